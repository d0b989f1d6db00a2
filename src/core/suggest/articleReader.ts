import { guessLanguage } from '../article/language';
import { codePointLength } from '../text/offsets';
import type { Turns } from '../turns';
import type { ArticleToRead, Suggestion } from './suggestion';

/** Longer texts are read in parts of about this many UTF-16 units: one takes no more than a slice of the time there is. */
const PART = 16_000;

interface Part {
  readonly text: string;
  readonly points: number;
  found?: readonly Suggestion[];
}

/**
 * Reads one article again and again as its text changes. A usual article is one text; a long one is cut at empty lines
 * into parts that are read as articles of their own, and only those that changed are read again. `suggest` is asked for
 * one part at a time.
 */
export class ArticleReader {
  private parts: readonly Part[] = [];
  private context = '';

  constructor(private readonly suggest: (article: ArticleToRead) => Turns<readonly Suggestion[]>) {}

  /** Yields within and after each part; returns all suggestions of the article. What was read stays, also where it is not gone on with. */
  *read(article: ArticleToRead): Turns<readonly Suggestion[]> {
    const { text, published, language = guessLanguage(text) } = article;
    const context = JSON.stringify([published, language]);
    if (context !== this.context) this.parts = [];
    this.context = context;
    const parts = partsOf(text, this.parts);
    this.parts = parts;
    for (const part of parts) {
      if (part.found) continue;
      part.found = yield* this.suggest({ text: part.text, published, language });
      yield;
    }
    return joined(parts);
  }
}

/** The parts of a text; those of before that still stand at its start or end are taken over. */
function partsOf(text: string, before: readonly Part[]): readonly Part[] {
  if (text.length <= PART) {
    const same = before.length === 1 && before[0]?.text === text ? before[0] : undefined;
    return [same ?? partOf(text)];
  }
  let [head, start] = [0, 0];
  while (head < before.length && text.startsWith(before[head]?.text ?? '', start)) {
    start += before[head]?.text.length ?? 0;
    head += 1;
  }
  let [tail, end] = [before.length, text.length];
  while (tail > head && endsAt(text, before[tail - 1]?.text ?? '', start, end)) {
    tail -= 1;
    end -= before[tail]?.text.length ?? 0;
  }
  return [...before.slice(0, head), ...cut(text.slice(start, end)), ...before.slice(tail)];
}

function endsAt(text: string, part: string, from: number, end: number): boolean {
  const start = end - part.length;
  return start >= from && text.startsWith(part, start);
}

/** Cuts after empty lines, else after a line, else between two characters. */
function cut(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (text.length - start > PART) {
    const end = start + cutBefore(text.slice(start, start + PART));
    parts.push(partOf(text.slice(start, end)));
    start = end;
  }
  return start < text.length ? [...parts, partOf(text.slice(start))] : parts;
}

function cutBefore(text: string): number {
  const paragraph = text.lastIndexOf('\n\n');
  if (paragraph > PART / 4) return paragraph + 2;
  const line = text.lastIndexOf('\n');
  if (line > PART / 4) return line + 1;
  const sentence = text.lastIndexOf(' ');
  if (sentence > 0) return sentence + 1;
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}

const partOf = (text: string): Part => ({ text, points: codePointLength(text) });

/** All suggestions with offsets and relations of the whole. */
function joined(parts: readonly Part[]): readonly Suggestion[] {
  const [only, second] = parts;
  if (only && !second) return only.found ?? [];
  const all: Suggestion[] = [];
  let start = 0;
  for (const { points, found = [] } of parts) {
    const first = all.length;
    for (const one of found) {
      const relations = one.relations?.map((relation) => ({ ...relation, to: relation.to + first }));
      all.push({ ...one, start: one.start + start, end: one.end + start, ...(relations && { relations }) });
    }
    start += points;
  }
  return all;
}
