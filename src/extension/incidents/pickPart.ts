import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import type { Codebook } from '../../core/codebook/model';
import type { Incident } from '../../core/incident/model';
import { readingInWords } from '../../core/incident/readingInWords';
import { SitrepError } from '../../core/problem';
import { localeFor, wordsFor } from '../../core/report/wordsFor';
import { annotatedArticles, eachArticle } from '../../project/loadAll';
import { withProgress } from '../shared/longWork';
import { plainLabel } from '../shared/markdown';
import { separator } from '../shared/pick';
import type { Where } from './carryOut';

interface PartRow extends vscode.QuickPickItem {
  readonly id?: string;
}

/** The annotations that are to leave an incident, article by article; undefined where she left it or chose none. */
export async function pickPart({ project }: Where, whole: Incident): Promise<readonly string[] | undefined> {
  const title = vscode.l10n.t('Split incident');
  const codebook = await project.codebook.load();
  const rows: PartRow[] = [];
  await withProgress(title, async (work) => {
    const articles = await annotatedArticles(project, work.cancel);
    for await (const loaded of eachArticle(project, articles, work, () => false)) {
      if (loaded.kind === 'unreadable') continue;
      const own = (loaded.sidecar.annotations ?? []).filter(({ incident }) => incident?.includes(whole.id) === true);
      if (own.length > 0) rows.push(separator(loaded.article), ...own.map((one) => rowOf(one, codebook)));
    }
  });
  if (rows.length === 0) {
    throw new SitrepError('incident/nothing', vscode.l10n.t('No annotation names the incident {0}.', whole.id));
  }
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('Which annotations are about another incident than “{0}”?', whole.title),
  });
  const ids = chosen?.flatMap(({ id }) => id ?? []);
  return ids?.length === 0 ? undefined : ids;
}

function rowOf(annotation: Annotation, codebook: Codebook): PartRow {
  const reading = readingInWords(annotation, codebook, wordsFor(localeFor(vscode.env.language)));
  return { label: plainLabel(annotation.exact), description: plainLabel(reading.join(' · ')), id: annotation.id };
}
