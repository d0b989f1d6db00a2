import { slotOf } from './wordSieve';

/** How a token is joined to the one before it. */
export type Join = 'none' | 'space' | 'hyphen';

/** A word, number or sign of a text. Offsets are UTF-16, `end` exclusive. */
export interface Token {
  readonly text: string;
  /** Lower case, NFC, straight apostrophe, no soft hyphens. Accents stay: ou/où and a/à differ. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** mixed = digits with letters or clock and date signs ("1er", "17:44", "20h30"). */
  readonly kind: 'word' | 'number' | 'decimal' | 'mixed' | 'sign';
  readonly join: Join;
  /** Of a number or decimal. */
  readonly value: number | undefined;
  /** Of its `norm`, for a `WordSieve`: asked for dozens of times each. */
  readonly slot: number;
}

// One alternative is taken at each place and consumes all it read, so the scan is linear. Groups of three digits must
// share one separator, so that "12,300 400" stays two numbers.
const SCAN =
  /(?<grouped>\d{1,3}([,. '’\u00a0\u2009\u202f])\d{3}(?:\2\d{3})*(?![\d\p{L}]|[.,]\d))|(?<composite>\d{1,4}(?:[:/]\d{1,4}){1,2}|\d{1,2}\.\d{1,2}\.\d{4})|(?<decimal>\d{1,12}[.,]\d{1,4}(?![\d\p{L}]))|(?<mixed>\d{1,12}\p{L}[\p{L}\p{M}\d]*)|(?<number>\d+)|(?<word>[\p{L}\p{M}\u00ad]+\d[\p{L}\d]*|[\p{L}\p{M}\u00ad]+)|(?<space>\s+)|(?<sign>.)/suy;
const SPACE = 0x20;

type Groups = Readonly<Record<string, string | undefined>>;

// Words that lose their vowel before another: each is a token of its own, with its apostrophe.
const ELIDED = new Set(['l', 'd', 'n', 's', 'j', 'm', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu', 'presqu']);
const OPENING = new Set(['«', '“', '"']);
const HYPHENS = new Set(['-', '\u2010', '\u2011']);
/** Longest run of digits that is still a figure: 999,999,999. */
const MAX_DIGITS = 9;

/** Splits a text into tokens in linear time. Never throws. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let join: Join = 'none';
  for (let start = 0; start < text.length;) {
    if (text.charCodeAt(start) === SPACE) {
      start += 1;
      join = 'space';
      continue;
    }
    // Most of a text is plain words, figures and signs: they need no look at what else a token may be.
    let end = plainWordEnd(text, start);
    if (end > start) addWord(tokens, text, start, end, join, true);
    else if ((end = plainNumberEnd(text, start)) > start) addNumber(tokens, text, start, end, join);
    else if (isPlainSign(text.charCodeAt(start))) addSign(tokens, text, start, (end = start + 1), join);
    else {
      const groups = scanAt(text, start);
      end = SCAN.lastIndex;
      if (groups['space'] !== undefined) {
        start = end;
        join = 'space';
        continue;
      }
      if (groups['word'] !== undefined) addWord(tokens, text, start, end, join, false);
      else if (groups['sign'] !== undefined) addSign(tokens, text, start, end, join);
      else tokens.push(numberToken(groups, text.slice(start, end), start, joinOf(tokens, start, join)));
    }
    start = end;
    join = 'none';
  }
  return tokens;
}

function addWord(tokens: Token[], text: string, start: number, end: number, join: Join, isPlain: boolean): void {
  const raw = text.slice(start, end);
  // Acronyms that are no word of a sentence: "the WHO said", "IS killed 12".
  const norm =
    end - start <= 3 && (raw === 'WHO' || raw === 'IS') ? raw : isPlain ? raw.toLowerCase() : normaliseWord(raw);
  const last = tokenBefore(tokens, tokens.length);
  if (join === 'none' && last !== undefined && last.norm === "'" && last.kind === 'sign') {
    const before = tokenBefore(tokens, tokens.length, 2);
    if (before?.kind === 'word' && last.start === before.end && !before.norm.endsWith("'")) {
      if (ELIDED.has(before.norm)) elide(tokens, text, before, last);
      else {
        joinLast(tokens, text, before, `${before.norm}'${norm}`, end);
        return;
      }
    }
  }
  tokens.push(token(raw, norm, start, 'word', joinOf(tokens, start, join)));
}

function addSign(tokens: Token[], text: string, start: number, end: number, join: Join): void {
  const raw = text.slice(start, end);
  if (join === 'none' && OPENING.has(raw)) mergeElision(tokens, text);
  tokens.push(token(raw, isApostrophe(raw) ? "'" : raw, start, 'sign', join));
}

function addNumber(tokens: Token[], text: string, start: number, end: number, join: Join): void {
  const digits = text.slice(start, end);
  const joined = joinOf(tokens, start, join);
  if (digits.length > MAX_DIGITS) tokens.push(token(digits, digits, start, 'mixed', joined));
  else tokens.push(token(digits, digits, start, 'number', joined, Number(digits)));
}

/** "d'« une vingtaine »": the elision stands before a quotation mark as before a word. */
function mergeElision(tokens: Token[], text: string): void {
  const before = tokenBefore(tokens, tokens.length, 2);
  const last = tokenBefore(tokens, tokens.length);
  if (before?.kind !== 'word' || last === undefined || !isApostrophe(last.text) || last.start !== before.end) return;
  if (ELIDED.has(before.norm)) elide(tokens, text, before, last);
}

/** Makes one token of a word and the apostrophe behind it, the last two. */
function elide(tokens: Token[], text: string, before: Token, last: Token): void {
  joinLast(tokens, text, before, `${before.norm}'`, last.end);
}

/** Makes one token of the last two, of which `before` is the first. */
function joinLast(tokens: Token[], text: string, { start, kind, join }: Token, norm: string, end: number): void {
  tokens.length -= 2;
  tokens.push(token(text.slice(start, end), norm, start, kind, join));
}

/** The end of a word of Latin letters that nothing else can continue; `start` where there is none. */
function plainWordEnd(text: string, start: number): number {
  let at = start;
  while (isPlainLetter(text.charCodeAt(at))) at++;
  return at > start && isPlainEnd(text.charCodeAt(at)) ? at : start;
}

/** The end of a whole number of plain digits that nothing else can continue; `start` where there is none. */
function plainNumberEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  if (at === start) return start;
  const next = text.charCodeAt(at);
  if (isPlainLetter(next) || !isPlainEnd(next)) return start;
  // "1,200", "12:30", "1 200", "1.5": a sign between digits may be the number's own.
  return isDigit(text.charCodeAt(at + 1)) ? start : at;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Letters of a to z, and those of U+00C0 to U+024F: composed, so that NFC leaves them as they are. */
const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);

/** Neither a mark, a soft hyphen, another script's letter nor a digit: it ends a word. The end of the text does, too. */
const isPlainEnd = (unit: number): boolean =>
  Number.isNaN(unit) || (unit < 0x80 && !isDigit(unit)) || isPlainSign(unit) || unit === NO_BREAK_SPACE;

const NO_BREAK_SPACE = 0xa0;

/** A sign that is a token of its own whatever stands around it: those of ASCII, guillemets, dashes and quotation marks. */
const isPlainSign = (unit: number): boolean =>
  unit < 0x80
    ? unit > SPACE && unit < 0x7f && !isDigit(unit) && !isPlainLetter(unit)
    : unit === 0xab || unit === 0xbb || (unit >= 0x2010 && unit <= 0x2027);

/** The groups of the token at `start`; the pattern's `lastIndex` is then its end. Every character is at least a sign. */
function scanAt(text: string, start: number): Groups {
  SCAN.lastIndex = start;
  return SCAN.exec(text)?.groups ?? {};
}

/** A hyphen that stands between two tokens without space becomes the join of the second. */
function joinOf(tokens: Token[], start: number, join: Join): Join {
  if (join !== 'none') return join;
  const last = tokenBefore(tokens, tokens.length);
  const before = tokenBefore(tokens, tokens.length, 2);
  if (last === undefined || before === undefined || last.end !== start) return join;
  if (!HYPHENS.has(last.text) || last.start !== before.end || before.kind === 'sign') return join;
  tokens.pop();
  return 'hyphen';
}

function numberToken(groups: Groups, raw: string, start: number, join: Join): Token {
  const norm = raw.toLowerCase();
  if (groups['grouped'] !== undefined || groups['number'] !== undefined) {
    const digits = raw.replace(/\D/g, '');
    if (digits.length > MAX_DIGITS) return token(raw, norm, start, 'mixed', join);
    return token(raw, norm, start, 'number', join, Number(digits));
  }
  if (groups['decimal'] !== undefined) return token(raw, norm, start, 'decimal', join, Number(raw.replace(',', '.')));
  return token(raw, norm, start, 'mixed', join);
}

/** All tokens are made here, alike whatever they are: they are read far more often than anything else. */
function token(text: string, norm: string, start: number, kind: Token['kind'], join: Join, value?: number): Token {
  return { text, norm, start, end: start + text.length, kind, join, value, slot: slotOf(norm) };
}

/** The token `steps` before a place; none before the first. An index below 0 would make every look at that line slow. */
export function tokenBefore(tokens: readonly Token[], at: number, steps = 1): Token | undefined {
  return at >= steps ? tokens[at - steps] : undefined;
}

const NOT_ASCII = /[^\0-\x7f]/u;

function normaliseWord(raw: string): string {
  if (!NOT_ASCII.test(raw)) return raw.toLowerCase();
  return raw.normalize('NFC').replaceAll('\u00ad', '').toLowerCase();
}

function isApostrophe(text: string): boolean {
  return text === "'" || text === '’' || text === 'ʼ';
}

const WORDS_ALONE = /^\p{L}+(?: \p{L}+)*$/u;

/** The words of a text as they are compared in phrases, signs included. */
export function normsOf(text: string): readonly string[] {
  if (WORDS_ALONE.test(text)) return text.split(' ').map(normaliseWord);
  // An elision ("plus d’") is one word only before another.
  const open = isApostrophe(text.trim().at(-1) ?? '');
  const norms = tokenise(open ? `${text.trim()}x` : text)
    .filter((token) => token.kind !== 'sign' || !/[\s"]/u.test(token.text))
    .map((token) => token.norm);
  return open ? norms.slice(0, -1) : norms;
}
