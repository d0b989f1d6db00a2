import { atOnce } from '../turns';
import type { AnchorText } from './anchorText';
import { Carrier } from './carry';
import { editBetween } from './follow';

/**
 * Tells where words between two offsets of one text begin in another, both normalised: undefined where they do not stand
 * there letter for letter, or in more than one place. By what changed, so that words said twice are not confused. UTF-16.
 * `look`: where words that the change took hold of are, if that can be told without comparing the texts.
 */
export function carryWords(
  old: AnchorText,
  today: AnchorText,
  look: (words: string) => number | undefined | 'compare' = () => 'compare',
): (from: number, to: number) => number | undefined {
  const { offset, removed, inserted } = editBetween(old.text, today.text);
  // Two texts are compared only for what lies within the change.
  let carrier: Carrier | undefined;
  return (from, to) => {
    if (to <= offset) return from;
    if (from >= offset + removed) return from + inserted - removed;
    const exact = old.text.slice(from, to);
    const known = look(exact);
    if (known !== 'compare') return known;
    carrier ??= atOnce(Carrier.between(old, today));
    const carried = carrier.carry({ exact }, [from, to]);
    if (!carried || carried.doubt !== undefined) return undefined;
    return today.text.startsWith(exact, carried.start) ? carried.start : undefined;
  };
}
