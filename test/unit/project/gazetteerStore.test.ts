import assert from 'node:assert/strict';
import { searchGazetteer } from '../../../src/core/codebook/gazetteer';
import { webCryptoDigest } from '../../../src/project/digest';
import { GazetteerStore } from '../../../src/project/gazetteerStore';
import { Project } from '../../../src/project/project';
import { MemoryFiles } from './memoryFiles';

const row = (id: number, name: string): string =>
  [
    id,
    name,
    name,
    '',
    '14.5',
    '-12.2',
    'P',
    'PPL',
    'ML',
    '',
    '03',
    '',
    '',
    '',
    '0',
    '',
    '30',
    'UTC',
    '2020-01-01',
  ].join('\t');

async function storeOf(contents: Readonly<Record<string, string | Uint8Array>>) {
  const files = new MemoryFiles();
  for (const [name, content] of Object.entries(contents)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await files.write(`.sitrep/gazetteers/${name}`, bytes);
  }
  const errors: unknown[] = [];
  return {
    store: new GazetteerStore(
      files,
      () => [],
      (error) => errors.push(error),
    ),
    errors,
  };
}

describe('GazetteerStore', () => {
  it('reads files of many blocks as one, with and without a last line end and a byte order mark', async () => {
    const rows = Array.from({ length: 5_000 }, (_, id) => row(id, `Sévaré ${id}`));
    const { store, errors } = await storeOf({ 'a.txt': rows.join('\n'), 'b.txt': `\ufeff${row(9_000, 'Kayes')}\n` });
    const gazetteer = await store.load();
    assert.ok(gazetteer);
    assert.deepEqual([gazetteer.size, gazetteer.skipped, errors.length], [5_001, 0, 0]);
    assert.equal(searchGazetteer(gazetteer, 'Severe 4999', 1)[0]?.place.name, 'Sévaré 4999');
    assert.equal(gazetteer.place(5_000)?.geonameId, 9_000);
  });

  it('leaves out a file that is not UTF-8 as a whole, and tells of it', async () => {
    const [good, bad] = [`${row(1, 'Gao')}\n`.repeat(3_000), new Uint8Array([0xff, 0x0a])];
    const broken = new Uint8Array([...new TextEncoder().encode(good), ...bad]);
    const { store, errors } = await storeOf({ 'a.txt': broken, 'b.txt': row(2, 'Kayes') });
    assert.equal((await store.load())?.size, 1);
    assert.equal(errors.length, 1);
  });

  it('tells no file from an empty one', async () => {
    assert.equal(await (await storeOf({})).store.load(), undefined);
    assert.equal((await (await storeOf({ 'a.txt': '' })).store.load())?.size, 0);
  });

  it('is read anew when its folder comes, and incidents when theirs does', async () => {
    const files = new MemoryFiles();
    const project = new Project({ files, digest: webCryptoDigest, isArticle: () => false, uniqueName: () => 'u' });
    assert.equal(await project.gazetteers.load(), undefined);
    assert.deepEqual((await project.incidents.load()).incidents, []);
    files.set('.sitrep/gazetteers/a.txt', row(1, 'Gao'));
    files.set('.sitrep/incidents/raid.yaml', 'sitrep: 1\nincident:\n  id: raid\n  title: Raid\n');
    await project.refresh('.sitrep/gazetteers');
    await project.refresh('.sitrep/incidents');
    assert.equal((await project.gazetteers.load())?.size, 1);
    assert.deepEqual(
      (await project.incidents.load()).incidents.map(({ id }) => id),
      ['raid'],
    );
  });
});
