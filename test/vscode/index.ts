import Mocha from 'mocha';
import { grep } from 'sitrep-run';
import * as vscode from 'vscode';
import { beginLine, resultLine } from '../harness/counts';
import { clearing } from './leftovers';

/** Prints a line as each test ends and the failures in full; VS Code brings the console to the harness. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => {
      if (!suite.root) console.log(indent(suite) + suite.title);
    });
    runner.on('pass', (test) => console.log(`${indent(test.parent)}  ✔ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => console.log(`${indent(test.parent)}  - ${test.title} (skipped)`));
    runner.on('fail', (test, error: Error) =>
      console.log(`${indent(test.parent)}  ✘ ${test.fullTitle()}\n${error.stack ?? String(error)}`),
    );
  }
}

function indent(suite: Mocha.Suite | undefined): string {
  return suite?.parent ? `  ${indent(suite.parent)}` : '';
}

async function closeSavedTabs(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => !tab.isDirty);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}

/** Called by VS Code inside the extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    forbidOnly: true,
    reporter: Report,
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Open editors are work for the window: a hundred of them would make every later case slow.
  mocha.suite.afterEach('closes what is saved', closeSavedTabs);
  await import('sitrep-suites');
  const clear = await clearing();
  for (const suite of mocha.suite.suites) suite.afterAll('clears what it made', clear);
  console.log(beginLine);
  const titles: string[] = [];
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
    runner.on('fail', (test, error: Error) =>
      titles.push(`${test.fullTitle()}: ${error.message.split('\n')[0] ?? ''}`),
    );
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  console.log(resultLine({ passed: passes, failed: failures, pending, failures: titles }));
  if (failures > 0) throw new Error(`${failures} failed`);
}
