import fc from 'fast-check';
import { AnchorText } from '../../../../src/core/anchor/anchorText';
import type { Anchor } from '../../../../src/core/anchor/states';
import { annotationSchema } from '../../../../src/core/annotation/model';
import { ANNOTATION_TYPES, LINK_KINDS } from '../../../../src/core/annotation/values';
import type { DatasetArticle } from '../../../../src/core/dataset/model';
import { normaliseText } from '../../../../src/core/text/normalise';

/** Words, astral and combining characters, every line end, and what formats use as signs of their own. */
const unit = fc.constantFrom(
  ...[
    'a',
    'Boni',
    'é',
    'e\u0301',
    '🔥',
    '👩‍👧',
    ' ',
    '  ',
    '\r\n',
    '\n',
    '\r',
    '\t',
    '\u2028',
    '\u0085',
    '\f',
    '.',
    '. ',
    '—',
  ],
  ...[
    '"',
    "'",
    '\\',
    '<b>',
    '&',
    ';',
    ',',
    '|',
    '#',
    '=1',
    '\u202e',
    '\u200b',
    '\ufeff',
    'ß',
    '12,300',
    'U+',
    '[',
    ']',
  ],
);

const ID_LETTERS = 'abcdefghjkmnpqrstvwxyz';

/** Ids of the form that sidecars have, in an order of their own. */
const idOf = (article: number, index: number): string =>
  `${ID_LETTERS[(article * 7 + index * 5) % 22] ?? 'a'}${String(article * 1000 + index).padStart(9, '0')}`;

const span = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 12 }),
  type: fc.constantFrom(...ANNOTATION_TYPES),
  isApart: fc.boolean(),
  note: fc.option(
    fc.array(unit, { maxLength: 6 }).map((parts) => parts.join('')),
    { nil: undefined },
  ),
  link: fc.option(fc.tuple(fc.constantFrom(...LINK_KINDS), fc.nat(20)), { nil: undefined }),
  sensitive: fc.constantFrom(undefined, undefined, true as const),
  state: fc.constantFrom<Anchor['state']>('anchored', 'anchored', 'anchored', 'moved', 'uncertain', 'orphaned'),
});

const articleArb = fc.record({
  parts: fc.array(unit, { minLength: 1, maxLength: 60 }),
  spans: fc.array(span, { maxLength: 12 }),
  status: fc.constantFrom(undefined, 'draft' as const, 'coded' as const),
  headline: fc.array(unit, { maxLength: 5 }).map((words) => words.join('')),
  rejected: fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 5 }) }),
    {
      maxLength: 2,
    },
  ),
});

type Random = typeof articleArb extends fc.Arbitrary<infer Value> ? Value : never;

/** Articles with annotations that overlap, nest, are discontinuous, run over line ends, or are not sure. */
export const randomArticles: fc.Arbitrary<readonly DatasetArticle[]> = fc
  .array(articleArb, { minLength: 1, maxLength: 3 })
  .map((articles) => articles.map(madeOf));

function madeOf({ parts, spans, status, headline, rejected }: Random, number: number): DatasetArticle {
  const text = new AnchorText(normaliseText(parts.join('')) || 'a');
  const place = (at: number, length: number): readonly [number, number] => {
    const start = Math.min(text.length - 1, Math.floor(at * text.length));
    return [start, Math.min(text.length, start + length)];
  };
  const made = spans.map(({ at, length, type, isApart, note, link, sensitive, state }, index) => {
    const [start, end] = place(at, length);
    const fragments =
      isApart && end - start > 2
        ? [
            [start, start + 1],
            [end - 1, end],
          ]
        : undefined;
    const annotation = annotationSchema.parse({
      id: idOf(number, index),
      type,
      exact: text.slice(start, end),
      ...{ start, end, fragments, prefix: '', suffix: '', note, sensitive, incident: ['one'] },
      ...(link === undefined ? {} : { links: [{ [link[0]]: idOf(number, link[1]) }] }),
      ...(type === 'actor' ? { actor: 'jnim', role: ['perpetrator', 'claimant'] } : {}),
      ...(type === 'place' ? { place: 'ml-boni', role: 'attacked' } : {}),
      ...(type === 'casualty' ? { claim: { harm: 'killed', count: { qualifier: 'exact', stated: 3, lower: 3 } } } : {}),
      ...(type === 'statement' ? { kind: 'denial' } : {}),
      ...(type === 'person' ? { role: 'witness' } : {}),
    });
    const anchor: Anchor =
      state === 'orphaned'
        ? { state }
        : state === 'uncertain'
          ? { state, start, end, candidates: [[start, end]], reason: 'edited' }
          : { state, start, end };
    return { annotation, anchor };
  });
  const path = `folder ${number}/a#${number}.txt`;
  const sha256 = String(number).repeat(64);
  return {
    path,
    text: text.text,
    sha256,
    sidecar: {
      sitrep: 1,
      article: { file: `a#${number}.txt`, sha256, headline, ...(status ? { coding: [{ by: 'a', status }] } : {}) },
      annotations: made.map(({ annotation }) => annotation),
      rejected: rejected.map(({ at, length }) => {
        const [start, end] = place(at, length);
        return { type: 'actor' as const, exact: text.slice(start, end), start, end };
      }),
    },
    anchors: made.map(({ anchor }) => anchor),
  };
}
