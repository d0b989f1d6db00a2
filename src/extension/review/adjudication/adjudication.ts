import * as vscode from 'vscode';
import { AnchorText } from '../../../core/anchor/anchorText';
import { withVerdict } from '../../../core/annotation/review';
import type { Annotation } from '../../../core/annotation/model';
import type { SidecarEdit } from '../../../core/annotation/sidecarEdit';
import type { Codebook } from '../../../core/codebook/model';
import { FILE_START, SitrepError, type Problem } from '../../../core/problem';
import { noteEdits } from '../../../core/review/adjudicate/notTaken';
import { pointsOf, sidesOf, type Point } from '../../../core/review/adjudicate/points';
import {
  settledAs,
  standsAs,
  takeEdits,
  takenAt,
  targetOf,
  type Choice,
  type Target,
} from '../../../core/review/adjudicate/take';
import { webCryptoDigest } from '../../../project/digest';
import { articlePathOf } from '../../../project/paths';
import type { Cancel } from '../../../project/ports';
import type { Project } from '../../../project/project';
import { readingsOfTrees, type ReadByTwo } from '../../../project/readingsOfTrees';
import { freshId } from '../../shared/addAnnotation';
import type { ArticleSession } from '../../shared/articleSession';
import { inBackground } from '../../shared/commands';
import { Debounce } from '../../shared/debounce';
import type { Services } from '../../shared/services';
import { today } from '../../shared/today';
import type { KeptMarks } from '../keptMarks';
import { isHere, type AdjudicatedArticle, type AdjudicatedPoint } from './model';
import { PointMarks } from './pointMarks';
import { ReadingFiles } from './readingFiles';
import type { CoderSide } from './sides';

type Given = Pick<Services, 'log' | 'projects' | 'articles' | 'history'>;

export interface AdjudicationSides {
  readonly root: vscode.Uri;
  readonly left: CoderSide;
  readonly right: CoderSide;
  /** Whether the coders are A and B on screen. */
  readonly anonymous: boolean;
}

/** `inverse` takes back what was written for it; undefined where it stood so already. */
interface Decided {
  readonly choice: Choice;
  readonly inverse: SidecarEdit | undefined;
}

interface Compared extends Omit<ReadByTwo, 'text'> {
  readonly text: AnchorText;
  readonly article: string;
}

/** Where two coders differ, what the project's own sidecars say there, and what is taken. */
export class Adjudication implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly decided = new Map<string, Decided>();
  private compared: readonly Compared[] = [];
  private shown: readonly AdjudicatedArticle[] = [];
  private unread: readonly Problem[] = [];
  private book: Codebook | undefined;
  private readonly disposables: vscode.Disposable[];
  private readonly late = new Debounce(() => inBackground(this.services.log, 'comparing readings anew', this.look()));
  /** The point that was gone to last. */
  current: string | undefined;

  private constructor(
    private readonly services: Given,
    private readonly project: Project,
    readonly sides: AdjudicationSides,
    private readonly marks: PointMarks,
    readonly files: ReadingFiles,
  ) {
    this.disposables = [
      this.changes,
      this.late,
      files,
      services.projects.onDidChange((event) => {
        if (event.project === project) this.late.ask();
      }),
    ];
  }

  static async open(
    services: Given,
    sides: AdjudicationSides,
    marks: KeptMarks,
    cancel: Cancel,
  ): Promise<Adjudication> {
    const { project } = services.projects.at(sides.root);
    const adjudication = new Adjudication(
      services,
      project,
      sides,
      new PointMarks(marks, sides.root),
      new ReadingFiles(),
    );
    try {
      await adjudication.read(cancel);
    } catch (error) {
      adjudication.dispose();
      throw error;
    }
    return adjudication;
  }

  /** The articles that the two read differently, by path. */
  get articles(): readonly AdjudicatedArticle[] {
    return this.shown;
  }

  /** Of articles that could not be compared, and are missing among the articles. */
  get problems(): readonly Problem[] {
    return this.unread;
  }

  get codebook(): Codebook | undefined {
    return this.book;
  }

  /** The names on screen. */
  get names(): readonly [string, string] {
    const { left, right, anonymous } = this.sides;
    return anonymous ? ['A', 'B'] : [left.name, right.name];
  }

  find(key: string): { readonly article: AdjudicatedArticle; readonly point: AdjudicatedPoint } | undefined {
    for (const article of this.shown) {
      const point = [...article.points, ...article.alike].find((one) => one.key === key);
      if (point) return { article, point };
    }
    return undefined;
  }

  uriOf(article: string): vscode.Uri {
    return vscode.Uri.joinPath(this.sides.root, ...article.split('/'));
  }

  /**
   * Takes a choice at points of one article into its sidecar, as one action that one undo takes back. `by` accepted it.
   * Throws `adjudicate/other-here` unless `replaces`, and `adjudicate/text`.
   */
  async take(keys: readonly string[], choice: Choice, by: string, replaces: boolean): Promise<void> {
    const [first] = keys.flatMap((key) => this.find(key) ?? []);
    if (!first) return;
    const { path } = first.article;
    const compared = this.compared.find(({ article }) => article === path);
    const { uri, session } = await this.sessionOf(path);
    await session.writeMoves();
    if (!compared || !describes(session, compared.sha256)) throw otherText(path);
    const all = pointsOf(compared.left ?? [], compared.right ?? []);
    const { rejected } = session;
    const here = { annotations: session.placed().map(({ annotation }) => annotation), rejected };
    const say = (annotation: Annotation) => withVerdict(annotation, 'accepted', by, today());
    const edits = keys.flatMap((key) => {
      const point = this.find(key)?.point.point;
      return point ? takeEdits(point, choice, targetOf(point, all, here), { by, say, freshId, replaces }) : [];
    });
    const inverse = edits.length > 0 ? await this.write(uri, session, { kind: 'all', edits }) : undefined;
    for (const key of keys) {
      const point = this.find(key)?.point.point;
      if (!point) continue;
      const settled = settledAs(point, choice);
      this.decided.set(key, { choice: settled, inverse: keys.length === 1 ? inverse : undefined });
      await this.marks.keep(key, point, settled === 'neither' ? 'neither' : undefined);
    }
    await this.look();
  }

  async skip(key: string): Promise<void> {
    this.decided.delete(key);
    const found = this.find(key);
    if (found) await this.marks.keep(key, found.point.point, 'skipped');
    await this.look();
  }

  /** Takes back what was decided at a point, and what was written for it. Throws `edit/changed-since`. */
  async reopen(key: string): Promise<void> {
    const known = this.decided.get(key);
    const found = this.find(key);
    if (found && known?.inverse && found.point.state === known.choice) {
      const { uri, session } = await this.sessionOf(found.article.path);
      await this.write(uri, session, known.inverse);
    } else if (found?.point.state === 'neither') {
      // Of an earlier window: that it was so is all that can be taken back.
      const { uri, session } = await this.sessionOf(found.article.path);
      const edits = noteEdits(sidesOf(found.point.point), false, session.rejected, '');
      if (edits.length > 0) await this.write(uri, session, { kind: 'all', edits });
    }
    this.decided.delete(key);
    if (found) await this.marks.keep(key, found.point.point, undefined);
    await this.look();
  }

  private async sessionOf(path: string): Promise<{ readonly uri: vscode.Uri; readonly session: ArticleSession }> {
    const uri = this.uriOf(path);
    return { uri, session: await this.services.articles.of(await vscode.workspace.openTextDocument(uri)) };
  }

  /** Writes an edit that one undo takes back. */
  private async write(uri: vscode.Uri, session: ArticleSession, edit: SidecarEdit): Promise<SidecarEdit> {
    const writing = session.edit(edit);
    await this.services.history.record(uri, writing);
    return writing;
  }

  private async read(cancel: Cancel): Promise<void> {
    const { left, right } = this.sides;
    const { articles, problems } = await readingsOfTrees(left.tree, right.tree, webCryptoDigest, cancel);
    const found: Compared[] = [];
    const unread: Problem[] = [...problems];
    for (const { text: _, ...own } of articles) {
      if (cancel.isCancellationRequested) return;
      const article = articlePathOf(own.file);
      const text = await this.textOf(article, own.sha256);
      if (text) found.push({ ...own, article, text });
      else unread.push(notHere(own.file));
    }
    this.compared = found;
    this.unread = unread;
    this.book = await this.project.codebook.load();
    await this.look();
  }

  /** The project's own text of an article, if it is the one that both coders read. */
  private async textOf(article: string, sha256: string): Promise<AnchorText | undefined> {
    const text = await this.project.articleText(article).catch((error: unknown) => {
      if (SitrepError.is(error)) return undefined;
      throw error;
    });
    return text !== undefined && (await this.project.digestOf(text)) === sha256 ? new AnchorText(text) : undefined;
  }

  /** How the project's sidecars stand to each point now. */
  private async look(): Promise<void> {
    const shown: AdjudicatedArticle[] = [];
    for (const { article, left, right, text } of this.compared) {
      const loaded = await this.project.sidecar(article);
      const { annotations = [], rejected = [] } = loaded?.reading.ok ? loaded.reading.sidecar : {};
      const all = pointsOf(left ?? [], right ?? []);
      const points = all.map((point): AdjudicatedPoint => {
        const key = `${article}#${point.key}`;
        const target = targetOf(point, all, { annotations, rejected });
        const state = this.stateOf(key, point, target);
        const canReopen = this.decided.has(key) || state === 'skipped' || state === 'neither';
        return { key, point, state, canReopen, target: target.annotations };
      });
      shown.push({
        path: article,
        text,
        left,
        right,
        points: points.filter(({ point }) => point.kind !== 'alike'),
        alike: points.filter((one) => one.point.kind === 'alike' && !isHere(one)),
      });
    }
    this.shown = shown.filter(({ points, alike }) => points.length + alike.length > 0);
    this.changes.fire();
  }

  /** A decision counts while it stands: one that was undone is open again. */
  private stateOf(key: string, point: Point, target: Target): AdjudicatedPoint['state'] {
    const choice = this.decided.get(key)?.choice ?? (this.marks.has(key, point, 'neither') ? 'neither' : undefined);
    if (choice && standsAs(point, choice, target)) return choice;
    return takenAt(point, target) ?? (this.marks.has(key, point, 'skipped') ? 'skipped' : 'open');
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }
}

const describes = (session: ArticleSession, sha256: string): boolean =>
  !session.hasSidecar || session.article?.sha256 === sha256;

const otherText = (article: string): SitrepError =>
  new SitrepError(
    'adjudicate/text',
    vscode.l10n.t('{0} is not the text that both coders read any more. Nothing was written.', article),
  );

const notHere = (file: string): Problem => ({
  code: 'adjudicate/not-here',
  severity: 'error',
  message: vscode.l10n.t('The project has no article here of the text that was read: check out or copy it first.'),
  file,
  range: FILE_START,
});
