import assert from 'node:assert/strict';
import { SitrepError } from '../../../src/core/problem';
import { UndoStack, applyAll, type Apply } from '../../../src/extension/shared/undoStack';

/** Sets a key of a page to a value; its inverse sets it back. */
interface Set {
  readonly key: string;
  readonly to: string | undefined;
}

class Pages {
  readonly pages = new Map<string, Map<string, string | undefined>>();
  /** The next edit of this key fails with this error. */
  failAt: { readonly key: string; readonly error: Error } | undefined;

  readonly apply: Apply<string, Set> = async (where, { key, to }) => {
    await Promise.resolve();
    if (this.failAt?.key === key) {
      const { error } = this.failAt;
      this.failAt = undefined;
      throw error;
    }
    const page = this.pages.get(where) ?? new Map<string, string | undefined>();
    this.pages.set(where, page);
    const before = page.get(key);
    page.set(key, to);
    return { key, to: before };
  };

  get(where: string, key: string): string | undefined {
    return this.pages.get(where)?.get(key);
  }
}

/** A stack on which `edits` were done on one page, each an action of its own. */
async function done(pages: Pages, ...actions: readonly (readonly Set[])[]): Promise<UndoStack<string, Set>> {
  const stack = new UndoStack<string, Set>();
  for (const edits of actions) stack.record('page', await applyAll('page', edits, pages.apply));
  return stack;
}

describe('UndoStack', () => {
  it('takes actions back in turn and does them again', async () => {
    const pages = new Pages();
    const stack = await done(pages, [{ key: 'a', to: '1' }], [{ key: 'a', to: '2' }]);
    const seen: (string | undefined)[] = [];
    for (const way of ['undo', 'undo', 'redo', 'redo', 'undo'] as const) {
      assert.equal(await stack[way](pages.apply), 'page');
      seen.push(pages.get('page', 'a'));
    }
    assert.deepEqual(seen, ['1', undefined, '1', '2', '1']);
  });

  it('has nothing to take back at first, nor to do again after a new action', async () => {
    const pages = new Pages();
    const stack = await done(pages);
    assert.equal(await stack.undo(pages.apply), undefined);
    stack.record('page', [await pages.apply('page', { key: 'a', to: '1' })]);
    await stack.undo(pages.apply);
    stack.record('page', [await pages.apply('page', { key: 'a', to: '2' })]);
    assert.equal(await stack.redo(pages.apply), undefined);
  });

  it('takes an action of several edits back as one, the last edit first', async () => {
    const pages = new Pages();
    const stack = await done(pages, [
      { key: 'a', to: '1' },
      { key: 'b', to: '1' },
      { key: 'a', to: '2' },
    ]);
    await stack.undo(pages.apply);
    assert.deepEqual([pages.get('page', 'a'), pages.get('page', 'b')], [undefined, undefined]);
    await stack.redo(pages.apply);
    assert.deepEqual([pages.get('page', 'a'), pages.get('page', 'b')], ['2', '1']);
  });

  it('does nothing by halves: a refused edit brings back those before it', async () => {
    const pages = new Pages();
    const stack = await done(pages, [
      { key: 'a', to: '1' },
      { key: 'b', to: '1' },
    ]);
    pages.failAt = { key: 'a', error: new SitrepError('edit/changed-since', 'changed') };
    await assert.rejects(stack.undo(pages.apply), /changed/);
    assert.deepEqual([pages.get('page', 'a'), pages.get('page', 'b')], ['1', '1']);
    assert.equal(await stack.undo(pages.apply), undefined, 'what was refused is not tried again');
  });

  it('keeps an action that failed for a passing reason', async () => {
    const pages = new Pages();
    const stack = await done(pages, [{ key: 'a', to: '1' }]);
    pages.failAt = { key: 'a', error: new SitrepError('write/failed', 'disk full') };
    await assert.rejects(stack.undo(pages.apply), /disk full/);
    await stack.undo(pages.apply);
    assert.equal(pages.get('page', 'a'), undefined);
  });

  it('takes two quick presses one after the other', async () => {
    const pages = new Pages();
    const stack = await done(pages, [{ key: 'a', to: '1' }], [{ key: 'a', to: '2' }], [{ key: 'a', to: '3' }]);
    await Promise.all([stack.undo(pages.apply), stack.undo(pages.apply)]);
    assert.equal(pages.get('page', 'a'), '1');
  });

  it('records no action without edits, and forgets the oldest beyond 200', async () => {
    const pages = new Pages();
    const stack = await done(pages);
    stack.record('page', []);
    assert.equal(await stack.undo(pages.apply), undefined);
    for (let at = 0; at < 205; at += 1) stack.record('page', [{ key: 'a', to: String(at) }]);
    let steps = 0;
    while ((await stack.undo(pages.apply)) !== undefined) steps += 1;
    assert.equal(steps, 200);
    assert.equal(pages.get('page', 'a'), '5');
  });

  it('takes back the action that is under way, not the one before', async () => {
    const stack = new UndoStack<string, string>();
    stack.record('article', ['before']);
    let resolve: (inverses: readonly string[]) => void = () => undefined;
    const promise = new Promise<readonly string[]>((done) => (resolve = done));
    const recorded = stack.recordWhenDone('article', promise);
    const undone: string[] = [];
    const undoing = stack.undo((_, edit) => {
      undone.push(edit);
      return Promise.resolve(edit);
    });
    resolve(['under way']);
    await recorded;
    await undoing;
    assert.deepEqual(undone, ['under way']);
    const failing = stack.recordWhenDone('article', Promise.reject(new Error('full disk')));
    await assert.rejects(failing, /full disk/);
  });

  it('finds what was renamed since, once what is under way is done', async () => {
    const stack = new UndoStack<string, string>();
    const asked: string[] = [];
    const apply: Apply<string, string> = (where, edit) => {
      asked.push(where);
      return Promise.resolve(edit);
    };
    stack.record('a', ['one']);
    stack.record('other', ['two']);
    const under = stack.recordWhenDone('a', Promise.resolve(['three']));
    await stack.moved((where) => (where === 'a' ? 'b' : where));
    await under;
    for (let step = 0; step < 3; step += 1) await stack.undo(apply);
    await stack.moved((where) => (where === 'b' ? 'c' : where));
    await stack.redo(apply);
    assert.deepEqual(asked, ['b', 'other', 'b', 'c']);
  });
});
