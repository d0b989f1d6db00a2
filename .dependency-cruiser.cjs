/** The import rules of the architecture; each comment is the sentence a developer reads when one is broken. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two modules are one idea, or one of them knows too much.',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that cannot be resolved is checked by nothing.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    only(
      'core-is-pure',
      '^src/core/',
      '^src/core/|^node_modules/(yaml|zod|papaparse|hyparquet|hyparquet-writer|@types/papaparse|d3-geo|topojson-client|@types/(d3-geo|topojson-client|topojson-specification|geojson))/',
      'The core knows no VS Code, Node, DOM, clock or randomness, so that every face reads alike and every rule can be tested.',
    ),
    {
      name: 'yaml-at-its-edge',
      severity: 'error',
      comment: 'Only files that read or write YAML may know the yaml library.',
      from: { path: '^src/', pathNot: '^src/core/(yaml|annotation/sidecar)' },
      to: { path: '^node_modules/yaml/' },
    },
    only(
      'project-below-faces',
      '^src/project/',
      '^src/(core|project)/',
      'The project reaches files and Git only through its ports.',
    ),
    {
      name: 'features-apart',
      severity: 'error',
      comment:
        'Features never call each other: they watch the project or the articles; what they share lives in extension/shared.',
      from: { path: '^src/extension/([^/]+)/' },
      to: { path: '^src/extension/([^/]+)/', pathNot: '^src/extension/($1|shared)/' },
    },
    only(
      'extension-imports',
      '^src/extension/',
      '^src/(core|project|extension)/|^src/webview/protocol\\.ts$|^vscode$|^node_modules/(zod|picomatch|@types/(vscode|picomatch))/',
      'An adapter needs VS Code, the core, the project and the page protocol; anything else breaks the web host or the layering.',
    ),
    only(
      'cli-imports',
      '^src/cli/',
      '^src/(core|project|cli)/|^(node:)?(fs|path|process|util|os|url|crypto|fs/promises|child_process|stream|readline)(/|$)|^node_modules/(@types/node|zod)/',
      'The command line may use Node, the core and the project, never VS Code.',
    ),
    only(
      'webview-imports',
      '^src/webview/',
      '^src/webview/|^src/core/|^node_modules/(@vscode/codicons|zod)',
      'A page knows its protocol, the report and the types of the core.',
    ),
    {
      name: 'webview-core-types',
      severity: 'error',
      comment: 'A page may run core/report; of the rest of the core it may know only the types.',
      from: { path: '^src/webview/' },
      to: { path: '^src/core/', pathNot: '^src/core/report/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'types', 'default'] },
  },
};
