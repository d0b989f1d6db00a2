import type { ScopeData } from '../language';
import { phraseBook } from '../phrases';
import { wordSet } from '../wordSet';

const SPAN =
  '(decade|decades|year|years|month|months|week|weeks|two years|three years|four years|five years|ten years|six months|three months|two months|12 months|twelve months|few years|few months|few weeks|several years|several months|several weeks)';

export const ENGLISH_SCOPE: ScopeData = {
  periods: phraseBook<true>([
    [
      true,
      [
        '(two|three|four|five|ten|twenty|thirty) years ago',
        '(a|one) decade ago',
        `(over|in|during|for|throughout|within) the (past|last|previous|preceding) ${SPAN}`,
        `(over|in|during) (recent|previous|past) (years|months|weeks|decades)`,
        '(over|in) the course of',
        '(so far |earlier |)this year',
        'this decade',
        'last year',
        'each year',
        'every year',
        'per year',
        'annually',
        'each month',
        'every month',
        'since the (start|beginning|outbreak|onset|coup)',
        'since the … (coup|war|conflict|crisis|insurgency)',
        'to date',
        '(over|during|in|throughout|for) the (period|reporting period|year|decade)',
        '(over|during) the quarter',
        '(in|over|during) its … (year|decade)',
        'in the past',
        'in the (months|years|weeks|decade|decades) since',
        'in the … (months|years|weeks|decades) since',
        'in (nearly|almost|over|more than|about|some) (two|three|four|five|six|seven|eight|nine|ten|a|twenty|15|20|30|40|50|60|70) (years|year|decades|decade|months) of',
        'over the years',
        'for (years|decades|months)',
        'for (over|more than|nearly|almost|about) a decade',
        'in the first (half|quarter|three months|six months)',
        'in the (first|last) … (months|years|weeks)',
        'over (two|three|four|five|ten|several) (years|months|decades)',
        '(a |)recent (flurry|wave|waves|spate|string|surge|series|rash|wave|upsurge|uptick|increase|succession) (of|in)',
        '(flurry|spate|string|rash) of (recent |)(attacks|raids|assaults|ambushes|killings|clashes)',
        '(years|decades|months) of (violence|conflict|war|attacks|fighting|insurgency)',
      ],
    ],
  ]),
  since: wordSet('since'),
  days: wordSet(
    'monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon dawn noon midnight yesterday hours hour weekend',
  ),
  times: wordSet('day days week weekend month year night morning evening afternoon hour moment previous same'),
  beginnings: wordSet(
    'war wars conflict conflicts coup coups invasion uprising insurgency rebellion revolution independence outbreak start beginning hostilities fighting crisis violence ceasefire truce offensive occupation siege takeover unrest escalation intervention then years year decade',
  ),
  event: wordSet(
    'attack raid assault ambush bombing strike airstrike explosion massacre blast shelling clash battle shooting incident suicide operation crash hotel bomb',
  ),
  blows: wordSet('bombs blasts explosions bombers gunmen missiles rockets shells'),
  yearAfter: wordSet('since in during throughout from'),
  relatives: wordSet('which where who that whose'),
  asides: phraseBook<true>([[true, ['gripped by', 'in the grip of']]]),
  totals: wordSet('bringing'),
  conditions: wordSet(
    'insecurity conflict conflicts war wars crisis crises insurgency insurgencies instability unrest hostilities displacement terrorism jihadism extremism',
  ),
  perfect: wordSet('has have had continues is'),
  wars: wordSet('war wars conflict insurgency uprising rebellion genocide strife crisis insurrection bloodletting'),
  during: wordSet('in during throughout since'),
  superlatives: wordSet('worst first most highest last latest only biggest'),
  superlative: /(?:liest|odiest|rgest)$/u,
  definite: wordSet('the its'),
  that: wordSet('that'),
  lasting: wordSet('for'),
  spanBefore: wordSet('in over during within for across through'),
  spanFillers: wordSet(
    'the past last previous preceding more than over some nearly almost about around at least just under its their',
  ),
  spans: wordSet('years months decades year decade month weeks'),
  causes: phraseBook<true>([[true, ['due to', 'because of', 'as a result of', 'owing to', 'amid']]]),
  several: wordSet('two three four five six seven eight nine ten both several multiple various different numerous'),
  separate: wordSet('separate different distinct unrelated'),
  together: wordSet('combined altogether cumulatively'),
  events: wordSet(
    'attacks raids assaults ambushes incidents clashes strikes airstrikes operations battles massacres bombings explosions episodes',
  ),
  apart: wordSet('apart'),
  oneEvent: wordSet('coordinated simultaneous complex'),
};
