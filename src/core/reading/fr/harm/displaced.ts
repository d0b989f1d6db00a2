import { frenchDeeds, frenchParticiples } from '../../inflect';

const HOMES =
  '(domicile|domiciles|maison|maisons|foyer|foyers|village|villages|terre|terres|habitation|habitations|logement|logements|quartier|quartiers|localité|localités|campement|campements|hameaux|toit)';

export const DISPLACED: readonly string[] = [
  ...frenchDeeds('déplacer').filter((form) => form !== 'déplace' && form !== 'déplacent'),
  ...frenchParticiples('déraciné'),
  'déracinant',
  'déplacement',
  'déplacements',
  ...['fui', 'fuir', 'fuient', 'fuit', 'fuyant', 'fuyait', 'fuyaient', 'fuite', 'exode'],
  `(quitter|quitté|quittent|quittant|quittaient|abandonné|abandonnent|abandonnant|abandonner|déserté) (leur|leurs) ${HOMES}`,
  '(quitter|quitté|quittent|quittant|déserté) (la ville|la zone|la région|la localité|le village|les lieux|leur ville|le camp)',
  '(chassé|chassée|chassés|chassées|chassant) (de|d’|du|des)',
  '(jeté|jetés|jetées|jetant|jette|jettent) (sur les routes|à la rue)',
  '(jeté|jetant|jette|jettent|poussé|poussant|lancé) … sur les routes',
  '(pris|prennent|prenaient|prendre|prenant) la (fuite|route de l’exil)',
  '(pris|prennent|prenaient|prenant) (le chemin de l’exil|la route)',
  '(trouvé|trouvent|trouver|trouvant|cherché|cherchent|cherchant) (refuge|abri)',
  'sont (désormais |aujourd’hui |)réfugiés',
  'se sont (également |aussi |déjà |)(réfugiés|réfugiées)',
  '(réfugiés|réfugiées) (à|dans|en|au) (la brousse|forêt)',
  '(franchi|traversé|passé|franchissent|traversent) la frontière',
  '(contraint|contrainte|contraints|contraintes|forcé|forcés|forcées|poussés|poussées|condamnés) à (l’exil|l’exode|la fuite)',
  '(contraint|contrainte|contraints|contraintes|forcés|forcées) (à|de) (partir|fuir|l’exil)',
  '(sans abri|sans-abri|sans toit)',
];

/** With people as its object it says that they lost their homes: "a chassé 600 familles de leurs terres". */
export const DRIVEN_OUT: readonly string[] = ['chassé', 'chassent', 'chassant', 'délogé', 'délogeant'];

export const SEXUAL_VIOLENCE: readonly string[] = [
  ...frenchDeeds('violer').filter((form) => !/^viol(?:e|ent|a|ait|aient)$/u.test(form)),
  'viol',
  'viols',
  '(violence|violences|agression|agressions) (sexuelle|sexuelles)',
  '(agressée|agressées|abusée|abusées|agressés|abusés) sexuellement',
  'sévices sexuels',
  '(victime|victimes|survivante|survivantes) (de|d’) (viol|viols|viols collectifs|violences sexuelles|agressions sexuelles|abus sexuels)',
  '(subi|subit|subissent) (un viol|des viols|un viol collectif|des viols collectifs|des violences sexuelles|des sévices sexuels)',
];
