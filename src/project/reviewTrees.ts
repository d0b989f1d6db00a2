import type { FileDiff } from '../core/review/changes';
import { diffFiles } from '../core/review/diff';
import { kindOfPath, type FileKind } from '../core/review/fileKind';
import { OtherSide, readReviewed, type ReviewedFile } from '../core/review/reviewedFile';
import type { Problem } from '../core/problem';
import { isYamlList, isYamlMap, valueAt } from '../core/yaml/value';
import { articlePathOf } from './paths';
import type { Cancel, Digest, FileTree } from './ports';
import { sameBytes } from './sameBytes';
import { pause, readAhead } from './slices';
import { articlesIn } from './treeTexts';
import { readText } from './utf8';

/** A file that says something else than before. */
export interface FileReview {
  /** Its path in the later state; in the earlier one where it is gone. */
  readonly file: string;
  /** Its earlier path, where that was another. */
  readonly renamedFrom: string | undefined;
  readonly before: ReviewedFile | undefined;
  readonly after: ReviewedFile | undefined;
  readonly diff: FileDiff;
}

export interface TreeReview {
  /** In the order of their paths. */
  readonly files: readonly FileReview[];
  /** Of files that could not be read, and are missing above. */
  readonly problems: readonly Problem[];
}

interface Pair {
  readonly file: string;
  readonly kind: FileKind;
  renamedFrom: string | undefined;
  before: ReviewedFile | undefined;
  after: ReviewedFile | undefined;
}

/** Few enough that reading the first begins soon, many enough that Git, asked for each lot, is not asked often. */
const FILES_AT_ONCE = 250;

/** What differs between two states of a project: sidecars, codebook, incidents and the project's file. */
export async function reviewTrees(
  before: FileTree,
  after: FileTree,
  digest: Digest,
  cancel?: Cancel,
): Promise<TreeReview> {
  const [old, now] = await Promise.all([before.list(cancel), after.list(cancel)]);
  const differing = [...new Set([...old.keys(), ...now.keys()])]
    .filter((file) => kindOfPath(file) !== undefined)
    .filter((file) => !old.has(file) || old.get(file) === undefined || old.get(file) !== now.get(file))
    .toSorted();
  const { pairs, problems } = await readPairs(before, after, differing, cancel);
  const renamed = withRenames(pairs);
  const textsOf = await textsAround(before, after, renamed, digest, cancel);
  const files: FileReview[] = [];
  for (const pair of renamed) {
    const { file, renamedFrom, before: old, after: now } = pair;
    const diff = diffFiles(pair.kind, old?.value, now?.value, textsOf(pair));
    files.push({ file, renamedFrom, before: old, after: now, diff });
    await pause();
  }
  return {
    files: files.filter(({ diff, renamedFrom }) => diff.changes.length > 0 || renamedFrom !== undefined),
    problems,
  };
}

/** The files that differ, both sides of each; the next ones are fetched while some are read. */
async function readPairs(
  before: FileTree,
  after: FileTree,
  differing: readonly string[],
  cancel: Cancel | undefined,
): Promise<{ readonly pairs: readonly Pair[]; readonly problems: readonly Problem[] }> {
  const pairs: Pair[] = [];
  const problems: Problem[] = [];
  const batches = Array.from({ length: Math.ceil(differing.length / FILES_AT_ONCE) }, (_, at) =>
    differing.slice(at * FILES_AT_ONCE, (at + 1) * FILES_AT_ONCE),
  );
  const fetched = readAhead(
    batches,
    async (files) => ({ files, sides: await Promise.all([before.read(files, cancel), after.read(files, cancel)]) }),
    2,
  );
  for await (const { files, sides } of fetched) {
    for (const file of files) {
      const pair = pairOf(file, sides, problems);
      if (pair) pairs.push(pair);
      await pause();
    }
  }
  return { pairs, problems };
}

/** Both sides of a file; undefined where they are the same, or one cannot be read. */
function pairOf(
  file: string,
  sides: readonly ReadonlyMap<string, Uint8Array>[],
  problems: Problem[],
): Pair | undefined {
  const kind = kindOfPath(file);
  const [was, is] = sides.map((side) => side.get(file));
  if (kind === undefined || sameBytes(was, is)) return undefined;
  const shared = new OtherSide();
  const read = [was, is].map((bytes) => bytes && readSide(bytes, file, kind, shared, problems));
  if (read.includes('unreadable')) return undefined;
  const [one, other] = read.map((side) => (side === 'unreadable' ? undefined : side));
  return { file, kind, renamedFrom: undefined, before: one, after: other };
}

function readSide(
  bytes: Uint8Array,
  file: string,
  kind: FileKind,
  other: OtherSide,
  problems: Problem[],
): ReviewedFile | 'unreadable' {
  const text = readText(bytes, file);
  const read =
    typeof text === 'string' ? readReviewed(text, file, kind, other) : { ok: false as const, problems: [text] };
  if (read.ok) return read;
  problems.push(...read.problems.slice(0, 1));
  return 'unreadable';
}

/** A sidecar that is gone and one that has come with annotations of the same ids are one that was renamed. */
function withRenames(pairs: readonly Pair[]): readonly Pair[] {
  const byId = new Map<string, Pair>();
  for (const pair of pairs) if (!pair.after) for (const id of idsIn(pair.before)) byId.set(id, pair);
  const gone = new Set<Pair>();
  for (const pair of pairs) {
    if (pair.before) continue;
    const from = idsIn(pair.after)
      .map((id) => byId.get(id))
      .find((other) => other && !gone.has(other));
    if (!from) continue;
    gone.add(from);
    pair.before = from.before;
    pair.renamedFrom = from.file;
  }
  return pairs.filter((pair) => !gone.has(pair));
}

function idsIn(file: ReviewedFile | undefined): readonly string[] {
  const list = file?.kind === 'sidecar' ? valueAt(file.value, 'annotations') : undefined;
  return (isYamlList(list) ? list : []).flatMap((entry) => {
    const id = isYamlMap(entry) ? valueAt(entry, 'id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

type TextsOf = (pair: Pair) => Parameters<typeof diffFiles>[3];

/** The texts of the articles that changed with their sidecars. */
async function textsAround(
  before: FileTree,
  after: FileTree,
  pairs: readonly Pair[],
  digest: Digest,
  cancel: Cancel | undefined,
): Promise<TextsOf> {
  const changed = pairs.filter((pair) => pair.before && pair.after && described(pair.before) !== described(pair.after));
  const wasAt = (pair: Pair): string => articlePathOf(pair.renamedFrom ?? pair.file);
  const old = await articlesIn(before, changed.map(wasAt), digest, cancel);
  const now = await articlesIn(
    after,
    changed.map(({ file }) => articlePathOf(file)),
    digest,
    cancel,
  );
  return (pair) => {
    const known = [old.get(wasAt(pair)), now.get(articlePathOf(pair.file))];
    return (sha256) => known.find((text) => text?.sha256 === sha256)?.text;
  };
}

function described({ value }: ReviewedFile): unknown {
  const article = valueAt(value, 'article');
  return isYamlMap(article) ? valueAt(article, 'sha256') : undefined;
}
