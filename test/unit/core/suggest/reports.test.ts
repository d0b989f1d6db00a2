import assert from 'node:assert/strict';
import { toldClaims } from './toldClaims';

// Constructions of real English reports, each in a sentence of our own: what is told is written as in `wires.test.ts`.

const ROWS: Readonly<Record<string, readonly (readonly [text: string, ...told: string[]])[]>> = {
  'datelines, dates and notes': [
    ['OUDNA, July 6 - Eighteen millers, among them two girls, were killed.', 'killed 18', 'killed 2 part'],
    ['OUDNA, July 6, 2011 – 2,400 people fled.', 'displaced 2400'],
    ['August 16 -- Six porters are killed and 12 hurt near Doru.', 'killed 6', 'wounded 12'],
    ['As of noon today Dec. 30 at least 14 porters were killed.', 'killed ≥14'],
    ['On May 12 gunmen killed three porters.', 'killed 3'],
    ['A blast in Doru on May 15, 1998 killed 26 people.', 'killed 26'],
    [
      'The monitor counted the deaths of 80 civilians including 12 women between 20/Oct and 20/Nov.',
      'killed 80 — The monitor [background]',
      'killed 12 part — The monitor [background]',
    ],
    ['The bridge fell to the rebels.[7] Twenty-six people died in the shelling.[3][4]', 'killed 26'],
    ['Between 10 - 15 porters were killed.', 'killed 10–15'],
    ['The raid wounded three — 12 more were abducted.', 'wounded 3', 'abducted 12'],
  ],
  'lists, others and aims': [
    [
      'Thirty porters, including 15 guides, 11 cooks and a nurse, were killed.',
      'killed 30',
      'killed 15 part',
      'killed 11 part',
      'killed 1 part',
    ],
    ['Thirty porters, including guides, cooks and nurses, were killed.', 'killed 30'],
    ['Troops killed 71 millers in Oudna and 14 others in the nearby town of Doru.', 'killed 71', 'killed 14'],
    ['A shell killed six people in Oudna and 14 others in Doru were treated.', 'killed 6'],
    ['Six porters were killed and nine wounded, including three at the port.', 'killed 6', 'wounded 9'],
    ['Six porters were killed and nine wounded, three of them gravely.', 'killed 6', 'wounded 9', 'wounded 3 part'],
    ['Troops freed 20 millers who were going to be shot.'],
    ['Troops freed 20 millers who were to be shot.'],
    ['Troops found 20 millers about to be shot.'],
    ['Twelve millers are reported to be dead.', 'killed 12 [hearsay]'],
  ],
  'who was harmed by which verb': [
    ['It left one miller killed and 13 others wounded.', 'killed 1', 'wounded 13'],
    ['A shell killed six and wounded another 41.', 'killed 6', 'wounded 41'],
    ['A shell claimed six lives and injured more than 40 others.', 'killed 6', 'wounded >40'],
    ['A porter was killed and another badly injured in the blast.', 'killed 1', 'wounded 1'],
    ['One raid killed five and another killed 12.', 'killed 5', 'killed 12'],
    ['Two porters killed in Oudna were brothers.', 'killed 2'],
    [
      'Six women and four boys were killed and more than 20 others wounded in Friday’s shelling.',
      'killed 6',
      'killed 4',
      'wounded >20',
    ],
    ['One of the nine porters wounded in the blast also died.', 'killed 1'],
    ['A masked bomber killed 16 outside a Doru market.', 'killed 16'],
    ['A bomb kills 31 people and wounds 104 at a ferry.', 'killed 31', 'wounded 104'],
    ['He had two wounds in his leg.'],
    ['Troops took back the mill, having killed four gunmen and captured two alive.', 'killed 4', 'captured 2'],
    ['The shelling is believed to have killed around 40 porters.', 'killed ~40 [possible]'],
    ['The porters are believed to have been killed.'],
    ['More than 30 people are estimated to have died.', 'killed >30'],
    ['Villagers brought 14 mutilated bodies to the mill.', 'killed 14'],
    ['They mutilated his body and burned it.'],
    ['Guards found three bodies of slain gunmen.', 'killed 3'],
  ],
  'one number for many': [
    ['The shelling killed a family of seven in Oudna.', 'killed 7'],
    ['A family of four driving to Doru was also killed.', 'killed 4'],
    ['Up to 310 men, women, and children were injured.', 'wounded ≤310'],
    ['Two people, a miller and a porter, were killed in the raid.', 'killed 2'],
    ['Awa Ba, a 22-year-old porter, was shot dead.', 'killed 1'],
    ['31 people including women and children were killed.', 'killed 31'],
    ['Nine people including three children, were killed.', 'killed 9', 'killed 3 part'],
    ['They burned the mills, forcing around 300 locals from Doru and nearby hamlets to flee.', 'displaced ~300'],
    ['The fires have displaced 300 people and left 7,000 in need of help.', 'displaced 300'],
    ['Of the dead, nine were women and two were infants.', 'killed 9', 'killed 2 part'],
    ['Among those killed, five were guards and two were cooks.', 'killed 5', 'killed 2 part'],
  ],
  tolls: [
    ['The number of rebels killed in the clash near the Doru mill yesterday has increased to 34.', 'killed 34'],
    ['The death toll from last Friday’s clash near Doru went up to 13 yesterday.', 'killed 13'],
    ['Medics - who gave the death toll of four - asked not to be named.', 'killed 4 — Medics -'],
    ['The attacks brought to at least 29 the number of people killed in the district.', 'killed ≥29'],
    [
      'The number of deaths since Friday’s clashes in the two districts, according to the clinic, is 143.',
      'killed 143 — the clinic',
    ],
    ['The death toll has risen to 172 people and 645 others were injured.', 'killed 172', 'wounded 645'],
    ['Local media put the death toll as high as 41.', 'killed ≤41 — Local media [hearsay]'],
    [
      'The clinic put the death toll at 50, with 30 porters killed in Doru and 20 in Oudna.',
      'killed 50 — The clinic',
      'killed 30 — The clinic',
      'killed 20 — The clinic',
    ],
    ['The army said 40 porters were killed; Oudna acknowledged 21.', 'killed 40 — The army', 'killed 21 — Oudna'],
    ['The army said it killed 40 gunmen, while the rebels admitted only three.', 'killed 40 — The army'],
    ['The UN reported 40 killed; it counted 15 trucks.', 'killed 40 — The UN'],
  ],
  'people told of by name': [
    ['Gunmen killed teacher Awa Ba.', 'killed 1'],
    ['A mine exploded, killing Doru mayor Salif Barry.', 'killed 1'],
    ['The scandal killed teacher Awa Ba’s career.'],
    ['Gunmen killed teacher Awa Ba and others.'],
    ['Salif Barry, 22, was shot dead.', 'killed 1'],
    ['Awa Ba, 14, died of her wounds.', 'killed 1'],
    ['In Oudna, 22, was shot dead.'],
  ],
  'what is no claim': [
    ['The governor did not say whether any gunmen also died.'],
    ['Three porters died but not a single body was recovered.', 'killed 3'],
    ['More than 90 people, including 12 children, are feared dead, the mayor said.'],
    ['The mayor said many relatives of the victims were afraid.'],
    ['The radio said on Monday that two missing porters have been found.'],
    ['In a rare statement announcing casualty figures, the army thanked its men.'],
    ['Few gunmen remain, with hundreds having fled.'],
  ],
  'of this incident': [
    [
      'Bandits killed at least a dozen people on Sunday, authorities said, the latest in a string of attacks on millers.',
      'killed ≥12 — authorities',
    ],
    [
      'The army killed 17 people, the militia said, as troops press on for ground they lost last year.',
      'killed 17 — the militia',
    ],
    ['Bombers killed 90 people at two markets, the city’s worst attacks in six months.', 'killed 90'],
    ['At least 40 people were killed in an attack on a camp amid a civil war.', 'killed ≥40'],
    ['Officials say 40 people have been killed in the past year.', 'killed 40 — Officials [background]'],
    ['A bomb killed four porters in the quarter.', 'killed 4'],
  ],
  'who says so': [
    ['OUDNA (REPORT) — Gunmen killed 11 women on Friday, a medic said.', 'killed 11 — a medic'],
    [
      'OUDNA: A miller says rebels brought 14 bodies to show that women had been killed.',
      'killed 14 — A miller',
      'killed — A miller',
    ],
    [
      'The raid has raised fears of casualties and Awa Ba, a member of the council, said six women were killed.',
      'killed 6 — Awa Ba',
    ],
    ['Salif Barry, who lives in Doru, where the raid began, said five porters died.', 'killed 5 — Salif Barry'],
    [
      'Gunmen killed five guards, Awa Ba said, adding that two were injured.',
      'killed 5 — Awa Ba',
      'wounded 2 — Awa Ba',
    ],
    [
      '“Our estimate is that 10 to 12 gunmen were killed, but no more,” Inspector Salif Barry said.',
      'killed 10–12 — Inspector Salif Barry',
    ],
    [
      'Two more deaths raised the toll to 19, with 40 people wounded, millers said.',
      'killed 2 — millers',
      'killed 19',
      'wounded 40',
    ],
    ['IS killed 12 porters, the WHO said.', 'killed 12 — the WHO'],
    ['A statement on 24 May claimed three people were killed.', 'killed 3 — A statement'],
    ['The mission has denied reports that its troops killed three people.', 'killed 3 — The mission [denied]'],
    ['Rebels claimed responsibility for a blast that resulted in the deaths of 30 people.', 'killed 30'],
    [
      'At least ten women were wounded near Oudna, medics sent to the site told the agency.',
      'wounded ≥10 — medics sent to the site',
    ],
  ],
};

describe('suggestClaims on constructions of reports', () => {
  for (const [title, rows] of Object.entries(ROWS))
    describe(title, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(toldClaims(text, 'en'), expected));
    });
});
