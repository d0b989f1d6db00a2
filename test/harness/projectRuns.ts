import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CODEBOOK_FILES, INCIDENT, incidentFile, incidentOf, reportOf, sidecarOf, witnessEntry } from './manyArticles';
import { bundleForNode } from './nodeBundle';

/** How one run went, in a process of its own. */
export interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  /** Longest time the thread was held. */
  readonly longestMs: number;
  /** Memory of the process at most. */
  readonly peakMb: number;
  readonly problems: number;
  readonly annotations: number;
}

export interface ManyArticles {
  readonly articles: number;
  /** Of each article. */
  readonly annotations: number;
  /** Of so many articles each has its own incident, and a witness tagged; else all share one incident. */
  readonly perIncident?: number;
}

/** Writes a large project and lends it: what is to be done with it runs as it is shipped, each time in its own process. */
export function withManyArticles(many: ManyArticles, use: (run: (what: string) => Run, folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    writeProject(folder, many);
    mkdirSync(join(folder, '.cache'));
    const program = bundleForNode('test/harness/workspaceRun.ts');
    use((what) => {
      const args = [program, what, folder, join(folder, '.cache')];
      const answer: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      if (!isRun(answer)) throw new Error('The run did not say how it went.');
      return answer;
    }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeProject(folder: string, { articles, annotations, perIncident }: ManyArticles): void {
  for (const [path, text] of Object.entries(CODEBOOK_FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (let at = 0; at < articles; at += 1) {
    const sub = `week-${Math.floor(at / 250)}`;
    if (at % 250 === 0) mkdirSync(join(folder, sub));
    const file = `report-${at}.txt`;
    const text = reportOf(25, at);
    const sidecar = sidecarOf(file, text, annotations, at);
    writeFileSync(join(folder, sub, file), text);
    const place = join(folder, sub, `${file}.sitrep.yaml`);
    if (perIncident === undefined) writeFileSync(place, sidecar);
    else {
      const incident = `${INCIDENT}-${Math.floor(at / perIncident)}`;
      const named = `${sidecar}${witnessEntry(text, at)}`.replaceAll(INCIDENT, incident);
      writeFileSync(place, named);
      if (at % perIncident === 0) writeFileSync(join(folder, incidentFile(incident)), incidentOf(incident));
    }
  }
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
