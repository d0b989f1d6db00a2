import type { NounData } from '../language';
import { peopleNouns } from '../peopleNouns';
import { wordSet } from '../wordSet';

export const ENGLISH_NOUNS: NounData = {
  people: peopleNouns([
    {
      status: 'combatant',
      nouns:
        'operative regular henchman|henchmen servicemember service-member conscripts insurgent raider aggressor invader infiltrator saboteur gangbanger guardsman|guardsmen ranger legionary legionaries volunteers soldier auxiliary|auxiliaries militant fighter rebel insurgent gunman|gunmen terrorist jihadist jihadi extremist attacker assailant combatant militiaman|militiamen mercenary|mercenaries commander officer gendarme policeman|policemen policewoman|policewomen trooper |troops |servicemen serviceman|servicemen servicewoman|servicewomen guard hunter dozo separatist guerrilla paramilitary|paramilitaries recruit conscript cadet lieutenant captain colonel major general sergeant corporal bomber sniper warrior bandit raider islamist vigilante marine commando paratrooper infantryman|infantrymen veteran |personnel |reinforcements airman|airmen sailor gunner pilot legionnaire fedayeen partisan loyalist peshmerga reservist draftee|draftees gangster smuggler trafficker pirate hijacker kidnapper abductor captor looter arsonist sentry|sentries crewman|crewmen constable inspector superintendent informer irregular operative cadre ringleader kingpin hitman|hitmen tribesman|tribesmen defector deserter admiral brigadier mujahid|mujahideen',
    },
    {
      status: 'civilian',
      nouns:
        'noncombatant wayfarer vigilance civilian seminarian seminarist altar deacon friar rabbi undergraduate schoolmaster trainee apprentice midwife clinician radiographer ambulance logger lumberjack rider boda vegetable retailer grocer peddler salesman|salesmen saleswoman|saleswomen fishmonger herbalist healer |villagers sharecropper labour camper attendee festivalgoer concertgoer shepherdess |childbearers occupant detainee passerby|passersby internee squatter beggar sweeper scavenger villager farmer herder resident inhabitant passenger trader merchant teacher student pupil worshipper worker miner driver shopkeeper fisherman|fishermen pastoralist nomad refugee protester demonstrator bystander |locals patient parishioner pilgrim priest imam pastor labourer laborer vendor commuter traveller traveler mourner household family|families mayor chief elder judge nurse doctor medic townspeople|townspeople butcher tourist missionary|missionaries grandmother grandfather |townsfolk |villagefolk dweller islander fisher fisherwoman|fisherwomen herdsman|herdsmen herdswoman|herdswomen cattleman|cattlemen shepherd goatherd farmhand peasant planter logger woodcutter carpenter mason porter guide motorist cyclist biker pedestrian shopper customer diner guest partygoer reveller reveler churchgoer congregant believer devotee monk nun bishop cleric preacher muezzin schoolteacher headteacher headmaster professor lecturer lawyer advocate activist campaigner politician lawmaker legislator senator councillor councilor governor official bureaucrat prosecutor diplomat ambassador envoy negotiator engineer technician electrician builder plumber cook cleaner baker trucker cabbie tailor barber hawker stallholder smallholder settler evacuee migrant deportee returnee inmate orphan widow widower pensioner retiree |elderly picketer marcher rallygoer onlooker swimmer beachgoer spectator fan player athlete artist musician singer actor writer blogger paramedic ambulanceman|ambulancemen midwife|midwives surgeon pharmacist dentist caregiver firefighter fireman|firemen lifeguard porter staffer employee employer contractor caretaker janitor secretary|secretaries clerk banker businessman|businessmen businesswoman|businesswomen entrepreneur landowner tenant homeowner |commoners |noncombatants',
    },
    {
      status: 'civilian',
      trait: 'women',
      nouns: 'woman|women mother wife|wives daughter sister housewife|housewives aunt niece bride',
    },
    {
      status: 'civilian',
      trait: 'children',
      nouns:
        'child|children schoolchild|schoolchildren baby|babies infant toddler teenager schoolgirl schoolboy girl minor boy kid newborn youngster adolescent teen juvenile grandchild|grandchildren schoolmate orphan',
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
        'person|people |persons soul adviser advisor commandant man|men individual member couple |pair soul teammate |survivors |passersby |passers volunteer |staff |crew colleague classmate friend leader supporter follower sympathiser sympathizer backer adult bodyguard |forces rescuer responder volunteer other |others suspect son brother father husband relative cousin nephew uncle nobody neighbour neighbor youth foreigner national citizen ally|allies collaborator compatriot expatriate westerner |ones',
    },
  ]),
  things: wordSet(
    "bunker tanker tankers trailer trailers computer computers container containers launcher launchers bulldozer bulldozers tower towers shelter shelters river rivers quarter quarters headquarters letter letters number numbers paper papers booster boosters transformer transformers charger chargers newspaper newspapers factor factors sector sectors tractor tractors motor motors reactor reactors town towns village villages hamlet hamlets city cities country countries nation nations state states region regions district districts province provinces area areas site sites position positions post posts base bases barracks camp camps checkpoint checkpoints outpost outposts station stations vehicle vehicles car cars truck trucks lorry lorries motorcycle motorcycles motorbike motorbikes bike bikes pickup pickups tank tanks helicopter helicopters drone drones plane planes aircraft jet jets boat boats bus buses convoy convoys ship ships ferry weapon weapons rifle rifles gun guns munitions ammunition rocket rockets shell shells mortar mortars bomb bombs mine mines landmine landmines ied ieds vbied vbieds explosive explosives device devices missile missiles grenade grenades equipment materiel cache caches supplies arms arsenal year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries o'clock am pm a.m p.m time times percent per % kilometre kilometres kilometer kilometers km mile miles metre metres meter meters hectare hectares tonne tonnes ton tons dollar dollars euro euros franc francs cfa incident incidents attack attacks assault assaults raid raids ambush ambushes strike strikes airstrike airstrikes clash clashes operation operations event events offensive offensives mission missions battle battles explosion explosions house houses home homes hut huts building buildings school schools church churches mosque mosques shop shops market markets hospital hospitals clinic clinics granary granaries field fields farm farms cattle livestock cow cows goat goats sheep camel camels donkey donkeys animal animals head group groups unit units battalion battalions brigade brigades party parties faction factions side sides front fronts article articles resolution case cases stronghold strongholds hideout hideouts bunker bunkers territory territories ground economy january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday trees bridge bridges road roads fold times fuel food job jobs opportunity opportunities revenue business stock crop crops border borders",
  ),
  traitPairs: new Map([
    ['aid-workers', 'aid_workers'],
    ['aid-worker', 'aid_workers'],
    ['humanitarian-workers', 'aid_workers'],
    ['relief-workers', 'aid_workers'],
    ['peace-keepers', 'peacekeepers'],
    ['blue-helmets', 'peacekeepers'],
    ['media-workers', 'journalists'],
  ]),
  pairs: wordSet('couple'),
  possessives: wordSet('his her their its'),
  stops: wordSet(
    'was were is are be been being has have had having do does did will would may might could can should must shall and or nor but while when where which who whom whose that as if because since after before during in on at by from to into near with without within across along around amid among between under over against for through towards toward until till than then not also said says told reported claimed claiming says saying according reportedly died dies dying lost losing lose fled fleeing flee fell fallen remain remained remains suffered left leaving leave made make including included either both ago yesterday today early late overnight there they he she it we i you this these those died following alongside despite about last next such attacked launched came come so',
  ),
  ends: wordSet('in at on near during for after before and or while when inside outside since amid because with'),
  light: wordSet(
    'the a an another other additional more further some any all its his her their these those this that of them many several few new additional extra least separate innocent',
  ),
  of: wordSet('of'),
  by: wordSet('by'),
  be: wordSet('was were is are be been being got get gets getting'),
  adjectivesFollow: false,
};
