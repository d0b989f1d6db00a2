import type { Harm } from '../../annotation/values';
import { beginsCapital } from '../../reading/capital';
import { isAdverb } from '../../reading/cueForm';
import { headAfter } from '../../reading/nounHead';
import { phraseAt } from '../../reading/phrases';
import type { Act, Clause, Counted } from '../clause';
import { areJoined } from './areJoined';
import { asCountedHarm } from './asObject';
import { asSubject } from './asSubject';
import type { Bound } from './bound';
import { tokenBefore } from '../../reading/tokens';

/** "12 people were killed, including three children": harmed as those they are a part of. */
export function asPart(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, data, words } = clause;
  const { quantity, head } = counted.candidate;
  const own = clause.acts.find(
    ({ cue }) => cue.from >= quantity.to && cue.from - counted.to <= 2 && !isNextClause(clause, counted.to, cue.from),
  );
  if (!counted.candidate.part) return asListed(clause, counted, last);
  const passive = clause.acts.find(
    ({ cue, chain, form }) =>
      cue.from >= quantity.to && cue.from - counted.to <= 4 && (chain.be || form === 'intransitive'),
  );
  if (counted.candidate.whole !== undefined) return ofWhole(clause, counted, last);
  // "The dead include 13 women and nine children": beside each other.
  if (last?.rule === 'among the dead' && last.counted !== undefined && areJoined(clause, last.counted.to, counted.from))
    return { ...last, counted };
  const main = last?.partOf ?? last?.counted ?? nextWhole(clause, counted);
  if (main === undefined) {
    const told = passive ?? (own?.form === 'adjective' && quantity.kind === 'figure' ? own : undefined);
    return told === undefined ? undefined : { act: told, counted, rule: 'passive' };
  }
  const isBare = head.kind === 'none' && own === undefined && passive === undefined;
  const behind = tokens.slice(quantity.to, quantity.to + 5);
  const isGraver = behind.some(({ norm }) => words.gravity.has(norm));
  if (!isPartOpener(clause, counted)) {
    const before = tokenBefore(tokens, counted.from);
    // "released three of them": another verb.
    if (before !== undefined && before.kind === 'word' && !data.quantities.and.has(before.norm)) return undefined;
    // "all of them over 60", "two of them with their hands tied" say nothing of harm.
    const isTold = isGraver || behind.some((token) => isAdverb(token, data.forms) || words.whence.has(token.norm));
    if (isBare && !isTold) return undefined;
  }
  // "four were killed and nine wounded, including three at the port": of whom, is not said.
  if (isBare && !isGraver && isOfSeveralHarms(clause, counted.from)) return undefined;
  const act = own ?? passive ?? last?.act ?? actAfter(clause, counted.to);
  if (act === undefined) return undefined;
  // "dix soldats, dont huit sont morts et deux ont été blessés": no part of the dead.
  const [told, whole] = [act.cue.harm, last === undefined ? undefined : harmOf(last)];
  if (whole !== undefined && told !== whole && APART.has(told) && APART.has(whole))
    return { act, counted, rule: 'passive' };
  const harm = own === undefined && passive === undefined && last?.harm !== undefined ? { harm: last.harm } : {};
  return { act, counted, rule: 'part', partOf: main, ...harm };
}

/** "Of the 22 wounded, six are in critical condition", "Among the 17 dead were five women"; without harm to the whole six are no part. */
function ofWhole(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, data } = clause;
  const { candidate } = counted;
  const free = { ...counted, candidate: { ...candidate, part: false } };
  const told = asSubject(clause, free) ?? asCountedHarm(clause, free);
  const main = last?.partOf ?? last?.counted;
  if (last === undefined || main === undefined || main.candidate.quantity !== candidate.whole)
    return told && { ...told, counted };
  // "Of the 22 wounded, six died": no longer wounded.
  if (told !== undefined)
    return told.act.cue.harm === harmOf(last) ? { ...told, counted, rule: 'part', partOf: main } : { ...told, counted };
  const be = candidate.quantity.to;
  const areThey = data.forms.be.has(tokens[be]?.norm ?? '') && headAfter(tokens, be + 1, [], data).kind === 'people';
  return areThey || candidate.head.kind === 'people' ? { ...last, counted, rule: 'part', partOf: main } : undefined;
}

const isOfSeveralHarms = ({ acts }: Clause, before: number): boolean =>
  new Set(acts.filter(({ cue }) => cue.to <= before).map(({ cue }) => cue.harm)).size > 1;

const APART: ReadonlySet<Harm> = new Set<Harm>(['killed', 'wounded']);

const harmOf = ({ act, harm }: Bound): Harm => harm ?? act.cue.harm;

/** "12, including a medic, and wounded 26": another verb of the same doer. */
const isNextClause = ({ tokens, data }: Clause, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => text === ',') &&
  tokens.slice(from, to).some(({ norm }) => data.quantities.and.has(norm));

/** "put the toll at 89: 46 fighters, four civilians", "12 dead (nine men, three women)". */
function asListed(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens } = clause;
  const before = tokenBefore(tokens, counted.from)?.text ?? '';
  if (last?.counted === undefined) return undefined;
  if (isGrave(clause, counted, last, last.counted)) return { ...last, counted, rule: 'part', partOf: last.counted };
  if (counted.candidate.head.kind !== 'people') return undefined;
  if (!':('.includes(before) || before === '' || counted.from - last.counted.to > 2) return undefined;
  return { ...last, counted, rule: 'part', partOf: last.counted };
}

/** "wounded 17, three seriously": so many of them. */
function isGrave(
  { tokens, words }: Clause,
  { from, candidate }: Counted,
  { act, harm }: Bound,
  whole: Counted,
): boolean {
  const { quantity, head } = candidate;
  if ((harm ?? act.cue.harm) !== 'wounded' || head.kind !== 'none' || quantity.kind !== 'figure') return false;
  if (from !== Math.max(whole.to, act.cue.to) + 1 || tokens[from - 1]?.text !== ',') return false;
  const next = tokens[quantity.to + 1];
  return (
    words.gravity.has(tokens[quantity.to]?.norm ?? '') &&
    (next === undefined || next.kind === 'sign' || words.joins.has(next.norm))
  );
}

function isPartOpener({ tokens, data }: Clause, { from }: Counted): boolean {
  for (let at = Math.max(0, from - 14); at < from; at++) {
    if (phraseAt(data.quantities.parts, tokens, at) !== undefined) return true;
  }
  return false;
}

/** "12 people, including three children, were killed": the whole before, its verb behind. */
function nextWhole(clause: Clause, counted: Counted): Counted | undefined {
  const whole = clause.counted.findLast(({ to, candidate }) => to <= counted.from && !candidate.part);
  return whole !== undefined && asSubject(clause, whole) !== undefined ? whole : undefined;
}

const actAfter = ({ acts }: Clause, from: number): Act | undefined => acts.find(({ cue }) => cue.from >= from);

/** "killed 60 people on Friday and 50 on Saturday", "killing 12 soldiers and four civilians". */
export function asElliptic(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, data } = clause;
  const { head } = counted.candidate;
  const before = last?.counted;
  if (last === undefined || before === undefined || last.rule === 'toll') return undefined;
  if (head.kind !== 'people' && head.kind !== 'none') return undefined;
  const between = clause.acts.some(
    ({ cue }) => cue.from >= last.act.cue.to && cue.from >= before.to && cue.to <= counted.from,
  );
  if (between) return undefined;
  const rule = last.rule === 'part' || last.rule === 'among the dead' ? last.rule : 'elliptic';
  const part = last.partOf === undefined ? {} : { partOf: last.partOf };
  if (head.kind === 'people' && isNewSubject(clause, before, counted)) return undefined;
  // "tué quatre soldats, ainsi qu'un civil"
  const isBeside = [last.act.cue.to, before.to].some((at) => {
    // but "fait neuf blessés, ainsi que 200 réfugiés"
    const comma = tokens[at]?.text === ',' && data.nouns.adjectivesFollow && last.rule !== 'counted harm' ? 1 : 0;
    return phraseAt(data.quantities.company, tokens, at + comma)?.to === counted.from;
  });
  if (head.kind === 'people' && (isBeside || areJoined(clause, before.to, counted.from)))
    return { ...last, ...part, counted, rule };
  if (isTheirs(clause, counted, last) || isToldToo(clause, counted, last))
    return { ...last, counted, rule: 'elliptic' };
  const isPlacedAlike =
    head.kind === 'none'
      ? isPlaced(clause, before, counted) || isPlacedBefore(clause, counted)
      : isOthers(clause, counted) && isPlaced(clause, before, counted, head.at + 1);
  return isPlacedAlike ? { ...last, counted, rule: 'elliptic' } : undefined;
}

/** "douze morts, tandis que les ONG en recensent plus de 70"; but not "le ministère, qui en dénombrait 22 la veille". */
function isTheirs(
  { tokens, data }: Clause,
  { from, candidate: { head } }: Counted,
  { act: { cue }, harm }: Bound,
): boolean {
  if (!data.nouns.adjectivesFollow || head.kind !== 'none' || (harm ?? cue.harm) !== 'killed') return false;
  if (tokenBefore(tokens, from, 2)?.norm !== 'en' || data.scope.relatives.has(tokenBefore(tokens, from, 3)?.norm ?? ''))
    return false;
  return phraseAt(data.attribution.saying, tokens, from - 1)?.to === from;
}

/** "12 soldiers were killed; the rebels spoke of 40", "…, while Islamabad acknowledged only 23": so many of the same. */
function isToldToo(
  { tokens, data, acts }: Clause,
  { from, candidate: { head, quantity } }: Counted,
  { act: { cue }, harm }: Bound,
): boolean {
  if (data.nouns.adjectivesFollow || head.kind !== 'none' || (harm ?? cue.harm) !== 'killed') return false;
  const next = tokens[quantity.to];
  if ((next !== undefined && next.kind !== 'sign') || acts.some((act) => act.cue.from > cue.from)) return false;
  const to = tokens[from - 1]?.norm === 'only' ? from - 1 : from;
  for (let at = to - 1; at >= Math.max(0, to - 3); at--) {
    const said = phraseAt(data.attribution.saying, tokens, at);
    if (said?.to === to) return isOfOther(tokens, at, data);
  }
  return false;
}

const OTHER_REACH = 6;

/** Whether a clause of its own begins shortly before the verb of saying. */
const isOfOther = (tokens: Clause['tokens'], verb: number, { attribution }: Clause['data']): boolean =>
  tokens
    .slice(Math.max(0, verb - OTHER_REACH), verb)
    .some((_, at) => phraseAt(attribution.contrasts, tokens, Math.max(0, verb - OTHER_REACH) + at) !== undefined);

const LIST_GAP = 8;

/** "in Kherson, two in Kharkiv and one in Sumy", "in the first village, seven in the second and three more on the road". */
function isPlaced(
  { tokens, data, words, acts }: Clause,
  before: Counted,
  counted: Counted,
  to = counted.candidate.quantity.to,
): boolean {
  if (counted.from - before.to > LIST_GAP) return false;
  let at = to;
  while (
    at < to + 2 &&
    data.nouns.light.has(tokens[at]?.norm ?? '') &&
    !words.placesAndTimes.has(tokens[at]?.norm ?? '')
  )
    at++;
  const next = tokens[at]?.norm ?? '';
  // "1 000 morts et 6 000 en détention"
  if (!words.placesAndTimes.has(next) || acts.some(({ cue }) => cue.from === at + 1)) return false;
  // "712,000 in need of help"
  const place = tokens[at + 1];
  if (place?.norm === 'need') return false;
  const link = tokenBefore(tokens, counted.from)?.norm ?? '';
  if (data.quantities.and.has(link)) return true;
  // Behind a comma alone: a name, or the word before the place of the figure before it.
  return link === ',' && (beginsCapital(tokens[at + 1]?.text ?? '') || next === tokens[before.to]?.norm);
}

/** "killed 90 people in Soba and 44 others in Nara", but not "and 44 others in Nara were treated". */
function isOthers({ tokens, data, words }: Clause, { to, candidate: { head } }: Counted): boolean {
  if (head.kind !== 'people' || !words.others.has(tokens[head.at]?.norm ?? '')) return false;
  const sign = tokens.findIndex(({ text }, at) => at >= to && ',;:.'.includes(text));
  return !tokens
    .slice(to, sign < 0 ? undefined : sign)
    .some(({ norm }) => data.forms.be.has(norm) || data.forms.have.has(norm) || data.scope.relatives.has(norm));
}

/** "three were killed in Izium; in Kupiansk, two": the place stands first. */
function isPlacedBefore({ tokens, words }: Clause, { from, candidate: { quantity } }: Counted): boolean {
  const next = tokens[quantity.to];
  if (tokenBefore(tokens, from)?.text !== ',' || (next !== undefined && next.kind !== 'sign')) return false;
  for (let at = from - 2; at > Math.max(0, from - LIST_GAP); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return token?.text === ';' && words.placesAndTimes.has(tokens[at + 1]?.norm ?? '');
  }
  return false;
}

/** "killed two soldiers, a security official said": behind a comma alone one person is no more of a list. */
function isNewSubject({ tokens, data, counted: all }: Clause, before: Counted, counted: Counted): boolean {
  if (data.nouns.adjectivesFollow || counted.candidate.quantity.kind !== 'article') return false;
  if (counted.from !== before.to + 1 || tokens[before.to]?.text !== ',') return false;
  const next = all.find(({ from }) => from >= counted.to);
  if (next === undefined) {
    return tokens.some(
      (_, at) =>
        at >= counted.to && at < counted.to + 12 && phraseAt(data.attribution.saying, tokens, at) !== undefined,
    );
  }
  const gap = tokens.slice(counted.to, next.from);
  return gap.length > 2 || !gap.every(({ norm, text }) => text === ',' || data.quantities.and.has(norm));
}
