import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import {
  equalValues,
  isYamlList,
  isYamlMap,
  valueAt,
  type YamlMap,
  type YamlPath,
  type YamlValue,
} from '../yaml/value';
import { joinSpans } from '../coverage/spanSets';
import type { FieldChange } from './changes';
import { spansIn } from './mergeLists';
import { identityOf } from './shape';
import type { ReviewWords } from './reviewWords';
import { countInWords, decisionWords, valueInWords, type Reader } from './valueWords';

/** Told with the words of the place, or of no interest to a reader. */
const UNTOLD: ReadonlySet<string> = new Set([...SELECTOR_KEYS, 'article.sha256']);
/** What one phrase tells of together: whichever of its parts changed. */
const TOGETHER: readonly (readonly [
  path: string,
  tell: (value: YamlValue | undefined, words: ReviewWords) => string | undefined,
])[] = [
  ['claim.count', countInWords],
  ['claim.decision', decisionWords],
];

/**
 * What changed in an entry, phrase by phrase: "80 → more than 80", "claimant now FAMa", "role: + victim". Where it stands
 * is not told here.
 */
export function fieldsInWords(
  fields: readonly FieldChange[],
  before: YamlMap,
  after: YamlMap,
  reader: Reader,
): readonly string[] {
  const { words } = reader;
  const phrases: string[] = [];
  const told = new Set<string>();
  for (const field of fields) {
    const path = field.path.join('.');
    if (UNTOLD.has(path)) continue;
    const together = TOGETHER.find(([own]) => path === own || path.startsWith(`${own}.`));
    if (together && !told.has(together[0])) phrases.push(...togetherInWords(together, before, after, words));
    if (together) told.add(together[0]);
    else if (field.path[0] === 'review') phrases.push(...reviewInWords(field, after, told, words));
    else phrases.push(...fieldInWords(field, reader));
  }
  return phrases;
}

function togetherInWords(
  [path, tell]: (typeof TOGETHER)[number],
  before: YamlMap,
  after: YamlMap,
  words: ReviewWords,
): readonly string[] {
  const [old, now] = [before, after].map((state) => tell(under(state, path.split('.')), words));
  const { decision } = words;
  if (path === 'claim.count') return old === undefined || now === undefined ? [] : [`${old} → ${now}`];
  if (now === undefined) return old === undefined ? [] : [decision.withdrawn(old)];
  if (old === undefined) return [decision.made(now)];
  return [old === now ? decision.changed(now) : decision.other(old, now)];
}

function fieldInWords({ path, before, after }: FieldChange, reader: Reader): readonly string[] {
  const { field, label: labelled, coding } = reader.words;
  const key = path.at(-1) ?? '';
  const label = labelled(namedKeys(path));
  const show = (value: YamlValue): string => valueInWords(key, value, reader);
  if (key === 'coding') return codingInWords(before, after, coding);
  if (isYamlList(before ?? after) && isYamlList(after ?? before)) {
    const [old, now] = [isYamlList(before) ? before : [], isYamlList(after) ? after : []];
    const [known, kept] = [new Set(old.map(identityOf)), new Set(now.map(identityOf))];
    const added = now.filter((item) => !known.has(identityOf(item))).map(show);
    const removed = old.filter((item) => !kept.has(identityOf(item))).map(show);
    if (added.length === 0 && removed.length === 0) return [field.otherOrder(label)];
    return [field.items(label, [...added.map((item) => `+ ${item}`), ...removed.map((item) => `− ${item}`)])];
  }
  if (key === 'sensitive') return [field.sensitive(after === true)];
  if (after === undefined) return before === undefined ? [] : [field.gone(label, show(before))];
  return [field.now(label, show(after), before === undefined ? undefined : show(before))];
}

/** The key, and what it is of where that is no part of the reading. */
const namedKeys = (path: readonly string[]): readonly string[] =>
  path.filter((key) => !['claim', 'article', 'incident', 'dataset'].includes(key) || path.length === 1);

function codingInWords(
  before: YamlValue | undefined,
  after: YamlValue | undefined,
  words: ReviewWords['coding'],
): readonly string[] {
  const byCoder = (value: YamlValue | undefined): ReadonlyMap<string, YamlMap> =>
    new Map(
      (isYamlList(value) ? value : []).flatMap((item) => (isYamlMap(item) ? [[text(item, 'by'), item] as const] : [])),
    );
  const [old, now] = [byCoder(before), byCoder(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((coder): readonly string[] => {
    const [was, is] = [old.get(coder), now.get(coder)];
    if (equalValues(was, is)) return [];
    const [from, to] = [was && text(was, 'status'), is && text(is, 'status')];
    if (to === undefined) return [words.removed(coder)];
    if (from === to) {
      const more = readBy(is) - readBy(was);
      if (more === 0) return [words.readElsewhere(coder)];
      return [more > 0 ? words.readOn(coder) : words.readLess(coder)];
    }
    return [words.status(coder, from, to)];
  });
}

/** How many code points a coder has read: in a text that changed, fewer. */
const readBy = (coding: YamlMap | undefined): number => {
  const seen = coding && valueAt(coding, 'seen');
  return joinSpans(isYamlList(seen) ? spansIn(seen) : []).reduce((sum, [start, end]) => sum + end - start, 0);
};

function reviewInWords(
  { path, before, after }: FieldChange,
  now: YamlMap,
  told: Set<string>,
  { review: words, comment }: ReviewWords,
): readonly string[] {
  const comments = path.length === 1 ? [mapAt(before, 'comments'), mapAt(after, 'comments')] : [before, after];
  if (path[1] === 'comments') return commentsInWords(comments[0], comments[1], comment);
  if (told.has('review')) return path.length === 1 ? commentsInWords(comments[0], comments[1], comment) : [];
  told.add('review');
  const review = under(now, ['review']);
  const state = mapAt(review, 'state');
  const by = mapAt(review, 'by');
  const who = typeof by === 'string' ? by : undefined;
  const said = typeof state === 'string' ? words.state(state, who) : words.removed;
  return [said, ...(path.length === 1 ? commentsInWords(comments[0], comments[1], comment) : [])];
}

function commentsInWords(
  before: YamlValue | undefined,
  after: YamlValue | undefined,
  words: ReviewWords['comment'],
): readonly string[] {
  const byId = (value: YamlValue | undefined): ReadonlyMap<string, YamlMap> =>
    new Map(
      (isYamlList(value) ? value : []).flatMap((item) => (isYamlMap(item) ? [[text(item, 'id'), item] as const] : [])),
    );
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly string[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (equalValues(was, is)) return [];
    if (!is) return [words.removed(text(was ?? {}, 'by'))];
    const by = text(is, 'by');
    if (!was) return [words.made(by, text(is, 'text'))];
    if (text(was, 'text') !== text(is, 'text')) return [words.now(by, text(is, 'text'))];
    return [valueAt(is, 'resolved') === true ? words.resolved(by) : words.reopened(by)];
  });
}

function text(map: YamlMap, key: string): string {
  const value = valueAt(map, key);
  return typeof value === 'string' ? value : '';
}

const mapAt = (value: YamlValue | undefined, key: string): YamlValue | undefined =>
  isYamlMap(value) ? valueAt(value, key) : undefined;

function under(value: YamlValue | undefined, path: YamlPath): YamlValue | undefined {
  return path.reduce<YamlValue | undefined>((at, key) => mapAt(at, String(key)), value);
}
