import { phraseBook } from '../../reading/phrases';
import { wordSet } from '../../reading/wordSet';
import type { ClauseWords } from '../words';

export const FRENCH_CLAUSE_WORDS: ClauseWords = {
  peoplePlural: /(?:s|x)$/u,
  agents: /(?:(?:[^h]|[^c]h)eurs|euses|istes|iens|iennes|ateurs|atrices|[^m]iers|[^ièm]ières)$/u,
  uncounted: wordSet(
    'blessure blessures massacre massacres tuerie tueries viol viols bilan perte pertes exécution exécutions enlèvement enlèvements rapt rapts disparition disparitions déplacement déplacements capture captures nuire combat',
  ),
  collective: /(?:aine|aines|douzaine|dizaine|dizaines|milliers?|millions?|centaines?|nombre|poignée)$/u,
  definite: wordSet("les la l' ces ses leurs des"),
  timeLinks: wordSet("dans la le de du à au l' en tôt tard vers ce cette"),
  means: phraseBook<true>([
    [
      true,
      [
        'à (la|coups de) (machette|machettes|hache|haches|couteau|couteaux|fusil|feu|gourdin|gourdins|bâton|bâtons)',
        'à l’arme (blanche|lourde)',
        'par balles',
        'à bout portant',
        'de sang-froid',
        'au couteau',
      ],
    ],
  ]),
  alive: wordSet('vie vivants vivantes'),
  bodies: wordSet('corps dépouilles'),
  swapped: wordSet('échangé échangés échangent échange rapatrié rapatriés rapatriement restitué restitués'),
  asks: wordSet("combien si s'"),
  known: wordSet("les la l' ces ses leurs"),
  of: wordSet("de d' des du à"),
  deaths: wordSet('mort morts décès tués'),
  beforeObject: wordSet("sur place coup à ainsi et en même ensemble , outre l' de d'"),
  deadOnes: wordSet('mort morte morts mortes'),
  suffers: wordSet('avec souffrant souffrent présentant présentent'),
  forces: wordSet(
    'forcé forcés forçant contraint contraints contraintes contraignant poussé poussés poussant obligé obligés obligeant dû conduit amené amenant',
  ),
  clauseBreaks: wordSet(
    "lorsque lorsqu' que qu' quand alors tandis après avant parce mais si et ou indique affirme tuant blessant faisant selon",
  ),
  ofThem: phraseBook<'them' | 'dead'>([
    ['them', ['d’entre (eux|elles)', '(des|de ces) (victimes|blessés|disparus|otages)', 'd’entre (ces|les) victimes']],
    ['dead', ['(des|de ces) (morts|tués|décédés)', 'd’entre les (morts|tués)']],
  ]),
  ofHarmed: phraseBook<'killed' | 'wounded'>([
    [
      'killed',
      [
        '(parmi|sur) (les|ces) (personnes|civils|victimes) (tués|tuées|décédées)',
        '(parmi|sur) (les|ces) (morts|tués|décédés)',
      ],
    ],
    [
      'wounded',
      ['(parmi|sur) (les|ces) (personnes|civils|victimes) (blessés|blessées)', '(parmi|sur) (les|ces) blessés'],
    ],
  ]),
  gravity: wordSet('graves grave grièvement gravement légèrement sérieusement critique critiques désespéré urgence'),
  whence: wordSet(''),
  among: phraseBook<true>([
    [
      true,
      [
        '(parmi|figurent parmi|figure parmi) les (morts|victimes|tués|blessés|disparus|décès|décédés|otages)',
        '(figurent|figure|figuraient|figurait|compte|comptent) (également |aussi |notamment |)parmi les (morts|victimes|tués|blessés|disparus|décédés|otages)',
        '(les|ces) (victimes|morts|tués|défunts) (sont|étaient)',
        'du nombre',
        '(parmi|figurent parmi) ces (morts|victimes|tués|blessés)',
        'au nombre des (morts|victimes|tués|blessés)',
        '(compte|comptent|figure|figurent) au nombre des (morts|victimes|tués|blessés)',
      ],
    ],
  ]),
  amidst: wordSet('parmi'),
  holds: wordSet(
    'montre montrent montrant exhibe exhibent exhibant exhibé présente présentent détient détiennent détenait détenaient détenir retient retiennent retenait garde gardent',
  ),
  numberOf: wordSet('nombre chiffre total'),
  tolls: wordSet('bilan'),
  tollLinks: wordSet("à de d' atteint est passé : s'élève dépasse désormais"),
  revising: wordSet(
    'porte portent porté portait portant porter fixe fixé établit établi élève élevé élevant ramène ramené ramenant chiffre chiffré chiffrent estime estimé estiment évalue évalué évaluent monte monté montant passe passer passé grimpé grimpe élevait établi',
  ),
  only: wordSet("que qu'"),
  placesAndTimes: wordSet('à dans en près lundi mardi mercredi jeudi vendredi samedi dimanche le la les hier au . , ;'),
  joins: wordSet('et ainsi puis'),
  achieves: wordSet(
    'parvenu parvenus parvenues réussi à avoir permis permet permettant permettent venons vient viennent venait venaient',
  ),
  infinitive: /(?:er|ir|re)$/u,
  feared: phraseBook<true>([
    [
      true,
      [
        'craint',
        'craignent',
        'craignant',
        'craindre',
        'redoute',
        'redoutent',
        'redoutant',
        'risque (de|d’)',
        'risquent (de|d’)',
        'menace (de|d’)',
        'menacent (de|d’)',
        'pourrait',
        'pourraient',
        'éviter',
        'évité',
        'empêcher',
        'empêché',
        'prévenir',
        'si',
        's’il',
        'il y aura',
        'prévoit',
        'prévoient',
        'au cas où',
        'capable (de|d’)',
        'capables (de|d’)',
        'avant que',
        'faute de quoi',
      ],
    ],
  ]),
  planned: phraseBook<true>([
    [
      true,
      [
        'tenté (de|d’)',
        'tenter (de|d’)',
        'menacé (de|d’)',
        'projet (de|d’)',
        'prévu (de|d’)',
        'voulu',
        'voulait',
        'exercice',
        'film',
        'roman',
        'récompense',
      ],
    ],
  ]),
  rates: phraseBook<true>([
    [
      true,
      [
        'par (jour|semaine|mois|an|heure)',
        'chaque (jour|semaine|mois|heure)',
        'tous les (jours|deux jours|mois)',
        'toutes les',
        'en moyenne',
        'quotidiennement',
      ],
    ],
  ]),
  notRate: wordSet(''),
  cases: wordSet('cas infections'),
  falls: wordSet(''),
  anyone: wordSet(
    'homme femme personne individu victime suspect suspecte garçon garçonnet fille fillette enfant bébé jeune blessé prisonnier prisonnière membre autre ami amie frère père mère mari fils soeur sœur cousin oncle tante veuve époux épouse tueur tireur assaillant agresseur kamikaze auteur détenu otage civil soldat policier gendarme militaire habitant rescapé survivant adolescent adolescente combattant milicien',
  ),
  natural: wordSet(
    'choléra rougeole ebola paludisme dengue covid coronavirus mpox méningite inondations séisme cyclone ouragan typhon éboulement glissement foudre',
  ),
  later: wordSet('puis ensuite avant'),
  freed: wordSet(
    'libéré libérés libérée libérées libérer libérant libération secouru secourus secourues relâché relâchés relâchée relâchées échangé échangés échange évadé évadés évadées rapatriés remis rançon retrouvés retrouvées',
  ),
  found: wordSet(''),
  happened: wordSet('été furent fut'),
  leftDead: wordSet('morts mortes blessés blessées'),
  carriers: wordSet('fait faisant laissé laissant causé causant la les le'),
  leaves: wordSet('laissé laissant laisse'),
  inflicts: wordSet('infligé infligeant inflige infligent causé causant'),
  lasting: wordSet(''),
  supersedes: phraseBook<true>([
    [
      true,
      [
        'bilan (est |)(passé|monté|porté|revu|alourdi)',
        'bilan (s’est |)alourdi',
        'bilan s’alourdit',
        'bilan a (été |)(revu|porté|atteint|grimpé|augmenté|doublé)',

        '(portant|porte|porté|portent) (désormais |ainsi |)le (bilan|nombre|total)',
        '(portant|porte|porté|portent|élève|ramène|ramené|ramenant) (désormais |ainsi |)à … le (bilan|nombre|total)',
        'nouveau bilan',
        'dernier bilan',
        'bilan actualisé',
        'bilan définitif',
        'revu à la (hausse|baisse)',
      ],
    ],
  ]),
};
