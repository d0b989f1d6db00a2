import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onStop } from './cleanup';
import { rootFolder, sharedArticles } from './folders';

/** A folder of articles that a run may write to. */
export interface Workspace {
  readonly folder: string;
  /** Whether the real reports are under `shared/`. */
  readonly hasShared: boolean;
  remove(): Promise<void>;
}

const fixtureFolder = join(rootFolder, 'test', 'fixtures', 'workspace');

/** Copied file by file: the originals may be read-only, the copies must not be. */
function copyShared(target: string): boolean {
  if (!existsSync(sharedArticles)) return false;
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(sharedArticles)) {
    writeFileSync(join(target, name), readFileSync(join(sharedArticles, name)));
  }
  return true;
}

/** A fresh temporary copy of `source`; `withShared` adds the real reports where there are any. */
export function prepareWorkspace(withShared: boolean, source = fixtureFolder): Workspace {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'sitrep-workspace-')));
  const folder = join(parent, 'workspace');
  if (existsSync(source)) cpSync(source, folder, { recursive: true });
  else {
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.txt'), 'Army says it repelled an attack\n\nSoldiers left the town at dawn.\n');
  }
  const hasShared = withShared && copyShared(join(folder, 'shared'));
  const remove = onStop(() => {
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    return Promise.resolve();
  });
  return { folder, hasShared, remove };
}
