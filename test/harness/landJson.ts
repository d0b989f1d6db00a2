import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rootFolder } from './folders';

/** The text of `land.json`, as esbuild.js writes it. */
export function landJson(): string {
  const { landShapes } = createRequire(join(rootFolder, 'package.json'))('./test/harness/landShapes.cjs') as {
    landShapes: () => string;
  };
  return landShapes();
}
