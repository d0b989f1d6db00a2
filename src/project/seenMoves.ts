import type { SeenMove } from '../core/annotation/edit';
import type { Article } from '../core/annotation/model';
import { AnchorText } from '../core/anchor/anchorText';
import { carrySeenInTurns } from '../core/coverage/seen';
import type { Project } from './project';
import { inTurns } from './slices';

export interface SeenMoves {
  readonly moves: readonly SeenMove[];
  /** Coders of whom nothing can be said, and is kept: the text that they read is not found. */
  readonly dropped: readonly string[];
}

/** What coders have read of an article, in another text of it. */
export async function seenMoves(
  project: Project,
  path: string,
  { sha256, coding = [] }: Article,
  text: string,
): Promise<SeenMoves> {
  const read = coding.flatMap(({ by, seen = [] }) => (seen.length > 0 ? [{ by, was: seen }] : []));
  const known = read.length > 0 ? await project.oldText(path, sha256) : undefined;
  if (known === undefined) return { moves: [], dropped: read.map(({ by }) => by) };
  const [old, today] = [new AnchorText(known), new AnchorText(text)];
  const moves: SeenMove[] = [];
  for (const { by, was } of read) moves.push({ by, was, now: await inTurns(carrySeenInTurns(was, old, today)) });
  return { moves, dropped: [] };
}
