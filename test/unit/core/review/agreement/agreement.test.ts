import assert from 'node:assert/strict';
import { AnchorText } from '../../../../../src/core/anchor/anchorText';
import type { Annotation } from '../../../../../src/core/annotation/model';
import { agreementOf } from '../../../../../src/core/review/agreement/agreement';
import { interval, krippendorffAlpha, nominal, ratio } from '../../../../../src/core/review/agreement/alpha';
import { cohenKappa } from '../../../../../src/core/review/agreement/kappa';

const round = (value: number | undefined): number | undefined => value && Number(value.toFixed(3));

describe('agreement', () => {
  it('is the published alpha of the published data, with values missing', () => {
    // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units.
    const observers = ['123321412...', '123322412 5.3', '.33323422 51.', '123324412 51.'];
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.flatMap((row) => (/\d/.test(row[unit] ?? '') ? [Number(row[unit])] : [])),
    );
    assert.deepEqual(
      [nominal, interval, ratio].map((metric) => round(krippendorffAlpha(units, metric))),
      [0.743, 0.849, 0.797],
    );
    assert.equal(krippendorffAlpha([[1], [2]], ratio), undefined);
    assert.equal(
      krippendorffAlpha(
        [
          [3, 3],
          [0, 0],
        ],
        ratio,
      ),
      1,
    );
  });

  it('is the textbook kappa: 20 and 15 of 50 alike, 25 and 30 said yes', () => {
    const cells = [
      ...Array<string>(20).fill('yy'),
      ...Array<string>(5).fill('yn'),
      ...Array<string>(10).fill('ny'),
      ...Array<string>(15).fill('nn'),
    ];
    assert.equal(
      round(
        cohenKappa(
          cells.map(([one = '']) => one),
          cells.map(([, other = '']) => other),
        ),
      ),
      0.4,
    );
    assert.equal(cohenKappa(['a', 'a'], ['a', 'a']), undefined);
  });

  it('compares spans, words and figures of two readings', () => {
    const text = 'JNIM killed 80 men in Boni today.\n';
    const tag = (exact: string, more: object): Annotation => {
      const start = text.indexOf(exact);
      return {
        id: 'a000000001',
        exact,
        start,
        end: start + exact.length,
        prefix: '',
        suffix: '',
        ...more,
      } as Annotation;
    };
    const claim = (stated: number): object => ({
      type: 'casualty',
      claim: { harm: 'killed', count: { stated, qualifier: 'exact' } },
    });
    const left = [tag('JNIM', { type: 'actor' }), tag('80 men', claim(80)), tag('Boni', { type: 'place' })];
    const right = [tag('JNIM', { type: 'actor' }), tag('killed 80 men', claim(60))];
    const found = agreementOf([{ left, right, text: new AnchorText(text) }]);
    assert.deepEqual(
      [found.all.left, found.all.right, round(found.all.exact), round(found.all.overlap)],
      [3, 2, 0.4, 0.8],
    );
    assert.deepEqual(found.byType.place, { left: 1, right: 0, exact: 0, overlap: 0 });
    assert.deepEqual(found.byType.date, { left: 0, right: 0, exact: undefined, overlap: undefined });
    assert.deepEqual([found.tokens, found.claims], [7, 1]);
    // Seven words, five alike; by chance (1·1 + 2·3 + 3·3) / 49.
    assert.equal(round(found.kappa), round((5 / 7 - 16 / 49) / (1 - 16 / 49)));
    assert.equal(agreementOf([{ left, right: left, text: new AnchorText(text) }]).kappa, 1);
    assert.equal(agreementOf([]).all.exact, undefined);
  });
});
