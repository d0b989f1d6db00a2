import { readCountries } from '../codebook/countries';
import { declined } from '../codebook/countryIndex';
import { formsOf } from '../codebook/find';
import { foldName } from '../codebook/fold';
import { readKnownGroups } from '../codebook/knownGroups';
import type { Codebook, PlaceEntry } from '../codebook/model';
import { NameIndex } from '../codebook/nameIndex';
import { once } from '../once';
import { beginsCapital } from '../reading/capital';

/** What a name stands for. */
export type NameMeaning =
  | { readonly type: 'actor'; readonly id: string; readonly form: string }
  | { readonly type: 'place'; readonly id: string; readonly form: string; readonly entry: PlaceEntry }
  /** An armed group that everybody knows, by the name to give it. */
  | { readonly type: 'group'; readonly name: string; readonly form: string }
  | {
      readonly type: 'country';
      readonly iso: string;
      readonly kind: 'name' | 'demonym' | 'capital' | 'town';
      readonly form: string;
    };

export interface NameSource {
  readonly index: NameIndex;
  readonly meanings: readonly NameMeaning[];
}

/** The codebook's names and aliases, actors first, and what is known without it. */
export function codebookNames(codebook: Codebook): NameSource {
  const meanings: NameMeaning[] = [];
  for (const [id, entry] of codebook.actors)
    for (const form of formsOf(entry)) meanings.push({ type: 'actor', id, form });
  for (const [id, entry] of codebook.places)
    for (const form of formsOf(entry)) meanings.push({ type: 'place', id, form, entry });
  return sourceOf(meanings);
}

/** Countries, their people and towns, and the armed groups of many wars: the same for everyone. */
export const builtInNames = once((): NameSource => {
  const meanings: NameMeaning[] = [];
  for (const { iso, names, demonyms, capital, towns } of readCountries()) {
    for (const form of names) meanings.push({ type: 'country', iso, kind: 'name', form });
    for (const demonym of demonyms)
      for (const form of declined(demonym)) meanings.push({ type: 'country', iso, kind: 'demonym', form });
    for (const form of capital) meanings.push({ type: 'country', iso, kind: 'capital', form });
    for (const form of towns) meanings.push({ type: 'country', iso, kind: 'town', form });
  }
  for (const { name, aliases } of readKnownGroups())
    for (const form of [name, ...aliases]) meanings.push({ type: 'group', name, form });
  return sourceOf(meanings);
});

function sourceOf(meanings: readonly NameMeaning[]): NameSource {
  const index = new NameIndex(meanings.length);
  meanings.forEach(({ form }, at) => index.add(foldName(form), at));
  return { index, meanings };
}

/**
 * Whether a name may be written so. Short names and acronyms need their capitals ("UN" is no "un"); names of several
 * words, and long ones, are told by their letters alone.
 */
export function isWrittenLike(form: string, written: string): boolean {
  const [inForm, inText] = [capitalsIn(form), capitalsIn(written)];
  const isAcronym = inForm >= 2 && !/[\s'’]/u.test(form) && (inForm * 2 > form.length || form.length <= 5);
  // "Jnim", as French papers write it, is no word.
  const isNoWord = form.length === 4 && (form.match(/[aeiouy]/giu)?.length ?? 0) <= 1;
  if (isAcronym && form.length <= 4 && !isNoWord) return inText >= Math.min(2, inForm) && startsCapital(written);
  if (isAcronym) return startsCapital(written);
  if (/\s|-/u.test(form) || inForm === 0) return inForm === 0 || inText > 0 || form.length > 8;
  return form.length >= 5 || startsCapital(written);
}

function capitalsIn(text: string): number {
  let capitals = 0;
  for (const letter of text) if (beginsCapital(letter)) capitals += 1;
  return capitals;
}

const STARTS_CAPITAL = /^\P{L}*\p{Lu}/u;
const startsCapital = (text: string): boolean => STARTS_CAPITAL.test(text);
