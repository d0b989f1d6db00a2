import type { Harm } from '../../annotation/values';
import type { Clause, Counted } from '../clause';
import { areJoined } from './areJoined';
import { asCountedHarm, asObject, isObject } from './asObject';
import { asElliptic, asPart } from './asPart';
import { asSubject, isSubjectNear } from './asSubject';
import { asAmongTheDead, asLabelled, asToll } from './asToll';
import type { Bound } from './bound';

/** For each number of people in a clause the harm done to them, if any. In the order of the text. */
export function bindVictims(clause: Clause): readonly Bound[] {
  const found: (Bound | undefined)[] = [];
  for (const counted of clause.counted) found.push(bindOne(clause, counted, found.findLast(Boolean)));
  // "12 soldiers and four civilians were killed": the verb stands behind the last of them.
  let listed = false;
  for (let index = found.length - 2; index >= 0; index--) {
    const [counted, next, bound] = [clause.counted[index], clause.counted[index + 1], found[index + 1]];
    if (counted === undefined || next === undefined || bound === undefined) continue;
    // "the toll is 12 soldiers and five volunteers killed": the participle says more than the toll.
    const own = found[index];
    if (own !== undefined && (own.rule !== 'toll' || bound.act.cue.harm !== 'killed')) continue;
    if (
      bound.rule === 'part' ||
      bound.rule === 'counted harm' ||
      bound.act.cue.from < next.from ||
      !areJoined(clause, counted.to, next.from, 8)
    )
      continue;
    // "qui cite un médecin, sept ouvriers ont été blessés": no list, as nothing closes it.
    const closes =
      listed || clause.tokens.slice(counted.to, next.from).some(({ norm }) => clause.words.joins.has(norm));
    if (!closes && counted.candidate.quantity.kind === 'article') continue;
    // "avec son chauffeur et deux conseillers, enlevés lundi": the last of them.
    const { tokens, data } = clause;
    const owned = data.nouns.adjectivesFollow && data.quantities.owners.has(tokens[counted.from]?.norm ?? '');
    if (owned && tokens[next.to]?.text === ',') continue;
    if (counted.candidate.head.kind !== 'people') continue;
    found[index] = { ...bound, counted };
    listed = true;
  }
  for (const [index, counted] of clause.counted.entries()) {
    const bound = found[index + 1];
    if (found[index] === undefined && bound?.counted !== undefined && areEach(clause, counted, bound.counted))
      found[index] = { ...bound, counted, rule: 'elliptic' };
  }
  return found.filter((bound) => bound !== undefined);
}

/** "ont fait respectivement 12 et neuf morts" */
function areEach({ tokens, data, words }: Clause, { candidate }: Counted, { from }: Counted): boolean {
  const { head, quantity } = candidate;
  return (
    head.kind === 'none' &&
    quantity.to === from - 1 &&
    data.quantities.conjunction.has(tokens[quantity.to]?.norm ?? '') &&
    words.respectively.has(tokens[quantity.from - 1]?.norm ?? '')
  );
}

function bindOne(clause: Clause, counted: Counted, last: Bound | undefined): Bound | undefined {
  return (
    asLabelled(clause, counted) ??
    asObjectOrOwn(clause, counted) ??
    asAmongTheDead(clause, counted, last) ??
    asSubject(clause, counted) ??
    asToll(clause, counted) ??
    asPart(clause, counted, last) ??
    asElliptic(clause, counted, last)
  );
}

/** Whether the word for harm right behind the counted ones only describes them: "disparus", "enlevés". */
const isDescribed = ({ acts, data, tokens }: Clause, { to }: Counted): boolean =>
  acts.some(
    ({ cue, form, chain }) =>
      // "la mort de trois personnes grièvement blessées"
      (cue.from === to || (cue.from === to + 1 && data.forms.adverb.test(tokens[to]?.norm ?? ''))) &&
      (form === 'adjective' || form === 'participle') &&
      !chain.be &&
      !chain.have,
  );

/** "accused of murdering three teachers was shot dead": they are done with, and the verb behind them is another's. */
const isOfAnother = (told: Bound | undefined, object: Bound | undefined): boolean =>
  told !== undefined &&
  object !== undefined &&
  told.act !== object.act &&
  (told.act.chain.be || told.act.chain.have || told.act.form === 'intransitive');

/** Harm that may only say who they are. */
const STATES: ReadonlySet<Harm> = new Set<Harm>(['displaced', 'detained']);

function asObjectOrOwn(clause: Clause, counted: Counted): Bound | undefined {
  const { candidate } = counted;
  const { tokens, data } = clause;
  if (candidate.part && !isObject(clause, counted)) return undefined;
  const around = clause.acts.find(({ cue }) => cue.from < counted.from && cue.to > candidate.quantity.to);
  if (around !== undefined) return { act: around, counted, rule: 'active' };
  if (isSubjectNear(clause, counted)) {
    const object = asObject(clause, counted);
    // "les corps de deux des marins disparus", "killed 12 soldiers wounded before"
    const harm = object?.act.cue.harm;
    const isMeant = object?.rule === 'nominal' ? harm === 'killed' : harm !== 'casualties_unspecified';
    // "one person killed and 11 others wounded"
    const isBeside = tokens[object?.act.cue.to ?? 0]?.norm;
    const isNamed = isMeant && !data.quantities.conjunction.has(isBeside ?? '') && isDescribed(clause, counted);
    return isNamed || isOfAnother(asSubject(clause, counted), object) ? object : undefined;
  }
  const own = asCountedHarm(clause, counted);
  const object = asObject(clause, counted);
  // "the bodies of two missing fishermen", "le décès de deux blessés", "l'exécution de 16 détenus"
  const told = own === undefined ? undefined : asSubject(clause, counted);
  // "trois blessés graves sont décédés", "les 12 victimes du raid ont été enlevées"
  if (own !== undefined && told !== undefined && told.act !== own.act && (told.act.chain.be || told.act.chain.have)) {
    const { harm, names } = own.act.cue;
    if ((harm === 'wounded' && told.act.cue.harm === 'killed') || (harm === 'casualties_unspecified' && names === true))
      return told;
  }
  const isSaidOfHarmed = own?.act.form === 'adjective' || own?.act.cue.harm !== 'killed';
  if (own !== undefined && STATES.has(own.act.cue.harm)) {
    // "killed 12 displaced people", "twelve displaced people were killed": what was done to them counts.
    if (object !== undefined && object.act.cue.harm !== own.act.cue.harm) return object;
    if (told !== undefined && told.act.chain.be && told.act.cue.harm === 'killed') return told;
  }
  return object?.rule === 'nominal' && object.act.cue.harm === 'killed' && isSaidOfHarmed ? object : (own ?? object);
}
