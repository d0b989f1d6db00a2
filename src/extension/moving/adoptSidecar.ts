import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { SitrepError } from '../../core/problem';
import { findLost } from '../../project/lostSidecars';
import { articlePathOf, isSidecarPath } from '../../project/paths';
import { registerCommand, uriSchema } from '../shared/commands';
import { pick } from '../shared/pick';
import type { Services } from '../shared/services';
import { kindAt, whereNow } from './renames';
import { moveSidecar } from './moveSidecar';
import { renewSources } from './renewSources';

const schema = () => z.object({ sidecar: z.optional(uriSchema()), article: z.optional(uriSchema()) });

/** A sidecar and the article it is to stand beside. */
export interface Adoption {
  readonly sidecar: vscode.Uri;
  readonly article: vscode.Uri;
}

/** A lost sidecar and the articles it may belong to, by their addresses. */
export interface Offer {
  readonly sidecar: vscode.Uri;
  readonly articles: readonly vscode.Uri[];
  readonly isSure: boolean;
}

/** `sitrep.adoptSidecar`: moves lost sidecars to the articles that hold their texts now, those that a person chooses. */
export const registerAdoptSidecar = (services: Services): vscode.Disposable =>
  registerCommand(services.log, 'sitrep.adoptSidecar', schema, async ({ sidecar, article }) => {
    const chosen = sidecar && article ? [{ sidecar, article }] : await choose(services, sidecar, article);
    const done: Adoption[] = [];
    for (const adoption of chosen) {
      await adopt(services, adoption);
      done.push(adoption);
    }
    return done;
  });

/** Everything lost in the projects of this window. */
export async function offers(
  { projects }: Services,
  cancel?: vscode.CancellationToken,
  progress?: (file: string) => void,
): Promise<readonly Offer[]> {
  const found: Offer[] = [];
  for (const { project, root } of await projects.all()) {
    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, ...path.split('/'));
    const lost = await findLost(project, { cancel, progress: (_done, _of, file) => progress?.(file) });
    found.push(
      ...lost.map(({ sidecar, articles, isSure }) => ({ sidecar: at(sidecar), articles: articles.map(at), isSure })),
    );
  }
  return found;
}

async function choose(
  services: Services,
  sidecar: vscode.Uri | undefined,
  article: vscode.Uri | undefined,
): Promise<readonly Adoption[]> {
  const isAsked = (offer: Offer): boolean => sidecar === undefined || offer.sidecar.toString() === sidecar.toString();
  const isWanted = (one: vscode.Uri): boolean => article === undefined || one.toString() === article.toString();
  const lost = (await lookWithProgress(services))
    .filter(isAsked)
    .map((offer) => ({ ...offer, articles: offer.articles.filter(isWanted) }));
  const [first] = lost;
  if (!first) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No sidecar has lost its article.'));
    return [];
  }
  if (lost.every(({ articles }) => articles.length === 0)) return chooseByHand(services, first.sidecar);
  return (await pickMany(lost)) ?? [];
}

const lookWithProgress = (services: Services): Thenable<readonly Offer[]> =>
  vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for lost sidecars'),
      cancellable: true,
    },
    async (progress, token) => {
      try {
        return await offers(services, token, (message) => progress.report({ message }));
      } catch (error) {
        throw SitrepError.is(error, 'cancelled') ? new vscode.CancellationError() : error;
      }
    },
  );

/** One row for each article that a sidecar may belong to; those that are sure are ticked already. */
async function pickMany(lost: readonly Offer[]): Promise<readonly Adoption[] | undefined> {
  const rows = lost.flatMap(({ sidecar, articles, isSure }) =>
    articles.map((article, index) => ({
      label: `${vscode.workspace.asRelativePath(sidecar)} → ${vscode.workspace.asRelativePath(article)}`,
      ...(articles.length > 1 && { description: vscode.l10n.t('one of several articles with this text') }),
      picked: isSure && index === 0,
      sidecar,
      article,
    })),
  );
  const title = vscode.l10n.t('Which sidecars are to be moved to the articles that hold their texts?');
  const chosen = await vscode.window.showQuickPick(rows, { title, canPickMany: true });
  return chosen?.map(({ sidecar, article }) => ({ sidecar, article }));
}

/** The article was edited as it was moved: only a person knows which one it is. */
async function chooseByHand({ projects }: Services, sidecar: vscode.Uri): Promise<readonly Adoption[]> {
  const { project, root } = await projects.of(sidecar);
  const { articles, sidecars } = await project.paths();
  const annotated = new Set(sidecars.map(articlePathOf));
  const rows = articles
    .filter((path) => !annotated.has(path))
    .map((path) => ({ label: path, value: vscode.Uri.joinPath(root, ...path.split('/')) }));
  const name = vscode.workspace.asRelativePath(sidecar);
  if (rows.length === 0) {
    const message = vscode.l10n.t('{0} has lost its article, and there is no article without a sidecar.', name);
    throw new SitrepError('sidecar/no-article', message);
  }
  const article = await pick(rows, {
    title: vscode.l10n.t('Which article do the annotations in {0} belong to?', name),
    placeHolder: vscode.l10n.t(
      'No article holds the text that they were made in; they are looked for in the one you choose.',
    ),
  });
  return article ? [{ sidecar, article }] : [];
}

/** Rejects, touching nothing, where the sidecar has its article, or the article a sidecar of its own. */
export async function adopt(services: Services, { sidecar, article }: Adoption): Promise<void> {
  const before = sidecar.with({ path: articlePathOf(sidecar.path) });
  const [name, target] = [vscode.workspace.asRelativePath(sidecar), vscode.workspace.asRelativePath(article)];
  if (!isSidecarPath(sidecar.path) || !(await kindAt(sidecar))) {
    throw new SitrepError(
      'sidecar/none',
      vscode.l10n.t('There is no sidecar {0}. It may have been moved already.', name),
    );
  }
  if (await kindAt(before)) {
    const message = vscode.l10n.t('{0} stands beside its article, so it was not moved.', name);
    throw new SitrepError('sidecar/has-article', message);
  }
  if (isSidecarPath(article.path) || (await kindAt(article)) !== 'file') {
    throw new SitrepError('article/missing', vscode.l10n.t('There is no article {0}. Choose another.', target));
  }
  await moveSidecar(services, { from: before, to: article });
  const renames = [{ from: before, to: article }];
  await services.history.moved((uri) => whereNow(renames, uri));
  const { project, root } = await services.projects.of(article);
  await renewSources(project, root, renames);
}
