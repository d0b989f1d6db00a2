import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { CODEBOOK_FILES, reportOf, sidecarOf } from '../harness/manyArticles';
import { bundleForNode } from '../harness/nodeBundle';
import { report, type Measured } from '../harness/results';

// Loading and checking a large project, each time in a process of its own, built as it is shipped. How many articles:
// SITREP_BENCH_ARTICLES, 10,000 unless said.

const ARTICLES = Number(process.env['SITREP_BENCH_ARTICLES'] ?? 10_000);
const ANNOTATIONS = 50;
/** What must hold for 10,000 sidecars; in proportion for fewer, beside a second for starting. */
const share = ARTICLES / 10_000;

function writeProject(folder: string): void {
  for (const [path, text] of Object.entries(CODEBOOK_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (let at = 0; at < ARTICLES; at += 1) {
    const sub = `week-${Math.floor(at / 250)}`;
    if (at % 250 === 0) mkdirSync(join(folder, sub));
    const file = `report-${at}.txt`;
    const text = reportOf(25, at);
    writeFileSync(join(folder, sub, file), text);
    writeFileSync(join(folder, sub, `${file}.sitrep.yaml`), sidecarOf(file, text, ANNOTATIONS, at));
  }
}

interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  readonly longestMs: number;
  readonly peakMb: number;
  readonly problems: number;
  readonly annotations: number;
}

const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
try {
  writeProject(folder);
  const program = bundleForNode('test/harness/workspaceRun.ts');
  const run = (what: string): Run => {
    const answer: unknown = JSON.parse(
      execFileSync(process.execPath, [program, what, folder, join(folder, '.cache')], { encoding: 'utf8' }),
    );
    if (!isRun(answer)) throw new Error('The run did not say how it went.');
    return answer;
  };
  mkdirSync(join(folder, '.cache'));
  const library = run('library');
  const floor = run('floor');
  const cold = run('check');
  const warm = run('check');
  const again = run('check-twice');
  const load = run('load');
  for (const { problems, annotations } of [cold, warm, again]) {
    if (problems !== 0 || annotations !== ARTICLES * ANNOTATIONS)
      throw new Error('The check did not find what is there.');
  }
  const many = `${ARTICLES.toLocaleString('en')} sidecars of ${ANNOTATIONS}`;
  const times = (what: string, { ms }: Run, atMost: number): Measured => ({ what, value: ms, unit: 'ms', atMost });
  report('workspace', [
    times(`check ${many}, cold`, cold, 20_000 * share + 1000),
    times(`check ${many}, warm, in a new process`, warm, 2000 * share + 1000 * (1 - share)),
    times(`check ${many}, warm, in the same process`, again, 2000 * share + 1000 * (1 - share)),
    times(`load ${many} for the summary`, load, 20_000 * share + 1000),
    ...(
      [
        ['check, cold', cold],
        ['check, warm', warm],
        ['load', load],
      ] as const
    ).flatMap(([what, { peakMb, longestMs }]): Measured[] => [
      { what: `${what}: memory of the process at most`, value: peakMb, unit: 'MB', atMost: 400 },
      { what: `${what}: longest time the thread was held`, value: longestMs, unit: 'ms', atMost: 16 },
    ]),
    {
      what: 'check, cold',
      value: cold.cpuMs,
      unit: 'ms',
      against: { what: 'parsing the sidecars with the yaml library (from a sample)', value: library.cpuMs },
      atMost: 0.2,
    },
    {
      what: 'check, warm',
      value: warm.cpuMs,
      unit: 'ms',
      against: { what: 'reading and hashing the files', value: floor.cpuMs },
      atMost: 2,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['ms', 'cpuMs', 'longestMs', 'peakMb', 'problems', 'annotations'].every(
      (key) => key in value && typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'number',
    )
  );
}
