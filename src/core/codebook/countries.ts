/** A country as reports call it, in English and French. */
export interface CountryNames {
  /** ISO 3166-1 alpha-2. */
  readonly iso: string;
  readonly names: readonly string[];
  /** Adjectives and people, masculine singular; plurals and feminines are derived. */
  readonly demonyms: readonly string[];
  /** The capital in all its spellings. */
  readonly capital: readonly string[];
  /** Towns and areas that belong to no other country's news. */
  readonly towns: readonly string[];
  /** Those of them that are areas. */
  readonly areas: readonly string[];
}

// iso | names | demonyms | capital and its other spellings | towns | areas
const ROWS = `
ML|Mali|Malian,Malien|Bamako|Gao,Kidal,Timbuktu,Tombouctou,Mopti,Ségou,Sikasso,Kayes,Ménaka,Sévaré,Djenné,Bandiagara,Koro,Ansongo,Tessalit,Nioro du Sahel,Niono,Koulikoro,Tinzaouatène,Taoudénit,Boulkessi,Léré,Nara
BF|Burkina Faso,Burkina|Burkinabe,Burkinian|Ouagadougou|Bobo-Dioulasso,Djibo,Dori,Fada N'Gourma,Kaya,Ouahigouya,Barsalogho,Arbinda,Koudougou,Solhan,Diapaga,Tougan,Nouna,Gorom-Gorom
NE|Niger|Nigerien|Niamey|Tillabéri,Agadez,Zinder,Maradi,Tahoua,Diffa,Téra,Ayorou,Banibangou,Inates,Dosso
NG|Nigeria|Nigerian|Abuja|Lagos,Maiduguri,Kaduna,Kano,Jos,Damaturu,Bama,Gwoza|Borno,Zamfara,Katsina,Yobe,Adamawa,Sokoto,Benue,Niger State,Niger Delta,Plateau State
TD|Chad,Tchad|Chadian,Tchadien|N'Djamena,Ndjamena|Abéché,Adré,Moundou,Bol,Faya-Largeau|Tibesti
MR|Mauritania,Mauritanie|Mauritanian,Mauritanien|Nouakchott|Nouadhibou,Bassikounou,Néma
SN|Senegal|Senegalese,Sénégalais|Dakar|Ziguinchor,Tambacounda,Bakel,Kidira|Casamance
GM|Gambia,Gambie|Gambian,Gambien|Banjul|
GN|Guinea,Guinée,Guinea-Conakry,Guinée-Conakry|Guinean,Guinéen|Conakry|Nzérékoré,Kankan
GW|Guinea-Bissau,Guinée-Bissau|Bissau-Guinean,Bissau-Guinéen|Bissau|
SL|Sierra Leone|Sierra Leonean,Sierra-Léonais|Freetown|
LR|Liberia|Liberian,Libérien|Monrovia|
CI|Côte d'Ivoire,Ivory Coast|Ivorian,Ivoirien|Yamoussoukro|Abidjan,Bouaké,Korhogo,Kafolo
GH|Ghana|Ghanaian,Ghanéen|Accra|Kumasi,Tamale,Bawku
TG|Togo|Togolese,Togolais|Lomé|Dapaong|Kpendjal
BJ|Benin|Beninese,Béninois|Porto-Novo|Cotonou,Parakou,Malanville|Alibori,Atacora
CV|Cape Verde,Cabo Verde,Cap-Vert|Cape Verdean,Cap-Verdien|Praia|
CM|Cameroon,Cameroun|Cameroonian,Camerounais|Yaoundé|Douala,Maroua,Bamenda,Kolofata,Mora,Buea,Kumba
CF|Central African Republic,République centrafricaine,Centrafrique|Central African,Centrafricain|Bangui|Bria,Bambari,Birao,Bouar,Bangassou|Ouham-Pendé
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,RDC,République démocratique du Congo,Congo-Kinshasa|Congolese,Congolais|Kinshasa|Goma,Bukavu,Beni,Bunia,Butembo,Rutshuru,Masisi,Uvira,Lubumbashi,Kisangani|Ituri,North Kivu,South Kivu,Nord-Kivu,Sud-Kivu
CG|Republic of the Congo,Republic of Congo,République du Congo,Congo-Brazzaville|Congo-Brazzaville|Brazzaville|Pointe-Noire
GA|Gabon|Gabonese,Gabonais|Libreville|
GQ|Equatorial Guinea,Guinée équatoriale|Equatoguinean,Équato-guinéen|Malabo|
AO|Angola|Angolan,Angolais|Luanda|Cabinda
RW|Rwanda|Rwandan,Rwandais|Kigali|
BI|Burundi|Burundian,Burundais|Bujumbura,Gitega|
UG|Uganda,Ouganda|Ugandan,Ougandais|Kampala|Gulu,Kasese
KE|Kenya|Kenyan|Nairobi|Mombasa,Garissa,Mandera,Wajir,Lamu
TZ|Tanzania,Tanzanie|Tanzanian,Tanzanien|Dodoma|Dar es Salaam,Zanzibar
SO|Somalia,Somalie|Somali,Somalian,Somalien|Mogadishu,Mogadiscio|Kismayo,Baidoa,Beledweyne,Galkayo,Bosaso,Marka|Puntland,Jubaland
DJ|Djibouti|Djiboutian,Djiboutien|Djibouti City|
ER|Eritrea,Érythrée|Eritrean,Érythréen|Asmara|
ET|Ethiopia,Éthiopie|Ethiopian,Éthiopien|Addis Ababa,Addis-Abeba|Mekelle,Gondar,Bahir Dar,Lalibela|Tigray,Amhara,Oromia
SD|Sudan,Soudan|Sudanese,Soudanais|Khartoum|Omdurman,El Fasher,Al-Fashir,Nyala,El Geneina,Port Sudan,Port-Soudan,El-Facher,El Obeid,Wad Madani,Zamzam|Darfur,Darfour,Kordofan,Gezira
SS|South Sudan,Soudan du Sud|South Sudanese,Sud-Soudanais|Juba,Djouba|Malakal,Bentiu,Bor,Wau
MZ|Mozambique|Mozambican,Mozambicain|Maputo|Palma,Mocímboa da Praia,Pemba,Macomia|Cabo Delgado
ZW|Zimbabwe|Zimbabwean,Zimbabwéen|Harare|Bulawayo
ZM|Zambia,Zambie|Zambian,Zambien|Lusaka|
MW|Malawi|Malawian,Malawien|Lilongwe|
MG|Madagascar|Malagasy,Malgache|Antananarivo|
ZA|South Africa,Afrique du Sud|South African,Sud-Africain|Pretoria|Johannesburg,Cape Town,Durban
NA|Namibia,Namibie|Namibian,Namibien|Windhoek|
DZ|Algeria,Algérie|Algerian,Algérien|Algiers,Alger|Tamanrasset,Oran,Tin Zaouatine
MA|Morocco,Maroc|Moroccan,Marocain|Rabat|Casablanca,Marrakech
TN|Tunisia,Tunisie|Tunisian,Tunisien|Tunis|Sfax,Kasserine
LY|Libya,Libye|Libyan,Libyen|Tripoli|Benghazi,Misrata,Sirte,Sebha,Zawiya,Derna|Fezzan
EG|Egypt,Égypte|Egyptian,Égyptien|Cairo,Le Caire|Alexandria,El-Arish|Sinai
EH|Western Sahara,Sahara occidental|Sahrawi,Sahraoui|Laayoune|
IL|Israel|Israeli,Israélien|Jerusalem|Tel Aviv,Haifa,Ashkelon,Sderot
PS|Palestine,Palestinian territories,Territoires palestiniens|Palestinian,Palestinien|Ramallah|Rafah,Khan Younis,Khan Yunis,Jenin,Jénine,Nablus,Naplouse,Hebron,Deir al-Balah|Gaza,Gaza Strip,West Bank,Cisjordanie
LB|Lebanon,Liban|Lebanese,Libanais|Beirut,Beyrouth|Tyre,Sidon,Nabatieh,Baalbek
SY|Syria,Syrie|Syrian,Syrien|Damascus,Damas|Aleppo,Alep,Idlib,Homs,Hama,Daraa,Deir ez-Zor,Raqqa,Latakia,Sweida,Suwayda
IQ|Iraq,Irak|Iraqi,Irakien|Baghdad,Bagdad|Mosul,Mossoul,Basra,Bassorah,Erbil,Kirkuk,Fallujah,Sinjar|Anbar
IR|Iran|Iranian,Iranien|Tehran,Téhéran|Isfahan,Tabriz,Zahedan
YE|Yemen|Yemeni,Yéménite|Sanaa,Sana'a|Aden,Hodeidah,Marib,Taiz,Saada|Hadramawt
SA|Saudi Arabia,Arabie saoudite|Saudi,Saudi Arabian,Saoudien|Riyadh,Riyad|Jeddah
AE|United Arab Emirates,UAE,Émirats arabes unis|Emirati,Émirien|Abu Dhabi,Abou Dhabi|Dubai
QA|Qatar|Qatari,Qatarien|Doha|
KW|Kuwait,Koweït|Kuwaiti,Koweïtien|Kuwait City|
BH|Bahrain,Bahreïn|Bahraini,Bahreïnien|Manama|
OM|Oman|Omani,Omanais|Muscat,Mascate|
JO|Jordan,Jordanie|Jordanian,Jordanien|Amman|
TR|Turkey,Türkiye,Turquie|Turkish,Turc,Turque|Ankara|Istanbul,Diyarbakir
AM|Armenia,Arménie|Armenian,Arménien|Yerevan,Erevan|
AZ|Azerbaijan,Azerbaïdjan|Azerbaijani,Azeri,Azerbaïdjanais|Baku,Bakou|Stepanakert|Nagorno-Karabakh,Haut-Karabagh
GE|Georgia,Géorgie|Georgian,Géorgien|Tbilisi,Tbilissi||Abkhazia,South Ossetia
AF|Afghanistan|Afghan|Kabul,Kaboul|Kandahar,Herat,Jalalabad,Kunduz,Mazar-i-Sharif|Nangarhar,Helmand
PK|Pakistan|Pakistani,Pakistanais|Islamabad|Peshawar,Quetta,Karachi,Lahore|Balochistan,Waziristan,Khyber Pakhtunkhwa
IN|India,Inde|Indian,Indien|New Delhi|Srinagar|Kashmir,Manipur,Chhattisgarh
BD|Bangladesh|Bangladeshi,Bangladais|Dhaka|Chittagong,Cox's Bazar
LK|Sri Lanka|Sri Lankan,Sri-Lankais|Colombo|Jaffna
MM|Myanmar,Burma,Birmanie|Burmese,Myanmar,Birman|Naypyidaw|Yangon,Mandalay,Lashio|Rakhine,Sagaing,Shan State
TH|Thailand,Thaïlande|Thai,Thaïlandais|Bangkok|Pattani,Yala,Narathiwat
PH|Philippines|Filipino,Philippine,Philippin|Manila,Manille|Marawi|Mindanao,Sulu,Cotabato
ID|Indonesia,Indonésie|Indonesian,Indonésien|Jakarta||Papua,Aceh
CN|China,Chine|Chinese,Chinois|Beijing,Pékin||Xinjiang
KP|North Korea,Corée du Nord|North Korean,Nord-Coréen|Pyongyang|
UA|Ukraine|Ukrainian,Ukrainien|Kyiv,Kiev|Kharkiv,Kharkov,Odesa,Odessa,Mariupol,Marioupol,Kherson,Zaporizhzhia,Zaporijjia,Bakhmut,Bakhmout,Avdiivka,Pokrovsk,Sumy,Soumy,Lviv,Dnipro,Mykolaiv,Chasiv Yar,Kramatorsk|Donetsk,Luhansk,Lugansk,Donbas,Donbass,Crimea,Crimée
RU|Russia,Russie,Russian Federation,Fédération de Russie|Russian,Russe|Moscow,Moscou|Belgorod,Kursk,Koursk,Rostov,Saint Petersburg,Saint-Pétersbourg,Bryansk|Dagestan,Chechnya,Tchétchénie
BY|Belarus,Biélorussie|Belarusian,Biélorusse|Minsk|
PL|Poland,Pologne|Polish,Polonais|Warsaw,Varsovie|
RO|Romania,Roumanie|Romanian,Roumain|Bucharest,Bucarest|
MD|Moldova,Moldavie|Moldovan,Moldave|Chisinau||Transnistria
RS|Serbia,Serbie|Serbian,Serb,Serbe|Belgrade|
XK|Kosovo|Kosovar|Pristina|
DE|Germany,Allemagne|German,Allemand|Berlin|
FR|France|French,Français|Paris|Marseille,Lyon
GB|United Kingdom,UK,Great Britain,Britain,Royaume-Uni,Grande-Bretagne|British,Britannique|London,Londres|
US|United States,United States of America,USA,US,États-Unis|American,Américain|Washington|
CA|Canada|Canadian,Canadien|Ottawa|
IT|Italy,Italie|Italian,Italien|Rome|
ES|Spain,Espagne|Spanish,Espagnol|Madrid|
PT|Portugal|Portuguese,Portugais|Lisbon,Lisbonne|
BE|Belgium,Belgique|Belgian,Belge|Brussels,Bruxelles|
NL|Netherlands,Pays-Bas|Dutch,Néerlandais|The Hague,La Haye|
CO|Colombia,Colombie|Colombian,Colombien|Bogotá|Cali|Catatumbo,Cauca,Arauca
MX|Mexico,Mexique|Mexican,Mexicain|Mexico City|Culiacán,Tijuana|Sinaloa,Michoacán
VE|Venezuela|Venezuelan,Vénézuélien|Caracas|
HT|Haiti|Haitian,Haïtien|Port-au-Prince|Pétion-Ville|Artibonite
BR|Brazil,Brésil|Brazilian,Brésilien|Brasília|Rio de Janeiro
EC|Ecuador,Équateur|Ecuadorian,Équatorien|Quito|Guayaquil,Esmeraldas
`;

/** The countries whose wars, armies and allies reports are about. Read anew on each call: nothing is kept. */
export function readCountries(): readonly CountryNames[] {
  return ROWS.trim()
    .split('\n')
    .map((row) => {
      const [iso = '', names = '', demonyms = '', capital = '', towns = '', last = ''] = row.split('|');
      const areas = list(last);
      return {
        iso,
        names: list(names),
        demonyms: list(demonyms),
        capital: list(capital),
        towns: [...list(towns), ...areas],
        areas,
      };
    });
}

function list(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(',');
}
