import { SELECTOR_KEYS } from '../annotation/selectorKeys';
import type { Codebook } from '../codebook/model';
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
import { countInWords, decisionWords, valueInWords } from './valueWords';

/** Told with the words of the place, or of no interest to a reader. */
const UNTOLD: ReadonlySet<string> = new Set([...SELECTOR_KEYS, 'article.sha256']);
/** What one phrase tells of together: whichever of its parts changed. */
const TOGETHER: readonly (readonly [path: string, tell: (value: YamlValue | undefined) => string | undefined])[] = [
  ['claim.count', countInWords],
  ['claim.decision', decisionWords],
];

/**
 * What changed in an entry, phrase by phrase: "80 → more than 80", "claimant now FAMa", "role: + victim". Where it stands
 * is not told here. English, as all that the command line says.
 */
export function fieldsInWords(
  fields: readonly FieldChange[],
  before: YamlMap,
  after: YamlMap,
  codebook: Codebook,
): readonly string[] {
  const phrases: string[] = [];
  const told = new Set<string>();
  for (const field of fields) {
    const path = field.path.join('.');
    if (UNTOLD.has(path)) continue;
    const together = TOGETHER.find(([own]) => path === own || path.startsWith(`${own}.`));
    if (together && !told.has(together[0])) phrases.push(...togetherInWords(together, before, after));
    if (together) told.add(together[0]);
    else if (field.path[0] === 'review') phrases.push(...reviewInWords(field, after, told));
    else phrases.push(...fieldInWords(field, codebook));
  }
  return phrases;
}

function togetherInWords([path, tell]: (typeof TOGETHER)[number], before: YamlMap, after: YamlMap): readonly string[] {
  const [old, now] = [tell(under(before, path.split('.'))), tell(under(after, path.split('.')))];
  if (path === 'claim.count') return old === undefined || now === undefined ? [] : [`${old} → ${now}`];
  if (now === undefined) return old === undefined ? [] : [`decision withdrawn (was ${old})`];
  return [
    old === undefined ? `decided: ${now}` : old === now ? `decision changed: ${now}` : `decision ${old} → ${now}`,
  ];
}

function fieldInWords({ path, before, after }: FieldChange, codebook: Codebook): readonly string[] {
  const key = path.at(-1) ?? '';
  const label = labelOf(path);
  const show = (value: YamlValue): string => valueInWords(key, value, codebook);
  if (key === 'coding') return codingInWords(before, after);
  if (isYamlList(before ?? after) && isYamlList(after ?? before)) {
    const [old, now] = [isYamlList(before) ? before : [], isYamlList(after) ? after : []];
    const [known, kept] = [new Set(old.map(identityOf)), new Set(now.map(identityOf))];
    const added = now.filter((item) => !known.has(identityOf(item))).map(show);
    const removed = old.filter((item) => !kept.has(identityOf(item))).map(show);
    if (added.length === 0 && removed.length === 0) return [`${label} in another order`];
    return [`${label}: ${[...added.map((item) => `+ ${item}`), ...removed.map((item) => `− ${item}`)].join(', ')}`];
  }
  if (key === 'sensitive') return [after === true ? 'now sensitive' : 'no longer sensitive'];
  if (after === undefined) return before === undefined ? [] : [`no ${label} any more (was ${show(before)})`];
  return [`${label} now ${show(after)}${before === undefined ? '' : ` (was ${show(before)})`}`];
}

/** "claimant", "geo precision": the key, and what it is of where that is no part of the reading. */
function labelOf(path: readonly string[]): string {
  const named = path.filter((key) => !['claim', 'article', 'incident', 'dataset'].includes(key) || path.length === 1);
  return named.join(' ').replaceAll('_', ' ');
}

function codingInWords(before: YamlValue | undefined, after: YamlValue | undefined): readonly string[] {
  const byCoder = (value: YamlValue | undefined): ReadonlyMap<string, YamlMap> =>
    new Map(
      (isYamlList(value) ? value : []).flatMap((item) => (isYamlMap(item) ? [[text(item, 'by'), item] as const] : [])),
    );
  const [old, now] = [byCoder(before), byCoder(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((coder): readonly string[] => {
    const [was, is] = [old.get(coder), now.get(coder)];
    if (equalValues(was, is)) return [];
    const [from, to] = [was && text(was, 'status'), is && text(is, 'status')].map((one) => one?.replaceAll('_', ' '));
    if (to === undefined) return [`coding by ${coder} removed`];
    if (from === to) {
      const more = readBy(is) - readBy(was);
      if (more === 0) return [`what ${coder} has read stands elsewhere`];
      return [more > 0 ? `${coder} has read on` : `less of it is read by ${coder}`];
    }
    return [`coding by ${coder}: ${from === undefined ? to : `${from} → ${to}`}`];
  });
}

/** How many code points a coder has read: in a text that changed, fewer. */
const readBy = (coding: YamlMap | undefined): number => {
  const seen = coding && valueAt(coding, 'seen');
  return joinSpans(isYamlList(seen) ? spansIn(seen) : []).reduce((sum, [start, end]) => sum + end - start, 0);
};

function reviewInWords({ path, before, after }: FieldChange, now: YamlMap, told: Set<string>): readonly string[] {
  const comments = path.length === 1 ? [mapAt(before, 'comments'), mapAt(after, 'comments')] : [before, after];
  if (path[1] === 'comments') return commentsInWords(comments[0], comments[1]);
  if (told.has('review')) return path.length === 1 ? commentsInWords(comments[0], comments[1]) : [];
  told.add('review');
  const review = under(now, ['review']);
  const state = mapAt(review, 'state');
  const by = mapAt(review, 'by');
  const who = typeof by === 'string' && state !== 'proposed' ? ` by ${by}` : '';
  const said =
    typeof state === 'string' ? `${state === 'proposed' ? 'to be reviewed' : state}${who}` : 'review removed';
  return [said, ...(path.length === 1 ? commentsInWords(comments[0], comments[1]) : [])];
}

function commentsInWords(before: YamlValue | undefined, after: YamlValue | undefined): readonly string[] {
  const byId = (value: YamlValue | undefined): ReadonlyMap<string, YamlMap> =>
    new Map(
      (isYamlList(value) ? value : []).flatMap((item) => (isYamlMap(item) ? [[text(item, 'id'), item] as const] : [])),
    );
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly string[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (equalValues(was, is)) return [];
    if (!is) return [`comment by ${text(was ?? {}, 'by')} removed`];
    const by = text(is, 'by');
    if (!was) return [`${by} comments: “${text(is, 'text')}”`];
    if (text(was, 'text') !== text(is, 'text')) return [`comment by ${by} now “${text(is, 'text')}”`];
    return [`comment by ${by} ${valueAt(is, 'resolved') === true ? 'resolved' : 'open again'}`];
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
