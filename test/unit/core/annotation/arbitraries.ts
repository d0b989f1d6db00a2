import * as fc from 'fast-check';
import { annotationSchema, type Annotation, type Article, type Sidecar } from '../../../../src/core/annotation/model';

/** Texts that some YAML reader takes for something else, or that break careless writers. */
export const HOSTILE = [
  ...[
    'no',
    'Yes',
    'on',
    'y',
    'null',
    '~',
    'true',
    '1',
    '007',
    '0x1f',
    '0b11',
    '0o7',
    '1e3',
    'e97097',
    'E1',
    '.5',
    '-1',
    '+1',
    '1_000',
    '1:30',
    '12:30:45',
  ],
  ...[
    '.nan',
    '.inf',
    '2025-07-01',
    '2025-7-1',
    '2025-07-01T10:00',
    '=',
    '<<',
    '- a',
    '-',
    '? a',
    ': a',
    'a: b',
    'a:',
    'a #b',
    '#a',
  ],
  ...[
    '*a',
    '&a',
    '!t',
    '%TAG',
    '@a',
    '`a',
    '|',
    '>',
    '{a',
    '[a]',
    'a, b',
    '"',
    "'",
    '\'"',
    '\\',
    '\\n',
    '---',
    '...',
    '<<<<<<< a',
    '=======',
  ],
  ...[
    ' a',
    'a ',
    '\ta',
    'a\tb',
    'a\nb',
    'a\r\nb',
    '\n',
    '\r',
    'a\n\nb\n',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    'a\u00a0b',
    '\u202eabc\u202c',
  ],
  ...[
    '\u200d',
    '\ufeff',
    'a\ufeffb',
    '\0',
    '\x1b[31m',
    '\x7f',
    '\u0090',
    '\ufffe',
    '😀',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '“à”',
    '٣',
    'NA',
  ],
];

export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.lorem({ maxCount: 6 }),
);
const someText = anyText.filter((text) => text !== '');
const slug = fc.oneof(
  fc.constantFrom('no', 'y', '1', '1e5', 'e97097', '0x1f', '2025-07-01', 'null', '1.5', 'jnim', 'ml-kayes'),
  fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4})?$/),
);
const id = fc.stringMatching(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}$/);
const date = fc.constantFrom('2025-07-01', '2024-02-29T17:44', '2025-07-01T00:00:59');
const count = fc.integer({ min: 0, max: 1_000_000_000 });
const sha256 = fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/), fc.constantFrom('1'.repeat(64), `${'0'.repeat(60)}e123`));
const slugs = fc.array(slug, { minLength: 1, maxLength: 3 });

/** A map of some required and some optional keys, absent ones left out. */
const record = <T, K extends keyof T>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, ...requiredKeys: K[]) =>
  fc.record(model, { requiredKeys, noNullPrototype: true });

const common = {
  incident: slugs,
  by: anyText,
  note: anyText,
  links: fc.array(
    fc.oneof(
      id.map((to) => ({ contradicts: to })),
      id.map((to) => ({ part_of: to })),
    ),
    { minLength: 1, maxLength: 2 },
  ),
  sensitive: fc.boolean(),
  review: record(
    {
      state: fc.constantFrom('proposed' as const, 'disputed' as const),
      by: anyText,
      date,
      comments: fc.uniqueArray(
        record({ id, by: anyText, date, text: anyText, resolved: fc.boolean() }, 'id', 'by', 'date', 'text'),
        { minLength: 1, maxLength: 3, selector: (comment) => comment.id },
      ),
    },
    'state',
  ),
};
const selector = { id, exact: someText, start: count, end: count, prefix: anyText, suffix: anyText };
const span = fc.tuple(count, count);
const claim = record(
  {
    harm: fc.constantFrom('killed' as const, 'neutralised' as const),
    count: record(
      { qualifier: fc.constantFrom('exact' as const, 'about' as const), stated: count, upper: count },
      'qualifier',
    ),
    victims: slugs,
    victims_text: anyText,
    via: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    as_of: date,
    decision: record({ harm: fc.constant('none' as const), low: count, why: anyText }, 'low'),
  },
  'harm',
  'count',
);

export const annotation: fc.Arbitrary<Annotation> = fc
  .oneof(
    record(
      {
        ...selector,
        type: fc.constant('actor' as const),
        actor: slug,
        role: fc.constant(['target' as const, 'victim' as const]),
        fragments: fc.array(span, { minLength: 1, maxLength: 2 }),
        ...common,
      },
      'id',
      'type',
      'exact',
      'start',
      'end',
      'prefix',
      'suffix',
    ),
    record(
      { ...selector, type: fc.constant('casualty' as const), claim, sha256, ...common },
      'id',
      'type',
      'exact',
      'start',
      'end',
      'prefix',
      'suffix',
      'claim',
    ),
    record(
      {
        ...selector,
        type: fc.constant('date' as const),
        value: fc.constantFrom('2025', '2025-07', '2025-07-01/2025-07-03'),
        ...common,
      },
      'id',
      'type',
      'exact',
      'start',
      'end',
      'prefix',
      'suffix',
    ),
  )
  .map((value) =>
    annotationSchema.parse({
      ...value,
      start: Math.min(value.start, value.end, 999_999_999),
      end: Math.min(Math.max(value.start, value.end) + 1, 1_000_000_000),
    }),
  );

export const article: fc.Arbitrary<Article> = record(
  {
    file: someText,
    sha256,
    headline: anyText,
    url: anyText,
    published: date,
    coding: fc.array(
      record(
        {
          by: anyText,
          status: fc.constantFrom('draft' as const, 'coded' as const),
          seen: fc.array(span, { minLength: 1, maxLength: 2 }),
        },
        'by',
        'status',
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  'file',
  'sha256',
);

export const sidecar: fc.Arbitrary<Sidecar> = record(
  {
    sitrep: fc.constant(1 as const),
    article,
    annotations: fc
      .uniqueArray(annotation, { minLength: 1, maxLength: 5, selector: ({ id: own }) => own })
      .map((list) => list.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))),
    rejected: fc.array(
      record(
        {
          type: fc.constant('actor' as const),
          exact: someText,
          start: fc.nat(1000),
          end: fc.integer({ min: 1001, max: 2000 }),
        },
        'type',
        'exact',
        'start',
        'end',
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  'sitrep',
  'article',
);

/** One seed for all property tests here, so that a run does not depend on luck. */
export const RUNS = {
  seed: Number(process.env['SITREP_FUZZ_SEED'] ?? 20251120),
  numRuns: 30,
  endOnFailure: true,
} as const;
