import { frenchDeeds, frenchParticiples } from '../../inflect';

const HIT = '(touché|touchée|touchés|touchées|atteint|atteinte|atteints|atteintes)';
const HIT_OR_HURT = `${HIT.slice(0, -1)}|blessé|blessée|blessés|blessées|frappé|frappés|brûlé|brûlés)`;

/** "touché à l'abdomen": where a body is hit, somebody is wounded. */
const AT_BODY: readonly string[] = [
  `${HIT_OR_HURT} à la (tête|gorge|nuque|poitrine|hanche|cuisse|jambe|main|cheville|mâchoire|colonne|face|joue|tempe|rotule)`,
  `${HIT_OR_HURT} à l’(œil|oeil|épaule|abdomen|aine|oreille)`,
  `${HIT_OR_HURT} au (crâne|visage|cou|bras|thorax|torse|ventre|flanc|bassin|genou|pied|mollet|dos|poumon|cœur|coeur|front|bas-ventre)`,
  `${HIT_OR_HURT} aux (jambes|bras|mains|yeux|pieds|membres|cuisses|épaules)`,
];

/** Words that say that people were hurt. */
export const WOUNDED: readonly string[] = [
  ...frenchDeeds('blesser'),
  ...frenchParticiples('mutilé hospitalisé brûlé estropié contusionné éborgné commotionné défiguré polytraumatisé'),
  ...['blessure', 'blessures', 'brûlures', 'polytraumatisés'],
  `${HIT} par (balle|balles|une balle|des balles|un tir|des tirs|des éclats|un éclat|une balle perdue|des balles perdues|un obus|un éclat d’obus)`,
  `(grièvement|légèrement|gravement|sérieusement|sévèrement) ${HIT}`,
  ...AT_BODY,
  '(reçu|pris) (une|deux|trois|quatre|cinq|des|plusieurs) (balle|balles|éclat|éclats|projectile|projectiles|coup de couteau|coups de couteau|coup de machette|coups de machette)',
  '(souffrent|souffre|souffrant|souffraient) … (brûlures|blessures|fractures|traumatismes|lésions)',
  '(admis|admise|admises) (à l’hôpital|aux urgences|en réanimation|en soins intensifs|au bloc|dans les hôpitaux|dans cet hôpital|dans un hôpital|au centre de santé)',
  '(admis|admise|admises|traité|traités|traitées|soigné|soignés|soignées|opéré|opérés|opérées) … (blessures|brûlures|fractures)',
  'dans un état (critique|grave|très grave|jugé critique|jugé grave|préoccupant|désespéré|sérieux)',
  'entre la vie et la mort',
  '(le|leur|son) pronostic vital (est |reste |restait |était |) (engagé|menacé)',
];
