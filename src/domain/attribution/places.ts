/** Names of countries, in English, and what is called by them. */

const REGIONS =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW XK';
const OTHER = `US|U.S.|USA|UK|U.K.|EU|UN|U.N.|DPRK|Britain|England|Scotland|Wales|Northern Ireland|America|Europe|Asia|Africa|Palestine|Korea|the North|the South|
Washington|Moscow|Beijing|Pyongyang|Seoul|Tokyo|London|Paris|Berlin|Brussels|Tehran|Kyiv|Kiev|Jerusalem|Ankara|New York|California|Texas|Florida|Ohio|Vermont|Massachusetts|
Minnesota|Arizona|Nevada|Georgia|Michigan|Illinois|Virginia|Montana|Hawaii|New Jersey|New Mexico|Pennsylvania|Wisconsin|Iowa|Hong Kong|Czech Republic|Turkey|Burma|Bosnia`;

let known: ReadonlySet<string> | undefined;

/** Made once, at the first question: the names come with the runtime. */
function places(): ReadonlySet<string> {
  if (known) return known;
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  known = new Set([...REGIONS.split(' ').map((code) => names.of(code) ?? code), ...OTHER.split('|').map((name) => name.trim())]);
  return known;
}

export const isPlace = (name: string): boolean => places().has(name);

const NATIONALITIES = new Set(
  `Afghan Albanian Algerian American Arab Argentine Argentinian Armenian Australian Austrian Azerbaijani Bangladeshi Bavarian Belarusian Belgian Bolivian Bosnian Brazilian
  British Bulgarian Burmese Burundian Cambodian Canadian Catalan Chilean Chinese Colombian Croatian Cuban Cypriot Czech Danish Dutch Egyptian English Estonian Ethiopian European
  Filipino Finnish French Georgian German Ghanaian Greek Haitian Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan
  Korean Kosovan Kurdish Kuwaiti Latvian Lebanese Libyan Lithuanian Malaysian Maltese Mexican Mongolian Moroccan Nepali Nigerian North Norwegian Pakistani Palestinian Peruvian Polish
  Portuguese Qatari Romanian Russian Rwandan Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali South Spanish Sudanese Swedish Swiss Syrian Taiwanese Thai
  Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Western Eastern Northern Southern Yemeni Zimbabwean Democratic Republican Catholic Muslim Jewish Christian Protestant`.split(
    /\s+/,
  ),
);

/** "Iranian", "North Korean": whose, not who. */
export const isNationality = (word: string): boolean => NATIONALITIES.has(word);

/** How many of the first words are the name of a place; 0 where they are none. */
export function placeAt(words: readonly string[]): number {
  for (let count = Math.min(words.length, 4); count > 0; count--) if (isPlace(words.slice(0, count).join(' '))) return count;
  return 0;
}
