import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderTree, revisionTree } from '../../src/cli/reviewSides';
import { nodeDigest } from '../../src/cli/nodeDigest';
import type { FileTree } from '../../src/project/ports';
import { reviewTrees } from '../../src/project/reviewTrees';
import { tellReview } from '../../src/project/tellReview';
import { codebooksIn } from '../../src/project/treeTexts';
import { CODEBOOK_FILES, idFor, reportOf, sidecarOf } from '../harness/manyArticles';
import { report } from '../harness/results';
import { ThreadWatch } from '../harness/threadWatch';

// Reviewing a pull request that touches 2,000 sidecars, in a real repository: in each a claim or role changed, an annotation
// gone and one added; in every fourth the text moved, too. Between two commits, and against the files as they are.

const SIDECARS = 2000;
const ANNOTATIONS = 20;
const NEVER = { isCancellationRequested: false };

const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
const git = (...args: readonly string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The sidecar after a coder's work on it. */
function changed(file: string, text: string, number: number): string {
  const sidecar = sidecarOf(file, text, ANNOTATIONS, number);
  const [head = '', ...entries] = sidecar.split(/^(?= {2}- id: )/m);
  const own = entries.map((entry) => entry.replace('qualifier: more_than', 'qualifier: at_least'));
  const added = (entries[1] ?? '').replace(/id: \w+/, `id: ${idFor(number + 10_000_000)}`);
  return [head, `${own[0] ?? ''}    note: Seen again.\n`, ...own.slice(1, -1), added].join('');
}

interface Reviewed {
  readonly ms: number;
  /** The longest turn. */
  readonly held: number;
  readonly told: number;
}

async function review(before: FileTree, after: FileTree): Promise<Reviewed> {
  const watch = new ThreadWatch();
  const start = performance.now();
  const { files, problems } = await reviewTrees(before, after, nodeDigest, NEVER);
  const { files: told } = await tellReview(files, await codebooksIn(after, NEVER), { redacted: false });
  const ms = performance.now() - start;
  const held = watch.stop();
  if (problems.length > 0) throw new Error(problems[0]?.message);
  const count = told.reduce((sum, { changes }) => sum + changes.filter(({ isQuiet }) => !isQuiet).length, 0);
  return { ms, held, told: count };
}

async function main(): Promise<void> {
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(CODEBOOK_FILES)) write(path, text);
  const name = (at: number): string => `week-${Math.floor(at / 250)}/report-${at}.txt`;
  for (let at = 0; at < SIDECARS; at += 1) {
    const text = reportOf(25, at);
    write(name(at), text);
    write(`${name(at)}.sitrep.yaml`, sidecarOf(name(at), text, ANNOTATIONS, at));
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Before');
  for (let at = 0; at < SIDECARS; at += 1) {
    const text = at % 4 === 0 ? `Corrected on Tuesday.\n${reportOf(25, at)}` : reportOf(25, at);
    if (at % 4 === 0) write(name(at), text);
    write(`${name(at)}.sitrep.yaml`, changed(name(at), text, at));
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'After');
  const before = await revisionTree(folder, 'HEAD~1', NEVER);
  const commits = await review(before, await revisionTree(folder, 'HEAD', NEVER));
  const files = await review(await revisionTree(folder, 'HEAD~1', NEVER), await folderTree(folder));
  if (commits.told !== files.told || commits.told < SIDECARS * 3) throw new Error(`${commits.told} changes were told.`);
  const what = `review a pull request of ${SIDECARS.toLocaleString('en')} sidecars of ${ANNOTATIONS}`;
  report('review', [
    { what: `${what}, two commits`, value: commits.ms, unit: 'ms', atMost: 2000 },
    { what: `${what}, against the files as they are`, value: files.ms, unit: 'ms', atMost: 2000 },
    { what: `${what}: longest turn`, value: Math.max(commits.held, files.held), unit: 'ms', atMost: 16 },
  ]);
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
