import { beginsCapital } from '../../reading/capital';
import { chainBefore, isAdverb } from '../../reading/cueForm';
import { phraseAt } from '../../reading/phrases';
import type { Act, Clause, Counted } from '../clause';
import type { Bound } from './bound';
import { isClear } from './isClear';
import { tokenBefore } from '../../reading/tokens';

/** Whether the counted ones are those harmed by the verb right behind them. */
export function isSubjectNear(clause: Clause, counted: Counted): boolean {
  const bound = asSubject(clause, counted);
  if (bound === undefined) return false;
  // "l'exécution de 16 détenus": the word that names them is no verb.
  const isName = bound.act.cue.from < counted.to && counted.joined.named === undefined;
  return !isName && bound.act.chain.from - counted.to <= 1;
}

/** "12 soldiers were killed", "12 people died", "12 soldats tués". */
export function asSubject(clause: Clause, counted: Counted): Bound | undefined {
  const { acts } = clause;
  const { head, quantity } = counted.candidate;
  if (head.kind === 'things' || counted.candidate.part) return undefined;
  const own = head.kind === 'harm' ? head.cue : undefined;
  const index = acts.findIndex(({ cue }) => cue.from >= quantity.to && cue !== own);
  const [first, second] = acts.slice(Math.max(index, 0), Math.max(index, 0) + 2);
  if (index < 0 || first === undefined) return undefined;
  // "three passengers who tried to flee were wounded": what they tried is no harm.
  const inRelative = clause.data.scope.relatives.has(clause.tokens[counted.to]?.norm ?? '');
  if (inRelative && first.chain.unreal && second?.chain.be === true) return { act: second, counted, rule: 'passive' };
  // "cent femmes détenues ont été violées": the first only says which women.
  const describes = first.form === 'participle' && !first.chain.be && !first.chain.have;
  const told =
    second !== undefined &&
    (((second.chain.be || second.chain.have) && isToldOf(clause, counted, first, second)) ||
      diedOf(clause, first, second));
  const act = describes && told ? second : first;
  const { cue, form, chain } = act;
  const end = Math.max(own === undefined ? counted.to : own.to, act === first ? 0 : chain.from);
  const start = Math.max(end, Math.min(chain.from, cue.from));
  const linked = chain.be || chain.have;
  switch (form) {
    case 'participle':
      if (chain.be) break;
      if (sharesBe(clause, end, start)) return { act, counted, rule: 'passive' };
      if (isReduced(clause, end, start) && !hasObject(clause, act)) {
        // "102 people, mostly displaced, were burned alive"
        const main = second?.form === 'participle' && second.chain.be ? second : act;
        return { act: main, counted, rule: 'passive' };
      }
      // "12 soldiers killed in the raid", "quatre autres portés disparus"
      if (chain.have || (start > end && !isCoordinated(clause, end, start)) || hasObject(clause, act)) return undefined;
      if (start > end) return { act, counted, rule: 'passive' };
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
      return undefined;
    case 'finite':
      // "contraint un million de personnes à se déplacer"
      if (cue.harm !== 'displaced' || !isForced(clause, counted.from, cue.from)) return undefined;
      break;
  }
  if (own !== undefined && !linked && form !== 'intransitive') return undefined;
  // "Awa Ba, a 22-year-old student, was shot dead"
  const isApposed =
    quantity.kind === 'article' &&
    start === end + 1 &&
    [counted.from - 1, end].every((at) => clause.tokens[at]?.text === ',');
  if (!isApposed && !isClear(clause, end, start) && !sharesSubject(clause, end, start)) return undefined;
  // "three hostages are still held": held, as hostages.
  const held = own?.names === true && cue.harm === 'detained' ? { harm: own.harm } : {};
  return { act, counted, rule: form === 'intransitive' || form === 'adjective' ? 'intransitive' : 'passive', ...held };
}

/** "was dragged from his house and stabbed to death": the second participle shares the auxiliary of the first. */
function sharesBe(clause: Clause, end: number, start: number): boolean {
  const { tokens, data } = clause;
  if (data.nouns.adjectivesFollow || !data.quantities.and.has(tokenBefore(tokens, start)?.norm ?? '')) return false;
  const be = tokens.findIndex(({ norm }, at) => at >= end && at < start && data.nouns.be.has(norm));
  if (be < 0) return false;
  const verb = tokens[be + 1]?.norm ?? '';
  const passive = data.forms.participle.test(verb) || data.forms.participles.has(verb);
  const between = tokens.slice(be + 2, start - 1);
  return passive && isClear(clause, end, be) && between.every(({ text, kind }) => kind === 'word' || text === ',');
}

/** "were picked up by soldiers and have not been seen since": the second verb shares the subject of the first. */
function sharesSubject(clause: Clause, end: number, start: number): boolean {
  const { tokens, data } = clause;
  if (!data.quantities.conjunction.has(tokenBefore(tokens, start)?.norm ?? '')) return false;
  const isAuxiliary = (norm: string): boolean =>
    data.nouns.be.has(norm) || (data.nouns.adjectivesFollow && data.forms.have.has(norm));
  const be = tokens.findIndex(({ norm }, at) => at >= end && at < start && isAuxiliary(norm));
  if (be < 0 || start - be > 12 || !isClear(clause, end, be)) return false;
  return !clause.counted.some(({ from }) => from > be && from < start) && !tokens.slice(be, start).some(isPause);
}

const isPause = ({ text }: Clause['tokens'][number]): boolean => ';:.'.includes(text);

/** "one staff member of a partner organisation, abducted on 2 April, remains missing". */
function isReduced(clause: Clause, end: number, start: number): boolean {
  const { tokens, data } = clause;
  if (tokenBefore(tokens, start)?.text !== ',') return false;
  // "deux conseillers municipaux, enlevés lundi"
  if (data.nouns.adjectivesFollow) return start - 1 === end;
  const closes = tokens.findIndex(({ text }, at) => at > start && at < start + 9 && text === ',');
  return (
    closes > 0 && (start - 1 === end || data.nouns.of.has(tokens[end]?.norm ?? '')) && isClear(clause, end, start - 1)
  );
}

/** "cent femmes détenues ont été violées", "un policier, touché à la tête, est décédé": the second verb tells what happened. */
function isToldOf({ tokens, data }: Clause, counted: Counted, first: Act, second: Act): boolean {
  if (second.chain.from === first.cue.to) return true;
  // "une fillette de 12 ans, touchée par une balle, est morte"
  const age = data.nouns.of.has(tokens[counted.to]?.norm ?? '')
    ? data.quantities.readNumber(tokens, counted.to + 1)
    : undefined;
  const comma = age === undefined ? counted.to : age.to + 1;
  const aside = data.nouns.adjectivesFollow && tokens[comma]?.text === ',' && first.chain.from === comma + 1;
  // "deux hommes, blessés par balles, ont succombé": behind the aside.
  let close = first.cue.to;
  while (close < first.cue.to + LONGEST_ASIDE && tokens[close]?.kind === 'word') close++;
  return aside && tokens[close]?.text === ',' && second.chain.from === close + 1;
}

const LONGEST_ASIDE = 8;

/** "one of the nine wounded in the blast also died": no longer wounded. */
const diedOf = ({ tokens, data, counted }: Clause, first: Act, second: Act): boolean =>
  second.form === 'intransitive' &&
  second.cue.harm === 'killed' &&
  first.cue.harm === 'wounded' &&
  !counted.some(({ from }) => from >= first.cue.to && from < second.cue.from) &&
  tokens
    .slice(first.cue.to, second.chain.from)
    .every(
      ({ norm, kind }) => kind === 'word' && !data.quantities.conjunction.has(norm) && !data.scope.relatives.has(norm),
    );

/** "12 civils surpris et tués": two participles of the same people. */
function isCoordinated({ tokens, data }: Clause, end: number, start: number): boolean {
  // The first of them may have been read as an adjective of the noun.
  const at = start - end === 1 ? end - 1 : end;
  const [first, and] = [tokens[at]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
  return start - at === 2 && data.quantities.and.has(and) && /(?:ed|és|ées|is|us)$/u.test(first);
}

/** "12 civilian deaths", "four people with gunshot wounds", "12 soldiers suffered injuries". */
function asSufferer(clause: Clause, counted: Counted, act: Act): Bound | undefined {
  const { tokens, data, words } = clause;
  const { cue } = act;
  const isDead = words.deadOnes.has(tokens[cue.from]?.norm ?? '');
  if (cue.from === counted.to && (!data.nouns.adjectivesFollow || isDead))
    return { act, counted, rule: 'counted harm' };
  // French: "12 soldats sont morts"
  if (act.chain.be && data.nouns.adjectivesFollow && isDead)
    return isClear(clause, counted.to, act.chain.from) ? { act, counted, rule: 'intransitive' } : undefined;
  if (cue.harm !== 'wounded') return undefined;
  const at = tokens.findIndex(({ norm }, index) => index >= counted.to && index < cue.from && words.suffers.has(norm));
  if (at < 0 || cue.from - at > 5) return undefined;
  // "are in hospital with wounds"
  const start = data.forms.be.has(tokens[counted.to]?.norm ?? '') ? counted.to + 1 : counted.to;
  if (!isClear(clause, start, Math.max(start, chainBefore(tokens, at, data).from))) return undefined;
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
  // "A sniper killed a dog", but "two people killed the previous day".
  const next = tokens[cue.to]?.norm ?? '';
  if (!data.nouns.adjectivesFollow && (data.quantities.articles.has(next) || data.scope.definite.has(next)))
    return !tokens.slice(cue.to + 1, cue.to + 4).some(({ norm }) => data.scope.times.has(norm));
  for (let at = cue.to; at < cue.to + 5; at++) {
    const token = tokens[at];
    // "three killed in Oudna"
    if (token === undefined || token.kind === 'sign' || data.nouns.ends.has(token.norm)) return false;
    if (counted.some(({ from }) => from === at)) return true;
    // "a bomber killed 15 outside a market"
    if (at === cue.to && !data.nouns.adjectivesFollow && data.quantities.readNumber(tokens, at) !== undefined)
      return true;
    // "killed as many pilgrims as they could"
    const wording = phraseAt(data.quantities.wordings, tokens, at)?.value.kind;
    if (wording === 'same' || wording === 'ignored') return true;
    if (data.nouns.people.has(token.norm)) return true;
    if (data.nouns.light.has(token.norm) || isAdverb(token, data.forms)) continue;
    return beginsCapital(token.text);
  }
  return false;
}
