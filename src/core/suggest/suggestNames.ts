import { buildCountryIndex } from '../codebook/countryIndex';
import { entryRole } from '../codebook/entryRole';
import { formsOf } from '../codebook/find';
import { foldName } from '../codebook/fold';
import type { Gazetteer } from '../codebook/gazetteer';
import { readKnownGroups } from '../codebook/knownGroups';
import type { Codebook } from '../codebook/model';
import { builtInNames, codebookNames, type NameSource } from './nameSources';
import type { ActorNames } from './readActors';
import { Forces } from './whose';

/** Names that articles are searched for: made once for a codebook and its gazetteers, used for every article. */
export interface SuggestNames extends ActorNames {
  readonly codebook: Codebook;
  readonly gazetteers: readonly Gazetteer[];
  readonly codebookNames: NameSource;
  readonly builtIn: NameSource;
}

/** Costs a few milliseconds for a codebook; a gazetteer was indexed when it was read. */
export function suggestNames(codebook: Codebook, gazetteers: readonly Gazetteer[]): SuggestNames {
  const index = buildCountryIndex();
  const roles = [...codebook.actors].map(([id, entry]) => [id, entryRole(index, id, entry), entry] as const);
  return {
    codebook,
    gazetteers,
    codebookNames: codebookNames(codebook),
    builtIn: builtInNames(),
    forces: new Forces(codebook),
    armies: new Set(roles.flatMap(([id, role]) => (role === 'army' ? [id] : []))),
    governments: new Set(roles.flatMap(([id, role]) => (role === 'government' ? [id] : []))),
    bodies: new Set(
      roles.flatMap(([id, role, { kind }]) => (role === 'state' || kind === 'External/Other forces' ? [id] : [])),
    ),
    states: new Set(roles.flatMap(([id, role]) => (role === 'state' ? [id] : []))),
    groups: groupsOf(codebook),
  };
}

/** The codebook's ids of the groups that are known everywhere. */
function groupsOf(codebook: Codebook): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [id, entry] of codebook.actors) {
    for (const form of formsOf(entry)) if (!ids.has(foldName(form))) ids.set(foldName(form), id);
  }
  const found = new Map<string, string>();
  for (const { name, aliases } of readKnownGroups()) {
    const id = [name, ...aliases].map((form) => ids.get(foldName(form))).find((known) => known !== undefined);
    if (id !== undefined) found.set(name, id);
  }
  return found;
}
