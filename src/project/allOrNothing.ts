import { SitrepError, type Problem } from '../core/problem';
import { applyFileEdit, type FileEdit } from './fileEdit';
import type { Project } from './project';

/** An edit that was made, as what takes it back. */
export interface DoneEdit {
  readonly path: string;
  readonly edit: FileEdit;
}

/** Tags may come in while others are rewritten; more often than this, someone is at work. */
export const LOOKS = 4;

/**
 * Edits of many files of a project that are one action: where one fails, or a person stops it, those before it are taken
 * back and its error is thrown. `run` tells of each edit as it is made. Resolves to what takes all of it back later, in the
 * order in which it was done.
 */
export async function allOrNothing(
  project: Project,
  run: (did: (edit: DoneEdit) => void) => Promise<void>,
): Promise<readonly DoneEdit[]> {
  const done: DoneEdit[] = [];
  try {
    await run((edit) => done.push(edit));
    return done;
  } catch (error) {
    for (const { path, edit } of done.reverse()) {
      // The failure is what she must hear of, whatever becomes of this.
      await applyFileEdit(project, path, edit).catch(() => undefined);
    }
    throw error;
  }
}

/** What is about to go keeps being named. */
export const busyWith = (id: string): SitrepError =>
  new SitrepError('merge/busy', `${id} is being tagged meanwhile. Try again. Nothing was changed.`);

/** A file that cannot be read may name what is about to go, too. */
export function refuseUnreadable(problems: readonly Problem[]): void {
  const [problem] = problems;
  if (!problem) return;
  const message = `${problem.file} cannot be read, and may name it, too: ${problem.message} Nothing was changed.`;
  throw new SitrepError('merge/unreadable', message, problems);
}
