import { isAdverb } from '../reading/cueForm';
import type { Harm } from '../annotation/values';
import type { Act, Clause, Counted } from './clause';
import { phraseAt } from '../reading/phrases';

/** How a number came to be the number of those harmed: the rule's name, shown to the coder. */
export type ClaimRule =
  | 'passive'
  | 'active'
  | 'intransitive'
  | 'nominal'
  | 'counted harm'
  | 'elliptic'
  | 'toll'
  | 'part'
  | 'among the dead'
  | 'unnumbered';

export interface Bound {
  readonly act: Act;
  readonly counted?: Counted;
  readonly rule: ClaimRule;
  /** The counted ones that this is a part of. */
  readonly partOf?: Counted;
  /** Where it differs from the cue's. */
  readonly harm?: Harm;
}

const QUOTES = '"“”«»‘’';
const FAR = 14;
const ASIDE = 30;

/** For each number of people in a clause the harm done to them, if any. In the order of the text. */
export function bindVictims(clause: Clause): readonly Bound[] {
  const found: (Bound | undefined)[] = [];
  for (const counted of clause.counted) found.push(bindOne(clause, counted, found.findLast(Boolean)));
  // "12 soldiers and four civilians were killed": the verb stands behind the last of them.
  for (let index = found.length - 2; index >= 0; index--) {
    const [counted, next, bound] = [clause.counted[index], clause.counted[index + 1], found[index + 1]];
    if (found[index] !== undefined || counted === undefined || next === undefined || bound === undefined) continue;
    if (bound.rule === 'part' || bound.act.cue.from < next.from || !areJoined(clause, counted.to, next.from, 8))
      continue;
    if (counted.candidate.head.kind === 'people') found[index] = { ...bound, counted };
  }
  return found.flatMap((bound) => bound ?? []);
}

function bindOne(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  return (
    asObjectOrOwn(clause, counted) ??
    asAmongTheDead(clause, counted, last) ??
    asSubject(clause, counted) ??
    asToll(clause, counted) ??
    asPart(clause, counted, last) ??
    asElliptic(clause, counted, last)
  );
}

function asObjectOrOwn(clause: Clause, counted: Counted): Bound | undefined {
  const { candidate } = counted;
  if (candidate.part && !isObject(clause, counted)) return undefined;
  const around = clause.acts.find(({ cue }) => cue.from < counted.from && cue.to > candidate.quantity.to);
  if (around !== undefined) return { act: around, counted, rule: 'active' };
  if (isSubjectNear(clause, counted)) return undefined;
  return asCountedHarm(clause, counted) ?? asObject(clause, counted);
}

/** "12 dead", "41 bodies", "six blessés". */
function asCountedHarm(clause: Clause, counted: Counted): Bound | undefined {
  const { tokens, data, acts, words } = clause;
  const { quantity, head } = counted.candidate;
  const harmed = head.kind === 'harm' ? acts.find(({ cue }) => cue === head.cue) : undefined;
  if (harmed === undefined || harmed.form === 'intransitive' || harmed.form === 'gerund') return undefined;
  const { cue } = harmed;
  // "eleven of the wounded" restates; "12 hostages" alone says nothing was done.
  if (cue.names === true && cue.harm !== 'casualties_unspecified') return undefined;
  if (tokens.slice(quantity.to, cue.from).some(({ norm }) => data.nouns.of.has(norm)) && !isMeasure(clause, counted))
    return undefined;
  if (quantity.kind === 'figure' && words.uncounted.has(tokens[cue.from]?.norm ?? '')) return undefined;
  return { act: harmed, counted, rule: 'counted harm' };
}

/** "une vingtaine de morts", "dozens of dead": the "of" belongs to the figure. */
function isMeasure({ tokens, words }: Clause, { candidate: { quantity } }: Counted): boolean {
  const last = tokens[quantity.to - 1]?.norm ?? '';
  const next = tokens[quantity.to + 1]?.norm ?? '';
  const collective = quantity.count.qualifier === 'about' || quantity.count.qualifier === 'vague';
  return (collective || words.collective.test(last)) && !words.definite.has(next);
}

/** "killed 12 soldiers", "the deaths of 12 soldiers", "tuant 12 soldats". */
function asObject(clause: Clause, counted: Counted): Bound | undefined {
  const act = objectAct(clause, counted);
  return act === undefined ? undefined : { act, counted, rule: act.form === 'noun' ? 'nominal' : 'active' };
}

const isObject = (clause: Clause, counted: Counted): boolean => objectAct(clause, counted) !== undefined;

function objectAct({ tokens, data, acts, words }: Clause, counted: Counted): Act | undefined {
  const act = acts.findLast(({ cue }) => cue.to <= counted.from);
  if (act === undefined || counted.from - act.cue.to > 6) return undefined;
  const { cue, form, chain } = act;
  // "shot down 14 of them": drones, as likely as not.
  if (cue.ofThings === true && counted.candidate.head.kind === 'none' && counted.candidate.part) return undefined;
  const gap = tokens.slice(cue.to, counted.from).filter(({ text }) => !QUOTES.includes(text));
  if (form === 'noun') {
    if (data.harm.tolls.has(tokens[cue.from]?.norm ?? '') && !words.deaths.has(tokens[cue.from]?.norm ?? ''))
      return undefined;
    const last = tokens[cue.to - 1]?.norm ?? '';
    const of = words.of.has(last) || words.of.has(gap[0]?.norm ?? tokens[counted.from]?.norm ?? '');
    return of &&
      gap.every((token) => data.nouns.light.has(token.norm) || words.of.has(token.norm) || isAdverb(token, data.forms))
      ? act
      : undefined;
  }
  if (form === 'adjective' || form === 'intransitive') return undefined;
  if (form === 'participle' && chain.be) return undefined;
  // French: "tué" behind a noun is an adjective, behind "a", "ont", "avoir" a verb.
  if (form === 'participle' && data.nouns.adjectivesFollow && !chain.have && !hasElidedHave(act, tokens, data))
    return undefined;
  const clear = gap.every(
    (token) => words.beforeObject.has(token.norm) || data.nouns.light.has(token.norm) || isAdverb(token, data.forms),
  );
  return clear ? act : undefined;
}

/** "a tué trois hommes et blessé deux femmes": the second verb shares the auxiliary. */
function hasElidedHave(act: Act, tokens: Clause['tokens'], data: Clause['data']): boolean {
  const before = tokens[act.chain.from - 1]?.norm ?? '';
  if (!data.quantities.and.has(before) && before !== ',') return false;
  return tokens.slice(Math.max(0, act.cue.from - 45), act.cue.from).some(({ norm }) => data.forms.have.has(norm));
}

/** Whether the counted ones are those harmed by the verb right behind them. */
function isSubjectNear(clause: Clause, counted: Counted): boolean {
  const bound = asSubject(clause, counted);
  return bound !== undefined && bound.act.chain.from - counted.to <= 1;
}

/** "12 soldiers were killed", "12 people died", "12 soldats tués". */
function asSubject(clause: Clause, counted: Counted): Bound | undefined {
  const { acts } = clause;
  const { head, quantity } = counted.candidate;
  if (head.kind === 'things' || counted.candidate.part) return undefined;
  const own = head.kind === 'harm' ? head.cue : undefined;
  const index = acts.findIndex(({ cue }) => cue.from >= quantity.to && cue !== own);
  const [first, second] = acts.slice(Math.max(index, 0), Math.max(index, 0) + 2);
  if (index < 0 || first === undefined) return undefined;
  // "cent femmes détenues ont été violées": the first only says which women.
  const describes = first.form === 'participle' && !first.chain.be && !first.chain.have;
  const told = second !== undefined && (second.chain.be || second.chain.have) && second.chain.from === first.cue.to;
  const act = describes && told ? second : first;
  const { cue, form, chain } = act;
  const end = Math.max(own === undefined ? counted.to : own.to, act === first ? 0 : first.cue.to);
  const start = Math.max(end, Math.min(chain.from, cue.from));
  const linked = chain.be || chain.have;
  switch (form) {
    case 'participle':
      if (chain.be) break;
      // "12 soldiers killed in the raid", "quatre autres portés disparus"
      if (chain.have || (start > end && !isCoordinated(clause, end, start)) || hasObject(clause, act)) return undefined;
      break;
    case 'intransitive':
      if (chain.unreal && !isForced(clause, counted.from, cue.from)) return undefined;
      break;
    case 'adjective':
      if (!linked && start > end) return undefined;
      break;
    case 'noun':
      return asSufferer(clause, counted, act);
    case 'gerund':
    case 'finite':
      return undefined;
  }
  if (own !== undefined && !linked && form !== 'intransitive') return undefined;
  if (!isClear(clause, end, start)) return undefined;
  // "three hostages are still held": held, as hostages.
  const held = own?.names === true && cue.harm === 'detained' ? { harm: own.harm } : {};
  return { act, counted, rule: form === 'intransitive' || form === 'adjective' ? 'intransitive' : 'passive', ...held };
}

/** "12 civils surpris et tués": two participles of the same people. */
function isCoordinated({ tokens, data }: Clause, end: number, start: number): boolean {
  const [first, and] = [tokens[end]?.norm ?? '', tokens[end + 1]?.norm ?? ''];
  return start - end === 2 && data.quantities.and.has(and) && /(?:ed|és|ées|is|us)$/u.test(first);
}

/** "12 civilian deaths", "four people with gunshot wounds", "12 soldiers suffered injuries". */
function asSufferer(clause: Clause, counted: Counted, act: Act): Bound | undefined {
  const { tokens, data, words } = clause;
  const { cue } = act;
  if (cue.from === counted.to && !data.nouns.adjectivesFollow) return { act, counted, rule: 'counted harm' };
  // French: "12 soldats sont morts"
  if (act.chain.be && data.nouns.adjectivesFollow && words.deadOnes.has(tokens[cue.from]?.norm ?? ''))
    return isClear(clause, counted.to, act.chain.from) ? { act, counted, rule: 'intransitive' } : undefined;
  if (cue.harm !== 'wounded') return undefined;
  const at = tokens.findIndex(({ norm }, index) => index >= counted.to && index < cue.from && words.suffers.has(norm));
  if (at < 0 || cue.from - at > 5 || !isClear(clause, counted.to, at)) return undefined;
  return { act, counted, rule: 'counted harm' };
}

/** "forced thousands to flee", "contraint 300 familles à quitter leurs villages". */
export function isForced({ tokens, words }: Clause, from: number, to: number): boolean {
  return (
    tokens.slice(Math.max(0, from - 4), from).some(({ norm }) => words.forces.has(norm)) ||
    tokens.slice(from, to).some(({ norm }) => words.forces.has(norm))
  );
}

/** "three soldiers killed 12 civilians": what follows the verb is whom it was done to. */
function hasObject({ tokens, data, counted }: Clause, { cue }: Act): boolean {
  for (let at = cue.to; at < cue.to + 5; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign') return false;
    if (counted.some(({ from }) => from === at)) return true;
    if (data.nouns.people.has(token.norm)) return true;
    if (data.nouns.light.has(token.norm) || isAdverb(token, data.forms)) continue;
    return /^\p{Lu}/u.test(token.text);
  }
  return false;
}

/** Whether nothing stands between the counted ones and their verb but asides, places and a relative clause. */
export function isClear({ tokens, data, acts, words }: Clause, from: number, to: number): boolean {
  let at = from;
  let free = FAR;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === ',' || token.text === '(' || token.text === '–' || token.text === '—') {
      const close = closing(tokens, at, to);
      if (close === undefined) return false;
      at = close + 1;
      continue;
    }
    if (token.kind === 'sign' && ';:.!?'.includes(token.text)) return false;
    if (words.clauseBreaks.has(token.norm) || acts.some(({ cue }) => cue.from === at)) return false;
    if (data.forms.be.has(token.norm) || data.forms.have.has(token.norm)) {
      if (!tokens.slice(from, at).some(({ norm }) => data.scope.relatives.has(norm))) return false;
    }
    if (phraseAt(data.attribution.saying, tokens, at) !== undefined) return false;
    free -= 1;
    if (free < 0) return false;
    at += 1;
  }
  return true;
}

function closing(tokens: Clause['tokens'], open: number, to: number): number | undefined {
  const sign = tokens[open]?.text === '(' ? ')' : tokens[open]?.text;
  for (let at = open + 1; at < Math.min(to, open + ASIDE); at++) if (tokens[at]?.text === sign) return at;
  return undefined;
}

/** "a woman was among the dead", "deux enfants figurent parmi les victimes", "among the dead are two children". */
function asAmongTheDead(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, acts, words } = clause;
  if (counted.candidate.head.kind !== 'people') return undefined;
  for (let at = counted.to; at < Math.min(tokens.length, counted.to + 6); at++) {
    const act = amongAt(clause, at);
    if (act !== undefined) return { act, counted, rule: 'among the dead' };
    const token = tokens[at];
    if (token === undefined || token.kind === 'sign' || acts.some(({ cue }) => cue.from === at)) break;
  }
  if (!counted.candidate.part) return undefined;
  const start = tokens.findLastIndex((_, at) => at < counted.from && amongAt(clause, at) !== undefined);
  const act = start < 0 ? undefined : amongAt(clause, start);
  if (act === undefined || counted.from - act.cue.to > 25) return undefined;
  const main = last?.counted !== undefined && last.counted.from < start ? last.counted : undefined;
  return { act, counted, rule: 'among the dead', ...(main === undefined ? {} : { partOf: main }) };

  function amongAt({ acts: all }: Clause, at: number): Act | undefined {
    const hit = phraseAt(words.among, tokens, at);
    return hit === undefined ? undefined : all.find(({ cue }) => cue.from < hit.to && cue.to >= hit.to);
  }
}

const TOLL_REACH = 12;

/** "the death toll rose to 21", "portant le bilan à quatre morts". */
function asToll({ tokens, data, acts, words, counted: all }: Clause, counted: Counted): Bound | undefined {
  const { head } = counted.candidate;
  const act = acts.findLast(({ cue }) => cue.to <= counted.from);
  if (act === undefined || counted.from - act.cue.to > TOLL_REACH) return undefined;
  if (all.some(({ from }) => from >= act.cue.to && from < counted.from)) return undefined;
  const noun = tokens.slice(act.cue.from, act.cue.to).some(({ norm }) => data.harm.tolls.has(norm));
  const number = tokens.slice(Math.max(0, act.cue.from - 3), act.cue.from).some(({ norm }) => words.numberOf.has(norm));
  if (!noun && !number) return undefined;
  if (!number && !words.tolls.has(tokens[act.cue.to - 1]?.norm ?? '')) return undefined;
  const before = tokens[counted.from - 1]?.norm ?? '';
  if (!words.tollLinks.has(before) || (head.kind !== 'none' && head.kind !== 'harm' && head.kind !== 'people'))
    return undefined;
  if (tokens.slice(act.cue.to, counted.from).some(({ text }) => ';.'.includes(text))) return undefined;
  return { act, counted, rule: 'toll' };
}

/** "12 people were killed, including three children": harmed as those they are a part of. */
function asPart(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, data } = clause;
  const { quantity, head } = counted.candidate;
  const own = clause.acts.find(({ cue }) => cue.from >= quantity.to && cue.from - counted.to <= 2);
  if (!counted.candidate.part) return asListed(clause, counted, last);
  const passive = clause.acts.find(
    ({ cue, chain }) => cue.from >= quantity.to && cue.from - counted.to <= 4 && chain.be,
  );
  const main = last?.partOf ?? last?.counted ?? nextWhole(clause, counted);
  if (main === undefined) return passive === undefined ? undefined : { act: passive, counted, rule: 'passive' };
  if (!isPartOpener(clause, counted)) {
    const before = tokens[counted.from - 1];
    // "released three of them": another verb.
    if (before !== undefined && before.kind === 'word' && !data.quantities.and.has(before.norm)) return undefined;
    // "all of them over 60", "two of them with their hands tied" say nothing of harm.
    const told = tokens.slice(quantity.to, quantity.to + 4).some((token) => isAdverb(token, data.forms));
    if (head.kind === 'none' && own === undefined && passive === undefined && !told) return undefined;
  }
  const act = own ?? passive ?? last?.act ?? actAfter(clause, counted.to);
  if (act === undefined) return undefined;
  const harm = own === undefined && passive === undefined && last?.harm !== undefined ? { harm: last.harm } : {};
  return { act, counted, rule: 'part', partOf: main, ...harm };
}

/** "put the toll at 89: 46 fighters, four civilians", "12 dead (nine men, three women)". */
function asListed({ tokens }: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const before = tokens[counted.from - 1]?.text ?? '';
  if (last?.counted === undefined || counted.candidate.head.kind !== 'people') return undefined;
  if (!':('.includes(before) || before === '' || counted.from - last.counted.to > 2) return undefined;
  return { ...last, counted, rule: 'part', partOf: last.counted };
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
function asElliptic(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  const { tokens, data, words } = clause;
  const { head } = counted.candidate;
  const before = last?.counted;
  if (last === undefined || before === undefined || last.rule === 'toll') return undefined;
  if (head.kind !== 'people' && head.kind !== 'none') return undefined;
  const between = clause.acts.some(
    ({ cue }) => cue.from >= last.act.cue.to && cue.from >= before.to && cue.to <= counted.from,
  );
  if (between) return undefined;
  const rule = last.rule === 'part' ? 'part' : 'elliptic';
  const part = last.partOf === undefined ? {} : { partOf: last.partOf };
  if (head.kind === 'people' && areJoined(clause, before.to, counted.from)) return { ...last, ...part, counted, rule };
  const link = tokens[counted.from - 1]?.norm ?? '';
  const next = tokens[counted.candidate.quantity.to]?.norm ?? '';
  const gap = counted.from - before.to;
  const listed = data.quantities.and.has(link) && words.placesAndTimes.has(next) && gap <= 8;
  return listed && head.kind === 'none' ? { ...last, counted, rule: 'elliptic' } : undefined;
}

/** Only "and" or a comma between two noun phrases, and where a verb follows both, some words on the first. */
function areJoined({ tokens, data, words, acts }: Clause, from: number, to: number, reach = 3): boolean {
  if (to <= from || to - from > reach) return false;
  const last = tokens[to - 1];
  if (reach > 3 && last !== undefined && words.joins.has(last.norm)) {
    return !tokens
      .slice(from, to)
      .some(
        ({ norm, text }, index) =>
          ';:'.includes(text) ||
          data.forms.be.has(norm) ||
          data.forms.have.has(norm) ||
          acts.some(({ cue }) => cue.from === from + index),
      );
  }
  return tokens
    .slice(from, to)
    .every(({ norm, text }) => text === ',' || words.joins.has(norm) || data.nouns.light.has(norm));
}
