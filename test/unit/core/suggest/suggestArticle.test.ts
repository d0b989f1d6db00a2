import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGeoNames } from '../../../../src/core/codebook/gazetteer';
import { EMPTY_CODEBOOK } from '../../../../src/core/codebook/model';
import { suggestArticle, suggestArticleInTurns } from '../../../../src/core/suggest/suggestArticle';
import { suggestNames } from '../../../../src/core/suggest/suggestNames';
import { codePointLength } from '../../../../src/core/text/offsets';
import { hasGold, readGold, SHARED_GOLD } from '../../../score/gold';
import { said, shown } from './shownNames';
import { readOwnNames, scoreNames, starterNames, sumNames, type NamesArticle } from '../../../score/scoreNames';

const starter = starterNames();
describe('suggestArticle: actors', () => {
  it('teaches an acronym for the rest of the article', () => {
    assert.deepEqual(shown('actor', 'The Rapid Support Forces (RSF) shelled the camp. The RSF denied it.'), [
      'Rapid Support Forces → new Rapid Support Forces',
      'RSF → new Rapid Support Forces',
      'RSF → new Rapid Support Forces',
    ]);
    assert.deepEqual(
      shown('actor', 'Fighters of the Free River Liberation Front (FRLF) came. The FRLF fled.').slice(-1),
      ['FRLF → new Free River Liberation Front'],
    );
    assert.deepEqual(
      shown('actor', 'Le Front uni de libération du Fleuve (FULF) a fui. Le FULF se tait.', 'fr').slice(-1),
      ['FULF → new Front uni de libération du Fleuve'],
    );
  });

  it('resolves a country and its force to that state force', () => {
    assert.deepEqual(
      shown('actor', 'Malian troops met Ukrainian forces, the armed forces of Niger and Chadian police.'),
      [
        'Malian troops → fama',
        'Ukrainian forces → new Military Forces of Ukraine',
        'armed forces of Niger → niger-forces',
        'Chadian police → new Police Forces of Chad',
      ],
    );
    assert.deepEqual(
      shown('actor', 'L’armée malienne, les forces armées nigériennes et l’armée du Tchad ont avancé.', 'fr'),
      [
        'armée malienne → fama',
        'forces armées nigériennes → niger-forces',
        'armée du Tchad → new Military Forces of Chad',
      ],
    );
  });

  it('gives "the army" to the one meant last', () => {
    const text = 'The Malian army attacked. The army said so. Nigerien soldiers came. The army has left the town.';
    assert.deepEqual(shown('actor', text), [
      'Malian army → fama',
      'army → fama',
      'Nigerien soldiers → niger-forces',
      'army → niger-forces',
    ]);
  });

  it('leaves alone what only looks like an actor', () => {
    for (const text of [
      'A military base was hit.',
      'The UN chief spoke.',
      'He flew to a meeting in France.',
      'Houthi-run authorities spoke.',
      'Un homme est mort.',
      'The World Health Organization (WHO) spoke.',
    ])
      assert.deepEqual(shown('actor', text), [], text);
  });
});

describe('suggestArticle: places', () => {
  it('tells what was attacked from what it is measured by', () => {
    const text = 'Gunmen attacked Kayes and Niono, northwest of the capital, Bamako. Timbuktu is under siege.';
    assert.deepEqual(shown('place', text), [
      'Kayes → ml-kayes [attacked]',
      'Niono → ml-niono [attacked]',
      'Bamako → ml-bamako [reference]',
      'Timbuktu → ml-tombouctou [besieged]',
    ]);
    assert.deepEqual(shown('place', 'Une attaque a visé le village de Mann, à 20 km de Mopti.', 'fr'), [
      'Mann → new Mann [attacked]',
      'Mopti → ml-mopti [reference]',
    ]);
  });

  it('offers an unknown name in a list of towns with the nearest spellings', () => {
    const found = said('Seven towns were attacked, including Binoli, Kayes, and Sandere.').find(
      ({ exact }) => exact === 'Binoli',
    );
    assert.deepEqual(found?.new, { name: 'Binoli', nearest: ['ml-diboli'] });
  });

  it('wants evidence for a town whose name is a word, and none of a name inside a name', () => {
    for (const text of [
      'Say nothing of the attack.',
      'Radio Kayes reported the attack.',
      'The Kayes Battalion attacked.',
      'Bamako said it had attacked.',
      'The war between Moscow and Bamako killed many.',
      'The Malian was killed.',
    ])
      assert.deepEqual(shown('place', text), [], text);
    assert.deepEqual(shown('place', 'Two were killed in Say, Niger.'), ['Say → ne-say [attacked]']);
  });
});

describe('suggestArticle', () => {
  it('gives spans that are their words, in order, the same each time, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'JNIM',
        'the Malian army',
        '(RSF)',
        '🔥',
        'in Kayes',
        ', ',
        '. ',
        '\n',
        '\n\n',
        'killed 12 soldiers',
        'on Tuesday',
      ],
      ...[
        'Binoli',
        ' and ',
        'l’armée malienne',
        'à 20 km de',
        '𐐀',
        'e\u0301',
        '\u00ad',
        'U.N.',
        '’s',
        '"',
        '«',
        '(',
        '–',
        '\u202f',
      ],
    );
    const text = fc.array(fc.oneof(piece, fc.constant(' '), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'fr', undefined), (pieces, language) => {
        const article = { text: pieces.join('').replace(/\r\n?/g, '\n'), language, published: '2025-07-01' };
        const found = suggestArticle(article, starter);
        const points = Array.from(article.text);
        let last = 0;
        for (const { exact, start, end } of found) {
          assert.equal(points.slice(start, end).join(''), exact);
          assert.ok(start >= last && end > start && end <= codePointLength(article.text));
          last = start;
        }
        assert.deepEqual(suggestArticle(article, starter), found);
      }),
      { numRuns: 200 },
    );
  });

  it('works without a codebook', () => {
    const names = suggestNames(EMPTY_CODEBOOK, []);
    const found = suggestArticle({ text: 'Hamas attacked the town of Sderot.' }, names);
    assert.deepEqual(
      found.map(({ exact }) => exact),
      ['Hamas', 'Sderot'],
    );
  });
});

describe('suggestArticle: what is not plain', () => {
  it('gives "the army" to the country of the article unless it is also about another army', () => {
    const alone = 'Bamako is quiet. People in Mali were told that the army has left Gao.';
    assert.deepEqual(shown('actor', alone), ['army → fama']);
    const other = 'Chadian soldiers → new Military Forces of Chad';
    assert.deepEqual(shown('actor', `${alone} Chadian soldiers came.`), ['army → fama', other]);
    assert.deepEqual(shown('actor', `${alone} Chadian soldiers came. Chadian soldiers left.`), [other, other]);
  });

  it('takes a feared attack for none', () => {
    assert.deepEqual(shown('place', 'Officials said that the fighting could reach Kayes.'), [
      'Kayes → ml-kayes [context]',
    ]);
    assert.deepEqual(shown('place', 'Tout change si les combats gagnent Kayes.', 'fr'), ['Kayes → ml-kayes [context]']);
    assert.deepEqual(shown('place', 'Gunmen attacked Kayes.'), ['Kayes → ml-kayes [attacked]']);
  });

  it('takes a town that armed men enter for attacked, also one called like a word', () => {
    assert.deepEqual(shown('place', 'The gunmen entered Dori at dawn.'), ['Dori → bf-dori [attacked]']);
    assert.deepEqual(shown('place', 'An aid convoy entered Dori at dawn.'), ['Dori → bf-dori [context]']);
  });

  it('gives a deadline no year that has passed', () => {
    const [date] = suggestArticle(
      { text: 'Elections are planned by 31 December.', language: 'en', published: '2025-07-01' },
      starter,
    );
    assert.equal(date?.type === 'date' && date.exact, 'by 31 December');
    assert.equal(date?.type === 'date' && date.value, undefined);
  });
});

describe('suggestArticle: gazetteers', () => {
  const row = (id: number, name: string, names: string, kind: string, country: string): string =>
    [
      id,
      name,
      name,
      names,
      12.5,
      1.5,
      kind.charAt(0),
      kind,
      country,
      '',
      '08',
      '',
      '',
      '',
      900,
      '',
      250,
      'UTC',
      '2024-01-01',
    ].join('\t');
  const gazetteer = parseGeoNames(
    [
      row(1, 'Tambouré', 'Tamboure,Tambourey', 'PPL', 'ML'),
      row(2, 'Zirgou', '', 'PPL', 'TD'),
      row(3, 'Wassou', '', 'PPL', 'ML'),
    ].join('\n'),
  );
  const names = suggestNames(EMPTY_CODEBOOK, [gazetteer]);
  const places = (text: string): readonly string[] =>
    suggestArticle({ text, language: 'en' }, names).flatMap((one) =>
      one.type === 'place' ? [`${one.exact} → ${one.new?.name ?? ''} (${one.why}) [${one.role ?? ''}]`] : [],
    );

  it('suggests their towns where the words before say that it is a place', () => {
    assert.deepEqual(places('Gunmen killed two people in Tamboure on Monday, Mali said.'), [
      'Tamboure → Tamboure (gazetteer) [attacked]',
    ]);
    assert.deepEqual(places('Malian officers met Wassou on Monday.'), []);
  });

  it('leaves out towns of another country than the article is about', () => {
    assert.deepEqual(
      places('Gunmen killed two people in Zirgou on Monday, Mali said.').filter((one) => one.includes('gazetteer')),
      [],
    );
  });
});

describe('suggestArticleInTurns', () => {
  it('gives others their turn within an article, with the same result', () => {
    const text = 'Gunmen killed two people in Kayes on Monday. The army said so.\n'.repeat(200);
    const turns = suggestArticleInTurns({ text, language: 'en' }, starter);
    let count = 0;
    let turn = turns.next();
    for (; turn.done !== true; turn = turns.next()) count += 1;
    assert.ok(count > 50, String(count));
    assert.deepEqual(turn.value, said(text));
  });
});

describe('suggestArticle on gold articles', () => {
  const own = readOwnNames();
  const scoreOf = (articles: readonly NamesArticle[]) =>
    sumNames(articles.map((article) => scoreNames(article, starter)));

  it('holds its floors on our own articles', () => {
    const { actors, places, roles } = scoreOf(own.filter(({ held_out }) => held_out !== true));
    assert.ok(actors.precision >= 0.95 && actors.recall >= 0.95, JSON.stringify(actors));
    assert.ok(places.precision >= 0.97 && places.recall >= 0.8, JSON.stringify(places));
    assert.ok(roles >= 0.8, String(roles));
  });

  it('holds its floors on those held out', () => {
    const { actors, places, roles } = scoreOf(own.filter(({ held_out }) => held_out === true));
    assert.ok(actors.precision >= 0.95 && actors.recall >= 0.9, JSON.stringify(actors));
    assert.ok(places.precision >= 0.95 && places.recall >= 0.7, JSON.stringify(places));
    assert.ok(roles >= 0.85, String(roles));
  });

  if (!hasGold(SHARED_GOLD)) {
    it('is skipped on the real reports: ../shared/articles is absent', function () {
      this.skip();
    });
    return;
  }
  it('keeps its bounds on the real reports', () => {
    const { actors, places, roles, confused } = scoreOf(readGold(SHARED_GOLD));
    assert.ok(actors.f1 >= 0.95, JSON.stringify(actors));
    assert.ok(places.f1 >= 0.95, JSON.stringify(places));
    assert.ok(roles >= 0.9, String(roles));
    assert.equal(confused, 0);
  });
});
