import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeFileSystem } from '../../../src/cli/nodeFileSystem';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('NodeFileSystem', () => {
  let base: string;
  beforeEach(() => (base = mkdtempSync(path.join(tmpdir(), 'sitrep-files-'))));
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('writes, reads, renames over, lists and removes', async () => {
    const files = await NodeFileSystem.openFolder(base);
    await files.write('a/b/c.txt', bytes('one, and longer'));
    await files.write('a/b/c.txt', bytes('two'));
    await files.write('a/d.txt', bytes('three'));
    await files.rename('a/b/c.txt', 'a/d.txt');
    assert.equal(text(await files.read('a/d.txt')), 'two');
    assert.deepEqual(
      [...(await files.list('a'))].sort((x, y) => (x.name < y.name ? -1 : 1)),
      [
        { name: 'b', kind: 'folder' },
        { name: 'd.txt', kind: 'file' },
      ],
    );
    await files.remove('a/d.txt');
    await files.remove('a/d.txt');
    await files.remove('none/d.txt');
    assert.deepEqual(await files.list('a/b'), []);
  });

  it('has nothing to read where there is no file', async () => {
    const files = await NodeFileSystem.openFolder(base);
    mkdirSync(path.join(base, 'folder'));
    writeFileSync(path.join(base, 'file'), '');
    for (const name of ['none', 'folder', 'file/below', 'none/below'])
      assert.equal(await files.read(name), undefined, name);
    assert.deepEqual(await files.list('none'), []);
    assert.deepEqual(await files.list('file'), []);
  });

  it('knows a read-only file, and leaves a file its rights when it is renamed over', async function () {
    if (process.platform === 'win32') this.skip();
    const files = await NodeFileSystem.openFolder(base);
    await files.write('a.txt', bytes('a'));
    chmodSync(path.join(base, 'a.txt'), 0o664);
    assert.equal(await files.isReadOnly('a.txt'), false);
    await files.write('b.txt', bytes('b'));
    await files.rename('b.txt', 'a.txt');
    assert.equal(statSync(path.join(base, 'a.txt')).mode & 0o777, 0o664);
    chmodSync(path.join(base, 'a.txt'), 0o444);
    assert.equal(await files.isReadOnly('a.txt'), true);
    assert.equal(await files.isReadOnly('none.txt'), false);
  });

  it('refuses paths that lead outside', async () => {
    const files = await NodeFileSystem.openFolder(base);
    for (const name of ['../x', 'a/../../x', '/etc/passwd', 'a//b', 'a\\b', '']) {
      if (name !== '') await assert.rejects(files.read(name), { code: 'path/outside' }, name);
      await assert.rejects(files.write(name, bytes('x')), { code: 'path/outside' }, name);
      await assert.rejects(files.remove(name), { code: 'path/outside' }, name);
    }
  });

  it('holds names with a colon where the system does', async () => {
    const files = await NodeFileSystem.openFolder(base);
    if (process.platform === 'win32') await assert.rejects(files.write('c:x', bytes('x')), { code: 'path/colon' });
    else {
      await files.write('c:x', bytes('x'));
      assert.deepEqual(await files.list(''), [{ name: 'c:x', kind: 'file' }]);
    }
  });

  it('refuses links that lead outside, and never writes through one', async function () {
    if (process.platform === 'win32') this.skip();
    const root = path.join(base, 'root');
    mkdirSync(path.join(root, 'in'), { recursive: true });
    mkdirSync(path.join(base, 'out'));
    writeFileSync(path.join(base, 'out/secret'), 'secret');
    writeFileSync(path.join(root, 'in/own'), 'own');
    symlinkSync(path.join(base, 'out'), path.join(root, 'folder'));
    symlinkSync(path.join(base, 'out/secret'), path.join(root, 'file'));
    symlinkSync(path.join(root, 'in'), path.join(root, 'inner'));
    const files = await NodeFileSystem.openFolder(root);
    assert.equal(text(await files.read('inner/own')), 'own');
    for (const name of ['folder/secret', 'file']) {
      await assert.rejects(files.read(name), { code: 'path/outside' });
      await assert.rejects(files.write(name, bytes('x')), { code: 'path/outside' });
    }
    await assert.rejects(files.list('folder'), { code: 'path/outside' });
    await assert.rejects(files.remove('folder/secret'), { code: 'path/outside' });
    await assert.rejects(files.rename('in/own', 'folder/own'), { code: 'path/outside' });
    assert.equal(readFileSync(path.join(base, 'out/secret'), 'utf8'), 'secret');
    assert.deepEqual(
      (await files.list(''))
        .filter(({ kind }) => kind === 'other')
        .map(({ name }) => name)
        .sort(),
      ['file', 'folder', 'inner'],
    );
  });
});
