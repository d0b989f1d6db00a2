/** Builds the extension, which both hosts share, the pages and the command line. `--watch`, `--production`. */
const esbuild = require('esbuild');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { minify } = require('terser');
const { landShapes } = require('./test/harness/landShapes.cjs');
const { packedReadme } = require('./test/harness/packedReadme.cjs');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Files of libraries whose functions nothing of ours comes to. */
const LEFT_OUT = [
  // Variants, geometry, bloom filters and rarer encodings of Parquet, of which tables have none. A file that came out wrong
  // by that would not read back.
  /[\\/]hyparquet(?:-writer)?[\\/]src[\\/](?:bloom|delta|geoparquet|geospatial|splitstream|variant|wkb)\.js$/,
  // Writing YAML, and making values of it: `core/yaml` takes the nodes, and writes itself. Tags, of which YAML 1.1 knows
  // more, it refuses before the library sees them.
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|schema[\\/]yaml-1\.1[\\/]\w+|doc[\\/](?:createNode|applyReviver)|nodes[\\/](?:addPairToJSMap|toJS)|parse[\\/]cst-\w+|visit)\.js$/,
];

/**
 * Puts functions that do nothing in place of what such a file exports.
 * @type {import('esbuild').Plugin}
 */
const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const filter of LEFT_OUT) {
      build.onLoad({ filter }, ({ path }) => {
        const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:(?:function|class|const) (\w+)|\{(.+)\})/gm)]
          .flatMap(([, name, list]) => (list ?? name).split(','))
          .map((name) => name.trim());
        return { contents: names.map((name) => `export function ${name}() {}`).join('\n') };
      });
    }
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
  plugins: [leftOut],
};

/** Measures what running the bundle takes, on the timeline where `activate` measures itself. */
const measured = {
  banner: { js: 'const sitrepLoading = { start: performance.now() };' },
  footer: { js: "performance.measure('sitrep.load', sitrepLoading);" },
};

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  {
    ...common,
    ...measured,
    // One file for both hosts, as nothing in it asks for Node: `main` and `browser` of the manifest name it.
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    mainFields: ['module', 'main'],
    // For Node it comes as one piece; of its modules for browsers, only what is used is bundled.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
  },
  {
    ...common,
    entryPoints: { summary: 'src/webview/summary/main.ts', 'summary-style': 'src/webview/summary/style.css' },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    loader: { '.svg': 'text' },
  },
];

const SCRIPTS = ['dist/extension.js', 'dist/cli.js', 'dist/webview/summary.js'];

/** What esbuild has minified, once more: a thirtieth of the package, for half a minute. */
async function squeeze(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2022, toplevel: true, compress: { passes: 2 } });
  writeFileSync(file, code);
}

async function main() {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/webview', { recursive: true });
  // A file of its own: only a page that shows a map asks for it.
  writeFileSync('dist/webview/land.json', landShapes());
  if (!watch) {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    if (production) {
      for (const file of SCRIPTS) await squeeze(file);
      writeFileSync('dist/readme.md', packedReadme());
    }
    return;
  }
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch(() => {
  process.exitCode = 1;
});
