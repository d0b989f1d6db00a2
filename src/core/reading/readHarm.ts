import type { Harm } from '../annotation/values';
import { analyse } from './analyse';
import type { Language } from './language';
import { tokenBefore } from './tokens';

export interface HarmReading {
  readonly harm: Harm;
  /** The words that say so, as they stand. */
  readonly cue: string;
}

/** What the words say happened to people; undefined = no word for harm ("claimed responsibility" is none). */
export function readHarm(words: string, language?: Language): HarmReading | undefined {
  const { cue, text, tokens } = analyse(words, { language });
  if (cue === undefined) return undefined;
  return { harm: cue.harm, cue: text.slice(tokens[cue.from]?.start, tokenBefore(tokens, cue.to)?.end) };
}
