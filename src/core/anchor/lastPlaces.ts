import type { Turns } from '../turns';
import type { AnchorText } from './anchorText';
import { occurrencesInTurns } from './occurrences';
import type { Selector } from './selector';

/** Half a context, where the whole one has changed, too. UTF-16. */
const HALF = 16;
/** Fewer letters than this stand anywhere. */
const FEWEST = 8;
/** More orphans than anyone goes through one by one: for the rest the text is not searched. */
const MOST = 500;

/**
 * Where the words of orphaned annotations stood, by what stands beside them still: the end of the recorded prefix, else the
 * start of the suffix, else of half of them; of several such places the nearest to the recorded one. In code points;
 * undefined where nothing of either is left. A place to show to a person, never one to write.
 */
export function* lastPlaces(orphans: readonly Selector[], today: AnchorText): Turns<readonly (number | undefined)[]> {
  const searched = orphans.slice(0, MOST).map((orphan) => ({ orphan, sides: sidesOf(orphan) }));
  const found = yield* occurrencesInTurns(
    new Set(searched.flatMap(({ sides }) => sides.map(({ words }) => words))),
    today,
  );
  const places = searched.map(({ orphan, sides }) => {
    const recorded = today.toUtf16(Math.min(orphan.start, today.length));
    for (const { words, shift } of sides) {
      const at = nearest(found.get(words) ?? [], recorded - shift);
      if (at !== undefined) return today.toCodePoints(at + shift);
    }
    return undefined;
  });
  return orphans.map((_, index) => places[index]);
}

/** What is looked for, the surest first, and how far from its start the words stood. */
function sidesOf({ prefix, suffix }: Selector): readonly { readonly words: string; readonly shift: number }[] {
  // A space or line end beside the words often goes with them.
  const before = prefix.trimEnd();
  const after = suffix.trimStart();
  return [
    ...[prefix, before].map((words) => ({ words, shift: words.length })),
    ...[suffix, after].map((words) => ({ words, shift: 0 })),
    ...[prefix, before].map((words) => words.slice(-HALF)).map((words) => ({ words, shift: words.length })),
    { words: after.slice(0, HALF), shift: 0 },
  ].filter(({ words }) => words.trim().length >= FEWEST);
}

function nearest(places: readonly number[], wanted: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, at) => (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best),
    undefined,
  );
}
