import { datePattern, type DateWords } from '../dateWords';

const PARTS = {
  DAY: '[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche',
  MONTH: 'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre',
  NUM: '\\d{1,2}(?:er)?',
  YEAR: '(?:19|20)\\d{2}',
  PART: 'matin|après-midi|soir',
  UNIT: 'jours?|semaines?|mois|ans?|années?',
  COUNT: '\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze',
  LEAD: "[Dd]epuis|[Dd]ès|[Jj]usqu[’']au|[Aa]vant|[Aa]près|[Ee]n date du|[Dd][’']ici(?: au)?",
  END: "[Dd][’']ici(?: à)?|[Aa]vant|[Jj]usqu[’'](?:à|en)",
};

export const FRENCH_DATE_WORDS: DateWords = {
  trigger:
    /(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|19\d\d|20\d\d|janvier|vrier|mars|avril|mai|juin|juillet|ao[uû]t|embre|octobre|hui|[Hh]ier|veille|semaine|mois|an|[Ii]l y a|matin|soir|nuit)/u,
  core: /(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche|(?:19|20)\d\d|janvier|vrier|mars|avril|mai|juin|juillet|ao[uû]t|embre|octobre|hui|[Hh]ier|veille|matin|soir|jour|nuit|semaine|ann[ée]e|mois|[’']an\s|week-end|[Ii]l\s{1,3}y\s|tôt|auparavant)/gu,
  pattern: datePattern(
    [
      '{YEAR}-\\d{2}-\\d{2}(?:(?:T| )\\d{2}:\\d{2}(?::\\d{2})?)?',
      '(?:[Dd]ans la nuit )?(?:[Dd]u |[Ee]ntre le )(?:{DAY} )?{NUM}(?: {MONTH})? (?:au|et le) (?:{DAY} )?{NUM} {MONTH}(?: {YEAR})?',
      '(?:{LEAD} )?(?:(?:le |[Ll]e |du |au )?{DAY} (?:{PART} )?)?(?:(?:[Ll]e|du|au) )?{NUM} {MONTH}(?: {YEAR}| dernier)?',
      '(?:[Dd]ans la nuit d[eu] )?(?:(?:[Ll]e|du|depuis|[Dd]epuis) )?{DAY}(?: (?:à|au) {DAY})?(?: {PART})?(?: dernier)?',
      "(?:{END} )?(?:[Ee]n|[Dd]epuis|[Dd]ébut|[Ff]in|[Mm]i-?|[Dd]ès|[Dd]epuis (?:le début|la fin) (?:de|d[’'])) ?{MONTH}(?: {YEAR}| dernier)?",
      '{MONTH} {YEAR}',
      '(?:[Ee]n|[Dd]epuis|[Dd]ébut|[Ff]in|[Dd]epuis (?:début|fin)) {YEAR}',
      "(?:[Aa]ujourd[’']hui|[Hh]ier|[Aa]vant-hier|[Ll]a veille|[Cc]e (?:matin|soir|jour)|[Cc]ette (?:nuit|semaine|année)|[Cc]e mois(?:-ci)?)",
      "[Ll]a (?:nuit|semaine) (?:dernière|passée|précédente)|[Ll]e mois (?:dernier|passé|précédent)|[Ll][’']an (?:dernier|passé)|[Cc]e week-end|[Ll]e week-end dernier",
      '[Ii]l y a {COUNT} {UNIT}',
      '{COUNT} {UNIT} (?:plus tôt|auparavant)',
    ],
    PARTS,
  ),
  ahead:
    /(?:(?:^|[^\p{L}])(?:\p{L}{0,14}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|aura|auront)|doit|doivent|devraient?|prévue?s?|attendue?s?|programmée?s?|[Dd][’']ici|[Aa]vant|[Jj]usqu[’'](?:à|au)))(?!\p{L})(?:(?!(?:dit|déclaré|annoncé|affirmé|indiqué)(?!\p{L}))[^,;:.()"«»“”—–]){0,60}$/u,
};
