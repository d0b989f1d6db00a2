const BOM = '\ufeff';

/**
 * The text that all offsets are of (formats.md): one byte order mark removed from the start, CRLF and lone CR turned
 * into LF. Returns the same string where there is nothing to do.
 */
export function normaliseText(raw: string): string {
  const text = raw.startsWith(BOM) ? raw.slice(1) : raw;
  return normaliseLineEnds(text);
}

/** CRLF and lone CR become LF; nothing else changes. For a slice, whose start is not the text's. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
