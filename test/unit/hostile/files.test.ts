import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ARTICLES } from '../../fixtures/hostile/articles';
import { CODEBOOK } from '../../fixtures/hostile/codebook';
import type { Table } from '../../fixtures/hostile/expect';
import { INCIDENTS } from '../../fixtures/hostile/incidents';
import { SIDECARS } from '../../fixtures/hostile/sidecars';
import { assertHarmless } from './harmless';
import { assertEditsRefused, assertEditsKeep } from './edits';
import { ARTICLE, CORPUS, hashOf, INCIDENT, outcomeOf, projectFiles, SIDECAR } from './outcome';
import { assertEnds, inWords } from './verdict';

interface Kind {
  readonly name: string;
  readonly table: Table;
  /** Name of the file of a case. */
  readonly file: (name: string) => string;
  /** Where the file stands in the project. */
  readonly place: (name: string) => string;
  /** Where what is wrong with it is told. */
  readonly told: (name: string) => string;
}

const codebookPlace = (name: string): string =>
  name.startsWith('gazetteer') ? '.sitrep/gazetteers/ml.txt' : `.sitrep/${name.split('-')[0] ?? ''}.yaml`;

const KINDS: readonly Kind[] = [
  { name: 'sidecars', table: SIDECARS, file: (name) => `${name}.yaml`, place: () => SIDECAR, told: () => SIDECAR },
  { name: 'codebook', table: CODEBOOK, file: (name) => name, place: codebookPlace, told: codebookPlace },
  { name: 'incidents', table: INCIDENTS, file: (name) => `${name}.yaml`, place: () => INCIDENT, told: () => INCIDENT },
  { name: 'articles', table: ARTICLES, file: (name) => `${name}.txt`, place: () => ARTICLE, told: () => SIDECAR },
];

describe('the sound project that hostile files are put into', () => {
  it('has no problem', async () => {
    const outcome = await outcomeOf(projectFiles());
    assert.deepEqual(outcome.problems, []);
    assertHarmless(outcome);
  });
});

for (const { name: kind, table, file, place, told } of KINDS) {
  describe(`hostile ${kind}`, () => {
    let ran = 0;

    for (const [name, expected] of Object.entries(table)) {
      it(`${name}: ${inWords(expected)}`, async () => {
        const bytes = Uint8Array.from(readFileSync(path.join(CORPUS, kind, file(name))));
        const files = projectFiles({ [place(name)]: bytes });
        const before = hashOf(files);
        // What is not read is in no dataset: one format tells.
        const outcome = await outcomeOf(files, expected.end === 'refused' ? ['csv'] : undefined);
        const isGazetteer = place(name).includes('/gazetteers/');
        assert.ok(isGazetteer || outcome.folder.asked.has(place(name)), 'the file was looked at');
        assertEnds(expected, outcome, told(name));
        if (expected.end === 'handled') expected.proof?.(outcome);
        assertHarmless(outcome);
        if (kind === 'sidecars') await (expected.end === 'refused' ? assertEditsRefused : assertEditsKeep)(files);
        assert.equal(hashOf(outcome.folder.files), before, 'no byte was changed');
        ran += 1;
      });
    }

    it('are all in the table, and were all run', () => {
      const there = readdirSync(path.join(CORPUS, kind)).sort();
      assert.deepEqual(Object.keys(table).map(file).sort(), there);
      assert.equal(ran, there.length);
    });
  });
}
