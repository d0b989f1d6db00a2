import { boilerplateZones } from '../article/boilerplate';
import { foldLetters } from '../codebook/fold';
import type { Spanned } from './spanIndex';

/** Letters and digits with their marks; what is invisible within a word does not part it. */
const ATOM = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
/** What may stand between two words of one name: spaces, hyphens, apostrophes and points, and one line end. */
const JOINT = /^(?![^\n]*\n[^\n]*\n)[\s'’‘ʼ`´.\-\u00ad\u2010-\u2013]{1,4}$/u;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[\p{Lu}\p{N}]{1,5}$/u;

interface Atom extends Spanned {
  readonly raw: string;
  readonly folded: string;
}

/**
 * Where words stand in a text, in UTF-16 offsets and in order: whole words, spelt alike but for accents, apostrophes,
 * hyphens and spaces. What begins with a capital is found with a capital only, and a short acronym in capitals only: "Say"
 * is a town and "IS" a group, "say" and "is" are neither. The page's furniture is passed over. Linear in the text.
 */
export function occurrencesOf(words: string, text: string): readonly Spanned[] {
  const wanted = [...atomsOf(words)];
  const [first] = wanted;
  if (!first) return [];
  const zones = boilerplateZones(text);
  const found: Spanned[] = [];
  /** The last atoms of the text, as many as are wanted. */
  const window: Atom[] = [];
  let zone = 0;
  for (const atom of atomsOf(text)) {
    window.push(atom);
    if (window.length > wanted.length) window.shift();
    const start = window[0]?.start ?? 0;
    if (window.length < wanted.length || start < (found.at(-1)?.end ?? 0)) continue;
    if (!wanted.every((one, at) => isSame(one, window[at]) && isJoined(text, window[at - 1], window[at]))) continue;
    while ((zones[zone]?.end ?? Infinity) <= start) zone += 1;
    if ((zones[zone]?.start ?? Infinity) <= start) continue;
    found.push({ start, end: atom.end });
  }
  return found;
}

function* atomsOf(text: string): Generator<Atom, void, undefined> {
  for (const match of text.matchAll(ATOM)) {
    const [raw] = match;
    yield { raw, folded: foldLetters(raw), start: match.index, end: match.index + raw.length };
  }
}

function isSame(wanted: Atom, atom: Atom | undefined): boolean {
  if (atom?.folded !== wanted.folded) return false;
  if (ACRONYM.test(wanted.raw)) return atom.raw === wanted.raw || ACRONYM.test(atom.raw);
  return !CAPITAL.test(wanted.raw) || CAPITAL.test(atom.raw);
}

const isJoined = (text: string, before: Atom | undefined, atom: Atom | undefined): boolean =>
  before === undefined || atom === undefined || JOINT.test(text.slice(before.end, atom.start));
