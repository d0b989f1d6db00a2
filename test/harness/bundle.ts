import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder, rootFolder } from './folders';

/** What the suite inside VS Code is told; it has no environment variables to read. */
export interface SuiteOptions {
  readonly host: 'remote' | 'web' | 'desktop';
  readonly hasShared: boolean;
  readonly grep?: string | undefined;
  /** The files of cases, relative to the checkout. */
  readonly files: readonly string[];
}

/** The two modules that exist only in a bundle, and the browser builds of mocha and assert. */
function generated({ host, hasShared, grep, files }: SuiteOptions): Plugin {
  const modules: Readonly<Record<string, string>> = {
    'sitrep-run': `export const host = ${JSON.stringify(host)}, grep = ${JSON.stringify(grep)}, hasShared = ${hasShared};`,
    'sitrep-suites': [
      ...files.map((file) => `import ${JSON.stringify(`./${file}`)};`),
      `export const files = ${JSON.stringify(files)};`,
    ].join('\n'),
    mocha: `require('mocha/mocha.js'); module.exports = globalThis.Mocha;`,
    ...(host === 'web' ? { 'node:assert/strict': `module.exports = require('assert/build/assert.js').strict;` } : {}),
  };
  return {
    name: 'generated',
    setup(setup) {
      setup.onResolve({ filter: /^(sitrep-run|sitrep-suites|mocha|node:assert\/strict)$/ }, ({ path }) =>
        path in modules ? { path, namespace: 'generated' } : undefined,
      );
      setup.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path }) => ({
        contents: modules[path] ?? '',
        resolveDir: rootFolder,
      }));
      // It would take the bundle's own `module` for its own.
      setup.onLoad({ filter: /node_modules[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
        contents: `var module, exports, define;\n${await readFile(path, 'utf8')}`,
      }));
      // These two expect Node's `process`, which a web worker must not have.
      setup.onLoad({ filter: /node_modules[\\/](assert|util)[\\/].*\.js$/ }, async ({ path }) => ({
        contents: `var process = { env: {} };\n${await readFile(path, 'utf8')}`,
      }));
    },
  };
}

/** Bundles test files for one host and returns the file VS Code is to load. */
export async function bundleSuite(options: SuiteOptions): Promise<string> {
  const web = options.host === 'web';
  const outfile = join(outFolder, 'test', 'vscode', web ? 'web.js' : 'node.js');
  await build({
    absWorkingDir: rootFolder,
    entryPoints: ['test/vscode/index.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: 'es2022',
    // Node's own, which a test asks for only where there is Node.
    external: ['vscode', 'node:child_process', 'node:fs/promises'],
    // The package says its files have no side effects; registering tests is nothing else.
    ignoreAnnotations: true,
    mainFields: [...(web ? ['browser'] : []), 'module', 'main'],
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [generated(options)],
  });
  return outfile;
}
