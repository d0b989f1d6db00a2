import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readClaim } from '../../../../src/core/reading/readClaim';

// The acceptance reports stand beside the repository, not in it.
const articles = join(__dirname, '../../../../../shared/articles');
const figure = z.number().nullable();
const goldSchema = z.array(
  z.object({
    file: z.string(),
    language: z.enum(['en', 'fr']),
    published: z.string().nullable(),
    claims: z.array(
      z.object({
        exact: z.string(),
        start: z.number(),
        end: z.number(),
        harm: z.string(),
        stated: figure,
        lower: figure,
        upper: figure,
        qualifier: z.string(),
        epistemic: z.string(),
        scope: z.string(),
      }),
    ),
  }),
);

describe('readClaim on the acceptance reports', () => {
  if (!existsSync(join(articles, 'gold.json'))) {
    it('is skipped: ../shared/articles is absent', function () {
      this.skip();
    });
    return;
  }
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(articles, 'gold.json'), 'utf8')));
  for (const article of gold) {
    const points = Array.from(
      readFileSync(join(articles, article.file), 'utf8')
        .replace(/^\ufeff/u, '')
        .replace(/\r\n?/gu, '\n'),
    );
    for (const expected of article.claims) {
      for (const language of [article.language, undefined]) {
        it(`${article.file} ${expected.start} (${language ?? 'no language'})`, () => {
          const words = points.slice(expected.start, expected.end).join('');
          assert.equal(words, expected.exact);
          const { claim } = readClaim(words, {
            before: points.slice(Math.max(0, expected.start - 400), expected.start).join(''),
            after: points.slice(expected.end, expected.end + 400).join(''),
            language,
            ...(article.published === null ? {} : { published: article.published }),
          });
          assert.deepEqual(
            {
              harm: claim.harm,
              stated: claim.count.stated ?? null,
              lower: claim.count.lower ?? null,
              upper: claim.count.upper ?? null,
              qualifier: claim.count.qualifier,
              epistemic: claim.epistemic,
              scope: claim.scope,
            },
            {
              harm: expected.harm,
              stated: expected.stated,
              lower: expected.lower,
              upper: expected.upper,
              qualifier: expected.qualifier,
              epistemic: expected.epistemic,
              scope: expected.scope,
            },
          );
        });
      }
    }
  }
});
