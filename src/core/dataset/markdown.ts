/** A text of the project as plain words in Markdown: on one line, nothing in it marks anything up. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&:@]/g, '\\$&');
}
