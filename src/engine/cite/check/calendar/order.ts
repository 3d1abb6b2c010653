/**
 * What has to come first and is dated later: a period that ends before it begins, what is said to come before something, a life, a thing that is closed before it
 * opens, an answer before what it answers. Cost: linear.
 */
import type { Finding } from '../../../model/index.ts';
import { finding } from '../draft.ts';
import { isAfter } from './between.ts';
import { form, matchesOf, within } from './forms.ts';
import { DATE, NUMBER, STRETCH, type Timeline } from './timeline.ts';

const PART = '(?:the )?(?:early |late |mid-)?';
const UNTIL = '(?:to|until|till|through|up to)';
/** "Three months", "shortly", "ten working days", "the day" before. */
const HOW_LONG = `(?:(?:just|only|shortly|soon|long|well|immediately|the) )?(?:${STRETCH} |${NUMBER} [a-z]+ days |the (?:day|week|month|year|night|evening|morning) |[a-z]+ (?:days|weeks|months|years) )?`;
const AFTERWARDS = '(?:afterwards?|thereafter|subsequently|after that)';
const PRECEDED = '(?:preceded|came before|predate[sd]|was followed by|were followed by)';
/** What is told as a period. */
const PERIOD = /^(?:from|since|between|years|seasons|period|during|cover\w*|spanning|\()/i;

/** What happens to a thing or a person first, and what only then. */
const COURSES: readonly (readonly [first: string, then: string])[] = [
  [
    'born|began|begun|started|opened|commenced|launched|founded|established|set up|created|formed|entered into force|came into force|took office|elected|appointed|hired|arrested|detained|introduced|imposed|laid|broke out|joined|enrolled|admitted|taken on|moved in|arrived',
    'died|dead|ended|finished|closed|shut|concluded|dissolved|abolished|wound up|expired|lapsed|completed|resigned|retired|dismissed|released|freed|lifted|ran out|came to an end|disbanded|put out|stepped down|left|graduated|discharged|moved out|departed',
  ],
  ['adopted|enacted|promulgated|introduced|imposed|drafted|drawn up', 'repealed|amended|struck down|revoked|annulled|abolished|lifted'],
  [
    'arrested|detained|kidnapped|abducted|captured|seized|went missing|disappeared',
    'tried|charged|indicted|convicted|sentenced|acquitted|released|freed|found|returned',
  ],
  ['charged|indicted|tried', 'convicted|sentenced|acquitted'],
  [
    'submitted|filed|lodged|applied for|requested|handed in|received',
    'rejected|refused|granted|dismissed|answered|upheld|decided|heard|withdrawn|approved',
  ],
  ['sent|posted|mailed|dispatched|ordered', 'received|delivered|arrived|answered|opened'],
  ['built|begun|completed|inaugurated|bought|acquired', 'demolished|torn down|pulled down|sold|closed|shut|abandoned'],
  ['designed|commissioned|begun|started', 'finished|completed|inaugurated|opened|delivered'],
  ['bombed|destroyed|damaged|burned down|burnt down', 'rebuilt|restored|repaired|reopened'],
  ['closed|shut|suspended', 'reopened|reinstated|resumed'],
  ['wounded|injured|fell ill|taken ill|operated on', 'died|discharged|recovered'],
  ['handed down|delivered|pronounced|passed|taken', 'quashed|overturned|appealed|annulled|set aside|reversed|upheld'],
  ['written|drafted|drawn up', 'published|printed|signed'],
  ['signed', 'ratified|terminated'],
  ['elected|appointed|nominated', 'sworn in'],
  ['borrowed|lent', 'repaid|paid back'],
  ['left|fled|emigrated|deported|expelled', 'returned|came back|went back'],
  ['married', 'divorced|widowed'],
];
const WAS =
  '(?: (?:he|she|it|they))?(?: (?:was|were|had been|had|has been|has))?(?: (?:finally|only|again|already|then|later|not|itself))*';
/** The verb of a clause that goes on with the same person. */
const DID =
  '(?:and |then |but )*(?:(?:he|she|they) )?(?:was |were |first |later |soon )*(?:[a-z]+ed|became|began|came|fled|fought|found|gave|got|grew|had|held|left|lost|made|met|ran|sat|sold|spent|took|taught|went|won|wrote)';

const ANSWER = '(?:appeals?|complaints?|objections?|repl(?:y|ies)|responses?|answers?|rejoinders?)';
/** A thing with its date: "the judgment of 2 June 2020", "a sentence passed on 2 June 2020". */
const OF_DATE = String.raw`(?:the|a|an|his|her|its|their|our|that|this) (?:[\p{L}'’-]+ ){1,4}?(?:of|dated|from|(?:issued|received|delivered|given|passed|handed down|made|taken|sent|written|pronounced|published) (?:on|in))`;
const MADE =
  '(?:lodged|filed|submitted|made|sent|dated|brought|entered|issued|written|received|registered|delivered|given|came|arrived|followed|published)';
const DECIDED =
  '(?:judge?ment|decision|ruling|order|verdict|law|act|decree|ban|contract|agreement|treaty|licence|permit|refusal|resolution|letter|request|application|complaint|appeal|reminder|notice)';
const UNDONE =
  '(?:quashed|overturned|annulled|reversed|upheld|repealed|revoked|withdrawn|amended|struck down|set aside|lifted|cancelled|terminated|answered|rejected|refused|granted|dismissed|acknowledged)';
const PAPER =
  '(?:letter|report|note|reply|statement|memo|memorandum|e-?mail|article|judge?ment|ruling|review|message|request|complaint|minutes|interview|decision)';
const MISHAP =
  '(?:accident|attack|arrest|blaze|collapse|collision|crash|death|derailment|disaster|disturbance|earthquake|escape|explosion|fire|flood|incident|killing|massacre|murder|raid|riot|shooting|spill|strike|unrest)s?';

const ONLY = '(?:(?:finally|only|again|already) )?';
/** What ends by itself: "the man convicted in 2008" is one who was convicted. */
const ENDS = '(?:died|ended|closed|shut|expired|lapsed|resigned|retired|finished|left|graduated|reopened|returned)';
/** Who goes on: "Havlik", "he". */
const NAMED = String.raw`(?:(?!\b(?:the|a|an|his|her|their|its|when|as|after|in|to|by)\b)[\p{L}'’.-]+ ){0,3}?`;
/** A happening with its date: "the arrest on 3 May 2012", "his release, in 2014". */
const THING = String.raw`(?:the|his|her|its|their) (?:(?!\b(?:the|and|who|which|that)\b)[\p{L}'’-]+,? ){1,5}?(?:in|on|of)`;
/** What happened; the date of what it is kept in memory of, or laid down by, is another. */
const HAPPENING = String.raw`(?:(?!\b(?:anniversary|birthday|set|fixed|by)\b)[^.;,()]){0,60}?`;
/** What is told of dates that were changed is no period. */
const MOVED = '(?:brought|moved|put|shift|shifted|changed|corrected|revised|advanced|altered|rescheduled|backdated|antedated)';

/** `A` comes first. */
const FORMS: readonly RegExp[] = [
  // "From May 2022 to March 2022", "between 2015 and 2012", "(2015–2012)".
  String.raw`(?<!\b${MOVED}\b[^.;()]{0,40} )\b(?:from|since) ${PART}A(?: on| onwards?)?,? ${UNTIL} ${PART}B`,
  String.raw`\bbetween ${PART}A and ${PART}B`,
  String.raw`\(A ?(?:[–-]|to) ?B\)`,
  String.raw`\b(?:years|seasons|period|during|covering|covers|covered|spanning) ${PART}A ?(?:[–-]|to|until) ?B`,
  // "Between the arrest on 3 May 2012 and the trial on 4 April 2012".
  String.raw`\bbetween ${THING} A,? and ${THING} B`,
  String.raw`\bfrom ${THING} A,? (?:to|until) ${THING} B`,
  // "Began in 2019, and ended in 2017", of one and the same thing.
  ...COURSES.map(
    ([first, then]) =>
      String.raw`\b(?:${first})\b${within(30)} (?:in|on|since) ${PART}A[,;)]?(?: and| but| then)*${WAS} (?:${then})\b${within(40)} (?:in|on|until|before) ${PART}B`,
  ),
  // "Opened in 2012, the mine was closed in 2009".
  ...COURSES.map(
    ([first, then]) =>
      String.raw`(?:^|[,;] )(?:${first})\b${within(30)} (?:in|on) ${PART}A, (?:(?:the|this|that) (?:[\p{L}'’-]+ ){1,3}?|${NAMED})${ONLY}(?:(?:was|were) ${ONLY}(?:${then})|${ENDS})\b${within(40)} (?:in|on) ${PART}B`,
  ),
  // "Resigned in 2009, having been appointed in 2012".
  String.raw`(?:in|on|until) B, having (?:been |only )*[\p{L}-]+${within(30)} (?:in|on) ${PART}A`,
  String.raw`\b(?:${COURSES[0]?.[0] ?? ''})\b${within(30)} (?:in|on) ${PART}A,?(?: and| but)*${WAS} (?:lasted|ran|went on|continued|dragged on|stayed open) (?:until|till|to|into) ${PART}B`,
  // "Born in 1974, qualified as a nurse in 1969".
  String.raw`\bborn${within(30)} (?:in|on) A,? (?:and |then |but )*${NAMED}${DID}\b(?:(?!\b(?:who|which|that|whose|where|had|than|\w+ed|built|of)\b)[^.;,()${DATE}]){0,50}? (?:in|on) B`,
  // "On 1 October 2022, three months before the audit of 4 July 2022".
  String.raw`A,? ${HOW_LONG}before ${HAPPENING}\b(?:in|on|of|from) ${PART}B`,
  String.raw`B,? ${HOW_LONG}after ${HAPPENING}\b(?:in|on|of|from) ${PART}A`,
  // "Refused on 24 January 2023 and heard only afterwards, on 17 January 2023".
  String.raw`A[^.;()]{0,40}? ${AFTERWARDS},? (?:in|on) ${PART}B`,
  // "The reminder of 3 May 2021 preceded the letter of 12 April 2021".
  String.raw`A,? ${PRECEDED} [^.;()]{0,60}?\b(?:in|on|of|from) ${PART}B`,
  // "The appeal against the judgment of 2 June 2020 was lodged on 14 May 2020".
  String.raw`\b${ANSWER} (?:against|to|from) ${OF_DATE} A,?(?: which)?(?: (?:was|were|is|had been|has been))?(?: (?:already|only|duly|finally))? ${MADE}${within(30)} (?:on |in )?B`,
  String.raw`\b${ANSWER},? (?:of|dated|from|(?:sent|lodged|filed|made) on) B,? (?:against|to) ${OF_DATE} A`,
  String.raw`\b(?:appealed|replied|responded|objected|complained|protested) (?:in|on) B,? (?:against|to|about|of) ${OF_DATE} A`,
  String.raw`B${within(40)} (?:appealed against|an appeal against|replied to|a reply to|responded to|answered|objected to|protested against) ${OF_DATE} A`,
  // "The ruling of 4 May 2019 was quashed on 7 March 2019".
  String.raw`\b${DECIDED} (?:of|dated) A,?(?: which)? (?:was|were|had been|has been)(?: (?:then|later|finally|only))? ${UNDONE}${within(40)} (?:on|in|of) B`,
  String.raw`\b${DECIDED},? (?:of|dated|given on|handed down on|delivered on|adopted in|adopted on|passed in) B,? (?:which )?${UNDONE} ${OF_DATE} A`,
  // "The report of 3 May 2014 quotes the letter of 9 May 2014".
  String.raw`\b${PAPER},? (?:of|dated|published in|published on|sent on|signed on) B${within(25)} (?:referred to|refers to|quotes|quoted|cites|cited|acknowledges|acknowledged|answers|answered|thanked \p{L}+ for) (?:the|a|an|his|her|its|their|our|that|this) (?:[\p{L}'’-]+ ){0,2}${PAPER} (?:of|dated|from) A`,
  String.raw`\b${MISHAP} (?:of|on) A,? (?:which )?(?:was|were) (?:only )?(?:reported|discovered|investigated|denounced|condemned|mourned)${within(30)} (?:on|in) B`,
  // "The report on the fire of May 2014 was published in March 2014".
  String.raw`\b(?:report|review|inquiry|investigation|findings) (?:on|of|into|about) the (?:[\p{L}'’-]+ ){0,3}${MISHAP} (?:of|on|in) A,? (?:was|were) (?:published|issued|completed|opened|delivered|dated|submitted|presented|begun)${within(30)} (?:on|in) B`,
].map(source => form(source));

/** The first of two is dated later. */
export function misordered(line: Timeline): readonly Finding[] {
  return matchesOf(line, FORMS).flatMap(({ start, end, words, a, b }) => {
    if (a === null || b === null || !isAfter(a.value, b.value)) return [];
    return outOfOrder(line, { start, end }, words);
  });
}

/** "From 18 to 7 February 2022": both days are of the month behind them. */
const DAYS_OF_MONTH = [form(String.raw`\b(?:from|between) (?:the )?N (?:${UNTIL}|and) (?:the )?B`)];

/** Days of one month that are told from the later to the earlier. */
export function misorderedDays(line: Timeline): readonly Finding[] {
  return matchesOf(line, DAYS_OF_MONTH).flatMap(({ start, end, words, n, b }) =>
    n === null || n.value > 31 || n.value <= (b?.value.day ?? n.value) ? [] : outOfOrder(line, { start, end }, words),
  );
}

function outOfOrder(line: Timeline, { start, end }: { readonly start: number; readonly end: number }, words: string): readonly Finding[] {
  const message = PERIOD.test(words) ? 'This period ends before it begins.' : 'By these dates it is the other way round.';
  return [finding('calendar/order', { span: line.spanOf(start, end), message })];
}
