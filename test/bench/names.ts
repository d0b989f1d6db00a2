import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { outFolder, rootFolder } from '../harness/folders';

// Finding names of a gazetteer of 200,000 rows in articles, against the fastest matcher on npm and the same names in a trie
// of maps; loading them; and all suggestions. In a process of its own, built as it is shipped.

const program = join(outFolder, 'bench', 'namesRun.js');
buildSync({
  absWorkingDir: rootFolder,
  entryPoints: ['test/harness/namesRun.ts'],
  outfile: program,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, ['--expose-gc', program], { stdio: 'inherit' }).status ?? 1;
