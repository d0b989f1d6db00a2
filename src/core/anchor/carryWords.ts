import { atOnce, type Turns } from '../turns';
import type { AnchorText } from './anchorText';
import { Carrier } from './carry';
import { editBetween } from './follow';

/**
 * Tells where words between two offsets of one text begin in another, both normalised: undefined where they do not stand
 * there letter for letter, or in more than one place. By what changed, so that words said twice are not confused. UTF-16.
 */
export function carryWords(old: AnchorText, today: AnchorText): (from: number, to: number) => number | undefined {
  const carry = carryWordsInTurns(old, today);
  return (from, to) => atOnce(carry(from, to));
}

/**
 * The same; where the two texts have to be compared, in turns. `look`: where words that the change took hold of are, if that
 * can be told without comparing the texts.
 */
export function carryWordsInTurns(
  old: AnchorText,
  today: AnchorText,
  look?: (words: string) => Turns<number | undefined | 'compare'>,
): (from: number, to: number) => Turns<number | undefined> {
  const { offset, removed, inserted } = editBetween(old.text, today.text);
  // Two texts are compared only for what lies within the change.
  let carrier: Carrier | undefined;
  return function* (from, to) {
    if (to <= offset) return from;
    if (from >= offset + removed) return from + inserted - removed;
    const exact = old.text.slice(from, to);
    const known = look ? yield* look(exact) : 'compare';
    if (known !== 'compare') return known;
    carrier ??= yield* Carrier.between(old, today);
    const carried = carrier.carry({ exact }, [from, to]);
    if (!carried || carried.doubt !== undefined) return undefined;
    return today.text.startsWith(exact, carried.start) ? carried.start : undefined;
  };
}
