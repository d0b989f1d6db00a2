import type { Annotation, Sidecar } from '../core/annotation/model';
import { readSidecar } from '../core/annotation/sidecar';
import { readActorsFile, readPlacesFile, readProjectFile } from '../core/codebook/codebookFile';
import { readIncidentFile } from '../core/incident/incidentFile';
import { FILE_START, type Problem } from '../core/problem';
import { ACTORS_FILE, PLACES_FILE, PROJECT_FILE, isIncidentPath, isSidecarPath } from './paths';
import type { FileSystem } from './ports';
import { DEAD_MS, leftoverAt } from './tickets';

/** Whether a text is a whole file of its kind, so that it may be put in the place of one that is missing. */
export function isWhole(target: string, text: string): boolean {
  // Ours end with a line; a list cut off between two entries would parse.
  if (!text.endsWith('\n')) return false;
  if (isSidecarPath(target)) return readSidecar(text, target).ok;
  if (target === ACTORS_FILE) return readActorsFile(text, target).ok;
  if (target === PLACES_FILE) return readPlacesFile(text, target).ok;
  if (target === PROJECT_FILE) return readProjectFile(text, target).ok;
  return isIncidentPath(target) && readIncidentFile(text, target).ok;
}

/** Whether what an unfinished write left holds anything that the file lacks; if in doubt, it does. */
export function holdsMore(target: string, left: string, current: string | undefined): boolean {
  if (left === '' || left === current) return false;
  if (current === undefined) return true;
  if (isSidecarPath(target)) {
    const [one, other] = [readSidecar(left, target), readSidecar(current, target)];
    if (one.ok && other.ok) return sidecarHoldsMore(one.sidecar, other.sidecar);
    if (!other.ok) return true;
  }
  return linesHoldMore(left, current);
}

function sidecarHoldsMore(left: Sidecar, current: Sidecar): boolean {
  const readings = new Map(current.annotations?.map((annotation) => [annotation.id, readingOf(annotation)]));
  if (left.annotations?.some((annotation) => readings.get(annotation.id) !== readingOf(annotation))) return true;
  const refused = new Set(current.rejected?.map(({ type, exact }) => `${type} ${exact}`));
  if (left.rejected?.some(({ type, exact }) => !refused.has(`${type} ${exact}`))) return true;
  return articleOf(left) !== articleOf(current);
}

/** What a coder said; where the words stand is found anew at any time. */
function readingOf(annotation: Annotation): string {
  return JSON.stringify({
    ...annotation,
    ...{ start: undefined, end: undefined, prefix: undefined, suffix: undefined },
    ...{ fragments: undefined, sha256: undefined },
  });
}

const articleOf = ({ article }: Sidecar): string => JSON.stringify({ ...article, sha256: undefined });

/** For a text that was cut off: its lines are known, and the last is the beginning of one that is. */
function linesHoldMore(left: string, current: string): boolean {
  const known = current.split('\n');
  const lines = new Set(known);
  const cut = left.split('\n');
  const last = cut.pop() ?? '';
  return cut.some((line) => !lines.has(line)) || !known.some((line) => line.startsWith(last));
}

/** What is left of writes that were cut off, as problems that say what to do. Those under way are left alone. */
export async function leftoverProblems(
  files: FileSystem,
  paths: readonly string[],
  now: number,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const path of paths) {
    const leftover = leftoverAt(path);
    if (!leftover || (leftover.kind === 'ticket' && now - (leftover.made ?? 0) < DEAD_MS)) continue;
    const { target } = leftover;
    const [left, current] = [await textAt(files, path), await textAt(files, target)];
    if (left === undefined || !holdsMore(target, left, current)) continue;
    const message =
      current === undefined
        ? `${target} is missing, and ${path} holds what was being written when Sitrep was cut off. Rename it to ${target}, or delete it.`
        : `${path} was left by a write that was cut off, and holds what ${target} lacks. Compare the two, copy what you want to keep, and delete it.`;
    problems.push({ code: 'write/leftover', severity: 'warning', message, file: target, range: FILE_START });
  }
  return problems;
}

/** As text, whatever it holds: it is only compared. */
async function textAt(files: FileSystem, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
