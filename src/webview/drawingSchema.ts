import * as z from 'zod/mini';
import { INKS, type Drawing } from '../core/report/charts/drawing';

// A drawing as a schema. The types of core/report are the source; `satisfies` keeps this in step.

const text = z.string();
const number = z.number();
const ink = z.enum(INKS);

const pathShape = z.object({ kind: z.literal('path'), ink, d: text });
const textShape = z.object({
  kind: z.literal('text'),
  ink,
  x: number,
  y: number,
  anchor: z.enum(['start', 'middle', 'end']),
  text,
});
const markShape = z.object({
  kind: z.literal('mark'),
  key: text,
  label: text,
  jump: z.optional(z.object({ file: text, id: z.optional(text) })),
  shapes: z.array(z.discriminatedUnion('kind', [pathShape, textShape])),
});

export const drawingSchema = z.object({
  width: number,
  height: number,
  title: text,
  description: text,
  shapes: z.array(z.discriminatedUnion('kind', [pathShape, textShape, markShape])),
  isTopFirst: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<Drawing>;
