import assert from 'node:assert/strict';
import { hasGold, OWN_GOLD, readBatches, readGold, SHARED_GOLD, type GoldArticle } from '../../../score/gold';
import { rates, scoreArticle, sumScores } from '../../../score/scoreClaims';

/** Scores must not fall below these; raise them when the rules get better. */
interface Floors {
  readonly precision: number;
  readonly recall: number;
  /** F1 of claims read exactly, the claimant's words included. */
  readonly exact: number;
}

function assertFloors(articles: readonly GoldArticle[], floors: Floors): void {
  const sum = sumScores(articles.map(scoreArticle));
  const found = rates(sum.found, sum);
  const exact = rates(sum.exact, sum);
  assert.ok(found.precision >= floors.precision, `precision ${found.precision.toFixed(3)}`);
  assert.ok(found.recall >= floors.recall, `recall ${found.recall.toFixed(3)}`);
  assert.ok(exact.f1 >= floors.exact, `exact F1 ${exact.f1.toFixed(3)}`);
}

describe('suggestClaims on gold articles', () => {
  const own = readGold(OWN_GOLD);
  const tuned = own.filter(({ held_out }) => held_out !== true);

  it('has thirty of our own, half of them French, whose spans are their words', () => {
    assert.equal(own.length, 30);
    assert.equal(own.filter(({ language }) => language === 'fr').length, 15);
    for (const { file, text, actors, places, dates, claims, not_claims } of own) {
      const points = Array.from(text);
      for (const { exact, start, end } of [...actors, ...places, ...dates, ...claims, ...not_claims])
        assert.equal(points.slice(start, end).join(''), exact, file);
    }
  });

  it('holds its floors on the English ones', () => {
    assertFloors(
      tuned.filter(({ language }) => language === 'en'),
      { precision: 0.98, recall: 0.97, exact: 0.97 },
    );
  });

  it('holds its floors on the French ones', () => {
    assertFloors(
      tuned.filter(({ language }) => language === 'fr'),
      { precision: 0.98, recall: 0.97, exact: 0.97 },
    );
  });

  it('holds its floors on those held out', () => {
    assertFloors(
      own.filter(({ held_out }) => held_out === true),
      { precision: 0.98, recall: 0.95, exact: 0.91 },
    );
  });

  const batches = readBatches();

  it('has articles of more batches, whose spans are their words', () => {
    assert.equal(batches.filter(({ language }) => language === 'en').length, 44);
    assert.equal(batches.filter(({ language }) => language === 'fr').length, 38);
    for (const { file, text, claims, not_claims } of batches) {
      const points = Array.from(text);
      for (const { exact, start, end } of [...claims, ...not_claims])
        assert.equal(points.slice(start, end).join(''), exact, file);
    }
  });

  const floors: readonly (readonly [batch: GoldArticle['batch'], language: GoldArticle['language'], floors: Floors])[] =
    [
      ['tuned', 'en', { precision: 0.99, recall: 0.92, exact: 0.95 }],
      ['tuned', 'fr', { precision: 0.98, recall: 0.88, exact: 0.92 }],
      ['blind', 'en', { precision: 0.97, recall: 0.8, exact: 0.78 }],
      ['blind', 'fr', { precision: 0.98, recall: 0.88, exact: 0.88 }],
      ['last', 'en', { precision: 0.95, recall: 0.86, exact: 0.86 }],
      ['last', 'fr', { precision: 0.98, recall: 0.91, exact: 0.94 }],
      ['fresh', 'en', { precision: 0.99, recall: 0.9, exact: 0.9 }],
      ['fresh', 'fr', { precision: 0.99, recall: 0.96, exact: 0.92 }],
      ['second', 'en', { precision: 0.99, recall: 0.93, exact: 0.91 }],
      ['second', 'fr', { precision: 0.99, recall: 0.92, exact: 0.91 }],
    ];
  for (const [batch, language, least] of floors) {
    it(`holds its floors on the ${String(batch)} batch, ${language}`, () => {
      assertFloors(
        batches.filter((article) => article.batch === batch && article.language === language),
        least,
      );
    });
  }

  if (!hasGold(SHARED_GOLD)) {
    it('is skipped on the real reports: ../shared/articles is absent', function () {
      this.skip();
    });
    return;
  }
  for (const article of readGold(SHARED_GOLD)) {
    it(`finds every claim of ${article.file} with its reading, and nothing else`, () => {
      const { matches, missed, extra } = scoreArticle(article);
      assert.deepEqual(
        missed.map(({ exact }) => exact),
        [],
      );
      assert.deepEqual(
        extra.map(({ exact }) => exact),
        [],
      );
      assert.deepEqual(
        matches.filter(({ wrong }) => wrong.length > 0).map(({ gold, wrong }) => [gold.exact, wrong]),
        [],
      );
    });
  }
});
