import { sentenceAround } from '../text/sentences';
import { wordsOf } from '../text/tokens';

/** A claim in its text, and who might have made it. Offsets are UTF-16 of `text`. */
export interface ClaimInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words that attribute it, as read: "claimed to have", "according to". */
  readonly attribution: string;
  /** Actors tagged already. */
  readonly tagged: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The codebook id that words surely name, if any. */
  readonly idOf: (words: string) => string | undefined;
}

/** A name is looked for in this many words beside the attribution. */
const LONGEST_NAME = 6;
/** Attributions whose source stands behind them; of all others it is the subject before them. */
const SOURCE_FOLLOWS = /^(?:according to|as per|selon|d[’']après|de source)\b/iu;

/**
 * Who makes a claim, as far as its sentence says: the tagged actor nearest to the attributing words, else the longest
 * run of words beside them that names a codebook actor. Undefined where neither is there: nobody is guessed.
 */
export function findClaimant({ text, start, end, attribution, tagged, idOf }: ClaimInText): string | undefined {
  const [from, to] = sentenceAround(text, start, end);
  const at = markerNear(text.slice(from, to), attribution, start - from);
  if (at === undefined) return undefined;
  const marker = { start: from + at, end: from + at + attribution.length };
  const follows = SOURCE_FOLLOWS.test(attribution);
  const outside = tagged.filter((actor) => actor.end <= start || actor.start >= end || actor.end <= marker.start);
  const beside = follows
    ? outside.filter((actor) => actor.start >= marker.end && actor.end <= to).sort((a, b) => a.start - b.start)
    : outside.filter((actor) => actor.end <= marker.start && actor.start >= from).sort((a, b) => b.end - a.end);
  const named = beside[0]?.id;
  if (named !== undefined) return named;
  return follows ? firstName(text.slice(marker.end, to), idOf) : lastName(text.slice(from, marker.start), idOf);
}

/** The occurrence of the attributing words that is nearest to the claim. */
function markerNear(sentence: string, attribution: string, claim: number): number | undefined {
  let best: number | undefined;
  for (let at = sentence.indexOf(attribution); at >= 0; at = sentence.indexOf(attribution, at + 1)) {
    if (best === undefined || Math.abs(at - claim) < Math.abs(best - claim)) best = at;
  }
  return best;
}

function lastName(before: string, idOf: ClaimInText['idOf']): string | undefined {
  const words = [...wordsOf(before)].slice(-LONGEST_NAME);
  for (const { start } of words) {
    const id = idOf(before.slice(start).trim());
    if (id !== undefined) return id;
  }
  return undefined;
}

function firstName(after: string, idOf: ClaimInText['idOf']): string | undefined {
  const words = [...wordsOf(after)].slice(0, LONGEST_NAME);
  const first = words[0]?.start ?? 0;
  for (const { end } of words.toReversed()) {
    const id = idOf(after.slice(first, end));
    if (id !== undefined) return id;
  }
  return undefined;
}
