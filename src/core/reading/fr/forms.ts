import type { FormData } from '../language';
import { wordSet } from '../wordSet';

export const FRENCH_FORMS: FormData = {
  phrases: new Map([
    ['perdu vie', 'intransitive'],
    ['perdre vie', 'intransitive'],
    ['perd vie', 'intransitive'],
    ['perdent vie', 'intransitive'],
    ['perdant vie', 'intransitive'],
    ['perdirent vie', 'intransitive'],
    ['laissé vie', 'intransitive'],
    ['donné vie', 'intransitive'],
    ['trouvé mort', 'intransitive'],
    ['trouvèrent mort', 'intransitive'],
    ['rendu âme', 'intransitive'],
    ["manquent l'appel", 'adjective'],
    ['manquent appel', 'adjective'],
    ['sans nouvelles', 'adjective'],
    ['coûté vie', 'participle'],
    ['ôté vie', 'participle'],
    ['coûtant vie', 'gerund'],
    ['arraché vie', 'participle'],
    ['corps vie', 'noun'],
    ['vies perdues', 'noun'],
    ['pertes humaines', 'noun'],
    ['quitté domicile', 'intransitive'],
    ['mis nuire', 'participle'],
    ['mis combat', 'participle'],
  ]),
  intransitives: wordSet(
    'péri périr périt périrent périssent trépassé succombé succombent succombant succombe mourir meurt meurent mourait mouraient mourut moururent mourant décédé décédée décédés décédées décèdent fui fuir fuient fuit fuyant fuyaient tombé tombés tombée tombées quitter quitté quittent quittant abandonné abandonnent abandonnant',
  ),
  adjectives: wordSet('disparu disparue disparus disparues porté portés portée portées manquant manquants sans-abri'),
  nouns: wordSet(
    'mort morte morts mortes décès tuerie tueries cadavre cadavres dépouille dépouilles corps victime victimes pertes perte bilan massacre massacres assassinat assassinats meurtre meurtres exécution exécutions neutralisation élimination blessure blessures capture captures prisonnier prisonnière prisonniers prisonnières captif captifs détention arrestation arrestations interpellation interpellations enlèvement enlèvements kidnapping rapt rapts otage otages disparition disparitions déplacement déplacements fuite exode viol viols nuire combat pendaison décapitation',
  ),
  participles: wordSet(
    'pris prise prises mis mise mises détenu détenue détenus détenues abattu abattue abattus abattues perdu fait faits hors',
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
  negations: wordSet("pas n' jamais"),
  adverbs: wordSet(
    "aussi également déjà tous toutes encore ainsi donc ensuite aussitôt en y se s' n' ne pas dû depuis plus tard là eux-mêmes elles-mêmes retrouvé retrouvés retrouvées retrouvée toujours jamais bien tout",
  ),
  adverb: /ment$/u,
};
