import { likeness } from './editDistance';
import { foldLetters } from './fold';

// Articles and link words that writers add, drop and join at will, in transliterated Arabic, English and French.
const PARTICLES: ReadonlySet<string> = new Set(
  'al ul el il oul wal wul wa w l d as ash an ad ar bil fi lil li the of for in and de du des la le les et pour au aux a'.split(
    ' ',
  ),
);
/** Words this likely to be one word in two spellings. */
const LEAST_LIKENESS = 0.65;

/** A name taken apart for comparison across transliterations. */
export interface SpellingKey {
  readonly words: readonly string[];
  readonly joined: string;
  readonly weight: number;
}

/**
 * The words of a name as they sound: particles gone, apostrophes inside words closed up, doubled letters single,
 * a final t-marbuta (-a, -ah, -at) or case vowel (-u, -i) gone, vowels and digraphs as most transliterations would have them.
 */
export function spellingKey(name: string): SpellingKey {
  const words = foldLetters(name)
    .replace(/(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}'])/gu, '')
    .replace(/(?<![\p{L}\p{N}])([ldw])'(?=\p{L})/gu, '$1 ')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(sound);
  return { words, joined: words.join(''), weight: words.reduce((sum, word) => sum + word.length, 0) };
}

function sound(word: string): string {
  const plain = word
    .replace(/(\p{L})\1+/gu, (_, letter: string) => (letter === 'e' ? 'i' : letter === 'o' ? 'u' : letter))
    .replace(/ou/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/[kgt]h/g, (digraph) => digraph.charAt(0))
    .replace(/[cs]h/g, 's')
    .replace(/dj/g, 'j')
    .replace(/q/g, 'k')
    .replace(/[ey]/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(\p{L})\1+/gu, '$1');
  return plain.length > 3 ? plain.replace(/(?<=\p{L}{2})(?:a[th]?[iu]?|[iu])$/u, '') : plain;
}

/**
 * How likely two names are one name spelt twice, 0 to 1. Each word looks for its like on the other side; a word
 * without one counts against both by its length. Short words and numbers must be equal. Run-together and parted
 * spellings meet in the joined form.
 */
export function spellingLikeness(left: SpellingKey, right: SpellingKey): number {
  if (left.weight === 0 || right.weight === 0) return 0;
  if (left.joined === right.joined) return 1;
  // Longer than this apart and no pairing can reach a score worth showing.
  if (Math.min(left.weight, right.weight) < Math.max(left.weight, right.weight) * 0.6) return 0;
  const joined = left.words.length === right.words.length ? 0 : likeness(left.joined, right.joined, 0.75);
  return Math.max(pairedLikeness(left, right), joined * 0.95);
}

function pairedLikeness(left: SpellingKey, right: SpellingKey): number {
  const free = [...right.words];
  let total = 0;
  for (const word of left.words) {
    let best = 0;
    let chosen = -1;
    free.forEach((other, index) => {
      const alike = wordLikeness(word, other);
      if (alike > best) {
        best = alike;
        chosen = index;
      }
    });
    if (chosen < 0) continue;
    const [other = ''] = free.splice(chosen, 1);
    total += best * (word.length + other.length);
  }
  return total / (left.weight + right.weight);
}

function wordLikeness(left: string, right: string): number {
  if (left === right) return 1;
  if (Math.min(left.length, right.length) < 4 || /\p{N}/u.test(left + right)) return 0;
  return likeness(left, right, LEAST_LIKENESS);
}
