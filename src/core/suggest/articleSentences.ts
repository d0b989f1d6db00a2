import { boilerplateZones } from '../article/boilerplate';
import { sentenceEndBehind } from '../text/sentences';

/** A sentence of an article; offsets are UTF-16 of the article's text. */
export interface ArticleSentence {
  readonly start: number;
  readonly end: number;
  readonly kind: 'headline' | 'heading' | 'body';
}

/** A heading is a line of its own that is no longer and has no full stop. */
const LONGEST_HEADING = 160;
const ENDS_SENTENCE = /[.!?…;:]["”’»)\]\s]*$/u;
/** "died.[3][4]": before the notes of an encyclopedia. */
const ENDS_IN_NOTES = /[.!?](?:\[\d{1,3}\])+$/u;
const LIST_ITEM = /^\s*[-–—•*▪]\s/u;

/** The sentences of an article in order, without the page's furniture. One pass over the text. */
export function* articleSentences(text: string): Generator<ArticleSentence, void, undefined> {
  const zones = boilerplateZones(text);
  let zone = 0;
  let at = 0;
  let first = true;
  while (at < text.length) {
    at = afterSpace(text, at);
    if (at >= text.length) return;
    while ((zones[zone]?.end ?? Infinity) <= at) zone += 1;
    const furniture = zones[zone];
    if (furniture !== undefined && furniture.start <= at) {
      at = furniture.end;
      continue;
    }
    const reach = sentenceEndBehind(text, at, at + 1);
    const end = Math.max(at + 1, Math.min(reach, furniture?.start ?? reach));
    const heading = isHeading(text, at, end);
    yield { start: at, end, kind: heading ? (first ? 'headline' : 'heading') : 'body' };
    first = false;
    at = end;
  }
}

function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const words = text.slice(start, end);
  if (ENDS_SENTENCE.test(words) || LIST_ITEM.test(words)) return false;
  if (words.endsWith(']') && ENDS_IN_NOTES.test(words)) return false;
  return isLineEdge(text, start - 1, -1) && isLineEdge(text, end, 1);
}

function isLineEdge(text: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (at >= 0 && at < text.length && text[at] !== '\n') {
    if (!/\s/u.test(text.charAt(at))) return false;
    at += step;
  }
  return true;
}

function afterSpace(text: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}
