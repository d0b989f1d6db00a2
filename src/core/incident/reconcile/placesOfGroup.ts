import type { Codebook } from '../../codebook/model';
import type { DeathsColumn, Step } from '../analysis';
import type { Incident } from '../model';
import { namePlace } from '../names';
import { compareBy, compareText } from '../order';
import { placeChain } from './claimPlace';
import { nest, replacing, sumOf, type Nested, type Value } from './combine';
import type { RuleOf, Ruling } from './rule';
import type { WeighedClaim } from './statedClaim';
import type { VictimSet } from './victimSets';

export interface PlacesOfGroup {
  readonly value: Value;
  /** The step of the whole first, then one for each place within. */
  steps(column: DeathsColumn): readonly Step[];
}

interface AtPlace {
  readonly place: string | undefined;
  readonly ruling: Ruling;
}

/**
 * The claims about the same victims, by place: a figure for the whole incident stands for those of its towns as a joint
 * claim does for its members [P], and that of a region for those of its towns. So one town's toll is never taken for a
 * lower figure of them all.
 */
export function placesOfGroup(
  set: VictimSet,
  ruleOf: RuleOf,
  incident: Incident | undefined,
  codebook: Codebook,
): PlacesOfGroup {
  const byPlace = new Map<string | undefined, WeighedClaim[]>([[undefined, []]]);
  for (const claim of set.claims) {
    const known = byPlace.get(claim.place);
    if (known === undefined) byPlace.set(claim.place, [claim]);
    else known.push(claim);
  }
  const depth = (place: string | undefined): number => (place === undefined ? 0 : placeChain(place, codebook).length);
  const places = [...byPlace]
    .map(([place, claims]): AtPlace => ({ place, ruling: ruleOf(claims, incident) }))
    .sort((left, right) =>
      compareBy(
        Number(left.place !== undefined) - Number(right.place !== undefined),
        depth(left.place) - depth(right.place),
        compareText(left.place, right.place),
      ),
    );
  const holds = (outer: AtPlace, inner: AtPlace): boolean =>
    outer.place === undefined || (inner.place !== undefined && placeChain(inner.place, codebook).includes(outer.place));
  const steps: Omit<Step, 'column'>[] = [];
  const keyOf = (place: string | undefined): string => (place === undefined ? set.key : `${set.key} @ ${place}`);
  const walk = ({ item: { place, ruling }, inside }: Nested<AtPlace>): Value => {
    const at = steps.length;
    const parts = inside.map((one) => ({ value: walk(one), overlaps: false }));
    const { low, best, high, says } = ruling;
    const own: Value = { low, best, high, says, byPlace: new Map(says ? [[place ?? '', best]] : []) };
    const decided = place === undefined ? set.decision : undefined;
    const value: Value = decided
      ? { ...decided.figures, says: true, byPlace: new Map([['', decided.figures.best]]) }
      : replacing(own, sumOf(parts));
    const derived = says ? ruling.basis : parts.length > 0 && value.says ? 'parts' : 'nothing';
    const within = inside.map(({ item }) => keyOf(item.place));
    steps.splice(at, 0, {
      key: keyOf(place),
      groups: set.groups,
      ...(place === undefined ? {} : { place: namePlace(place, codebook) }),
      low: value.low,
      best: value.best,
      high: value.high,
      basis: decided ? 'decision' : derived,
      basedOn: decided ? [] : ruling.basedOn,
      claims: ruling.claims,
      ...(decided ? { decision: decided.line } : {}),
      parts: derived === 'parts' && !decided ? within : [],
      replaces: derived === 'parts' && !decided ? [] : within,
      overlaps: false,
    });
    return value;
  };
  const [whole] = nest(places, holds);
  const value = whole === undefined ? sumOf([]) : walk(whole);
  return { value, steps: (column) => steps.map((step) => ({ ...step, column })) };
}
