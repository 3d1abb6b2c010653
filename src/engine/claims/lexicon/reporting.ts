/** Verbs and phrases by which one person or text says that another says something. By base form, in alphabetical order. */
import { words } from '../../text/wordSet.ts';

/** Verbs that report with a clause, a quotation, or both. */
export const REPORTING_VERBS = words(`
accept accuse acknowledge add admit advise affirm agree allege announce argue assert assess assume assure attest believe blame boast brand calculate call caution characterise characterize charge cite claim clarify comment complain concede conclude
confess confirm contend continue counter cry declare demonstrate denounce deny describe determine disclose dismiss discover document dispute emphasise emphasize estimate expect explain fear find forecast guess hint hold indicate infer
inform insist joke label lament maintain mention note notify observe opine point predict proclaim project promise pronounce propose protest put reason recall reckon recount reiterate reject remark
quote reply report respond reveal rule say show specify speculate state stress submit suggest suspect swear tell testify think tweet underline underscore vow warn wonder write
`);

/** Of these, the ones that report by giving a thing a name or nature. */
export const CALLING_VERBS = words('brand call characterise characterize describe label');

/** Of these, the ones that report by turning something down as false or wrong: "rejected the findings as biased". */
export const REJECTING_VERBS = words('denounce dismiss reject');

/** Of these, the ones that report with a bare noun phrase as well: "reported 12 cases", "denied the allegations". */
export const REPORTS_NOUN = words(
  'acknowledge admit allege announce confirm disclose document estimate forecast mention note predict project report',
);

/** These report with a bare noun phrase only where the subject is a report, a study, a poll …: "Reports indicate corruption". */
export const EVIDENCE_VERBS = words(
  'confirm demonstrate document estimate find highlight identify indicate list note record report reveal show suggest',
);

/** Verbs that report by taking a thing for something: "see the law as a gift", "named the foreman as the man who …". */
export const VIEWING_VERBS = words(
  'characterise characterize cite condemn criticise criticize decry depict deride hail identify interpret name perceive portray praise regard see view',
);

/** Verbs that do so with "to": "refer to the dam as a thief". */
export const REFERRING_VERBS = words('point refer');

/** Verbs that report with "of": "spoke of beatings". */
export const TELLING_OF_VERBS = words('boast complain speak tell warn write');

/** Verbs that report with "to" and a deed: "testified to having seen it". */
export const OWNING_UP_VERBS = words('admit confess swear testify');

/** Verbs whose participle reports behind or before a main clause: "closed the home, saying that it was unsafe". */
export const SAYING_PARTICIPLES = words(
  'acknowledge add admit allege argue assert claim complain contend declare deny explain insist lament note predict recall say state stress tell testify warn',
);

/** Texts that somebody issues, "saying that …". */
export const ISSUED_TEXTS = words(
  'affidavit announcement communiqué complaint email letter memo memorandum message note notice post report statement tweet',
);
export const ISSUING_VERBS = words('circulate distribute file issue make post produce publish release send sign submit write');

/** These report where a body says how many it counted: "The WHO recorded 7,300 cases". */
export const COUNTING_VERBS = words('count record register');

/** Bodies that count what others do or suffer. */
export const COUNTING_BODIES = words(`
agency association authority board bureau census charity clinic commission committee council department directorate federation hospital inspectorate institute ministry
observatory office ombudsman organisation organization police registry secretariat society survey union
`);

/** What a denial denies. */
export const DENIED = words(
  'accusation accusations allegation allegations any charge charges claim claims existence guilt involvement knowledge report reports responsibility rumours rumors that wrongdoing',
);

/** Verbs that stand before their speaker behind a quotation or comma: "…", said the minister. */
export const INVERTING = words(`
added adds admitted admits announced argues argued asked asserts asserted claimed claims commented concluded concludes confirmed confirms continued declared declares explained
explains insisted insists noted notes observed observes read reads recalled recalls remarked remarks replied reported reports said says stated states stressed testified warned warns wrote writes
`);

/** Participles of impersonal reports: "it is estimated that", "are believed to". */
export const IMPERSONAL = words(
  'alleged assumed believed calculated claimed considered estimated expected feared known projected reported rumored rumoured said suspected thought understood',
);

/** Participles that report so behind "it" alone: "it has been suggested that". */
export const IMPERSONAL_IT = words('acknowledged argued asserted conceded hypothesised hypothesized noted recorded speculated suggested');

/** Those to whom others speak in a hearing: what they are told is what nobody named said. */
export const FORUMS = words('commission committee council court hearing inquest inquiry jury panel parliament trial tribunal');

/** Words before "estimate" and "account" that name nobody: "by one estimate". */
export const NO_ONES_ESTIMATE = words('all another any certain each either many most one other several some');

/** Adverbs that report without a source. */
export const IMPERSONAL_ADVERBS = words('allegedly purportedly reportedly supposedly');

/** Texts that speak for their authors. */
export const REPORT_NOUNS = words(`
account accounts activists affidavit agency analysis analyses announcement article assessment audit book brief briefing census complaint data documents estimate estimates evidence figures filing findings
indictment interview investigation judgment letter memo memoir memorandum newspaper opinion paper poll polls publication record records report reports research researchers review reviews ruling
source sources speech statement statements statistics studies study submission survey surveys testimonies testimony transcript verdict work
`);

/** Subjects of an own voice: what "we found" reports is the document's own assertion. */
export const OWN_SUBJECTS = words('i we our my ourselves');
export const OWN_NOUNS = words(
  'analyses analysis article chapter dissertation experiment experiments finding findings investigation model paper report result results review study survey thesis work simulations data',
);

/** Prepositions and phrases that name a source; the source follows them. */
export const SOURCE_PHRASES = [
  'according to',
  'as reported by',
  'as stated by',
  'as noted by',
  'as described by',
  'as cited by',
  'in the words of',
  'in the view of',
  'in the opinion of',
  'on the account of',
  'on the estimate of',
  'by the account of',
  'by the count of',
  'by the estimate of',
  'by the reckoning of',
  'citing',
  'quoting',
  'per the',
] as const;

/** Nouns behind a possessive source: "in Mao's famous phrase". */
export const SPOKEN_NOUNS = words(
  'account accounts admission assessment belief count estimate estimates estimation judgment opinion phrase phrasing reckoning reckonings telling view words',
);
