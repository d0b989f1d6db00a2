import { SitrepError } from '../../core/problem';
import { Queue } from '../../project/queue';

/** Carries out one edit somewhere and resolves to its inverse. */
export type Apply<W, E> = (where: W, edit: E) => Promise<E>;

/** One edit and where it is made. */
export interface Placed<W, E> {
  readonly where: W;
  readonly edit: E;
}

type Step<W, E> = readonly Placed<W, E>[];

/** More than anyone takes back; keeps what it holds bounded. */
const DEPTH = 200;

/** Actions as inverse edits, each action one step, taken back and done again one at a time. */
export class UndoStack<W, E> {
  private readonly done: Step<W, E>[] = [];
  private readonly undone: Step<W, E>[] = [];
  /** Two quick presses are two steps, the second after the first. */
  private readonly queue = new Queue();

  /** Records one action's inverses, in the order in which its edits were made. An action without edits is none. */
  record(where: W, inverses: readonly E[]): void {
    this.recordAll(inverses.map((edit) => ({ where, edit })));
  }

  /** The same for an action in several places. */
  recordAll(inverses: readonly Placed<W, E>[]): void {
    if (inverses.length === 0) return;
    this.done.push([...inverses].reverse());
    if (this.done.length > DEPTH) this.done.shift();
    this.undone.length = 0;
  }

  /** Records an action that is under way: an undo pressed meanwhile waits for it. Rejects as the action does. */
  recordWhenDone(where: W, action: Promise<readonly E[]>): Promise<void> {
    return this.recordAllWhenDone(action.then((edits) => edits.map((edit) => ({ where, edit }))));
  }

  /** The same for an action in several places. */
  recordAllWhenDone(action: Promise<readonly Placed<W, E>[]>): Promise<void> {
    // Handled below, but perhaps only after a turn that is still going on.
    action.catch(() => undefined);
    return this.queue.run(async () => this.recordAll(await action));
  }

  /** Takes the last action back and resolves to where it was, of several places the last; undefined where there is none. */
  undo(apply: Apply<W, E>): Promise<W | undefined> {
    return this.queue.run(() => step(this.done, this.undone, apply));
  }

  redo(apply: Apply<W, E>): Promise<W | undefined> {
    return this.queue.run(() => step(this.undone, this.done, apply));
  }

  /** What actions were about stands elsewhere now; those under way are waited for. */
  moved(whereNow: (where: W) => W): Promise<void> {
    return this.queue.run(() => {
      for (const steps of [this.done, this.undone]) {
        steps.splice(
          0,
          steps.length,
          ...steps.map((step) => step.map((one) => ({ ...one, where: whereNow(one.where) }))),
        );
      }
      return Promise.resolve();
    });
  }
}

async function step<W, E>(from: Step<W, E>[], to: Step<W, E>[], apply: Apply<W, E>): Promise<W | undefined> {
  const last = from.pop();
  if (!last) return undefined;
  try {
    const inverses = await applyPlaced(last, apply);
    to.push(inverses.reverse());
    return last[0]?.where;
  } catch (error) {
    // What someone has changed since cannot be restored by trying again; a full disk or an unsaved editor can.
    const isRefused = SitrepError.is(error) && error.code.startsWith('edit/');
    if (!isRefused) from.push(last);
    throw error;
  }
}

/**
 * Carries out edits that are one action: all or none. Resolves to their inverses in the same order; where one fails,
 * those before it are taken back and its error is thrown.
 */
export async function applyAll<W, E>(where: W, edits: readonly E[], apply: Apply<W, E>): Promise<E[]> {
  const inverses = await applyPlaced(
    edits.map((edit) => ({ where, edit })),
    apply,
  );
  return inverses.map(({ edit }) => edit);
}

/** The same for edits in several places. */
export async function applyPlaced<W, E>(edits: readonly Placed<W, E>[], apply: Apply<W, E>): Promise<Placed<W, E>[]> {
  const inverses: Placed<W, E>[] = [];
  try {
    for (const { where, edit } of edits) inverses.push({ where, edit: await apply(where, edit) });
  } catch (error) {
    for (const { where, edit } of inverses.reverse()) {
      // The first failure is what she must hear of, whatever becomes of this.
      await apply(where, edit).catch(() => undefined);
    }
    throw error;
  }
  return inverses;
}
