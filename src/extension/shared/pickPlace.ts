import * as vscode from 'vscode';
import { placeFromGazetteer } from '../../core/codebook/gazetteer';
import { PLACE_KINDS } from '../../core/codebook/model';
import { rankPlaces } from '../../core/codebook/rankPlaces';
import { suggestId } from '../../core/codebook/slug';
import type { ArticleSession } from './articleSession';
import { pick, pickOrType, type Row } from './pick';
import { rankContext, withExtras, type Choice } from './pickActor';

type PlaceOffer = Choice | { readonly kind: 'new' };

/** The codebook's places, then the gazetteers', ranked by the selected words; one not in the codebook is added. */
export async function pickPlace(session: ArticleSession, words: string, title: string): Promise<Choice | undefined> {
  const { project } = session.file;
  const codebook = await project.codebook.load();
  const gazetteer = await project.gazetteers.load();
  const { ranked, unlinkedFirst } = rankPlaces(words, codebook, gazetteer, rankContext(session, codebook, 'place'));
  const fromGazetteer = new Map(
    ranked.flatMap((row) => (row.source === 'gazetteer' ? [[row.id, row.entry] as const] : [])),
  );
  const rows = ranked.map((row): Row<PlaceOffer> => ({
    label: row.name,
    description: [row.id, row.source === 'gazetteer' ? vscode.l10n.t('gazetteer') : ''].filter(Boolean).join(' · '),
    ...(row.matched !== undefined && row.matched !== row.name && { detail: row.matched }),
    value: { kind: 'id', id: row.id },
  }));
  const answer = await pickOrType(withExtras(rows, unlinkedFirst, vscode.l10n.t('New place …')), {
    title,
    placeHolder: vscode.l10n.t('Where is “{0}”?', words),
  });
  if (answer.kind === 'none') return undefined;
  const taken = new Set(codebook.places.keys());
  if (answer.value.kind === 'new') {
    return newPlace(session, answer.typed || words, taken);
  }
  if (answer.value.kind === 'unlinked') return answer.value;
  const found = fromGazetteer.get(answer.value.id);
  if (!found) return answer.value;
  const place = placeFromGazetteer(found, taken);
  const made = await project.codebook.addPlace(place.id, place.entry);
  return { kind: 'id', id: place.id, made };
}

/** Asks for what an entry needs, prefilled with a name, and writes it; undefined on Escape. */
export async function newPlace(
  session: ArticleSession,
  name: string,
  taken: ReadonlySet<string>,
): Promise<Choice | undefined> {
  const title = vscode.l10n.t('New place');
  const called = await vscode.window.showInputBox({
    title,
    value: name.trim(),
    prompt: vscode.l10n.t('Name in the codebook'),
  });
  if (!called?.trim()) return undefined;
  const kinds = ['town', ...PLACE_KINDS.filter((kind) => kind !== 'town')] as const;
  const kind = await pick(
    kinds.map((value) => ({ label: value, value })),
    { title, placeHolder: vscode.l10n.t('Kind of place') },
  );
  if (!kind) return undefined;
  const country = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Country, two letters (ISO 3166-1), as in ML. Leave empty if unsure.'),
    validateInput: (value) =>
      /^([A-Za-z]{2})?$/.test(value.trim()) ? undefined : vscode.l10n.t('Two letters, or nothing.'),
  });
  if (country === undefined) return undefined;
  const code = country.trim().toUpperCase();
  const id = suggestId(called, taken, code.toLowerCase() || undefined);
  const entry = { name: called.trim(), kind, ...(code && { country: code }) };
  const made = await session.file.project.codebook.addPlace(id, entry);
  return { kind: 'id', id, made };
}
