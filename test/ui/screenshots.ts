import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { stopAll } from '../harness/cleanup';
import { rootFolder } from '../harness/folders';
import { openWindow, type Window, type WindowOptions } from './window';

// Makes the pictures of README.md from the running extension: `npm run screenshots`. With names as arguments, only these.

const folder = join(rootFolder, 'samples');
const target = join(rootFolder, 'media', 'screenshots');
const largest = 250 * 1024;
const pictureSettings = { 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' };
const dawnRaids = 'Raids on three army posts';

/** Brings the window to what is to be seen; a part is returned where the whole window would hide it. */
type Scene = (window: Window) => Promise<Locator | undefined>;

/** VS Code draws some things after it has them. */
const settle = () => wait(800);

async function article(window: Window, name: string): Promise<void> {
  await window.press('ControlOrMeta+k', 'ControlOrMeta+w');
  await window.openFile(name);
  await window.page.locator('.view-overlays [class*="ced-"]').first().waitFor();
  await settle();
}

async function pick(window: Window): Promise<void> {
  await window.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
  await settle();
}

/** The summary of the raids at dawn, scrolled to what is looked for. */
async function showSummary(window: Window, show: string): Promise<void> {
  await window.press('ControlOrMeta+b');
  await window.command('Sitrep: Show Incident Summary');
  const frame = await window.webviewFrame();
  await frame.getByText(dawnRaids).first().click();
  const heading = frame.getByRole('heading', { name: dawnRaids });
  await heading.waitFor();
  await frame.locator('.figure').first().waitFor();
  await frame.locator(show).evaluate((found) => {
    const pane = found.closest('.detail');
    // The pane alone: the page around it is not to be scrolled.
    pane?.scrollBy(0, found.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12);
  });
  await settle();
}

async function asks(window: Window, key: string, answer: Locator): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await window.press(key);
    const shown = await answer.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (shown) return settle();
  }
  throw new Error(`${key} showed nothing.`);
}

const editor = (window: Window): Locator => window.page.locator('.editor-group-container.active');

/** What changes nothing, so that each scene finds the samples as they are. */
const looking: Readonly<Record<string, Scene>> = {
  async editor(window) {
    await article(window, 'army-statement.txt');
    return undefined;
  },
  async hover(window) {
    await article(window, 'army-statement.txt');
    await window.select('over 60');
    await window.press('ControlOrMeta+k', 'ControlOrMeta+i');
    await window.page.locator('.monaco-hover:visible').first().waitFor();
    await settle();
    return editor(window);
  },
  async lightBulb(window) {
    await article(window, 'army-statement.txt');
    await window.select('Gao');
    await asks(window, 'ControlOrMeta+.', window.page.locator('.action-widget:visible'));
    return editor(window);
  },
  async actorPick(window) {
    await article(window, 'jnim-claim.txt');
    await window.select('JNIM', 2);
    await window.press('Alt+x', 'a');
    await pick(window);
    return undefined;
  },
  async tree(window) {
    await article(window, 'hospital-toll.txt');
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
    const row = window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: 'hospital-toll' });
    await row.locator('.monaco-tl-twistie').click();
    await settle();
    return undefined;
  },
  async summary(window) {
    await window.press('ControlOrMeta+k', 'ControlOrMeta+w');
    await settle();
    await showSummary(window, '#detail-heading');
    return undefined;
  },
};

const dark: Readonly<Record<string, Scene>> = {
  async summaryDark(window) {
    await article(window, 'hospital-toll.txt');
    await showSummary(window, '.charts');
    return undefined;
  },
};

/** What leaves changes behind; each in another file. */
const editing: Readonly<Record<string, Scene>> = {
  async claimForm(window) {
    await article(window, 'army-statement.txt');
    // As it is before the claim is tagged.
    await window.select('over 60');
    await window.press('ArrowLeft', 'Alt+x', 'Delete');
    await settle();
    await window.select('"neutralised" over 60 terrorists');
    await window.press('Alt+x', 'c');
    await pick(window);
    return undefined;
  },
  async suggestion(window) {
    await article(window, 'army-statement.txt');
    // Its tag is gone: the claim is offered again.
    await window.select('over 60');
    await window.press('ControlOrMeta+k', 'ControlOrMeta+i');
    await window.page.locator('.monaco-hover:visible', { hasText: 'Accept' }).first().waitFor();
    await settle();
    return editor(window);
  },
  async needsYou(window) {
    await article(window, 'hospital-toll.txt');
    // The radio corrects a figure that is tagged.
    await window.select('between 20 and 25');
    await window.press('ArrowRight', 'Backspace', '8', 'ControlOrMeta+s');
    await window.page.getByRole('tab', { name: 'Sitrep' }).click();
    await window.page
      .locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: 'Needs you' })
      .first()
      .waitFor();
    await settle();
    return undefined;
  },
  async completion(window) {
    await window.press('ControlOrMeta+k', 'ControlOrMeta+w');
    await window.openFile('hospital-toll.txt.sitrep.yaml');
    await window.select('actor: jnim');
    await window.press('ArrowRight');
    for (let letter = 0; letter < 'jnim'.length; letter += 1) await window.press('Backspace');
    await window.press('Control+Space');
    await window.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await settle();
    return undefined;
  },
  async problems(window) {
    // What the scene before has typed is not saved.
    await window.command('View: Revert and Close Editor');
    await window.openFile('jnim-claim.txt.sitrep.yaml');
    await window.select('actor: jnim');
    await window.press('ArrowRight', 'Backspace', 'ControlOrMeta+s', 'ControlOrMeta+Shift+m');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'no actor' }).click();
    await settle();
    return undefined;
  },
};

/** Of one window: its scenes follow one another in it. */
interface Album {
  readonly options: WindowOptions;
  readonly scenes: Readonly<Record<string, Scene>>;
}

const albums: readonly Album[] = [
  { options: { theme: 'light' }, scenes: looking },
  { options: { theme: 'light' }, scenes: editing },
  { options: { theme: 'dark' }, scenes: dark },
];

async function takeAlbum({ options, scenes: all }: Album, asked: ReadonlySet<string>): Promise<readonly string[]> {
  const chosen = Object.entries(all).filter(([name]) => asked.size === 0 || asked.has(name));
  const failed: string[] = [];
  if (chosen.length === 0) return failed;
  const window = await openWindow({ folder, settings: pictureSettings, ...options });
  for (const [name, scene] of chosen) {
    const file = join(target, `${name}.png`);
    try {
      const part = await scene(window);
      await window.screenshot(file, part);
      const { size } = statSync(file);
      if (size > largest) throw new Error(`${size} bytes are more than the ${largest} a picture may have.`);
      console.log(`${name}: ${Math.round(size / 1024)} KB`);
    } catch (error) {
      failed.push(name);
      rmSync(file, { force: true });
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await window.press('Escape', 'Escape');
  }
  await window.close();
  return failed;
}

async function main(): Promise<void> {
  const asked = new Set(process.argv.slice(2));
  mkdirSync(target, { recursive: true });
  const failed: string[] = [];
  for (const album of albums) failed.push(...(await takeAlbum(album, asked)));
  if (failed.length > 0) throw new Error(`Not made: ${failed.join(', ')}.`);
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => stopAll());
