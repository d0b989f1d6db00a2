import assert from 'node:assert/strict';
import { toldClaims } from './toldClaims';

// Constructions of French agencies, local radio and aid bodies, in prose of our own.

type Row = readonly [text: string, ...told: string[]];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'listes, projets et ceux qui sont touchés à part': [
    [
      'Trente porteurs, dont 15 guides, 11 cuisiniers et quatre gardes, ont été tués.',
      'killed 30',
      'killed 15 part',
      'killed 11 part',
      'killed 4 part',
    ],
    ['Un garde blessé et plus d’une dizaine de rebelles tués.', 'wounded 1', 'killed >10'],
    ['Six porteurs ont été tués et neuf blessés, dont trois dans le port.', 'killed 6', 'wounded 9'],
    ['Six porteurs ont été tués et neuf blessés, dont trois grièvement.', 'killed 6', 'wounded 9', 'wounded 3 part'],
    ['L’armée a tué 71 porteurs à Oudna et 14 autres à Doru.', 'killed 71', 'killed 14'],
    ['L’armée a libéré 20 porteurs qui allaient être exécutés.'],
    ['L’armée a libéré 20 porteurs qui devaient être exécutés.'],
  ],
  'figures with words between them': [
    [
      'Deux gardes sont morts et 11 autres blessés avec environ moins de vingt rebelles abattus.',
      'killed 2',
      'wounded 11',
      'killed ~20',
    ],
    ['Le siège avait fait entre « 4.000 et 5.000 blessés ».', 'wounded 4000–5000'],
    ['Le raid a fait neuf morts, en plus de six bergers tués la veille.', 'killed 9', 'killed 6'],
    ['Le bilan dépasserait désormais le millier de morts.', 'killed >1000 [hearsay]'],
    ['Le bilan est de sept (07) morts et douze (12) blessés.', 'killed 7', 'wounded 12'],
    ['Oudna, 3 mai 2024- Neuf porteurs ont été tués.', 'killed 9'],
    ['Oudna, 4 juillet - Dix-sept porteurs ont été tués.', 'killed 17'],
    ['OUDNA, 4 juillet (Agence) – 17 porteurs ont été tués.', 'killed 17'],
    ['Selon Radio 24, qui cite un médecin, au moins sept ouvriers ont été blessés.', 'wounded ≥7 — Radio [hearsay]'],
    ['Les raids sur Oudna et Kessou ont fait respectivement 12 et neuf morts.', 'killed 12', 'killed 9'],
  ],
  'what happened, and not who they were': [
    ['Deux tisserands, blessés par balles, ont ensuite succombé.', 'killed 2'],
    ['Le raid a fait six morts, avec plusieurs blessés qui ont succombé depuis.', 'killed 6', 'killed ?'],
    ['Plusieurs blessés graves sont décédés.', 'killed ?'],
    ['Le préfet a annoncé la mort de trois meuniers grièvement blessés.', 'killed 3 — Le préfet'],
    ['Le bilan est passé à 16 avec le décès de ses blessures d’un garde.', 'casualties_unspecified 16'],
    ['Quelque 230 personnes ont été tuées, blessées ou enlevées en un jour.', 'casualties_unspecified ~230'],
    ['Les combats ont fait plus de 300 morts et plus de 600 en détention.', 'killed >300'],
    ['Un corps consultatif créé en mai a fait état de 12 morts.', 'killed 12'],
    ['L’épouse d’un officier tué a été arrêtée.'],
    ['Le bilan d’un responsable de la sécurité est de neuf morts.', 'killed 9'],
    ['« Il y avait neuf corps, tous calcinés, un de mes gardes était là », dit le maire.', 'killed 9 — le maire'],
    ['Plus d’un millier de victimes de la guerre sont toujours portées disparues.', 'missing >1000 [background]'],
    ['Le site est susceptible de renfermer quelque 250 victimes.'],
  ],
  'who has it from whom': [
    [
      'Neuf potiers ont été tués, a-t-on appris lundi de sources sécuritaires.',
      'killed 9 — sources sécuritaires [hearsay]',
    ],
    ['Neuf potiers ont été tués, apprend-on auprès du préfet.', 'killed 9 — préfet'],
    ['Neuf potiers ont été tués, a appris l’agence mercredi auprès du maire.', 'killed 9 — maire'],
    [
      '« Neuf potiers sont morts », a déclaré mercredi à l’Agence sous couvert de l’anonymat un haut responsable.',
      'killed 9 — un haut responsable',
    ],
    [
      '« Neuf potiers sont morts », a indiqué à l’agence Oudna une source médicale.',
      'killed 9 — une source médicale [hearsay]',
    ],
    ['Neuf potiers sont morts, a déclaré samedi 14 mai, à l’Agence le préfet du Nord.', 'killed 9 — le préfet du Nord'],
    [
      'Une mine a tué trois potiers, a précisé le maire, ajoutant que deux élèves avaient été blessés.',
      'killed 3 — le maire',
      'wounded 2 — le maire',
    ],
    ['Selon un habitant, le bilan s’élève à « 14 morts ».', 'killed 14 — un habitant'],
    [
      'Le maire a annoncé six morts. Neuf blessés sont soignés, selon la même source.',
      'killed 6 — Le maire',
      'wounded 9 — Le maire',
    ],
    ['Ce chiffre de neuf morts est provisoire.', 'killed 9'],
    [
      'Le service de presse du gouvernement a indiqué que neuf potiers étaient morts.',
      'killed 9 — Le service de presse du gouvernement',
    ],
    ['Les médias d’État ont annoncé neuf morts.', 'killed 9 — Les médias d’État'],
    ['Des heurts ont fait neuf morts, selon le même schéma.', 'killed 9'],
    [
      'Des sources locales évoquent un lourd bilan, faisant état de neuf morts.',
      'killed 9 — Des sources locales [hearsay]',
    ],
  ],
  'of what event or period': [
    ['Dix potiers ont été tués à Oudna, en proie depuis plusieurs années à une guerre civile.', 'killed 10'],
    ['Dix potiers ont été tués à Oudna, devenue ces dernières années un repaire de bandits.', 'killed 10'],
    ['Un homme a tiré à l’arme de guerre, causant la mort de deux clients.', 'killed 2'],
    ['Des milliers de villageois ont été massacrés par ce groupe.', 'killed ≥1000 [background]'],
    [
      'Six potiers sont morts, portant à 900 morts le bilan depuis octobre 2023.',
      'killed 6',
      'killed 900 [background]',
    ],
    ['Plus de 1 500 potiers ont été tués au cours des trois années de lutte.', 'killed >1500 [background]'],
    ['Neuf potiers ont été tués depuis que le général a lancé son assaut.', 'killed 9 [background]'],
    ['Les heurts ont fait 40 morts pendant une trentaine d’années.', 'killed 40 [background]'],
  ],
  'verbs and their subjects': [
    ['Des soldats ont exécuté le 29 janvier au moins 45 potiers.', 'killed ≥45'],
    ['Des rebelles ont tué le 3 mars 2021 douze potiers.', 'killed 12'],
    ['Un camion portait dix gardes, dont huit sont morts et deux ont été blessés.', 'killed 8', 'wounded 2'],
    ['Le raid visait à arrêter un potier.'],
    ['L’attentat, attribué au groupe rebelle, a fait 32 morts.', 'killed 32'],
    ['Les combats, au cours desquels ont péri 40 rebelles, ont cessé.', 'killed 40'],
    ['Le camp où ont été tués six gardes est vide.', 'killed 6'],
    ['La mine a tué quatre gardes, ainsi qu’un potier.', 'killed 4', 'killed 1'],
    ['Le raid a fait neuf blessés, ainsi que des milliers de réfugiés.', 'wounded 9'],
    ['Les opérations ont permis de localiser et de neutraliser 47 terroristes.', 'neutralised 47'],
    ['Neuf membres du front Nord - créé par d’anciens gradés - ont été tués.', 'killed 9'],
    ['Des dizaines de potiers, surtout des femmes, ont été enlevés il y a deux jours.', 'abducted ≥10'],
    [
      'Le raid a fait 60 morts, dont 16 gendarmes (de la brigade du Nord) et 25 potiers.',
      'killed 60',
      'killed 16 part',
      'killed 25 part',
    ],
    ['Salif Barry, journaliste de la radio Kessou, a été tué lundi.', 'killed 1'],
    ['Le chef du poste, le colonel Salif Barry, a été tué.', 'killed 1'],
    ['Au moins dix dissidents ont été tués.', 'killed ≥10'],
  ],
};

for (const [topic, rows] of Object.entries(ROWS))
  describe(`suggestClaims in French: ${topic}`, () => {
    for (const [text, ...told] of rows) it(text, () => assert.deepEqual(toldClaims(text, 'fr'), told));
  });
