import * as z from 'zod/mini';
import type { Rule } from '../../core/incident/analysis';
import { ruleSchema } from '../analysisSchema';
import { ORDERS, STATUSES, type Filter } from './overview/incidentFilter';
import { SORT_COLUMNS, type Sort } from './sorting';

/** What the page remembers over a reload; the rest comes from its host again. */
export interface PageState {
  readonly selected?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly filter?: Filter | undefined;
  /** Absent = the project's. */
  readonly rule?: Rule | undefined;
  readonly scroll?: number | undefined;
}

const schema = z.object({
  selected: z.optional(z.string()),
  sort: z.optional(z.object({ column: z.enum(SORT_COLUMNS), descending: z.boolean() })),
  filter: z.optional(
    z.object({
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      place: z.optional(z.string()),
      actor: z.optional(z.string()),
      claimant: z.optional(z.string()),
      status: z.optional(z.enum(STATUSES)),
      contradicted: z.optional(z.boolean()),
      order: z.optional(z.enum(ORDERS)),
    }),
  ),
  rule: z.optional(ruleSchema),
  scroll: z.optional(z.number()),
}) satisfies z.ZodMiniType<PageState>;

/** The remembered state; nothing remembered where it is missing or of another shape. */
export function readPageState(data: unknown): PageState {
  return z.safeParse(schema, data).data ?? {};
}
