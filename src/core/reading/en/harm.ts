import type { HarmCue, HarmData } from '../language';
import { phraseBook } from '../phrases';
import { phraseList, wordSet } from '../wordSet';
import { KILLED } from './harm/killed';
import {
  ABDUCTED,
  ABDUCTED_OR_TAKEN,
  CAPTIVES,
  CAPTURED,
  DETAINED,
  DISPLACED,
  MISSING,
  NEUTRALISED,
  RAPED,
  TAKEN_ALONG,
  WOUNDED,
  WOUNDED_OR_DAMAGED,
} from './harm/others';

const FIGURE = '(figure|number|count|tally|total)';

export const ENGLISH_HARM: HarmData = {
  cues: phraseBook<HarmCue>([
    [{ harm: 'killed' }, KILLED],
    [
      { harm: 'killed', ofThings: true },
      phraseList('executed, executing, execution, executions, shot down, cut to pieces'),
    ],
    [{ harm: 'neutralised', ofThings: true }, NEUTRALISED],
    [{ harm: 'wounded' }, WOUNDED],
    [{ harm: 'wounded', ofThings: true }, WOUNDED_OR_DAMAGED],
    [{ harm: 'captured', ofThings: true }, CAPTURED],
    [{ harm: 'captured', names: true }, CAPTIVES],
    [{ harm: 'detained' }, DETAINED],
    [{ harm: 'abducted' }, ABDUCTED],
    [{ harm: 'abducted', needsPeople: true }, ABDUCTED_OR_TAKEN],
    [{ harm: 'abducted', byTakers: true }, TAKEN_ALONG],
    [{ harm: 'abducted', names: true }, ['hostages']],
    [{ harm: 'detained', names: true }, ['detainee', 'detainees']],
    [{ harm: 'missing', ofThings: true }, MISSING],
    [{ harm: 'displaced' }, DISPLACED],
    [{ harm: 'sexual_violence' }, RAPED],
    [
      { harm: 'casualties_unspecified' },
      [
        `(put|puts|putting|placed|places|gave|gives|set|pegged|raised|revised|lowered|updated) (the|that|its|their) ${FIGURE} (at|to)`,
        ...phraseList('casualty, casualties, toll, human toll, losses'),
      ],
    ],
    [{ harm: 'casualties_unspecified', names: true }, ['victim', 'victims']],
    [
      { harm: 'casualties_unspecified', needsPeople: true },
      phraseList('lost, losing, lose, loss of, decimated, annihilated'),
    ],
  ]),
  traps: phraseBook<true>([
    [
      true,
      phraseList(`
        (claimed|claim|claims|claiming) (full |sole |joint |)responsibility, sentenced … to death,
        (has|have|had) fallen (ill|sick|to|into|under|by|from|short|silent|apart|behind|below|for|on|over|sharply),
        fell (ill|sick|to|into|under|by|from|short|silent|apart|behind|below|for|on|over|sharply|back|out|off|down|upon|through|asleep|victim|pregnant|foul|prey|outside|within|near|close),
        death (sentence|sentences|threat|threats|penalty|squad|squads|row|certificate|certificates), dead end, deadlock,
        arrest (warrant|warrants), cardiac arrest, body (armour|armor|count of|parts|bag|bags|camera|cameras|search|searches), security body, governing body, electoral body,
        lost (control|contact|ground), without losing,
        (material|economic|financial|job|crop|equipment|property|territorial|heavy financial) losses,
        toll (road|gate|booth|free|bridge|plaza), election losses, missing (opportunity|link), victim of its own,
        (medically |)evacuated … (hospital|hospitals|clinic|treatment), remains (of the|in|a|an|at|under|on|the),
        governing bodies, rights (body|bodies), un (body|bodies),
        (regional|international|continental|watchdog|monitoring|supervisory|advisory|professional|state|public|student|student's) (body|bodies),
        hit in the … by-election, dead (calm|silence|heat|of night|sea), near-death, death (camp|camps),
        murder (charge|charges|trial|rate|suspects|case|cases),
        (charged|charges|accused|convicted|suspicion|guilty) (with|of) … (murder|murders|killing|killings|massacre),
        victims fund, victims' (fund|families|association), die-hard, dying (breath|wish), house arrest, kill switch, kill zone, killing spree, killer,
        (born|bred|raised|reared) in captivity, damage and loss, (hunted|tracked) down`),
    ],
  ]),
  onlyPeople: wordSet(
    'killed murdered wounded injured abducted kidnapped raped beheaded assassinated lynched arrested detained kills injures killing wounding injuring murdering abducting kidnapping',
  ),
  or: wordSet('or'),
  singular: wordSet('hostage prisoner detainee victim fatality casualty death body corpse martyr cadaver'),
  tolls: wordSet(
    'toll tolls losses count tally figure total number fatalities casualties deaths dead killed injured wounded',
  ),
};
