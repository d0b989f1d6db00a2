import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopAll, stopOnSignals } from './cleanup';
import { addUp, yesOrNo, type Counts } from './counts';
import { cacheFolder } from './folders';
import { withLock } from './lock';
import { stepsOf, type Step } from './steps';

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one step and says how it went; a step that breaks is one failure. */
async function runStep(step: Step): Promise<Counts> {
  console.log(`\n▶ ${step.name}`);
  const begun = Date.now();
  try {
    const counts = await step.run();
    const { passed, failed, pending } = counts;
    const skipped = pending > 0 ? `, ${pending} skipped` : '';
    console.log(
      `${failed === 0 ? '✔' : '✘'} ${step.name}: ${passed} passed, ${failed} failed${skipped} in ${seconds(begun)}`,
    );
    return counts;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    console.log(`✘ ${step.name}: did not run to its end, ${seconds(begun)}`);
    return yesOrNo('did not run to its end', false);
  }
}

/** Runs steps that need nothing of one another, at most two at a time; gives their counts in their order. */
async function runBeside(steps: readonly Step[]): Promise<readonly Counts[]> {
  const counts: Counts[] = [];
  const waiting = steps.entries();
  const work = async (): Promise<void> => {
    for (const [at, step] of waiting) counts[at] = await runStep(step);
  };
  await Promise.all([work(), work()]);
  return counts;
}

/** The steps by what runs together: those side by side that may, each other one alone. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.besideOthers === true && last?.at(-1)?.besideOthers === true) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runSteps(steps: readonly Step[]): Promise<Counts> {
  const all: Counts[] = [];
  for (const group of groupsOf(steps)) {
    const counts = await runBeside(group).finally(stopAll);
    for (const [at, { name }] of group.entries()) {
      const { failures, ...rest } = counts[at] ?? yesOrNo('did not run', false);
      all.push({ ...rest, failures: failures.map((failure) => `${name}: ${failure}`) });
    }
    const broken = group.find((step, at) => step.vital === true && counts[at]?.failed !== 0);
    if (broken) {
      console.log(`\nWithout ${broken.name} the steps after it were not run.`);
      break;
    }
  }
  return addUp(all);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  });
  stopOnSignals(130);
  const part = positionals[0] ?? 'all';
  const steps = stepsOf(part, values);
  // A build replaces what another run's VS Code is loading.
  const sharesNothing = part === 'checks' || part === 'unit';
  const { passed, failed, failures } = sharesNothing
    ? await runSteps(steps)
    : await withLock(join(cacheFolder, 'run.lock'), 'Waiting for another run in this checkout …', () =>
        runSteps(steps),
      );
  // Where a log is cut, its end is what is left of it.
  for (const failure of failures) console.log(`\n✘ ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
