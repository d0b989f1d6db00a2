import type { Random } from './random';
import type { Range, TrackedText } from './trackedText';

/** What happens to an article after it was tagged. `spans` are in offsets of the first text. */
export interface Scenario {
  readonly name: string;
  readonly edit: (text: TrackedText, spans: readonly Range[], random: Random) => void;
}

const LETTERS = 'abcdefghijklmnoprstuvwyz'.split('');
const DIGITS = '123456789'.split('');
const SENTENCES = [
  'Officials in the capital could not be reached for comment. ',
  'The region has seen many such attacks this year. ',
  'A spokesman said an inquiry had been opened. ',
];

/** One slip of the finger at a letter within a word, never at a figure. */
function typo(text: TrackedText, { start, end }: Range, random: Random): void {
  const letter = (at: number): string => text.words({ start: at, end: at + 1 });
  const places = Array.from({ length: end - start }, (_, k) => start + k).filter((at) => /\p{L}/u.test(letter(at)));
  if (places.length === 0) return;
  const at = random.pick(places);
  const isInside = at > start && at + 1 < end;
  const kind = random.whole(0, isInside ? 3 : 0);
  const other = random.pick(LETTERS.filter((one) => one !== letter(at)));
  if (kind === 0) text.replace({ start: at, end: at + 1 }, other);
  else if (kind === 1) text.insert(at, other);
  else if (kind === 2) text.remove({ start: at, end: at + 1 });
  else text.replace({ start: at, end: at + 2 }, `${letter(at + 1)}${letter(at)}`);
}

/** From the end, so that places before stay good. */
const fromTheEnd = (ranges: readonly Range[]): Range[] => ranges.toSorted((a, b) => b.start - a.start);

function each(text: TrackedText, spans: readonly Range[], edit: (range: Range) => void): void {
  const now = text.now(spans).flatMap((range) => range ?? []);
  for (const range of fromTheEnd(now)) edit(range);
}

/** The paragraph with the blank lines behind it. */
function withBreak(text: TrackedText, { start, end }: Range): Range {
  const words = text.text;
  let to = end;
  while (words[to] === '\n') to += 1;
  return { start, end: to };
}

function typos(text: TrackedText, spans: readonly Range[], random: Random): void {
  each(text, spans, (range) => typo(text, range, random));
}

function deleteParagraphs(text: TrackedText, share: number, random: Random): void {
  for (const range of fromTheEnd(random.some(text.paragraphs, share))) text.remove(withBreak(text, range));
}

function moveParagraphs(text: TrackedText, share: number, random: Random): void {
  const times = Math.max(1, Math.round(text.paragraphs.length * share));
  for (let time = 0; time < times; time += 1) {
    const { paragraphs } = text;
    const range = withBreak(text, random.pick(paragraphs));
    const to = random.pick(paragraphs).start;
    if (to < range.start || to > range.end) text.move(range, to);
  }
}

/** Never right beside the original: which of two like paragraphs in a row is the first one no text can tell. */
function copyNearby(text: TrackedText, share: number, random: Random): void {
  const { paragraphs } = text;
  const chosen = paragraphs.map((range, index) => ({ range, index })).filter(() => random.chance(share));
  const copies = chosen.flatMap(({ range, index }) => {
    const to = paragraphs[index + random.pick([-3, -2, -1, 2, 3, 4])];
    return to ? [{ words: text.text.slice(range.start, range.end), at: to.start }] : [];
  });
  for (const { words, at } of copies.toSorted((a, b) => b.at - a.at)) text.insert(at, `${words}\n\n`);
}

function retype(text: TrackedText, pattern: RegExp, words: (match: string, at: number) => string): void {
  const matches = Array.from(text.text.matchAll(pattern));
  text.replaceAll(
    matches.map((match) => ({
      range: { start: match.index, end: match.index + match[0].length },
      words: words(match[0], match.index),
    })),
  );
}

function curly(text: TrackedText): void {
  retype(text, /['’]/g, (sign) => (sign === '’' ? "'" : '’'));
  const all = text.text;
  retype(text, /["“”]/g, (sign, at) => (sign === '"' ? (/[\s(]|^$/.test(all[at - 1] ?? '') ? '“' : '”') : '"'));
}

function reflow(text: TrackedText): void {
  let column = 0;
  retype(text, /(?<!\n)\n(?!\n)/g, () => ' ');
  const breaks: number[] = [];
  const words = text.text;
  for (let at = 0; at < words.length; at += 1) {
    column = words[at] === '\n' ? 0 : column + 1;
    if (words[at] !== ' ' || column < 60) continue;
    breaks.push(at);
    column = 0;
  }
  text.replaceAll(breaks.map((at) => ({ range: { start: at, end: at + 1 }, words: '\n' })));
}

function otherFigures(text: TrackedText, spans: readonly Range[], random: Random): void {
  each(text, spans, ({ start, end }) => {
    const words = text.words({ start, end });
    const digits = Array.from(words.matchAll(/\d/g), ({ index }) => index);
    if (digits.length === 0) return;
    const at = random.pick(digits);
    const other = random.pick(DIGITS.filter((digit) => digit !== words[at]));
    text.replace({ start: start + at, end: start + at + 1 }, other);
  });
}

/** Words around a quote exchanged, the quote left alone. */
function otherSurroundings(text: TrackedText, spans: readonly Range[], random: Random): void {
  const isIn = new Set(
    text
      .now(spans)
      .flatMap((range) => (range ? Array.from({ length: range.end - range.start }, (_, k) => range.start + k) : [])),
  );
  retype(text, /\p{L}{4,}/gu, (word, at) => {
    const isFree = !Array.from(word, (_, k) => at + k).some((place) => isIn.has(place));
    return isFree && random.chance(0.25) ? random.pick(['another', 'these', 'around', 'reported']) : word;
  });
}

function addParagraphs(text: TrackedText, share: number, random: Random): void {
  for (const { start } of fromTheEnd(random.some(text.paragraphs, share))) {
    text.insert(start, `${random.pick(SENTENCES)}${random.pick(SENTENCES)}\n\n`);
  }
}

/** A paragraph like another but for its figures, put beside it. */
function addLookalikes(text: TrackedText, share: number, random: Random): void {
  const chosen = random.some(
    text.paragraphs.filter(({ start, end }) => /\d/.test(text.text.slice(start, end))),
    share,
  );
  for (const range of fromTheEnd(chosen)) {
    const words = text.text.slice(range.start, range.end).replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));
    text.insert(random.chance(0.5) ? range.start : withBreak(text, range).end, `${words}\n\n`);
  }
}

function sentencesOf(text: TrackedText, { start, end }: Range): readonly Range[] {
  return Array.from(text.text.slice(start, end).matchAll(/[^.!?]+[.!?]+["”']?\s*/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function moveSentences(text: TrackedText, random: Random): void {
  for (const range of fromTheEnd(random.some(text.paragraphs, 0.3))) {
    const sentences = sentencesOf(text, range);
    if (sentences.length < 3) continue;
    const [first, , third] = sentences;
    if (first && third) text.move(first, third.start);
  }
}

function deleteSentences(text: TrackedText, random: Random): void {
  for (const range of fromTheEnd(text.paragraphs)) {
    for (const sentence of fromTheEnd(random.some(sentencesOf(text, range), 0.15))) text.remove(sentence);
  }
}

export const SCENARIOS: readonly Scenario[] = [
  { name: 'typos in every quote', edit: typos },
  { name: 'curly apostrophes', edit: curly },
  { name: 'reflow', edit: reflow },
  { name: 'deleted paragraphs', edit: (text, _, random) => deleteParagraphs(text, 0.2, random) },
  { name: 'moved paragraphs', edit: (text, _, random) => moveParagraphs(text, 0.12, random) },
  { name: 'a duplicate nearby', edit: (text, _, random) => copyNearby(text, 0.2, random) },
  {
    name: 'duplicate and typo',
    edit: (text, spans, random) => {
      copyNearby(text, 0.2, random);
      typos(text, spans, random);
    },
  },
  {
    name: 'repeated paragraphs, some deleted',
    edit: (text, _, random) => {
      deleteParagraphs(text, 0.1, random);
      addParagraphs(text, 0.1, random);
    },
  },
  { name: 'figures changed', edit: otherFigures },
  {
    name: 'mixed',
    edit: (text, spans, random) => {
      curly(text);
      typos(text, random.some(spans, 0.3), random);
      deleteParagraphs(text, 0.06, random);
      moveParagraphs(text, 0.05, random);
      addParagraphs(text, 0.1, random);
      copyNearby(text, 0.04, random);
      otherFigures(text, random.some(spans, 0.1), random);
    },
  },
  { name: 'surroundings rewritten', edit: otherSurroundings },
  { name: 'lookalikes added', edit: (text, _, random) => addLookalikes(text, 0.15, random) },
  { name: 'sentences deleted', edit: (text, _, random) => deleteSentences(text, random) },
  { name: 'sentences moved', edit: (text, _, random) => moveSentences(text, random) },
  {
    name: 'moved and corrected',
    edit: (text, spans, random) => {
      moveParagraphs(text, 0.12, random);
      typos(text, random.some(spans, 0.5), random);
    },
  },
  {
    name: 'reflow, curly and typos',
    edit: (text, spans, random) => {
      curly(text);
      reflow(text);
      typos(text, random.some(spans, 0.5), random);
    },
  },
];

/** The first text of a scenario: some of its paragraphs stand three times, letter for letter, where it is about repeats. */
export function firstText({ name }: Scenario, text: string, random: Random): string {
  if (!name.startsWith('repeated')) return text;
  const paragraphs = text.split(/\n+/).filter((line) => line !== '');
  const repeated = random.some(paragraphs, 0.1);
  for (const paragraph of repeated) {
    for (let copy = 0; copy < 2; copy += 1) paragraphs.splice(random.whole(0, paragraphs.length), 0, paragraph);
  }
  return `${paragraphs.join('\n\n')}\n`;
}
