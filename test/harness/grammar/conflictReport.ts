import { casualtyRule } from './casualty';
import { any, anyInitial, S, scope, spaced, use, withParts } from './pattern';
import type { Rule } from './rule';
import * as words from './words';

/**
 * Builds `syntaxes/conflict-report.tmLanguage.json`. A TextMate grammar cannot share word lists between its patterns,
 * so they live in `words.ts` and the file is written by `writeGrammar.ts`; a test fails when the two drift.
 *
 * Rules that keep a long line linear: every repetition is bounded, or atomic over words the next part cannot start
 * with (`(?>…)`: Oniguruma reads `{0,4}+` as a repeated repetition, not as possessive); no nested patterns in captures
 * of rules that can match often (each would copy the line).
 *
 * Rules that keep the first line of a file quick, which waits until every pattern in reach is compiled, while VS Code
 * leaves a line half coloured after its time: a long fragment is written once a pattern (`withParts`); the root has one
 * small pattern; and no pattern holds `\A` or `\G`, for each of which vscode-textmate compiles all of a list again.
 */

const ISO_DATE = '\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?(?![\\d-])';
/** Two classes: one of both letters and marks takes thirty times as long to compile as each alone. */
const LETTER = "(?:[\\p{L}'’-]|\\p{M})";
const CAPITAL = "(?:[\\p{Lu}'’-]|\\p{M})";
const parts: Readonly<Record<string, string>> = {
  month: `(?:${any(words.MONTHS)})(?!\\w)`,
  weekday: `(?:${any(words.WEEKDAYS)})\\b`,
  dayDate: `(?:\\d{1,2}(?:er|st|nd|rd|th)?${S}(?:of${S})?${use('month')}(?:,?${S}\\d{4}\\b)?|${use('month')}${S}\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d)(?:,?${S}\\d{4}\\b)?|${ISO_DATE})`,
  date: `(?:(?:[Ll]e${S})?(?:${use('weekday')},?${S})?${use('dayDate')}|${use('weekday')}|${use('month')}${S}(?:19|20)\\d{2}(?!\\d))`,
  titlePlace: `\\p{Lu}(?>${LETTER}{1,30})(?>(?: (?:\\p{Lu}|de|du|la|le|l['’])${LETTER}{0,30}){0,3})`,
  region: `(?:, \\p{Lu}(?:${LETTER}| ){1,30}?)?`,
};

const CAPS_PLACE = `\\p{Lu}(?>${CAPITAL}{1,30})(?>(?: [\\p{Lu}'’-]{1,30}){0,3})(?!\\p{L}|\\p{M})`;
const CLOCK = '(?:,? (?:at |à )?\\d{1,2}(?: ?h ?\\d{0,2}|:\\d{2})(?: [A-Z]{2,4})?)?';
const DASH = '(?: ?(?:[–—]|--) ?| - )(?=\\S)';
/** The three forms of a dateline; `open` says whether its parts are captured: 1 place, 2 date, 3 agency. */
function datelines(open: '(' | '(?:'): readonly { readonly comment: string; readonly match: string }[] {
  const when = `,? ${open}${use('date')}${CLOCK})`;
  const agency = ` ${open}\\([^()]{2,60}\\))`;
  const none = `${open})`;
  return [
    {
      comment: 'BAMAKO, Mali, October 6 (Example Wire) - ',
      match: `${open}${CAPS_PLACE})${use('region')}(?:${when})?(?:${agency})?${DASH}`,
    },
    {
      comment: 'Bamako, 1 July 2025 (Example Wire) – ',
      match: `${open}${use('titlePlace')})${use('region')}${when}(?:${agency})?${DASH}`,
    },
    {
      comment: 'Bamako (Example Wire) — ',
      match: `${open}${use('titlePlace')})${use('region')}${none}${agency}${DASH}`,
    },
  ];
}
const ANY_DATELINE = any(datelines('(?:').map((each) => each.match));

const NOT_A_NAME = `(?!${use('weekday')}|${use('month')}|The\\b|Les?\\b|Now\\b|Then\\b)`;
const BYLINE = `(?:[Bb]y|BY|[Pp]ar|PAR)(?= )(?: ${NOT_A_NAME}\\p{Lu}| la rédaction\\b)[^.;!?]{1,90}\\.?$|(?:Reporting|Edited|Written|Compiled) by\\b.{1,140}$|(?:Propos recueillis|Édité|Écrit) par\\b.{1,120}$`;
const STAMP =
  '(?:Published|Updated|Last updated?|Posted|Publié|Mis à jour|Modifié)\\b(?= ?:| (?:on|at|le|à)\\b| \\d).{1,120}$';
const SOURCE = '(?:Source|Sources|Outlet|Média) ?: ?.{1,120}$';
const MASTHEAD = `(?!.*\\d)\\p{Lu}(?:${CAPITAL}|[&.])*+(?: (?:${CAPITAL}|[&.]){1,20}){1,3}[ \\t]*$`;

const boilerplateLine = `^[ \\t]*(?i:${any(words.BOILERPLATE)})[ \\t]*$`;

const quotation = (kind: string, open: string, body: string, close: string): Rule => ({
  comment: 'Opens only where it also closes on this line, so that a stray mark colours nothing.',
  name: scope(`string.quoted.${kind}`),
  begin: `${open}(?=${body}${close})`,
  end: `${close}|$`,
  beginCaptures: { '0': { name: scope('punctuation.definition.string.begin') } },
  endCaptures: { '0': { name: scope('punctuation.definition.string.end') } },
  patterns: [{ include: '#casualty' }],
});

/** A line that may be a headline: short, no full stop at its end. */
const HEADLINE = `(?!${ANY_DATELINE}|${BYLINE})(\\S.{1,199}(?<![.]))[ \\t]*$`;

/** The grammar, ready to be written as JSON. */
export function conflictReportGrammar(): object {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: [
      'Written by `npx tsx test/harness/grammar/writeGrammar.ts` from the word lists beside it. Edit those.',
    ],
    name: 'Conflict report',
    scopeName: 'text.conflict-report',
    patterns: [{ include: '#front' }],
    repository: {
      front: {
        comment:
          'The whole file. Down to the headline, which is the first line that is neither empty, a masthead nor boilerplate, and after it the body. A dateline, a byline or a paragraph there means that there is none, and begins the body itself. Neither ever ends.',
        begin: '^',
        end: '(?!)',
        patterns: [
          { include: '#boilerplate' },
          {
            comment: 'EXAMPLE WIRE',
            name: scope('entity.name.type.outlet'),
            match: withParts(`^(?!${BYLINE})${MASTHEAD}`, parts),
          },
          {
            begin: withParts(`^[ \\t]*${HEADLINE}|^(?=[ \\t]*\\S)`, parts),
            beginCaptures: {
              '1': {
                name: scope('markup.heading.headline'),
                patterns: [{ include: '#casualty' }, { include: '#quotation' }],
              },
            },
            end: '(?!)',
            patterns: [{ include: '#body' }],
          },
        ],
      },
      body: {
        patterns: [
          { include: '#boilerplate' },
          { include: '#byline' },
          { include: '#dateline' },
          { include: '#casualty' },
          { include: '#quotation' },
          { include: '#date' },
          { include: '#attribution' },
        ],
      },
      boilerplate: {
        patterns: [
          {
            comment: 'A marker and the list of headlines below it; ends with the list.',
            name: scope('comment.block.boilerplate.related'),
            begin: `^[ \\t]*(?i:${any(words.RELATED)})[ \\t]*:?[ \\t]*$`,
            while: '^[ \\t]*[-–—•*·»>][ \\t]+\\S',
          },
          { name: scope('comment.block.boilerplate'), match: boilerplateLine },
        ],
      },
      dateline: {
        patterns: datelines('(').map((each) => ({
          comment: each.comment,
          match: withParts(`^${each.match}`, parts),
          name: scope('meta.dateline'),
          captures: {
            '1': { name: scope('entity.name.type.place.dateline') },
            '2': { name: scope('entity.name.type.date.dateline') },
            '3': { name: scope('entity.name.type.agency.dateline') },
          },
        })),
      },
      byline: {
        patterns: [
          { name: scope('markup.italic.byline'), match: withParts(`^(?:${BYLINE})`, parts) },
          { name: scope('markup.italic.published'), match: `^${STAMP}` },
          { name: scope('markup.italic.outlet'), match: `^${SOURCE}` },
        ],
      },
      casualty: casualtyRule(),
      quotation: {
        patterns: [
          quotation('double', '(?<![\\p{L}\\p{N}])"', '[^"\\s](?:[^"]*[^"\\s])?', '"'),
          quotation('curly', '“', '[^“”]+', '”'),
          quotation('guillemets', '«', '[^«»]+', '»'),
        ],
      },
      date: {
        patterns: [{ name: scope('entity.name.type.date'), match: withParts(`(?<![\\w.,/-])${use('date')}`, parts) }],
      },
      attribution: {
        patterns: [
          {
            name: scope('keyword.other.attribution.responsibility'),
            match: `\\b(?:${spaced(anyInitial(words.RESPONSIBILITY))})\\b`,
          },
          { name: scope('keyword.other.attribution.hearsay'), match: `\\b(?:${anyInitial(words.HEARSAY)})\\b` },
          { name: scope('keyword.other.attribution'), match: `\\b(?:${spaced(anyInitial(words.ATTRIBUTION))})\\b` },
        ],
      },
    },
  };
}
