import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMAND_LINE } from '../../fixtures/hostile/commandLine';
import { runHere } from '../cli/inProcess';
import { assertUntouched } from './harmless';
import { projectFiles } from './outcome';

/** A sound project beside a folder that nobody may touch. */
function makeFolders(): { base: string; project: string; secret: string } {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-hostile-')));
  const project = path.join(base, 'project');
  const outside = path.join(base, 'outside');
  for (const [place, bytes] of projectFiles()) {
    mkdirSync(path.dirname(path.join(project, place)), { recursive: true });
    writeFileSync(path.join(project, place), bytes);
  }
  mkdirSync(outside);
  const secret = path.join(outside, 'secret.yaml');
  writeFileSync(secret, 'sitrep: 1\nactors:\n  secret:\n    name: Secret\n');
  return { base, project, secret };
}

describe('hostile command lines', () => {
  let folders: ReturnType<typeof makeFolders>;
  before(() => {
    folders = makeFolders();
  });
  after(() => rmSync(folders.base, { recursive: true, force: true }));

  for (const [name, { args, input, status, says }] of Object.entries(COMMAND_LINE)) {
    it(`${name}: ends with ${status}`, async () => {
      const said = await runHere(folders.project, args, input);
      assert.equal(said.status, status, said.err || said.out);
      assert.ok((status === 2 ? said.err : said.out).includes(says), said.err || said.out);
      // eslint-disable-next-line no-control-regex -- control characters are what it looks for
      assert.doesNotMatch(said.err + said.out, /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      if (status === 2) assert.equal(said.err.split('\n').length, 2, 'one line says what to do');
      assertUntouched();
    });
  }
});

describe('hostile links', () => {
  const cases: Readonly<Record<string, readonly [place: string, target: (secret: string) => string, says: string]>> = {
    'a codebook outside': ['.sitrep/actors.yaml', (secret) => secret, 'leads out of the folder'],
    'a codebook above': ['.sitrep/places.yaml', () => '../../outside/secret.yaml', 'leads out of the folder'],
    'a codebook that is itself': ['.sitrep/actors.yaml', () => 'actors.yaml', 'leads back to itself'],
    'a codebook that is nowhere': ['.sitrep/actors.yaml', () => 'gone.yaml', 'There is no .sitrep/actors.yaml'],
    'a codebook that is a device': ['.sitrep/actors.yaml', () => '/dev/zero', 'leads out of the folder'],
    'incidents outside': ['.sitrep/incidents', (secret) => path.dirname(secret), 'leads out of the folder'],
    'an article outside': ['report.txt', (secret) => secret, 'leads out of the folder'],
    'an article that is itself': ['report.txt', () => 'report.txt', 'leads back to itself'],
  };
  let folders: ReturnType<typeof makeFolders>;
  beforeEach(() => {
    folders = makeFolders();
  });
  afterEach(() => rmSync(folders.base, { recursive: true, force: true }));

  for (const [name, [place, target, says]] of Object.entries(cases)) {
    it(`${name}: reported, and nothing of it is read or written`, async function () {
      const { project, secret } = folders;
      const link = path.join(project, place);
      rmSync(link, { recursive: true });
      try {
        symlinkSync(target(secret), link);
      } catch {
        // Windows makes links for administrators only.
        this.skip();
      }
      const before = readFileSync(secret, 'utf8');
      const said = await runHere(project, ['check', '.']);
      assert.equal(said.status, 1, said.err);
      assert.ok(said.out.includes(says), said.out);
      assert.doesNotMatch(said.out, /Secret/);
      await runHere(project, ['export', '--to', 'csv', '--out', 'out', '.']);
      for (const file of ['annotations.csv', 'LOSSES.md']) {
        assert.doesNotMatch(readFileSync(path.join(project, 'out', file), 'utf8'), /Secret/);
      }
      assert.equal(readFileSync(secret, 'utf8'), before);
    });
  }
});
