import * as fc from 'fast-check';
import type { Annotation, Claim, CountOfClaim, Link } from '../../../../src/core/annotation/model';
import { EPISTEMIC, HARMS, LINK_KINDS, SCOPES, VICTIM_STATUSES } from '../../../../src/core/annotation/values';
import type { Codebook } from '../../../../src/core/codebook/model';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';
import { CODEBOOK } from './claims';

/** A project with anything in it that sidecars can say of incidents, sense or not. */
export interface RandomProject {
  readonly articles: readonly ArticleReading[];
  readonly incidents: readonly Incident[];
  readonly codebook: Codebook;
}

const ACTORS = ['fama', 'mercenaries', 'jnim', 'civilians', 'villagers', 'hospital'];
const PLACES = ['town', 'suburb', 'other', 'province'];
export const RANDOM_CODEBOOK: Codebook = {
  actors: CODEBOOK.actors,
  places: new Map([
    ['province', { name: 'Province', kind: 'region' }],
    ['town', { name: 'Town', within: 'province', lat: 14, lon: -2 }],
    ['suburb', { name: 'Suburb', within: 'town', lat: 14.1, lon: -2 }],
    ['other', { name: 'Other', within: 'province' }],
  ]),
};

const figure = fc.integer({ min: 0, max: 60 });
export const count: fc.Arbitrary<CountOfClaim> = fc.oneof(
  figure.map((stated): CountOfClaim => ({ stated, qualifier: 'exact', lower: stated, upper: stated })),
  figure.map((stated): CountOfClaim => ({ stated, qualifier: 'at_least', lower: stated })),
  figure.map((stated): CountOfClaim => ({ stated, qualifier: 'more_than', lower: stated + 1 })),
  figure.map((stated): CountOfClaim => ({ stated, qualifier: 'up_to', upper: stated })),
  figure.map((stated): CountOfClaim => ({ stated, qualifier: 'about' })),
  fc.tuple(figure, figure).map(([lower, more]): CountOfClaim => ({ qualifier: 'range', lower, upper: lower + more })),
  fc.constantFrom<CountOfClaim>({ qualifier: 'vague' }, { qualifier: 'vague', lower: 12 }, { qualifier: 'unstated' }),
  // What `check` complains of.
  fc.record(
    { stated: figure, qualifier: fc.constantFrom('exact', 'range', 'vague'), lower: figure, upper: figure },
    { requiredKeys: ['qualifier'] },
  ),
);

const decision = fc.record(
  {
    harm: fc.constantFrom('killed', 'none', 'wounded', 'neutralised'),
    low: figure,
    best: figure,
    high: figure,
  },
  { requiredKeys: [] },
);

const claim: fc.Arbitrary<Claim> = fc.record(
  {
    harm: fc.oneof({ weight: 3, arbitrary: fc.constant('killed' as const) }, fc.constantFrom(...HARMS)),
    count,
    victims: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1, maxLength: 3 }),
    victims_text: fc.constantFrom('soldiers', 'people', 'Militants'),
    victim_status: fc.constantFrom(...VICTIM_STATUSES),
    perpetrator: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1, maxLength: 2 }),
    claimant: fc.constantFrom(...ACTORS),
    claimant_text: fc.constantFrom('a medic', 'the mayor'),
    as_of: fc.constantFrom('2025-07-01', '2025-07-01T18:00', '2025-07-02'),
    place: fc.constantFrom(...PLACES),
    epistemic: fc.constantFrom(...EPISTEMIC),
    scope: fc.oneof({ weight: 4, arbitrary: fc.constant('incident' as const) }, fc.constantFrom(...SCOPES)),
    decision,
  },
  { requiredKeys: ['harm', 'count'] },
);

const FILES = ['a.txt', 'b.txt', 'sub/c.txt', 'd.txt'];
const INCIDENTS = ['raid', 'siege', 'nobody-wrote-it'];
const idOf = (at: number): string => `c${String(at).padStart(9, '0')}`;
export const MOST_TAGS = 14;

export const link: fc.Arbitrary<Link> = fc
  .tuple(fc.constantFrom(...LINK_KINDS), fc.nat(MOST_TAGS))
  .map(([kind, to]): Link => ({ [kind]: idOf(to) }));

const tag = fc.record({
  file: fc.constantFrom(...FILES),
  start: fc.nat(5),
  kind: fc.constantFrom('casualty', 'casualty', 'casualty', 'statement', 'date', 'place'),
  claim,
  incident: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: fc.constant('raid') }, fc.constantFrom(...INCIDENTS)), {
    maxLength: 2,
  }),
  links: fc.array(link, { maxLength: 2 }),
  day: fc.constantFrom(undefined, '2025-07-01', '2025-07-02'),
});

function annotationOf({ kind, start, claim: said, incident, links, day }: TagOf, at: number): Annotation {
  const base = {
    id: idOf(at),
    exact: 'words',
    start,
    end: start + 5,
    prefix: '',
    suffix: '',
    ...(incident.length > 0 && { incident }),
    ...(links.length > 0 && { links }),
  };
  switch (kind) {
    case 'statement':
      return { ...base, type: 'statement', kind: 'withheld' };
    case 'date':
      return { ...base, type: 'date', role: 'event', ...(day !== undefined && { value: day }) };
    case 'place':
      return { ...base, type: 'place', place: 'town', role: 'attacked' };
    case 'casualty':
      return { ...base, type: 'casualty', claim: said };
  }
}
type TagOf = typeof tag extends fc.Arbitrary<infer Value> ? Value : never;

const incidentFile = (id: string): fc.Arbitrary<Incident> =>
  fc.record(
    {
      id: fc.constant(id),
      title: fc.constant(id),
      date: fc.constantFrom('2025-07-01', '2025-07-03'),
      date_precision: fc.constantFrom(1, 2, 3),
      places: fc
        .uniqueArray(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 })
        .map((places) => places.map((place) => ({ place }))),
      side_a: fc.constantFrom(['fama'], ['fama', 'mercenaries'], ['hospital']),
      side_b: fc.constantFrom(['jnim'], ['jnim', 'civilians']),
      not_duplicate_of: fc.constantFrom(['raid'], ['siege'], ['elsewhere']),
      possible_duplicate_of: fc.constantFrom(['raid'], ['siege']),
      notes: fc.constant('Notes.'),
      decisions: fc
        .tuple(fc.constantFrom('fama', 'jnim'), figure, fc.constantFrom('acled' as const, 'ucdp' as const))
        .map(([victim, best, rule]) => [{ victims: [victim], harm: 'killed' as const, best, rule }]),
    },
    { requiredKeys: ['id', 'title'] },
  );

export const randomProject: fc.Arbitrary<RandomProject> = fc
  .record({
    tags: fc.array(tag, { maxLength: MOST_TAGS }),
    raid: incidentFile('raid'),
    siege: incidentFile('siege'),
    copyOf: fc.constantFrom(undefined, 'a.txt', '../b.txt', 'd.txt'),
    translationOf: fc.constantFrom(undefined, 'b.txt', 'gone.txt'),
  })
  .map(({ tags, raid, siege, copyOf, translationOf }) => ({
    incidents: [raid, siege],
    codebook: RANDOM_CODEBOOK,
    articles: FILES.map((file): ArticleReading => ({
      file,
      states: new Map(),
      sidecar: {
        sitrep: 1,
        article: {
          file,
          sha256: '0'.repeat(64),
          ...(file === 'a.txt' && { published: '2025-07-02' }),
          ...(file === 'b.txt' && copyOf !== undefined && { copy_of: copyOf }),
          ...(file === 'd.txt' && translationOf !== undefined && { translation_of: translationOf }),
        },
        annotations: tags
          .map((one, at) => ({ file: one.file, annotation: annotationOf(one, at) }))
          .filter((one) => one.file === file)
          .map(({ annotation }) => annotation),
      },
    })),
  }));
