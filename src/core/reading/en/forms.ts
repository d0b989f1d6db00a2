import type { CueForm, FormData } from '../language';
import { phraseBook } from '../phrases';
import { crossed, formed } from '../formPhrases';
import { wordSet } from '../wordSet';

/** "lost a foot", "lost her sight". */
const LOST = crossed(
  'intransitive',
  'lost',
  'arm, arms, leg, legs, foot, feet, hand, hands, eye, eyes, finger, fingers, toe, toes, limb, ear, ears, sight, eyesight, hearing',
);

/** "suffered severe burns", "with gunshot wounds". */
const SUFFERED = crossed(
  'intransitive',
  'suffer, suffered, suffering, sustain, sustained, sustaining, received',
  'wound, wounds, injury, injuries, burns, fracture, fractures, lacerations, cuts, bruises, concussion, trauma, shock, amputation, amputations',
);

export const ENGLISH_FORMS: FormData = {
  phrases: new Map<string, CueForm>([
    ...LOST,
    ...SUFFERED,
    ...formed(
      'adjective',
      'in captivity, into captivity, unaccounted for, in custody, whereabouts unknown, dead arrival, in condition, in hospital, in care, in surgery, on support, nowhere found, on move, on run',
    ),
    ...formed(
      'intransitive',
      'lost lives, lost life, lose lives, lose life, losing lives, gave lives, gave life, fell combat, fell battle, fell action, left homes, left villages, leave homes, leave villages, abandoned homes, abandoned villages, fallen combat, fallen battle, crossed into, starved death, bled death, paid price, paid sacrifice, paying price, made sacrifice, laid lives, laid life, sacrificed lives, sacrificed life, passed away, did survive, did it, breathed last, drew last, fighting lives, fighting life, embraced martyrdom, embracing martyrdom, attained martyrdom, embraced shahadat, embraced shahada, attained shahadat, have fell, has since, have since, had since, has again, have again, had again, was again, were again, been again, has returned, have returned, had returned, has seen, have seen, had seen, has heard, have heard, has found, have found, had found, has traced, have traced, has from, have from, never returned, never back, never home, did saved, could saved, could revived, bled out, lost limbs, took refuge, took shelter, took sanctuary, sought refuge, sought shelter, sought sanctuary, sought safety, took flight, took road, had fallen, have fallen, has fallen, has town, has city, has camp, has area, has region, has village, have town, have city, have camp, have area, have region, have village, had town, had city, had camp, had area, had region, had village',
    ),
    ...formed(
      'participle',
      'shot dead, shot down, put death, hacked death, burned death, burnt death, beaten death, stabbed death, crushed death, tortured death, taken hostage, took hostage, taken prisoner, taken captive, never again, slit of, forcibly disappeared, stoned death, clubbed death, bludgeoned death, trampled death, knifed death, battered death, choked death, strangled death, lynched death, kicked death',
    ),
    ...formed('noun', 'lives lost, missing dead, body count, fatal of'),
  ]),
  intransitives: wordSet(
    'vanished evacuated die dies died dying perish perished perishes perishing drown drowned drowning succumb succumbed succumbs succumbing flee flees fled fleeing disappear disappeared disappears starved bled fell',
  ),
  adjectives: wordSet('dead missing homeless unaccounted hostage captive lifeless'),
  nouns: wordSet(
    'burns martyr martyrs cadaver cadavers death deaths fatality fatalities toll tolls body bodies corpse corpses casualty casualties losses loss victim victims massacre massacres slaughter murder murders assassination assassinations execution executions abduction abductions kidnappings injury injuries wound wounds arrest arrests detention prisoner prisoners hostages captives pows detainee detainees disappearance disappearances displacement rape rapes lives beheading elimination neutralisation neutralization lynching killings remains capture',
  ),
  verbsToo: wordSet('wounds wound'),
  participles: wordSet(
    'slain shot hurt lost mown hit blown cut hacked burnt beaten gunned put driven taken took held caught left torn slew',
  ),
  gerund: /ing$/u,
  participle: /ed$/u,
  be: wordSet('was were is are be been being got get gets getting remain remains remained'),
  have: wordSet('has have had having'),
  modals: wordSet('will would may might could can should must shall'),
  infinitive: wordSet('to'),
  bareBe: wordSet('be'),
  beforeBe: wordSet('to'),
  planned: wordSet('going about due set meant supposed scheduled waiting'),
  negations: wordSet('not never'),
  adverbs: wordSet(
    'also either both all later now still already so far then since not never further too instead again alone together thus thereby in turn confirmed reported believed feared presumed thought said found known estimated left either once just even more no',
  ),
  asides: phraseBook<true>([]),
  adverb: /ly$/u,
  notAdverbs: wordSet('family ally supply assembly july italy anomaly homily bully gully belly reply'),
};
