import assert from 'node:assert/strict';
import { mergeEntries, renameEntry } from '../../../../src/core/codebook/changeEntries';
import { SitrepError } from '../../../../src/core/problem';

const ACTORS = `sitrep: 1
actors: # ours
  jnim:
    name: Group for Support
    aliases: [JNIM, "GSIM"]   # as seen
    colour: red
  # the army
  fama:
    name: Malian Armed Forces
  nusrat:
    name: Nusrat
    aliases: [JNIM, NUS]
    acled: "1"
`;

const PLACES = `sitrep: 1
places:
  gao:
    name: Gao
    within: gao-region
  gao-region:
    name: Gao region
    within: mali
  wabaria:
    name: Wabaria
    within: gao-region
  mali:
    name: Mali
`;

const refuses = (code: string) => (error: unknown) => SitrepError.is(error, code);

describe('renaming a codebook entry', () => {
  it('keeps the id, the comments, unknown keys and the old name as an alias', () => {
    const renamed = renameEntry(ACTORS, { kind: 'actor', id: 'jnim' }, 'Support Group', 'actors.yaml');
    assert.match(
      renamed,
      / {2}jnim:\n {4}name: "?Support Group"?\n {4}aliases: \[.*Group for Support.*\] {3}# as seen\n {4}colour: red\n {2}# the army\n/,
    );
    const alone = renameEntry(ACTORS, { kind: 'actor', id: 'fama' }, 'FAMa', 'actors.yaml');
    assert.match(alone, /name: "?FAMa"?\n {4}aliases: \["Malian Armed Forces"\]\n {2}nusrat:/);
  });

  it('changes places with an alias, and changes nothing for the same name', () => {
    const renamed = renameEntry(ACTORS, { kind: 'actor', id: 'nusrat' }, 'NUS', 'actors.yaml');
    assert.match(
      renamed,
      /name: "?NUS"?\n {4}aliases: \[JNIM, "?Nusrat"?\]|name: "?NUS"?\n {4}aliases: \["JNIM", "Nusrat"\]/,
    );
    assert.equal(renameEntry(ACTORS, { kind: 'actor', id: 'nusrat' }, 'Nusrat', 'actors.yaml'), ACTORS);
    assert.throws(
      () => renameEntry(ACTORS, { kind: 'actor', id: 'constructor' }, 'X', 'f'),
      refuses('edit/unknown-id'),
    );
  });
});

describe('merging codebook entries', () => {
  it('makes names and aliases aliases, each once, and takes over no other fact', () => {
    const merged = mergeEntries(ACTORS, 'actor', 'nusrat', 'jnim', 'actors.yaml');
    assert.doesNotMatch(merged, /nusrat:|acled/);
    const aliases = /aliases: \[(.*)\]/.exec(merged)?.[1]?.replaceAll('"', '').split(', ');
    assert.deepEqual(aliases, ['JNIM', 'GSIM', 'Nusrat', 'NUS']);
    assert.match(merged, /actors: # ours\n[^]*# as seen\n {4}colour: red\n {2}# the army\n {2}fama:/);
    assert.throws(() => mergeEntries(ACTORS, 'actor', 'nobody', 'jnim', 'f'), refuses('edit/unknown-id'));
  });

  it('re-points what lies within, and lets nothing lie within itself', () => {
    const merged = mergeEntries(PLACES, 'place', 'gao-region', 'gao', 'places.yaml');
    assert.match(merged, / {2}gao:\n {4}name: Gao\n/);
    assert.match(merged, /within: "?mali"?\n {4}aliases|aliases: .*\n {4}within: "?mali"?\n|within: "?mali"?\n/);
    assert.match(merged, /wabaria:\n {4}name: Wabaria\n {4}within: "?gao"?\n/);
    assert.doesNotMatch(merged, /gao-region/);
  });
});
