import * as vscode from 'vscode';
import type { ActorEntry, PlaceEntry } from '../../core/codebook/model';
import { formsOf } from '../../core/codebook/find';
import { writeString } from '../../core/yaml/scalar';
import type { Services } from '../shared/services';
import { readSidecarDocument } from '../shared/sidecarDocument';
import type { Field } from './fields';
import { keysAt } from './fields';
import { fieldPlaceAt, type FieldPlace } from './fieldPlace';

/** One thing to complete with; `words` are what a person may type to find it. */
interface Offer {
  readonly value: string;
  readonly name?: string | undefined;
  readonly detail?: string | undefined;
  readonly words?: readonly string[];
}

/** Ids of the codebook and of incidents, closed lists and keys, where our formats want them; in broken files, too. */
export class FileCompletions implements vscode.CompletionItemProvider {
  static readonly triggers = [' ', ':', '[', ','];

  constructor(private readonly services: Services) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): Promise<vscode.CompletionItem[]> {
    const at = fieldPlaceAt(document, position);
    // Something else stands before or behind the cursor.
    if (!at?.range.contains(position)) return [];
    if (at.place.part === 'key') {
      return context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter ? [] : keyItems(document, at);
    }
    const { field } = at;
    if (!field || field.kind === 'span') return [];
    const offers = await this.offers(field, document);
    if (token.isCancellationRequested) return [];
    const before = document.lineAt(position.line).text.slice(0, at.range.start.character);
    const isInList = at.place.path.at(-1) === '[]';
    return offers
      .filter(({ value }) => !at.place.others.includes(value))
      .map((offer, index) => {
        const written = isInList || field.list ? writeString(offer.value, 'flow') : literal(offer.value);
        const inserted = field.list && !isInList ? `[${written}]` : written;
        const item = itemOf(offer, index, at.range);
        item.insertText = before.endsWith(':') ? ` ${inserted}` : inserted;
        item.kind =
          field.kind === 'choice' ? vscode.CompletionItemKind.EnumMember : vscode.CompletionItemKind.Reference;
        return item;
      });
  }

  private async offers(
    field: Exclude<Field, { kind: 'span' }>,
    document: vscode.TextDocument,
  ): Promise<readonly Offer[]> {
    if (field.kind === 'choice') return field.values.map((value) => ({ value }));
    if (field.kind === 'annotation') return annotationOffers(document);
    const { project } = await this.services.projects.of(document.uri);
    if (field.kind === 'incident') {
      const { incidents } = await project.incidents.load();
      return incidents.map(({ id, title, date }) => ({ value: id, name: title, detail: date, words: [title] }));
    }
    const codebook = await project.codebook.load();
    return entryOffers(field.kind === 'actor' ? codebook.actors : codebook.places);
  }
}

const entryOffers = (entries: ReadonlyMap<string, ActorEntry | PlaceEntry>): readonly Offer[] =>
  [...entries].map(([value, entry]) => ({ value, name: entry.name, detail: entry.kind, words: formsOf(entry) }));

/** The annotations of this sidecar: most links stay in one article, and an id of another is pasted. */
function annotationOffers(document: vscode.TextDocument): readonly Offer[] {
  const annotations = readSidecarDocument(document)?.sidecar.annotations ?? [];
  return annotations.map(({ id, exact, type }) => ({ value: id, name: exact, detail: type, words: [exact] }));
}

function itemOf({ value, name, detail, words = [] }: Offer, index: number, range: vscode.Range): vscode.CompletionItem {
  const label: vscode.CompletionItemLabel = { label: value, ...(name !== undefined && { description: name }) };
  const item = new vscode.CompletionItem(label);
  item.range = range;
  item.sortText = String(index).padStart(6, '0');
  item.filterText = [value, ...words].join(' ');
  if (detail !== undefined) item.detail = detail;
  return item;
}

function keyItems(document: vscode.TextDocument, { file, place, range }: FieldPlace): vscode.CompletionItem[] {
  const hasColon = /^\s*:/.test(document.lineAt(range.start.line).text.slice(range.end.character));
  return keysAt(file, place.path.slice(0, -1), place.entry.get('type'))
    .filter((key) => !place.siblings.has(key))
    .map((key, index) => {
      const item = itemOf({ value: key }, index, range);
      item.kind = vscode.CompletionItemKind.Property;
      item.insertText = hasColon ? key : `${key}: `;
      return item;
    });
}

/** A value on a line of its own; `true` and `false` are meant as such. */
const literal = (value: string): string => (/^(?:true|false)$/.test(value) ? value : writeString(value, 'block'));
