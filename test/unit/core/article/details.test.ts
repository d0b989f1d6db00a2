import assert from 'node:assert/strict';
import { readDetails } from '../../../../src/core/article/details';
import { guessLanguage } from '../../../../src/core/article/language';
import { stampIn } from '../../../../src/core/article/stamps';

const BODY = 'The riders came to the mill at dawn, and nine of the guards were killed by them, the mayor said.';

describe('readDetails', () => {
  it('takes the first line that is no page furniture as headline', () => {
    const text = `We use cookies. Accept\n\nNine guards killed at the mill\n${BODY}\nPublished: 2025-03-09 08:15:30 | Section: farming`;
    assert.deepEqual(readDetails(text), {
      headline: 'Nine guards killed at the mill',
      published: '2025-03-09T08:15',
      language: 'en',
    });
  });

  it('tells the outlet’s name from the headline', () => {
    for (const [first, outlet] of [
      ['THE MILL GAZETTE\nDaily', 'THE MILL GAZETTE'],
      ['The Voice of Orlu', 'The Voice of Orlu'],
      ['Orlu Radio – news desk', 'Orlu Radio'],
    ]) {
      const details = readDetails(`${first ?? ''}\n\nNine guards killed at the mill\n\n${BODY}`);
      assert.deepEqual([details.outlet, details.headline], [outlet, 'Nine guards killed at the mill']);
    }
  });

  it('takes no headline for an outlet', () => {
    const details = readDetails(`MILL BURNED AT ORLU\n\n${BODY}`);
    assert.deepEqual([details.outlet, details.headline], [undefined, 'MILL BURNED AT ORLU']);
  });

  it('takes no paragraph for a headline', () => {
    assert.equal(readDetails(`${BODY} ${BODY} ${BODY} ${BODY}\nMore.`).headline, undefined);
  });

  it('reads stamps without a label, in a line of their own or a dateline', () => {
    const published = (line: string): string | undefined => readDetails(`Mill burned\n\n${line}\n\n${BODY}`).published;
    assert.equal(published('Thursday, October 8, 2026 | 07:30'), '2026-10-08T07:30');
    assert.equal(published('By A. Sow | 8 October 2026'), '2026-10-08');
    assert.equal(published('ORLU, 8 October 2026 (Wire) – Riders came.'), '2026-10-08');
  });

  it('prefers the publication to a later change', () => {
    assert.equal(readDetails(`Mill\nUpdated: 3 May 2025\nPublished: 2 May 2025\n${BODY}`).published, '2025-05-02');
    assert.equal(readDetails(`Mill\nLast update: 3 May 2025\n${BODY}`).published, '2025-05-03');
  });

  it('takes no date of the report for its publication', () => {
    assert.equal(
      readDetails(`Mill\nThe mill was built on 3 May 1925 by the council of the town.\n${BODY}`).published,
      undefined,
    );
  });

  it('guesses nothing of an empty text', () => assert.deepEqual(readDetails(''), {}));
});

describe('stampIn', () => {
  const stamps: readonly (readonly [string, string | undefined])[] = [
    ['2025-07-01T17:44:06Z', '2025-07-01T17:44'],
    ['Publié le 1er juillet 2025 à 17h44', '2025-07-01T17:44'],
    ['le 9 octobre 2026 à 12 h 00', '2026-10-09T12:00'],
    ['Le 24 déc. 2024 à 8h', '2024-12-24T08:00'],
    ['July 1st, 2025, 5:44 pm', '2025-07-01T17:44'],
    ['1 July 2025 at 12:05 am', '2025-07-01T00:05'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['31/12/2025 23:59', '2025-12-31T23:59'],
    ['12/31/2025', '2025-12-31'],
    ['03/04/2025', undefined],
    ['February 30, 2025', undefined],
    ['29 February 2024', '2024-02-29'],
    ['July 1, 2025, 10 hurt', '2025-07-01'],
    ['July 1, 2025 25:10', '2025-07-01'],
    ['in March 21 riders came', undefined],
  ];
  for (const [line, expected] of stamps) it(`reads "${line}"`, () => assert.equal(stampIn(line)?.value, expected));

  it('reads day and month as the French write them', () => {
    assert.equal(stampIn('03/04/2025', 'fr')?.value, '2025-04-03');
  });
});

describe('guessLanguage', () => {
  it('tells English from French', () => {
    assert.equal(guessLanguage(BODY), 'en');
    assert.equal(
      guessLanguage('Les gardes du moulin ont été tués par des hommes qui sont venus à l’aube, selon le maire.'),
      'fr',
    );
  });

  it('does not guess from little or from both', () => {
    assert.equal(guessLanguage('Nine dead'), undefined);
    assert.equal(
      guessLanguage('the man and the mill, le moulin et les gardes du maire, of the town, des hommes'),
      undefined,
    );
  });
});
