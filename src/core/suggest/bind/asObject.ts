import { isAdverb } from '../../reading/cueForm';
import { ofThem } from '../../reading/harmCues';
import { phraseAt } from '../../reading/phrases';
import type { Act, Clause, Counted } from '../clause';
import type { Bound } from './bound';
import { tokenBefore } from '../../reading/tokens';

const QUOTES = '"“”«»‘’';

/** "12 dead", "41 bodies", "six blessés". */
export function asCountedHarm(clause: Clause, counted: Counted): Bound | undefined {
  const { tokens, data, acts, words } = clause;
  const { quantity, head } = counted.candidate;
  const harmed = head.kind === 'harm' ? acts.find(({ cue }) => cue === head.cue) : undefined;
  if (harmed === undefined || harmed.form === 'intransitive' || harmed.form === 'gerund') return undefined;
  const { cue } = harmed;
  // "trois blessés qui ont succombé": no longer wounded.
  const died = data.scope.relatives.has(tokens[cue.to]?.norm ?? '')
    ? acts.find(({ chain, form }) => chain.from === cue.to + 1 && form === 'intransitive' && cue.harm === 'wounded')
    : undefined;
  if (died?.cue.harm === 'killed' && data.nouns.adjectivesFollow) return { act: died, counted, rule: 'counted harm' };
  // "eleven of the wounded" restates; "12 hostages" alone says nothing was done.
  if (cue.names === true && cue.harm !== 'casualties_unspecified') {
    // "exhibe une douzaine d'otages", "détient 48 otages"
    const shown = tokens.slice(Math.max(0, counted.from - 2), counted.from).some(({ norm }) => words.holds.has(norm));
    return shown ? { act: harmed, counted, rule: 'counted harm' } : undefined;
  }
  if (tokens.slice(quantity.to, cue.from).some(({ norm }) => data.nouns.of.has(norm)) && !isMeasure(clause, counted))
    return undefined;
  // "83 exécutions sommaires" are told of as deaths, "83 exécutions" perhaps not.
  const isBare = cue.to === cue.from + 1;
  if (quantity.kind === 'figure' && isBare && words.uncounted.has(tokens[cue.from]?.norm ?? '')) return undefined;
  // "un corps électoral"
  const next = tokens[cue.to];
  const isOther =
    quantity.kind === 'article' &&
    isBare &&
    words.bodies.has(tokens[cue.from]?.norm ?? '') &&
    next?.kind === 'word' &&
    ![data.nouns.stops, data.forms.be, data.forms.have].some((set) => set.has(next.norm)) &&
    !acts.some((act) => act.cue.from === cue.to);
  if (isOther) return undefined;
  return { act: harmed, counted, rule: 'counted harm' };
}

/** "une vingtaine de morts", "dozens of dead": the "of" belongs to the figure. */
function isMeasure({ tokens, words }: Clause, { candidate: { quantity } }: Counted): boolean {
  const last = tokenBefore(tokens, quantity.to)?.norm ?? '';
  const next = tokens[quantity.to + 1]?.norm ?? '';
  const collective = quantity.count.qualifier === 'about' || quantity.count.qualifier === 'vague';
  return (collective || words.collective.test(last)) && !words.definite.has(next);
}

/** "killed 12 soldiers", "the deaths of 12 soldiers", "tuant 12 soldats". */
export function asObject(clause: Clause, counted: Counted): Bound | undefined {
  const act = objectAct(clause, counted);
  return act === undefined ? undefined : { act, counted, rule: act.form === 'noun' ? 'nominal' : 'active' };
}

export const isObject = (clause: Clause, counted: Counted): boolean => objectAct(clause, counted) !== undefined;

function objectAct(clause: Clause, counted: Counted): Act | undefined {
  const { tokens, data, acts, words } = clause;
  const act = acts.findLast(({ cue }) => cue.to <= counted.from);
  if (act === undefined) return undefined;
  const { cue, form, chain } = act;
  const aside = pastAside(tokens, cue.to, counted.from);
  const start = pastTime(clause, phraseAt(words.means, tokens, aside)?.to ?? aside, counted.from);
  if (counted.from - start > 6) return undefined;
  // "shot down 14 of them": drones, as likely as not.
  if (
    cue.ofThings === true &&
    counted.candidate.head.kind === 'none' &&
    counted.candidate.part &&
    ofThem(cue, tokens, data) !== 'people' &&
    !tokens
      .slice(Math.max(0, cue.from - 4), cue.from)
      .some(({ norm }) => data.nouns.people.get(norm)?.singular === false)
  )
    return undefined;
  const gap = tokens
    .slice(start, counted.from)
    .filter(({ text, norm }) => !QUOTES.includes(text) && !(chain.negated && words.only.has(norm)));
  if (form === 'noun') {
    // "le décès de ses blessures d'un soldat"
    if (cue.harm === 'wounded' && data.nouns.possessives.has(tokenBefore(tokens, cue.from)?.norm ?? ''))
      return undefined;
    if (data.harm.tolls.has(tokens[cue.from]?.norm ?? '') && !words.deaths.has(tokens[cue.from]?.norm ?? ''))
      return undefined;
    const last = tokenBefore(tokens, cue.to)?.norm ?? '';
    // "l'exécution sommaire de 21 civils"
    const second = gap[1]?.norm ?? tokens[counted.from]?.norm ?? '';
    const described = data.nouns.adjectivesFollow && gap[0]?.kind === 'word' && words.of.has(second);
    if (described && !data.nouns.stops.has(gap[0]?.norm ?? '') && !data.nouns.people.has(gap[0]?.norm ?? ''))
      gap.shift();
    // "injury to nine others"
    const to = cue.harm === 'wounded' && gap[0]?.norm === 'to';
    const of = to || words.of.has(last) || words.of.has(gap[0]?.norm ?? tokens[counted.from]?.norm ?? '');
    return of &&
      gap.every(
        (token, at) =>
          (to && at === 0) ||
          data.nouns.light.has(token.norm) ||
          words.of.has(token.norm) ||
          isAdverb(token, data.forms),
      )
      ? act
      : undefined;
  }
  if (isInverted(act, clause) && gap.length === 0) return act;
  if (form === 'adjective' || form === 'intransitive') return undefined;
  if (form === 'participle' && chain.be) return undefined;
  // "Among those killed, five were guards": they have done nothing.
  if (form === 'participle' && isOfThose(clause, act)) return undefined;
  // French: "tué" behind a noun is an adjective, behind "a", "ont", "avoir" a verb.
  if (form === 'participle' && data.nouns.adjectivesFollow && !chain.have) {
    // "il y avait neuf corps, tous décapités, un des nôtres était là"
    if (!hasElidedHave(act, tokens, data) || gap[0]?.text === ',') return undefined;
  }
  const clear = gap.every(
    (token) => words.beforeObject.has(token.norm) || data.nouns.light.has(token.norm) || isAdverb(token, data.forms),
  );
  return clear ? act : undefined;
}

/** "au cours desquels ont péri 40 rebelles", "où ont été tués six soldats": the subject stands behind. */
function isInverted({ cue, chain, form }: Act, { tokens, data }: Clause): boolean {
  const isVerb = (form === 'intransitive' && (chain.have || chain.be)) || (form === 'participle' && chain.be);
  if (!data.nouns.adjectivesFollow || !isVerb || chain.unreal || chain.negated) return false;
  const before = tokenBefore(tokens, chain.from)?.norm ?? '';
  return cue.from > chain.from && /^(?:où|.+quel(?:le)?s?)$/u.test(before);
}

const LONGEST_THOSE = 4;

/** "among those killed", "of the people killed": the participle names them. */
function isOfThose({ tokens, data, words }: Clause, { cue }: Act): boolean {
  const before = tokenBefore(tokens, cue.from)?.norm ?? '';
  if (!words.known.has(before) && !data.nouns.people.has(before)) return false;
  for (let at = Math.max(0, cue.to - LONGEST_THOSE); at < cue.from; at++)
    if (phraseAt(words.ofHarmed, tokens, at)?.to === cue.to) return true;
  return false;
}

const LONGEST_ASIDE = 9;

/** "tuant, selon eux, plus de 60 soldats": behind the aside. */
function pastAside(tokens: Clause['tokens'], from: number, to: number): number {
  if (tokens[from]?.text !== ',') return from;
  for (let at = from + 2; at < Math.min(to, from + LONGEST_ASIDE); at++) if (tokens[at]?.text === ',') return at + 1;
  return from;
}

/** "ont tué dans la nuit de lundi à mardi six civils": behind the time, where one stands first. */
function pastTime({ tokens, data, words }: Clause, from: number, to: number): number {
  let end = from;
  for (let at = from; at < Math.min(to, from + LONGEST_ASIDE); at++) {
    const norm = tokens[at]?.norm ?? '';
    const isMonth = (of: number): boolean =>
      data.nouns.adjectivesFollow && data.quantities.months.has(tokens[of]?.norm ?? '');
    const isFigure = tokens[at]?.kind === 'number';
    if (data.scope.days.has(norm) || isMonth(at) || (isFigure && isMonth(at - 1))) end = at + 1;
    // "ont exécuté le 29 janvier 2021 douze habitants"
    else if (isFigure && isMonth(at + 1)) continue;
    else if (!words.timeLinks.has(norm)) break;
  }
  return end;
}

/** "a tué trois hommes et blessé deux femmes": the second verb shares the auxiliary. */
function hasElidedHave(act: Act, tokens: Clause['tokens'], data: Clause['data']): boolean {
  const before = tokenBefore(tokens, act.chain.from)?.norm ?? '';
  if (!data.quantities.and.has(before) && before !== ',') return false;
  return tokens.slice(Math.max(0, act.cue.from - 45), act.cue.from).some(({ norm }) => data.forms.have.has(norm));
}
