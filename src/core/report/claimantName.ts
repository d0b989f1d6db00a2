import type { Claimant } from '../incident/summary';
import type { Words } from './words';

/** Who makes a claim, as page and report name them; whose side they are on is said beside. */
export const claimantName = (claimant: Claimant, { unattributed }: Pick<Words, 'unattributed'>): string =>
  nameOfClaimant(claimant) ?? unattributed;

/** The same; undefined where nobody is named. */
export function nameOfClaimant(claimant: Claimant): string | undefined {
  switch (claimant.kind) {
    case 'unattributed':
      return undefined;
    case 'described':
      return claimant.text;
    case 'named':
      return claimant.name.name;
  }
}
