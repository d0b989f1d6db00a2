/**
 * Packs the extension as it is published: `node test/harness/pack.mjs FILE`. vsce compresses for speed; 7-Zip then packs the same
 * files again, which takes a thirtieth off and leaves an ordinary ZIP file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import start7Zip from '7z-wasm';

const [vsix] = process.argv.slice(2);
if (vsix === undefined) throw new Error('Say which file to write: node test/harness/pack.mjs FILE');

const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
const packed = spawnSync(
  process.execPath,
  [
    // There is no public repository to point at, so the links of the README stay as they are.
    ...[vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
    ...['--readme-path', 'dist/readme.md', '--out', vsix],
  ],
  { stdio: 'inherit' },
);
if (packed.status !== 0) process.exit(packed.status ?? 1);

const said = [];
const sevenZip = await start7Zip({ print: (line) => said.push(line), printErr: (line) => said.push(line) });
const { FS: files } = sevenZip;

/** All in memory: nothing of it touches the disk. */
function run(...args) {
  try {
    sevenZip.callMain(args);
  } catch (error) {
    throw new Error(`7-Zip failed.\n${said.join('\n')}`, { cause: error });
  }
}

function filesIn(folder) {
  const names = files.readdir(folder).filter((name) => name !== '.' && name !== '..');
  return names.flatMap((name) => {
    const path = folder === '.' ? name : `${folder}/${name}`;
    return files.isDir(files.stat(path).mode) ? filesIn(path) : [path];
  });
}

files.writeFile('/in.zip', readFileSync(vsix));
files.mkdir('/all');
run('x', '/in.zip', '-o/all');
files.chdir('/all');
// Deflate, which every reader of ZIP files knows; file by file, as a folder would come as an entry of its own.
run('a', '-tzip', '-mm=Deflate', '-mx=9', '-mfb=258', '-mpass=15', '/out.zip', ...filesIn('.'));
run('t', '/out.zip');
writeFileSync(resolve(vsix), files.readFile('/out.zip'));
