import type { CueForm } from './language';
import { phraseList } from './wordSet';

type FormOf = readonly [phrase: string, form: CueForm];

/** Cues of several words that have one form. */
export const formed = (form: CueForm, phrases: string): readonly FormOf[] =>
  phraseList(phrases).map((phrase) => [phrase, form]);

/** Cues of several words by every first with every last word. */
export const crossed = (form: CueForm, firsts: string, lasts: string): readonly FormOf[] =>
  phraseList(firsts).flatMap((first) => phraseList(lasts).map((last): FormOf => [`${first} ${last}`, form]));
