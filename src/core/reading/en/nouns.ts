import { phraseBook } from '../phrases';
import type { NounData } from '../language';
import { peopleNouns } from '../peopleNouns';
import { wordSet } from '../wordSet';

export const ENGLISH_NOUNS: NounData = {
  people: peopleNouns([
    {
      status: 'combatant',
      nouns:
        'comrade jawan sepoy |ranks |effectives |grenadier sapper artilleryman|artillerymen tankman|tankmen rifleman|riflemen swordsman gunslinger bodyguard lookout warlord chieftain strongman|strongmen mutineer putschist warfighter footsoldier cultist thug goon hoodlum gangman|gangmen outlaw brigand rustler operator pathfinder spy|spies scout watchman|watchmen patrolman|patrolmen warden jailer jailor gendarme carabinier ranger cop sheriff detective coastguard grunt squaddie squaddies private ensign subaltern adjutant commandos operative regular henchman|henchmen servicemember service-member conscripts insurgent raider aggressor invader infiltrator saboteur gangbanger guardsman|guardsmen legionary legionaries volunteers soldier auxiliary|auxiliaries militant fighter rebel gunman|gunmen terrorist jihadist jihadi extremist attacker assailant combatant militiaman|militiamen mercenary|mercenaries commander officer policeman|policemen policewoman|policewomen trooper |troops |servicemen serviceman|servicemen servicewoman|servicewomen guard hunter dozo separatist guerrilla paramilitary|paramilitaries recruit conscript cadet lieutenant captain colonel major general sergeant corporal bomber sniper warrior bandit islamist vigilante marine commando paratrooper infantryman|infantrymen veteran |personnel |reinforcements airman|airmen sailor gunner pilot legionnaire fedayeen partisan loyalist peshmerga reservist draftee|draftees gangster smuggler trafficker pirate hijacker kidnapper abductor captor looter arsonist sentry|sentries crewman|crewmen constable inspector superintendent informer irregular cadre ringleader kingpin hitman|hitmen tribesman|tribesmen defector deserter admiral brigadier mujahid|mujahideen',
    },
    {
      status: 'civilian',
      nouns:
        'administrator councilman|councilmen consul physician landlord artisan king sultan informant headman|headmen chairperson chairman|chairmen chairwoman|chairwomen president treasurer commissioner coroner pathologist undertaker striker disciple emir seller maker mechanic welder potter weaver tanner blacksmith goldsmith jeweller jeweler seamstress tailoress dressmaker cobbler shoemaker hairdresser waiter waitress|waitresses bartender barman|barmen chef milkmaid milkman|milkmen dairyman|dairymen beekeeper gardener florist grower harvester reaper picker gatherer forager boatman|boatmen ferryman|ferrymen canoeist skipper stevedore docker crewmember deckhand pilgrim devotee acolyte novice seminarian catechist deaconess evangelist vicar chaplain abbot sacristan sexton gravedigger mullah sheikh marabout griot midwife matron orderly|orderlies paramedic psychologist therapist vaccinator vet veterinarian biologist scientist researcher academic archaeologist historian archivist librarian tutor instructor caretaker principal schoolchild pupil kindergartner scholar internee postgraduate graduate activist unionist syndicalist organiser organizer defender whistleblower blogger influencer streamer youtuber broadcaster announcer presenter newsreader anchor editor publisher translator interpreter fixer stringer minister deputy|deputies parliamentarian mp premier alderman|aldermen prefect subprefect registrar magistrate jurist notary attorney solicitor barrister juror witness|witnesses plaintiff defendant convict detainee parolee surveyor electrician lineman|linemen plumber roofer bricklayer labourer joiner foreman|foremen steelworker dockworker railwayman|railwaymen trainman|trainmen conductor stationmaster signalman|signalmen postman|postmen courier dispatcher deliveryman|deliverymen cyclist motorcyclist scooterist rider pillion stroller walker jogger hiker climber skier camper holidaymaker vacationer sightseer backpacker sunbather bather picnicker fairgoer clubber raver dancer drummer comedian poet novelist painter sculptor photographer footballer goalkeeper coach referee athlete boxer wrestler runner swimmer griever bridegroom groom bride celebrant voter pollster canvasser candidate enumerator collector cashier teller accountant auditor bookkeeper banker broker dealer shopper stallkeeper storekeeper grocer baker fishwife|fishwives miner digger prospector quarryman|quarrymen driller oilman|oilmen rigger pumpman farmworker herdboy goatherd cowherd ploughman|ploughmen rancher grazier landholder sharecropper campesino fellah tribesperson chief clansman|clansmen elder nomad bedouin aborigine native islander villager townsman|townsmen townswoman|townswomen countryman|countrymen countrywoman|countrywomen householder lodger renter roommate flatmate housemate inpatient outpatient amputee invalid evictee vagrant drifter drunkard addict exile expat settler colonist trekker hitchhiker stowaway castaway noncombatant wayfarer vigilance civilian seminarist altar deacon friar rabbi undergraduate schoolmaster trainee apprentice clinician radiographer logger lumberjack boda vegetable retailer peddler salesman|salesmen saleswoman|saleswomen fishmonger herbalist healer |villagers labour attendee festivalgoer concertgoer shepherdess |childbearers occupant passerby|passersby squatter beggar sweeper scavenger farmer herder resident inhabitant passenger trader merchant teacher student worshipper worker driver shopkeeper fisherman|fishermen pastoralist refugee protester demonstrator bystander |locals patient parishioner priest imam pastor laborer vendor commuter traveller traveler mourner household family|families mayor judge nurse doctor medic townspeople|townspeople butcher tourist missionary|missionaries grandmother grandfather |townsfolk |villagefolk dweller fisher fisherwoman|fisherwomen herdsman|herdsmen herdswoman|herdswomen cattleman|cattlemen shepherd farmhand peasant planter woodcutter carpenter mason porter guide motorist biker pedestrian customer diner guest partygoer reveller reveler churchgoer congregant believer monk nun bishop cleric preacher muezzin schoolteacher headteacher headmaster professor lecturer lawyer advocate campaigner politician lawmaker legislator senator councillor councilor governor official bureaucrat prosecutor diplomat ambassador envoy negotiator engineer technician builder cook cleaner trucker cabbie tailor barber hawker stallholder smallholder evacuee migrant deportee returnee inmate orphan widow widower pensioner retiree |elderly picketer marcher rallygoer onlooker beachgoer spectator fan player artist musician singer actor writer ambulanceman|ambulancemen midwife|midwives surgeon pharmacist dentist caregiver firefighter fireman|firemen lifeguard staffer employee employer contractor janitor secretary|secretaries clerk businessman|businessmen businesswoman|businesswomen entrepreneur landowner tenant homeowner |commoners |noncombatants',
    },
    {
      status: 'civilian',
      trait: 'women',
      nouns:
        'woman|women mother wife|wives daughter sister housewife|housewives aunt niece bride grandmother granddaughter stepmother stepdaughter widow nun maid laywoman|laywomen businesswoman|businesswomen schoolmistress|schoolmistresses hostess|hostesses',
    },
    {
      status: 'civilian',
      trait: 'children',
      nouns:
        'child|children schoolchild|schoolchildren baby|babies infant toddler teenager schoolgirl schoolboy girl minor boy kid newborn youngster adolescent teen juvenile grandchild|grandchildren grandson preschooler tot foetus fetus twin triplet |youths schoolmate orphan',
    },
    { status: 'civilian', trait: 'aid_workers', nouns: 'humanitarian' },
    {
      status: 'civilian',
      trait: 'journalists',
      nouns:
        'journalist reporter cameraman|cameramen photographer photojournalist correspondent newsman|newsmen columnist cameraperson',
    },
    { status: 'unknown', trait: 'peacekeepers', nouns: 'peacekeeper' },
    {
      status: 'unknown',
      nouns:
        'observer killer investigator robber rioter fugitive thief|thieves accomplice |males |females person|people |persons agent soul adviser advisor commandant man|men individual member couple |pair teammate |survivors |passersby |passers volunteer |staff |crew colleague classmate friend leader supporter follower sympathiser sympathizer backer adult bodyguard |forces rescuer responder other |others suspect son brother father husband grandparent grandfather parent stepson stepfather stepbrother spouse fiance fiancee fiancé fiancée sibling kinsman|kinsmen kinswoman|kinswomen aide relative cousin nephew uncle nobody neighbour neighbor youth foreigner national citizen ally|allies collaborator compatriot expatriate westerner |ones',
    },
  ]),
  things: wordSet(
    "bullet bullets residence office offices hotel hotels parish workplace compound compounds patrol patrols squad squads platoon platoons column columns team teams delegation delegations gang gangs crowd crowds contingent contingents regiment regiments detachment detachments garrison garrisons cell cells chicken chickens poultry pig pigs horse horses elephant elephants dog dogs bull bulls calf bunker tanker tankers trailer trailers computer computers container containers launcher launchers bulldozer bulldozers tower towers shelter shelters river rivers quarter quarters headquarters letter letters number numbers paper papers booster boosters transformer transformers charger chargers newspaper newspapers factor factors sector sectors tractor tractors motor motors reactor reactors town towns village villages hamlet hamlets city cities country countries nation nations state states region regions district districts province provinces area areas site sites position positions post posts base bases barracks camp camps checkpoint checkpoints outpost outposts station stations vehicle vehicles car cars ambulance ambulances truck trucks lorry lorries motorcycle motorcycles motorbike motorbikes bike bikes pickup pickups tank tanks helicopter helicopters drone drones plane planes aircraft jet jets boat boats bus buses convoy convoys ship ships ferry weapon weapons rifle rifles gun guns munitions ammunition rocket rockets shell shells mortar mortars bomb bombs mine mines landmine landmines ied ieds vbied vbieds explosive explosives device devices missile missiles grenade grenades equipment materiel cache caches supplies arms arsenal year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries o'clock am pm a.m p.m time times percent per % kilometre kilometres kilometer kilometers km mile miles metre metres meter meters hectare hectares tonne tonnes ton tons dollar dollars euro euros franc francs cfa incident incidents attack attacks assault assaults raid raids ambush ambushes strike strikes airstrike airstrikes clash clashes operation operations event events offensive offensives mission missions battle battles explosion explosions house houses home homes hut huts building buildings school schools church churches mosque mosques shop shops market markets hospital hospitals clinic clinics granary granaries field fields farm farms cattle livestock cow cows goat goats sheep camel camels donkey donkeys animal animals head group groups unit units battalion battalions brigade brigades party parties faction factions side sides front fronts article articles resolution case cases stronghold strongholds hideout hideouts bunker bunkers territory territories ground economy january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday trees bridge bridges road roads fold times fuel food job jobs opportunity opportunities revenue business stock crop crops border borders",
  ),
  traitPairs: phraseBook([
    ['aid_workers', ['aid (workers|worker)', '(humanitarian|relief) workers']],
    ['peacekeepers', ['peace keepers', 'blue helmets']],
    ['journalists', ['media workers']],
  ]),
  members: wordSet('member members element elements personnel'),
  bodies: {
    combatant: wordSet(
      'army armies force forces police gendarmerie militia militias guard brigade brigades battalion regiment unit units squad navy garrison corps troops armed commando commandos paramilitary faction patrol',
    ),
    civilian: wordSet(
      'family families household community parliament council congregation party staff crew team union',
    ),
  },
  both: wordSet('both'),
  pairs: wordSet('couple'),
  possessives: wordSet('his her their its my our'),
  own: phraseBook([[true, ['of (their|its|our|his) own']]]),
  stops: wordSet(
    'outside inside was were is are be been being has have had having do does did will would may might could can should must shall and or nor but while when where which who whom whose that as if because since after before during in on at by from to into near with without within across along around amid among between under over against for through towards toward until till than then not also said says told reported claimed claiming says saying according reportedly died dies dying lost losing lose fled fleeing flee fell fallen remain remained remains suffered left leaving leave made make including included either both ago yesterday today early late overnight there they he she it we i you this these those died following alongside despite about last next such attacked launched came come so',
  ),
  ends: wordSet('in at on near during for after before and or while when inside outside since amid because with'),
  light: wordSet(
    'the a an another other additional more further some any all its his her their these those this that of them many several few new additional extra least separate innocent',
  ),
  of: wordSet('of'),
  ofOne: new Set(),
  theOne: wordSet('the'),
  opens: wordSet(
    'when where after before while because since if and but that with left leaving are were include includes included including them',
  ),
  plural: wordSet('were are have'),
  collectives: wordSet('family household crew'),
  by: wordSet('by'),
  be: wordSet('was were is are be been being got get gets getting'),
  adjectivesFollow: false,
};
