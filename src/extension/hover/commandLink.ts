import { escapeMarkdown } from '../shared/markdown';

/** The commands a hover may run; VS Code refuses any other, whatever the text says. */
export const HOVER_COMMANDS = [
  'sitrep.editAnnotation',
  'sitrep.removeAnnotation',
  'sitrep.confirmAnnotation',
  'sitrep.placeAnnotation',
  'sitrep.assignIncident',
  'sitrep.openSidecar',
] as const;

export type HoverCommand = (typeof HOVER_COMMANDS)[number];

/** A Markdown link that runs a command with one argument of plain JSON. */
export function commandLink(label: string, command: HoverCommand, argument: Readonly<Record<string, string>>): string {
  // VS Code decodes the address twice: a percent sign of a file's name must not be seen by the second time.
  const json = JSON.stringify([argument]).replaceAll('%', '\\u0025');
  const query = encodeURIComponent(json).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}
