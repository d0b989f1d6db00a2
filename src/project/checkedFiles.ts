import type { CheckedSidecar, Stamps } from '../core/check/checkedSidecar';
import { filesOf, type ArticleFiles } from './loadAll';
import { sidecarPathOf } from './paths';
import type { Project } from './project';

/** An article's files with the `sha256` of their bytes. */
export interface HashedFiles extends ArticleFiles {
  readonly kind: 'hashed';
  readonly stamps: Stamps;
  readonly sidecarSha256: string | undefined;
  /** Rejects where the article could not be read; undefined where it was not asked for. */
  readonly textSha256: Promise<string | undefined>;
}

/** Files that were not written since they were checked. */
export interface SameFiles {
  readonly kind: 'same';
  readonly article: string;
  readonly wantsText: boolean;
  readonly known: CheckedSidecar;
}

/** Reads and hashes an article's files, but for those that the file system says are as they were when checked. */
export async function lookAtFiles(
  project: Project,
  article: string,
  wantsText: boolean,
): Promise<HashedFiles | SameFiles> {
  const known = project.checks.get(article);
  // Before they are read: what is written meanwhile has another stamp.
  const stamps = await stampsOf(project, article, wantsText);
  if (known && isSame(known.stamps.sidecar, stamps.sidecar)) {
    if (!wantsText || isSame(known.stamps.article, stamps.article)) return { kind: 'same', article, wantsText, known };
  }
  return hashFiles(project, article, wantsText, stamps);
}

export async function hashFiles(
  project: Project,
  article: string,
  wantsText: boolean,
  stamps: Stamps,
): Promise<HashedFiles> {
  const files = await filesOf(project, article, wantsText);
  const textSha256 = Promise.resolve(files.text).then((bytes) => bytes && project.digestOfBytes(bytes));
  textSha256.catch(() => undefined);
  const sidecarSha256 = files.sidecar && (await project.digestOfBytes(files.sidecar));
  return { kind: 'hashed', ...files, stamps, sidecarSha256, textSha256 };
}

async function stampsOf({ files }: Project, article: string, wantsText: boolean): Promise<Stamps> {
  // What cannot even be asked about is read, and so reported.
  const stampOf = (path: string): Promise<string | undefined> =>
    files.stamp?.(path).catch(() => undefined) ?? Promise.resolve(undefined);
  const [sidecar, text] = await Promise.all([
    stampOf(sidecarPathOf(article)),
    wantsText ? stampOf(article) : Promise.resolve(undefined),
  ]);
  return { sidecar, article: text };
}

const isSame = (before: string | undefined, now: string | undefined): boolean => now !== undefined && before === now;
