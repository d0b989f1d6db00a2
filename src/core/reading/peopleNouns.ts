import type { VictimStatus } from '../annotation/values';
import type { PeopleNoun } from './language';

/** `nouns` are "singular|plural", "singular" alone (plural in s), or "|plural" for words that name several. */
export interface PeopleGroup {
  readonly status: VictimStatus;
  readonly trait?: string;
  readonly nouns: string;
}

export function peopleNouns(groups: readonly PeopleGroup[]): ReadonlyMap<string, PeopleNoun> {
  const map = new Map<string, PeopleNoun>();
  for (const { nouns, ...shared } of groups) {
    for (const noun of nouns.trim().split(/\s+/u)) {
      const [singular = '', plural = `${singular}s`] = noun.split('|');
      if (singular !== '') map.set(singular, { ...shared, singular: true });
      if (plural !== singular) map.set(plural, { ...shared, singular: false });
    }
  }
  return map;
}
