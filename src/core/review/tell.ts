import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import { annotationSchema } from '../annotation/model';
import { shown } from '../check/view';
import type { Codebook } from '../codebook/model';
import { isHidden } from '../dataset/hide';
import { readingInWords } from '../incident/readingInWords';
import { isYamlMap, keysOf, valueAt, type YamlMap } from '../yaml/value';
import type { EntryChange, FieldChange, FileDiff } from './changes';
import { fieldsInWords } from './fieldWords';
import type { ReviewWords } from './reviewWords';
import { valueInWords } from './valueWords';

/** What a sentence needs to know. */
export interface Telling {
  /** The article of a sidecar, else the file, as a reader knows it. */
  readonly name: string;
  /** Of the later state. */
  readonly codebook: Codebook;
  readonly words: ReviewWords;
  /** Whether the words of persons and of what is marked sensitive are left out. */
  readonly redacted: boolean;
  /** Whether the name stands above the sentences, which then need not say it. */
  readonly isUnderName?: boolean | undefined;
}

/** A change as a reviewer reads it. */
export interface ToldChange {
  readonly change: EntryChange;
  /** "casualty claim in kayes.txt: 80 → more than 80; claimant now FAMa" */
  readonly sentence: string;
  /** The tagged words; undefined where there are none, or they are redacted. */
  readonly words: string | undefined;
  /** Nobody's doing: a span that moved because the text did. */
  readonly isQuiet: boolean;
}

/** The changes of a file in sentences, in the order of the file. */
export function tellDiff({ changes }: FileDiff, telling: Telling): readonly ToldChange[] {
  const refused = movedRefused(changes);
  return changes.map((change): ToldChange => {
    const isQuiet = refused.has(change) || isMoveOnly(change);
    return { change, sentence: sentenceOf(change, telling), words: wordsOf(change, telling), isQuiet };
  });
}

/** Refused suggestions of the same words, one gone and one come: the text has moved them. */
function movedRefused(changes: readonly EntryChange[]): ReadonlySet<EntryChange> {
  const isRefused = ({ subject, kind }: EntryChange): boolean => subject === 'rejected' && kind !== 'changed';
  const isOtherText = changes.some(
    (change) => change.kind === 'changed' && change.fields.some(({ path }) => path.join('.') === 'article.sha256'),
  );
  const gone = changes.filter((change) => isRefused(change) && change.kind === 'removed');
  const quiet = new Set<EntryChange>();
  if (!isOtherText) return quiet;
  for (const change of changes) {
    if (!isRefused(change) || change.kind !== 'added') continue;
    const same = gone.find((other) => !quiet.has(other) && wordsIn(other) === wordsIn(change));
    if (same) quiet.add(same).add(change);
  }
  return quiet;
}

function isMoveOnly(change: EntryChange): boolean {
  if (change.kind !== 'changed') return false;
  return change.place === 'moved' && change.fields.every(({ path }) => SELECTOR_KEYS.includes(path[0] ?? ''));
}

function sentenceOf(change: EntryChange, telling: Telling): string {
  const subject = subjectOf(change, telling);
  const { words } = telling;
  if (change.kind !== 'changed') return words[change.kind](subject, detailOf(change, telling));
  const { before, after, fields, place } = change;
  const isNew = change.subject === 'file' && keysOf(before).length === 0;
  if (isNew || (change.subject === 'file' && keysOf(after).length === 0)) {
    return words[isNew ? 'added' : 'removed'](subject, '');
  }
  const isSecret = telling.redacted && isHiddenChange(change);
  const phrases = [
    ...(place === 'reanchored' ? [reanchoredWords(change, telling)] : []),
    ...(isSecret ? namesOf(fields, words) : fieldsInWords(fields, before, after, telling)),
  ];
  if (phrases.length > 0) return words.changed(subject, phrases);
  return words.changed(subject, [change.subject === 'file' ? words.textChanged : words.movedWithText]);
}

/** Which parts of a reading changed, and not how. */
function namesOf(fields: readonly FieldChange[], { field, label }: ReviewWords): readonly string[] {
  const keys = new Set(fields.map(({ path }) => path[0] ?? '').filter((key) => !SELECTOR_KEYS.includes(key)));
  return [...keys].map((key) => field.changed(label([key])));
}

function subjectOf(change: EntryChange, telling: Telling): string {
  const { name, redacted, isUnderName, words } = telling;
  const where = isUnderName ? '' : words.inFile(name);
  const entry = change.kind === 'removed' ? change.before : change.after;
  switch (change.subject) {
    case 'annotation':
      return `${typeOf(entry, words)}${where}`;
    case 'rejected':
      return `${words.refused(typeOf(entry, words), redacted && valueAt(entry, 'type') === 'person' ? '' : wordsIn(change))}${where}`;
    case 'actor':
    case 'place': {
      const own = valueAt(entry, 'name');
      return words[change.subject](`${typeof own === 'string' ? own : change.key} (${change.key})`);
    }
    case 'file': {
      const whole = keysOf(entry).length > 0 || change.kind !== 'changed' ? entry : change.before;
      const incident = valueAt(whole, 'incident');
      if (isYamlMap(incident)) return words.incident(valueInWords('id', valueAt(incident, 'id') ?? name, telling));
      return isYamlMap(valueAt(whole, 'article')) ? words.article(name) : name;
    }
  }
}

/** What an annotation that came or went says. */
function detailOf(change: Exclude<EntryChange, { kind: 'changed' }>, { codebook, redacted, words }: Telling): string {
  if (change.subject !== 'annotation' || (redacted && isHiddenChange(change))) return '';
  const parsed = annotationSchema.safeParse(change.kind === 'added' ? change.after : change.before);
  const reading = parsed.success ? readingInWords(parsed.data, codebook, words.lists) : [];
  return reading.join(', ');
}

function reanchoredWords(change: Extract<EntryChange, { kind: 'changed' }>, { redacted, words }: Telling): string {
  const [old, now] = [textAt(change.before, 'exact'), textAt(change.after, 'exact')];
  if (old === now) return words.elsewhere;
  if (redacted && isHiddenChange(change)) return words.onOtherWords;
  return words.onWords(shown(now), shown(old));
}

function wordsOf(change: EntryChange, { redacted }: Telling): string | undefined {
  if (change.subject !== 'annotation' || (redacted && isHiddenChange(change))) return undefined;
  const exact = valueAt(change.kind === 'removed' ? change.before : change.after, 'exact');
  return typeof exact === 'string' ? exact : undefined;
}

/** Whether either state of an annotation is one whose words exports leave out. */
export function isHiddenChange(change: EntryChange): boolean {
  const states =
    change.kind === 'changed'
      ? [change.before, change.after]
      : [change.kind === 'added' ? change.after : change.before];
  return states.some((state) => {
    const parsed = annotationSchema.safeParse(state);
    return parsed.success ? isHidden(parsed.data) : valueAt(state, 'type') === 'person';
  });
}

function wordsIn(change: EntryChange): string {
  return shown(textAt(change.kind === 'removed' ? change.before : change.after, 'exact'));
}

function textAt(entry: YamlMap, key: string): string {
  const value = valueAt(entry, key);
  return typeof value === 'string' ? value : '';
}

function typeOf(entry: YamlMap, { lists, annotation }: ReviewWords): string {
  const type = valueAt(entry, 'type');
  const known: Readonly<Record<string, string>> = lists.annotationType;
  return typeof type === 'string' ? (known[type] ?? type) : annotation;
}
