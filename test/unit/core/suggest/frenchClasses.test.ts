import assert from 'node:assert/strict';
import { suggestClaims } from '../../../../src/core/suggest/suggestClaims';

/** What is suggested for a sentence: harm, figure, and who says so; "hearsay" and the like where it is not his claim. */
type Told = readonly (string | number | undefined)[];

function told(text: string): readonly Told[] {
  return suggestClaims({ text: `Une journée dans le Nord\n\n${text}\n`, language: 'fr' }).map(({ claim, claimant }) => [
    claim.harm,
    claim.count.stated ?? claim.count.lower,
    ...(claimant ? [claimant.exact] : []),
    ...(claim.epistemic === 'asserted' || claim.epistemic === 'claimed' ? [] : [claim.epistemic]),
    ...(claim.scope === 'incident' ? [] : [claim.scope]),
  ]);
}

const cases: Readonly<Record<string, readonly (readonly [text: string, ...told: Told[]])[]>> = {
  'a time between the verb and those harmed': [
    ['Des inconnus ont tué mardi soir cinq meuniers.', ['killed', 5]],
    ['Des inconnus ont tué dans la nuit de mardi à mercredi cinq meuniers.', ['killed', 5]],
  ],
  'a person and those with him': [
    ['Un obus a frappé le bac, tuant le pilote et trois pèlerins.', ['killed', 4]],
    ['Le pilote et trois pèlerins ont été tués.', ['killed', 4]],
    ['Des inconnus ont tué le boulanger et ses deux fils.', ['killed', 3]],
    ['Des inconnus ont tué le chef et capturé trois porteurs.', ['killed', 1], ['captured', 3]],
    ['La mine a tué le boulanger et trois pèlerins ont été blessés.', ['wounded', 3]],
  ],
  'celui que l’on connaît, et ceux avec lui': [
    ['Le chef du village et deux de ses fils ont été tués.', ['killed', 3]],
    ['Le chef du village de Oudna et deux de ses fils ont été tués.', ['killed', 3]],
    ['Le gouverneur et son garde du corps ont été tués.', ['killed', 2]],
    ['Le gouverneur et ses deux gardes du corps ont été tués.', ['killed', 3]],
    ['Le maire de Oudna, Salif Barry, et son chauffeur ont été tués.', ['killed', 2]],
    ['Lundi le préfet et deux de ses gardes ont été tués.', ['killed', 3]],
    ['L’imam et trois de ses disciples ont été enlevés.', ['abducted', 4]],
    ['L’imam et trois de ses élèves ont été enlevés.', ['abducted', 4]],
    ['Le sous-préfet et son chauffeur ont été enlevés.', ['abducted', 2]],
    ['Des inconnus ont tué le chef du village et deux de ses fils.', ['killed', 3]],
    ['Des inconnus ont enlevé le préfet et son chauffeur.', ['abducted', 2]],
    ['Une mine a blessé le commandant et six de ses hommes.', ['wounded', 7]],
    ['La mort du maire et de deux de ses gardes a été confirmée.', ['killed', 3]],
    ['L’assassinat du préfet et de son chauffeur a ému la ville.', ['killed', 2]],
    ['L’enlèvement de l’imam et de ses deux fils a été signalé.', ['abducted', 3]],
    ['Le raid a coûté la vie au maire et à deux de ses gardes.', ['killed', 3]],
    ['Le raid s’est achevé quand le commandant et quatre de ses hommes ont été tués.', ['killed', 5]],
    ['Le préfet, son chauffeur et deux gardes ont été tués.', ['killed', 4]],
    ['Le colonel Salif Barry et deux de ses hommes ont été tués.', ['killed', 3]],
    ['Le prêtre a été enlevé avec deux de ses paroissiens.', ['abducted', 3]],
    ['Le chef et deux de ses fils sont arrivés.'],
    ['Deux de ses fils étaient présents.'],
    ['Le gouverneur a survécu mais deux de ses gardes ont été tués.', ['killed', 2]],
    ['Le gouverneur est indemne, deux de ses gardes ont été tués.', ['killed', 2]],
  ],
  'ceux avec lui, derrière le verbe': [
    ['Le sous-préfet a été enlevé en compagnie de son chauffeur.', ['abducted', 2]],
    ['Le préfet a été enlevé à son domicile avec deux de ses gardes.', ['abducted', 3]],
    ['Un potier a été enlevé avec deux pèlerins.', ['abducted', 3]],
    ['Le maire est mort ainsi que ses deux fils.', ['killed', 3]],
    ['Le gouverneur a été tué en même temps que son chauffeur.', ['killed', 2]],
    ['Cinq infirmières ont été enlevées avec deux potiers.', ['abducted', 5], ['abducted', 2]],
    ['Un potier a été tué avec une machette.', ['killed', 1]],
    ['Un potier a été tué avec le fusil d’un garde.', ['killed', 1]],
    ['Un potier a été tué dans une rixe avec deux pèlerins.', ['killed', 1]],
    ['Le juge a été enlevé avec son véhicule.', ['abducted', 1]],
  ],
  'ceux d’un ensemble': [
    ['Parmi les 22 blessés, six sont dans un état critique.', ['wounded', 22], ['wounded', 6]],
    ['Sur les 31 personnes tuées, 14 étaient des enfants.', ['killed', 31], ['killed', 14]],
    ['Parmi les 17 morts figurent cinq femmes et trois enfants.', ['killed', 17], ['killed', 5], ['killed', 3]],
    ['Sur 63 migrants à bord, douze se sont noyés.', ['killed', 12]],
    ['Sur les 12 drones lancés, neuf ont été abattus.'],
    ['Sur les 40 otages, douze ont été libérés.'],
  ],
  'un nom derrière le verbe qui dit': [
    ['Quatre potiers ont été tués, a indiqué Salif Barry, le gouverneur.', ['killed', 4, 'Salif Barry']],
    ['Quatre potiers ont été tués, a indiqué lundi Salif Barry.', ['killed', 4, 'Salif Barry']],
  ],
  'par quoi, entre le verbe et ceux qu’il vise': [['Des inconnus ont tué à la machette 18 potiers.', ['killed', 18]]],
  'ce qui a été fait aux détenus': [
    ['Le rapport décrit l’exécution de 16 détenus.', ['killed', 16, 'Le rapport']],
    ['Des inconnus ont tué douze déplacés.', ['killed', 12]],
  ],
  'les corps d’avant': [['Les corps de 40 soldats ont été rapatriés.']],
  autant: [
    ['L’attaque a fait 12 morts et autant de blessés.', ['killed', 12], ['wounded', 12]],
    ['Douze pèlerins ont été tués et autant ont été blessés.', ['killed', 12], ['wounded', 12]],
    ['Le raid a tué neuf pèlerins dans deux villages et fait autant de blessés.', ['killed', 9], ['wounded', 9]],
    ['Le raid a tué neuf pèlerins et en a blessé autant.', ['killed', 9], ['wounded', 9]],
    ['Le raid a fait 12 morts et deux fois autant de blessés.', ['killed', 12]],
    ['Le raid a fait 12 morts, autant dire un village entier.', ['killed', 12]],
    ['Le raid a fait 12 morts, sans pour autant faire fuir les blessés.', ['killed', 12]],
    ['Le raid a fait 12 morts, d’autant plus que les blessés étaient loin.', ['killed', 12]],
  ],
  emmenés: [
    ['Ils ont emmené avec eux 22 villageois.', ['abducted', 22]],
    ['Les assaillants sont repartis, emmenant avec eux trois jeunes.', ['abducted', 3]],
    ['Les assaillants ont emmené trois jeunes avec eux.', ['abducted', 3]],
    ['Les assaillants ont emmené avec eux 22 têtes de bétail.'],
    ['Le ministre a emmené avec lui douze journalistes.'],
    ['Les réfugiés ont emmené avec eux neuf enfants.'],
  ],
  'des leurs': [
    ['Les rebelles reconnaissent avoir perdu 35 des leurs.', ['killed', 35, 'Les rebelles']],
    ['La brigade a perdu au moins six des siens dans l’embuscade.', ['killed', 6]],
    ['Le parti a perdu six des siens au conseil.'],
    ['Les rebelles ont tué 12 gardes sans perdre un des leurs.', ['killed', 12]],
  ],
  'combien le sont gravement': [['La frappe a fait 17 blessés, trois grièvement.', ['wounded', 17], ['wounded', 3]]],
  'un mort, et d’autres blessés': [
    ['L’obus a fait trois morts et blessé neuf passants.', ['killed', 3], ['wounded', 9]],
  ],
  'where it is said, before who says it': [
    ['L’obus a fait trois morts, a affirmé sur Telegram le préfet.', ['killed', 3, 'le préfet']],
    ['L’obus a fait trois morts, a assuré devant la presse le préfet.', ['killed', 3, 'le préfet']],
    ['L’obus a fait trois morts, rapporte de son côté la Croix-Rouge.', ['killed', 3, 'la Croix-Rouge']],
  ],
  'whose count it is': [
    ['Selon un décompte du préfet, six meuniers ont été tués.', ['killed', 6, 'un décompte du préfet']],
    ['Un relevé de la mairie, six meuniers ont été tués.', ['killed', 6]],
    ['Un frère du maire et deux bergers ont été tués.', ['killed', 3]],
  ],
  'the death of those wounded before': [
    ['La clinique annonce le décès de deux blessés.', ['killed', 2, 'La clinique']],
  ],
  'an aside behind the age': [['Une fillette de neuf ans, touchée par un éclat, est morte.', ['killed', 1]]],
  'those still held': [
    ['Une trentaine de pèlerins sont toujours aux mains de leurs ravisseurs.', ['abducted', 30]],
    ['Deux géologues restent en captivité.', ['abducted', 2]],
    ['Le zoo garde deux lions nés en captivité.'],
  ],
  'what is asked is not said': [['On ignore combien de meuniers ont été tués.']],
  'a source of its own behind the claim': [
    [
      'Quatorze gardes sont morts selon un décompte officiel, six sont portés disparus, d’après la Croix-Rouge.',
      ['killed', 14, 'un décompte officiel'],
      ['missing', 6, 'la Croix-Rouge'],
    ],
  ],
  'where a body is hit somebody is wounded': [
    ['Un sergent a été touché à la nuque.', ['wounded', 1]],
    ['Un quatrième, atteint au genou, a pu ramper jusqu’au puits.', ['wounded', 1]],
    ['Deux bergers ont reçu des éclats.', ['wounded', 2]],
  ],
  'those whose state is told': [
    ['On compte neuf blessés, dont deux entre la vie et la mort.', ['wounded', 9], ['wounded', 2]],
    ['Une vingtaine de voisins sont coincés sous les gravats.', ['missing', 20]],
    ['Les familles sont sans nouvelles de onze apprentis.', ['missing', 11]],
  ],
  'the buried and what is left of them': [
    ['Le fossoyeur dit avoir enterré vingt-six personnes.', ['killed', 26, 'Le fossoyeur']],
    ['La citerne contenait les ossements d’au moins 14 personnes.', ['killed', 14]],
    ['Ses gardes du corps ont quitté la place à pied.'],
  ],
  'those led away': [
    ['Trois infirmières ont été emmenées de force.', ['abducted', 3]],
    ['Les assaillants ont emmené huit adolescents vers la forêt.', ['abducted', 8]],
    ['Le maire a emmené huit adolescents au stade.'],
  ],
  'the figure before its toll': [
    ['Le préfet a porté à 31 le nombre de morts.', ['killed', 31, 'Le préfet']],
    ['Le puits attire le nombre de morts de soif.'],
  ],
  'the bound of the next figure': [
    ['La morgue a reçu 16 morts et plus de 40 blessés.', ['killed', 16], ['wounded', 40]],
  ],
  'only so many': [
    ['Le chef rebelle affirme n’avoir perdu que deux hommes.', ['casualties_unspecified', 2, 'Le chef rebelle']],
    ['La milice n’a pas tué deux hommes.'],
  ],
  'one figure for two nouns': [
    ['Quinze femmes et filles ont été violées.', ['sexual_violence', 15]],
    ['Une trentaine de gendarmes et de supplétifs auraient péri.', ['killed', 30, 'hearsay']],
    ['Les corps d’une institutrice et de son fils ont été sortis du puits.', ['killed', 2]],
  ],
  'an aside between the auxiliary and its verb': [
    ['Un éclaireur est par ailleurs mort près du gué.', ['killed', 1]],
    ['Six fermiers ont, eux aussi, été tués.', ['killed', 6]],
  ],
  'a participle behind a comma': [
    ['Deux géomètres, enlevés samedi, travaillaient au cadastre.', ['abducted', 2]],
    ['Un douanier, touché au ventre, est décédé dans la soirée.', ['killed', 1]],
  ],
  'the noun of a passive stands before its relative clause': [
    ['Cinq tailleurs qui rentraient du marché ont été exécutés.', ['killed', 5]],
    ['Cinq drones qui visaient le marché ont été abattus.'],
  ],
  'whoever stands among the harmed': [
    ['Deux émirs figurent parmi les insurgés mis hors d’état de nuire.', ['neutralised', 2]],
    ['L’un de ses adjoints figure parmi les morts.', ['killed', 1]],
  ],
  'one person by his office': [
    ['Les soldats ont abattu le chef de la bande.', ['killed', 1]],
    ['Le colonel Idriss Baro a été tué près du pont.', ['killed', 1]],
    ['L’homme a été tué près du pont.'],
    ['Le ministère déplore l’enlèvement du sous-préfet.', ['abducted', 1, 'Le ministère']],
  ],
  'a deed that came off': [
    ['La riposte a permis de tuer neuf pillards.', ['killed', 9]],
    ['La riposte devait tuer neuf pillards.'],
  ],
  'the captives somebody shows': [
    ['Sur la vidéo, le groupe exhibe six prisonniers.', ['captured', 6]],
    ['Six prisonniers jouent aux cartes.'],
  ],
  'who a quotation tag names': [
    ['« Nous avons vu sept corps », a précisé ce pompier.', ['killed', 7, 'ce pompier']],
    ['Huit mineurs ont péri, a déclaré à la presse le gouverneur.', ['killed', 8, 'le gouverneur']],
    [
      'Trois marins sont morts, écrit le préfet ; dix autres ont été blessés.',
      ['killed', 3, 'le préfet'],
      ['wounded', 10, 'le préfet'],
    ],
    ['Des soldats ont capturé vingt rebelles, ont-ils affirmé.', ['captured', 20, 'ils']],
  ],
  'who stands behind an opening phrase': [
    ['Du côté de la police, le capitaine Roy avance un bilan de neuf morts.', ['killed', 9, 'le capitaine Roy']],
    ['Vendredi, l’UA avait annoncé la mort de quatre observateurs.', ['killed', 4, 'l’UA']],
  ],
  'a participle alone says nothing': [
    ['Près du palais du gouvernement reconnu, un obus a tué deux cireurs.', ['killed', 2]],
    ['Le gouvernement a reconnu la mort de deux cireurs.', ['killed', 2, 'Le gouvernement']],
  ],
  'who keeps the figures and who only has them': [
    ['L’OIM compte 8 000 déplacés.', ['displaced', 8000, 'L’OIM']],
    ['La vallée compte 8 000 déplacés.', ['displaced', 8000]],
  ],
  'the source of a conditional': [
    ['Il y aurait cinq morts, selon des pêcheurs.', ['killed', 5, 'des pêcheurs', 'hearsay']],
    ['De source policière, cinq passeurs ont été tués.', ['killed', 5, 'source policière', 'hearsay']],
  ],
  'what an apposition tells is no time of the claim': [
    ['Le Réseau, un collectif qui surveille la guerre depuis 2015, parle de dix tués.', ['killed', 10, 'Le Réseau']],
    ['Depuis 2015, le Réseau parle de dix tués.', ['killed', 10, 'le Réseau', 'background']],
  ],
  'too many for one event': [
    ['Quelque 150 000 personnes sont toujours portées disparues.', ['missing', 150_000, 'background']],
  ],
  'an object behind an aside': [
    ['Les insurgés ont attaqué le fort, tuant, selon eux, 30 recrues.', ['killed', 30, 'eux']],
  ],
  'people we have no word for': [
    ['Un sourcier de 16 ans a été blessé.', ['wounded', 1]],
    ['Trois vigies, des supplétifs de la garde, ont été tuées.', ['killed', 3]],
    ['Un pylône de 16 mètres a été abattu.'],
  ],
  'a toll far from its noun': [
    ['Le nombre de morts dans les combats qui ont opposé deux clans au sud du lac est passé à 46.', ['killed', 46]],
  ],
  'an adverb within the verb of saying': [
    ['Un capitaine a toutefois confirmé que deux recrues avaient été tuées.', ['killed', 2, 'Un capitaine']],
  ],
  'alleged members': [['La garde a arrêté six membres présumés du clan.', ['detained', 6]]],
  'who set them free': [
    ['Un pasteur enlevé en mai a par ailleurs été libéré.'],
    ['Un pasteur enlevé en mai reste introuvable.', ['abducted', 1]],
  ],
};

describe('suggestClaims on classes of French sentences', () => {
  for (const [name, sentences] of Object.entries(cases)) {
    it(name, () => {
      for (const [text, ...expected] of sentences) assert.deepEqual(told(text), expected, text);
    });
  }

  it('gives a statement to whoever issued it, not to who spoke last', () => {
    const text = [
      'Une journée dans le Nord',
      'Dans un rapport paru lundi, le Collectif des juristes dénonce ces raids.',
      '« Ils ont pris mon âne », raconte une meunière.',
      'Le rapport fait état de dix-neuf villageois tués.',
    ].join('\n\n');
    const [claim] = suggestClaims({ text, language: 'fr' });
    assert.equal(claim?.claimant?.exact, 'le Collectif des juristes');
  });
});
