import type { AnchorText } from '../core/anchor/anchorText';
import type { Annotation, Sidecar } from '../core/annotation/model';
import { readSidecar } from '../core/annotation/sidecar';
import { FILE_START, type Problem } from '../core/problem';
import { articlePathOf, isSidecarPath } from './paths';
import type { Cancel, Digest, FileTree } from './ports';
import { articlesIn } from './treeTexts';
import { readText } from './utf8';

/** An article as two coders read it; `undefined` where one has no sidecar of it. */
export interface ReadByTwo {
  /** Path of the sidecar. */
  readonly file: string;
  readonly left: readonly Annotation[] | undefined;
  readonly right: readonly Annotation[] | undefined;
  /** Of the text that both describe. */
  readonly sha256: string;
  /** Undefined where it is in neither tree, or has changed in both. */
  readonly text: AnchorText | undefined;
}

export interface ReadingsOfTrees {
  /** By path. */
  readonly articles: readonly ReadByTwo[];
  /** Of sidecars that could not be read, or that describe different texts: they are missing above. */
  readonly problems: readonly Problem[];
}

/** The sidecars of two states or folders, article by article of the same path and text. */
export async function readingsOfTrees(
  left: FileTree,
  right: FileTree,
  digest: Digest,
  cancel?: Cancel,
): Promise<ReadingsOfTrees> {
  const problems: Problem[] = [];
  const [one, other] = [await sidecarsIn(left, problems, cancel), await sidecarsIn(right, problems, cancel)];
  const unread = new Set(problems.map(({ file }) => file));
  const files = [...new Set([...one.keys(), ...other.keys()])].filter((file) => !unread.has(file)).toSorted();
  const paths = files.map(articlePathOf);
  const texts = [await articlesIn(left, paths, digest, cancel), await articlesIn(right, paths, digest, cancel)];
  const articles = files.flatMap((file): readonly ReadByTwo[] => {
    const [own, their] = [one.get(file), other.get(file)];
    const sha256 = (own ?? their)?.article.sha256;
    if (sha256 === undefined) return [];
    if (own && their && sha256 !== their.article.sha256) {
      problems.push(otherText(file));
      return [];
    }
    const text = texts.map((known) => known.get(articlePathOf(file))).find((known) => known?.sha256 === sha256)?.text;
    return [{ file, left: own && placedIn(own), right: their && placedIn(their), sha256, text }];
  });
  return { articles, problems };
}

/** Annotations of the text that the sidecar describes: the offsets of the others are of another one. */
const placedIn = ({ annotations = [], article }: Sidecar): readonly Annotation[] =>
  annotations.filter(({ sha256 }) => sha256 === undefined || sha256 === article.sha256);

async function sidecarsIn(
  tree: FileTree,
  problems: Problem[],
  cancel: Cancel | undefined,
): Promise<ReadonlyMap<string, Sidecar>> {
  const found = new Map<string, Sidecar>();
  const paths = [...(await tree.list(cancel)).keys()].filter(isSidecarPath);
  for (const [file, bytes] of await tree.read(paths, cancel)) {
    const text = readText(bytes, file);
    const read = typeof text === 'string' ? readSidecar(text, file) : { ok: false as const, problems: [text] };
    if (read.ok) found.set(file, read.sidecar);
    else problems.push(...read.problems.slice(0, 1));
  }
  return found;
}

const otherText = (file: string): Problem => ({
  code: 'agreement/other-text',
  severity: 'error',
  message: 'The two sidecars describe different texts of the article. Run “sitrep reanchor --write” on both sides.',
  file,
  range: FILE_START,
});
