import * as vscode from 'vscode';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { annotatorName } from '../shared/annotator';
import type { ArticleSession } from '../shared/articleSession';
import { mayBeArticle } from '../shared/articles';
import { inBackground } from '../shared/commands';
import { visibleText } from '../shared/markdown';
import type { Services } from '../shared/services';
import { articleStatus, incidentStatus, type StatusText } from './articleStatus';
import { countArticle } from './articleCounts';

type MakeItem = (id: string, alignment: vscode.StatusBarAlignment, priority: number) => vscode.StatusBarItem;

/** Counts and status of the active article, and the incident that new tags get. Hidden while no article is active. */
export function registerStatusBar(
  services: Pick<Services, 'log' | 'articles' | 'projects' | 'currentIncident'>,
  makeItem: MakeItem = (id, alignment, priority) => vscode.window.createStatusBarItem(id, alignment, priority),
): vscode.Disposable {
  // Made for the first article: a window without one needs none.
  let items: Items | undefined;
  let latest = 0;
  /** What was read of the article when it was last looked at. */
  let last: { readonly session: ArticleSession; readonly by: string; readonly share: number } | undefined;

  const hide = (): void => {
    items?.article.hide();
    items?.incident.hide();
  };
  const update = async (): Promise<void> => {
    const turn = (latest += 1);
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !mayBeArticle(document)) {
      hide();
      return;
    }
    const session = await services.articles.of(document);
    const by = await annotatorName(document.uri);
    const title = await currentTitle(session);
    const read = by === undefined ? undefined : await readShare(session, by);
    // Another editor may have become the active one meanwhile.
    if (turn !== latest) return;
    const status = session.article?.coding?.find((coding) => coding.by === by)?.status;
    const counts = countArticle(session.placed());
    items ??= makeItems(makeItem);
    const words = wordsFor(localeFor(vscode.env.language));
    show(items.article, articleStatus({ counts, status, read, by, unreadable: session.problems.length > 0 }, words));
    show(items.incident, incidentStatus(title));
  };
  const readShare = async (session: ArticleSession, by: string): Promise<number | undefined> => {
    if (!session.article?.coding?.some((coding) => coding.by === by && coding.seen?.length)) return undefined;
    // Nothing that grows with the article is done while someone types in it.
    if (session.document.isDirty && last?.session === session && last.by === by) return last.share;
    const { unread, total } = await session.coverage.of(by);
    const share = Math.floor((100 * (total - unread.length)) / Math.max(1, total));
    last = { session, by, share };
    return share;
  };
  const currentTitle = async ({ file }: ArticleSession): Promise<string | undefined> => {
    const id = services.currentIncident.of(file.root);
    if (id === undefined) return undefined;
    const { incidents } = await file.project.incidents.load();
    return visibleText(incidents.find((one) => one.id === id)?.title ?? id);
  };
  const updateNow = (): void => inBackground(services.log, 'updating the status bar', update());

  updateNow();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      latest += 1;
      items?.article.dispose();
      items?.incident.dispose();
    }),
    vscode.window.onDidChangeActiveTextEditor(updateNow),
    services.articles.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) updateNow();
    }),
    services.currentIncident.onDidChange(updateNow),
    services.projects.onDidChange(({ change }) => {
      if (change.kind === 'incidents') updateNow();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sitrep.annotator')) updateNow();
    }),
  );
}

interface Items {
  readonly article: vscode.StatusBarItem;
  readonly incident: vscode.StatusBarItem;
}

function makeItems(makeItem: MakeItem): Items {
  const article = makeItem('sitrep.article', vscode.StatusBarAlignment.Left, 51);
  article.name = vscode.l10n.t('Sitrep: Article');
  article.command = 'sitrep.setArticleStatus';
  const incident = makeItem('sitrep.incident', vscode.StatusBarAlignment.Left, 50);
  incident.name = vscode.l10n.t('Sitrep: Current Incident');
  incident.command = 'sitrep.setCurrentIncident';
  return { article, incident };
}

function show(item: vscode.StatusBarItem, { text, tooltip, spoken }: StatusText): void {
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken, role: 'button' };
  item.show();
}
