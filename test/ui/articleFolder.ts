import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rootFolder } from '../harness/folders';
import { openProject, type ProjectFiles } from './openProject';
import type { Window, WindowOptions } from './window';

export const ARTICLE = 'report.txt';
export const TEXT = [
  'Raid on Dori',
  '',
  'Fighters of JNIM entered Dori at dawn on Tuesday. At least 12 soldiers were killed, the army said.',
  '',
].join('\n');

const STARTER = join(rootFolder, 'media', 'starter');

/** A project of one article with the starter codebook. */
export const articleFiles = (text = TEXT): ProjectFiles => ({
  [ARTICLE]: text,
  ...Object.fromEntries(
    readdirSync(STARTER).map((name) => [`.sitrep/${name}`, readFileSync(join(STARTER, name), 'utf8')]),
  ),
  '.sitrep/project.yaml': 'sitrep: 1\n',
});

/** A window with the article of such a project open, and Sitrep awake. */
export async function openArticle(
  text = TEXT,
  theme: WindowOptions['theme'] = 'light',
  settings: WindowOptions['settings'] = {},
): Promise<Window> {
  const window = await openProject(articleFiles(text), { theme, settings });
  try {
    await window.openFile(ARTICLE);
    await untilAwake(window);
    return window;
  } catch (error) {
    await window.close();
    throw error;
  }
}

/** Waits until Sitrep has woken: only then does the palette offer its tags for the article that is open. */
export async function untilAwake({ page }: Window): Promise<void> {
  const tag = page.locator('.quick-input-widget:visible .monaco-list-row[aria-label^="Sitrep: Tag Actor"]');
  for (let look = 1; ; look += 1) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input[type="text"]').fill('>Sitrep: Tag Actor');
    const isThere = await tag
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    await page.keyboard.press('Escape');
    if (isThere) return;
    if (look === 10) throw new Error('Sitrep has not woken.');
  }
}

export const sidecarIn = (folder: string): string => {
  const file = join(folder, `${ARTICLE}.sitrep.yaml`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The article's sidecar once it holds this; fails with what it holds instead. */
export async function sidecarHolding(folder: string, what: RegExp): Promise<string> {
  const end = Date.now() + 30_000;
  for (;;) {
    const yaml = sidecarIn(folder);
    if (what.test(yaml)) return yaml;
    if (Date.now() > end) throw new Error(`The sidecar does not hold ${String(what)}:\n${yaml}`);
    await wait(100);
  }
}
