import * as z from 'zod/mini';
import type { IncidentAnalysis } from '../core/incident/analysis';
import { decisionShape, harm, maybeText, named, number, text } from './schemaParts';

// What follows from an incident's claims, as a schema. The types of core/incident/analysis are the source.

const shape = { file: text, id: text };
const ref = z.object(shape);
const figures = { low: number, best: number, high: number };
export const ruleSchema = z.enum(['acled', 'ucdp']);
const column = z.enum(['a', 'b', 'civilians', 'unknown']);
const group = z.object({ key: text, actor: z.optional(named), words: maybeText, civilian: z.boolean() });
const aspect = z.enum(['date', 'place', 'actors', 'figures']);

const claimUse = z.object({
  ...shape,
  ...figures,
  held: z.array(z.enum(['party', 'neutralised', 'up_to', 'killed_or_wounded'])),
  corroboratedBy: z.array(ref),
  decided: z.boolean(),
});

const step = z.object({
  ...figures,
  key: text,
  groups: z.array(group),
  place: z.optional(named),
  column,
  basis: z.enum(['decision', 'corroborated', 'lowest', 'parts', 'nothing']),
  basedOn: z.array(ref),
  claims: z.array(claimUse),
  decision: z.optional(z.object(decisionShape)),
  parts: z.array(text),
  replaces: z.array(text),
  overlaps: z.boolean(),
});

const reconciled = z.object({
  ...figures,
  rule: ruleSchema,
  deaths: z.object({ a: number, b: number, civilians: number, unknown: number }),
  steps: z.array(step),
  top: z.array(text),
  rows: z.optional(z.array(z.object({ place: z.optional(named), date: maybeText, fatalities: number }))),
});

const subject = z.object({
  ...shape,
  groupsKey: text,
  groups: z.array(group),
  harm: z.enum([...harm.options, 'none']),
});

const leftOut = z.object({
  ...shape,
  why: z.enum([
    'group',
    'background',
    'denied',
    'superseded',
    'repeats',
    'part_of',
    'copy',
    'other_harm',
    'decided_none',
  ]),
  by: z.optional(ref),
});

const contradiction = z.object({
  between: z.tuple([ref, ref]),
  why: z.array(z.enum(['interval', 'denial', 'link'])),
  harm: z.optional(harm),
  groups: z.array(group),
  place: z.optional(named),
});

const question = z.object({
  kind: z.enum(['neutralised', 'up_to', 'killed_or_wounded', 'vague', 'supersedes', 'sides', 'date']),
  claims: z.array(ref),
});

const eventDate = z.object({
  ...shape,
  quote: text,
  value: maybeText,
  from: z.enum(['annotation', 'incident', 'unresolved']),
  through: z.optional(ref),
});

const duplicate = z.object({
  key: text,
  reasons: z.array(z.object({ aspect, how: z.enum(['same', 'near']) })),
  unknown: z.array(aspect),
  recorded: z.boolean(),
});

export const analysisSchema = z.object({
  acled: reconciled,
  ucdp: reconciled,
  subjects: z.array(subject),
  leftOut: z.array(leftOut),
  contradictions: z.array(contradiction),
  corroborations: z.array(z.object({ claim: ref, by: ref })),
  withheld: z.array(z.object({ by: ref, claim: z.optional(ref) })),
  quoted: z.array(z.object({ ...shape, quote: text })),
  questions: z.array(question),
  dates: z.array(eventDate),
  duplicates: z.array(duplicate),
  sources: number,
  decisions: z.array(z.object({ ...decisionShape, victims: z.array(named), rule: z.optional(ruleSchema) })),
}) satisfies z.ZodMiniType<IncidentAnalysis>;
