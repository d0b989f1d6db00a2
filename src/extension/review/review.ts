import * as vscode from 'vscode';
import type { EntryChange } from '../../core/review/changes';
import { localeFor } from '../../core/report/wordsFor';
import type { Problem } from '../../core/problem';
import { kindOfPath } from '../../core/review/fileKind';
import { ACTORS_FILE, INCIDENTS_FOLDER, PLACES_FILE, PROJECT_FILE, joinPath, sidecarPathOf } from '../../project/paths';
import { webCryptoDigest } from '../../project/digest';
import type { Cancel } from '../../project/ports';
import { Queue } from '../../project/queue';
import { reviewTrees } from '../../project/reviewTrees';
import { tellReview, type ToldFile } from '../../project/tellReview';
import { codebooksIn } from '../../project/treeTexts';
import { inBackground } from '../shared/commands';
import { relativePath, type ProjectChangeEvent } from '../shared/projects';
import type { Services } from '../shared/services';
import type { ReviewSides } from './gitSides';
import type { KeptMarks } from './keptMarks';
import { groupOf, type IsSeen, type ReviewedChange, type ReviewedFileGroup } from './reviewModel';

/** Changes come in crowds. */
const REST_MS = 150;

/** What changed between two states, kept up while the files change, and what the reviewer says of it. */
export class Review implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly told = new Map<string, ToldFile>();
  private problems: readonly Problem[] = [];
  private ordered: readonly ReviewedFileGroup[] = [];
  private readonly stale = new Set<string>();
  /** An older reading must not come after a newer one. */
  private readonly queue = new Queue();
  private readonly disposables: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The change that was gone to last. */
  current: string | undefined;

  private constructor(
    private readonly services: Pick<Services, 'log' | 'projects'>,
    readonly sides: ReviewSides,
    private readonly seen: KeptMarks,
  ) {
    this.disposables = [this.changes, services.projects.onDidChange((event) => this.outdate(this.pathOf(event)))];
  }

  static async open(
    services: Pick<Services, 'log' | 'projects'>,
    sides: ReviewSides,
    seen: KeptMarks,
    cancel: Cancel,
  ): Promise<Review> {
    const review = new Review(services, sides, seen);
    try {
      await review.take(undefined, cancel);
    } catch (error) {
      review.dispose();
      throw error;
    }
    return review;
  }

  /** The changed files by path. */
  get groups(): readonly ReviewedFileGroup[] {
    return this.ordered;
  }

  /** Of files that could not be read, and are missing among the groups. */
  get unread(): readonly Problem[] {
    return this.problems;
  }

  get files(): readonly ToldFile[] {
    return [...this.told.values()];
  }

  /** Whether a reviewer's word can be written: only to files as they are. */
  get isWritable(): boolean {
    return this.sides.head === undefined;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.sides.repository.rootUri, ...path.split('/'));
  }

  find(key: string): ReviewedChange | undefined {
    for (const { changes, quiet } of this.ordered) {
      const found = changes.find((one) => one.key === key) ?? quiet.find((one) => one.key === key);
      if (found) return found;
    }
    return undefined;
  }

  /** The change of an annotation of an article that is there now. */
  changeOf(article: vscode.Uri, id: string): ReviewedChange | undefined {
    const path = relativePath(this.sides.repository.rootUri, article);
    return path === '' ? undefined : this.find(`${sidecarPathOf(path)}#annotation/${id}`);
  }

  /** Ticks a change off, as it stands. */
  async markSeen(key: string): Promise<void> {
    const found = this.find(key);
    if (!found) return;
    await this.seen.add(key, found.told.change);
    this.arrange();
  }

  /** Reads what differs: all, or some files anew. */
  private async take(paths: readonly string[] | undefined, cancel?: Cancel): Promise<void> {
    const { before, after } = this.sides;
    const [was, is] = paths ? [before.of(paths), after.of(paths)] : [before, after];
    const { files, problems } = await reviewTrees(was, is, webCryptoDigest, cancel);
    const told = await tellReview(files, await codebooksIn(after, cancel), {
      redacted: false,
      isUnderName: true,
      locale: localeFor(vscode.env.language),
    });
    const fresh = new Set(paths ?? []);
    for (const path of fresh) this.told.delete(path);
    for (const file of told.files) this.told.set(file.review.file, file);
    this.problems = [...this.problems.filter(({ file }) => paths && !fresh.has(file)), ...problems];
    this.arrange();
  }

  private arrange(): void {
    const isSeen: IsSeen = (key: string, change: EntryChange) => this.seen.has(key, change);
    const files = [...this.told.values()].toSorted((a, b) => (a.review.file < b.review.file ? -1 : 1));
    this.ordered = files.map((file) => groupOf(file, isSeen));
    this.changes.fire();
  }

  /** The files of the repository that an event of a project is about; all that are shown of its incidents. */
  private pathOf({ root, change }: ProjectChangeEvent): readonly string[] {
    const folder = relativePath(this.sides.repository.rootUri, root);
    const inProject = (path: string): string => joinPath(folder, path);
    switch (change.kind) {
      case 'sidecar':
        return [inProject(sidecarPathOf(change.article))];
      case 'article':
        return [];
      case 'codebook':
        return [ACTORS_FILE, PLACES_FILE, PROJECT_FILE].map(inProject);
      case 'incidents':
        return [...this.told.keys()].filter(
          (path) => kindOfPath(path) === 'incident' && path.startsWith(`${inProject(INCIDENTS_FOLDER)}/`),
        );
    }
  }

  private outdate(paths: readonly string[]): void {
    if (!this.isWritable || paths.length === 0) return;
    for (const path of paths) {
      this.stale.add(path);
      // A renamed file is known from both its names.
      for (const { review } of this.told.values()) {
        if (review.file === path && review.renamedFrom !== undefined) this.stale.add(review.renamedFrom);
        if (review.renamedFrom === path) this.stale.add(review.file);
      }
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      inBackground(
        this.services.log,
        'reading reviewed files anew',
        this.queue.run(() => this.catchUp()),
      );
    }, REST_MS);
  }

  private async catchUp(): Promise<void> {
    const paths = [...this.stale];
    this.stale.clear();
    await this.take(paths);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }
}
