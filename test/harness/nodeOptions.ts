import type { BuildOptions } from 'esbuild';

/** How a script is bundled for Node, as the command line is shipped. */
export const NODE_OPTIONS = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
} as const satisfies BuildOptions;
