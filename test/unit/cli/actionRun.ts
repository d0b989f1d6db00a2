import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        name: z.string(),
        id: z.optional(z.string()),
        if: z.optional(z.string()),
        shell: z.literal('bash'),
        run: z.string(),
        env: z.record(z.string(), z.string()),
        'working-directory': z.optional(z.string()),
      }),
    ),
  }),
});

/** The repository's own composite action, as written. */
export const action = actionSchema.parse(parse(readFileSync('action.yml', 'utf8')));

export interface Event {
  readonly name: 'pull_request' | 'push';
  /** Of the pull request. */
  readonly base?: string;
}

export interface StepRan {
  readonly name: string;
  /** Undefined where its condition did not hold. */
  readonly status: number | null | undefined;
  readonly out: string;
}

export interface ActionRan {
  readonly steps: readonly StepRan[];
  readonly succeeded: boolean;
  readonly summary: string;
}

type Scope = (name: string) => string;

/** Runs the action's steps in a workspace, each as GitHub's runner does: its script in a file, by bash, with what is in `env`. */
export function runAction(
  workspace: string,
  actionPath: string,
  event: Event,
  given: Readonly<Record<string, string>> = {},
): ActionRan {
  const temp = realpathSync(mkdtempSync(path.join(tmpdir(), 'sitrep-runner-')));
  try {
    const summary = path.join(temp, 'summary.md');
    const output = path.join(temp, 'output');
    for (const file of [summary, output]) writeFileSync(file, '');
    const outcomes = new Map<string, string>();
    const github: Readonly<Record<string, string>> = {
      'github.action_path': actionPath,
      'github.event.pull_request.base.sha': event.base ?? '',
    };
    const known: Scope = (name) => {
      const [kind, own = '', what] = name.split('.');
      if (kind === 'github' && github[name] !== undefined) return github[name];
      if (kind === 'steps' && what === 'outcome') return outcomes.get(own) ?? '';
      const input = kind === 'inputs' && what === undefined ? action.inputs[own] : undefined;
      if (!input) throw new Error(`The runner knows no ${name}`);
      return given[own] ?? filled(input.default, known);
    };
    let succeeded = true;
    const steps: StepRan[] = [];
    for (const step of action.runs.steps) {
      if (!holds(step.if ?? 'success()', known, succeeded)) {
        if (step.id !== undefined) outcomes.set(step.id, 'skipped');
        steps.push({ name: step.name, status: undefined, out: '' });
        continue;
      }
      const script = path.join(temp, 'step.sh');
      writeFileSync(script, step.run);
      const own = Object.entries(step.env).map(([name, value]) => [name, filled(value, known)]);
      const cwd = path.resolve(workspace, filled(step['working-directory'] ?? '.', known));
      const { status, stdout, stderr, error } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', script],
        {
          cwd,
          encoding: 'utf8',
          input: '',
          env: {
            PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
            HOME: temp,
            CI: 'true',
            GITHUB_ACTIONS: 'true',
            GITHUB_ACTION_PATH: actionPath,
            GITHUB_BASE_REF: event.name === 'pull_request' ? 'main' : '',
            GITHUB_EVENT_NAME: event.name,
            GITHUB_OUTPUT: output,
            GITHUB_STEP_SUMMARY: summary,
            GITHUB_WORKSPACE: workspace,
            RUNNER_TEMP: temp,
            ...Object.fromEntries<string>(own as [string, string][]),
          },
        },
      );
      const fault = error ? `${error.message}\n` : '';
      steps.push({ name: step.name, status: error ? 1 : status, out: `${stdout}${stderr}${fault}` });
      if (status !== 0 || error) succeeded = false;
      if (step.id !== undefined) outcomes.set(step.id, status === 0 ? 'success' : 'failure');
    }
    return { steps, succeeded, summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** Text with each `${{ … }}` replaced by its value, which is not looked at again. */
function filled(text: string, known: Scope): string {
  return text.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_, name: string) => known(name));
}

/** The few conditions that the action uses; whatever asks for no status of the job asks for `success()`. */
function holds(condition: string, known: Scope, succeeded: boolean): boolean {
  const parts = condition.split(' && ');
  const asksStatus = parts.some((part) => part === 'always()' || part === 'success()');
  return (asksStatus || succeeded) && parts.every((part) => part === 'always()' || isTrue(part, known, succeeded));
}

function isTrue(part: string, known: Scope, succeeded: boolean): boolean {
  if (part === 'success()') return succeeded;
  const [, name, sign, value] = /^([\w.]+) (==|!=) '([^']*)'$/.exec(part) ?? [];
  if (name === undefined) throw new Error(`The runner cannot read the condition ${part}`);
  return (known(name) === value) === (sign === '==');
}
