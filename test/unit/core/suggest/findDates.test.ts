import assert from 'node:assert/strict';
import { articleSentences } from '../../../../src/core/suggest/articleSentences';
import { findDates } from '../../../../src/core/suggest/findDates';
import { atOnce } from '../../../../src/core/turns';

// 3 July 2025 is a Thursday.
const found = (text: string, language: 'en' | 'fr' = 'en'): readonly (readonly [string, string | undefined])[] =>
  atOnce(findDates(text, [...articleSentences(text)], language, '2025-07-03')).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);

describe('findDates', () => {
  it('counts a weekday back from publication', () => {
    assert.deepEqual(found('Gunmen attacked the post on Tuesday.'), [['on Tuesday', '2025-07-01']]);
  });

  for (const text of [
    'The envoys will meet on Tuesday.',
    'The vote is planned for Tuesday.',
    'They were told to leave by Tuesday.',
    'The funeral is to be held Tuesday morning.',
  ]) {
    it(`leaves open what is to come: ${text}`, () => assert.deepEqual(found(text)[0]?.[1], undefined));
  }

  it('does not take the future of another clause for its own', () => {
    assert.deepEqual(found('The troops will stay, the army said on Tuesday.'), [['on Tuesday', '2025-07-01']]);
    assert.deepEqual(found('The aid that will come the minister announced on Tuesday.'), [
      ['on Tuesday', '2025-07-01'],
    ]);
  });

  for (const text of [
    'Les émissaires se réuniront mardi.',
    'Le procès doit s’ouvrir mardi.',
    'Une marche est prévue mardi matin.',
    'Ils ont jusqu’à mardi pour partir.',
  ]) {
    it(`leaves open what is to come: ${text}`, () => assert.deepEqual(found(text, 'fr')[0]?.[1], undefined));
  }

  it('counts back in French, too', () => {
    assert.deepEqual(found('La ville sera défendue, a déclaré le maire mardi.', 'fr'), [['mardi', '2025-07-01']]);
  });

  it('guesses no year for a day that lies just ahead', () => {
    assert.deepEqual(found('The talks on 12 August were called off.'), [['on 12 August', undefined]]);
    assert.deepEqual(found('The talks on 12 December were called off.'), [['on 12 December', '2024-12-12']]);
  });
});
