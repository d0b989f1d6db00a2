import type { Claimant } from '../incident/summary';
import type { Words } from './words';

/** Who makes a claim, as page and report name them; whose side they are on is said beside. */
export function claimantName(claimant: Claimant, { unattributed }: Pick<Words, 'unattributed'>): string {
  switch (claimant.kind) {
    case 'unattributed':
      return unattributed;
    case 'described':
      return claimant.text;
    case 'named':
      return claimant.name.name;
  }
}
