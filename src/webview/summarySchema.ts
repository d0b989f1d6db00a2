import * as z from 'zod/mini';
import type { Claimant, ClaimRow, LinkTarget } from '../core/incident/summary';
import type { Bounds } from '../core/report/bounds';
import type { IncidentHead } from './incidentHead';
import { decisionShape, harm, maybeNumber, maybeText, named, number, text } from './schemaParts';

// The view model of core/incident/summary as a schema. The types there are the source; `satisfies` keeps this in step.

const jump = z.object({ file: text, id: maybeText });
const party = z.enum(['a', 'b', 'both', 'none', 'unknown']);

const bounds = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['exact', 'at_least', 'up_to', 'about']), value: number }),
  z.object({ kind: z.literal('range'), lower: number, upper: number }),
  z.object({ kind: z.enum(['vague', 'unstated']), lower: maybeNumber, upper: maybeNumber }),
]) satisfies z.ZodMiniType<Bounds>;

const claimant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unattributed') }),
  z.object({ kind: z.literal('described'), text }),
  z.object({ kind: z.literal('named'), name: named, party, text: maybeText }),
]) satisfies z.ZodMiniType<Claimant>;

const linkTarget = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false), id: text }),
  z.object({
    found: z.literal(true),
    id: text,
    file: text,
    type: z.enum(['actor', 'place', 'casualty', 'date', 'statement', 'person']),
    quote: text,
    outlet: maybeText,
    claim: z.optional(z.object({ bounds, harm, claimant })),
  }),
]) satisfies z.ZodMiniType<LinkTarget>;

const articleLine = z.object({
  file: text,
  headline: maybeText,
  outlet: maybeText,
  published: maybeText,
  language: maybeText,
  copyOf: maybeText,
  translationOf: maybeText,
  statuses: z.array(z.enum(['draft', 'coded', 'reviewed', 'not_relevant'])),
  annotations: number,
  uncertain: number,
  orphaned: number,
});

const placeLine = z.object({
  key: text,
  place: named,
  listed: z.boolean(),
  roles: z.array(z.object({ role: z.enum(['attacked', 'reference', 'besieged', 'context']), times: number })),
  mentions: number,
  at: z.optional(jump),
  kind: z.optional(z.enum(['district', 'town', 'region', 'country'])),
  country: maybeText,
  point: z.optional(z.object({ lat: number, lon: number })),
});

const actorLine = z.object({
  key: text,
  actor: named,
  side: party,
  roles: z.array(z.object({ role: z.enum(['perpetrator', 'target', 'victim', 'claimant', 'context']), times: number })),
  mentions: number,
  at: z.optional(jump),
});

export const claimRow = z.object({
  id: text,
  file: text,
  quote: text,
  before: maybeText,
  after: maybeText,
  victims: z.array(named),
  victimsText: maybeText,
  victimStatus: z.optional(z.enum(['combatant', 'civilian', 'mixed', 'unknown'])),
  victimTraits: z.array(text),
  harm,
  bounds,
  claimant,
  via: z.array(text),
  epistemic: z.optional(z.enum(['asserted', 'claimed', 'hearsay', 'possible', 'denied'])),
  scope: z.enum(['incident', 'group', 'background']),
  review: z.optional(z.enum(['proposed', 'accepted', 'disputed'])),
  pending: z.array(z.enum(['neutralised', 'up_to', 'killed_or_wounded', 'vague'])),
  decision: z.optional(z.object(decisionShape)),
  source: z.object({ outlet: maybeText, file: text }),
  place: z.optional(named),
  date: maybeText,
  dateFrom: z.optional(z.enum(['as_of', 'published'])),
  state: z.optional(z.enum(['anchored', 'moved', 'uncertain', 'orphaned'])),
  sensitive: z.boolean(),
  links: z.array(
    z.object({
      kind: z.enum([
        'corroborates',
        'contradicts',
        'denies',
        'withholds',
        'supersedes',
        'part_of',
        'repeats',
        'attributed_by',
      ]),
      direction: z.enum(['out', 'in']),
      target: linkTarget,
    }),
  ),
}) satisfies z.ZodMiniType<ClaimRow>;

export const incidentHead = z.object({
  key: text,
  kind: z.enum(['filed', 'missing', 'unassigned']),
  id: maybeText,
  title: maybeText,
  date: maybeText,
  dateEnd: maybeText,
  datePrecision: maybeNumber,
  subEventType: maybeText,
  sideA: z.array(named),
  sideB: z.array(named),
  notes: maybeText,
  articles: z.array(articleLine),
  places: z.array(placeLine),
  actors: z.array(actorLine),
  claimCount: number,
  claimants: z.array(text),
  counts: z.object({ pending: number, contradictions: number, unsettled: number }),
}) satisfies z.ZodMiniType<IncidentHead>;
