import { isAdverb } from '../reading/cueForm';
import { headAfter } from '../reading/nounHead';
import { phraseAt } from '../reading/phrases';
import { isClear } from './bind/isClear';
import type { Act, Clause } from './clause';
import type { Unnumbered } from './unnumberedHarm';
import { tokenBefore } from '../reading/tokens';

/** French: one person told of by office or name, "le colonel X a été abattu", "tuant le chauffeur", "la mort du maire". */
export function oneNamed(clause: Clause, act: Act): Unnumbered | undefined {
  if (!clause.data.nouns.adjectivesFollow || act.chain.unreal || act.chain.negated) return undefined;
  return asSubject(clause, act) ?? asObject(clause, act) ?? ofNoun(clause, act);
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
    if (noun === undefined || !isClear(clause, noun + 1, chain.from)) return undefined;
    // "Le prêtre a été enlevé avec deux de ses paroissiens": one figure, which nobody gives.
    const beside = phraseAt(data.quantities.beside, tokens, cue.to);
    if (beside !== undefined && headAfter(tokens, beside.to, [], data).kind === 'people') return undefined;
    return { act, rule: 'unnumbered', noun, from: at, to: cue.to, one: true };
  }
  return undefined;
}

const OPENS: ReadonlySet<string> = new Set(['que', "qu'", 'et', 'mais', 'où', 'lorsque', 'dont']);

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
