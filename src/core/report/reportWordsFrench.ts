import type { ReportWords } from './reportWords';

export const FRENCH_REPORT: ReportWords = {
  title: 'Synthèse d’incident',
  reported:
    'Les chiffres sont ceux des sources, avec qui les avance et si c’est une partie au conflit. Aucun n’est confirmé du fait de figurer ici.',
  redacted:
    'Les mots marqués sensibles et les noms des personnes annotées sont retirés. Des noms que personne n’a annotés peuvent rester\u00a0: relisez avant de publier.',
  notRedacted:
    'Rien n’a été caviardé\u00a0: des noms de personnes et des passages sensibles peuvent figurer ici. Ne pas publier.',
  rule: { acled: 'type ACLED', ucdp: 'type UCDP-GED' },
  basis: {
    decision: 'la décision d’un codeur sur l’incident',
    corroborated: 'le bilan corroboré',
    lowest: 'le chiffre le plus bas qui compte',
    parts: 'la somme de ses parties',
    nothing: 'rien qui compte',
  },
  held: {
    party: 'bilan non corroboré d’une partie',
    neutralised: '«\u00a0neutralisés\u00a0», à trancher',
    up_to: '«\u00a0jusqu’à\u00a0», à trancher',
    killed_or_wounded: 'tués ou blessés, à trancher',
  },
  leftOut: {
    group: 'porte sur plusieurs incidents ensemble',
    background: 'contexte',
    denied: 'un démenti',
    superseded: 'remplacé',
    repeats: 'répète un autre bilan',
    part_of: 'partie d’un total',
    copy: 'repris par une copie ou une traduction',
    other_harm: 'ne parle pas de tués',
    decided_none: 'tranché\u00a0: aucune victime',
  },
  column: { a: 'camp A', b: 'camp B', civilians: 'civils', unknown: 'inconnus' },
  contradiction: {
    interval: 'les chiffres ne se rejoignent pas',
    denial: 'l’un dément ce que l’autre affirme',
    link: 'lien posé par un codeur',
  },
  question: {
    neutralised: 'Que veut dire «\u00a0neutralisés\u00a0» ici\u00a0?',
    up_to: 'Combien, là où la source dit «\u00a0jusqu’à\u00a0»\u00a0?',
    killed_or_wounded: 'Combien d’entre eux ont été tués\u00a0?',
    vague: 'Combien, là où la source ne donne pas de nombre\u00a0?',
    supersedes: 'Le bilan ultérieur remplace-t-il le premier de la même source\u00a0?',
    sides: 'Qui combattait qui\u00a0? Sans camps, nul ne peut être dit partie au conflit.',
    date: 'Quand était-ce\u00a0?',
  },
  aspect: { date: 'date', place: 'lieu', actors: 'acteurs', figures: 'chiffres' },
  likeness: { same: 'identiques', near: 'proches' },
};
