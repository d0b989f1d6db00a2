import assert from 'node:assert/strict';
import { boilerplateZones, kindOf } from '../../../../src/core/article/boilerplate';

describe('kindOf', () => {
  const furniture: readonly (readonly [string, string])[] = [
    ['We use cookies to count our readers.', 'cookies'],
    ['Ce site utilise des cookies. Tout accepter', 'cookies'],
    ['Gérer mes cookies', 'cookies'],
    ['Subscribe to our letter', 'subscription'],
    ['Abonnez-vous pour lire la suite', 'subscription'],
    ['READ ALSO: Rain at last', 'related'],
    ['À lire aussi : La pluie enfin', 'related'],
    ['Related stories', 'related'],
    ['- Advertisement -', 'advertisement'],
    ['PUBLICITÉ', 'advertisement'],
    ['12 comments', 'comments'],
    ['Leave a Reply', 'comments'],
    ['Partager sur Facebook', 'sharing'],
    ['© 2025 The Mill Gazette', 'rights'],
    ['News | Sport | Farming & Trade', 'navigation'],
  ];
  for (const [line, kind] of furniture) it(`knows "${line}"`, () => assert.equal(kindOf(line), kind));

  const report = [
    'The guards said that they had read more of it than the mayor.',
    'Related groups crossed the river on Monday, the mayor said.',
    'Five people shared the cart.',
    'The baker, who sold cookies to the camp, was killed.',
    'Published: 2025-03-09 | Section: farming',
    'On Monday, 12 comments by the mayor were read out.',
    '',
  ];
  for (const line of report) it(`leaves "${line}" to the report`, () => assert.equal(kindOf(line), undefined));

  it('leaves a long paragraph to the report whatever it says', () => {
    assert.equal(kindOf(`This site uses cookies, ${'and the town has a mill. '.repeat(20)}`), undefined);
  });
});

describe('boilerplateZones', () => {
  it('takes a heading of related stories with its list, and ends with it', () => {
    const text = 'Nine fell.\n\nRELATED\n- Forty dead in a ferry\n- Rain at last\n\nThe end.\n- a list of ours';
    assert.deepEqual(
      boilerplateZones(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]),
      [
        ['related', 'RELATED'],
        ['related', '- Forty dead in a ferry'],
        ['related', '- Rain at last'],
      ],
    );
  });

  it('gives whole lines without their line ends, CRLF too', () => {
    const text = 'Nine fell.\r\nLeave a reply\r\n';
    assert.deepEqual(boilerplateZones(text), [{ start: 12, end: 25, kind: 'comments' }]);
  });

  it('finds none in an empty text', () => assert.deepEqual(boilerplateZones(''), []));
});
