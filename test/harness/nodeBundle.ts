import { buildSync } from 'esbuild';
import { basename, join } from 'node:path';
import { outFolder, rootFolder } from './folders';
import { NODE_OPTIONS } from './nodeOptions';

/**
 * Bundles a script as the extension is bundled and returns the file for Node. What is timed must run so: a loader that
 * compiles file by file wraps each inner function, and so makes hot code several times slower than what users run.
 */
export function bundleForNode(entry: string): string {
  const outfile = join(outFolder, 'bench', `${basename(entry, '.ts')}.js`);
  buildSync({
    absWorkingDir: rootFolder,
    entryPoints: [entry],
    ...NODE_OPTIONS,
    outfile,
    // esbuild finds its program beside its own file, and playwright-core its parts.
    external: ['esbuild', 'playwright-core'],
    logLevel: 'warning',
  });
  return outfile;
}
