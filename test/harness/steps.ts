import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addUp, yesOrNo, type Counts } from './counts';
import { runDesktopSuite } from './desktop';
import { rootFolder } from './folders';
import { bundleForNode } from './nodeBundle';
import { commandOf, runMocha, runNode } from './nodeTool';
import { checkPackage } from './packed';
import { testFiles } from './testFiles';
import { bundleUnit } from './unitBundle';
import { runVsCodeSuite, type Host } from './vscodeSuite';

/** What a person may narrow a run to. */
export interface Choice {
  readonly grep?: string | undefined;
  readonly host?: string | undefined;
}

export interface Step {
  readonly name: string;
  /** Whether the steps after it have no meaning when it fails. */
  readonly vital?: boolean;
  /** Whether it needs nothing of the steps of its kind beside it, nor measures any time: they run two at a time. */
  readonly besideOthers?: boolean;
  run(): Promise<Counts>;
}

/** A tool that says yes or no: one passed or one failed, its words shown only when it says no. */
function check(name: string, args: () => readonly string[]): Step {
  return {
    name,
    async run() {
      const { status, output } = await runNode(args(), { output: 'keep' });
      if (status !== 0) console.log(output);
      return yesOrNo(name, status === 0);
    },
  };
}

const build: Step = { ...check('build', () => ['esbuild.js']), vital: true };

/** Last of all: it builds for production over what the other steps ran. */
const packed: Step = { name: 'package', run: checkPackage };

/** The longest first, as the others together take as long. */
const checks: readonly Step[] = [
  check('lint', () => [commandOf('eslint'), '.']),
  check('types', () => [commandOf('typescript', 'tsc'), '--noEmit', '-p', '.']),
  check('formatting', () => [commandOf('prettier'), '--check', '--log-level', 'warn', '.']),
  check('import rules', () => [
    commandOf('dependency-cruiser', 'depcruise'),
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ]),
].map((step) => ({ ...step, besideOthers: true }));

function grepOptions({ grep }: Choice): readonly string[] {
  return grep === undefined ? [] : ['--grep', grep];
}

const PARALLEL = ['--parallel', '--jobs', '2'];

function unit(choice: Choice): Step {
  return {
    name: 'unit',
    async run() {
      const { files, config, remove } = await bundleUnit(testFiles('test/unit'));
      try {
        return await runMocha(files, [...PARALLEL, '--config', config, ...grepOptions(choice)]);
      } finally {
        await remove();
      }
    },
  };
}

function ui(choice: Choice): Step {
  // A window takes seconds to open, and a slow machine must not make a test fail.
  return {
    name: 'ui',
    run: () => runMocha(testFiles('test/ui'), [...PARALLEL, '--timeout', '120000', ...grepOptions(choice)]),
  };
}

const hosts: readonly Host[] = [
  { kind: 'remote', release: 'newest' },
  { kind: 'web', release: 'newest' },
  { kind: 'remote', release: 'oldest' },
  { kind: 'web', release: 'oldest' },
];

function vscode({ grep, host }: Choice): readonly Step[] {
  const chosen = hosts.filter(({ kind, release }) => host === undefined || host === kind || host === release);
  if (chosen.length === 0) throw new Error(`--host takes remote, web, newest or oldest, not ${host ?? ''}.`);
  const releases = [...new Set(chosen.map(({ release }) => release))];
  return releases.map((release) => {
    const together = chosen.filter((host) => host.release === release);
    return {
      name: `vscode ${release}, ${together.map(({ kind }) => kind).join(' and ')}`,
      run: () => runTogether(together, grep),
    };
  });
}

/** The hosts of one release side by side: a suite mostly waits for its window. Their lines come one host after the other. */
async function runTogether(together: readonly Host[], grep: string | undefined): Promise<Counts> {
  // Each starts once the suite before it runs: what a host measures of its start is not the other's start.
  let before: Promise<void> = Promise.resolve();
  const outcomes = await Promise.allSettled(
    together.map(async (host) => {
      const turn = before;
      let begun: () => void = () => undefined;
      before = new Promise((resolve) => (begun = resolve));
      await turn;
      const lines: string[] = [];
      const print = (line: string): void => {
        lines.push(line);
        if (line.includes('ms)')) begun();
      };
      try {
        return await runVsCodeSuite({ host, grep, print });
      } finally {
        begun();
        console.log([`  the ${host.kind} host`, ...lines].join('\n'));
      }
    }),
  );
  return addUp(
    outcomes.map((outcome, at) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      const { failures } = outcome.value;
      return { ...outcome.value, failures: failures.map((failure) => `${together[at]?.kind ?? ''} host: ${failure}`) };
    }),
  );
}

/** A script that is right when it ends well; `argsOf` says how Node runs it. */
function script(file: string, argsOf: (file: string) => readonly string[]): Step {
  return {
    name: file,
    async run() {
      if (!existsSync(join(rootFolder, file))) throw new Error(`There is no ${file}.`);
      const { status } = await runNode(argsOf(file), { output: 'show' });
      return yesOrNo(file, status === 0);
    },
  };
}

/** The steps of a part of the tests, or of all of them, in order. */
export function stepsOf(part: string, choice: Choice): readonly Step[] {
  switch (part) {
    case 'all':
      return [...checks, build, unit(choice), ...vscode(choice), ui(choice), packed];
    case 'checks':
      return checks;
    case 'unit':
      return [unit(choice)];
    case 'vscode':
      return [build, ...vscode(choice)];
    case 'ui':
      return [build, ui(choice)];
    case 'package':
      return [packed];
    case 'desktop':
      return [build, { name: 'vscode desktop', run: () => runDesktopSuite(choice.grep) }];
    case 'screenshots':
      return [build, script('test/ui/screenshots.ts', (file) => ['--import', 'tsx', file])];
    case 'bench':
      return testFiles('test/bench', '.ts').map((name) => script(name, (file) => ['--expose-gc', bundleForNode(file)]));
    default:
      throw new Error(
        `Unknown part "${part}": all, checks, unit, vscode, ui, package, desktop, screenshots and bench are known.`,
      );
  }
}
