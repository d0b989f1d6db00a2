/** Armed groups that reports of many wars name, with their other names; what a codebook says goes first. */
const ROWS = `
Hamas|Al-Qassam Brigades,Ezzedine Al-Qassam Brigades,Izz ad-Din al-Qassam Brigades,brigades Al-Qassam,brigades Ezzedine al-Qassam
Palestinian Islamic Jihad|Islamic Jihad,Jihad islamique,Al-Quds Brigades,brigades Al-Qods
Hezbollah|Hizbullah,Hizballah,Hizbollah
Houthis|Houthi,Ansar Allah,Ansarallah,Houthi rebels,Houthi movement,rebelles houthis,Houthistes
Al-Shabaab|al-Shabab,shebab,shebabs,Al-Chabab,Harakat al-Shabaab
Taliban|Talibans
Haqqani network|réseau Haqqani
Tehrik-i-Taliban Pakistan|TTP,Tehreek-e-Taliban Pakistan,Tehreek-i-Taliban Pakistan,Pakistani Taliban,talibans pakistanais
Balochistan Liberation Army|BLA,Baloch Liberation Army,Armée de libération du Baloutchistan
Islamic State|ISIS,ISIL,Daesh,Daech,IS group,État islamique,groupe État islamique,organisation État islamique
Islamic State Khorasan Province|ISIS-K,ISKP,IS-K,EI-K,Islamic State Khorasan,État islamique au Khorasan
Islamic State West Africa Province|ISWAP
Islamic State Central Africa Province|ISCAP
al-Qaeda|al-Qaida
al-Qaeda in the Arabian Peninsula|AQAP,Aqpa,Al-Qaïda dans la péninsule arabique
al-Qaeda in the Islamic Maghreb|AQIM,AQMI
Jama'at Nusrat al-Islam wal-Muslimin|JNIM,GSIM
Boko Haram|
Ansaru|
Lakurawa|
March 23 Movement|M23,M23/AFC,Mouvement du 23 mars
Congo River Alliance|Alliance fleuve Congo
Allied Democratic Forces|Forces démocratiques alliées
CODECO|CODECO militia,Cooperative for the Development of the Congo,Coopérative pour le développement du Congo
Democratic Forces for the Liberation of Rwanda|FDLR,Forces démocratiques de libération du Rwanda
Mai-Mai|Mayi-Mayi
Wazalendo|
Lord's Resistance Army|Armée de résistance du Seigneur
Rapid Support Forces|Forces de soutien rapide
Sudan People's Liberation Movement-North|SPLM-N
Janjaweed|Janjawid
Coalition of Patriots for Change|Coalition des patriotes pour le changement
Seleka|
Anti-balaka|
Fano|Fano militia,miliciens fano
Oromo Liberation Army|OLA
Tigray People's Liberation Front|TPLF
Tigray Defence Forces|Tigray Defense Forces
Ambazonia Defence Forces|Ambazonia Defense Forces,Forces de défense de l'Ambazonie
Movement of Democratic Forces of Casamance|MFDC,Mouvement des forces démocratiques de Casamance
Wagner Group|Wagner,groupe Wagner,groupe paramilitaire Wagner,Wagner mercenaries
Africa Corps|
Syrian Democratic Forces|Forces démocratiques syriennes
Hayat Tahrir al-Sham|HTS,Hayat Tahrir al-Cham
Syrian National Army|Armée nationale syrienne
YPG|People's Protection Units,Unités de protection du peuple
Kurdistan Workers' Party|PKK,Parti des travailleurs du Kurdistan
Popular Mobilization Forces|Popular Mobilisation Forces,Hashd al-Shaabi,Hachd al-Chaabi
Kataib Hezbollah|Kataeb Hezbollah
Libyan National Army|Armée nationale libyenne
Arakan Army|Armée d'Arakan
Kachin Independence Army|Armée pour l'indépendance kachin
Karen National Liberation Army|KNLA,Karen National Union
Ta'ang National Liberation Army|TNLA
Myanmar National Democratic Alliance Army|MNDAA
People's Defence Force|People's Defence Forces,People's Defense Force,People's Defense Forces,Forces de défense du peuple
Arakan Rohingya Salvation Army|ARSA
New People's Army|Nouvelle armée du peuple
Abu Sayyaf|
Moro Islamic Liberation Front|MILF
Liberation Tigers of Tamil Eelam|LTTE,Tamil Tigers
Lashkar-e-Taiba|
Jaish-e-Mohammed|
Hizbul Mujahideen|
The Resistance Front|
National Liberation Army|ELN,Ejército de Liberación Nacional
Revolutionary Armed Forces of Colombia|FARC,Forces armées révolutionnaires de Colombie
Clan del Golfo|Gulf Clan,Clan du Golfe,Gaitanist Army
Sinaloa Cartel|cartel de Sinaloa
Jalisco New Generation Cartel|CJNG,cartel Jalisco Nouvelle Génération
Tren de Aragua|
Gran Grif|Gran Grif gang
Viv Ansanm|
US Central Command|CENTCOM,United States Central Command
United States Africa Command|AFRICOM,US Africa Command
Azov Brigade|Azov Regiment,Azov Battalion
Akhmat|
`;

export interface KnownGroup {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Read anew on each call: nothing is kept. */
export function readKnownGroups(): readonly KnownGroup[] {
  return ROWS.trim()
    .split('\n')
    .map((row) => {
      const [name = '', aliases = ''] = row.split('|');
      return { name, aliases: aliases === '' ? [] : aliases.split(',') };
    });
}
