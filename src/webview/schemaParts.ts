import * as z from 'zod/mini';

// What several parts of the view model's schema are made of.

export const text = z.string();
export const maybeText = z.optional(z.string());
export const number = z.number();
export const maybeNumber = z.optional(z.number());

export const harm = z.enum([
  'killed',
  'wounded',
  'killed_or_wounded',
  'casualties_unspecified',
  'neutralised',
  'captured',
  'detained',
  'abducted',
  'missing',
  'displaced',
  'sexual_violence',
]);
export const named = z.object({ id: maybeText, name: text, status: z.enum(['known', 'unknown', 'unlinked']) });
export const decisionShape = {
  harm: z.optional(z.enum([...harm.options, 'none'])),
  low: maybeNumber,
  best: maybeNumber,
  high: maybeNumber,
  by: maybeText,
  date: maybeText,
  why: maybeText,
};
