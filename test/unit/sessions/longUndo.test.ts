import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Annotation } from '../../../src/core/annotation/model';
import type { SidecarEdit } from '../../../src/core/annotation/edit';
import { makeSelector } from '../../../src/core/anchor/selector';
import { SitrepError } from '../../../src/core/problem';
import { UndoStack, applyAll, type Apply } from '../../../src/extension/shared/undoStack';
import { Project } from '../../../src/project/project';
import { SharedDisk } from './sharedDisk';
import { changeOutside } from './sidecarTools';

const TEXT = 'Riders burned the mill at Kayes. The army counted 12 dead 😀 near the ford of Kayes.\n';
const ARTICLES = ['a.txt', 'b.txt', 'c.txt'] as const;
const sha256 = createHash('sha256').update(TEXT).digest('hex');

interface Step {
  readonly article: number;
  readonly kind: 'add' | 'remove' | 'note' | 'assign' | 'status';
  readonly pick: number;
}

const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      article: fc.nat(2),
      kind: fc.constantFrom('add', 'add', 'remove', 'note', 'assign', 'status'),
      pick: fc.nat(60),
    }),
    { minLength: length, maxLength: length },
  );

/** Articles with their tagging history, without an editor. */
class Desk {
  readonly files = new SharedDisk();
  readonly stack = new UndoStack<string, SidecarEdit>();
  private made = 0;
  private readonly project = new Project({
    files: this.files,
    digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    isArticle: (path) => path.endsWith('.txt'),
    uniqueName: () => 'desk',
  });

  constructor() {
    for (const article of ARTICLES) this.files.put(article, TEXT);
  }

  readonly apply: Apply<string, SidecarEdit> = async (article, edit) => {
    const describe = (): Promise<{ file: string; sha256: string }> => Promise.resolve({ file: article, sha256 });
    return (await this.project.editSidecar(article, edit, describe)).inverse;
  };

  async ids(article: string): Promise<readonly string[]> {
    const loaded = await this.project.sidecar(article);
    return loaded?.reading.ok ? (loaded.reading.sidecar.annotations ?? []).map(({ id }) => id) : [];
  }

  async do({ article: which, kind, pick }: Step): Promise<void> {
    const article = ARTICLES[which] ?? 'a.txt';
    const edits = this.editsOf(kind, pick, await this.ids(article));
    if (edits.length > 0) this.stack.record(article, await applyAll(article, edits, this.apply));
  }

  private editsOf(kind: Step['kind'], pick: number, ids: readonly string[]): readonly SidecarEdit[] {
    const known = ids[pick % Math.max(1, ids.length)];
    if (kind === 'status') {
      return [{ kind: 'setArticle', changes: { coding: [{ by: 'a', status: pick % 2 === 0 ? 'draft' : 'coded' }] } }];
    }
    if (kind === 'add' || known === undefined) {
      this.made += 1;
      const { exact, start, end, prefix, suffix } = makeSelector(TEXT, pick, pick + 5);
      const id = `t${String(this.made).padStart(9, '0')}`;
      const annotation: Annotation = { id, type: 'person', exact, start, end, prefix, suffix };
      return [{ kind: 'add', annotation }];
    }
    switch (kind) {
      case 'remove':
        return [{ kind: 'remove', id: known }];
      case 'note':
        return [{ kind: 'change', id: known, changes: { note: pick % 3 === 0 ? undefined : `"${pick}": é` } }];
      case 'assign':
        return ids.map((each) => ({ kind: 'change', id: each, changes: { incident: [`i-${pick}`] } }));
    }
  }
}

async function all(way: () => Promise<string | undefined>): Promise<number> {
  let count = 0;
  while ((await way()) !== undefined) count += 1;
  return count;
}

describe('long histories of tagging', function () {
  this.timeout(120_000);

  it('give back every byte when all is undone, and again when all is redone', async () => {
    await fc.assert(
      fc.asyncProperty(steps(80), async (given) => {
        const desk = new Desk();
        const before = desk.files.snapshot();
        for (const step of given) await desk.do(step);
        const after = desk.files.snapshot();
        const undone = await all(() => desk.stack.undo(desk.apply));
        assert.deepEqual(desk.files.snapshot(), before);
        assert.equal(await all(() => desk.stack.redo(desk.apply)), undone);
        assert.deepEqual(desk.files.snapshot(), after);
      }),
      { numRuns: 2 },
    );
  });

  it('refuse exactly the steps whose annotation someone else has changed, and go on with those before', async () => {
    const desk = new Desk();
    for (const pick of [0, 7, 14]) await desk.do({ article: 0, kind: 'add', pick });
    const [first = '', second = '', third = ''] = await desk.ids('a.txt');
    const text = desk.files.text('a.txt.sitrep.yaml') ?? '';
    desk.files.put('a.txt.sitrep.yaml', changeOutside(text, second, 'note', 'checked'));
    assert.equal(await desk.stack.undo(desk.apply), 'a.txt');
    const held = desk.files.snapshot();
    await assert.rejects(desk.stack.undo(desk.apply), (error) => SitrepError.is(error, 'edit/changed-since'));
    assert.deepEqual(desk.files.snapshot(), held, 'what is refused changes nothing');
    assert.equal(await desk.stack.undo(desk.apply), 'a.txt', 'the next undo takes the step before');
    assert.deepEqual(await desk.ids('a.txt'), [second]);
    for (const id of [first, third]) {
      assert.equal(await desk.stack.redo(desk.apply), 'a.txt');
      assert.ok((await desk.ids('a.txt')).includes(id));
    }
  });

  it('take an action on several annotations back as one, all or none', async () => {
    const desk = new Desk();
    for (const pick of [0, 7]) await desk.do({ article: 1, kind: 'add', pick });
    const before = desk.files.snapshot();
    await desk.do({ article: 1, kind: 'assign', pick: 3 });
    const assigned = desk.files.snapshot();
    await desk.stack.undo(desk.apply);
    assert.deepEqual(desk.files.snapshot(), before);
    await desk.stack.redo(desk.apply);
    assert.deepEqual(desk.files.snapshot(), assigned);
    const [id = ''] = await desk.ids('b.txt');
    const text = desk.files.text('b.txt.sitrep.yaml') ?? '';
    desk.files.put('b.txt.sitrep.yaml', changeOutside(text, id, 'note', 'checked'));
    const held = desk.files.snapshot();
    await assert.rejects(desk.stack.undo(desk.apply), (error) => SitrepError.is(error, 'edit/changed-since'));
    assert.deepEqual(desk.files.snapshot(), held);
  });
});
