import assert from 'node:assert/strict';
import type { Harm } from '../../../../src/core/annotation/values';
import type { Language } from '../../../../src/core/reading/language';
import { readHarm } from '../../../../src/core/reading/readHarm';

type Case = readonly [language: Language, words: string, harm: Harm | undefined];
const CASES: readonly Case[] = [
  ['en', 'killed six farmers', 'killed'],
  ['en', 'six farmers were shot dead', 'killed'],
  ['en', 'the death of two drivers', 'killed'],
  ['en', 'two drivers lost their lives', 'killed'],
  ['en', 'the ambush claimed 12 lives', 'killed'],
  ['en', 'the attack cost the lives of nine guards', 'killed'],
  ['en', 'the bodies of nine men were found', 'killed'],
  ['en', 'nine guards were slain', 'killed'],
  ['en', 'left nine guards dead', 'killed'],
  ['en', 'nine fatalities', 'killed'],
  ['en', 'nine militants executed', 'killed'],
  ['fr', 'six paysans ont été abattus', 'killed'],
  ['fr', 'six soldats sont tombés au champ d’honneur', 'killed'],
  ['fr', 'six personnes ont péri', 'killed'],
  ['fr', 'l’attaque a coûté la vie à six personnes', 'killed'],
  ['fr', 'l’attaque a fait 12 morts', 'killed'],
  ['fr', 'le décès de deux chauffeurs', 'killed'],
  ['fr', 'deux chauffeurs ont perdu la vie', 'killed'],
  ['fr', 'deux corps retrouvés', 'killed'],
  ['en', 'nine guards were injured', 'wounded'],
  ['en', 'injuring nine', 'wounded'],
  ['fr', 'neuf gardes blessés', 'wounded'],
  ['en', 'killed or wounded nine guards', 'killed_or_wounded'],
  ['en', 'nine guards were killed or seriously injured', 'killed_or_wounded'],
  ['en', 'left guards dead or wounded', 'killed_or_wounded'],
  ['en', 'nine guards killed and wounded', 'killed_or_wounded'],
  ['fr', 'neuf gardes tués ou blessés', 'killed_or_wounded'],
  ['fr', 'neuf gardes ont été tués ou grièvement blessés', 'killed_or_wounded'],
  ['en', 'nine fighters killed or captured', 'casualties_unspecified'],
  ['en', 'neutralised nine fighters', 'neutralised'],
  ['en', '“neutralized” nine fighters', 'neutralised'],
  ['en', 'put nine fighters out of action', 'neutralised'],
  ['fr', 'neuf terroristes « neutralisés »', 'neutralised'],
  ['fr', 'mis hors d’état de nuire neuf terroristes', 'neutralised'],
  ['en', 'inflicted heavy casualties on the rebels', 'casualties_unspecified'],
  ['en', 'lost 12 soldiers', 'casualties_unspecified'],
  ['fr', 'a fait 12 victimes', 'casualties_unspecified'],
  ['fr', 'de lourdes pertes', 'casualties_unspecified'],
  ['en', 'captured four soldiers', 'captured'],
  ['en', 'took four soldiers prisoner', 'captured'],
  ['fr', 'quatre soldats capturés', 'captured'],
  ['fr', 'quatre soldats ont été faits prisonniers', 'captured'],
  ['en', 'arrested four suspects', 'detained'],
  ['fr', 'quatre suspects interpellés', 'detained'],
  ['en', 'kidnapped four teachers', 'abducted'],
  ['en', 'four teachers were taken hostage', 'abducted'],
  ['fr', 'quatre enseignants enlevés', 'abducted'],
  ['fr', 'quatre enseignants pris en otage', 'abducted'],
  ['en', 'four guards are missing', 'missing'],
  ['en', 'four guards remain unaccounted for', 'missing'],
  ['fr', 'quatre gardes portés disparus', 'missing'],
  ['en', 'forced hundreds of families to flee', 'displaced'],
  ['en', '300 families were displaced', 'displaced'],
  ['fr', '300 familles contraintes de fuir', 'displaced'],
  ['fr', '300 familles déplacées', 'displaced'],
  ['en', 'raped three women', 'sexual_violence'],
  ['fr', 'trois femmes violées', 'sexual_violence'],
  ['fr', 'des cas de viols', 'sexual_violence'],
  ['en', 'four hostages were killed', 'killed'],
  ['en', 'the attackers fled after killing four guards', 'killed'],
  // Traps
  ['en', 'claimed responsibility for the raid', undefined],
  ['en', 'captured a large cache of weapons', undefined],
  ['en', 'military vehicles were captured', undefined],
  ['en', 'captured two army barracks', undefined],
  ['en', 'neutralised two explosive devices', undefined],
  ['en', 'sentenced three men to death', undefined],
  ['en', 'issued arrest warrants', undefined],
  ['en', 'lost the base', undefined],
  ['en', 'repelled attacks on seven towns', undefined],
  ['en', 'significant economic losses', undefined],
  ['fr', 'a revendiqué l’attaque', undefined],
  ['fr', 'un drone abattu', undefined],
  ['fr', 'ont violé le cessez-le-feu', undefined],
  ['fr', 'du bétail enlevé', undefined],
  ['fr', 'des pertes matérielles', undefined],
  ['fr', 'un mandat d’arrêt', undefined],
];

describe('readHarm', () => {
  for (const [language, words, harm] of CASES) {
    it(`${language}: ${words}`, () => {
      assert.equal(readHarm(words, language)?.harm, harm);
    });
  }

  it('quotes the words that say so', () => {
    assert.equal(readHarm('six farmers lost their lives', 'en')?.cue, 'lost their lives');
  });
});
