import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { claimSchema } from '../../../../src/core/annotation/model';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

/** Each claim in short: harm, figure with its qualifier, the words tagged. */
function shortly(text: string, language?: 'en' | 'fr'): string[] {
  return suggestClaims({ text, language }).map(({ exact, claim: { harm, count } }) => {
    const figure = count.stated ?? (count.lower === undefined ? '' : `${count.lower}-${count.upper ?? ''}`);
    return `${harm} ${count.qualifier}${figure === '' ? '' : ` ${figure}`}: ${exact}`;
  });
}

type Case = readonly [language: 'en' | 'fr', text: string, expected: readonly string[]];
const FOUND: readonly Case[] = [
  ['en', 'Shells killed at least 12 miners in the pit.', ['killed at_least 12: killed at least 12 miners']],
  [
    'en',
    'Nine herders were killed and 20 wounded.',
    ['killed exact 9: Nine herders were killed', 'wounded exact 20: 20 wounded'],
  ],
  ['en', 'The blast left four nurses dead.', ['killed exact 4: left four nurses dead']],
  ['en', 'Up to 30 guards lost their lives.', ['killed up_to 30: Up to 30 guards lost their lives']],
  ['en', 'Several worshippers were killed.', ['killed vague: Several worshippers were killed']],
  ['en', 'No soldiers were hurt.', ['wounded exact 0: No soldiers were hurt']],
  ['en', 'The raid forced 300 families to flee.', ['displaced exact 300: 300 families to flee']],
  ['en', 'Five gunmen killed two pupils.', ['killed exact 2: killed two pupils']],
  [
    'en',
    'The strike killed seven traders and two gendarmes.',
    ['killed exact 7: killed seven traders', 'killed exact 2: two gendarmes'],
  ],
  [
    'en',
    'The chief and several of his men were killed.',
    ['killed vague 2-: The chief and several of his men were killed'],
  ],
  [
    'en',
    'Gunmen killed the mayor and some of his guards.',
    ['killed vague 2-: killed the mayor and some of his guards'],
  ],
  ['en', 'The imam and his sons were abducted.', ['abducted vague 2-: The imam and his sons were abducted']],
  [
    'en',
    'The commander and at least four of his men were killed.',
    ['killed at_least 5: The commander and at least four of his men were killed'],
  ],
  [
    'en',
    'At least nine millers were killed and as many injured.',
    ['killed at_least 9: At least nine millers were killed', 'wounded at_least 9: as many injured'],
  ],
  [
    'fr',
    'Le chef et plusieurs de ses proches ont été tués.',
    ['killed vague 2-: Le chef et plusieurs de ses proches ont été tués'],
  ],
  [
    'fr',
    'Des hommes ont enlevé le maire et quelques-uns de ses gardes.',
    ['abducted vague 2-: enlevé le maire et quelques-uns de ses gardes'],
  ],
  [
    'fr',
    'Le commandant et au moins quatre de ses hommes ont été tués.',
    ['killed at_least 5: Le commandant et au moins quatre de ses hommes ont été tués'],
  ],
  ['fr', 'L’attaque a fait douze morts.', ['killed exact 12: fait douze morts']],
  ['fr', 'Six soldats sont tombés au champ d’honneur.', ['killed exact 6: Six soldats sont tombés au champ d’honneur']],
  [
    'fr',
    'Neuf éleveurs ont été tués et vingt autres blessés.',
    ['killed exact 9: Neuf éleveurs ont été tués', 'wounded exact 20: vingt autres blessés'],
  ],
  ['fr', 'Aucun civil n’a été blessé.', ['wounded exact 0: Aucun civil n’a été blessé']],
  ['fr', 'L’armée a tué une vingtaine de rebelles.', ['killed about 20: tué une vingtaine de rebelles']],
];

const NOTHING: readonly (readonly [language: 'en' | 'fr', text: string])[] = [
  ['en', 'The group claimed responsibility for attacks on seven towns.'],
  ['en', 'Some 900 troops with 40 vehicles reached the town, 30 km away.'],
  ['en', 'Hundreds could die if the road stays shut.'],
  ['en', 'About 20 people are feared dead.'],
  ['en', 'The army has not confirmed the number of casualties.'],
  ['en', 'They killed time for two hours.'],
  ['en', 'A court sentenced three men to death.'],
  ['en', 'Troops rescued nine kidnapped girls.'],
  ['en', 'Malaria kills 12 people a day there.'],
  ['en', 'How many people died?'],
  ['en', 'They shot down 14 drones and destroyed three tanks.'],
  ['fr', 'Le groupe a revendiqué l’attaque de sept villes.'],
  ['fr', 'Des centaines de personnes pourraient mourir.'],
  ['fr', 'L’ONU craint des milliers de morts.'],
  ['fr', 'La police a libéré neuf otages.'],
  ['fr', 'Le paludisme tue douze personnes par jour.'],
];

describe('suggestClaims', () => {
  for (const [language, text, expected] of FOUND) {
    it(`${language}: ${text}`, () => assert.deepEqual(shortly(text, language), expected));
  }
  for (const [language, text] of NOTHING) {
    it(`${language}: nothing in “${text}”`, () => assert.deepEqual(shortly(text, language), []));
  }

  it('says who made a claim, an officer or a source of before', () => {
    const text = 'Colonel Ali Traoré said nine guards were killed. He added that two rebels were captured.';
    const claimants = suggestClaims({ text, language: 'en' }).map(({ claimant }) => claimant?.exact);
    assert.deepEqual(claimants, ['Colonel Ali Traoré', 'Colonel Ali Traoré']);
  });

  it('links parts to their whole and a new toll to the old one', () => {
    const text =
      'Twelve people, including three children, were killed. The death toll later rose to 17, the hospital said.';
    const found = suggestClaims({ text, language: 'en' });
    assert.deepEqual(
      found.map(({ claim, partOf, supersedes }) => [claim.count.stated, partOf, supersedes]),
      [
        [12, undefined, undefined],
        [3, 0, undefined],
        [17, undefined, 0],
      ],
    );
  });

  it('links those of a whole to it, where the same harm is told of both', () => {
    const parts = (
      text: string,
      language: 'en' | 'fr',
    ): readonly (readonly [number | undefined, number | undefined])[] =>
      suggestClaims({ text, language }).map(({ claim, partOf }) => [claim.count.stated, partOf]);
    const six = [
      [22, undefined],
      [6, 0],
    ];
    assert.deepEqual(parts('Of the 22 wounded, six were in critical condition.', 'en'), six);
    assert.deepEqual(parts('Parmi les 22 blessés, six sont dans un état critique.', 'fr'), six);
    assert.deepEqual(parts('Sur les 22 blessés, six sont dans un état critique.', 'fr'), six);
    assert.deepEqual(parts('Of the 22 wounded, six died.', 'en'), [
      [22, undefined],
      [6, undefined],
    ]);
  });

  it('names of those taken together behind the verb only the first', () => {
    const [found] = suggestClaims({
      text: 'The priest was abducted along with two of his parishioners.',
      language: 'en',
    });
    assert.equal(found?.exact, 'The priest was abducted along with two of his parishioners');
    assert.equal(found.claim.victims_text, 'priest');
  });

  it('asks for the codebook ids of victims and claimant, with spans in code points', () => {
    const text = '😀 The Malian army said it killed 30 rebels.';
    const asked: string[] = [];
    const [found] = suggestClaims({ text, language: 'en' }, ({ exact, start }, role) => {
      asked.push(`${role} ${exact} ${start}`);
      return role === 'claimant' ? 'fama' : undefined;
    });
    assert.deepEqual(asked, ['victims rebels 36', 'claimant The Malian army 2']);
    assert.equal(found?.claim.claimant, 'fama');
    assert.equal(found.claim.claimant_text, undefined);
  });

  it('leaves page furniture alone, and the headline where the report says the same', () => {
    const text = 'Raid kills 12 villagers\n\nGunmen killed 12 villagers.\n\nRead also: Bomb kills 40 soldiers.\n';
    assert.deepEqual(shortly(text, 'en'), ['killed exact 12: killed 12 villagers']);
  });

  const PIECES = ['killed', '12', 'soldiers', 'and', ',', '.', '"', 'said', 'tués', 'dont', 'including', '(', ')', ':'];
  it('never throws; its claims are valid and their words are those of the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('en' as const, 'fr' as const, undefined), (text, language) => {
        const points = Array.from(text);
        for (const { claim, exact, start, end } of suggestClaims({ text, language })) {
          claimSchema.parse(claim);
          assert.equal(points.slice(start, end).join(''), exact);
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const piece of ['1 ', 'killed ', '12 soldiers, ', 'said ', 'killed 12. ', '" ', '( ', 'since 2012 ']) {
    it(`takes linear time on ${JSON.stringify(piece)} again and again`, () => {
      const time = (count: number): number => {
        const text = piece.repeat(count);
        const start = process.hrtime.bigint();
        suggestClaims({ text, language: 'en' });
        return Number(process.hrtime.bigint() - start);
      };
      time(500);
      // 16 times the text: linear work takes 16 times as long, quadratic 256. Other work can only slow a round down.
      let [small, large] = [Infinity, Infinity];
      for (let round = 0; round < 5 && (round === 0 || large / small > 64); round++) {
        small = Math.min(small, time(500));
        large = Math.min(large, time(8_000));
      }
      assert.ok(large / small < 128, `16 times the text took ${(large / small).toFixed(0)} times as long`);
    });
  }
});
