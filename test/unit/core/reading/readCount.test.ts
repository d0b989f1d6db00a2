import assert from 'node:assert/strict';
import type { CountOfClaim } from '../../../../src/core/annotation/model';
import type { Language } from '../../../../src/core/reading/language';
import { readCount } from '../../../../src/core/reading/readCount';

const exact = (n: number): CountOfClaim => ({ stated: n, qualifier: 'exact', lower: n, upper: n });
const atLeast = (n: number): CountOfClaim => ({ stated: n, qualifier: 'at_least', lower: n });
const moreThan = (n: number): CountOfClaim => ({ stated: n, qualifier: 'more_than', lower: n + 1 });
const upTo = (n: number): CountOfClaim => ({ stated: n, qualifier: 'up_to', upper: n });
const about = (n: number): CountOfClaim => ({ stated: n, qualifier: 'about' });
const range = (lower: number, upper: number): CountOfClaim => ({ qualifier: 'range', lower, upper });
const many = (lower: number): CountOfClaim => ({ qualifier: 'vague', lower });
const vague: CountOfClaim = { qualifier: 'vague' };

type Case = readonly [language: Language, words: string, count: CountOfClaim | undefined];
const CASES: readonly Case[] = [
  // Figures and number words
  ['en', '21 soldiers were killed', exact(21)],
  ['en', 'twenty-one fighters died', exact(21)],
  ['en', 'twenty one fighters died', exact(21)],
  ['fr', 'vingt et un soldats ont été tués', exact(21)],
  ['fr', 'vingt-et-un soldats ont été tués', exact(21)],
  ['fr', 'quatre-vingt-dix personnes ont péri', exact(90)],
  ['fr', 'quatre-vingt-dix-sept morts', exact(97)],
  ['fr', 'quatre vingts villageois tués', exact(80)],
  ['fr', 'soixante-dix civils tués', exact(70)],
  ['fr', 'soixante et onze civils tués', exact(71)],
  ['fr', 'septante blessés', exact(70)],
  ['fr', 'nonante-deux blessés', exact(92)],
  ['fr', 'cent vingt combattants neutralisés', exact(120)],
  ['fr', 'deux cents morts', exact(200)],
  ['fr', 'mille deux cents déplacés', exact(1200)],
  ['fr', 'dix-sept gendarmes tués', exact(17)],
  ['en', 'one hundred and twenty people perished', exact(120)],
  ['en', 'three thousand four hundred people fled', exact(3400)],
  ['en', '1,200 people were displaced', exact(1200)],
  ['en', '12,300,400 people were displaced', exact(12_300_400)],
  ['fr', '1.200 personnes déplacées', exact(1200)],
  ['fr', '1 200 personnes déplacées', exact(1200)],
  ['fr', '1\u00a0200 personnes déplacées', exact(1200)],
  ['fr', '1\u202f200 personnes déplacées', exact(1200)],
  ['en', '1.5 million people were displaced', exact(1_500_000)],
  ['fr', '1,5 million de personnes déplacées', exact(1_500_000)],
  ['en', '20 thousand people fled', exact(20_000)],
  ['en', '2000 people were killed', exact(2000)],
  // Lower bounds
  ['en', 'at least 12 soldiers died', atLeast(12)],
  ['en', 'no fewer than fifteen villagers were killed', atLeast(15)],
  ['en', '12 or more soldiers died', atLeast(12)],
  ['en', '12 soldiers at least were killed', atLeast(12)],
  ['en', '12+ dead', atLeast(12)],
  ['fr', 'au moins 12 soldats tués', atLeast(12)],
  ['fr', '12 soldats au moins ont été tués', atLeast(12)],
  ['fr', 'pas moins de trente morts', atLeast(30)],
  ['fr', 'au moins un civil a été tué', atLeast(1)],
  ['en', 'over 100 fighters were killed', moreThan(100)],
  ['en', 'more than forty people were wounded', moreThan(40)],
  ['en', 'more than a dozen people were wounded', moreThan(12)],
  ['en', 'more than a hundred people were killed', moreThan(100)],
  ['en', 'in excess of 60 dead', moreThan(60)],
  ['fr', 'plus de 100 combattants tués', moreThan(100)],
  ['fr', 'plus d’une vingtaine de morts', moreThan(20)],
  ['fr', "plus d'une centaine de morts", moreThan(100)],
  // Upper bounds
  ['en', 'up to 30 fighters were killed', upTo(30)],
  ['en', 'as many as fifty people were hurt', upTo(50)],
  ['en', 'no more than 5 people were wounded', upTo(5)],
  ['en', 'fewer than 20 people were wounded', { stated: 20, qualifier: 'up_to', upper: 19 }],
  ['fr', 'jusqu’à 30 soldats tués', upTo(30)],
  ['fr', "jusqu'à trente soldats tués", upTo(30)],
  ['fr', 'au plus dix blessés', upTo(10)],
  // About
  ['en', 'about 20 soldiers were killed', about(20)],
  ['en', 'around 20 soldiers were killed', about(20)],
  ['en', 'nearly 50 people were killed', about(50)],
  ['en', 'some 40 villagers were abducted', about(40)],
  ['en', '40 or so villagers were abducted', about(40)],
  ['en', 'a dozen soldiers were killed', about(12)],
  ['en', 'half a dozen soldiers were killed', about(6)],
  ['en', 'two dozen soldiers were killed', about(24)],
  ['fr', 'environ 20 soldats tués', about(20)],
  ['fr', 'près de 50 personnes tuées', about(50)],
  ['fr', 'quelque 40 villageois enlevés', about(40)],
  ['fr', 'une douzaine de morts', about(12)],
  ['fr', 'une dizaine de morts', about(10)],
  ['fr', 'une vingtaine de blessés', about(20)],
  ['fr', 'une cinquantaine de terroristes abattus', about(50)],
  ['fr', 'une centaine de morts', about(100)],
  ['fr', 'près d’une centaine de morts', about(100)],
  // Ranges
  ['en', '20 to 25 soldiers were killed', range(20, 25)],
  ['en', 'between 20 and 25 soldiers were killed', range(20, 25)],
  ['en', '20-25 soldiers were killed', range(20, 25)],
  ['en', '20–25 soldiers were killed', range(20, 25)],
  ['en', '20 – 25 soldiers were killed', range(20, 25)],
  ['en', 'two or three civilians were hurt', range(2, 3)],
  ['en', 'two to three hundred people fled', range(200, 300)],
  ['fr', 'entre 20 et 25 soldats tués', range(20, 25)],
  ['fr', 'de 20 à 25 soldats tués', range(20, 25)],
  ['fr', 'vingt à vingt-cinq soldats tués', range(20, 25)],
  ['fr', 'un ou deux civils tués', range(1, 2)],
  // Words for many
  ['en', 'dozens of people were killed', many(12)],
  ['en', 'several dozen people were killed', many(12)],
  ['en', 'scores of villagers died', many(20)],
  ['en', 'tens of fighters died', many(10)],
  ['en', 'hundreds of people fled', many(100)],
  ['en', 'several hundred people fled', many(100)],
  ['en', 'thousands fled', many(1000)],
  ['en', 'tens of thousands of people fled', many(10_000)],
  ['en', 'hundreds of thousands were displaced', many(100_000)],
  ['fr', 'des dizaines de morts', many(10)],
  ['fr', 'plusieurs dizaines de blessés', many(10)],
  ['fr', 'des centaines de personnes ont fui', many(100)],
  ['fr', 'des milliers de personnes ont fui', many(1000)],
  ['fr', 'des dizaines de milliers de personnes déplacées', many(10_000)],
  ['en', 'several soldiers were killed', vague],
  ['en', 'a few civilians were hurt', vague],
  ['en', 'many were killed', vague],
  ['en', 'some soldiers were wounded', vague],
  ['en', 'a number of militants were neutralised', vague],
  ['fr', 'plusieurs soldats ont été tués', vague],
  ['fr', 'quelques blessés', vague],
  ['fr', 'de nombreux civils ont été tués', vague],
  ['fr', 'un certain nombre de combattants tués', vague],
  // None
  ['en', 'no soldiers were killed', exact(0)],
  ['en', 'none of the soldiers was wounded', exact(0)],
  ['en', 'did not cause any casualties', exact(0)],
  ['fr', 'aucun soldat n’a été tué', exact(0)],
  ['fr', 'aucune victime', exact(0)],
  ['fr', "n'a pas fait de victimes", exact(0)],
  ['en', 'no immediate reports of casualties', undefined],
  ['en', 'no details of casualties', undefined],
  // One and families
  ['en', 'a soldier was killed', exact(1)],
  ['en', 'one soldier was killed', exact(1)],
  ['fr', 'un civil a été tué', exact(1)],
  ['fr', 'un mort', exact(1)],
  ['en', 'a woman and her two children were killed', exact(3)],
  ['en', 'a mother and her child were killed', exact(2)],
  ['en', 'a man, his wife and their three daughters were killed', exact(5)],
  ['fr', 'un homme et ses trois fils ont été tués', exact(4)],
  ['fr', 'une femme et ses deux enfants sont morts', exact(3)],
  ['fr', 'une mère et son enfant tués', exact(2)],
  ['en', 'two soldiers and three civilians were killed', exact(5)],
  ['en', 'at least two soldiers and three civilians were killed', atLeast(5)],
  ['fr', 'deux gendarmes et un civil ont été tués', exact(3)],
  ['en', 'a woman and her children were killed', many(2)],
  ['en', 'over 60 rangers and their local allies were killed', moreThan(60)],
  // The number that binds
  ['en', 'killed 12 people, including three children', exact(12)],
  ['en', 'killed 12 people, three of them children', exact(12)],
  ['en', 'including two children', exact(2)],
  ['fr', '12 morts, dont trois enfants', exact(12)],
  ['fr', 'dont deux enfants', exact(2)],
  ['en', '12 killed and 20 wounded', exact(12)],
  ['en', 'killed 12 soldiers and wounded 20', exact(12)],
  ['fr', '12 soldats tués et 20 blessés', exact(12)],
  ['en', '12 soldiers were killed in four villages', exact(12)],
  ['en', 'attacks on seven towns killed 12 soldiers', exact(12)],
  ['en', 'destroyed three vehicles and killed nine soldiers', exact(9)],
  ['en', 'killed nine soldiers and destroyed three vehicles', exact(9)],
  ['en', 'nine soldiers and four vehicles were hit, the soldiers killed', exact(9)],
  ['en', 'the 2 attacks in 2023 killed 45 people', exact(45)],
  ['en', 'In 2023, villagers were killed', undefined],
  ['en', 'a 12-year-old boy was killed', exact(1)],
  ['en', 'killed 3 people 40 km from the border', exact(3)],
  ['en', '40 km from the border, gunmen killed 3 people', exact(3)],
  ['en', '60 percent of the victims were women; 30 people died', exact(30)],
  ['en', 'after two days of fighting, 14 bodies were found', exact(14)],
  ['en', 'On July 12, six people were killed', exact(6)],
  ['en', 'armed with AK-47 rifles, they killed six people', exact(6)],
  ['en', 'a 21-strong patrol was killed', undefined],
  ['en', '20 gunmen killed 12 villagers', exact(12)],
  ['en', '12 villagers were killed by 20 gunmen', exact(12)],
  ['en', 'three of the twelve hostages were killed', exact(3)],
  ['en', 'the death toll rose from 12 to 17', exact(17)],
  ['fr', 'le bilan est passé de 12 à 17 morts', exact(17)],
  ['fr', 'trois véhicules détruits et neuf soldats tués', exact(9)],
  ['fr', 'le 12 juin, six personnes ont été tuées', exact(6)],
  ['fr', 'à 40 km de la frontière, trois civils ont été tués', exact(3)],
  ['fr', 'un enfant de 12 ans a été tué', exact(1)],
  ['en', 'two police stations burned, one officer killed', exact(1)],
  ['en', 'militants were killed', undefined],
  ['fr', 'des soldats ont été tués', undefined],
  ['en', 'five rangers and 14 auxiliaries were killed while 20 raiders were neutralised', exact(19)],
  ['en', 'five envoys were killed while 20 raiders were wounded', exact(5)],
  ['fr', 'cinq gardes ont été tués et 20 assaillants neutralisés', exact(5)],
  // A typed count alone
  ['en', '2020', exact(2020)],
  ['en', '80', exact(80)],
  ['en', 'more than 80', moreThan(80)],
];

describe('readCount', () => {
  for (const [language, words, count] of CASES) {
    it(`${language}: ${words}`, () => {
      assert.deepEqual(readCount(words, language), count);
    });
  }

  it('reads a typed count in either language', () => {
    assert.deepEqual(readCount('au moins 80'), atLeast(80));
    assert.deepEqual(readCount('plusieurs'), vague);
    assert.deepEqual(readCount('at least 80'), atLeast(80));
  });
});
