import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Annotation, Link } from '../../../../src/core/annotation/model';
import {
  EPISTEMIC,
  HARMS,
  PLACE_ROLES,
  QUALIFIERS,
  SCOPES,
  STATEMENT_KINDS,
} from '../../../../src/core/annotation/values';
import { idsNamed } from '../../../../src/core/codebook/find';
import { actorsFileSchema, placesFileSchema, type Codebook } from '../../../../src/core/codebook/model';
import { analyseIncidents, type AnalysedIncident } from '../../../../src/core/incident/analyseIncidents';
import type { ArticleReading } from '../../../../src/core/incident/mention';
import type { Incident } from '../../../../src/core/incident/model';
import { report } from './reports';

const ROOT = join(import.meta.dirname, '../../../..');
const ARTICLES = join(ROOT, '../shared/articles');

const span = { exact: z.string(), start: z.number(), end: z.number() };
const figure = z.number().nullable();
const goldSchema = z.array(
  z.object({
    published: z.string().nullable(),
    places: z.array(z.object({ ...span, canonical: z.string(), role: z.enum(PLACE_ROLES) })),
    claims: z.array(
      z.object({
        ...span,
        harm: z.enum(HARMS),
        stated: figure,
        lower: figure,
        upper: figure,
        qualifier: z.enum(QUALIFIERS),
        victims: z.string(),
        claimant: z.string().nullable(),
        epistemic: z.enum(EPISTEMIC),
        scope: z.enum(SCOPES),
      }),
    ),
    statements: z.array(z.object({ ...span, kind: z.enum(STATEMENT_KINDS) })),
    dates: z.array(z.object(span)),
  }),
);
type Gold = z.infer<typeof goldSchema>[number];

const VICTIMS: Readonly<Record<string, readonly string[]>> = {
  FAMA: ['fama'],
  JNIM: ['jnim'],
  civilians: ['civilians-mali'],
  'FAMA and allied mercenaries': ['fama', 'mali-allied-mercenaries'],
};
const PLACE: Readonly<Record<string, string>> = {
  'northern Mali': 'ml-north',
  'Bamako–Faladié': 'ml-bamako-faladie',
};

const sides = { side_a: ['fama'], side_b: ['jnim'] };
const TOWNS = 'ml-2025-07-01-seven-towns';
// What a coder writes down beside the tags. No file gives the towns: the articles do.
const INCIDENTS: readonly Incident[] = [
  { id: TOWNS, title: 'Attacks on seven towns', ...sides, sub_event_type: 'Armed clash' },
  { id: 'bamako', title: 'Attack in Bamako', side_a: ['fama'], side_b: ['unidentified-armed-group-mali'] },
  { id: 'bases-north', title: 'Coordinated attacks on bases', ...sides },
  { id: 'base-lost', title: 'Base lost', ...sides },
  { id: 'boulkessi', title: 'Boulkessi', ...sides },
  { id: 'timbuktu', title: 'Timbuktu', ...sides },
];
const OWN: readonly string[] = [TOWNS, TOWNS, 'bamako', 'bases-north', 'base-lost'];

/** Which incident words of an article are about, by what they say. */
function incidentOf(article: number, exact: string): string {
  if (article === 4 && /Boulkessi|up to 30|Just days before/.test(exact)) return 'boulkessi';
  if (article === 4 && /Timbuktu|additional military personnel/.test(exact)) return 'timbuktu';
  return OWN[article] ?? '';
}

function starter(): Codebook {
  const read = (name: string): unknown => parse(readFileSync(join(ROOT, 'media/starter', name), 'utf8'));
  return {
    actors: new Map(Object.entries(actorsFileSchema.parse(read('actors.yaml')).actors ?? {})),
    places: new Map(Object.entries(placesFileSchema.parse(read('places.yaml')).places ?? {})),
  };
}

/** The sidecar a coder would make of an article, from the gold: an id for each tag by article, kind and number. */
function sidecarOf(gold: Gold, article: number, codebook: Codebook): ArticleReading {
  const id = (kind: string, at: number): string => `${kind}${article}${String(at).padStart(8, '0')}`;
  const base = (kind: string, at: number, { exact, start, end }: { exact: string; start: number; end: number }) => ({
    id: id(kind, at),
    exact,
    start,
    end,
    prefix: '',
    suffix: '',
    incident: [incidentOf(article, exact)],
  });
  const corroborated = gold.claims.findIndex(({ claimant }) => claimant === 'JNIM');
  const annotations: Annotation[] = [
    ...gold.places.map((tag, at): Annotation => {
      const place = PLACE[tag.canonical] ?? idsNamed(codebook.places, tag.canonical)[0];
      assert.ok(place !== undefined && codebook.places.has(place), tag.canonical);
      return { ...base('p', at, tag), type: 'place', place, role: tag.role };
    }),
    ...gold.claims.map((tag, at): Annotation => {
      const victims = VICTIMS[tag.victims] ?? [];
      assert.ok(
        victims.every((one) => codebook.actors.has(one)),
        tag.victims,
      );
      const { stated, lower, upper } = tag;
      return {
        ...base('c', at, tag),
        type: 'casualty',
        claim: {
          harm: tag.harm,
          count: {
            ...(stated !== null && { stated }),
            qualifier: tag.qualifier,
            ...(lower !== null && { lower }),
            ...(upper !== null && { upper }),
          },
          victims: [...victims],
          victim_status: tag.victims === 'civilians' ? 'civilian' : 'combatant',
          ...(tag.claimant === 'local sources'
            ? { claimant_text: tag.claimant }
            : tag.claimant !== null && { claimant: tag.claimant.toLowerCase() }),
          epistemic: tag.epistemic,
          scope: tag.scope,
        },
      };
    }),
    ...gold.statements.map((tag, at): Annotation => {
      const links: Link[] = tag.kind === 'corroboration' ? [{ corroborates: id('c', corroborated) }] : [];
      return { ...base('s', at, tag), type: 'statement', kind: tag.kind, ...(links.length > 0 && { links }) };
    }),
    ...gold.dates.flatMap((tag, at): readonly Annotation[] => {
      if (/^(?:since|in|by) |^Published/.test(tag.exact)) return [];
      // Counted from a stamp where the article has one, as a coder of that article alone could.
      const value = tag.exact.includes('Tuesday') ? gold.published : null;
      const resolved = value === null ? {} : { value, resolved_from: 'published' as const };
      return [{ ...base('d', at, tag), type: 'date', ...resolved, granularity: 'day', role: 'event' }];
    }),
  ];
  const empty = report(`${article}.txt`, '', [], gold.published === null ? {} : { published: gold.published });
  return { ...empty, sidecar: { ...empty.sidecar, annotations } };
}

describe('the five real reports, coded as in gold', function () {
  if (!existsSync(join(ARTICLES, 'gold.json'))) {
    it('needs ../shared/articles, which is absent', function () {
      this.skip();
    });
    return;
  }

  const codebook = starter();
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(ARTICLES, 'gold.json'), 'utf8')));
  const articles = gold.map((article, at) => sidecarOf(article, at, codebook));
  const summaries = analyseIncidents({ articles, incidents: INCIDENTS, codebook });
  const of = (key: string): AnalysedIncident => {
    const summary = summaries.find((one) => one.key === key);
    assert.ok(summary, key);
    return summary;
  };
  const wordsOf = (key: string, at: { readonly file: string; readonly id: string }): string | undefined =>
    of(key).claims.find(({ file, id }) => file === at.file && id === at.id)?.quote;

  it('join two articles in the attacks of 1 July, with seven towns', () => {
    const { articles: told, places, analysis } = of(TOWNS);
    assert.deepEqual(
      told.map(({ file }) => file),
      ['0.txt', '1.txt'],
    );
    assert.equal(analysis.sources, 2);
    const attacked = places.filter(({ roles }) => roles.some(({ role }) => role === 'attacked'));
    assert.deepEqual(attacked.map(({ place }) => place.name).sort(), [
      'Diboli',
      'Gogui',
      'Kayes',
      'Molodo',
      'Niono',
      'Nioro du Sahel',
      'Sandaré',
    ]);
  });

  it('resolve the date of one article through the other', () => {
    const dates = of(TOWNS).analysis.dates;
    assert.deepEqual(
      dates.map(({ file, value, from, through }) => [file, value, from, through?.file]),
      [
        ['0.txt', '2025-07-01', 'annotation', undefined],
        ['1.txt', '2025-07-01', 'incident', '0.txt'],
      ],
    );
    assert.deepEqual(
      of('boulkessi').analysis.dates.map(({ from }) => from),
      ['unresolved'],
    );
  });

  it('let the over 80 "neutralised" wait for a decision', () => {
    const { analysis } = of(TOWNS);
    assert.deepEqual([analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high], [0, 0, 0, 80]);
    const [question] = analysis.questions;
    assert.equal(question?.kind, 'neutralised');
    assert.match(question.claims.map((at) => wordsOf(TOWNS, at)).join(), /over 80/);
  });

  it('never count the background total of over 100', () => {
    const { analysis } = of(TOWNS);
    const background = analysis.leftOut.filter(({ why }) => why === 'background');
    assert.ok(background.some((at) => /over 100/.test(wordsOf(TOWNS, at) ?? '')));
    const counted = [analysis.acled, analysis.ucdp].flatMap(({ steps }) => steps.flatMap(({ claims }) => claims));
    assert.ok(counted.every((at) => !/over 100/.test(wordsOf(TOWNS, at) ?? '')));
    assert.deepEqual(analysis.contradictions, []);
  });

  it('corroborate the 21 soldiers by the link to the statement', () => {
    const { analysis } = of('bases-north');
    assert.deepEqual(
      [analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high],
      [21, 21, 21, 21],
    );
    assert.equal(analysis.ucdp.deaths.a, 21);
    assert.equal(analysis.corroborations.length, 1);
    assert.ok(analysis.withheld.length > 0);
    assert.deepEqual(analysis.contradictions, []);
  });

  it('take "up to 30" at Boulkessi for the high figure only, until it is decided', () => {
    const { analysis } = of('boulkessi');
    assert.deepEqual([analysis.acled.best, analysis.ucdp.low, analysis.ucdp.best, analysis.ucdp.high], [0, 0, 0, 30]);
    assert.ok(analysis.questions.some(({ kind }) => kind === 'up_to'));
  });

  it('offer the undated attacks of the fourth report for the base lost, and Boulkessi for neither', () => {
    const offered = (key: string): readonly string[] => of(key).analysis.duplicates.map((one) => one.key);
    assert.deepEqual(offered('base-lost'), ['bases-north']);
    assert.deepEqual(offered('bases-north'), ['base-lost']);
    assert.deepEqual(of('base-lost').analysis.duplicates[0]?.reasons, [
      { aspect: 'place', how: 'same' },
      { aspect: 'actors', how: 'same' },
    ]);
    assert.deepEqual(of('base-lost').analysis.duplicates[0]?.unknown, ['date']);
    for (const key of ['boulkessi', 'timbuktu', 'bamako', TOWNS]) assert.deepEqual(offered(key), [], key);
    // Offered, never merged.
    assert.equal(summaries.filter(({ kind }) => kind === 'filed').length, INCIDENTS.length);
  });
});
