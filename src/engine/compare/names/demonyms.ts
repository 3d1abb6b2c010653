/** Peoples, languages and faiths: capitalised in English, yet no names of anything that a reader would look up. */
import { words } from '../../text/wordSet.ts';

export const DEMONYMS: ReadonlySet<string> = words(`
afghan african albanian algerian american angolan arab arabian argentine argentinian armenian asian asiatic australian austrian azerbaijani bahraini
bangladeshi bashkir basque belarusian belgian bengali berber bolivian bosnian botswanan brazilian british briton briton bulgarian burmese burundian cambodian
cameroonian canadian cantonese caribbean catalan caucasian celtic chadian chechen chilean chinese christian circassian colombian confucian congolese
croat croatian cuban cypriot czech dane danish dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european fijian filipina filipino finn
finnish fleming flemish french gabonese gambian georgian german ghanaian greek guatemalan guinean gujarati guyanese haitian han hausa hebrew
hindi hindu hispanic hmong honduran hungarian hutu icelandic igbo indian indonesian iranian iraqi irish islamic islamist israeli italian ivorian jamaican
japanese jew jewish jordanian kashmiri kazakh kenyan khmer korean kosovar kurd kurdish kuwaiti kyrgyz lao laotian latin latino latvian lebanese liberian
libyan lithuanian macedonian malagasy malawian malay malaysian malian maltese mandarin maori marxist maoist mauritanian maya mexican moldovan mongol mongolian
montenegrin moroccan mozambican muslim myanmarese namibian nepalese nepali nicaraguan nigerian nigerien nordic norwegian omani oromo ottoman pakistani
palestinian panamanian paraguayan pashtun persian peruvian polish portuguese protestant punjabi qatari quechua roma roman romanian russian rwandan salvadoran
samoan saudi scandinavian scot scottish senegalese serb serbian shia shiite sikh sinhalese slav slavic slovak slovene slovenian somali soviet spaniard
spanish stalinist sudanese sunni swahili swede swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tigrayan tunisian turk turkic turkish turkmen tutsi
ugandan uighur ukrainian uruguayan urdu uyghur uygur uzbek venezuelan vietnamese viking welsh westerner yazidi yemeni yoruba zambian zimbabwean zionist zulu
catholic orthodox buddhist taoist lutheran anglican baptist methodist presbyterian evangelical communist leninist democrat republican nazi fascist liberal conservative
victorian mediaeval medieval western eastern northern southern northerner southerner
sino anglo-american sino-korean sino-vietnamese korean-chinese chinese-korean
`);

/** Whether a word names a people, a language or a faith, in singular, plural, or as one half of a hyphenated pair. */
export function isDemonym(lower: string): boolean {
  if (DEMONYMS.has(lower) || COUNTRYMEN.has(lower) || (lower.endsWith('s') && DEMONYMS.has(lower.slice(0, -1)))) return true;
  return lower.includes('-') && lower.split('-').every(half => DEMONYM_PREFIXES.has(half) || isDemonym(half));
}

const COUNTRYMEN: ReadonlySet<string> = words('englishman frenchman irishman dutchman');

const DEMONYM_PREFIXES: ReadonlySet<string> = words(
  'non anti pro ethnic half sino anglo franco indo afro euro russo turko greco north south pan post pre',
);
