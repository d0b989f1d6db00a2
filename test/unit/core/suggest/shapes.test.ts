import assert from 'node:assert/strict';
import { toldClaims } from './toldClaims';

// Sentences by the shape that made them hard to read, of our own making. The readings were taken from the mended rules and
// looked through by hand against domain.md, and sentences still misread are left out: a guard, and no measure.

type Row = readonly [text: string, ...told: string[]];

const SHAPES: Readonly<Record<string, { readonly en: readonly Row[]; readonly fr: readonly Row[] }>> = {
  'who confirms a toll stands behind "by"': {
    en: [
      ['The death of six villagers was confirmed by the Red Crescent.', 'killed 6 — the Red Crescent'],
      ['Twelve fatalities have been reported by the civil defence.', 'killed 12 — the civil defence'],
      ['A toll of 31 dead was announced by the provincial health office.', 'killed 31 — the provincial health office'],
      ['Six deaths were documented by the clinic.', 'killed 6 — the clinic'],
      ['The attack was claimed by the group and killed 12 people.', 'killed 12'],
    ],
    fr: [
      ['La mort de six villageois a été confirmée par le Croissant-Rouge.', 'killed 6 — le Croissant-Rouge'],
      ['Six décès ont été confirmés par l’hôpital de la ville.', 'killed 6 — l’hôpital de la ville'],
      [
        'Un bilan de 31 morts a été communiqué par la direction provinciale de la santé.',
        'killed 31 — la direction provinciale de la santé',
      ],
    ],
  },
  'who speaks': {
    en: [
      ['An internal UN report seen by AFP puts the number of dead at 143.', 'killed 143 — An internal UN report'],
      [
        'A security source, who requested anonymity, said at least 10 soldiers were killed.',
        'killed ≥10 — A security source [hearsay]',
      ],
      [
        'The mission in Karoua said on Thursday that it had confirmed the execution of 21 civilians.',
        'killed 21 — The mission in Karoua',
      ],
      [
        'Gunmen attacked a mosque in Zamfara state, killing seven worshippers, residents told AFP.',
        'killed 7 — residents',
      ],
      ['Rights groups accuse the army of killing at least 50 civilians.', 'killed ≥50 — Rights groups'],
      [
        'The Ministry of Health: 64 martyrs and 278 injured in the past 24 hours.',
        'killed 64 — The Ministry of Health',
        'wounded 278 — The Ministry of Health',
      ],
      ['“They burned our homes,” said a teacher who fled.'],
    ],
    fr: [
      ['Un rapport interne de l’ONU consulté par l’AFP évoque 143 morts.', 'killed 143 — Un rapport interne de l’ONU'],
      [
        'Une source sécuritaire, sous couvert d’anonymat, évoque au moins dix soldats tués.',
        'killed ≥10 — Une source sécuritaire [hearsay]',
      ],
      ['L’armée n’a pas commenté les informations selon lesquelles 30 civils seraient morts.', 'killed 30 [hearsay]'],
      [
        'Le ministère de la Santé : 64 martyrs et 278 blessés ces dernières 24 heures.',
        'killed 64 — Le ministère de la Santé',
        'wounded 278 — Le ministère de la Santé',
      ],
      [
        'Le gouvernement parle de douze morts, tandis que les ONG en recensent plus de 70.',
        'killed 12 — Le gouvernement',
        'killed >70 — les ONG',
      ],
      ['Le ministère, qui en dénombrait 22 la veille, parle désormais de 31 morts.', 'killed 31 — Le ministère'],
    ],
  },
  'one who is known': {
    en: [
      ['The governor was killed and three of his bodyguards wounded in the ambush.', 'killed 1', 'wounded 3'],
      ['The mine killed the driver on the spot.', 'killed 1'],
      ['The blast killed the driver and wounded two passengers.', 'killed 1', 'wounded 2'],
      ['Staff Sergeant Amir Levi, 20, was killed in combat.', 'killed 1'],
      ['Journalist Awa Ba was killed when a strike hit the hospital.', 'killed 1'],
      ['The man was killed.'],
      ['The mayor, who was killed in 2019, led the party.'],
      ['The mayor was arrested.'],
      ['Gunmen killed the mayor of Oudna and two policemen.', 'killed 1', 'killed 2'],
      ['Both the mayor and his driver were killed.', 'killed 2'],
    ],
    fr: [
      ['Le chef du village a été abattu devant son domicile.', 'killed 1'],
      ['Des hommes armés ont tué le maire et deux policiers.', 'killed 1', 'killed 2'],
      [
        'L’armée a affirmé avoir éliminé un commandant de la brigade et deux de ses adjoints.',
        'neutralised 3 — L’armée',
      ],
      ['Un homme de 45 ans et son fils adolescent ont été tués par une mine.', 'killed 2'],
    ],
  },
  'both of a pair, and ages that are no figures': {
    en: [
      ['Both pilots were killed when the helicopter crashed.', 'killed 2'],
      ['Both of his guards were wounded.', 'wounded 2'],
      ['Both sides signed the truce after three soldiers were killed.', 'killed 3'],
      ['A mother of three was shot dead at a checkpoint.', 'killed 1'],
      ['Three people were hurt in Oudna; another man, 62, was hurt in Zaria.', 'wounded 3', 'wounded 1'],
      ['A man, 45, and his son were killed.', 'killed 2'],
    ],
    fr: [['Une mère de trois enfants a été abattue à un barrage.', 'killed 1']],
  },
  'lists of places': {
    en: [
      [
        'The insurgents killed 12 in the first village, seven in the second and three more on the road.',
        'killed 12',
        'killed 7',
        'killed 3',
      ],
      ['In Oudna three people were killed; in Zaria, two; in Sango, one.', 'killed 3', 'killed 2', 'killed 1'],
    ],
    fr: [
      ['Deux personnes ont été tuées à Oudna, trois à Zaria et une à Sango.', 'killed 2', 'killed 3', 'killed 1'],
      ['Deux civils ont péri à Oudna, et un à Zaria.', 'killed 2', 'killed 1'],
      ['Dans la région d’Oudna, cinq personnes ont été tuées ; dans celle de Zaria, deux.', 'killed 5', 'killed 2'],
      ['À Oudna, trois personnes ont été tuées ; à Zaria, deux ; à Sango, une.', 'killed 3', 'killed 2', 'killed 1'],
    ],
  },
  'parts of those harmed': {
    en: [
      ['Of those killed, nine were women.', 'killed 9'],
      ['Of those injured, five were children.', 'wounded 5'],
      ['A 12-year-old boy was among four people killed.', 'killed 1', 'killed 4'],
      ['Two children are among the seven dead.', 'killed 2', 'killed 7'],
      ['The toll includes 13 women and nine children.', 'casualties_unspecified 13', 'casualties_unspecified 9'],
      ['A senior commander, known as Abu Rahma, was among those killed.', 'killed 1'],
      ['At least 26 people were killed. Of the 26 victims, 19 were men.', 'killed ≥26', 'killed 26', 'killed 19 part'],
    ],
    fr: [
      ['Parmi les personnes tuées, neuf étaient des femmes.', 'killed 9'],
      ['Un garçon de 12 ans figure parmi les quatre personnes tuées.', 'killed 1', 'killed 4'],
      ['Les rebelles ont enlevé 31 personnes, dont 20 seraient en vie.', 'abducted 31'],
      ['L’attaque a fait 18 morts, dont trois seraient des soldats.', 'killed 18', 'killed 3 part [hearsay]'],
      ['Les 17 morts comprennent neuf femmes.', 'killed 17', 'killed 9 part'],
    ],
  },
  'what is done to people': {
    en: [
      ['The blast caused the death of a shepherd and injury to nine others.', 'killed 1', 'wounded 9'],
      ['A bomb outside a military school left six dead and 71 hurt.', 'killed 6', 'wounded 71'],
      ['Six state police officers were killed.', 'killed 6'],
      ['Five members of the defence and security forces lost their lives.', 'killed 5'],
      ['Two police officers who responded to the call were wounded.', 'wounded 2'],
      ['A suicide bomber hit the convoy, killing himself and six troops.', 'killed 6'],
      ['In Oudna a drone hit a van, killing one and wounding another.', 'killed 1', 'wounded 1'],
      ['Police recovered the bodies of 11 of the 16 kidnapped workers.', 'killed 11'],
      ['Killed: 14. Wounded: 32.', 'killed 14', 'wounded 32'],
    ],
    fr: [
      [
        'L’armée a annoncé la mort de neuf dissidents et la capture de quatre autres.',
        'killed 9 — L’armée',
        'captured 4 — L’armée',
      ],
      ['Quinze résistants et trois civils ont perdu la vie.', 'killed 15', 'killed 3'],
      ['Les corps de deux des marins disparus ont été repêchés.', 'killed 2'],
      ['La mission a confirmé l’exécution sommaire d’au moins 21 civils.', 'killed ≥21 — La mission'],
      ['Un mineur a été happé par une balle perdue et a rendu l’âme sur place.', 'killed 1'],
      ['Cinq éléments des forces de défense et de sécurité ont perdu la vie.', 'killed 5'],
      ['Une femme a été violée et son mari battu à mort.', 'sexual_violence 1', 'killed 1'],
      ['Deux autres victimes ont succombé à leurs blessures.', 'killed 2'],
      ['Un cinquième corps a été retrouvé mercredi.', 'killed 1'],
      ['Tués : 14. Blessés : 32.', 'killed 14', 'wounded 32'],
    ],
  },
  'what is no claim': {
    en: [
      ['A sniper killed a dog belonging to the family.'],
      ['The army said it destroyed three rocket launchers and killed their crews.'],
      ['Forty-six drones were launched; 38 were shot down and eight hit their targets.'],
      ['Police gave no casualty figures.'],
      ['Dozens of deaths are feared.'],
    ],
    fr: [
      ['Quarante-six drones ont été lancés : 38 ont été abattus et huit ont atteint leur cible.'],
      ['La Russie a lancé 112 drones, selon Kiev, qui affirme en avoir abattu 93.'],
      ['Quatre victimes sur cinq sont des civils.'],
      ['L’attaque aurait pu faire des centaines de morts.'],
      ['Des dizaines de morts sont à craindre.'],
    ],
  },
  'this incident or others': {
    en: [
      ['In 2016 a similar attack left 14 people dead in the same town.', 'killed 14'],
      ['Ten years ago 43 students disappeared.', 'missing 43 [background]'],
    ],
    fr: [
      ['Islamabad affirme que 31 civils ont été tués depuis le début des frappes mercredi.', 'killed 31 — Islamabad'],
      [
        'Les gangs ont tué au moins 1 500 personnes au premier trimestre, selon l’ONU.',
        'killed ≥1500 — l’ONU [background]',
      ],
      [
        'Depuis l’entrée en vigueur du cessez-le-feu en novembre, plus de 300 personnes ont été tuées.',
        'killed >300 [background]',
      ],
    ],
  },
};

describe('suggestClaims on hard shapes', () => {
  for (const [shape, { en, fr }] of Object.entries(SHAPES)) {
    for (const [language, rows] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      for (const [text, ...expected] of rows)
        it(`${shape}, ${language}: ${text}`, () => assert.deepEqual(toldClaims(text, language), expected));
    }
  }
});
