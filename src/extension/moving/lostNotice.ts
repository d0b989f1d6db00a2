import * as vscode from 'vscode';
import { findLost } from '../../project/lostSidecars';
import { PROJECT_FOLDER, isProjectPath, sidecarPathOf } from '../../project/paths';
import type { Project } from '../../project/project';
import { inBackground } from '../shared/commands';
import type { ProjectChangeEvent } from '../shared/projects';
import type { Services } from '../shared/services';
import { adopt, type Offer } from './adoptSidecar';
import { kindAt } from './renames';

/** Checkouts and moves come in crowds, and a rename in VS Code brings its sidecar a moment later. */
const REST_MS = 1500;

/** Tells, once each, of sidecars that were left behind when their articles were moved outside VS Code. */
export class LostNotice implements vscode.Disposable {
  private readonly waiting = new Map<Project, { readonly root: vscode.Uri; readonly articles: Set<string> }>();
  /** Projects that were looked at, with whether anything was lost then. */
  private readonly known = new Map<Project, boolean>();
  private readonly told = new Set<string>();
  /** Articles without a sidecar that were asked about before: each is a reason to look only once. */
  private readonly bare = new Set<string>();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    const { projects, articles } = services;
    this.disposables = [
      projects.onDidChange((event) => this.changed(event)),
      // One moved while VS Code was closed: its article opens without annotations.
      articles.onDidChange(({ file, hasSidecar }) => {
        if (!hasSidecar && file.path !== '') this.later(file.project, file.root, file.path);
      }),
    ];
  }

  private changed({ project, root, change }: ProjectChangeEvent): void {
    if (change.kind === 'article' || change.kind === 'sidecar') this.later(project, root, change.article);
  }

  private later(project: Project, root: vscode.Uri, article: string): void {
    if (isProjectPath(article)) return;
    const waiting = this.waiting.get(project) ?? { root, articles: new Set<string>() };
    waiting.articles.add(article);
    this.waiting.set(project, waiting);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => inBackground(this.services.log, 'looking for lost sidecars', this.look()), REST_MS);
  }

  private async look(): Promise<void> {
    const crowd = [...this.waiting];
    this.waiting.clear();
    for (const [project, { root, articles }] of crowd) {
      // A folder of other people's text files is not walked through unasked.
      if (!(await kindAt(vscode.Uri.joinPath(root, PROJECT_FOLDER)))) continue;
      if (!(await this.mayHaveLost(project, root, articles))) continue;
      const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, ...path.split('/'));
      const lost = await findLost(project);
      this.known.set(project, lost.length > 0);
      const found = lost
        .filter(({ sidecar, articles }) => articles.length > 0 && isNew(this.told, at(sidecar).toString()))
        .map(({ sidecar, articles, isSure }) => ({ sidecar: at(sidecar), articles: articles.map(at), isSure }));
      if (found.length > 0) inBackground(this.services.log, 'moving lost sidecars', this.ask(found));
    }
  }

  /** The whole project is walked only if one of these files has lost its other half. */
  private async mayHaveLost(project: Project, root: vscode.Uri, articles: ReadonlySet<string>): Promise<boolean> {
    for (const path of articles) {
      const at = (file: string): vscode.Uri => vscode.Uri.joinPath(root, ...file.split('/'));
      const [article, sidecar] = await Promise.all([kindAt(at(path)), kindAt(at(sidecarPathOf(path)))]);
      if (sidecar && !article) return true;
      // The other half may have been lost before: unknown until it was looked for once.
      const isBare = article !== undefined && sidecar === undefined;
      if (isBare && this.known.get(project) !== false && isNew(this.bare, at(path).toString())) return true;
    }
    return false;
  }

  private async ask(found: readonly Offer[]): Promise<void> {
    const [first] = found;
    const [article] = first?.articles ?? [];
    if (!first || !article) return;
    const isOne = found.length === 1 && first.isSure;
    const allSure = found.every(({ isSure }) => isSure);
    const move = isOne ? vscode.l10n.t('Move the Sidecar') : vscode.l10n.t('Move All');
    const choose = vscode.l10n.t('Choose …');
    const message = isOne
      ? vscode.l10n.t(
          '{0} has lost its article, whose text stands in {1} now. Move the sidecar there?',
          vscode.workspace.asRelativePath(first.sidecar),
          vscode.workspace.asRelativePath(article),
        )
      : vscode.l10n.t('Sidecars that have lost their articles, whose texts stand elsewhere now: {0}.', found.length);
    const answer = await vscode.window.showInformationMessage(message, ...(allSure ? [move] : []), choose);
    if (answer === choose) await vscode.commands.executeCommand('sitrep.adoptSidecar');
    if (answer !== move) return;
    for (const { sidecar, articles } of found) {
      const [target] = articles;
      if (target) await this.adoptOrTell(sidecar, target);
    }
  }

  private async adoptOrTell(sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
    try {
      await adopt(this.services, { sidecar, article });
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
