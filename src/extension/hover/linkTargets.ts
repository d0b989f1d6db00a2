import type * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/model';
import { annotatedArticles } from '../../project/loadAll';
import type { Project } from '../../project/project';
import type { Projects } from '../shared/projects';

export interface LinkTarget {
  readonly annotation: Annotation;
  /** Path of its article in the project. */
  readonly article: string;
}

type Index = ReadonlyMap<string, LinkTarget>;

/** Finds the annotations that links point at, in any article. Read when first needed and again after a change. */
export class LinkTargets implements vscode.Disposable {
  private readonly known = new Map<Project, Promise<Index>>();
  private readonly disposable: vscode.Disposable;

  constructor(projects: Projects) {
    this.disposable = projects.onDidChange(({ project, change }) => {
      if (change.kind === 'sidecar') this.known.delete(project);
    });
  }

  async find(project: Project, id: string): Promise<LinkTarget | undefined> {
    let index = this.known.get(project);
    if (!index) {
      index = read(project);
      this.known.set(project, index);
      index.catch(() => this.known.delete(project));
    }
    return (await index).get(id);
  }

  dispose(): void {
    this.known.clear();
    this.disposable.dispose();
  }
}

async function read(project: Project): Promise<Index> {
  const index = new Map<string, LinkTarget>();
  for (const article of await annotatedArticles(project)) {
    const loaded = await project.sidecar(article);
    if (!loaded?.reading.ok) continue;
    for (const annotation of loaded.reading.sidecar.annotations ?? []) {
      if (!index.has(annotation.id)) index.set(annotation.id, { annotation, article });
    }
  }
  return index;
}
