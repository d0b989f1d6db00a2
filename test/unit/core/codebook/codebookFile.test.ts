import assert from 'node:assert/strict';
import {
  addActor,
  addPlace,
  changeActor,
  changePlace,
  changeProject,
  newActorsFile,
  newPlacesFile,
  newProjectFile,
  readActorsFile,
  readPlacesFile,
  readProjectFile,
  removeActor,
  removePlace,
} from '../../../../src/core/codebook/codebookFile';
import { SitrepError } from '../../../../src/core/problem';

const ACTORS = `sitrep: 1
actors: # ours
  jnim:
    name: Jama'at Nusrat al-Islam wal-Muslimin
    aliases: [JNIM, "GSIM"]   # as seen
    kind: Rebel group
    colour: red
  # the army
  fama:
    name: Malian Armed Forces
`;

const refuses = (code: string) => (error: unknown) => SitrepError.is(error, code);

describe('codebook files', () => {
  it('are read, and written anew in the form of formats.md', () => {
    const actors = newActorsFile({ no: { name: 'N', aliases: ['a, b', 'No'], acled: 'JNIM: Group' } });
    assert.equal(
      actors,
      'sitrep: 1\nactors:\n  "no":\n    name: "N"\n    aliases: ["a, b", "No"]\n    acled: "JNIM: Group"\n',
    );
    const places = newPlacesFile({ 'ml-diboli': { lat: 14.4667, lon: -12.1833, name: 'Diboli', country: 'ML' } });
    assert.equal(
      places,
      'sitrep: 1\nplaces:\n  ml-diboli:\n    name: Diboli\n    country: ML\n    lat: 14.4667\n    lon: -12.1833\n',
    );
    const project = newProjectFile({ dataset: { name: 'sahel-2025' }, rule: 'acled' });
    assert.equal(project, 'sitrep: 1\nrule: acled\ndataset:\n  name: sahel-2025\n');
    assert.ok(readActorsFile(actors, 'a').ok && readPlacesFile(places, 'a').ok && readProjectFile(project, 'a').ok);
    assert.equal(newActorsFile({}), 'sitrep: 1\n');
  });

  it('gain an entry at the end, and lose one', () => {
    const next = addActor(ACTORS, 'fr', { country: 'FR', name: 'French forces' }, 'a');
    assert.equal(next, `${ACTORS}  fr:\n    name: French forces\n    country: FR\n`);
    assert.equal(removeActor(next, 'fr', 'a'), ACTORS);
    assert.equal(addPlace('sitrep: 1\n', 'x', { name: 'X' }, 'a'), 'sitrep: 1\nplaces:\n  x:\n    name: X\n');
    assert.equal(removePlace('sitrep: 1\nplaces:\n  x:\n    name: X\n', 'x', 'a'), 'sitrep: 1\n');
  });

  it('change one line, and keep comments, unknown keys and formatting', () => {
    assert.equal(
      changeActor(ACTORS, 'jnim', { ucdp: 'JNIM' }, 'a'),
      ACTORS.replace('group\n', 'group\n    ucdp: JNIM\n'),
    );
    assert.equal(
      changeActor(ACTORS, 'jnim', { aliases: ['JNIM', 'GSIM', 'Nusra, the'], kind: undefined }, 'a'),
      ACTORS.replace('[JNIM, "GSIM"]', '[JNIM, GSIM, "Nusra, the"]').replace('    kind: Rebel group\n', ''),
    );
    assert.equal(
      changePlace('sitrep: 1\nplaces:\n  x: {name: X} # c\n', 'x', { lat: 1 }, 'a'),
      'sitrep: 1\nplaces:\n  x: # c\n    name: X\n    lat: 1\n',
    );
    assert.equal(
      changeProject('sitrep: 1\nrule: acled # why\n', { rule: 'ucdp' }, 'a'),
      'sitrep: 1\nrule: ucdp # why\n',
    );
  });

  it('are refused where they cannot be read, where ids clash, and where a value is wrong', () => {
    assert.throws(() => addActor('sitrep: 2\n', 'x', { name: 'X' }, 'a'), refuses('file/unreadable'));
    assert.throws(() => addActor(ACTORS, 'jnim', { name: 'X' }, 'a'), refuses('edit/duplicate-id'));
    assert.throws(() => addActor(ACTORS, 'Not an id', { name: 'X' }, 'a'), refuses('edit/invalid'));
    assert.throws(() => changeActor(ACTORS, 'x', { name: 'X' }, 'a'), refuses('edit/unknown-id'));
    assert.throws(() => changeActor(ACTORS, 'jnim', { name: undefined }, 'a'), refuses('edit/invalid'));
    assert.throws(() => removePlace('sitrep: 1\n', 'toString', 'a'), refuses('edit/unknown-id'));
  });
});
