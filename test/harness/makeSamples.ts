import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnchorText } from '../../src/core/anchor/anchorText';
import { makeSelector, type Selector } from '../../src/core/anchor/selector';
import { applyEdit } from '../../src/core/annotation/edit';
import { newId } from '../../src/core/annotation/ids';
import { annotationSchema, codingSchema, rejectedSchema } from '../../src/core/annotation/model';
import { newSidecar } from '../../src/core/annotation/sidecar';
import type { SidecarEdit } from '../../src/core/annotation/sidecarEdit';
import { decodeArticle } from '../../src/core/text/decode';
import { digestOfText, webCryptoDigest } from '../../src/project/digest';
import { sidecarPathOf } from '../../src/project/paths';
import plan from '../fixtures/samples-plan.json';
import { rootFolder } from './folders';

export const samplesFolder = join(rootFolder, 'samples');

/** Words of an article that the plan names: `occurrence` counts from 0, as a plain search finds them. */
interface Words {
  readonly exact: string;
  readonly occurrence: number;
}

type Sample = (typeof plan.samples)[number];
type PlannedAnnotation = Sample['annotations'][number];

/** Random bytes that are the same for the same words, so that making the samples again changes no id. */
function bytesFor(seed: string): (count: number) => Uint8Array {
  let round = 0;
  return (count) => {
    const hash = createHash('sha256').update(`${seed}\n${round}`).digest();
    round += 1;
    return new Uint8Array(hash.subarray(0, count));
  };
}

const idOf = (file: string, { type, exact, occurrence }: Words & { readonly type: string }): string =>
  newId(bytesFor([file, type, exact, occurrence].join('\n')));

function selectorOf(text: AnchorText, file: string, { exact, occurrence }: Words): Selector {
  let at = text.text.indexOf(exact);
  for (let seen = 0; seen < occurrence && at !== -1; seen += 1) at = text.text.indexOf(exact, at + 1);
  if (at === -1) throw new Error(`${file} does not hold “${exact}” ${occurrence + 1} times.`);
  return makeSelector(text, text.toCodePoints(at), text.toCodePoints(at + exact.length));
}

/** Ids by the keys that the plan's links name, over all samples. */
function idsByKey(): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { file, annotations } of plan.samples) {
    for (const annotation of annotations) {
      if (annotation.key === undefined) continue;
      if (ids.has(annotation.key)) throw new Error(`The plan has the key ${annotation.key} twice.`);
      ids.set(annotation.key, idOf(file, annotation));
    }
  }
  return ids;
}

type PlannedLink = NonNullable<PlannedAnnotation['links']>[number];

function withIds(links: readonly PlannedLink[], ids: ReadonlyMap<string, string>): readonly Record<string, string>[] {
  return links.map((link) =>
    Object.fromEntries(
      Object.entries(link).map(([kind, key]) => {
        const id = ids.get(key);
        if (id === undefined) throw new Error(`The plan links to ${key}, which it does not have.`);
        return [kind, id];
      }),
    ),
  );
}

function editsFor(sample: Sample, text: AnchorText, ids: ReadonlyMap<string, string>): readonly SidecarEdit[] {
  const { file, by, article, annotations, rejected } = sample;
  const coding = article.coding.map((one) =>
    // A draft is not read to its end yet.
    codingSchema.parse(one.status === 'draft' ? one : { ...one, seen: [[0, text.length]] }),
  );
  const details: SidecarEdit = { kind: 'setArticle', changes: { ...article, coding } };
  const added = annotations.map((annotation) => {
    const { key: _key, occurrence: _occurrence, exact: _exact, links, ...reading } = annotation;
    return {
      kind: 'add',
      annotation: annotationSchema.parse({
        id: idOf(file, annotation),
        ...selectorOf(text, file, annotation),
        ...reading,
        by,
        ...(links === undefined ? {} : { links: withIds(links, ids) }),
      }),
    } as const;
  });
  const refused = rejected.map((suggestion) => {
    const { start, end } = selectorOf(text, file, suggestion);
    return { kind: 'reject', rejected: rejectedSchema.parse({ ...suggestion, start, end }) } as const;
  });
  return [details, ...added, ...refused];
}

/**
 * The sidecars of the samples, by file name, as the extension itself would have written them one tag after another. The
 * same plan and articles give the same bytes.
 */
export async function makeSamples(): Promise<ReadonlyMap<string, string>> {
  const ids = idsByKey();
  const files = new Map<string, string>();
  for (const sample of plan.samples) {
    const decoded = decodeArticle(readFileSync(join(samplesFolder, sample.file)));
    if (!decoded.ok) throw new Error(`${sample.file}: ${decoded.message}`);
    const text = new AnchorText(decoded.text);
    const name = sidecarPathOf(sample.file);
    let sidecar = newSidecar({ file: sample.file, sha256: await digestOfText(decoded.text, webCryptoDigest) });
    for (const edit of editsFor(sample, text, ids)) sidecar = applyEdit(sidecar, edit, name).text;
    files.set(name, sidecar);
  }
  return files;
}
