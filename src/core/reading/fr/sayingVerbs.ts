import { frenchVerbs } from '../inflect';

/** Said of whoever keeps the figures; of others it says what they have: "le pays compte 12 hôpitaux". */
export const COUNTING = frenchVerbs('compter enregistrer');
export const REVISING = frenchVerbs('porter ramener élever fixer établir')
  .filter((form) => !form.endsWith('ant'))
  .join('|');

/** "a-t-on appris lundi de sources locales", "apprend l'agence auprès du maire". */
export const HEARD_FROM = ['(appris|apprend) … de (source|sources)', '(appris|apprend) … auprès (de|d’|du|des)'];

/** Verbs and phrases by which somebody says something. */
export const SAYING: readonly string[] = [
  ...frenchVerbs(
    `affirmer déclarer indiquer annoncer assurer rapporter préciser confirmer raconter témoigner ajouter expliquer
     signaler revendiquer avancer confier dénombrer recenser comptabiliser estimer relater déplorer souligner alerter
     évoquer informer renseigner relever noter répliquer rétorquer évaluer chiffrer dénoncer marteler insister clamer
     proclamer constater rappeler commenter détailler révéler dévoiler regretter arguer alléguer avouer concéder
     insinuer répéter résumer documenter énumérer égrener corroborer mentionner inventorier totaliser reprocher imputer soupçonner attribuer certifier attester
     jurer protester nuancer renchérir vérifier authentifier consigner compiler lister`,
  ),
  ...COUNTING,
  `(${REVISING}) (désormais |ainsi |)(à|le bilan à|le nombre) … (bilan|nombre|total|morts|tués|blessés|victimes)`,
  'dit',
  'décrit',
  'décrivent',
  'décrivait',
  '(pu|vient de|viennent de|venait de|venaient de|tient à|tenu à|fini par|dit pouvoir|affirme pouvoir) (confirmer|annoncer|vérifier|établir|documenter|préciser|identifier|recenser|dénombrer|déclarer|corroborer|authentifier)',
  's’en (tient|tiennent|tenait|tenaient) à',
  '(se|s’est|s’était) (borne|limite|borné|bornée|limité|limitée) à (reconnaître|évoquer|signaler|confirmer)',
  '(table|tablent) sur',
  '(fait|font) valoir',
  '(laisse|laissent|laissé) entendre',
  '(croit|croient) savoir',
  'disent',
  'disait',
  'disant',
  'soutient',
  'soutiennent',
  'soutenu',
  'soutenait',
  'soutenant',
  'prétend',
  'prétendent',
  'prétendait',
  'prétendant',
  'reconnu',
  'reconnaît',
  'reconnaissent',
  'reconnaissant',
  'admis (que|qu’|avoir|la|le|des|les)',
  'admet',
  'admettent',
  'admettant',
  'maintient',
  'maintiennent',
  'maintenu que',
  'écrit',
  'écrivent',
  'poursuit',
  'poursuivi',
  'répond',
  'répondent',
  'répondu',
  'conclut',
  'condamne',
  'condamnent',
  'condamnant',
  '(a|ont) condamné',
  'se (targue|targuent|vante|vantent|félicite|félicitent) (de|d’)',
  's’est (vanté|targué|félicité) (de|d’)',
  's’(indigne|indignent|alarme|alarment|émeut)',
  '(fait|font|faisait|faisaient|faisant|fasse) (également |aussi |désormais |par ailleurs |notamment |quant à lui |quant à elle |pour sa part |de son côté |encore |)(état|cas|part|mention) (de|d’|du|des)',
  '(fait|font|faisait|faisaient|faisant) (état|savoir)',
  '(parle|parlent|parlait|parlaient|parlé|parler|parlant) (de|d’|du|désormais de|quant à lui de|quant à elle de)',
  'parle, lui, de',
  'parle, elle, de',
  '(parle|parlent|parlé|parlait|parlaient|évoque) … (de|d’)',
  '(avance|avancent|avancé|donne|donnent|donné|dresse|dressé|livre|livré|établit|communique|communiqué|publié|publie|diffusé) … (bilan|chiffre|décompte)',
  '(dit|disent|affirme|assure|prétend) avoir',
  '(accuse|accusent|accusé|accusée|accusés|accusées|accusant) … (d’avoir|de|d’)',
  ...HEARD_FROM,
];
