/** The time that a figure speaks of. Cost: linear in the clause. */
import type { DateMention } from '../../model/index.ts';
import { SMALL } from '../../claims/quantity/numberWords.ts';
import type { ParsedSentence } from '../../claims/sentence.ts';
import type { TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { CUMULATIVE } from './lexicon.ts';

/** The time of a figure as its sentence gives it. */
export interface Period {
  /** First and last day or month or year, ISO 8601; null where the sentence does not say. */
  readonly from: string | null;
  readonly to: string | null;
  /** The date by which it held, where the sentence gives that and no other. */
  readonly by: string | null;
  /** Counts from a beginning up to then, as against a year or month of it. */
  readonly cumulative: boolean;
  /** Months that are named without a year. */
  readonly months: readonly string[];
  /** The clause speaks of its own present: the document's date may stand in. */
  readonly present: boolean;
  /** The clause speaks of what was, in the past tense. */
  readonly past: boolean;
  /** It speaks of its own present in so many words: "today", "now". */
  readonly now: boolean;
  /** Of a whole year, without saying which. */
  readonly wholeYear: boolean;
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const PART_OF_YEAR = /^(?:first|second|third|fourth) (?:quarter|half|semester|trimester)$/;
const NOW = /^(?:today|now|currently|nowadays|presently)$/;
const WHOLE_YEAR = /^(?:(?:the|last|this|that|whole|full|entire|a|each|every) year)$/;
const NOT_AT = /^(?:since|until|till|by|before|after|from)$/;

/** The period of a figure in `clause`: `asOf` where the figure has a date, else the only date of the sentence. */
export function readPeriod(sentence: ParsedSentence, clause: TokenRange, asOf: string | null, dates: readonly DateMention[]): Period {
  const { tokens } = sentence;
  const words = tokens.slice(clause.from, clause.to);
  const has = (pattern: RegExp): boolean => words.some(token => pattern.test(token.lower));
  const pairs = words.map((token, i) => `${token.lower} ${words[i + 1]?.lower ?? ''}`);
  const cumulative =
    words.some(({ lower }, i) => CUMULATIVE.test(lower) && !isReason(sentence, clause.from + i)) ||
    pairs.some(pair => pair === 'so far' || pair === 'to date' || pair === 'in total');
  const group = sentence.groups.find(each => each.first >= clause.from && each.first < clause.to);
  const now = has(NOW) && group?.past !== true;
  // "Founded in 1961, it now works in sixty countries."
  const given = asOf ?? (now ? null : lone(sentence, dates));
  const [from = null, to = from] = given?.split('/') ?? [];
  const quarters = pairs.filter(pair => PART_OF_YEAR.test(pair));
  const named =
    given === null ? words.filter(({ lower, text }, i) => MONTH.test(lower) && text !== lower && i > 0).map(({ lower }) => lower) : [];
  const months = quarters.length > 0 && (given === null || given.length === 4) ? quarters : named;
  return {
    from,
    to,
    by: from === null ? deadline(sentence, dates) : null,
    cumulative,
    months,
    present: group !== undefined && !group.past && group.modal === null,
    past: group?.past === true,
    now,
    wholeYear: pairs.some(pair => WHOLE_YEAR.test(pair)) || has(/^(?:annually|yearly)$/),
  };
}

/** How many words behind "since" the time is told that it counts from. */
const SINCE_WITHIN = 4;

/** "Since many of the men have left": a reason and no beginning, where a clause follows that does not open with a time. */
function isReason({ tokens, tags, groups }: ParsedSentence, i: number): boolean {
  if (tokens[i]?.lower !== 'since' || !groups.some(({ first }) => first > i && first < i + REASON_WITHIN)) return false;
  const [next, tag] = [tokens[i + 1]?.lower ?? '', tags[i + 1] ?? 0];
  if (next === 'then' || (tag & TAG.number) !== 0 || MONTH.test(next)) return false;
  return !tokens.slice(i + 1, i + 1 + SINCE_WITHIN).some(({ lower }) => /^\d{4}$/.test(lower) || MONTH.test(lower) || BEGAN.test(lower));
}

/** Within so many words the verb of a clause behind "since" stands. */
const REASON_WITHIN = 9;
const BEGAN =
  /^(?:began|begun|started|start|beginning|launch|launched|opened|opening|founded|founding|independence|war|broke|outbreak|took|came)$/;

/** "By 2022": the only date of a sentence, where "by" makes it an end. */
function deadline({ tokens }: ParsedSentence, dates: readonly DateMention[]): string | null {
  const [date, ...more] = dates;
  if (date === undefined || more.length > 0) return null;
  return tokens.findLast(token => token.end <= date.span.start)?.lower === 'by' ? date.to : null;
}

/** "The decade to", "in the five years ending": how many years the time before a date takes in; 0 where the words before it give none. */
function yearsUpTo({ tokens }: ParsedSentence, at: number): number {
  let i = at;
  while (/^(?:to|ending|ended|until|through|up|in)$/.test(tokens[i]?.lower ?? '') && i > at - 3) i--;
  const period = tokens[i]?.lower ?? '';
  if (i === at || !/^(?:decades?|century|years)$/.test(period)) return 0;
  const before = tokens[i - 1]?.lower ?? '';
  const number = SMALL.get(before) ?? (/^\d{1,3}$/.test(before) ? Number(before) : period === 'years' ? 0 : 1);
  return number * (period === 'years' ? 1 : period === 'century' ? 100 : 10);
}

/** The only date of a sentence, where nothing makes it a start or an end. */
function lone(sentence: ParsedSentence, dates: readonly DateMention[]): string | null {
  const { tokens } = sentence;
  const [date, ...more] = dates;
  if (date === undefined || more.length > 0) return null;
  const at = tokens.findLastIndex(token => token.end <= date.span.start);
  const years = yearsUpTo(sentence, at);
  if (years > 0 && date.to.length >= 4) return `${String(Number(date.to.slice(0, 4)) - years + 1)}/${date.to}`;
  if (NOT_AT.test(tokens[at]?.lower ?? '')) return null;
  return date.from === date.to ? date.from : `${date.from}/${date.to}`;
}
