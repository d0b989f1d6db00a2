import type { AnchorState } from '../../core/anchor/states';
import { compactSidecar } from '../../core/annotation/compact';
import type { ArticleReading } from '../../core/incident/mention';
import { SitrepError } from '../../core/problem';
import { annotatedArticles, eachArticle, stopIfCancelled } from '../../project/loadAll';
import type { Cancel } from '../../project/ports';
import type { Project } from '../../project/project';
import { pause } from '../../project/slices';

/** An article open in an editor: where its annotations stand in the text as typed, not as saved. */
export interface OpenStates {
  states(article: string): ReadonlyMap<string, AnchorState> | undefined;
}

/** The annotated articles of a project, read once, and again one by one as they change. */
export class Readings {
  private readonly known = new Map<string, ArticleReading>();
  private readonly stale = new Set<string>();
  private isAllStale = true;

  constructor(
    private readonly project: Project,
    private readonly open: OpenStates,
    private readonly failed: (article: string, error: unknown) => void,
  ) {}

  /** Says that an article, its sidecar or its place in an editor has changed. */
  touch(article: string): void {
    this.stale.add(article);
  }

  has(article: string): boolean {
    return this.known.has(article);
  }

  /**
   * Reads what has changed since the last time, letting others work in between; what changes meanwhile is read, too.
   * An article that cannot be read is left out. Rejects with `cancelled`; the next call goes on where this one stopped.
   */
  async update(cancel: Cancel): Promise<readonly ArticleReading[]> {
    if (this.isAllStale) {
      for (const article of [...this.known.keys(), ...(await annotatedArticles(this.project, cancel))])
        this.touch(article);
      this.isAllStale = false;
    }
    // A set hands out what is added while it is walked through.
    for (const article of this.stale) {
      await pause();
      stopIfCancelled(cancel);
      // Before reading: what changes from here on makes it stale again.
      this.stale.delete(article);
      await this.read(article, cancel);
    }
    return [...this.known.values()];
  }

  private async read(article: string, cancel: Cancel): Promise<void> {
    try {
      const reading = await this.readingOf(article, cancel);
      if (reading) this.known.set(article, reading);
      else this.known.delete(article);
    } catch (error) {
      if (SitrepError.is(error) && error.code === 'cancelled') {
        this.touch(article);
        throw error;
      }
      this.known.delete(article);
      this.failed(article, error);
    }
  }

  private async readingOf(article: string, cancel: Cancel): Promise<ArticleReading | undefined> {
    const isOpen = this.open.states(article) !== undefined;
    for await (const loaded of eachArticle(this.project, [article], { cancel }, () => !isOpen)) {
      if (loaded.kind === 'unreadable') return undefined;
      const { sidecar, today } = loaded;
      const anchors = today === undefined || today instanceof SitrepError ? [] : today.anchors;
      const saved = (sidecar.annotations ?? []).flatMap(({ id }, index): [string, AnchorState][] => {
        const anchor = anchors[index];
        return anchor === undefined ? [] : [[id, anchor.state]];
      });
      return { file: article, sidecar: compactSidecar(sidecar), states: this.open.states(article) ?? new Map(saved) };
    }
    return undefined;
  }
}
