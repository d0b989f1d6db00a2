import * as z from 'zod/mini';
import type { Rule } from '../../core/incident/analysis';
import { ruleSchema } from '../analysisSchema';
import { SORT_COLUMNS, type Sort } from './sorting';

/** What the page remembers over a reload; the rest comes from its host again. */
export interface PageState {
  readonly selected?: string | undefined;
  readonly sort?: Sort | undefined;
  /** Absent = the project's. */
  readonly rule?: Rule | undefined;
  readonly scroll?: number | undefined;
}

const schema = z.object({
  selected: z.optional(z.string()),
  sort: z.optional(z.object({ column: z.enum(SORT_COLUMNS), descending: z.boolean() })),
  rule: z.optional(ruleSchema),
  scroll: z.optional(z.number()),
}) satisfies z.ZodMiniType<PageState>;

/** The remembered state; nothing remembered where it is missing or of another shape. */
export function readPageState(data: unknown): PageState {
  return z.safeParse(schema, data).data ?? {};
}
