import type { NameWords } from '../nameLanguage';

/** Words beside names, folded (`foldLetters`): "tués" is "tues". */
export const FRENCH_NAME_WORDS: NameWords = {
  locative: 'a au aux en dans vers depuis pres proche de d du des autour sur entre jusqu hors',
  near: 'pres proche proches proximite environs autour vers abords alentours peripherie direction destination',
  direction: `nord sud est ouest centre septentrional septentrionale meridional meridionale oriental orientale occidental
    occidentale`,
  settlement: `ville villes village villages localite localites commune communes bourg bourgade bourgades hameau hameaux
    quartier quartiers cite municipalite banlieue faubourg ile deplaces refugies`,
  area: `region regions province provinces departement departements territoire prefecture cercle district gouvernorat
    etat oblast comte secteur`,
  distance: 'km kilometre kilometres',
  event: `attaque attaques attaquee attaquees attaque attaquer assaut assauts raid raids embuscade embuscades bombe
    bombes bombarde bombardee bombardement bombardements explosion explosions explose frappe frappes frappee tir tirs obus
    tue tuee tues tuees tuant mort morts morte mortes deces abattu abattus abattue assassine assassines massacre massacres
    massacree combat combats affrontement affrontements fusillade fusillades vise visee vises visees pris prise repris
    reprise incendie incendies incendiee pille pilles pillee pillage enleve enleves enlevee enlevement repousse repoussee
    offensive incursion blesse blesses blessee blessees execute executes perdu peri drone drones missile missiles roquette
    roquettes mitraille egorge egorges saute tombe tombes`,
  siege: 'siege blocus assiege assiegee assieges assiegent encercle encerclee encerclement',
  says: `dit disent declare declarent affirme affirment annonce annoncent annonce indique indiquent confirme confirment
    revendique dement dementent dementi accuse accusent assure assurent ajoute precise precisent raconte rapporte
    rapportent evoque denonce condamne nie reconnu admis explique soutient reagi promis appelle exige refuse lance`,
  auxiliary:
    'est sont etait etaient a ont avait avaient sera seront aurait auraient ne n peut doit fait font va se s y',
  army: 'armee armees forces troupes soldats militaires marine fantassins parachutistes commandos fds',
  police: 'police gendarmerie gendarmes policiers',
  government: 'gouvernement junte autorites regime ministere ministeres',
  force: `armees armee de d l la du des terre air securite defense speciales speciale nationale nationales regulieres
    reguliere gouvernementales federales federale interieure transition militaire militaires populaires`,
  soldiers: 'soldats militaires soldat troupes militaire',
  thing: '',
  noPlace: `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi
    jeudi vendredi samedi dimanche islamiste islamistes jihadiste djihadiste djihadistes musulman musulmans chretien
    chretiens sunnite chiite arabe arabes occidental occidentaux parlement congres senat president premier ministre
    general colonel capitaine commandant lieutenant sergent m mme mlle dr cheikh imam eveque gouverneur maire prefet
    operation facebook telegram twitter whatsapp x reuters afp ap ramadan noel dieu etat le la les l un une des du de ce
    cet cette ces il elle ils elles on nous vous je qui que quand ou si mais et donc car selon apres avant depuis pendant
    lors plusieurs certains certaines tous toutes plus aucun aucune deux trois quatre cinq six sept huit neuf dix dans en
    au aux par pour sur avec sans leur leurs son sa ses notre nos hommes homme femme femmes habitants temoins sources
    source armee forces groupe mouvement assemblee internet france-presse ong onu ua otan ue radio television photo
    sahel afrique europe asie humanite constitution republique casques bleus premiere`,
  armed: `armee armees front forces force brigade brigades milice milices mouvement mouvements garde corps bataillon
    liberation resistance arme armes combattants rebelles commandement jihad djihad moudjahidine defense alliance
    coalition patriotique patriotes revolutionnaire revolutionnaires guerilla volontaires autodefense legion regiment cadre
    coordination groupe union gang cartel`,
  unarmed: `organisation agence fonds ministere universite hopital comite commission observatoire reseau banque institut
    droits migrations refugies parti projet programme association fondation conseil federation sante secours eglise
    presse cour office bureau societe medecins centre travail ecole service services affaires humanitaires developpement
    syndicat`,
  link: 'de du des d la le l les et en au aux pour a',
  and: 'et ou ni',
  closes: `a au aux en dans vers de d du des par pour sur avec et ou ni mais qui que qu ou dont lors apres avant depuis
    pendant entre contre selon est sont etait etaient ont avait avaient sera aurait se s lundi mardi mercredi jeudi
    vendredi samedi dimanche hier dans ce cette le la les alors lorsque afin ne n pres`,
  capital: 'capitale',
  article: 'le la les l un une des',
  fighters:
    'milice milices miliciens rebelles rebelle insurges jihadistes djihadistes gang cartel terroristes mercenaires paramilitaires',
  passage: 'frontiere route axe fleuve riviere',
  common: 'say bam man bol bor tera bo kita nara dori kaya mora ham bar nice fada',
  ago: 'auparavant',
  office: 'maire gouverneur administrateur prefet chef eveque depute president elu parole',
};
