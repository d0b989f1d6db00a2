import { readSidecar } from '../core/annotation/sidecar';
import type { Sidecar } from '../core/annotation/model';
import { FILE_START, type Problem } from '../core/problem';
import { agreementOf, type Agreement, type ReadTwice } from '../core/review/agreement/agreement';
import { articlePathOf, isSidecarPath } from './paths';
import type { Cancel, Digest, FileTree } from './ports';
import { articlesIn } from './treeTexts';
import { readText } from './utf8';

export interface TreeAgreement {
  readonly agreement: Agreement;
  /** Sidecars that only one of the two has: they are not compared. */
  readonly onlyOne: readonly string[];
  /** Of sidecars that could not be read, or that describe different texts: they are not compared. */
  readonly problems: readonly Problem[];
}

/** How far the sidecars of two states or folders agree, article by article of the same path and text. */
export async function agreementOfTrees(
  left: FileTree,
  right: FileTree,
  digest: Digest,
  cancel?: Cancel,
): Promise<TreeAgreement> {
  const problems: Problem[] = [];
  const [one, other] = [await sidecarsIn(left, problems, cancel), await sidecarsIn(right, problems, cancel)];
  const unread = new Set(problems.map(({ file }) => file));
  const files = [...new Set([...one.keys(), ...other.keys()])].filter((file) => !unread.has(file)).toSorted();
  const both = files.filter((file) => one.has(file) && other.has(file));
  const paths = both.map(articlePathOf);
  const texts = [await articlesIn(left, paths, digest, cancel), await articlesIn(right, paths, digest, cancel)];
  const articles = both.flatMap((file): readonly ReadTwice[] => {
    const [own, their] = [one.get(file), other.get(file)];
    if (!own || !their) return [];
    const { sha256 } = own.article;
    if (sha256 !== their.article.sha256) {
      problems.push(otherText(file));
      return [];
    }
    const text = texts.map((known) => known.get(articlePathOf(file))).find((known) => known?.sha256 === sha256)?.text;
    return [{ left: spansOf(own), right: spansOf(their), text }];
  });
  return { agreement: agreementOf(articles), onlyOne: files.filter((file) => !both.includes(file)), problems };
}

/** Annotations of the text that the sidecar describes: the offsets of the others are of another one. */
const spansOf = ({ annotations = [], article }: Sidecar): ReadTwice['left'] =>
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
