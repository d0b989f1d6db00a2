import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { onStop } from '../harness/cleanup';
import { installVsCode, type Release } from '../harness/install';
import type { Settings } from '../harness/quietSettings';
import { startServer } from '../harness/server';
import { prepareWorkspace } from '../harness/workspace';

/** VS Code's own themes, one of each kind. */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast light': 'Default High Contrast Light',
  'high contrast dark': 'Default High Contrast',
} as const;

export interface WindowOptions {
  /** Copied to a fresh place, which the window opens; default: `test/fixtures/workspace`. */
  readonly folder?: string;
  /** Adds the real reports under `shared/`, where there are any; never for a picture that is kept. */
  readonly withShared?: boolean;
  readonly settings?: Settings;
  readonly theme?: keyof typeof themes;
  readonly version?: Release;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A whole VS Code with Sitrep installed, as a person has it. */
export interface Window {
  readonly page: Page;
  /** The writable copy that is open. */
  readonly folder: string;
  /** Whether the real reports are under `shared/`. */
  readonly hasShared: boolean;
  /** Runs a command of the palette by its full title, such as `Sitrep: Check`. */
  command(title: string): Promise<void>;
  /** Types in the quick pick or input that is open and accepts what is then focused. */
  answer(text: string): Promise<void>;
  /** Takes a row of a list of choices, by its beginning, once the list with this in its title is there. */
  choose(title: string, row: string): Promise<void>;
  /** Opens a file by its path inside the folder and waits until its words are on screen. */
  openFile(name: string): Promise<void>;
  /** Presses keys one after another, in Playwright's names: `press('Alt+x', 'a')`. */
  press(...keys: readonly string[]): Promise<void>;
  /** Waits until the browser holds these words of what is remembered: it is written late, and a reload does not wait for it. */
  remembered(words: string): Promise<void>;
  /**
   * The notification with these words, in VS Code's list of them, unfolded so that its buttons show: to a test's
   * driver VS Code shows no toasts.
   */
  notification(words: string): Promise<Locator>;
  /** Unfolds a row of a tree and makes sure of it: a click is lost on a row that is drawn anew meanwhile. */
  unfold(row: Locator): Promise<void>;
  /** Selects the `nth` (from 1) place in the active editor where these words stand, on one line, in this case. */
  select(words: string, nth?: number): Promise<void>;
  /** Writes a picture of the window, or of one part of it. */
  screenshot(file: string, part?: Locator): Promise<void>;
  /** The document inside the visible webview. */
  webviewFrame(): Promise<Frame>;
  close(): Promise<void>;
}

const patience = 30_000;

async function openPage(address: string, size: { readonly width: number; readonly height: number }) {
  const browser = await launchChromium();
  const closeBrowser = onStop(() => browser.close());
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return { page, closeBrowser };
}

/** Asks again and again, because VS Code draws in its own time. */
async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await wait(100);
  }
}

class OpenWindow implements Window {
  readonly #input: Locator;
  readonly #focused: Locator;

  constructor(
    readonly page: Page,
    readonly folder: string,
    readonly hasShared: boolean,
    private readonly end: () => Promise<void>,
  ) {
    this.#input = page.locator('.quick-input-widget:visible input[type="text"]');
    this.#focused = page.locator('.quick-input-widget:visible .monaco-list-row.focused');
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#input.fill(`>${title}`);
    await this.#acceptRow(title);
  }

  async answer(text: string): Promise<void> {
    await this.#input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  async choose(title: string, row: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible .quick-input-titlebar', { hasText: title }).waitFor();
    await this.#input.fill(row);
    await this.#acceptRow(row);
  }

  async openFile(name: string): Promise<void> {
    const fileName = name.split('/').at(-1) ?? name;
    await this.page.keyboard.press('ControlOrMeta+p');
    // A whole path is found at once; a part of one only when the search has read the folder.
    await this.#input.fill(`${this.folder}/${name}`);
    await this.#acceptRow(fileName);
    await this.page.locator('.tab.active', { hasText: fileName }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async remembered(words: string): Promise<void> {
    await this.page.waitForFunction(isStored, words, { polling: 100 });
  }

  async notification(words: string): Promise<Locator> {
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: words });
    const unseen = this.page.locator('.statusbar-item .codicon-bell-dot');
    // The list closes whenever it is empty, as when a progress ends before its message comes: it is opened again.
    await until(`the notification "${words}"`, async () => {
      if (await item.isVisible()) return true;
      if (await unseen.isVisible()) await this.command('Notifications: Show Notifications');
      return undefined;
    });
    await item.hover();
    const unfold = item.getByRole('button', { name: /^Expand Notification/ });
    if (await unfold.isVisible()) await unfold.click();
    return item;
  }

  async unfold(row: Locator): Promise<void> {
    await row.waitFor();
    await until('a row to unfold', async () => {
      if ((await row.getAttribute('aria-expanded')) === 'true') return true;
      await row.click();
      // Long enough for a row to unfold, so that the next click does not fold it again.
      await wait(500);
      return undefined;
    });
  }

  async select(words: string, nth = 1): Promise<void> {
    const editor = this.page.locator('.editor-group-container.active .monaco-editor').first();
    await editor.locator('.native-edit-context, textarea.inputarea').first().focus();
    await this.press('ControlOrMeta+Home', 'ControlOrMeta+f');
    const widget = editor.locator('.find-widget.visible');
    const matchCase = widget.getByRole('checkbox', { name: /^Match Case/ });
    if ((await matchCase.getAttribute('aria-checked')) !== 'true') await matchCase.click();
    await widget.locator('textarea').first().fill(words);
    const counter = widget.locator('.matchesCount');
    await until(`"${words}" to be found`, async () =>
      (await counter.textContent())?.startsWith('1 ') ? true : undefined,
    );
    for (let at = 1; at < nth; at += 1) {
      await this.press('Enter');
      await until(`"${words}" to be found ${nth} times`, async () =>
        (await counter.textContent())?.startsWith(`${at + 1} `) ? true : undefined,
      );
    }
    await this.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }

  async screenshot(file: string, part?: Locator): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await (part ?? this.page).screenshot({ path: file, animations: 'disabled' });
  }

  async webviewFrame(): Promise<Frame> {
    return until('a webview', async () => {
      for (const outer of await this.page.locator('iframe.webview.ready:visible').elementHandles()) {
        const frame = await outer.contentFrame();
        const inner = await frame?.$('iframe#active-frame');
        const content = await inner?.contentFrame();
        if (content) return content;
      }
      return undefined;
    });
  }

  close(): Promise<void> {
    return this.end();
  }

  async #acceptRow(start: string): Promise<void> {
    await until(`"${start}" in the list`, async () =>
      (await this.#focused.first().getAttribute('aria-label'))?.startsWith(start) ? true : undefined,
    );
    await this.page.keyboard.press('Enter');
  }
}

/** Opens a window of its own: a server with a fresh profile, a copy of the folder, and a headless browser. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const {
    folder,
    withShared = false,
    settings = {},
    theme = 'light',
    version = 'newest',
    size = { width: 1280, height: 800 },
  } = options;
  const vsCode = await installVsCode(version);
  const workspace = prepareWorkspace(withShared, folder);
  const server = await startServer(vsCode, {
    settings: { 'workbench.colorTheme': themes[theme], 'window.autoDetectColorScheme': false, ...settings },
    installedFor: workspace.folder,
  });
  const { page, closeBrowser } = await openPage(server.pageUrl(workspace.folder), size);
  return new OpenWindow(page, workspace.folder, workspace.hasShared, async () => {
    await closeBrowser();
    await server.stop();
    await workspace.remove();
  });
}

/** Runs in the page: whether VS Code has these words in one of its databases of what is remembered. */
async function isStored(words: string): Promise<boolean> {
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const values = await new Promise<readonly unknown[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error(`${name} cannot be opened.`));
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction('ItemTable').objectStore('ItemTable').getAll();
        reading.onerror = () => reject(new Error(`${name} cannot be read.`));
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result);
        };
      };
    });
    if (values.some((value) => typeof value === 'string' && value.includes(words))) return true;
  }
  return false;
}
