import { frenchDeeds, frenchParticiples } from '../../inflect';

export const CAPTURED: readonly string[] = [
  ...frenchDeeds('capturer'),
  'capture',
  'captures',
  '(fait|faits|faite|faites) (prisonnier|prisonniers|prisonnière|prisonnières|captif|captifs)',
  'fait … prisonniers',
  '(tombé|tombés|tombée|tombées) aux mains',
];

export const PRISONERS: readonly string[] = [
  ...['prisonnier', 'prisonnière', 'prisonniers', 'prisonnières', 'captif', 'captifs', 'captive', 'captives'],
];

export const DETAINED: readonly string[] = [
  ...frenchDeeds('interpeller appréhender emprisonner écrouer incarcérer'),
  ...frenchParticiples('détenu raflé'),
  ...[
    'détention',
    'arrestation',
    'arrestations',
    'interpellation',
    'interpellations',
    'incarcération',
    'incarcérations',
  ],
  '(gardé|gardée|gardés) à vue',
  'garde à vue',
  '(mis|mise|mises) (aux arrêts|sous les verrous|aux fers)',
  '(placé|placés|placée|placées|maintenu|maintenus|maintenue|maintenues) en (détention|garde à vue)',
  '(jeté|jetés|jetée) en prison',
  'derrière les barreaux',
];

export const ARRESTED_OR_STOPPED: readonly string[] = [
  ...frenchDeeds('arrêter').filter((form) => !/(?:e|ent|ait|aient|a|èrent)$/u.test(form) || form === 'arrêtée'),
  ...['arrêtées'],
];

/** Said by anybody of those he travels with. */
export const TAKEN_ALONG: readonly string[] = [
  '(emmené|emmènent|emmenant|embarqué|embarquant) avec (eux|elle|elles)',
  '(emmené|emmènent|emmenant|embarqué|embarquant) … avec (eux|elle|elles)',
];

const LED_AWAY =
  '(emmené|emmenée|emmenés|emmenées|embarqué|embarquée|embarqués|embarquées|conduit|conduits|emmenant|emmènent|embarquant)';

export const ABDUCTED: readonly string[] = [
  ...frenchDeeds('enlever kidnapper séquestrer').filter((form) => form !== 'enlève' && form !== 'enlèvent'),
  ...['enlèvement', 'enlèvements', 'kidnapping', 'kidnappings', 'rapt', 'rapts', 'séquestration'],
  '(pris|prise|prises|prenant|prend|prennent|prenait|prenaient|prirent|retenu|retenue|retenus|retenues|détenus) … (otage|otages)',
  '(prise|prises) d’otages',
  'en captivité',
  'aux mains de (leurs|ses|leur|son) (ravisseurs|ravisseur)',
  '(disparition|disparitions) (forcée|forcées)',
  `${LED_AWAY} (de force|comme otage|comme otages|en otage|en captivité|en brousse|dans la brousse|dans la forêt|dans leur fuite|vers une destination inconnue|dans une direction inconnue|vers un lieu inconnu|vers leur base)`,
  `${LED_AWAY} … (vers la|vers une|dans la|en) (forêt|brousse|captivité|destination inconnue|direction inconnue)`,
  `${LED_AWAY} par (des|les|leurs|ses|un|une) (hommes|ravisseurs|assaillants|miliciens|combattants|rebelles|bandits|jihadistes|djihadistes|terroristes|insurgés|groupe|éléments|inconnus)`,
];

export const HOSTAGES: readonly string[] = ['otage', 'otages'];

export const MISSING: readonly string[] = [
  ...frenchParticiples('disparu'),
  '(porté|portés|portée|portées) (disparu|disparus|disparue|disparues|manquant|manquants|manquante|manquantes)',
  ...['disparition', 'disparitions', 'manquant', 'manquants', 'introuvable', 'introuvables'],
  '(sans nouvelles|sans nouvelle)',
  'sans nouvelles (de|d’|des)',
  '(manque|manquent|manquaient|manquait) (toujours |encore |)à l’appel',
  '(encore|toujours|coincé|coincés|coincée|coincées|piégé|piégés|bloqué|bloqués|bloquées|prisonniers|enseveli|ensevelis|ensevelies|prises au piège|pris au piège) sous les (décombres|gravats|ruines)',
];
