import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { bundleSuite } from './bundle';
import { launchChromium } from './chromium';
import { onStop } from './cleanup';
import type { Counts } from './counts';
import { rootFolder } from './folders';
import { installVsCode, type Release } from './install';
import { startServer } from './server';
import { sourceLines } from './sourceLines';
import { dealtFiles, suiteFiles } from './suiteFiles';
import { SuiteLog } from './suiteLog';
import { prepareWorkspace } from './workspace';

/** One of VS Code's extension hosts in one of its versions. */
export interface Host {
  readonly kind: 'remote' | 'web';
  readonly release: Release;
}

export interface SuiteRun {
  readonly host: Host;
  readonly grep?: string | undefined;
  /** How long it may say nothing before it is taken to hang; a test's own limit is shorter. */
  readonly silentSeconds?: number;
  /** Where its lines go; to the console unless told otherwise. */
  readonly print?: (line: string) => void;
}

/** The manifest has both `main` and `browser`; this is how a user, too, moves an extension into the web worker. */
const webOnly = { 'remote.extensionKind': { 'sitrep.sitrep': ['web'] } };

/** Nobody looks at this window: what it would draw and animate is time that the cases need. */
const undrawn = {
  'workbench.reduceMotion': 'on',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};
const page = { reducedMotion: 'reduce', viewport: { width: 900, height: 600 } } as const;

/** Lets the window lay out, focus and scroll as ever, but draw nothing: a tenth of what Chromium asks of the processor. */
async function leaveUndrawn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body { opacity: 0 !important }');
    // A style element would need leave of the page's own policy.
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Settles when VS Code says that the suite has ended; rejects on a crash or after a long silence: a slow machine is no fault. */
async function untilEnded(page: Page, url: string, log: SuiteLog, silentSeconds: number): Promise<number> {
  const { promise, resolve, reject } = deferred<number>();
  const timer = setTimeout(
    () => reject(new Error(`The suite has said nothing for ${silentSeconds} s.`)),
    silentSeconds * 1000,
  );
  try {
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      timer.refresh();
      log.add(type, format(...args));
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    page.on('crash', () => reject(new Error('The window crashed.')));
    page.on('close', () => reject(new Error('The window closed before the suite had ended.')));
    page.goto(url).catch(reject);
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  // It may be settled before, or after, somebody waits for it.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Runs the suite inside a real VS Code in the browser; throws when it hangs, crashes or runs no test. */
export async function runVsCodeSuite(run: SuiteRun): Promise<Counts> {
  const { host, grep, silentSeconds = 360 } = run;
  const vsCode = await installVsCode(host.release);
  const workspace = prepareWorkspace(true);
  // Of the cases that somebody picks, each host has all.
  const files = host.release === 'newest' || grep !== undefined ? suiteFiles() : dealtFiles(host.kind);
  const suite = await bundleSuite({ host: host.kind, hasShared: workspace.hasShared, grep, files });
  const server = await startServer(vsCode, { settings: { ...undrawn, ...(host.kind === 'web' ? webOnly : {}) } });
  const browser = await launchChromium();
  const closeBrowser = onStop(() => browser.close());
  const log = new SuiteLog(sourceLines(suite), run.print);
  try {
    const url = server.pageUrl(workspace.folder, [
      ['extensionDevelopmentPath', server.remoteUri(rootFolder)],
      ['extensionTestsPath', server.remoteUri(suite)],
      ['skipWelcome', 'true'],
    ]);
    const window = await browser.newPage(page);
    await leaveUndrawn(window);
    const code = await untilEnded(window, url, log, silentSeconds);
    return log.verdict(code);
  } catch (error) {
    log.showBeside();
    throw error;
  } finally {
    await closeBrowser();
    await server.stop();
    await workspace.remove();
  }
}
