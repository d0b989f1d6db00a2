import assert from 'node:assert/strict';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';
import { leastCpu } from '../../../harness/measure';

const PIECES = {
  en: [
    'the leader of the 12 12 ',
    '; of the 12 men, 3 were killed',
    'half of the one in 12 ',
    'killed ',
    '12 ',
    '"',
    '12 soldiers and ',
    'he said, ',
    'of them were ',
    '"Six died. ',
    'said ',
    '- ',
    '(',
    'in the war ',
    'killed the driver and three ',
    'lost 35 of their own ',
    'the mayor of Oudna and ',
    'killed six and injured as many ',
    'took 22 villagers ',
    'KABUL ( ',
    'July 4 - Six ',
    'wounding another 58 ',
    'of those killed, five were guards, ',
    'Awa Ba, 22, was ',
    'men, women, ',
    'including women and ',
    'a family of six ',
    'X, who said, where ',
    'said, adding that six died, ',
    'has increased to 31 ',
    'killed, the militia said, as last year ',
    'while rebels spoke of five, ',
    'the wounded six also ',
    'killed teacher Awa ',
  ],
  fr: [
    'Awa Barry Ly Ba, maire, a été tué, ',
    ', en proie à six morts, ',
    'deux morts (la ville) et ',
    'neuf, blessés, ont succombé, ',
    'a dit mardi à l’Agence sous anonymat, ajoutant que deux sont morts, ',
    'six morts, selon la même source. ',
    'douze (12) ',
    'où ont péri six, tués, blessés ou ',
  ],
};

const ALL = (['en', 'fr'] as const).flatMap((language) => PIECES[language].map((piece) => ({ language, piece })));

describe('suggestClaims on repetitions', () => {
  for (const { language, piece } of ALL)
    it(`is linear in "${piece}"`, function () {
      this.timeout(60_000);
      const text = (times: number): string => `Title here\n\n${piece.repeat(times)}\n`;
      const cost = (times: number, enough?: number): number => {
        const whole = text(times);
        return leastCpu(() => suggestClaims({ text: whole, language }), 3, enough);
      };
      cost(2_000);
      // Four times the text; ten leaves room for a busy machine and is far below sixteen, which a square would take.
      const small = cost(8_000);
      const bound = 10 * Math.max(small, 4);
      const large = cost(32_000, bound);
      assert.ok(large < bound, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
});
