import { beginsCapital } from './capital';
import type { Token } from './tokens';

const LONGEST = 18;
const CITY = /^\p{Lu}{3}/u;
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'de', 'du']);

/** The token behind "KABUL, July 4 (Agency) -" or "KABUL:" at the head of a report; 0 where there is none. */
export function pastDateline(tokens: readonly Token[]): number {
  const second = tokens[1];
  if (second?.kind === 'word' && !beginsCapital(second.text) && !SMALL.has(second.norm) && tokens[0]?.text !== '(')
    return 0;
  let city = false;
  let open = 0;
  for (let at = 0; at < Math.min(tokens.length, LONGEST); at++) {
    const token = tokens[at];
    if (token === undefined) return 0;
    const { text, norm, kind } = token;
    if (city && open === 0 && (':–—-'.includes(text) || text === '--')) return at + 1;
    if (text === '(') open++;
    else if (text === ')') open--;
    else if (kind === 'word') {
      city ||= open === 0 && CITY.test(text);
      if (open === 0 && !beginsCapital(text) && !SMALL.has(norm)) return 0;
    } else if (kind === 'sign' && !',./'.includes(text)) return 0;
  }
  return 0;
}
