import * as z from 'zod/mini';
import { SORT_COLUMNS, type Sort } from './sorting';

/** What the page remembers over a reload; the rest comes from its host again. */
export interface PageState {
  readonly selected?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly scroll?: number | undefined;
}

const schema = z.object({
  selected: z.optional(z.string()),
  sort: z.optional(z.object({ column: z.enum(SORT_COLUMNS), descending: z.boolean() })),
  scroll: z.optional(z.number()),
}) satisfies z.ZodMiniType<PageState>;

/** The remembered state; nothing remembered where it is missing or of another shape. */
export function readPageState(data: unknown): PageState {
  return z.safeParse(schema, data).data ?? {};
}
