import { escapeMarkdown } from './markdown';

/** A Markdown link that runs a command with one argument of plain JSON; VS Code refuses what the text does not allow. */
export function commandLink(
  label: string,
  command: `sitrep.${string}`,
  argument: Readonly<Record<string, unknown>>,
): string {
  // VS Code decodes the address twice: a percent sign of a file's name must not be seen by the second time.
  const json = JSON.stringify([argument]).replaceAll('%', '\\u0025');
  const query = encodeURIComponent(json).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}
