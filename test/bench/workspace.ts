import { report, type Measured } from '../harness/results';
import { withManyArticles, type Run } from '../harness/projectRuns';

// Loading and checking a large project, each time in a process of its own, built as it is shipped. How many articles:
// SITREP_BENCH_ARTICLES, 10,000 unless said.

const ARTICLES = Number(process.env['SITREP_BENCH_ARTICLES'] ?? 10_000);
const ANNOTATIONS = 50;
/** What must hold for 10,000 sidecars; in proportion for fewer, beside a second for starting. */
const share = ARTICLES / 10_000;

withManyArticles({ articles: ARTICLES, annotations: ANNOTATIONS }, (run) => {
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
});
