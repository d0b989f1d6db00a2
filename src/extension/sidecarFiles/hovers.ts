import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/model';
import { escapeMarkdown } from '../shared/markdown';
import type { Services } from '../shared/services';
import { stateInWords } from '../shared/stateInWords';
import { fieldPlaceAt } from './fieldPlace';

/** What an id in one of our files stands for. */
export class FileHovers implements vscode.HoverProvider {
  constructor(private readonly services: Services) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const at = fieldPlaceAt(document, position);
    if (!at?.field || at.place.part === 'key' || !at.range.contains(position)) return undefined;
    const id = at.place.word.text;
    const { project, root } = await this.services.projects.of(document.uri);
    switch (at.field.kind) {
      case 'actor':
      case 'place': {
        const lines = entryLines(await project.codebook.load(), at.field.kind, id);
        return token.isCancellationRequested ? undefined : hoverOf(lines, at.range);
      }
      case 'incident': {
        const incident = (await project.incidents.load()).incidents.find((one) => one.id === id);
        const state = incident && this.services.incidentStates.of(root)?.get(id);
        const lines = incident
          ? [
              incident.title,
              ...(incident.date === undefined ? [] : [incident.date]),
              ...(state ? [stateInWords(state).join(' · ')] : []),
            ]
          : [];
        return token.isCancellationRequested ? undefined : hoverOf(lines, at.range);
      }
      case 'annotation':
      case 'choice':
      case 'span':
        return undefined;
    }
  }
}

/** Name, then kind and country, then aliases; nothing for an id the codebook lacks. */
function entryLines(codebook: Codebook, kind: 'actor' | 'place', id: string): readonly string[] {
  const entry = kind === 'actor' ? codebook.actors.get(id) : codebook.places.get(id);
  if (!entry) return [];
  const within = kind === 'place' ? codebook.places.get(id)?.within : undefined;
  const inside = within === undefined ? undefined : (codebook.places.get(within)?.name ?? within);
  const facts = [entry.kind, inside, entry.country].filter((fact) => fact !== undefined).join(' · ');
  const aliases = entry.aliases?.join(', ');
  return [entry.name, facts, ...(aliases ? [vscode.l10n.t('Also: {0}', aliases)] : [])].filter((line) => line !== '');
}

/** The first line stands out. Names come out of files, so they are text and never Markdown. */
function hoverOf(lines: readonly string[], range: vscode.Range): vscode.Hover | undefined {
  const [title, ...rest] = lines.map(escapeMarkdown);
  if (title === undefined) return undefined;
  return new vscode.Hover(
    [`**${title}**`, ...rest].map((line) => new vscode.MarkdownString(line)),
    range,
  );
}
