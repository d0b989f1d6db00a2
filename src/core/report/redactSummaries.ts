import type { Annotation } from '../annotation/model';
import { isHidden } from '../dataset/hide';
import { NameRedactor, REDACTED, spellingsOfPerson, wordsOfNames } from '../dataset/names';
import type { Codebook } from '../codebook/model';
import type { Gathering } from '../incident/gather';
import { mentionsOf, type ArticleReading } from '../incident/mention';
import type { IncidentSummary } from '../incident/summary';

/** Texts that articles and coders wrote; all others are of the formats' lists, ids, dates or names of the codebook. */
const WRITTEN: ReadonlySet<string> = new Set([
  'quote',
  'headline',
  'title',
  'notes',
  'why',
  'victimsText',
  'text',
  'words',
  'outlet',
  'via',
  'victimTraits',
]);
/** What a claim says in its own words: all of that goes where it is sensitive. */
const OWN_WORDS: ReadonlySet<string> = new Set(['quote', 'victimsText', 'text', 'words', 'why', 'via']);

/** Go with any redaction: they are cut anywhere, so that half a name may stand in them. */
const CONTEXT: ReadonlySet<string> = new Set(['before', 'after']);

interface Walk {
  readonly names: NameRedactor;
  /** Annotations whose words go, by file and id. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Summaries that may be shown to others (domain.md, "Conduct"): names of tagged persons are taken out wherever they stand,
 * also of file names, and with what is marked sensitive all its words. `summariesOf` reckons them, from articles without
 * the days that sensitive dates tell; figures stay as they come of it.
 */
export function redactedSummaries<Summary extends IncidentSummary>(
  gathering: Gathering,
  summariesOf: (gathering: Gathering) => readonly Summary[],
): readonly Summary[] {
  const { articles, codebook } = gathering;
  return withoutNames(summariesOf({ ...gathering, articles: withoutHiddenDates(articles) }), articles, codebook);
}

function withoutNames<Summary extends IncidentSummary>(
  summaries: readonly Summary[],
  articles: readonly ArticleReading[],
  { actors, places }: Codebook,
): readonly Summary[] {
  const known = wordsOfNames(
    [...actors.values(), ...places.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  );
  const mentions = mentionsOf(articles);
  const persons = mentions.filter(({ annotation }) => annotation.type === 'person');
  const names = new NameRedactor(
    persons.flatMap(({ annotation }) => spellingsOfPerson(annotation.exact, (word) => known.has(word))),
  );
  const hidden = mentions
    .filter(({ annotation }) => isHidden(annotation))
    .map(({ article, annotation }) => keyOf(article.file, annotation.id));
  const walk: Walk = { names, hidden: new Set(hidden) };
  return summaries.map((summary) => redacted(summary, '', false, walk) as Summary);
}

/**
 * Without the days that dates marked sensitive tell, also of dates resolved through an incident of theirs, so that none follows
 * from them. What a file or other words tell stays.
 */
function withoutHiddenDates(articles: readonly ArticleReading[]): readonly ArticleReading[] {
  const isSecret = (one: Annotation): boolean => one.type === 'date' && isHidden(one);
  const annotations = articles.flatMap(({ sidecar }) => sidecar.annotations ?? []);
  const told = new Set(annotations.filter(isSecret).flatMap(({ incident = [] }) => incident));
  const without = (one: Annotation): Annotation => {
    if (one.type !== 'date') return one;
    // Words that name no day are not resolved through the incident.
    if (isHidden(one)) return { ...one, exact: REDACTED, value: undefined, granularity: 'week' };
    const repeats = one.resolved_from === 'incident' && one.incident?.some((id) => told.has(id));
    return repeats ? { ...one, value: undefined } : one;
  };
  return articles.map(({ sidecar, ...article }) => ({
    ...article,
    sidecar: { ...sidecar, annotations: sidecar.annotations?.map(without) },
  }));
}

const keyOf = (file: string, id: string): string => JSON.stringify([file, id]);

/** A value of the view model under its key. `isOwn`: it stands in something whose own words go. */
function redacted(value: unknown, key: string, isOwn: boolean, walk: Walk): unknown {
  if (typeof value === 'string') return redactedText(value, key, isOwn, walk);
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, key, isOwn, walk));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value);
  const { file, id, status } = Object.fromEntries(own) as Record<string, unknown>;
  const hides =
    typeof file === 'string' && typeof id === 'string' ? walk.hidden.has(keyOf(file, id)) : isOwn && key !== 'target';
  return Object.fromEntries(
    own
      .filter(([name]) => !CONTEXT.has(name))
      .map(([name, item]) => {
        const isWords = name === 'name' && status === 'unlinked';
        return [name, redacted(item, isWords ? 'words' : name, hides, walk)];
      }),
  );
}

function redactedText(text: string, key: string, isOwn: boolean, { names }: Walk): string {
  if (isOwn && OWN_WORDS.has(key)) return REDACTED;
  if (WRITTEN.has(key) || text.startsWith('words:')) return names.redact(text);
  // A file name with a name in it is told by nothing but that it was one.
  return key === 'file' && names.redact(text) !== text ? REDACTED : text;
}
