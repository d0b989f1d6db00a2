/** Steer or hide what a reader sees: controls, bidirectional overrides, zero-width and tag characters. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const PUNCTUATION = /[!-%'-/:;=?@[-`{-~]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text on one line, with each character that would steer or hide it shown as its code: ⟦U+202E⟧. */
export function visibleText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, (character) => `⟦U+${hex(character)}⟧`)
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
}

/**
 * Untrusted text as Markdown that shows just that text, on one line. Every sign of ASCII is escaped, so neither links,
 * addresses, HTML, entities, code, lists, tables nor icons can come of it. (`MarkdownString.appendText` lets bare
 * addresses through, and turns every space into one that does not wrap.)
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(PUNCTUATION, '\\$&')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
}

/**
 * Untrusted text as a row of a quick pick or of the status bar shows it: one line, and no `$(icon)` of its own. VS Code
 * offers no way to switch icons off there.
 */
export function plainLabel(text: string): string {
  return visibleText(text).replaceAll('$(', '$ (');
}

/**
 * A sentence that may quote a file, as a notification shows it: VS Code makes a link of `[x](command:…)` there, and
 * runs it when it is clicked.
 */
export function plainMessage(text: string): string {
  return visibleText(text).replaceAll('](', '] (');
}

/** At most `limit` UTF-16 units of a text, ended by an ellipsis where it was longer. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
