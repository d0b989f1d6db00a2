import type { EntryChange } from '../../core/review/changes';
import type { ToldChange } from '../../core/review/tell';
import { equalValues, isYamlList, isYamlMap, valueAt, type YamlMap } from '../../core/yaml/value';
import { articlePathOf } from '../../project/paths';
import type { ToldFile } from '../../project/tellReview';

/** What a reviewer has said of a change: `seen` where the sidecar has no place for more. */
export type Verdict = 'open' | 'accepted' | 'disputed' | 'seen';

export interface ReviewedChange {
  /** Differs from that of every other change, and stays while the change does. */
  readonly key: string;
  /** Path of the changed file in the repository, and of its article if it is a sidecar. */
  readonly file: string;
  readonly article: string | undefined;
  /** Of an annotation that is there now: what a review of it is written to. */
  readonly id: string | undefined;
  readonly told: ToldChange;
  readonly verdict: Verdict;
  /** Comments that are not resolved. */
  readonly comments: number;
}

export interface ReviewedFileGroup {
  readonly file: string;
  readonly article: string | undefined;
  readonly renamedFrom: string | undefined;
  readonly changes: readonly ReviewedChange[];
  /** Those that no one made: the text moved. */
  readonly quiet: readonly ReviewedChange[];
}

/** Says of a change, by its key, whether this window's reviewer has ticked it off as it stands. */
export type IsSeen = (key: string, change: EntryChange) => boolean;

export function groupOf({ review, changes }: ToldFile, isSeen: IsSeen): ReviewedFileGroup {
  const { file, renamedFrom, diff } = review;
  const article = diff.kind === 'sidecar' ? articlePathOf(file) : undefined;
  const all = changes.map((told): ReviewedChange => {
    const { change } = told;
    const key = `${file}#${change.subject}/${change.key}`;
    const isThere = change.subject === 'annotation' && change.kind !== 'removed';
    return {
      key,
      file,
      article,
      id: isThere ? change.key : undefined,
      told,
      verdict: verdictOf(change) ?? (isSeen(key, change) ? 'seen' : 'open'),
      comments: change.kind === 'removed' ? 0 : openComments(change.after),
    };
  });
  return {
    file,
    article,
    renamedFrom,
    changes: all.filter(({ told }) => !told.isQuiet),
    quiet: all.filter(({ told }) => told.isQuiet),
  };
}

/** How far the review is; what moved with the text needs none. */
export function progressOf(groups: Iterable<ReviewedFileGroup>): { readonly done: number; readonly of: number } {
  let [done, of] = [0, 0];
  for (const { changes } of groups) {
    of += changes.length;
    done += changes.filter(({ verdict }) => verdict !== 'open').length;
  }
  return { done, of };
}

/** What the sidecar says of a change. A verdict that was there before it is about what was there before. */
function verdictOf(change: EntryChange): 'accepted' | 'disputed' | undefined {
  if (change.subject !== 'annotation' || change.kind === 'removed') return undefined;
  const now = judgement(change.after);
  if (change.kind === 'changed' && equalValues(now, judgement(change.before))) return undefined;
  const state = valueAt(now, 'state');
  return state === 'accepted' || state === 'disputed' ? state : undefined;
}

function judgement(annotation: YamlMap): YamlMap {
  const review = valueAt(annotation, 'review');
  if (!isYamlMap(review)) return {};
  return { state: valueAt(review, 'state'), by: valueAt(review, 'by'), date: valueAt(review, 'date') };
}

function openComments(annotation: YamlMap): number {
  const review = valueAt(annotation, 'review');
  const comments = isYamlMap(review) ? valueAt(review, 'comments') : undefined;
  if (!isYamlList(comments)) return 0;
  return comments.filter((one) => isYamlMap(one) && valueAt(one, 'resolved') !== true).length;
}
