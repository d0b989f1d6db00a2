import { build } from 'esbuild';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { summaryShell } from '../../../src/core/report/shell';
import type { IncidentSummary } from '../../../src/core/incident/summary';
import type { Locale } from '../../../src/core/report/words';
import {
  PROTOCOL_VERSION,
  shownIncident,
  type HostMessage,
  type PageMessage,
  type ShownMessage,
} from '../../../src/webview/protocol';
import { rootFolder } from '../../harness/folders';
import { DARK, type Theme } from './themes';

const ORIGIN = 'http://page.test';

export interface OpenPage {
  readonly page: Page;
  /** Posts to the page as its host would. */
  readonly post: (message: HostMessage | Readonly<Record<string, unknown>>) => Promise<void>;
  /** From here on the page gets an answer when it asks for one of these incidents: its claims, and nothing worked out. */
  readonly answerFrom: (summaries: readonly IncidentSummary[]) => Promise<void>;
  /** What the page has told its host since it was loaded. */
  readonly sent: () => Promise<readonly PageMessage[]>;
  /** Errors on its console and violations of its policy. */
  readonly complaints: readonly string[];
}

/** The page's files as esbuild.js makes them, by name. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    absWorkingDir: rootFolder,
    entryPoints: { summary: 'src/webview/summary/main.ts', 'summary-style': 'src/webview/summary/style.css' },
    outdir: join(rootFolder, 'out/page'),
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    loader: { '.svg': 'text' },
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** Opens the page under its own policy, with a stand-in for what VS Code puts into a webview. */
export async function openPage(
  browser: Browser,
  files: ReadonlyMap<string, Uint8Array>,
  options: { readonly width?: number; readonly theme?: Theme; readonly locale?: Locale; readonly height?: number } = {},
): Promise<OpenPage> {
  const { width = 1200, height = 800, theme = DARK, locale = 'en' } = options;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const shell = summaryShell({
    scriptUri: `${ORIGIN}/summary.js`,
    styleUris: [`${ORIGIN}/summary-style.css`],
    nonce: 'bm9uY2Utb2YtdGhlLXRlc3Q=',
    cspSource: ORIGIN,
    title: 'Incident summary',
    locale,
  });
  await page.route('**/*', async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    if (name === 'page.html') return route.fulfill({ body: shell, contentType: 'text/html' });
    const contents = files.get(name);
    if (contents === undefined) return route.fulfill({ status: 404, body: '' });
    const contentType = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'font/ttf';
    return route.fulfill({ body: Buffer.from(contents), contentType });
  });
  // tsx marks functions with this helper, which the page does not have.
  await page.addInitScript({ content: 'window.__name = (value) => value;' });
  await page.addInitScript(actAsVsCode, theme);
  await page.goto(`${ORIGIN}/page.html`);
  return {
    page,
    complaints,
    post: (message) => page.evaluate((data) => window.postMessage(data), message),
    answerFrom: (summaries) =>
      page.evaluate(
        (answers) => sessionStorage.setItem('answers', JSON.stringify(answers)),
        Object.fromEntries(summaries.map(({ key }) => [key, shownMessage(summaries, key)])),
      ),
    sent: () => page.evaluate(() => JSON.parse(document.documentElement.dataset['sent'] ?? '[]') as PageMessage[]),
  };
}

function shownMessage(summaries: readonly IncidentSummary[], key: string): ShownMessage | undefined {
  const shown = shownIncident(summaries, key);
  return shown && { version: PROTOCOL_VERSION, type: 'shown', shown };
}

/** Runs in the page before its script: theme, state and answers kept over reloads, and a record of what is posted. */
function actAsVsCode({ variables, bodyClass }: Theme): void {
  const record: unknown[] = [];
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage(message: { readonly incident?: string }) {
        record.push(message);
        const answers = JSON.parse(sessionStorage.getItem('answers') ?? '{}') as Record<string, unknown>;
        if (message.incident !== undefined) window.postMessage(answers[message.incident]);
        document.documentElement.dataset['sent'] = JSON.stringify(record);
      },
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown,
      setState(state: unknown) {
        sessionStorage.setItem('state', JSON.stringify(state));
        return state;
      },
    }),
  });
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`Policy violated: ${event.violatedDirective} ${event.blockedURI}`);
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = bodyClass;
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
  });
}
