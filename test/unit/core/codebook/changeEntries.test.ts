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
    const expected = ACTORS.replace('name: Group for Support', 'name: Support Group').replace(
      '[JNIM, "GSIM"]',
      '[JNIM, GSIM, Group for Support]',
    );
    assert.equal(renamed, expected);
    assert.equal(
      renameEntry(ACTORS, { kind: 'actor', id: 'fama' }, 'FAMa', 'actors.yaml'),
      ACTORS.replace('name: Malian Armed Forces', 'name: FAMa\n    aliases: [Malian Armed Forces]'),
    );
  });

  it('changes places with an alias, and changes nothing for the same name', () => {
    const renamed = renameEntry(ACTORS, { kind: 'actor', id: 'nusrat' }, 'NUS', 'actors.yaml');
    assert.equal(renamed, ACTORS.replace('name: Nusrat', 'name: NUS').replace('[JNIM, NUS]', '[JNIM, Nusrat]'));
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
    assert.equal(
      merged,
      `sitrep: 1
places:
  gao:
    name: Gao
    aliases: [Gao region]
    within: mali
  wabaria:
    name: Wabaria
    within: gao
  mali:
    name: Mali
`,
    );
  });
});
