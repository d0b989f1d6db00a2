import type { HarmCue, HarmData } from '../language';
import { phraseBook } from '../phrases';
import { wordSet } from '../wordSet';
import { frenchDeeds } from '../inflect';
import { DISPLACED, DRIVEN_OUT, SEXUAL_VIOLENCE } from './harm/displaced';
import { BURIED, KILLED, KILLED_OR_DESTROYED } from './harm/killed';
import {
  ABDUCTED,
  ARRESTED_OR_STOPPED,
  CAPTURED,
  DETAINED,
  HOSTAGES,
  MISSING,
  PRISONERS,
  TAKEN_ALONG,
} from './harm/taken';
import { WOUNDED } from './harm/wounded';

const NEUTRALISED: readonly string[] = [
  ...frenchDeeds('neutraliser éliminer'),
  'neutralisation',
  'neutralisations',
  'élimination',
  '(mis|mettre|mettant|mise|mises|met|mettent|mettait) hors (d’état de nuire|de combat|d’état de combattre)',
  'hors (d’état de nuire|de combat)',
];

export const FRENCH_HARM: HarmData = {
  cues: phraseBook<HarmCue>([
    [{ harm: 'killed' }, KILLED],
    [{ harm: 'killed', ofThings: true }, KILLED_OR_DESTROYED],
    [{ harm: 'killed', needsPeople: true }, BURIED],
    [{ harm: 'neutralised', ofThings: true }, NEUTRALISED],
    [{ harm: 'wounded' }, WOUNDED],
    [{ harm: 'captured', ofThings: true }, CAPTURED],
    [{ harm: 'captured', names: true }, PRISONERS],
    [{ harm: 'detained' }, DETAINED],
    [{ harm: 'detained', ofThings: true }, ARRESTED_OR_STOPPED],
    [{ harm: 'abducted', ofThings: true }, ABDUCTED],
    [{ harm: 'abducted', byTakers: true }, TAKEN_ALONG],
    [{ harm: 'abducted', names: true }, HOSTAGES],
    [{ harm: 'missing', ofThings: true }, MISSING],
    [{ harm: 'displaced' }, DISPLACED],
    [{ harm: 'displaced', needsPeople: true }, DRIVEN_OUT],
    [{ harm: 'sexual_violence', ofThings: true }, SEXUAL_VIOLENCE],
    [
      { harm: 'casualties_unspecified' },
      [
        '(avance|avancent|avancé|avançait|évoque|évoqué|donne|donnent|donné|cite) (le|un) (chiffre|nombre|total) de',
        '(porte|porté|portant|établit|établi|évalue|chiffre|ramène|ramené) (le|ce) (chiffre|nombre|total) à',
      ],
    ],
    [{ harm: 'casualties_unspecified' }, ['bilan', 'pertes', 'perte', 'pertes humaines']],
    [{ harm: 'casualties_unspecified', names: true }, ['victime', 'victimes']],
    [{ harm: 'casualties_unspecified', needsPeople: true }, ['perdu', 'perdre', 'perdent', 'perdant', 'perd']],
  ]),
  traps: phraseBook<true>([
    [
      true,
      [
        'condamné … à mort',
        'condamnés … à mort',
        'peine de mort',
        'menaces de mort',
        'point mort',
        'mandat d’arrêt',
        'mandats d’arrêt',
        'corps (d’armée|expéditionnaire|diplomatique|de garde|médical|enseignant)',
        '(garde|gardes) du corps',
        'corps (à corps|et âme)',
        '(pertes|perte) (matérielles|matérielle|financières|économiques|d’emploi|de temps|de contrôle|de territoire)',
        'perdu (le contrôle|du terrain|contact)',
        'bilan (économique|politique|carbone)',
        '(né|née|nés|nées|élevé|élevés|élevées) en captivité',
        'perdu de vue',
        'sans (perdre|avoir perdu)',
        'en viol de',
        'bilan (provisoire|officiel|définitif) non',
      ],
    ],
  ]),
  onlyPeople: new Set(
    frenchDeeds('tuer assassiner massacrer blesser fusiller lyncher décapiter kidnapper violer interpeller'),
  ),
  or: wordSet('ou'),
  singular: wordSet(
    'martyr mort morte blessé blessée disparu disparue otage prisonnier prisonnière victime tué tuée décès cadavre corps détenu déplacé',
  ),
  tolls: wordSet('bilan nombre chiffre total'),
};
