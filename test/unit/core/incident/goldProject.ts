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
import type { Gathering } from '../../../../src/core/incident/gather';
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
export const TOWNS = 'ml-2025-07-01-seven-towns';
// What a coder writes down beside the tags. No file gives the towns: the articles do.
export const INCIDENTS: readonly Incident[] = [
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

/** The five real reports as a coder would have tagged them, from the gold; undefined where they are not at hand. */
export function goldProject(): Gathering | undefined {
  if (!existsSync(join(ARTICLES, 'gold.json'))) return undefined;
  const codebook = starter();
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(ARTICLES, 'gold.json'), 'utf8')));
  const articles = gold.map((article, at) => sidecarOf(article, at, codebook));
  return { articles, incidents: INCIDENTS, codebook };
}
