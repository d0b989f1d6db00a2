import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_FORMATS } from '../../src/core/dataset/formats';
import { withManyArticles, type Run } from '../harness/projectRuns';
import { report, type Measured } from '../harness/results';

// Exporting a large project in every format, redacted, read back and compared, each time in a process of its own. What it
// takes grows with the number of articles alone, which the last rows show, so that a part of the 10,000 is told times ten:
// how many articles are exported here is SITREP_BENCH_EXPORTED, 1,000 unless said.

const ARTICLES = Number(process.env['SITREP_BENCH_EXPORTED'] ?? 1000);
const ANNOTATIONS = 50;
const WHOLE = 10_000;
const MEMORY_MB = 500;
const many = `${WHOLE.toLocaleString('en')} articles of ${ANNOTATIONS}`;

/** One sidecar is broken: it is reported and left out, and the rest is written. */
function exportAll(articles: number, use: (run: (what: string) => Run) => void): void {
  withManyArticles({ articles, annotations: ANNOTATIONS, perIncident: 10 }, (run, folder) => {
    writeFileSync(join(folder, 'week-0', 'report-7.txt.sitrep.yaml'), 'sitrep: 1\narticle: [');
    use((what) => {
      const done = run(what);
      const isWhole = done.annotations === (articles - 1) * (ANNOTATIONS + 1);
      if (!isWhole || done.problems < 1) throw new Error(`${what} did not find what is there.`);
      return done;
    });
  });
}

const measured: Measured[] = [];
let csv: Run | undefined;
let peakMb = 0;
let longestMs = 0;
exportAll(ARTICLES, (run) => {
  const times = WHOLE / ARTICLES;
  const load = run('load');
  for (const format of DATASET_FORMATS) {
    const one = run(`export-${format}`);
    if (format === 'csv') csv = one;
    peakMb = Math.max(peakMb, one.peakMb);
    longestMs = Math.max(longestMs, one.longestMs);
    const what = `export ${many} as ${format}`;
    measured.push(
      { what, value: one.ms * times, unit: 'ms', atMost: 60_000 },
      {
        what: `${what}: work`,
        value: one.cpuMs * times,
        unit: 'ms',
        against: { what: 'loading them for the summary', value: load.cpuMs * times },
        atMost: 4.5,
      },
    );
  }
});
measured.push({ what: `exports: memory of the process at most`, value: peakMb, unit: 'MB', atMost: MEMORY_MB });
measured.push({ what: `exports: longest turn of the thread`, value: longestMs, unit: 'ms', atMost: 16 });
exportAll(ARTICLES * 2, (run) => {
  const twice = run('export-csv');
  if (csv === undefined) throw new Error('CSV was not exported.');
  const what = `export twice as many as csv`;
  measured.push(
    {
      what: `${what}: work`,
      value: twice.cpuMs,
      unit: 'ms',
      against: { what: 'the half', value: csv.cpuMs },
      atMost: 2.5,
    },
    {
      what: `${what}: memory`,
      value: twice.peakMb,
      unit: 'MB',
      against: { what: 'the half', value: csv.peakMb },
      atMost: 1.5,
    },
  );
});
report('export', measured);
