import type { SeenMove } from '../core/annotation/edit';
import type { Article } from '../core/annotation/model';
import { AnchorText } from '../core/anchor/anchorText';
import { carrySeen } from '../core/coverage/seen';
import type { Project } from './project';

/** What coders have read of an article, in another text of it; none where the text that its sidecar describes is not found. */
export async function seenMoves(
  project: Project,
  path: string,
  { sha256, coding = [] }: Article,
  text: string,
): Promise<readonly SeenMove[]> {
  const read = coding.flatMap(({ by, seen = [] }) => (seen.length > 0 ? [{ by, was: seen }] : []));
  const known = read.length > 0 ? await project.oldText(path, sha256) : undefined;
  if (known === undefined) return [];
  const [old, today] = [new AnchorText(known), new AnchorText(text)];
  return read.map(({ by, was }) => ({ by, was, now: carrySeen(was, old, today) }));
}
