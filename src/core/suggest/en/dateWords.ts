import { datePattern, type DateWords } from '../dateWords';

const PARTS = {
  DAY: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  MONTH:
    'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?',
  NUM: '\\d{1,2}(?:st|nd|rd|th)?',
  YEAR: '(?:19|20)\\d{2}',
  PART: 'morning|afternoon|evening|night',
  LEAD: '[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Aa]s of|[Ll]ate on|[Ee]arly on|[Ii]n the early hours of|[Oo]vernight (?:into|on)|[Ll]ate|[Ee]arly|[Bb]etween',
  SPAN: '(?: (?:to|and|until) |-|–)',
  UNIT: 'days?|weeks?|months?|years?',
  COUNT: '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve',
};

export const ENGLISH_DATE_WORDS: DateWords = {
  trigger: /(?:day|week|month|year|night|ago|19\d\d|20\d\d|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)/u,
  core: /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|To|yester|Yester)day|[Tt]his\s|week|night|month|year|previous\s|ago|earlier|(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sep|Oct|Nov|Dec)/gu,
  pattern: datePattern(
    [
      '(?:[Pp]ublished|[Pp]osted|[Uu]pdated):? {YEAR}-\\d{2}-\\d{2}(?:(?:T| )\\d{2}:\\d{2}(?::\\d{2})?)?',
      '{YEAR}-\\d{2}-\\d{2}(?:(?:T| )\\d{2}:\\d{2}(?::\\d{2})?)?',
      '(?:{LEAD} )?(?:{DAY},? )?(?:the )?{NUM}(?:{SPAN}{NUM})? (?:of )?{MONTH}(?:,? {YEAR})?',
      '(?:{LEAD} )?(?:{DAY},? )?{MONTH} {NUM}(?:{SPAN}{NUM})?(?:,? {YEAR})?',
      '(?:{LEAD} )?(?:[Ll]ast |[Nn]ext )?{DAY}(?: {PART})?',
      '(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f)(?: early| late| mid| the end of)? {MONTH}(?: {YEAR})?',
      '{MONTH} {YEAR}',
      '(?<![Tt]he )[Ll]ast {MONTH}',
      '(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)(?: early| late| mid| the end of)?(?: |-){YEAR}(?: alone)?',
      '(?:[Ee]arlier |[Ll]ater )?(?:[Tt]oday|[Yy]esterday|[Tt]his (?:morning|week|month|year|weekend))',
      '(?<![Tt]he )(?:[Ll]ate |[Ee]arly )?[Ll]ast (?:night|week|month|year|weekend)',
      '(?:[Tt]he previous (?:day|week|month|year)|(?:[Aa]t|[Oo]ver|[Oo]n) the weekend)',
      '{COUNT} {UNIT} (?:ago|earlier)',
    ],
    PARTS,
  ),
  ahead:
    /(?:(?:^|[^\p{L}])(?:will|won['’]t|shall|(?<!(?:suspected|believed|thought|said|known|reported|alleged) )to be|due|scheduled|planned|plans?|slated|set (?:to|for)|expected|[Bb]y|[Uu]ntil|[Bb]efore))(?![\p{L}'’])(?:(?!(?:said|says|told|announced|reported|added)(?!\p{L}))[^,;:.()"“”—–]){0,60}$/u,
};
