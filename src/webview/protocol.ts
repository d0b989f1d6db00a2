import * as z from 'zod/mini';
import type { IncidentAnalysis, Rule } from '../core/incident/analysis';
import type { ClaimRow, IncidentSummary } from '../core/incident/summary';
import { CHARTS, type ChartKind } from '../core/report/charts/charts';
import type { Drawing } from '../core/report/charts/drawing';
import type { Locale } from '../core/report/words';
import { analysisSchema, ruleSchema } from './analysisSchema';
import { drawingSchema } from './drawingSchema';
import { headOf, type IncidentHead } from './incidentHead';
import { claimRow, incidentHead } from './summarySchema';

// What the summary page and its host say to each other: plain JSON, checked on arrival on both sides.
// zod/mini keeps the page small.

/** Both sides come from one build; after an update a page of the last one may still be open, and is told apart by this. */
export const PROTOCOL_VERSION = 1;

const version = z.literal(PROTOCOL_VERSION);

export type PageMessage =
  /** The page has loaded, or was reloaded, and wants the state. */
  | { readonly version: 1; readonly type: 'ready' }
  /** Show an annotation's words; without `id`, the article. `file` is the article's path as the state gave it. */
  | { readonly version: 1; readonly type: 'open'; readonly file: string; readonly id?: string | undefined }
  /** Ask what is decided on a claim. */
  | { readonly version: 1; readonly type: 'decide'; readonly file: string; readonly id: string }
  /** Show the incident's own file; `incident` is its id. */
  | { readonly version: 1; readonly type: 'openIncident'; readonly incident: string }
  /** The reader chose another summary, or the page shows another than its host said; `incident` is its key. */
  | { readonly version: 1; readonly type: 'selectIncident'; readonly incident: string }
  /** The reader chose a rule. */
  | { readonly version: 1; readonly type: 'chooseRule'; readonly rule: Rule }
  /** There is a map to draw: the outlines of the countries are wanted. */
  | { readonly version: 1; readonly type: 'wantLand' }
  | { readonly version: 1; readonly type: 'copySummary'; readonly incident: string }
  | { readonly version: 1; readonly type: 'saveReport'; readonly incident: string }
  | {
      readonly version: 1;
      readonly type: 'saveChart';
      readonly incident: string;
      readonly chart: ChartKind;
      readonly format: PictureFormat;
    }
  /** What was asked by `paint`: a PNG as base64, absent where it could not be painted. */
  | { readonly version: 1; readonly type: 'painted'; readonly request: number; readonly png?: string | undefined };

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The text of `land.json`. */
export interface LandMessage {
  readonly version: 1;
  readonly type: 'land';
  readonly land: string;
}

/** Only a page can make a picture of a drawing: the extension has no canvas. */
export interface PaintMessage {
  readonly version: 1;
  readonly type: 'paint';
  readonly request: number;
  readonly drawing: Drawing;
}

/** The claims of the one incident that is shown, and what follows from them; `key` is its summary's. */
export interface ShownIncident {
  readonly key: string;
  readonly claims: readonly ClaimRow[];
  /** Absent for what names no incident: nothing follows from it together. */
  readonly analysis?: IncidentAnalysis | undefined;
}

export type HostMessage = StateMessage | ShownMessage | StandingMessage | LandMessage | PaintMessage;

/**
 * Tells of each incident its contradictions, by figures as well as links, and the claims that wait for a decision, but for
 * those that are left out: worked out once things are quiet.
 */
export interface StandingMessage {
  readonly version: 1;
  readonly type: 'standing';
  readonly standing: readonly { readonly key: string; readonly contradictions: number; readonly pending: number }[];
}

/** Tells of an incident that the page came to show since the last state. */
export interface ShownMessage {
  readonly version: 1;
  readonly type: 'shown';
  readonly shown: ShownIncident;
}

export interface StateMessage {
  readonly version: 1;
  readonly type: 'state';
  readonly incidents: readonly IncidentHead[];
  /** The key to show. Only when the host wants to change it: without it the page keeps the reader's choice. */
  readonly selected?: string | undefined;
  readonly locale: Locale;
  /** The project's rule. */
  readonly rule?: Rule | undefined;
  /** What the reader chose last, should the page itself have forgotten it; else the project's rule holds. */
  readonly chosenRule?: Rule | undefined;
  /** The incident that the host takes to be shown, from the same reading; without it the page asks. */
  readonly shown?: ShownIncident | undefined;
}

// A page can be made to send anything, and what it sends is kept or shown: no id of ours is as long, nor any path.
const id = z.string().check(z.maxLength(200));
const file = z.string().check(z.maxLength(4096));

/** The longest picture that is taken from a page: 12 MB of PNG. */
const png = z.string().check(z.maxLength(16_000_000), z.regex(/^iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/));

const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ version, type: z.literal('ready') }),
  z.object({ version, type: z.literal('open'), file, id: z.optional(id) }),
  z.object({ version, type: z.literal('decide'), file, id }),
  z.object({ version, type: z.literal('openIncident'), incident: id }),
  z.object({ version, type: z.literal('selectIncident'), incident: id }),
  z.object({ version, type: z.literal('chooseRule'), rule: ruleSchema }),
  z.object({ version, type: z.literal('wantLand') }),
  z.object({ version, type: z.literal('copySummary'), incident: id }),
  z.object({ version, type: z.literal('saveReport'), incident: id }),
  z.object({
    version,
    type: z.literal('saveChart'),
    incident: id,
    chart: z.enum(CHARTS),
    format: z.enum(PICTURE_FORMATS),
  }),
  z.object({ version, type: z.literal('painted'), request: z.number(), png: z.optional(png) }),
]) satisfies z.ZodMiniType<PageMessage>;

const shown = z.object({ key: z.string(), claims: z.array(claimRow), analysis: z.optional(analysisSchema) });

const hostMessageSchema = z.discriminatedUnion('type', [
  z.object({
    version,
    type: z.literal('state'),
    incidents: z.array(incidentHead),
    selected: z.optional(z.string()),
    locale: z.enum(['en', 'fr']),
    rule: z.optional(ruleSchema),
    chosenRule: z.optional(ruleSchema),
    shown: z.optional(shown),
  }),
  z.object({ version, type: z.literal('shown'), shown }),
  z.object({
    version,
    type: z.literal('standing'),
    standing: z.array(z.object({ key: z.string(), contradictions: z.number(), pending: z.number() })),
  }),
  z.object({ version, type: z.literal('land'), land: z.string() }),
  z.object({ version, type: z.literal('paint'), request: z.number(), drawing: drawingSchema }),
]) satisfies z.ZodMiniType<HostMessage>;

/** A message from the page, or undefined for anything else. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  return z.safeParse(pageMessageSchema, data).data;
}

/** A message from the host, or undefined for anything else. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  return z.safeParse(hostMessageSchema, data).data;
}

/** The incident of a key among the summaries; `analysis` is what follows from its claims. Undefined where it is not there. */
export function shownIncident(
  summaries: readonly IncidentSummary[],
  key: string | undefined,
  analysis?: IncidentAnalysis,
): ShownIncident | undefined {
  const summary = summaries.find((one) => one.key === key);
  return summary && { key: summary.key, claims: summary.claims, ...(analysis && { analysis }) };
}

/** The state as the host posts it. */
export function stateMessage(
  summaries: readonly IncidentSummary[],
  locale: Locale,
  selected?: string,
  more: Pick<StateMessage, 'rule' | 'chosenRule' | 'shown'> = {},
): StateMessage {
  return {
    version: PROTOCOL_VERSION,
    type: 'state',
    incidents: summaries.map(headOf),
    locale,
    ...(selected === undefined ? {} : { selected }),
    ...more,
  };
}
