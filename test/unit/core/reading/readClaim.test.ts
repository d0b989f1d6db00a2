import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { claimSchema, type Claim } from '../../../../src/core/annotation/model';
import type { Language } from '../../../../src/core/reading/language';
import { readClaim } from '../../../../src/core/reading/readClaim';
import { readDate } from '../../../../src/core/reading/readDate';

/** Reads the words between [ and ] in their sentence. */
function read(text: string, language?: Language): Claim {
  const [before = '', rest = ''] = text.split('[');
  const [words = '', after = ''] = rest.split(']');
  return readClaim(words, { before, after, language }).claim;
}

/** The fields named in `expected`, so that a case says only what it is about. */
function assertRead(text: string, expected: Partial<Claim>, language?: Language): void {
  const claim = read(text, language);
  const keys = Object.keys(expected) as (keyof Claim)[];
  assert.deepEqual(Object.fromEntries(keys.map((key) => [key, claim[key]])), expected);
}

type Case = readonly [language: Language, text: string, expected: Partial<Claim>];

const ATTRIBUTION: readonly Case[] = [
  ['en', 'Gunmen stormed the post and [killed four guards].', { epistemic: 'asserted', attribution: undefined }],
  ['en', 'The ministry said that [four guards were killed].', { epistemic: 'claimed', attribution: 'said' }],
  ['en', '[Four guards were killed], the ministry said on Monday.', { epistemic: 'claimed', attribution: 'said' }],
  [
    'en',
    '[Four guards were killed], according to the ministry.',
    { epistemic: 'claimed', attribution: 'according to' },
  ],
  ['en', 'The group claimed to have [killed four guards].', { epistemic: 'claimed', attribution: 'claimed to have' }],
  ['en', 'The group claimed responsibility for the raid, [killing four guards].', { epistemic: 'claimed' }],
  ['en', 'The group claimed responsibility for a raid where [four guards died].', { epistemic: 'asserted' }],
  ['en', '[Four guards died] in a raid claimed by the group.', { epistemic: 'asserted' }],
  ['en', '[The raid claimed four lives].', { epistemic: 'asserted', harm: 'killed' }],
  ['en', '[Four guards reportedly died] there.', { epistemic: 'hearsay', attribution: 'reportedly' }],
  ['en', '[Four guards are said to have died] there.', { epistemic: 'hearsay' }],
  ['en', '[Four guards may have been killed].', { epistemic: 'possible', attribution: 'may have' }],
  ['en', '[Four guards are feared dead].', { epistemic: 'possible' }],
  ['en', 'The army denied that [any guard was killed].', { epistemic: 'denied', count: { qualifier: 'unstated' } }],
  ['en', 'The army did not comment, but [four guards were killed].', { epistemic: 'asserted' }],
  [
    'en',
    'The army has not confirmed it, but two residents said [four guards were killed].',
    { epistemic: 'claimed', claimant_text: 'two residents' },
  ],
  [
    'en',
    'Security sources reported that [four guards were killed].',
    { epistemic: 'hearsay', claimant_text: 'Security sources' },
  ],
  [
    'en',
    '[Four guards were killed], a hospital source said.',
    { epistemic: 'hearsay', claimant_text: 'a hospital source' },
  ],
  ['en', '[Four guards were killed], said the mayor.', { epistemic: 'claimed', claimant_text: 'the mayor' }],
  ['en', 'Colonel Ali Traoré said [four guards were killed].', { claimant_text: 'Colonel Ali Traoré' }],
  ['en', 'A hospital director said [four guards were killed].', { claimant_text: 'A hospital director' }],
  ['en', '[Four guards were killed], the governor told reporters.', { claimant_text: 'the governor' }],
  ['fr', '[Quatre gardes ont été tués], a déclaré le gouverneur.', { claimant_text: 'le gouverneur' }],
  ['fr', 'Le colonel Ali Traoré affirme que [quatre gardes ont été tués].', { claimant_text: 'Le colonel Ali Traoré' }],
  ['en', 'The army said the town was calm. [Four guards were killed] later.', { epistemic: 'asserted' }],
  ['fr', 'Selon l’armée, [quatre gardes ont été tués].', { epistemic: 'claimed', attribution: 'Selon' }],
  ['fr', '[Quatre gardes ont été tués], a indiqué le ministère.', { epistemic: 'claimed' }],
  ['fr', '[Quatre gardes auraient été tués] sur place.', { epistemic: 'hearsay', attribution: 'auraient' }],
  [
    'fr',
    'Selon des sources locales, [quatre gardes ont été tués].',
    { epistemic: 'hearsay', claimant_text: 'des sources locales' },
  ],
  ['fr', '[Quatre gardes pourraient être morts].', { epistemic: 'possible' }],
  ['fr', 'L’armée dément que [quatre gardes aient été tués].', { epistemic: 'denied' }],
  ['fr', 'Le groupe affirme avoir [tué quatre gardes].', { epistemic: 'claimed' }],
  ['fr', 'L’armée n’a pas confirmé, mais [quatre gardes ont été tués].', { epistemic: 'asserted' }],
  ['fr', 'Le groupe a revendiqué l’attaque, [faisant quatre morts].', { epistemic: 'claimed' }],
  ['fr', '[Quatre morts] dans une attaque revendiquée par le groupe.', { epistemic: 'asserted' }],
];

const SCOPE: readonly Case[] = [
  ['en', '[Four guards were killed] on Monday.', { scope: 'incident' }],
  ['en', 'Since 2015, fighting has [killed thousands of people].', { scope: 'background' }],
  ['en', '[Thousands have died] over the past decade.', { scope: 'background' }],
  ['en', '[More than 300 people have been killed] so far this year.', { scope: 'background' }],
  ['en', '[Some 200 troops have died] in recent months.', { scope: 'background' }],
  ['en', 'A recent wave of attacks has [killed 70 villagers].', { scope: 'background' }],
  ['en', 'The conflict has [displaced two million people].', { scope: 'background' }],
  ['en', 'In Gao, which has known war since 2012, [four guards were killed].', { scope: 'incident' }],
  ['en', '[Four guards were killed] in Gao, which has known war since 2012.', { scope: 'incident' }],
  ['en', 'Since Monday, [four guards were killed].', { scope: 'incident' }],
  ['en', 'A series of coordinated attacks [killed four guards].', { scope: 'incident' }],
  ['en', '[Nine guards were killed] in three separate attacks.', { scope: 'group' }],
  ['en', 'Both ambushes together [killed nine guards].', { scope: 'group' }],
  ['fr', 'Depuis 2012, [des milliers de civils ont été tués].', { scope: 'background' }],
  ['fr', '[Plus de 300 personnes ont été tuées] ces derniers mois.', { scope: 'background' }],
  ['fr', '[Quatre gardes ont été tués] lundi.', { scope: 'incident' }],
  ['fr', '[Neuf gardes ont été tués] dans deux attaques distinctes.', { scope: 'group' }],
];

const VICTIMS: readonly Case[] = [
  ['en', '[killed four Nigerien soldiers]', { victims_text: 'Nigerien soldiers', victim_status: 'combatant' }],
  ['en', '[at least nine farmers were killed]', { victims_text: 'farmers', victim_status: 'civilian' }],
  [
    'en',
    '[the deaths of six soldiers and two civilians]',
    { victims_text: 'soldiers and two civilians', victim_status: 'mixed' },
  ],
  ['en', '[nine people were killed]', { victims_text: 'people', victim_status: 'unknown' }],
  ['en', '[militants killed several villagers]', { victims_text: 'villagers', victim_status: 'civilian' }],
  ['en', '[villagers were killed by militants]', { victims_text: 'villagers', victim_status: 'civilian' }],
  ['en', '[12 were killed]', { victims_text: undefined, victim_status: undefined }],
  [
    'en',
    '[a woman and her two children were killed]',
    { victims_text: 'a woman and her two children', victim_traits: ['women', 'children'] },
  ],
  ['en', '[killed 12 people, including three children]', { victims_text: 'people', victim_traits: ['children'] }],
  ['en', '[three aid workers were abducted]', { victims_text: 'aid workers', victim_traits: ['aid_workers'] }],
  ['en', '[two peacekeepers were wounded]', { victim_traits: ['peacekeepers'] }],
  ['en', '[a journalist was detained]', { victims_text: 'journalist', victim_traits: ['journalists'] }],
  ['fr', '[six soldats maliens ont été tués]', { victims_text: 'soldats maliens', victim_status: 'combatant' }],
  ['fr', '[tué douze villageois]', { victims_text: 'villageois', victim_status: 'civilian' }],
  [
    'fr',
    '[trois femmes et deux enfants sont morts]',
    { victims_text: 'femmes et deux enfants', victim_traits: ['women', 'children'] },
  ],
  [
    'fr',
    '[des villageois ont été tués par des combattants]',
    { victims_text: 'villageois', victim_status: 'civilian' },
  ],
];

const AROUND: readonly Case[] = [
  [
    'en',
    'The raid left up to [30 soldiers] dead.',
    { harm: 'killed', count: { stated: 30, qualifier: 'up_to', upper: 30 } },
  ],
  [
    'en',
    'The ambush resulted in the deaths of [12 soldiers].',
    { harm: 'killed', count: { stated: 12, qualifier: 'exact', lower: 12, upper: 12 } },
  ],
  ['en', 'At least 12 [soldiers were killed].', { count: { stated: 12, qualifier: 'at_least', lower: 12 } }],
  [
    'en',
    '[The death toll] has risen to 21.',
    { harm: 'killed', count: { stated: 21, qualifier: 'exact', lower: 21, upper: 21 } },
  ],
  [
    'en',
    'He lives [in a quiet street] of Gao.',
    { harm: 'casualties_unspecified', count: { qualifier: 'unstated' }, scope: 'incident' },
  ],
  [
    'fr',
    'L’attaque a fait [au moins 12 morts] et 20 blessés.',
    { harm: 'killed', count: { stated: 12, qualifier: 'at_least', lower: 12 } },
  ],
  [
    'fr',
    'L’attaque a fait 12 morts et [20 blessés].',
    { harm: 'wounded', count: { stated: 20, qualifier: 'exact', lower: 20, upper: 20 } },
  ],
];

describe('readClaim', () => {
  for (const [name, cases] of Object.entries({
    attribution: ATTRIBUTION,
    scope: SCOPE,
    victims: VICTIMS,
    surroundings: AROUND,
  })) {
    describe(name, () => {
      for (const [language, text, expected] of cases) {
        it(`${language}: ${text}`, () => assertRead(text, expected, language));
      }
    });
  }

  it('decides the language by function words', () => {
    assertRead('Selon l’armée, [une vingtaine de terroristes ont été neutralisés].', {
      harm: 'neutralised',
      count: { stated: 20, qualifier: 'about' },
      epistemic: 'claimed',
    });
  });

  it('says for each field what it was read from', () => {
    const { why } = readClaim('over 60 rangers were killed', { before: 'The group said ', after: '', language: 'en' });
    assert.deepEqual(why, { harm: 'killed', count: 'over 60', epistemic: 'said', victims_text: 'rangers' });
  });

  const PIECES = [
    'killed',
    'or',
    'and',
    'a',
    'woman',
    'her',
    '12',
    '1,200',
    'at least',
    'tués',
    'ou',
    'et',
    'un',
    'vingt',
    'cent',
    'de',
    ',',
    '.',
    '"',
    '-',
    '’',
    'since',
    '2012',
    'claimed',
    'lives',
    'according to',
    'including',
    '\n',
    '\u202f',
    '😀',
    'juillet',
    'Tuesday',
  ];

  it('never throws and always reads a valid claim', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('en' as const, 'fr' as const, undefined),
        (words, before, after, language) => {
          claimSchema.parse(readClaim(words, { before, after, language }).claim);
          readDate(words, { language, published: '2025-07-01' });
        },
      ),
      { numRuns: 500 },
    );
  });

  // Each was chosen to make some loop run to the end again and again.
  const REPEATED = [
    'a',
    '1',
    '’',
    '1,200',
    '1:',
    '1 ',
    'l’',
    'a-',
    'killed or ',
    'a woman and her ',
    '12 killed ',
    'vingt et ',
    'at least ',
    'claimed x ',
    'July 1 ',
    '2025-07-01 ',
  ];
  for (const piece of REPEATED) {
    it(`takes linear time on ${JSON.stringify(piece)} again and again`, () => {
      const time = (count: number): number => {
        const words = piece.repeat(count);
        const start = process.hrtime.bigint();
        readClaim(words, { before: words, after: words, language: undefined });
        readDate(words, { language: undefined });
        return Number(process.hrtime.bigint() - start);
      };
      time(600);
      // 16 times the text: linear work takes 16 times as long, quadratic 256. The least of several rounds, since other
      // work on the machine can only slow a round down.
      let [small, large] = [Infinity, Infinity];
      for (let round = 0; round < 8 && (round === 0 || large / small > 64); round++) {
        small = Math.min(small, time(600));
        large = Math.min(large, time(9_600));
      }
      assert.ok(large / small < 128, `16 times the text took ${(large / small).toFixed(0)} times as long`);
    });
  }
});
