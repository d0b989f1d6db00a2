import type { Problem } from '../core/problem';
import { agreementOf, type Agreement } from '../core/review/agreement/agreement';
import type { Cancel, Digest, FileTree } from './ports';
import { readingsOfTrees } from './readingsOfTrees';

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
  const { articles, problems } = await readingsOfTrees(left, right, digest, cancel);
  const both = articles.flatMap(({ left: own, right: their, text }) =>
    own && their ? [{ left: own, right: their, text }] : [],
  );
  const onlyOne = articles.filter(({ left: own, right: their }) => !own || !their).map(({ file }) => file);
  return { agreement: agreementOf(both), onlyOne, problems };
}
