import type { Basis, ClaimUse, Figures, Ref } from '../analysis';
import type { Incident } from '../model';
import { compareBy } from '../order';
import { refOf } from '../analysis';
import { isDecided } from '../pending';
import { figuresOf } from './figures';
import type { WeighedClaim } from './statedClaim';

/** What a rule makes of the claims about the same victims at the same place. */
export interface Ruling extends Figures {
  /** Whether low and best rest on any claim; else they are 0 only because nothing says more. */
  readonly says: boolean;
  readonly basis: Basis;
  readonly basedOn: readonly Ref[];
  readonly claims: readonly ClaimUse[];
}

/** `claims` are about the same victims and place, none left out, in their stable order. */
export type RuleOf = (claims: readonly WeighedClaim[], incident: Incident | undefined) => Ruling;

/** A claim as a rule uses it. */
export interface Used {
  readonly claim: WeighedClaim;
  readonly use: ClaimUse;
}

export function used(claim: WeighedClaim, held: ClaimUse['held']): Used {
  const use: ClaimUse = {
    ...refOf(claim),
    ...figuresOf(claim.claim),
    held,
    corroboratedBy: claim.corroboratedBy,
    decided: isDecided(claim.claim),
  };
  return { claim, use };
}

/** The best figure of claims that count in full: the corroborated one (the latest if several), else the lowest. */
export interface Best {
  readonly best: number;
  readonly basis: 'corroborated' | 'lowest';
  readonly basedOn: readonly Ref[];
}

export function bestOf(counting: readonly Used[]): Best | undefined {
  const corroborated = counting.filter(({ use }) => use.corroboratedBy.length > 0);
  const latest = corroborated.reduce((last, { claim }) => ((claim.asOf ?? '') > last ? (claim.asOf ?? '') : last), '');
  const candidates =
    corroborated.length > 0 ? corroborated.filter(({ claim }) => (claim.asOf ?? '') === latest) : counting;
  const [first] = [...candidates].sort((left, right) => compareBy(left.use.best - right.use.best));
  if (first === undefined) return undefined;
  const { best } = first.use;
  return {
    best,
    basis: corroborated.length > 0 ? 'corroborated' : 'lowest',
    basedOn: candidates.filter(({ use }) => use.best === best).map(({ use }) => refOf(use)),
  };
}
