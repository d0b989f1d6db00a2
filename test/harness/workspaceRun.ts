import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { NodeFileSystem } from '../../src/cli/nodeFileSystem';
import { DATASET_FORMATS, type DatasetFormat } from '../../src/core/dataset/formats';
import { checkProject } from '../../src/project/checkProject';
import { nodeDigest } from '../../src/cli/nodeDigest';
import { exportProject } from '../../src/project/exportProject';
import { loadAll } from '../../src/project/loadAll';
import { Project } from '../../src/project/project';
import { readAhead } from '../../src/project/slices';
import { ThreadWatch } from './threadWatch';

// One measured run over a project folder, in a process of its own: what to do, the folder, the folder of the cache.

interface Opened {
  readonly files: NodeFileSystem;
  readonly project: Project;
}

async function open(folder: string, cacheFolder: string): Promise<Opened> {
  const files = await NodeFileSystem.openFolder(folder);
  const project = new Project({
    files,
    digest: nodeDigest,
    isArticle: (path) => path.endsWith('.txt'),
    uniqueName: () => 'bench',
    cache: {
      files: await NodeFileSystem.openFolder(cacheFolder),
      name: 'checks',
      version: 'bench',
      digest: nodeDigest,
    },
  });
  return { files, project };
}

interface Found {
  readonly problems: number;
  readonly annotations: number;
  /** Where only a part was done: how many times as long the whole takes. */
  readonly times?: number;
}

async function check({ project }: Opened): Promise<Found> {
  const { problems, annotations } = await checkProject(project);
  return { problems: problems.length, annotations };
}

async function load({ project }: Opened): Promise<Found> {
  const { articles, problems } = await loadAll(project);
  const annotations = articles.reduce((sum, { sidecar }) => sum + (sidecar.annotations?.length ?? 0), 0);
  return { problems: problems.length, annotations };
}

/** The least that can be done: to see that nothing has changed. */
async function floor({ project, files }: Opened): Promise<Found> {
  const { articles, sidecars } = await project.paths();
  const all = articles.flatMap((article, at) => [article, sidecars[at] ?? article]);
  for await (const bytes of readAhead(all, (path) => files.read(path))) if (bytes) await nodeDigest(bytes);
  return { problems: 0, annotations: 0 };
}

/** What a reader that knows nothing of our form needs. */
async function library({ project, files }: Opened): Promise<Found> {
  const { sidecars } = await project.paths();
  const sample = sidecars.slice(0, 200);
  for await (const bytes of readAhead(sample, (path) => files.read(path))) {
    parseDocument(new TextDecoder().decode(bytes));
  }
  return { problems: 0, annotations: 0, times: sidecars.length / sample.length };
}

/** As the command line exports, redacted. */
const exporting =
  (format: DatasetFormat) =>
  async ({ project }: Opened, folder: string): Promise<Found> => {
    const out = join(`${folder}-out`, format);
    await mkdir(out, { recursive: true });
    const target = await NodeFileSystem.openFolder(out);
    const { counts } = await exportProject(project, { format, target, version: 'bench' });
    return { problems: counts.leftOut, annotations: counts.annotations };
  };

const WORK: Readonly<Record<string, (opened: Opened, folder: string) => Promise<Found>>> = {
  check,
  'check-twice': check,
  load,
  floor,
  library,
  ...Object.fromEntries(DATASET_FORMATS.map((format) => [`export-${format}`, exporting(format)])),
};

async function main([what = '', folder = '', cacheFolder = '']: readonly string[]): Promise<void> {
  const work = WORK[what];
  if (!work) throw new Error(`There is no run "${what}".`);
  const opened = await open(folder, cacheFolder);
  if (what === 'check-twice') await check(opened);
  const watch = new ThreadWatch();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { times = 1, ...found } = await work(opened, folder);
  const ms = (performance.now() - began) * times;
  const used = process.cpuUsage(cpu);
  const longestMs = watch.stop();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...found, ms, cpuMs: ((used.user + used.system) / 1000) * times, longestMs, peakMb }));
}

void main(process.argv.slice(2));
