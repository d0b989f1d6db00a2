import { SitrepError } from '../problem';

/** Characters never written as they are: controls, bidi and zero-width marks, line separators, what has no meaning yet. */
const ESCAPED = /[\p{C}\u2028\u2029]/u;
const TO_ESCAPE = /[\p{C}\u2028\u2029"\\]/gu;
/** What may begin and make up a text without quotes; anything else is quoted, which is always right. */
const PLAIN_BLOCK = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{P}\p{S} ]*[\p{L}\p{M}\p{N}\p{P}\p{S}])?$/u;
const PLAIN_FLOW = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} '’./&()+–_-]*[\p{L}\p{M}\p{N}'’./&()+–_-])?$/u;
/** Read as truth values or nothing by YAML 1.1 or 1.2. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** Read as numbers, sexagesimals (12:30) or times by either; wider than both, for readers with their own ideas. */
const NUMBERS =
  /^(?:0[xob][0-9a-f_]*|[0-9][0-9_,.]*(?:e[-+]?[0-9_]*)?|e[-+]?[0-9_]+|[0-9_]+(?::[0-9_.]*)+|\d{1,4}[-/]\d{1,2}\b.*|\d{4})$/i;

/**
 * A string as one line of YAML that 1.1 and 1.2 read alike (formats.md): plain where that is safe, in single quotes where it
 * holds double ones, else in double quotes with escapes. `quoted` asks for quotes in any case. Throws SitrepError 'yaml/write'
 * for a lone surrogate.
 */
export function writeString(text: string, where: 'block' | 'flow', quoted = false): string {
  // Half a character cannot be written as UTF-8, and libyaml refuses its escape.
  if (/\p{Cs}/u.test(text)) throw new SitrepError('yaml/write', 'The text holds half a character. Select it anew.');
  if (ESCAPED.test(text)) return `"${text.replace(TO_ESCAPE, escapeCharacter)}"`;
  if (!quoted && isPlain(text, where)) return text;
  if (/["\\]/.test(text) && !text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Whether a text without quotes, as an item of a list on one line, is plain to every reader: a word, a number or a text. */
export function isPlainFlow(text: string): boolean {
  return PLAIN_FLOW.test(text);
}

function isPlain(text: string, where: 'block' | 'flow'): boolean {
  if (!(where === 'block' ? PLAIN_BLOCK : PLAIN_FLOW).test(text)) return false;
  if (/:(?: |$)| #/.test(text)) return false;
  return !WORDS.test(text) && !NUMBERS.test(text);
}

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const known = SHORT[character];
  if (known !== undefined) return known;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
