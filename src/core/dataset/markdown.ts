/** Joiners that letters need stay; what turns the reading direction or is not seen at all shows as its code. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text of the project as plain words in Markdown: on one line, nothing in it marks anything up or hides. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(UNSEEN, (sign) => `⟦U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`)
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&:@$]/g, '\\$&');
}
