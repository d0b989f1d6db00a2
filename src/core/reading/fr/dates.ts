import type { DateData, DateRole, RelativeTime } from '../dateLanguage';
import { phraseBook } from '../phrases';
import { wordSet } from '../wordSet';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

export const FRENCH_DATES: DateData = {
  months: new Map([
    ...MONTHS.map((name, index): [string, number] => [name, index + 1]),
    ['fevrier', 2],
    ['aout', 8],
    ['decembre', 12],
    ['janv', 1],
    ['févr', 2],
    ['avr', 4],
    ['juil', 7],
    ['sept', 9],
    ['oct', 10],
    ['nov', 11],
    ['déc', 12],
  ]),
  weekdays: new Map(DAYS.map((name, index): [string, number] => [name, index])),
  ordinal: /^(\d{1,2})(?:er|ère|e|ème)$/u,
  roles: phraseBook<DateRole>([
    ['publication', ['publié', 'publiée', 'mis à jour', 'mise à jour', 'posté', 'mis en ligne', 'date de publication']],
    ['as_of', ['à la date (du|de)', 'en date du', 'à ce jour']],
    ['background', ['depuis', 'ces (derniers|dernières)', 'au cours des … (mois|années|semaines)']],
  ]),
  relative: phraseBook<RelativeTime>([
    [{ unit: 'day', offset: 0 }, ["aujourd'hui", 'ce (matin|soir|midi)', 'cet après-midi', 'ce jour', 'cette nuit']],
    [{ unit: 'day', offset: -1 }, ['hier', 'la veille', 'la nuit dernière', 'la nuit passée']],
    [{ unit: 'day', offset: -2 }, ['avant-hier', "l'avant-veille"]],
    [{ unit: 'day', offset: 1 }, ['demain']],
    [
      { unit: 'week_to_date' },
      ['cette semaine', '(plus tôt |)(dans la|cette) semaine', 'en début de semaine', 'en milieu de semaine'],
    ],
    [{ unit: 'week', offset: -1 }, ['la semaine (dernière|passée|précédente)']],
    [{ unit: 'weekend' }, ['(le|ce) week-end', '(le|ce) weekend']],
    [{ unit: 'month', offset: 0 }, ['ce mois', 'ce mois-ci']],
    [{ unit: 'month', offset: -1 }, ['le mois (dernier|passé|précédent)']],
    [{ unit: 'year', offset: 0 }, ['cette année']],
    [{ unit: 'year', offset: -1 }, ["l'an (dernier|passé)", "l'année (dernière|passée|précédente)"]],
  ]),
  units: new Map([
    ['jour', 'day'],
    ['jours', 'day'],
    ['semaine', 'week'],
    ['semaines', 'week'],
    ['mois', 'month'],
    ['an', 'year'],
    ['ans', 'year'],
    ['année', 'year'],
    ['années', 'year'],
  ]),
  agoAfter: phraseBook<true>([[true, ['plus tôt', 'auparavant']]]),
  agoBefore: phraseBook<true>([[true, ['il y a', 'voici', 'voilà']]]),
  deadlines: phraseBook<true>([[true, ["d'ici", 'avant', "jusqu'(à|au|en)"]]]),
  last: wordSet('dernier dernière'),
  next: wordSet('prochain prochaine'),
  joins: wordSet('à au et –'),
  between: wordSet('de'),
  beforeMonth: wordSet("en depuis début fin mi dès de d' courant du au jusqu' et à avant après mois"),
  doubtful: wordSet('mars oct nov sept'),
  dayFirst: true,
};
