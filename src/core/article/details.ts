import { kindOf, linesOf } from './boilerplate';
import { guessLanguage } from './language';
import { stampIn } from './stamps';

/** What a new sidecar's article block can take from the text. Guesses, for a person to correct. */
export interface ArticleDetails {
  readonly headline?: string;
  readonly outlet?: string;
  /** `YYYY-MM-DD`, with `THH:MM` where the stamp has a time. */
  readonly published?: string;
  readonly language?: 'en' | 'fr';
}

const MAX_HEADLINE = 300;
const MAX_OUTLET_WORDS = 5;
const OUTLET_WORD =
  /\b(?:voice|times|post|news|observer|courier|tribune|herald|gazette|journal|daily|press|wire|monitor|standard|telegraph|mail|star|echo|voix|presse|courrier|quotidien|observateur|relais|radio|horizon|info|actu|online)\b/iu;
const LABEL = /^[\s*_[(]*(?:first )?(?:published|posted|publication date|publiée?|paru|mis en ligne)\b/iu;
const UPDATE_LABEL = /^[\s*_[(]*(?:last )?(?:updated?|modified|mis à jour|modifiée?|date)\b/iu;
/** A stamp without a label stands among the first or last lines and is most of its line. */
const LINES_AT_ENDS = 12;
const MAX_STAMP_LINE = 90;
/** "Sévaré, le 7 octobre 2026, 06 h 50 – …": before the report's first words. */
const DATELINE_LENGTH = 60;
const AFTER_DATELINE = /^[\s,]*(?:\([^)]{2,30}\)\s*)?[-–—]\s/u;

/** Guesses headline, outlet, publication time and language of an article (normalised text). Absent rather than doubtful. */
export function readDetails(text: string): ArticleDetails {
  const blocks = blocksOf(text);
  const language = guessLanguage(text);
  const published = publishedIn(blocks.flat(), language);
  const { headline, outlet } = titleOf(blocks);
  return {
    ...(headline !== undefined && { headline }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
}

/** The article's own lines, in blocks parted by empty lines; no block is empty. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let current: string[] = [];
  for (const { line } of linesOf(text)) {
    const trimmed = line.trim();
    if (trimmed === '') current = [];
    if (trimmed === '' || kindOf(trimmed) !== undefined) continue;
    if (current.length === 0) blocks.push(current);
    current.push(trimmed);
  }
  return blocks;
}

function titleOf(blocks: readonly (readonly string[])[]): Pick<ArticleDetails, 'headline' | 'outlet'> {
  const first = blocks[0]?.[0];
  const second = blocks[1]?.[0];
  if (first === undefined || first.length > MAX_HEADLINE) return {};
  const outlet = second !== undefined && isTitle(second) ? outletOf(first) : undefined;
  return outlet === undefined ? { headline: first } : { outlet, headline: second ?? first };
}

/** "THE VOLTA OBSERVER", "The Voice of Africa", "Desert Wire – our desk": a name above the headline. */
function outletOf(line: string): string | undefined {
  const name = /^(.*?)(?:\s+[–—|·]\s.*)?$/u.exec(line)?.[1] ?? line;
  if (name.split(/\s+/u).length > MAX_OUTLET_WORDS || /[\d:?!.,;]/u.test(name)) return undefined;
  const isNamed = name !== line || /^(?:the|le|la|les|l['’])/iu.test(name);
  return name === name.toUpperCase() || (isNamed && OUTLET_WORD.test(name)) ? name : undefined;
}

const isTitle = (line: string): boolean =>
  line.length <= MAX_HEADLINE &&
  line.split(/\s+/u).length >= 4 &&
  !/[^.]\.$/u.test(line) &&
  !/^(?:by|par)\s/iu.test(line);

function publishedIn(lines: readonly string[], language: 'en' | 'fr' | undefined): string | undefined {
  for (const label of [LABEL, UPDATE_LABEL]) {
    for (const line of lines) {
      const stamp = label.test(line) ? stampIn(line.slice(0, MAX_HEADLINE), language) : undefined;
      if (stamp) return stamp.value;
    }
  }
  for (const line of lines.slice(0, LINES_AT_ENDS)) {
    const stamp = stampIn(line.slice(0, MAX_HEADLINE), language);
    if (stamp && stamp.start <= DATELINE_LENGTH && AFTER_DATELINE.test(line.slice(stamp.end))) return stamp.value;
  }
  const ends =
    lines.length > 2 * LINES_AT_ENDS ? [...lines.slice(0, LINES_AT_ENDS), ...lines.slice(-LINES_AT_ENDS)] : lines;
  for (const line of ends) {
    const stamp = line.length <= MAX_STAMP_LINE && !/[.!?]$/u.test(line) ? stampIn(line, language) : undefined;
    if (stamp && (stamp.end - stamp.start) * 3 >= line.length) return stamp.value;
  }
  return undefined;
}
