import type { Harm } from '../annotation/values';
import { beginsCapital } from '../reading/capital';
import { isAdverb } from '../reading/cueForm';
import { headAfter } from '../reading/nounHead';
import { pastIdentity, personAt as person } from '../reading/personAt';
import { phraseAt } from '../reading/phrases';
import { isClear } from './bind/isClear';
import type { Act, Clause } from './clause';
import type { Unnumbered } from './unnumberedHarm';
import { tokenBefore } from '../reading/tokens';

/** One person told of by office or name: "le colonel X a été abattu", "tuant le chauffeur", "the mayor was shot dead". */
export function oneNamed(clause: Clause, act: Act): Unnumbered | undefined {
  if (act.chain.unreal || act.chain.negated) return undefined;
  if (!clause.data.nouns.adjectivesFollow) return STRUCK.has(act.cue.harm) ? englishOne(clause, act) : undefined;
  return asSubject(clause, act) ?? asObject(clause, act) ?? ofNoun(clause, act);
}

/** Nobody dies so of old age, and no suspect is meant. */
const STRUCK: ReadonlySet<Harm> = new Set<Harm>(['killed', 'wounded', 'abducted']);

/** "The mayor of Oudna was shot dead", "Journalist Awa Ba was killed", "killed the driver". */
function englishOne(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue, chain, form } = act;
  const named = form === 'participle' || form === 'intransitive' ? agedName(clause, act) : undefined;
  if (named !== undefined) return named;
  if (form !== 'participle' && form !== 'gerund') return undefined;
  if (!chain.be) {
    const before = tokenBefore(tokens, chain.from);
    const titled = before?.kind === 'word' || form === 'gerund' ? titleFrom(clause, cue.to) : undefined;
    // "killed journalist Awa Ba"
    if (titled !== undefined && !isList(clause, titled))
      return { act, rule: 'unnumbered', noun: titled, from: cue.from, to: pastName(tokens, titled + 1), one: true };
    if (form === 'gerund') return undefined;
    const begins = before?.kind === 'word' && !chain.have && words.definite.has(tokens[cue.to]?.norm ?? '');
    const noun =
      begins && data.scope.definite.has(tokens[cue.to]?.norm ?? '') ? personFrom(clause, cue.to + 1) : undefined;
    return noun === undefined ? undefined : { act, rule: 'unnumbered', noun, from: cue.from, to: noun + 1, one: true };
  }
  if (!tokens.slice(chain.from, cue.from).some(({ norm }) => words.happened.has(norm))) return undefined;
  if (phraseAt(data.quantities.company, tokens, cue.to) !== undefined) return undefined;
  for (let at = Math.max(0, chain.from - REACH); at < chain.from; at++) {
    const before = tokenBefore(tokens, at);
    if (before !== undefined && before.kind !== 'sign' && !OPENS.has(before.norm) && !data.scope.that.has(before.norm))
      continue;
    const noun = data.scope.definite.has(tokens[at]?.norm ?? '') ? personFrom(clause, at + 1) : titleFrom(clause, at);
    if (noun !== undefined && isClear(clause, noun + 1, chain.from))
      return { act, rule: 'unnumbered', noun, from: at, to: cue.to, one: true };
  }
  return undefined;
}

const OLDEST = 110;

/** "Awa Ba, 22, was shot dead", "Moussa Barry, 60, died": a name of two words or more with its age. */
function agedName({ tokens, data, words, counted }: Clause, act: Act): Unnumbered | undefined {
  const { cue, chain, form } = act;
  const start = Math.min(chain.from, cue.from);
  const age = tokens[start - 2];
  const happened = tokens.slice(start, cue.from).some(({ norm }) => words.happened.has(norm));
  if (age?.kind !== 'number' || (age.value ?? OLDEST) >= OLDEST || (form === 'participle' && !happened))
    return undefined;
  if (tokens[start - 1]?.text !== ',' || tokens[start - 3]?.text !== ',') return undefined;
  let from = start - 3;
  while (from > start - 8 && from > 0 && isName(tokens[from - 1]) && !data.nouns.ends.has(tokens[from - 1]?.norm ?? ''))
    from--;
  if (start - 3 - from < 2 || counted.some((other) => other.from <= from && from < other.to)) return undefined;
  const before = tokenBefore(tokens, from);
  if (before?.kind === 'word' && !OPENS.has(before.norm) && !data.nouns.people.has(before.norm)) return undefined;
  return { act, rule: 'unnumbered', noun: start - 4, from, to: cue.to, one: true };
}

const isName = (token: Clause['tokens'][number] | undefined): boolean =>
  token?.kind === 'word' && beginsCapital(token.text);

function pastName(tokens: Clause['tokens'], from: number): number {
  let at = from;
  while (isName(tokens[at])) at++;
  return at;
}

/** "killed journalist Awa Ba and others", "killed journalist Awa Ba's career": nobody says how many, or who. */
const isList = ({ tokens, data }: Clause, noun: number): boolean => {
  const end = pastName(tokens, noun + 1);
  return data.quantities.and.has(tokens[end]?.norm ?? '') || tokens[end - 1]?.norm.endsWith("'s") === true;
};

/** The noun of one person behind "the", with nobody beside him. */
function personFrom({ tokens, data, words, counted }: Clause, from: number): number | undefined {
  const noun = person(tokens, from, data);
  const norm = tokens[noun ?? -1]?.norm ?? '';
  if (noun === undefined || words.anyone.has(norm) || data.nouns.collectives.has(norm)) return undefined;
  const next = pastIdentity(tokens, noun + 1, data);
  const joined = data.quantities.and.has(tokens[next]?.norm ?? '') && counted.some((other) => other.from === next + 1);
  return joined || counted.some((other) => other.from <= noun && noun < other.to) ? undefined : noun;
}

/** "Staff Sergeant Amir Levi", "Journalist Awa Ba": the noun before a name at the head of a clause. */
function titleFrom({ tokens, data, counted }: Clause, from: number): number | undefined {
  for (let at = from; at < from + 4; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.kind !== 'word' || (at > from && !beginsCapital(token.text) && !data.nouns.people.has(token.norm)))
      return undefined;
    if (data.nouns.people.get(token.norm)?.singular !== true || data.nouns.people.has(next?.norm ?? '')) continue;
    const named = next?.kind === 'word' && beginsCapital(next.text) && !data.attribution.notInName.has(next.norm);
    return named && !counted.some((other) => other.from <= at && at < other.to) ? at : undefined;
  }
  return undefined;
}

const REACH = 14;

/** "Le chef rebelle a été tué", "l'imam de la mosquée est mort". */
function asSubject(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue, form, chain } = act;
  const happened = tokens.slice(chain.from, cue.from).some(({ norm }) => words.happened.has(norm));
  const died =
    (form === 'intransitive' || words.deadOnes.has(tokens[cue.from]?.norm ?? '')) && (chain.be || chain.have);
  if (!(form === 'participle' && happened) && !died) return undefined;
  for (let at = chain.from - 2; at >= Math.max(0, chain.from - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || !data.scope.definite.has(token.norm)) continue;
    // A noun phrase at the head of its clause, and none within another.
    const before = tokenBefore(tokens, at);
    if (before !== undefined && before.kind !== 'sign' && !OPENS.has(before.norm)) continue;
    const noun = personAt(clause, at + 1);
    // "Le chef du poste, le colonel Oumar Ly, a été tué"
    const comma = tokens[chain.from - 1]?.text === ',' && !isPlural(clause, act) ? 1 : 0;
    if (noun === undefined || ![0, comma].some((aside) => isClear(clause, noun + 1, chain.from - aside)))
      return undefined;
    // "Le prêtre a été enlevé avec deux de ses paroissiens": one figure, which nobody gives.
    const beside = phraseAt(data.quantities.beside, tokens, cue.to);
    if (beside !== undefined && headAfter(tokens, beside.to, [], data).kind === 'people') return undefined;
    return { act, rule: 'unnumbered', noun, from: at, to: cue.to, one: true };
  }
  return apposed(clause, act);
}

const isPlural = ({ tokens, data }: Clause, { chain, cue }: Act): boolean =>
  tokens.slice(chain.from, cue.from).some(({ norm }) => data.nouns.plural.has(norm));

/** "Oumar Ly, journaliste de la radio, a été tué", "Awa Ly, une infirmière qui …, est morte". */
function apposed(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data } = clause;
  const { cue, chain } = act;
  const close = chain.from - 1;
  if (tokens[close]?.text !== ',' || isPlural(clause, act)) return undefined;
  let open = close - 1;
  while (open > close - 2 * REACH && tokens[open]?.text !== ',') open--;
  const noun = person(tokens, open + (data.quantities.articles.has(tokens[open + 1]?.norm ?? '') ? 2 : 1), data);
  let from = open;
  while (from > open - REACH && beginsCapital(tokens[from - 1]?.text ?? '')) from--;
  const before = tokenBefore(tokens, from);
  const heads = before === undefined || before.kind === 'sign' || OPENS.has(before.norm);
  return noun !== undefined && noun <= open + 2 && from <= open - 2 && heads
    ? { act, rule: 'unnumbered', noun, from, to: cue.to, one: true }
    : undefined;
}

const OPENS: ReadonlySet<string> = new Set(
  "que qu' et mais où lorsque dont and but when after where while said".split(' '),
);

/** "ont abattu le chef de bande", "blessant le conducteur". */
function asObject(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data } = clause;
  const { cue, form, chain } = act;
  const acts = form === 'gerund' || (form === 'participle' && chain.have && !chain.be);
  if (!acts || act.cue.harm === 'displaced') return undefined;
  let at = cue.to;
  while (at < cue.to + 2 && tokens[at] !== undefined && isAdverb(tokens[at] ?? NONE, data.forms)) at++;
  if (tokens[at]?.text === '»') at++;
  if (!data.scope.definite.has(tokens[at]?.norm ?? '')) return undefined;
  const noun = personAt(clause, at + 1);
  return noun === undefined ? undefined : { act, rule: 'unnumbered', noun, from: cue.from, to: noun + 1, one: true };
}

const NONE = { text: '', norm: '', start: 0, end: 0, kind: 'sign', join: 'none', value: undefined, slot: 0 } as const;

/** "la mort du maire", "l'enlèvement de l'évêque". */
function ofNoun(clause: Clause, act: Act): Unnumbered | undefined {
  const { tokens, data, words } = clause;
  const { cue, form } = act;
  if (form !== 'noun' || words.tolls.has(tokens[cue.from]?.norm ?? '') || cue.names === true) return undefined;
  let at = cue.to;
  if (tokens[at]?.norm === 'du') at++;
  else if (data.nouns.of.has(tokens[at]?.norm ?? '') && data.scope.definite.has(tokens[at + 1]?.norm ?? '')) at += 2;
  else return undefined;
  const noun = personAt(clause, at);
  return noun === undefined ? undefined : { act, rule: 'unnumbered', noun, from: cue.from, to: noun + 1, one: true };
}

/** A single person's noun, past one adjective or "vice-". */
function personAt({ tokens, data, words, counted }: Clause, from: number): number | undefined {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at];
    // "sous-préfet"
    if (tokens[at + 1]?.join === 'hyphen') continue;
    if (token?.kind !== 'word' || data.nouns.stops.has(token.norm) || words.anyone.has(token.norm)) return undefined;
    if (data.nouns.people.get(token.norm)?.singular !== true) continue;
    const next = tokens[at + 1];
    // "le chauffeur et deux passagers": one figure, which nobody gives.
    const joined = data.quantities.and.has(next?.norm ?? '') && counted.some((other) => other.from === at + 2);
    return joined || counted.some((other) => other.from <= at && at < other.to) ? undefined : at;
  }
  return undefined;
}
