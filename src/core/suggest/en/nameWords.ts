import type { NameWords } from '../nameLanguage';

/** Words beside names, folded (`foldLetters`). */
export const ENGLISH_NAME_WORDS: NameWords = {
  locative: 'in at near inside outside around into within across throughout',
  near: 'near close outside around outskirts surrounding toward towards beside',
  direction: `north south east west northeast northwest southeast southwest northern southern eastern western central
    northeastern northwestern southeastern southwestern north-eastern`,
  settlement: `town towns city cities village villages locality localities hamlet hamlets settlement settlements suburb
    suburbs neighbourhood neighbourhoods neighborhood neighborhoods municipality commune port island`,
  area: `region regions province provinces state county governorate district districts territory department prefecture
    township cercle oblast area valley`,
  distance: 'km kilometre kilometres kilometer kilometers mile miles',
  event: `attack attacks attacked attacking assault assaults assaulted raid raids raided ambush ambushes ambushed bomb
    bombs bombed bombing bombings bombardment blast blasts explosion explosions exploded strike strikes struck airstrike
    airstrikes shelling shelled shells shot shooting shootings killed killing kill kills killings dead died death deaths clash
    clashes clashed fighting fought gunfire gunfight massacre massacres massacred hit hits hitting targeted targeting
    stormed storming seized seizing captured overran overrun burned burnt torched looted looting kidnapped abducted
    repelled offensive incursion invaded gunned suffered wounded wounding injured injuring detonated missile missiles
    rocket rockets barrage drone drones slain slaughtered beheaded executed opened besieged battle battles violence landed
    destroyed retook recaptured took`,
  siege: 'siege sieges besieged besieging blockade blockades blockaded encircled encirclement surrounded cut',
  says: `said says say told tells announced claimed claims reported reports declared denied denies confirmed confirms
    accused accuses added warned warns vowed condemned stated insisted acknowledged admitted blamed launched agreed wants
    rejected promised urged called demanded expelled signed suspended argued maintains sought seeks threatened responded
    declined refused informed posted explained recalled`,
  auxiliary: `is are was were has have had will would can could may might must did does do be been being also not never
    later then still now yet already reportedly allegedly`,
  army: 'army armies military force forces troops soldiers navy airforce marines paratroopers servicemen commandos infantry',
  police: 'police gendarmerie gendarmes policemen',
  government: 'government junta authorities regime administration ministry',
  force: `armed air ground security defence defense special naval government federal regular border land ground national
    territorial military transitional ruling interim central force army police`,
  soldiers: 'soldiers troops servicemen servicemembers soldier serviceman paratroopers personnel',
  thing: `base bases post posts outpost outposts camp camps position positions installation installations infrastructure
    junta government rule ruler rulers leader leaders leadership coup coups operation operations training equipment
    response responses spending budget strategy aircraft helicopter helicopters convoy convoys vehicle vehicles barracks
    intervention presence aid support court courts intelligence hardware targets target sites site statement campaign
    hospital airport academy council administration takeover escalation engagements capabilities regime solutions might
    service men officials official officer officers commander commanders chief sources source spokesman spokesperson plane
    planes patrol patrols checkpoint checkpoints adviser advisers vessels ship ships depot depots`,
  noPlace: `january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday islamist islamists jihadist jihadists islamic muslim muslims christian
    christians sunni shia shiite arab arabs western parliament congress senate president minister prime general colonel
    captain major lieutenant sergeant commander mr mrs ms dr sheikh imam bishop governor mayor chief spokesman
    spokesperson operation facebook telegram twitter whatsapp x reuters afp ap ramadan christmas easter god i he she it
    they we the a an this that these those there here who what when where why how his her their its our my your and but or
    if as because although while after before since during despite amid meanwhile however according including some many
    several most all more no not only both one two three four five six seven eight nine ten hundreds thousands dozens
    first last next other another local residents witnesses officials authorities state media university hospital school
    mosque church airport photo image video editor editors english french arabic swahili spanish prophet quran bible
    sahel africa europe asia ebola covid nato eu un us uk`,
  armed: `army armies front forces force brigade brigades militia militias movement movements guard guards corps
    battalion liberation resistance armed fighters rebels command jihad mujahideen defence defense alliance coalition
    patriotic revolutionary insurgent guerrilla militants protection volunteers legion regiment cartel gang union`,
  unarmed: `organization organisation agency fund ministry university hospital committee commission observatory network
    bank institute rights migration refugees party project data programme program association foundation council
    federation health relief human church news press court office department bureau society doctors medecins centre center
    labour labor trade workers school college ministry service services company football development humanitarian`,
  link: 'of the for and in al el ul an to wal wa',
  and: 'and or',
  closes: `in at on of to for from by with near and or but as after before during since while when where which who that
    until between against amid late early over under about around into through is are was were has have had will would
    said says told according last this yesterday today overnight earlier also then not`,
  capital: 'capital',
  article: 'the a an',
  fighters: `militia militias militiamen rebels rebel insurgents insurgent jihadists guerrillas guerrilla gang cartel
    terrorists mercenaries`,
  passage: 'border road highway route axis frontier river flight',
  common: 'say bam man bol bor wau jos bama mora tera kita bo moor pal ham nice bar kati kaya dori nara',
  ago: 'ago earlier',
  office: 'mayor governor administrator commissioner chief head bishop spokesman spokesperson',
};
