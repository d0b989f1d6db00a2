import { normaliseText } from './normalise';

export type DecodedArticle =
  | {
      readonly ok: true;
      /** Normalised. */ readonly text: string;
      /** As stored, with its BOM and line ends. */ readonly raw: string;
    }
  | {
      readonly ok: false;
      readonly code: DecodeFailure;
      /** What to do; to be set after the file's name. */ readonly message: string;
    };

/** Largest article read, in bytes: forty novels. Looking for words that moved in more would hold the editor up. */
export const MAX_ARTICLE_BYTES = 8 * 1024 * 1024;

export type DecodeFailure =
  'article/utf16' | 'article/binary' | 'article/not-utf8' | 'article/two-boms' | 'article/too-large';

const MESSAGES: Readonly<Record<DecodeFailure, string>> = {
  'article/utf16': 'this file is UTF-16. Save it as UTF-8 (in VS Code: "Save with Encoding"), then try again.',
  'article/binary': 'this is no plain text: it holds NUL bytes. Save the report as UTF-8 text, then try again.',
  'article/not-utf8':
    'this file is not UTF-8, so editor and command line would read different text. Reopen it with its encoding, save it as UTF-8, then try again.',
  'article/two-boms':
    'this file begins with two byte order marks. Remove one (save it as UTF-8 without BOM), then try again.',
  'article/too-large': 'this file is larger than 8 MB. Split it into one file for each report, then try again.',
};

/**
 * Reads an article strictly as UTF-8: nothing is replaced by U+FFFD, so that offsets mean the same to every reader.
 * An empty article is allowed. Two byte order marks are refused because editors and libraries remove one each, and
 * would then count from different places.
 */
export function decodeArticle(bytes: Uint8Array): DecodedArticle {
  if (bytes.length > MAX_ARTICLE_BYTES) return refuse('article/too-large');
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('article/utf16');
  if (bytes.includes(0)) return refuse('article/binary');
  let raw: string;
  try {
    raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('article/not-utf8');
  }
  const text = normaliseText(raw);
  if (text.startsWith('\ufeff')) return refuse('article/two-boms');
  return { ok: true, text, raw };
}

const refuse = (code: DecodeFailure): DecodedArticle => ({ ok: false, code, message: MESSAGES[code] });
