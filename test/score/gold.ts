import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { EPISTEMIC, HARMS, QUALIFIERS, SCOPES } from '../../src/core/annotation/values';
import { normaliseText } from '../../src/core/text/normalise';

/** A gold file: an expert's reading of articles that stand beside it. Offsets are code points of the normalised text. */
const figure = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined);
const words = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);
const span = { exact: z.string(), start: z.number(), end: z.number() };

const claimSchema = z.object({
  ...span,
  harm: z.enum(HARMS),
  stated: figure,
  lower: figure,
  upper: figure,
  qualifier: z.enum(QUALIFIERS),
  victims: words,
  claimant: words,
  epistemic: z.enum(EPISTEMIC),
  scope: z.enum(SCOPES),
  part_of: z.boolean().optional(),
  supersedes: z.boolean().optional(),
});
/** Of the articles whose claims alone are marked. */
export const BATCHES = ['tuned', 'blind', 'last', 'fresh', 'second'] as const;

const articleSchema = z.object({
  file: z.string(),
  language: z.enum(['en', 'fr']),
  published: words,
  /** Written last and not looked at while the rules were made. */
  held_out: z.boolean().optional(),
  /**
   * `tuned`: rules were made from it; `blind`: read first when the rules were done; `last`, `fresh`: written after;
   * `second`: by another writer, who had not seen the rules; then rules were made from it.
   */
  batch: z.enum(BATCHES).optional(),
  actors: z.array(z.object({ ...span, entity: z.string(), tier: z.string() })),
  places: z.array(z.object({ ...span, role: z.string() })),
  dates: z.array(z.object(span)),
  claims: z.array(claimSchema),
  not_claims: z.array(z.object(span)),
});

export type GoldClaim = z.output<typeof claimSchema>;
export type GoldArticle = z.output<typeof articleSchema> & { readonly text: string };

/** Our own articles. */
export const OWN_GOLD = join(__dirname, '../fixtures/gold');
/** Real reports that stand beside the repository, not in it. */
export const SHARED_GOLD = join(__dirname, '../../../shared/articles');

export const hasGold = (folder: string): boolean => existsSync(join(folder, 'gold.json'));

export function readGold(folder: string, file = 'gold.json'): readonly GoldArticle[] {
  const gold = z.array(articleSchema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  return gold.map((article) => ({
    ...article,
    text: normaliseText(readFileSync(join(folder, article.file), 'utf8')),
  }));
}

/** Our own articles whose claims alone are marked: those of `claims.json`, `claims3.json` and so on. */
export function readBatches(): readonly GoldArticle[] {
  const files = readdirSync(OWN_GOLD).filter((file) => /^claims.*\.json$/u.test(file));
  return files.toSorted().flatMap((file) => readGold(OWN_GOLD, file));
}
