import assert from 'node:assert/strict';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

/** What is suggested for a sentence: harm, figure, and who says so. */
type Told = readonly (string | number | undefined)[];

function told(text: string): readonly Told[] {
  return suggestClaims({ text: `A day of fighting in the north\n\n${text}\n`, language: 'en' }).map(
    ({ claim, claimant }) => [
      claim.harm,
      claim.count.stated ?? claim.count.lower,
      ...(claimant ? [claimant.exact] : []),
    ],
  );
}

const cases: Readonly<Record<string, readonly (readonly [text: string, ...told: Told[]])[]>> = {
  'a body that reports': [
    ['The UN mission reports that five millers were killed.', ['killed', 5, 'The UN mission']],
    ['There are reports that five millers were killed.', ['killed', 5]],
  ],
  'a person and those with him': [
    ['A shell hit the ferry and killed the pilot and three pilgrims.', ['killed', 4]],
    ['The pilot and three pilgrims were killed.', ['killed', 4]],
    ['A mine killed the baker and his brother in Oudna.', ['killed', 2]],
    ['Strangers killed the baker, his wife and their two sons.', ['killed', 4]],
    ['Soldiers killed the poacher and freed three porters.'],
    ['The shell killed the baker and three pilgrims were wounded.', ['wounded', 3]],
    ['The shell killed the baker and three pilgrims in a second boat were wounded.', ['wounded', 3]],
    ['The shell killed the baker and 40 pilgrims fled.', ['displaced', 40]],
    ['The baker and eight soldiers were killed.', ['killed', 1], ['killed', 8]],
  ],
  'one who is known, and those with him': [
    ['The village chief and two of his sons were killed.', ['killed', 3]],
    ['The district police chief and two of his officers were killed.', ['killed', 3]],
    ['The chief of Oudna and two of his sons were killed.', ['killed', 3]],
    ['The mayor of Oudna, Salif Barry, and his driver were killed.', ['killed', 2]],
    ['The mayor, Salif Barry, and two of his guards were killed.', ['killed', 3]],
    ['The prefect and his bodyguard were killed.', ['killed', 2]],
    ['The prefect and his two bodyguards were abducted.', ['abducted', 3]],
    ['The mayor, his wife and two of their children were killed.', ['killed', 4]],
    ['The sheikh and three of his students were abducted.', ['abducted', 4]],
    ['On Monday the mayor and two of his guards were killed.', ['killed', 3]],
    ['In Oudna the imam and three of his sons were shot dead.', ['killed', 4]],
    ['The raid ended when the commander and four of his men were killed.', ['killed', 5]],
    ['A shell hit the ferry and the pilot and three pilgrims were killed.', ['killed', 4]],
    ['Police said the imam and three pilgrims died.', ['killed', 4, 'Police']],
    ['Gunmen killed the governor and two of his guards.', ['killed', 3]],
    ['Gunmen killed the governor of Oudna province and two of his guards.', ['killed', 3]],
    ['Gunmen abducted the judge and his clerk.', ['abducted', 2]],
    ['The attack left the commander and two of his men dead.', ['killed', 3]],
    ['The blast wounded the commander and six of his men.', ['wounded', 7]],
    ['The deaths of the mayor and two of his guards shocked the town.', ['killed', 3]],
    ['The abduction of the judge and his clerk was reported on Friday.', ['abducted', 2]],
    ['The raid claimed the lives of the chief and two of his sons.', ['killed', 3]],
    ['Colonel Salif Barry and two of his men were killed.', ['killed', 3]],
    ['Gunmen killed Captain Barry and four of his men.', ['killed', 5]],
    ['The priest and a deacon along with two of his parishioners were abducted.', ['abducted', 4]],
    ['The mayor and two of his guards who were in the car were killed.', ['killed', 3]],
    ['The chief and two of his sons arrived.'],
    ['Two of his sons were present when the chief spoke.'],
    ['The chief and two of his sons said nine millers were killed.', ['killed', 9, 'The chief and two of his sons']],
    ['Gunmen ambushed the governor and two of his guards were killed.', ['killed', 2]],
    ['The governor escaped but two of his guards were killed.', ['killed', 2]],
    ['The governor fled and two of his guards were killed.', ['killed', 2]],
    ['The shell killed the baker and two of his sons fled to Oudna.', ['displaced', 2]],
    ['The governor survived and his two guards were killed.', ['killed', 2]],
    ['The governor was unhurt; two of his guards were killed.', ['killed', 2]],
  ],
  'one and those with him, behind the verb': [
    ['The priest was abducted along with two of his parishioners.', ['abducted', 3]],
    ['A priest was abducted along with two parishioners.', ['abducted', 3]],
    ['The sub-prefect was kidnapped together with his driver.', ['abducted', 2]],
    ['The district chief was shot dead along with his wife and two children on Sunday.', ['killed', 4]],
    ['The mayor, Salif Barry, was abducted near Oudna along with two of his aides.', ['abducted', 3]],
    ['A potter was killed with his wife.', ['killed', 2]],
    ['The judge died on Monday with two of his sons.', ['killed', 3]],
    ['Five nurses were abducted along with two drivers.', ['abducted', 5], ['abducted', 2]],
    ['A colonel was killed along with three privates.', ['killed', 1], ['killed', 3]],
    ['A potter was killed along with an unknown number of pilgrims.', ['killed', 1], ['killed', undefined]],
    ['A potter was killed along with his wife, and two guards were hurt.', ['killed', 2], ['wounded', 2]],
    ['A potter was killed with a knife.', ['killed', 1]],
    ['A potter was killed with the rifle of a guard.', ['killed', 1]],
    ['A potter was killed in a quarrel with two pilgrims.', ['killed', 1]],
    ['A potter has abducted, along with two pilgrims, a nurse.', ['abducted', 1]],
    ['The mayor was kidnapped along with documents from the town hall.'],
    ['The mayor was seen along with two of his aides before shells hurt nine pilgrims.', ['wounded', 9]],
  ],
  'those of a whole': [
    ['Of the 22 wounded, six were in critical condition.', ['wounded', 22], ['wounded', 6]],
    ['Of the 31 people killed, 14 were children.', ['killed', 31], ['killed', 14]],
    ['Among the 17 dead were five women and three children.', ['killed', 17], ['killed', 5], ['killed', 3]],
    ['Of the 22 wounded, six died.', ['wounded', 22], ['killed', 6]],
    ['Of 63 migrants aboard, 12 drowned.', ['killed', 12]],
    ['Of the 12 drones launched, nine were shot down.'],
    ['Of the 40 hostages, 12 have been freed.'],
    ['Of the 22 wounded, six were at school.', ['wounded', 22]],
  ],
  'some who were let go': [
    ['Thirty-eight millers were detained, and two of them were later released.', ['detained', 38]],
  ],
  'ages in a list are no figures': [
    ['Two brothers, aged six and nine, were killed.', ['killed', 2]],
    ['Three children, aged 5, 7 and 9, died in the fire.', ['killed', 3]],
  ],
  'bodies of before': [['The two sides exchanged 64 bodies.'], ['The patrol found 64 bodies.', ['killed', 64]]],
  'what was done to those who were displaced': [
    ['Gunmen killed 12 displaced people.', ['killed', 12]],
    ['Twelve displaced people were killed.', ['killed', 12]],
    ['The raid displaced 300 people.', ['displaced', 300]],
  ],
  'a pronoun means who spoke right before it': [
    ['Residents said they counted 19 bodies.', ['killed', 19, 'Residents']],
  ],
  'the state as a speaker and in a name': [
    ['Six millers were killed, state television said.', ['killed', 6, 'state television']],
  ],
  'places in a list': [
    ['Three millers were killed in Oudna, two in Zabra and one in Tell.', ['killed', 3], ['killed', 2], ['killed', 1]],
    ['Three millers were killed in Oudna, two in uniform.', ['killed', 3]],
  ],
  'as many': [
    ['The raid killed 12 pilgrims and injured as many.', ['killed', 12], ['wounded', 12]],
    ['The raid killed 12 pilgrims and injured as many others.', ['killed', 12], ['wounded', 12]],
    ['Twelve pilgrims were killed and as many were wounded.', ['killed', 12], ['wounded', 12]],
    ['The raid left nine dead and as many wounded.', ['killed', 9], ['wounded', 9]],
    ['The raid killed nine pilgrims in two villages and wounded as many.', ['killed', 9], ['wounded', 9]],
    ['The raid killed 12 pilgrims and injured twice as many.', ['killed', 12]],
    ['The raid killed 12 pilgrims and injured nearly as many.', ['killed', 12]],
    ['The raid killed 12 pilgrims, its third in as many weeks.', ['killed', 12]],
    ['Twelve gunmen killed as many pilgrims as they could.'],
    ['The raid killed as many as 12 pilgrims.', ['killed', 12]],
    ['The raid killed 12 pilgrims, took nine porters hostage and injured as many.', ['killed', 12], ['abducted', 9]],
  ],
  'taken along': [
    ['The gunmen took 22 villagers with them.', ['abducted', 22]],
    ['The group withdrew at dawn and took 22 villagers with it.', ['abducted', 22]],
    ['The gunmen fled, taking with them three girls.', ['abducted', 3]],
    ['Raiders burned the market before taking at least nine traders with them.', ['abducted', 9]],
    ['The war took with it 22 years of savings.'],
    ['The gunmen took 22 cows with them.'],
    ['The gunmen took the keys with them.'],
    ['The minister took 12 reporters with him.'],
    ['The refugees took nine children with them.'],
  ],
  'of their own': [
    ['The rebels admit that they lost 35 of their own.', ['killed', 35, 'The rebels']],
    ['The guild lost nine of its own in an ambush.', ['killed', 9]],
    ['The guild lost nine of its own to a rival.'],
    ['The rebels lost nine of their own trucks.'],
    ['The rebels killed 12 guards without losing one of their own.', ['killed', 12]],
  ],
  'how many of them are badly hurt': [
    ['The shelling wounded 17, three seriously.', ['wounded', 17], ['wounded', 3]],
    ['The clinic received 22 wounded people, eight of whom were women.', ['wounded', 22], ['wounded', 8]],
  ],
  'one dead, and others wounded': [
    ['A shell left a boy dead and wounded nine.', ['killed', 1], ['wounded', 9]],
    ['A shell killed and wounded nine millers.', ['killed_or_wounded', 9]],
  ],
  'what is asked is not said': [
    ['It is not known how many millers were killed.'],
    ['Nobody could say whether millers were wounded.'],
  ],
  'the death that came of the wound': [['A farmer was hit by a stray bullet and died.', ['killed', 1]]],
  'those still held': [
    ['More than 30 pilgrims remain in captivity.', ['abducted', 30]],
    ['The zoo has two lions born in captivity.'],
  ],
  'a time between the verb and those harmed': [
    ['Strangers killed late on Tuesday five millers of the guild.', ['killed', 5]],
  ],
  'a thing names the people behind it': [
    ['A ferry pilot was killed near the jetty.', ['killed', 1]],
    ['The raiders wounded six bus passengers.', ['wounded', 6]],
  ],
  'an unknown noun is a person where only people can be harmed so': [
    ['Gunmen murdered a luthier in his shop.', ['killed', 1]],
    ['A 60-strong patrol was killed.'],
  ],
  'a share of a people is no figure': [['One in six islanders is displaced.']],
  'a soldier beside others has a figure of his own': [
    ['A sergeant and five suspected rebels died in the exchange.', ['killed', 1], ['killed', 5]],
  ],
  'one figure for two nouns': [['Nine men and boys were abducted on the track.', ['abducted', 9]]],
  'the verb behind a relative clause': [['Two nurses who tried to flee were wounded.', ['wounded', 2]]],
  'the second participle shares the auxiliary': [
    ['A cobbler was pulled from his stall and beaten to death.', ['killed', 1]],
  ],
  'an apposition is no second person': [['His cousin, a retired clerk, was shot dead at the gate.', ['killed', 1]]],
  'a time before the claim is no rate': [
    ['A month later three guards were injured on the same bend.', ['wounded', 3]],
    ['Three guards a month are killed on that road.'],
  ],
  'one person is told of by his calling': [
    ['The mine went off under the cart, wounding the owner.'],
    ['The mine went off under the cart, wounding the carter and killing the midwife.', ['killed', 1]],
    ['The shell hit the post, killing the man.'],
  ],
  'them of whom some were neutralised': [
    ['Troops caught up with the raiders at the ford and neutralised four of them.', ['neutralised', 4]],
    ['The gunners tracked the drones and neutralised four of them.'],
  ],
  'only fighters fall': [
    ['Eight of its fighters fell at the ford.', ['killed', 8]],
    ['Eight villagers fell at the ford.'],
  ],
  'a list of the dead': [
    ['The dead include two cooks and a carpenter.', ['killed', 2], ['killed', 1]],
    ['The dead were nine masons.', ['killed', 9]],
  ],
  'those nobody has seen again': [
    ['Four herders who went to the well have not been seen since.', ['missing', 4]],
    ['Four herders were never seen again.', ['missing', 4]],
  ],
  'an arrest is no release': [
    ['Police arrested seven men and found two rifles.', ['detained', 7]],
    ['Soldiers rescued ten hostages and arrested two suspects.', ['detained', 2]],
    ['Soldiers rescued ten hostages.'],
  ],
  'the speaker behind an aside': [
    ['Nine people died, Peace Bridge, a charity in the delta, says in a report.', ['killed', 9, 'Peace Bridge']],
  ],
  'no speaker in what was said': [
    ['The brigade, in a note signed by its commander, said they killed 12 rebels.', ['killed', 12, 'The brigade']],
  ],
  'the relative clause of a speaker': [
    ['Four people died, a port official who asked not to be named said.', ['killed', 4, 'a port official']],
    ['Four people died, the charity running it reports.', ['killed', 4, 'the charity running it']],
  ],
  'a word of saying behind an article is a noun': [
    ['The state counts 30 dead.', ['killed', 30, 'The state']],
    ['State broadcaster ZTV said 14 rebels were killed.', ['killed', 14, 'State broadcaster ZTV']],
  ],
  'each half of a sentence has its own source': [
    [
      'The panel estimated that 90 people were killed; 12 are still missing, according to the register.',
      ['killed', 90, 'The panel'],
      ['missing', 12, 'the register'],
    ],
  ],
  'a court finds': [['The judges found that the patrol had killed 20 peasants.', ['killed', 20, 'The judges']]],
};

describe('classes of English sentences', () => {
  for (const [name, sentences] of Object.entries(cases)) {
    it(name, () => {
      for (const [text, ...expected] of sentences) assert.deepEqual(told(text), expected, text);
    });
  }

  it('holds the media of a party for that party, and other media for hearsay', () => {
    const epistemic = (text: string): readonly (string | undefined)[] =>
      suggestClaims({ text: `News of the day\n\n${text}\n`, language: 'en' }).map(({ claim }) => claim.epistemic);
    assert.deepEqual(epistemic('According to its media office, six rebels were killed.'), ['claimed']);
    assert.deepEqual(epistemic('Local media reported that six rebels were killed.'), ['hearsay']);
  });

  it('takes a year with one event, a last day and prisoners of war for no background', () => {
    const scopes = (text: string): readonly (string | undefined)[] =>
      suggestClaims({ text: `News of the day\n\n${text}\n`, language: 'en' }).map(({ claim }) => claim.scope);
    assert.deepEqual(scopes('In 2019, two truck bombs left dozens dead.'), ['incident']);
    assert.deepEqual(scopes('In 2019, 300 people were killed in the province.'), ['background']);
    assert.deepEqual(scopes('The clinic said 12 people were killed in the past 24 hours.'), ['incident']);
    assert.deepEqual(scopes('Two prisoners of war were executed.'), ['incident']);
    assert.deepEqual(scopes('A counter-insurgency unit had killed 12 farmers.'), ['incident']);
  });

  it('asks the quotation who "I" is', () => {
    assert.deepEqual(told('“I counted nine bodies,” the imam said.'), [['killed', 9, 'the imam']]);
  });
});
