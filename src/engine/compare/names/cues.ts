/** Words that show that somebody speaks, writes or counts: what makes a name a source. Lower case. */
import { words } from '../../text/wordSet.ts';

/** Verbs of which a speaker or a paper is the subject. */
export const SPEECH_VERBS: ReadonlySet<string> = words(`
accuse accused accuses acknowledge acknowledged acknowledges add added adds admit admitted admits advise advised affirm affirmed affirms alert alerted alleged alleges announce announced announces answered argue argued argues assert asserted asserts
assess assessed assesses attribute attributed believes calculated calculates caution cautioned cautions charged charges cite cited cites claim claimed claims comment commented comments complained complains conclude concluded concludes concede conceded concedes confirm
confirmed confirms contend contended contends counted counts criticised criticises criticized criticizes declare declared declares denied denies describe described describes disclosed discloses document documented documents emphasised emphasized emphasizes estimate estimated
estimates explain explained explains expressed find finds found forecast forecasts highlight highlighted highlights indicate indicated indicates insist insisted insists interviewed investigated maintain maintains maintained mention mentioned mentions notes note noted
observe observed observes predict predicted predicts projects projected projects proposed publish published publishes quoted quotes reckons recall recalled recalls recommended record recorded remarked remarks replied report reported reports responded
reveal revealed reveals said say saying says show showed shows singled speculated spoke state stated states stress stressed stresses suggest suggested suggests suspect suspects suspected talked tell tells testified testifies testify thinks told tweeted
underlined urge urged urges verified voiced warn warned warns wrote write writes
`);

/** Verbs of saying that papers and figures are the subject of as often as people. */
export const FINDING_VERBS: ReadonlySet<string> = words(`
assess assessed assesses attributes calculated calculates cites counted counts describes described document documented documents estimate estimated estimates find finds found forecast forecasts highlight highlighted highlights indicate indicated
indicates projects published publishes record recorded records report reported reports reveal revealed reveals show showed shows suggest suggested suggests
`);

/** Verbs behind which a speaker stands: "said Mark Lagon". */
export const INVERTED_VERBS: ReadonlySet<string> = words(
  'said says added adds claims claimed explained explains states stated wrote writes warned warns argues argued noted notes asked replied told reported reports admitted insisted suggests concluded recalled',
);

/** Nouns for what somebody publishes: behind a name they make a source of it ("Newsweek article", "Gallup's poll"). */
export const PUBLICATION_NOUNS: ReadonlySet<string> = words(`
account advisory analysis announcement article articles assessment blog book briefing broadcast bulletin calculation calculations census column count communiqué communique country-report coverage data database dataset dispatch documentary dossier
editorial estimate estimates factsheet feature figure figures filing film findings forecast guideline guidelines headlines index interview investigation journal letter list magazine memo memoir memorandum newsletter newspaper numbers op-ed paper papers piece podcast poll polls
press-release projections publication publications ranking rankings recommendation recommendations records reference register release report reporting reports research results review statement statements statistics story studies study summary survey surveys tally testimony tests tweet website white-paper
`);

/** Words that may stand between an owner and what it publishes: "the State Department's *latest annual* report". */
export const PUBLICATION_ADJECTIVES: ReadonlySet<string> = words(`
annual biannual biennial comprehensive country cover daily draft earlier early executive final first flagship front-page full global internal joint landmark last latest leaked long-awaited main major monthly new news newly newspaper
official online own preliminary previous press public published quarterly recent regular second semi-annual special subsequent third trafficking tv weekly world yearly human rights
`);
