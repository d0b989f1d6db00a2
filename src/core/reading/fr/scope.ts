import type { ScopeData } from '../language';
import { phraseBook } from '../phrases';
import { wordSet } from '../wordSet';

export const FRENCH_SCOPE: ScopeData = {
  periods: phraseBook<true>([
    [
      true,
      [
        'ces (derniers|dernières) (mois|années|semaines|temps)',
        '(au cours|lors) des … (dernières années|derniers mois|dernières semaines)',
        'cette année',
        'depuis le début (de l’année|de l’insurrection|du conflit|de la crise|de la guerre|de l’année en cours)',
        'depuis (le coup d’État|des années|plusieurs années|plus de|près de|une décennie|dix ans|cinq ans|un an|deux ans|trois ans|des mois|plusieurs mois)',
        'l’an dernier',
        'l’an passé',
        'l’année (dernière|passée|écoulée)',
        'chaque (année|mois)',
        'par an',
        'en dix ans',
        'en cinq ans',
        'en une décennie',
        'en un an',
        'la dernière décennie',
        'la décennie écoulée',
        'depuis le début du … (conflit|mandat)',
        'à ce jour',
        '(sur|durant|pendant) la période',
        '(au cours|durant) (du|le) (trimestre|semestre)',
        '(récente|dernière) (vague|série|recrudescence) (de|d’)',
        '(vague|série) (récente) (de|d’)',
        'au fil des (ans|années)',
        'pendant des années',
        'ces dix dernières années',
        'ces cinq dernières années',
        '(années|décennies) de (conflit|guerre|violence|violences)',
      ],
    ],
  ]),
  since: wordSet('depuis'),
  months: wordSet('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  days: wordSet(
    'lundi mardi mercredi jeudi vendredi samedi dimanche matin soir nuit aube midi minuit hier heures heure week',
  ),
  beginnings: wordSet(
    'guerre conflit coup putsch invasion soulèvement insurrection rébellion révolution indépendance éclatement début hostilités crise violences cessez-le-feu trêve offensive occupation siège chute intervention ans années année an mois décennie',
  ),
  event: wordSet(
    'attaque raid assaut embuscade attentat frappe explosion massacre bombardement affrontement bataille fusillade incident opération bombe',
  ),
  yearAfter: wordSet('depuis en durant dès courant'),
  relatives: wordSet("qui où dont que qu'"),
  conditions: wordSet(
    'insécurité conflit conflits guerre guerres crise crises insurrection instabilité hostilités terrorisme jihadisme djihadisme extrémisme',
  ),
  perfect: wordSet('a ont continue'),
  wars: wordSet('guerre guerres conflit insurrection rébellion soulèvement génocide crise'),
  during: wordSet('dans durant pendant lors depuis'),
  superlatives: wordSet('plus pire première premier lourd jamais dernière dernier seul'),
  superlative: /^(?:record|records)$/u,
  definite: wordSet("le la les l' son"),
  spanBefore: wordSet('en sur durant pendant depuis ces'),
  spanFillers: wordSet('les ces plus de près environ moins quelque derniers dernières'),
  spans: wordSet('ans années mois décennies an décennie'),
  causes: phraseBook<true>([[true, ['en raison (de|du)', 'à cause (de|du)', 'du fait (de|du)', 'à la suite (de|du)']]]),
  several: wordSet('deux trois quatre cinq six sept huit neuf dix plusieurs différentes diverses multiples'),
  separate: wordSet('distinctes distincts différentes différents séparées séparés'),
  together: wordSet('cumulé cumulées cumulés'),
  events: wordSet(
    'attaques raids assauts embuscades incidents affrontements frappes opérations batailles massacres attentats explosions',
  ),
  apart: wordSet('intervalle'),
  oneEvent: wordSet('coordonnées coordonnés simultanées simultanés complexes'),
};
