import type { FieldChange } from '../core/review/changes';
import { isHiddenChange } from '../core/review/tell';
import type { ToldFile } from './tellReview';

/** A changed file as scripts read it. What is redacted has no `fields`. */
export interface ReviewData {
  readonly file: string;
  readonly renamedFrom: string | undefined;
  readonly kind: string;
  readonly changes: readonly {
    readonly change: 'added' | 'removed' | 'changed';
    readonly subject: string;
    readonly id: string | undefined;
    readonly sentence: string;
    readonly words: string | undefined;
    readonly quiet: boolean;
    readonly place: 'same' | 'moved' | 'reanchored' | undefined;
    readonly fields: readonly (Omit<FieldChange, 'path'> & { readonly path: string })[] | undefined;
  }[];
}

export const reviewData = ({ review, changes }: ToldFile, redacted: boolean): ReviewData => ({
  file: review.file,
  renamedFrom: review.renamedFrom,
  kind: review.diff.kind,
  changes: changes.map(({ change, sentence, words, isQuiet }) => ({
    change: change.kind,
    subject: change.subject,
    id: change.subject === 'rejected' || change.key === '' ? undefined : change.key,
    sentence,
    words,
    quiet: isQuiet,
    place: change.kind === 'changed' ? change.place : undefined,
    fields:
      change.kind !== 'changed' || (redacted && isHiddenChange(change))
        ? undefined
        : change.fields.map(({ path, before, after }) => ({ path: path.join('.'), before, after })),
  })),
});
