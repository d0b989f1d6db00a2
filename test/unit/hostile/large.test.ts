import assert from 'node:assert/strict';
import { LARGE, type LargeCase } from '../../fixtures/hostile/large';
import { loadAll } from '../../../src/project/loadAll';
import { secondHere } from '../../harness/measure';
import { checkProject } from '../../../src/project/checkProject';
import { assertEditsRefused } from './edits';
import { assertUntouched } from './harmless';
import { ARTICLE, hashOf, INCIDENT, projectFiles, projectIn, SIDECAR, textOf } from './outcome';
import { assertEnds, inWords } from './verdict';
import { WatchedFiles } from './watchedFiles';

const PLACES: Readonly<Record<LargeCase['place'], string>> = {
  sidecar: SIDECAR,
  actors: '.sitrep/actors.yaml',
  places: '.sitrep/places.yaml',
  incident: INCIDENT,
  article: ARTICLE,
  gazetteer: '.sitrep/gazetteers/ml.txt',
};

/** A second at most, of processor time, for one reading. */
async function within<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  // A second here is never less than one: only what took longer needs to know how long it is.
  const most = took < 1000 ? 1000 : Math.min(2000, secondHere());
  assert.ok(took < most, `${what} took ${Math.round(took)} ms of processor time, of ${Math.round(most)}`);
  return result;
}

describe('hostile files that are large', function () {
  // Of the clock: it is the processor's time that is limited.
  this.timeout(60_000);

  for (const [name, { place, make, expected, proof }] of Object.entries(LARGE)) {
    it(`${name}: ${inWords(expected)}`, async () => {
      const where = PLACES[place];
      const text = make(place === 'gazetteer' ? '' : textOf(where));
      const folder = new WatchedFiles(projectFiles({ [where]: text }));
      const before = hashOf(folder.files);
      const project = projectIn(folder);
      const { problems } = await within('checking', () => checkProject(project));
      const loaded = await within('loading', () => loadAll(project));
      if (place === 'gazetteer') await within('reading it', () => project.gazetteers.load());
      assert.ok(folder.asked.has(where), 'the file was looked at');
      assertEnds(expected, { problems }, place === 'article' ? SIDECAR : where);
      proof?.({ loaded });
      for (const { message } of problems) assert.ok(message.length < 700, `a message of ${message.length} characters`);
      if (place === 'sidecar' && expected.end === 'refused') {
        await within('editing', () => assertEditsRefused(folder.files, [{ kind: 'remove', id: 'a000000001' }]));
      }
      assert.equal(hashOf(folder.files), before, 'no byte was changed');
      assert.deepEqual(folder.written, []);
      assertUntouched();
    });
  }
});
