import { build, type Plugin } from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { onStop } from './cleanup';
import { outFolder, rootFolder } from './folders';

/** Imported by name although Node cannot tell what names they export: bundled, other packages are Node's to load. */
const BUNDLED = /^vscode-(?:textmate|oniguruma)$/;

const packages: Plugin = {
  name: 'packages',
  setup(setup) {
    setup.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) ? undefined : { path, external: true },
    );
  },
};

/** Lets each file know its own place, as where it was not bundled. */
const places: Plugin = {
  name: 'places',
  setup(setup) {
    setup.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const known: Readonly<Record<string, string>> = {
        'import.meta.dirname': dirname(path),
        'import.meta.url': pathToFileURL(path).href,
        __dirname: dirname(path),
        __filename: path,
      };
      const contents = text.replace(/\bimport\.meta\.(?:dirname|url)\b|\b__(?:dirname|filename)\b/g, (name) =>
        JSON.stringify(known[name]),
      );
      return { contents, loader: 'ts' };
    });
  },
};

const configuration = z.looseObject({ require: z.array(z.string()) });

export interface UnitBundle {
  readonly files: readonly string[];
  /** The configuration by which mocha runs them. */
  readonly config: string;
  /** Deletes it. */
  readonly remove: () => Promise<void>;
}

/**
 * Bundles test files for Node, each a file of its own over parts that they share, to be run as `.mocharc.json` says. A
 * loader that compiles file by file does so in each of mocha's processes, and wraps each inner function, which makes hot
 * code slow.
 */
export async function bundleUnit(tests: readonly string[]): Promise<UnitBundle> {
  const configured = configuration.parse(JSON.parse(await readFile(join(rootFolder, '.mocharc.json'), 'utf8')));
  const folder = join(outFolder, `unit-${process.pid}`);
  const remove = onStop(() => rm(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: rootFolder,
    entryPoints: [...tests, ...configured.require],
    outbase: rootFolder,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [packages, places],
  });
  const built = (file: string): string => join(folder, file.replace(/\.ts$/, '.mjs'));
  const config = join(folder, 'mocharc.json');
  const bundled = {
    // What fails is told by the lines of its source.
    'node-option': ['enable-source-maps'],
    extension: ['mjs'],
    require: configured.require.map(built),
  };
  await writeFile(config, JSON.stringify({ ...configured, ...bundled }));
  return { files: tests.map(built), config, remove };
}
