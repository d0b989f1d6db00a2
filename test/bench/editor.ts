import { parseDocument } from 'yaml';
import { anchorAll } from '../../src/core/anchor/anchor';
import { Placements } from '../../src/core/anchor/placements';
import { makeSelector } from '../../src/core/anchor/selector';
import { AnchorText } from '../../src/core/anchor/anchorText';
import type { Annotation } from '../../src/core/annotation/model';
import { editSidecar } from '../../src/core/annotation/edit';
import { newSidecar, readSidecar } from '../../src/core/annotation/sidecar';
import { compare, median } from '../harness/measure';

// What a coder waits for while she types and tags, against the obvious way to do it, in one run.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (index: number): string =>
  `a${Array.from({ length: 9 }, (_, place) => ALPHABET[Math.floor(index / 32 ** place) % 32] ?? '0').join('')}`;

function article(sentences: number): string {
  return Array.from(
    { length: sentences },
    (_, index) => `On day ${index} patrol ${index * 7} met armed men near post ${index}.`,
  ).join('\n');
}

function annotate(text: string, count: number): Annotation[] {
  const ready = new AnchorText(text);
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, index): Annotation => {
    const { exact, start, end, prefix, suffix } = makeSelector(ready, index * step, index * step + 10);
    return { id: idOf(index), type: 'actor', exact, start, end, prefix, suffix };
  });
}

const text = article(16_000);
const annotations = annotate(text, 5000);
const placements = Placements.of(text, annotations, 'same', 'same');
compare(
  `one keystroke with 5,000 annotations in ${(text.length / 1e6).toFixed(1)} MB`,
  median(() => placements.follow([{ offset: 1000, removed: 0, inserted: 1 }])),
  'searching all quotes again',
  median(() => anchorAll(annotations, `${text} `, false), 3),
  0.01,
);

const small = annotate(article(800), 500);
const head = newSidecar({ file: 'a.txt', sha256: '0'.repeat(64) });
const sidecar = small.reduce<string>((yaml, annotation, index) => {
  const entry = Object.entries(annotation)
    .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`)
    .join('\n');
  return `${yaml}${index === 0 ? 'annotations:\n' : ''}  -${entry.slice(3)}\n`;
}, head);
const doc = readSidecar(sidecar, 'a.txt.sitrep.yaml');
if (!doc.ok) throw new Error(doc.problems[0]?.message);
compare(
  'a note written on one annotation of 500',
  median(() => editSidecar(doc, { kind: 'change', id: idOf(250), changes: { note: 'seen' } })),
  'parsing and writing the file through the document model',
  median(() => {
    const model = parseDocument(sidecar);
    model.setIn(['annotations', 250, 'note'], 'seen');
    return model.toString({ lineWidth: 0 });
  }, 5),
  0.2,
);
