/** What a word can make of a phrase: who, within a country, is meant. */
export type Role =
  'army' | 'government' | 'police' | 'civilians' | 'mercenaries' | 'protesters' | 'rioters' | 'unidentified';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** `heads` carry a role; `beside` may stand with them and change nothing. Folded, English and French. */
export interface RoleWords {
  readonly heads: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** In the order in which a phrase is read: "military junta" is a government before it is an army. */
export const ROLE_WORDS: readonly (readonly [Exclude<Role, 'unidentified'>, RoleWords])[] = [
  [
    'government',
    {
      heads: words(`government governments govt authorities authority junta regime administration ministry ministries
        minister gouvernement autorites autorite junte ministere ministeres ministre presidency presidence`),
      beside:
        words(`military transitional transition ruling central federal interim de facto state civil civilian defence
        defense security foreign interior internal affairs protection officials official spokesman spokesperson
        militaire militaires securite interieur etrangeres affaires civile public publique au pouvoir`),
    },
  ],
  [
    'police',
    {
      heads:
        words(`police gendarme gendarmes gendarmerie gendarmeries policeman policemen policewoman policewomen policier
        policiers policiere policieres constables`),
      beside: words('officer officers force forces unit units members nationale national agents agent elements'),
    },
  ],
  [
    'mercenaries',
    {
      heads: words('mercenary mercenaries mercenaire mercenaires'),
      beside: words('allied ally allies foreign private allie allies etranger etrangers prives'),
    },
  ],
  [
    'civilians',
    {
      heads: words(`civilian civilians villager villagers resident residents inhabitant inhabitants townspeople locals
        citizens citizen population populations civil civils civile civiles villageois villageoise villageoises habitant
        habitants habitante habitantes riverains citoyens population populations farmers herders cultivateurs eleveurs
        bergers`),
      beside: words(
        'people innocent unarmed displaced internally women men children personnes femmes enfants innocents',
      ),
    },
  ],
  [
    'protesters',
    {
      heads: words('protester protesters protestors demonstrators manifestant manifestants'),
      beside: words('peaceful'),
    },
  ],
  ['rioters', { heads: words('rioter rioters emeutier emeutiers'), beside: words('angry') }],
  [
    'army',
    {
      heads:
        words(`army armies military militaries soldier soldiers troop troops forces servicemen serviceman servicemember
        servicemembers infantry navy paratroopers armee armees militaire soldat soldats militaires troupe troupes
        marine parachutistes fds`),
      beside: words(`armed personnel defence defense security securite service members air ground land special
        terre forces force officers officer units unit elements positions regular reguliere regulieres regulier reguliers
        speciales nationale nationales national`),
    },
  ],
];

/** Words that speak of an army as an institution: without "the" they are headline style or a mere epithet. */
export const INSTITUTION_WORDS: ReadonlySet<string> = words('army military armee forces armed armees navy marine');

/** Before a word for soldiers these say whose they are, not who acts. */
export const GOVERNMENT_EPITHETS: ReadonlySet<string> = words(
  'government governmental state gouvernementales gouvernementaux gouvernementale loyalist loyalistes',
);

/** Words that name nobody in particular. */
export const GENERIC_HEADS: ReadonlySet<string> =
  words(`militants militant jihadists jihadist attackers attacker assailants
  assailant gunmen gunman men fighters fighter insurgents insurgent rebels rebel extremists extremist terrorists terrorist
  bandits bandit raiders kidnappers islamists islamist separatists separatist group groups faction factions movement
  movements elements combatants militia militias militiamen guerrillas forces force troops insurgency outfits networks
  djihadistes djihadiste terroristes terroriste islamistes islamiste assaillants assaillant agresseurs hommes combattants
  combattant rebelles rebelle insurges insurge groupe groupes factions mouvement mouvements individus bandits milices milice
  miliciens extremistes extremiste separatistes separatiste ravisseurs tireurs`);

/** Words that may stand before or behind a generic head and still name nobody. */
export const GENERIC_BESIDE: ReadonlySet<string> =
  words(`armed heavily suspected alleged presumed violent radical hostile enemy
  enemies occupation occupying occupier international foreign regional government pro anti opposition other local various
  rival allied joint non state religious ethnic communal islamic muslim salafist takfiri masked hooded mounted motorcycle on
  motorbikes motorcycles unknown armes armee armees arme lourdement presumes presume violents radicaux ennemis ennemie
  occupants occupation etrangers etrangeres internationales gouvernementales gouvernementaux autres locaux divers rivaux
  cagoules encagoules motos a moto`);

export const UNIDENTIFIED_WORDS: ReadonlySet<string> = words(
  'unidentified unknown identifies identifie identifiees identifiee inconnus inconnu inconnues',
);

/** Words that carry no meaning of their own here: articles, links, counts. */
export const FILLERS: ReadonlySet<string> =
  words(`the a an of in from for to and s its their his her our this that these
  those some several many more other two three four five six seven eight nine ten dozen dozens le la les l d du de des un
  une et en au aux leur leurs son ses sa ce ces cette plusieurs quelques deux trois quatre cinq dix dizaines non republic
  republique`);
