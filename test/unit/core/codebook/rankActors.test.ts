import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldName } from '../../../../src/core/codebook/fold';
import type { ActorEntry, Codebook } from '../../../../src/core/codebook/model';
import { rankActors } from '../../../../src/core/codebook/rankActors';
import type { RankContext } from '../../../../src/core/codebook/ranking';

const STATE = 'State forces';
const FOREIGN = 'External/Other forces';
const REBELS = 'Rebel group';

const ACTORS: Readonly<Record<string, ActorEntry>> = {
  'bf-army': { name: 'Burkina Faso Armed Forces', kind: STATE, country: 'BF' },
  'gov-bf': { name: 'Government of Burkina Faso', kind: STATE, country: 'BF' },
  'ne-army': { name: 'Niger Armed Forces', aliases: ['FAN', 'Nigerien army'], kind: STATE, country: 'NE' },
  'gov-ne': { name: 'Government of Niger', aliases: ['military junta'], kind: STATE, country: 'NE' },
  'police-ne': { name: 'Police and gendarmerie of Niger', kind: STATE, country: 'NE' },
  'ng-army': { name: 'Nigerian Armed Forces', kind: STATE, country: 'NG' },
  'ng-navy': { name: 'Joint Task Force North East', kind: STATE, country: 'NG' },
  'gov-ng': { name: 'Government of Nigeria', kind: STATE, country: 'NG' },
  'police-ng': { name: 'Nigeria Police Force', kind: STATE, country: 'NG' },
  saf: { name: 'Sudanese Armed Forces', aliases: ['SAF'], kind: STATE, country: 'SD' },
  rsf: { name: 'Rapid Support Forces', kind: 'Political militia', country: 'SD' },
  afu: { name: 'Armed Forces of Ukraine', aliases: ['AFU', 'ZSU'], kind: STATE, country: 'UA' },
  'gov-ua': { name: 'Government of Ukraine', kind: STATE, country: 'UA' },
  russia: { name: 'Russia', aliases: ['Kremlin'], kind: FOREIGN, country: 'RU' },
  'uag-ng': { name: 'Unidentified Armed Group (Nigeria)', kind: 'Political militia', country: 'NG' },
  'uag-bf': { name: 'Unidentified Armed Group (Burkina Faso)', kind: 'Political militia', country: 'BF' },
  uag: { name: 'Unidentified armed group', aliases: ['unknown gunmen'], kind: 'Political militia' },
  'civ-bf': { name: 'Civilians (Burkina Faso)', kind: 'Civilians', country: 'BF' },
  'civ-sd': { name: 'Civilians (Sudan)', kind: 'Civilians', country: 'SD' },
  'boko-haram': {
    name: 'Boko Haram',
    aliases: ["Jama'atu Ahlis Sunna Lidda'awati wal-Jihad", 'JAS'],
    kind: REBELS,
    country: 'NG',
  },
  'ansar-al-sunna': { name: "Ahlu al-Sunna wal-Jama'a", kind: REBELS },
  'front-liberation': { name: 'Front for the Liberation of Azawad', kind: REBELS },
  un: { name: 'United Nations', aliases: ['UN'], kind: FOREIGN },
};
const BOOK: Codebook = { actors: new Map(Object.entries(ACTORS)), places: new Map() };

function first(selected: string, context: Partial<RankContext> = {}): string {
  const { ranked, unlinkedFirst } = rankActors(selected, BOOK, { recent: [], ...context });
  return unlinkedFirst ? 'unlinked' : (ranked[0]?.id ?? 'none');
}

describe('rankActors', () => {
  const named: readonly (readonly [string, string])[] = [
    ['Burkinabe soldiers', 'bf-army'],
    ['Burkinabè troops', 'bf-army'],
    ['l’armée burkinabè', 'bf-army'],
    ['armed forces of Burkina Faso', 'bf-army'],
    ['Burkina Faso’s military', 'bf-army'],
    ['Burkinabe authorities', 'gov-bf'],
    ['the Burkinabe junta', 'gov-bf'],
    ['gouvernement burkinabè', 'gov-bf'],
    ['Burkinabe villagers', 'civ-bf'],
    ['Nigerien troops', 'ne-army'],
    ['les forces nigériennes', 'ne-army'],
    ['Niger’s army', 'ne-army'],
    ['two Nigerien gendarmes', 'police-ne'],
    ['Nigerian troops', 'ng-army'],
    ['Nigerian army', 'ng-army'],
    ['soldats nigérians', 'ng-army'],
    ['Nigerian police officers', 'police-ng'],
    ['Nigerian government', 'gov-ng'],
    ['Nigerian government forces', 'ng-army'],
    ['Abuja', 'gov-ng'],
    ['Sudan’s army', 'saf'],
    ['the Sudanese military', 'saf'],
    ['l’armée soudanaise', 'saf'],
    ['Sudanese civilians', 'civ-sd'],
    ['Sudanese Armed Forces (SAF)', 'saf'],
    ['RSF', 'rsf'],
    ['Rapid Support Force', 'rsf'],
    ['RSF fighters', 'rsf'],
    ['Ukrainian soldiers', 'afu'],
    ['les forces ukrainiennes', 'afu'],
    ['Kyiv', 'gov-ua'],
    ['Ukraine’s Ministry of Defence', 'gov-ua'],
    ['Russian troops', 'russia'],
    ['Moscow', 'russia'],
    ['the Kremlin', 'russia'],
    ['U.N.', 'un'],
    ['UN peacekeepers', 'un'],
    ['Jamaatu Ahlis-Sunna Liddaawati wal Jihad', 'boko-haram'],
    ['Jama’at Ahl as-Sunna lid-Da’wa wal-Jihad', 'boko-haram'],
    ['Ahl al-Sunnah wa al-Jamaah', 'ansar-al-sunna'],
    ['Front for the Liberation of Azawad (FLA)', 'front-liberation'],
    ['FLA', 'front-liberation'],
  ];
  for (const [selected, id] of named) it(`reads "${selected}" as ${id}`, () => assert.equal(first(selected), id));

  it('puts the branch of a force behind the force itself', () => {
    const { ranked } = rankActors('Nigerian soldiers', BOOK, { recent: [] });
    assert.deepEqual(
      ranked.slice(0, 2).map(({ id }) => id),
      ['ng-army', 'ng-navy'],
    );
  });

  describe('words that name a role and no country', () => {
    it('mean the force tagged last', () => {
      const context = { recent: ['un', 'ng-army', 'ne-army'], country: 'NE' };
      for (const words of ['soldiers', 'the army', 'military personnel', 'troops', 'soldats', 'militaires', 'Army']) {
        assert.equal(first(words, context), 'ng-army', words);
      }
    });
    it('mean the force of the article’s country while none is tagged', () => {
      for (const words of ['soldiers', 'the army', 'l’armée', 'security forces', '21 soldiers', 'les militaires']) {
        assert.equal(first(words, { country: 'NE' }), 'ne-army', words);
      }
    });
    it('are left open, the force on top, for an institution without an article while none is tagged', () => {
      const { ranked, unlinkedFirst } = rankActors('Army', BOOK, { recent: [], country: 'NE' });
      assert.equal(unlinkedFirst, true);
      assert.equal(ranked[0]?.id, 'ne-army');
    });
    it('are left open when nothing says whose', () => {
      assert.equal(first('soldiers'), 'unlinked');
      assert.equal(first('soldiers', { country: 'DZ' }), 'unlinked');
    });
    it('mean the civilians, police and government of the country', () => {
      for (const words of ['civilians', 'villagers', 'residents', 'des villageois', 'habitants']) {
        assert.equal(first(words, { country: 'SD' }), 'civ-sd', words);
      }
      assert.equal(first('gendarmes', { country: 'NE' }), 'police-ne');
      assert.equal(first('the authorities', { country: 'BF' }), 'gov-bf');
    });
    it('mean the country’s own entry even where another country has the alias', () => {
      assert.equal(first('military junta', { country: 'BF' }), 'gov-bf');
      assert.equal(first('military junta', { country: 'NE' }), 'gov-ne');
      assert.equal(first('military junta', { country: 'UA', recent: ['gov-ne'] }), 'gov-ua');
      assert.equal(first('military junta', { country: 'DZ' }), 'gov-ne');
    });
    it('mean the unidentified armed group, the country’s if there is one', () => {
      for (const words of [
        'unidentified assailants',
        'unknown gunmen',
        'hommes armés non identifiés',
        'individus armés inconnus',
      ]) {
        assert.equal(first(words), 'uag', words);
        assert.equal(first(words, { country: 'NG' }), 'uag-ng', words);
        assert.equal(first(words, { country: 'SD' }), 'uag', words);
      }
    });
  });

  it('links nobody to words that name nobody in particular', () => {
    const words =
      `militants|jihadists|attackers|heavily armed assailants|armed men|terrorists|jihadist groups|government forces|
      armed factions|separatist movements|hommes armés|groupes armés terroristes|des djihadistes présumés|rebel forces|
      Nigerian militants|suspected Islamist insurgents|combattants islamistes`.split(/\|\s*/);
    for (const selected of words)
      assert.equal(first(selected, { recent: ['ng-army'], country: 'NG' }), 'unlinked', selected);
  });

  it('offers the country’s force right below for "government forces"', () => {
    assert.equal(rankActors('government forces', BOOK, { recent: [], country: 'UA' }).ranked[0]?.id, 'afu');
  });

  it('never takes one country’s army for another’s by likeness', () => {
    assert.equal(first('Algerian army', { country: 'NG' }), 'unlinked');
    assert.equal(first('Liberian soldiers', { recent: ['ne-army'] }), 'unlinked');
  });

  it('believes the article about an acronym and a name it explains', () => {
    const articleText = 'The Front for the Liberation of Azawad (FLNA) and the Movement of the Rivers (JAS) met.';
    assert.equal(first('FLNA', { articleText }), 'front-liberation');
    assert.equal(first('Movement of the Rivers', { articleText }), 'boko-haram');
    assert.equal(first('FLNA'), 'unlinked');
  });

  it('does not read "un" and "au" inside words as acronyms', () => {
    assert.equal(first('un homme'), 'unlinked');
  });

  it('offers those tagged lately, then the rest by name, when nothing answers', () => {
    const { ranked, unlinkedFirst } = rankActors('zzz', BOOK, { recent: ['un', 'gone', 'afu'] });
    assert.equal(unlinkedFirst, true);
    assert.deepEqual(
      ranked.slice(0, 2).map(({ id, why }) => [id, why]),
      [
        ['un', 'recent'],
        ['afu', 'recent'],
      ],
    );
    const rest = ranked.slice(2).map(({ name }) => foldName(name));
    assert.deepEqual(rest, [...rest].sort());
  });

  const selection = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('Malian', 'Niger', 'army', 'JAS', '(', ')', 'soldats', "l'", 'the', 'unknown', 'groups', '\n'),
      )
      .map((words) => words.join(' ')),
  );
  const context = fc.record({
    recent: fc.array(fc.constantFrom(...Object.keys(ACTORS), 'gone')),
    country: fc.option(fc.constantFrom('NG', 'BF', 'XX'), { nil: undefined }),
    articleText: fc.option(fc.string(), { nil: undefined }),
  });

  it('is total and deterministic, and always lists the whole codebook once', () => {
    fc.assert(
      fc.property(selection, context, (selected, given) => {
        const once = rankActors(selected, BOOK, given);
        assert.deepEqual(rankActors(selected, BOOK, given), once);
        assert.deepEqual(once.ranked.map(({ id }) => id).sort(), Object.keys(ACTORS).sort());
        for (const { score } of once.ranked) assert.ok(score >= 0 && score <= 1);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the codebook', () => {
    const reversed: Codebook = { actors: new Map(Object.entries(ACTORS).reverse()), places: new Map() };
    fc.assert(
      fc.property(selection, context, (selected, given) => {
        assert.deepEqual(rankActors(selected, reversed, given), rankActors(selected, BOOK, given));
      }),
      { numRuns: 100 },
    );
  });

  it('puts an exact name or alias first, whatever else was tagged', () => {
    const forms = Object.entries(ACTORS).flatMap(([id, { name, aliases = [] }]) =>
      [name, ...aliases].map((form) => [id, form] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...forms), context, ([id, form], given) => {
        // A role without a country belongs to the article's country: its own case above.
        fc.pre(form !== 'military junta' && form !== 'unknown gunmen' && form !== 'Unidentified armed group');
        const { ranked, unlinkedFirst } = rankActors(form, BOOK, given);
        assert.equal(ranked[0]?.id, id);
        assert.equal(unlinkedFirst, false);
      }),
    );
  });
});
