import { frenchDeeds, frenchParticiples } from '../../inflect';

/** Words that say that people were killed or died, whoever stands beside them. */
export const KILLED: readonly string[] = [
  ...frenchDeeds(
    'tuer assassiner massacrer égorger décapiter lyncher fusiller exterminer lapider étrangler asphyxier électrocuter',
  ),
  ...frenchParticiples('entretué trépassé liquidé fauché carbonisé calciné déchiqueté pulvérisé noyé pendu immolé'),
  'faucher',
  'tuerie',
  'tueries',
  ...['mort', 'morte', 'morts', 'mortes', 'mourir', 'meurt', 'meurent', 'mourait', 'mouraient', 'mourut', 'moururent'],
  'mourant',
  ...frenchParticiples('décédé'),
  ...['décès', 'décède', 'décèdent', 'décéder', 'décédait', 'décédaient'],
  ...['péri', 'périr', 'périt', 'périrent', 'périssent', 'périssaient', 'périssant'],
  ...['succombe', 'succombé', 'succombent', 'succombant', 'succomber', 'succombait', 'succombaient'],
  'succombé à (ses|leurs) blessures',
  '(tué|tuée|tués|tuées|abattu|abattus|abattue|abattues) par (balle|balles)',
  ...['assassinat', 'assassinats', 'meurtre', 'meurtres', 'massacre', 'massacres', 'égorgement', 'décapitation'],
  'décapitations',
  '(brûlé|brûlée) (vif|vive)',
  '(brûlés|brûlées) (vifs|vives)',
  'se sont noyés',
  '(enseveli|ensevelie|ensevelis|ensevelies|enterrés|enterré) (vivants|vivant|vivante|vivantes)',
  ...['cadavre', 'cadavres', 'dépouille', 'dépouilles', '(dépouille|dépouilles) (mortelle|mortelles)'],
  '(perdu|perdre|perd|perdent|perdant|perdaient|perdirent|perdit|perdait|laissé|laissent|laissant|donné) (la|leur|sa) vie',
  '(y |)(laissé|laissent|laissant) (la|leur|sa) (vie|peau)',
  '(trouvé|trouve|trouvent|trouvant|trouvait|trouvaient|trouver|trouva|trouvèrent) la mort',
  '(coûté|ôté|coûte|coûtent|coûtant|coûter|coûtait|coûta|ôtant|arraché|arrachant) la vie',
  '(perte|pertes) en vies humaines',
  'vies perdues',
  '(tombé|tombés|tombée|tombées|tomber|tombent|tombaient) (au|aux) (champ d’honneur|champ de bataille|front|combat|combats|feu)',
  '(tombé|tombés|tombée|tombées) sur le champ (d’honneur|de bataille)',
  '(tombé|tombés|tombée|tombées) sous les (coups|balles)',
  '(tombé|tombés) en (martyr|martyrs)',
  'rendu l’âme',
  '(rendu|rendent|rendait) (son|leur) dernier (souffle|soupir)',
  '(n’ont|n’a|n’avaient|n’avait) pas survécu',
  '(mortellement|fatalement) (touché|touchée|touchés|touchées|blessé|blessée|blessés|blessées|atteint|atteinte|atteints|atteintes|fauché|fauchés)',
  '(emporté|emportant|emportent|fauché|fauchant|coûté|ôté|arraché|brisé) … (vie|vies)',
  'pris (la|leur|sa|des|plusieurs|de nombreuses) (vie|vies)',
  '(payé|payant|paient) de (sa|leur) vie',
  'martyr',
  'martyrs',
  '(poignardé|poignardée|poignardés|battu|battue|battus|frappé|frappés|torturé|torturés|tabassé|tabassés) à mort',
  '(mis|mise|mises|mettre|mettant) à mort',
  '(passé|passés|passée|passées|passer) par les armes',
  'corps',
  'corps sans vie',
  'corps (retrouvés|retrouvé|découverts|découvert|calcinés|calciné|criblés|mutilés|ensevelis|inanimés|inanimé)',
  '(restes|ossements) (de|d’|des)',
  'sans vie',
  '(victime|victimes) (mortelle|mortelles)',
  '(obsèques|funérailles) (de|d’|des|du)',
];

/** The same of those that may be said of things: "abattu" of drones. */
export const KILLED_OR_DESTROYED: readonly string[] = [
  ...frenchDeeds('exécuter décimer'),
  ...frenchParticiples('tombé abattu'),
  ...['abattre', 'abattant', 'abat', 'abattent', 'abattait', 'abattaient', 'abattit'],
  'exécution',
  'exécutions',
];

/** With people as its object it says that they are dead: "nous avons enterré 12 personnes". */
export const BURIED: readonly string[] = [
  ...['enterré', 'enterrer', 'enterrent', 'inhumé', 'inhumer', 'inhument', 'enseveli', 'ensevelir'],
  '(mis|porté|mettre|porter) en terre',
];
