/** Capitalised words that make no name: what begins a sentence, the calendar, and nouns that English writes with a capital. Lower case. */
import { entries, words } from '../../text/wordSet.ts';

/** Function words and other openers: never the first word of a name when they begin a sentence. */
export const OPENERS: ReadonlySet<string> = words(`
a about above absent according across additionally admittedly after afterwards again against ago all allegedly almost alone along already also although altogether always amid among an and another any anyone anything apart are
around as aside at away back based because become been before behind being below beneath beside besides between beyond both briefly but by can cannot clearly compared concerning consequently considering conversely could
currently dear despite did do does doing don't done due during each earlier early either elsewhere enough especially even eventually ever every everyone everything evidently exactly except few fewer finally first firstly following for
former formerly fortunately founded four frequently from further furthermore generally given gradually great had half has have having he hence her here hers herself him himself his historically how however i if immediately
importantly in inc including increasingly indeed inside instead interestingly into is isn't it it's its itself just keen last lastly late lately later least less lest let like likewise local made mainly many may maybe me meanwhile might
mine more moreover most mostly much must my myself namely near nearby nearly neither never nevertheless new newly next nine no nobody none nonetheless nor not notably nothing notwithstanding now nowadays numerous occasionally of off often
on once one only onto opposite or original originally other others otherwise our ours out outside over overall own particularly past per perhaps please presumably previous previously prior probably provided quite rather read really
recent recently regarding regardless reportedly responding roughly said same second secondly see seven several shall she shortly should similarly simply since six so some someone something sometimes soon specifically still
strikingly subsequently such suddenly ten than thanks that that's the their theirs them themselves then there therefore these they third thirdly this those though three through throughout thus till to today together tomorrow too toward towards
traditionally two typically ultimately under underneath undoubtedly unfortunately unless unlike until up upon us used using usually very via was we well were what whatever when whenever where whereas wherever whether which whichever while who
whoever whole whom whose why will with within without women would writing yes yesterday yet you your yours people men children critics experts officials researchers scientists police authorities activists victims workers
reports report studies study figures source sources note notes copyright
`);

/** Months and days: they end a name, and are none. */
export const CALENDAR: ReadonlySet<string> = words(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
spring summer autumn winter christmas easter ramadan
`);

/** Months that are given or family names too: inside a longer name they stay. */
export const NAME_MONTHS: ReadonlySet<string> = words('april august june may mar jan mon sun');

/** Nouns that English capitalises though they name no one thing, and labels of figures and clauses. */
export const COMMON_CAPITALISED: ReadonlySet<string> = words(`
am annex appendix article bible block building camp box catholicism chapter christianity christians clause communism confucianism covid covid-19 earth english exhibit fig figure god gospel government hinduism http https i internet islam judaism koran llc lord marxism
mr mrs ms no ok page paragraph para part phase pm pp quran schedule section socialism state states step stage table tier title torah volume web wifi wi-fi
highway line route room unit three two one four five vol www ed eds et al ibid isbn doi
`);

/** Capital letters that stand for no name of a thing: times, units, file types, degrees, titles, shorthand. */
export const NO_ACRONYMS: ReadonlySet<string> = words(`
am pm ad bc bce ce ok id tv pc cd dvd usb url http https html xml pdf jpg png sms gps diy faq aka asap rsvp ps nb vs etc jr sr phd ma ba bsc msc md mba esq usd eur gbp cny krw jpy chf aud cad inr gmt utc est edt pst pdt cet kg km cm mm
ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi mr mrs ms dr st no the and or not of in on to for by a i is it as at be do if so up we an co ltd inc llc plc via nil new all tba tbd tbc photo image source by breaking
i'm i've i'll i'd we're dna rna hiv aids gdp ceo cfo cto mp mps pr hr q&a r&d suv atm mb gb kb tb mw kw gw kwh mph dpi
`);

/** Acronyms whose kind is common knowledge; the rest is told by its definition or its use. */
export const PLACE_ACRONYMS: ReadonlySet<string> = words('us usa uk dprk rok prc drc uae ussr nk sk eu-27 nyc');
export const GENERIC_ACRONYMS: ReadonlySet<string> = words('ngo ngos ingo ingos igo igos idp idps unsg cso csos');

/** Multi-word shorthand that looks like a name and is none. */
export const NO_NAMES: ReadonlySet<string> = entries(`
dear sir; new year; new years; new year's; see also; read more; north koreans; south koreans; cold war; world war; civil war; first world war; second world war; world war i; world war ii; world war one; world war two; industrial revolution;
internet sex; mr president; madam president; your honour; your honor; civil service; west and east; east and west; north and south; tier one; tier two; tier three; phase one; phase two; phase three; good friday; per capita
`);
