/** The beginning of what a file says, for a message: a hostile one may be as long as the file. Never half a character. */
export function short(text: string, limit = 60): string {
  return text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
