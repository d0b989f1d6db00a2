import assert from 'node:assert/strict';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { ARTICLE, hashOf, projectIn, SIDECAR, sitrepError } from './outcome';
import { WatchedFiles } from './watchedFiles';

const SELECTOR = { exact: 'Boni', start: 8, end: 12, prefix: 'Raid on ', suffix: '\n\nJNIM said' };
const REJECTED = { type: 'actor', exact: 'Raid', start: 0, end: 4 } as const;

/** One of each kind; all of them are about what the corpus' sidecars hold, or could. */
const EDITS: Readonly<Record<SidecarEdit['kind'], SidecarEdit>> = {
  add: { kind: 'add', annotation: { id: 'z000000001', type: 'actor', ...SELECTOR } },
  remove: { kind: 'remove', id: 'a000000001' },
  restore: { kind: 'restore', id: 'z000000001', text: '- id: z000000001\n', sha256: '0'.repeat(64) },
  change: { kind: 'change', id: 'a000000001', changes: { note: 'Changed.' } },
  link: { kind: 'link', id: 'a000000001', link: { repeats: 'z000000001' } },
  replaceSelector: { kind: 'replaceSelector', id: 'a000000001', selector: SELECTOR },
  setArticle: { kind: 'setArticle', changes: { headline: 'Changed' } },
  code: { kind: 'code', by: 'aminata', status: 'coded' },
  move: { kind: 'move', moves: [{ id: 'a000000001', start: 8, end: 12 }], sha256: '0'.repeat(64) },
  repoint: { kind: 'repoint', entry: 'actor', from: 'jnim', into: 'isgs' },
  all: { kind: 'all', edits: [{ kind: 'remove', id: 'a000000001' }] },
  reject: { kind: 'reject', rejected: REJECTED },
  unreject: { kind: 'unreject', rejected: REJECTED },
  revert: {
    kind: 'revert',
    patch: { start: 0, end: 0, text: '', madeFor: () => '' },
    otherwise: { kind: 'remove', id: 'a000000001' },
  },
};

/** No kind of edit writes to this sidecar: each is refused with a reason that names the file. */
export async function assertEditsRefused(
  files: ReadonlyMap<string, Uint8Array>,
  edits: readonly SidecarEdit[] = Object.values(EDITS),
): Promise<void> {
  const folder = new WatchedFiles(files);
  const project = projectIn(folder);
  for (const edit of edits) {
    const outcome = await tried(() => project.editSidecar(ARTICLE, edit, neverDescribed));
    assert.ok(outcome, `${edit.kind} was carried out`);
    assert.match(outcome.code, /^(?:sidecar\/unreadable|file\/not-utf8)$/, edit.kind);
    assert.ok(outcome.message.includes(SIDECAR), outcome.message);
  }
  assert.deepEqual(folder.written, []);
  assert.equal(hashOf(folder.files), hashOf(files));
}

/** A sidecar that can be read can be edited, or the edit is refused by name; what it does not touch stays. */
export async function assertEditsKeep(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const kind of ['change', 'setArticle'] as const) {
    const folder = new WatchedFiles(files);
    const refusal = await tried(() => projectIn(folder).editSidecar(ARTICLE, EDITS[kind], neverDescribed));
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(SIDECAR));
    const after = folder.text(SIDECAR) ?? '';
    if (refusal) {
      assert.equal(after, before, `${kind} was refused with ${refusal.code}`);
      continue;
    }
    assert.match(after, kind === 'change' ? /Changed\./ : /headline"?: "?Changed/);
    if (before.startsWith('{')) continue;
    const lines = new Set(after.split(/\r?\n/));
    const gone = before.split(/\r?\n/).filter((line) => !lines.has(line));
    const own = kind === 'change' ? /^ {4}note:|^ {6}=======$|^ {6}<<<<<<< is/ : /^ {2}headline:|^rejected: \[\]$/;
    assert.deepEqual(
      gone.filter((line) => !own.test(line)),
      [],
      'lines that the edit does not touch',
    );
  }
}

const neverDescribed = (): Promise<never> => Promise.reject(new Error('The sidecar is there.'));

async function tried(work: () => Promise<unknown>): Promise<ReturnType<typeof sitrepError> | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return sitrepError(error);
  }
}
