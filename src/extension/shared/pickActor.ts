import * as vscode from 'vscode';
import { countryOfArticle } from '../../core/codebook/countryOf';
import { ACTOR_KINDS } from '../../core/codebook/model';
import { rankActors } from '../../core/codebook/rankActors';
import type { RankContext } from '../../core/codebook/ranking';
import { suggestId } from '../../core/codebook/slug';
import type { CodebookEdit, LoadedCodebook } from '../../project/codebookStore';
import type { ArticleSession } from './articleSession';
import { whyInWords } from './whyInWords';
import { icon, pick, pickOrType, separator, type Row } from './pick';

/** What was chosen: a codebook id, or a mention without one. */
export type Choice =
  | {
      readonly kind: 'id';
      readonly id: string;
      /** What takes the entry out of the codebook again, where it was written for this. */
      readonly made?: CodebookEdit;
    }
  | { readonly kind: 'unlinked' };
type Offer = Choice | { readonly kind: 'new' };

/** What ranking knows of an article: ids tagged in it, newest first, and the country it is mostly about. */
export function rankContext(session: ArticleSession, codebook: LoadedCodebook, type: 'actor' | 'place'): RankContext {
  const articleText = session.document.getText();
  const recent = session.placed().flatMap(({ annotation }) => {
    if (annotation.type === 'actor' && type === 'actor' && annotation.actor) return [annotation.actor];
    return annotation.type === 'place' && type === 'place' && annotation.place ? [annotation.place] : [];
  });
  return { recent: [...new Set(recent.reverse())], country: countryOfArticle(articleText, codebook), articleText };
}

/** The codebook's actors ranked by the selected words; "New actor …" writes an entry first. */
export async function pickActor(session: ArticleSession, words: string, title: string): Promise<Choice | undefined> {
  const { project } = session.file;
  const codebook = await project.codebook.load();
  const { ranked, unlinkedFirst } = rankActors(words, codebook, rankContext(session, codebook, 'actor'));
  const rows = ranked.map(({ id, name, why, matched }): Row<Offer> => {
    const reason = whyInWords(why);
    // A likeness shows what it is like; repeating the selected words would tell nothing.
    const shown = why === 'spelling' || why === 'contained' ? matched : undefined;
    return {
      label: name,
      description: [id, reason && shown ? `${reason}: ${shown}` : reason].filter(Boolean).join(' · '),
      value: { kind: 'id', id },
    };
  });
  const answer = await pickOrType(withExtras(rows, unlinkedFirst, vscode.l10n.t('New actor …')), {
    title,
    placeHolder: vscode.l10n.t('Who is “{0}”?', words),
  });
  if (answer.kind === 'none') return undefined;
  if (answer.value.kind !== 'new') return answer.value;
  return newActor(session, answer.typed || words, new Set(codebook.actors.keys()));
}

/** Adds the rows for what the codebook lacks; the honest answer stands first where no entry is one. */
export function withExtras(
  rows: readonly Row<Offer>[],
  unlinkedFirst: boolean,
  newLabel: string,
): readonly (Row<Offer> | vscode.QuickPickItem)[] {
  const unlinked: Row<Offer> = {
    iconPath: icon('circle-slash'),
    label: vscode.l10n.t('Tag without linking'),
    description: vscode.l10n.t('a mention, to be linked later'),
    alwaysShow: true,
    value: { kind: 'unlinked' },
  };
  const fresh: Row<Offer> = { iconPath: icon('add'), label: newLabel, alwaysShow: true, value: { kind: 'new' } };
  const [best, ...rest] = rows;
  if (unlinkedFirst || !best) return [unlinked, fresh, separator(vscode.l10n.t('codebook')), ...rows];
  return [best, ...rest.slice(0, 6), unlinked, fresh, separator(vscode.l10n.t('codebook')), ...rest.slice(6)];
}

/** Asks for what an entry needs, prefilled with a name, and writes it; undefined on Escape. */
export async function newActor(
  session: ArticleSession,
  name: string,
  taken: ReadonlySet<string>,
): Promise<Choice | undefined> {
  const title = vscode.l10n.t('New actor');
  const called = await vscode.window.showInputBox({
    title,
    value: name.trim(),
    prompt: vscode.l10n.t('Name in the codebook'),
  });
  if (!called?.trim()) return undefined;
  const kind = await pick(
    ACTOR_KINDS.map((value) => ({ label: value, value })),
    { title, placeHolder: vscode.l10n.t('Kind of actor (ACLED)') },
  );
  if (!kind) return undefined;
  const id = suggestId(called, taken);
  const made = await session.file.project.codebook.addActor(id, { name: called.trim(), kind });
  return { kind: 'id', id, made };
}
