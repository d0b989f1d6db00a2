import type { CueForm, FormData } from '../language';
import { phraseBook } from '../phrases';
import { crossed as all, formed } from '../formPhrases';
import { wordSet } from '../wordSet';

const PHRASES: readonly (readonly [string, CueForm])[] = [
  ...all(
    'intransitive',
    'perdu, perdre, perd, perdent, perdant, perdaient, perdirent, perdit, perdait, laissé, laissent, laissant, donné, y',
    'vie, vies, peau',
  ),
  ...all(
    'intransitive',
    'trouvé, trouve, trouvent, trouvant, trouvait, trouvaient, trouver, trouva, trouvèrent',
    'mort',
  ),
  ...all('participle', 'coûté, ôté, arraché', 'vie'),
  ...all('gerund', 'coûtant, ôtant, arrachant', 'vie'),
  ...all('finite', 'coûte, coûtent, coûtait, coûta', 'vie'),
  ...all(
    'intransitive',
    'reçu, pris',
    'balle, balles, éclat, éclats, projectile, projectiles, couteau, machette, fuite, exil, route',
  ),
  ...all('intransitive', 'prennent, prenaient, prenant', 'fuite, exil, route'),
  ...all('intransitive', 'trouvé, trouvent, trouvant, cherché, cherchent, cherchant', 'refuge, abri'),
  ...all('intransitive', 'franchi, traversé, passé, franchissent, traversent', 'frontière'),
  ...all(
    'intransitive',
    'quitté, quittent, quittant, abandonné, abandonnent, abandonnant, déserté',
    'domicile, domiciles, ville, zone, région, village, lieux, camp',
  ),
  ...all(
    'intransitive',
    'souffrent, souffre, souffrant, souffraient',
    'brûlures, blessures, fractures, traumatismes, lésions',
  ),
  ...all('intransitive', 'subi, subit, subissent', 'viol, viols, collectif, collectifs, sexuelles, sexuels'),
  ...all('adjective', 'victime, victimes, survivante, survivantes', 'viol, viols, collectifs, sexuelles, sexuels'),
  ...all(
    'adjective',
    'encore, toujours, coincé, coincés, coincée, coincées, piégé, piégés, bloqué, bloqués, bloquées, prisonniers, enseveli, ensevelis, ensevelies, prises, pris',
    'décombres, gravats, ruines',
  ),
  ...all('participle', 'pris, prise, prises, retenu, retenue, retenus, retenues, détenus', 'otage, otages'),
  ...all(
    'participle',
    'poignardé, poignardée, poignardés, battu, battue, battus, frappé, frappés, torturé, torturés, tabassé, tabassés, mis, mise, mises',
    'mort',
  ),
  ...all('participle', 'faits, faite, faites', 'prisonnier, prisonniers, prisonnière, prisonnières, captif, captifs'),
  ...all('participle', 'contraint, contrainte, contraints, contraintes', 'exil, exode, fuite, partir, fuir'),
  ...all(
    'participle',
    'admis, admise, admises, traité, traités, traitées, soigné, soignés, soignées, opéré, opérés, opérées',
    'blessures, brûlures, fractures',
  ),
  ...all('finite', 'prend, prennent, prenait, prenaient, prirent', 'otage, otages'),
  ...all('gerund', 'prenant', 'otage, otages'),
  ...all('adjective', 'dans', 'critique, grave, préoccupant, désespéré, sérieux'),
  ...all('adjective', 'manque, manquent, manquaient, manquait', "l'appel, appel"),
  ...all('noun', 'sans', "de, d', des"),
  ...all('noun', 'restes, ossements, obsèques, funérailles', "de, d', des, du"),
];

export const FRENCH_FORMS: FormData = {
  phrases: new Map<string, CueForm>([
    ...PHRASES,
    ...formed(
      'intransitive',
      "se réfugiés, se réfugiées, sont réfugiés, rendu âme, n' survécu, rendu souffle, rendu soupir, payé vie",
    ),
    ...formed(
      'adjective',
      'sans nouvelles, en captivité, aux ravisseurs, aux ravisseur, sans nouvelle, sans vie, sans abri, sans toit, entre mort, le engagé, leur engagé, son engagé, derrière barreaux',
    ),
    ...formed('noun', 'corps vie, vies perdues, pertes humaines'),
    ...formed('participle', 'mis nuire, mis combat'),
  ]),
  intransitives: wordSet(
    'péri périr périt périrent périssent trépassé succombé succombent succombant succombe périssaient périssant succomber succombait succombaient décède décéder décédait décédaient mourir meurt meurent mourait mouraient mourut moururent mourant décédé décédée décédés décédées décèdent fui fuir fuient fuit fuyant fuyaient tombé tombés tombée tombées quitter abandonner quitté quittent quittant abandonné abandonnent abandonnant',
  ),
  adjectives: wordSet(
    'disparu disparue disparus disparues porté portés portée portées manquant manquants introuvable introuvables sans-abri',
  ),
  nouns: wordSet(
    'martyr martyrs brûlures mort morte morts mortes décès tuerie tueries cadavre cadavres dépouille dépouilles corps victime victimes pertes perte bilan massacre massacres assassinat assassinats meurtre meurtres exécution exécutions neutralisation élimination blessure blessures capture captures prisonnier prisonnière prisonniers prisonnières captif captifs détention arrestation arrestations interpellation interpellations enlèvement enlèvements kidnapping rapt rapts otage otages disparition disparitions déplacement déplacements fuite exode viol viols nuire combat pendaison décapitation décapitations égorgement restes ossements obsèques funérailles homicide homicides féminicide féminicides séquestration incarcération incarcérations neutralisations',
  ),
  verbsToo: wordSet(''),
  participles: wordSet(
    'atteint atteinte atteints atteintes surpris surprise surprises pris prise prises mis mise mises détenu détenue détenus détenues abattu abattue abattus abattues perdu fait faits hors',
  ),
  gerund: /ant$/u,
  participle: /(?:é|ée|és|ées)$/u,
  be: wordSet(
    'été est sont était étaient fut furent être serait seraient sera seront soit soient restent reste restaient demeurent demeure demeurent',
  ),
  have: wordSet(
    "a ont avait avaient ayant avoir aurait auraient aura auront aient ait n'ont n'a eu eut eurent avons ai",
  ),
  modals: wordSet('pourrait pourraient peut peuvent va vont risque risquent sera seront devrait devraient'),
  infinitive: wordSet('pour'),
  bareBe: wordSet('être'),
  beforeBe: wordSet("d'"),
  planned: wordSet(
    'allaient allait vont va devaient devait doivent doit devraient devrait risquent risquaient risquait point menace',
  ),
  negations: wordSet("pas n' jamais"),
  adverbs: wordSet(
    "toutefois cependant néanmoins pourtant enfin notamment désormais parfois souvent finalement hier aujourd'hui même aussi également déjà tous toutes encore ainsi donc ensuite aussitôt en y se s' n' ne pas d' abord dû depuis plus tard là eux-mêmes elles-mêmes retrouvé retrouvés retrouvées retrouvée toujours jamais bien tout",
  ),
  asides: phraseBook<true>([
    [
      true,
      [
        'par (ailleurs|la suite)',
        'en (outre|effet|tout|revanche|conséquence)',
        'au (total|moins|passage|final)',
        'à (leur|son) tour',
        'à ce (jour|stade)',
        'de (même|plus|nouveau|nuit|surcroît)',
        'de (leur|son) côté',
        'quant à (lui|elle|eux|elles)',
        '(lui|elle|eux|elles) aussi',
        'pour (sa|leur) part',
        'sur (place|le coup|le champ)',
        'sans doute',
        'tour à tour',
        '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier) (matin|soir|)',
        'ce (matin|soir)',
        'cette (nuit|semaine)',
        'la nuit dernière',
        'dans la (nuit|matinée|soirée|journée)',
        'dans l’(après-midi|intervalle)',
        'entre temps',
        'peu après',
      ],
    ],
  ]),
  adverb: /ment$/u,
  notAdverbs: wordSet(
    'gouvernement parlement département mouvement régiment bâtiment affrontement bombardement détachement commandement enlèvement événement rassemblement groupement rapprochement campement logement règlement armement équipement recensement document moment cisaillement accrochement pilonnement soulèvement renversement changement déplacement enterrement bannissement ravitaillement casernement cantonnement',
  ),
};
