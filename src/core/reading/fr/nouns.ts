import { phraseBook } from '../phrases';
import type { NounData } from '../language';
import { peopleNouns } from '../peopleNouns';
import { wordSet } from '../wordSet';

export const FRENCH_NOUNS: NounData = {
  people: peopleNouns([
    {
      status: 'combatant',
      nouns:
        'gradé opérateur VDP vdp assaillante belligérant fedayin agresseur goumier méhariste barbouze sicaire tueur preneur soldat auxiliaire militaire combattant combattante terroriste djihadiste jihadiste rebelle insurgé assaillant milicien mercenaire gendarme policier policière officier commandant chasseur dozo séparatiste paramilitaire extrémiste islamiste guérillero recrue lieutenant capitaine colonel général|généraux sergent caporal|caporaux kamikaze agresseur bandit attaquant garde légionnaire commando vétéran supplétif douanier |troupes |effectifs marin aviateur pilote parachutiste artilleur fantassin fusilier tirailleur réserviste conscrit appelé partisan loyaliste peshmerga |peshmergas maquisard guérilléro guérillero tireur ravisseur geôlier pirate trafiquant contrebandier narcotrafiquant braqueur coupeur gangster malfaiteur meneur émir cadre amiral adjudant brigadier inspecteur commissaire |moudjahidines |moudjahidine moudjahid|moudjahidin volontaire transfuge déserteur combattant',
    },
    {
      status: 'civilian',
      nouns:
        'administrateur administratrice consul directrice docteur technicienne cliente traducteur interprète nomade roi élue travailleuse artisan matelot banquier entrepreneur propriétaire président secrétaire trésorier émeutier gréviste manifestante motocycliste disciple orpailleuse accompagnant accompagnante soignante aide-soignant détenu détenue locataire occupant résident résidente colporteur piroguier batelier transporteur apprenti transhumant aubergiste restaurateur hôtelier bijoutier épicier épicière fossoyeur séminariste diacre prêcheur talibé bonze pompiste badaud passante journalier cheminot docker marin-pêcheur pêcheuse cueilleur cueilleuse braconnier exploitant riveraine campeur civil civile villageois|villageois villageoise habitant habitante agriculteur paysan paysanne éleveur berger riverain commerçant commerçante passager passagère enseignant enseignante élève étudiant fidèle ouvrier orpailleur travailleur pêcheur chauffeur voyageur réfugié manifestant maire chef notable imam prêtre pasteur infirmier infirmière médecin vendeur vendeuse famille citadin bouvier cultivateur |gens |badauds |passants passant fermier maraîcher boucher boulanger tailleur maçon menuisier mécanicien électricien ingénieur technicien conducteur routier camionneur motard taximan|taximen piéton cycliste automobiliste client consommateur convive invité noceur |endeuillés paroissien croyant pèlerin moine évêque religieux|religieux religieuse catéchiste muezzin marabout prédicateur professeur instituteur institutrice directeur proviseur lycéen lycéenne collégien collégienne bachelier universitaire avocat magistrat juge procureur député sénateur élu conseiller gouverneur préfet fonctionnaire diplomate ambassadeur émissaire négociateur militant militante activiste défenseur syndicaliste opposant candidat creuseur bûcheron planteur berger gardien vigile domestique cuisinier coiffeur marchand marchande vendeur patient malade soignant chirurgien secouriste pompier ambulancier brancardier sauveteur migrant exilé rapatrié expulsé demandeur orphelin veuf veuve retraité ranger marine|marines novice bonzesse seigneur chaman cacique gouverneure garde-forestier forestier douanière adjoint subordonné supérieur second|seconds successeur garde-côte éclaireur guetteur messager sentinelle géomètre pillard cireur porteur crieur veilleur surveillant contremaître ouvrière manœuvre manoeuvre terrassier foreur carrier bûcheronne charbonnier meunier meunière laitier laitière pâtissier pâtissière traiteur barman portier concierge réceptionniste hôtesse guichetier postier facteur éboueur balayeur égoutier fontainier puisatier aumônier octogénaire septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire nonagénaire centenaire assistant assistante pharmacien pharmacienne dentiste vétérinaire anesthésiste urgentiste sage-femme architecte comptable caissier caissière serveur serveuse livreur coursier taxi-moto laveur cireur forgeron charpentier couturier couturière tisserand teinturier potier tanneur menuisière soudeur plombier peintre carreleur bijoutière libraire imprimeur greffier huissier notaire douanière bénévole stagiaire étudiante écolière ingénieure chercheur chercheuse scientifique géologue arpenteur démineur électricienne conductrice chauffeuse camionneuse passeur guide berger bergère éleveuse agricultrice cultivatrice maraîchère vachère jardinier jardinière bouvière cueilleur ramasseur ramasseuse glaneur récolteur saisonnier saisonnière métayer intendant intendante cadi mollah ouléma talibé rabbin pope archevêque curé vicaire abbé nonne moinillon sacristain choriste fiancé fiancée marié mariée invitée convive touristes randonneur alpiniste skieur nageur surfeur athlète footballeur entraîneur arbitre cinéaste poète poétesse chanteuse danseur danseuse comédien comédienne acteur actrice influenceur influenceuse youtubeur célibataire voisine citadine banlieusard squatteur mendiant mendiante sans-papiers|sans-papiers apatride sinistré sinistrée réfugiée migrante exilée demandeuse rapatriée handicapé handicapée aveugle sourd infirme vieille vieux|vieux aînée doyen doyenne patriarche sultan lamido sous-préfet sous-préfète préfète adjointe maire-adjoint bourgmestre ministre parlementaire députée sénatrice conseillère candidate colistier électeur électrice assesseur scrutateur observateur observatrice inspectrice enquêteur enquêtrice magistrate avocate plaignant plaignante témoin vieillard aîné touriste vacancier baigneur spectateur supporteur supporter sportif joueur artiste musicien chanteur écrivain blogueur employé employée salarié fermière ménagère insulaire autochtone colon |civiles',
    },
    {
      status: 'civilian',
      trait: 'women',
      nouns: 'parturiente veuve maman grand-mère femme mère épouse sœur soeur tante nièce',
    },
    {
      status: 'civilian',
      trait: 'children',
      nouns:
        'bambin préadolescent préadolescente ado enfant fille fillette bébé écolier écolière nourrisson adolescent adolescente garçon garçonnet mineur mineure |bambins gamin gamine fillette bébé|bébés jumeau|jumeaux',
    },
    { status: 'civilian', trait: 'aid_workers', nouns: 'humanitaire' },
    {
      status: 'civilian',
      trait: 'journalists',
      nouns: 'journaliste reporter photographe caméraman|caméramans correspondant photojournaliste reporteur rédacteur',
    },
    {
      status: 'unknown',
      nouns:
        'adulte administré assassin complice fugitif voleur personne conjoint compagnon compagne interlocuteur homme individu membre autre fils|fils frère père mari parent cousin neveu|neveux oncle voisin jeune étranger étrangère ressortissant citoyen allié élément suspect agent collaborateur casque couple ami amie camarade collègue proche dirigeant leader responsable partisan sympathisant rescapé survivant passant |personnels encadrant dissident délinquant compatriote expatrié occidental|occidentaux |forces |équipage équipier',
    },
  ]),
  things: wordSet(
    'domicile domiciles résidence ferme fermes bureau bureaux plantation plantations concession concessions hôtel hôtels paroisse paroisses mitrailleuse mitrailleuses ordinateur ordinateurs moteur moteurs tracteur tracteurs secteur secteurs vecteur vecteurs remorqueur remorqueurs bombardier bombardiers destroyer destroyers transporteurs lance lanceur lanceurs projecteur projecteurs émetteur émetteurs conteneur conteneurs heurs quartier quartiers sentier sentiers chantier chantiers dossier dossiers papiers métiers ville villes village villages hameau hameaux localité localités commune communes pays région régions cercle cercles province provinces département départements zone zones site sites position positions poste postes base bases caserne casernes camp camps véhicule véhicules voiture voitures camion camions moto motos pick-up pickups pickup char chars blindé blindés hélicoptère hélicoptères drone drones avion avions pirogue pirogues bateau bateaux bus car cars convoi convois arme armes armement fusil fusils munition munitions roquette roquettes obus mortier mortiers bombe bombes mine mines engin engins eei explosif explosifs missile missiles grenade grenades matériel matériels équipement équipements stock stocks an ans année années mois semaine semaines jour jours journée journées heure heures minute minutes seconde secondes décennie décennies siècle siècles h fois pour % kilomètre kilomètres km mètre mètres hectare hectares tonne tonnes dollar dollars euro euros franc francs fcfa incident incidents attaque attaques assaut assauts raid raids embuscade embuscades frappe frappes affrontement affrontements opération opérations événement événements offensive offensives mission missions bataille batailles explosion explosions maison maisons case cases habitation habitations bâtiment bâtiments école écoles église églises mosquée mosquées boutique boutiques marché marchés hôpital hôpitaux grenier greniers champ champs bétail bœuf bœufs boeufs vache vaches chien chiens cheval chevaux poulain jument troupeau troupeaux porc porcs poule poules coq veau veaux dromadaire dromadaires mule mules taureau taureaux bête bêtes éléphant éléphants feu feux mouton moutons chèvre chèvres chameau chameaux âne ânes animal animaux tête têtes groupe groupes unité unités bataillon bataillons brigade brigades parti partis faction factions camp repaire repaires sanctuaire sanctuaires territoire territoires terrain économie janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche pont ponts route routes carburant vivres récoltes cessez accord accords espace droits trêve frontière frontières résolution article emploi emplois matérielles financières économiques matériels',
  ),
  traitPairs: phraseBook([
    ['aid_workers', ['travailleurs humanitaires']],
    ['peacekeepers', ['casques bleus', 'casque bleu']],
  ]),
  members: wordSet('membre membres élément éléments agent agents'),
  bodies: {
    combatant: wordSet(
      'armée armées armé armés force forces police gendarmerie milice milices garde brigade bataillon régiment unité unités marine garnison corps troupe troupes sécurité ordre commando patrouille faction',
    ),
    civilian: wordSet(
      'famille familles communauté foyer parlement conseil congrégation parti équipe équipage syndicat santé voirie',
    ),
  },
  both: new Set(),
  pairs: wordSet('couple'),
  possessives: wordSet('son sa ses leur leurs'),
  own: phraseBook([[true, ['des (leurs|siens|nôtres)', 'parmi les (leurs|siens|nôtres)']]]),
  stops: wordSet(
    "a ont est sont été était étaient avait avaient fut furent sera seront aurait auraient serait seraient avoir être ayant étant et ou ni mais que qu' qui dont où quand lorsque lorsqu' alors comme si car parce puis après avant pendant durant dans sur à au aux par vers chez en près sous sans avec contre pour selon depuis dès lors jusqu' parmi entre ne n' pas plus aussi se s' il ils elle elles on nous ce cela hier aujourd'hui dit disent affirme affirmé indiqué déclaré rapporté annoncé perdu perdent tombés tombé fui fuient fuyant péri laissé fait faisant font ainsi notamment compris tôt tard ici là très figure figurent figurait figuraient compte comptent samedi dimanche lundi mardi mercredi jeudi vendredi suite trouvé tous subi",
  ),
  ends: wordSet(
    "dans à sur lors près pour après avant et ou lorsque lorsqu' quand pendant durant avec chez vers depuis",
  ),
  light: wordSet(
    "le la les l' un une des de d' du autre autres cette ces ce ses son sa leur leurs plusieurs quelques tous toutes nouveaux nouvelles moins plus au environ supplémentaires",
  ),
  of: wordSet("de d' des du les la le l'"),
  ofOne: wordSet("du la le l'"),
  theOne: wordSet("le la l' du au"),
  opens: wordSet(
    "quand lorsque lorsqu' où que qu' après alors tandis et mais dont avec laissant sont figurent figuraient notamment eux",
  ),
  plural: wordSet('ont sont étaient avaient furent seraient auraient'),
  collectives: wordSet('famille équipage'),
  by: wordSet('par'),
  be: wordSet('été est sont était étaient fut furent être serait seraient sera seront'),
  adjectivesFollow: true,
};
