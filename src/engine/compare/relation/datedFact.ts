/**
 * Facts with a date in place of a figure: "the club was founded in 1904". Each becomes a statement whose figure is the year, unit `date`.
 * Cost: linear in the sentence for each of its first dates.
 */
import type { DateMention, Quantity } from '../../model/index.ts';
import type { ParsedSentence } from '../../claims/sentence.ts';
import { subjectOf, type TokenRange } from '../../claims/syntax/clause.ts';
import { TAG } from '../../claims/syntax/words.ts';
import { clauseAt } from './clause.ts';
import { type Concept, concepts } from './concepts.ts';
import { dayRange, inYears } from './dayRange.ts';
import { readStanding } from './standing.ts';
import type { Statement } from './statement.ts';
import { readSubject } from './subject.ts';

/** Deeds that are done once to a thing: two dates of one of them cannot both be right. */
const ONCE = concepts(`
   abolish adopt assassinate bear build complete create demolish destroy die discover dissolve enact establish execute found inaugurate incorporate invent launch
   legalise murder open pass ratify repeal resign retire sign sink start die close end elect introduce publish sentence convict arrest kidnap
   independence ban merge assassinate patent
`);

/** Deeds that are told of one and the same moment of a thing. */
const ONE_MOMENT = ['adopt introduce', 'introduce launch', 'create establish', 'abolish repeal', 'abolish end'].map(concepts);
/** What is introduced when it is put before those who may pass it: two moments of its making. */
const BILLS = concepts('bill motion amendment resolution draft law act legislation statute');

/** The deeds of two dated facts where they are two words for one moment: "enacted", "introduced"; none where they are one deed, or are not known to be near. */
export function deedsOfOneMoment({ subject: a }: Statement, { subject: b }: Statement): ReadonlySet<Concept> {
  const [x, y] = [a.verb, b.verb];
  if (x === null || y === null || x === y || !ONE_MOMENT.some(moment => moment.has(x) && moment.has(y))) return new Set();
  return [...a.all, ...b.all].some(concept => BILLS.has(concept)) ? new Set() : new Set([x, y]);
}

const DATED_BY = /^(?:in|on|of|,|during)$/;
const MOST_DATES = 6;

/** Whether the deed of a statement is done but once to a thing. */
export function isOnce(statement: Statement): boolean {
  return statement.subject.verb !== null && ONCE.has(statement.subject.verb);
}

/** "Founded" and "dissolved", "introduced" and "passed": both deeds are done once to one thing, and they are two. */
export function areOfTwoDeeds(a: Statement, b: Statement): boolean {
  const [x, y] = [a.subject, b.subject];
  const ofOneThing = x.head !== null && x.head === y.head;
  if (ofOneThing && isOnce(a) && isOnce(b) && x.verb !== y.verb && deedsOfOneMoment(a, b).size === 0) return true;
  return areEnds(a, b) || areEnds(b, a);
}

const BEGINNING = /\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|launch(?:ed)?|broke out|outbreak)\b/i;
const ENDING = /\b(?:end(?:s|ed|ing)?|clos(?:es|ed|ing|ure)|finish(?:es|ed)?|stop(?:s|ped)?|ceas(?:es|ed)|expir(?:es|ed|y)|shut)\b/i;

/** The beginning of a thing and its end. */
function areEnds({ subject: { clause: begun } }: Statement, { subject: { clause: ended } }: Statement): boolean {
  return BEGINNING.test(begun) && !ENDING.test(begun) && ENDING.test(ended) && !BEGINNING.test(ended);
}

/** The statements that give the date of such a deed, for the first dates of a sentence. */
export function datedFacts(
  prose: string,
  sentence: ParsedSentence,
  silent: Uint8Array,
  dates: readonly DateMention[],
): readonly Statement[] {
  return dates.slice(0, MOST_DATES).flatMap(date => {
    const at = tokensOf(sentence, date);
    const before = at === null ? '' : (sentence.tokens[at.from - 1]?.lower ?? 'in');
    const since = before === 'since';
    if (at === null || (date.from !== date.to && !since) || !(DATED_BY.test(before) || since)) return [];
    const fact = dateStatement(prose, sentence, silent, date);
    if (fact === null || !isOnce(fact) || Math.abs(fact.subject.verbAt - at.from) > 20) return [];
    return since && !sentence.groups.some(({ first, verb }) => verb === fact.subject.verbAt && isPerfect(sentence, first)) ? [] : [fact];
  });
}

/** The statements of all the first dates of a sentence: of what each of them tells that it happened then, began or ended. */
export function dateStatements(
  prose: string,
  sentence: ParsedSentence,
  silent: Uint8Array,
  dates: readonly DateMention[],
): readonly Statement[] {
  return dates.slice(0, MOST_DATES).flatMap(date => dateStatement(prose, sentence, silent, date) ?? []);
}

/** The tokens of a date; null where the sentence has none of it. */
function tokensOf({ tokens }: ParsedSentence, { span }: DateMention): TokenRange | null {
  const from = tokens.findIndex(token => token.end > span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to++;
  return from < 0 || to === from ? null : { from, to };
}

function dateStatement(prose: string, sentence: ParsedSentence, silent: Uint8Array, mention: DateMention): Statement | null {
  const at = tokensOf(sentence, mention);
  if (at === null) return null;
  const before = sentence.tokens[at.from - 1]?.lower ?? '';
  // "Since 1974" tells when it began.
  const date = before === 'since' ? { ...mention, to: mention.from } : mention;
  const quantity = asQuantity(date);
  if (quantity === null) return null;
  const behind = subjectBehind(sentence, at);
  const clause = behind === null ? clauseAt(sentence, at) : { from: 0, to: behind.to };
  const subject = readSubject({
    prose,
    sentence,
    silent,
    clause,
    figure: at,
    quantity,
    ...(behind === null ? {} : { subject: behind }),
  });
  const text = prose.slice(date.span.start, date.span.end).replace(/\s+/g, ' ');
  return {
    quantity,
    words: text,
    text,
    barely: false,
    dimension: 'date',
    around: sentence.tokens
      .slice(Math.max(0, at.from - 3), at.from)
      .map(({ lower }) => lower)
      .join(' '),
    delta: false,
    subject,
    per: null,
    ...readStanding(sentence, clause, at, subject.verbAt),
    period: {
      from: date.from,
      to: date.to,
      by: UP_TO.test(before) ? date.to : null,
      cumulative: SINCE.test(before),
      months: [],
      present: false,
      past: false,
      now: false,
      wholeYear: false,
    },
  };
}

/** What makes a date the end of a time, and its beginning. */
const UP_TO = /^(?:by|until|till|before|to)$/;
const SINCE = /^(?:since|from|after)$/;

/** "Has been banned since 2014": what holds since a date was done at that date. */
function isPerfect({ tags }: ParsedSentence, first: number): boolean {
  return ((tags[first] ?? 0) & TAG.have) !== 0;
}

/** "Founded in 1961, the charity …": the subject of a participle that opens the sentence is that of the main clause. */
function subjectBehind(sentence: ParsedSentence, { from, to }: TokenRange): TokenRange | null {
  const { tags, groups } = sentence;
  if (from > LONGEST_OPENING || !((tags[0] ?? 0) & (TAG.participle | TAG.past)) || !((tags[to] ?? 0) & TAG.comma)) return null;
  const main = groups.find(({ first }) => first > to);
  const subject = main === undefined ? null : subjectOf(sentence, main.first, to + 1);
  return subject === null || subject.to === subject.from ? null : subject;
}

/** Tokens between the participle and its date. */
const LONGEST_OPENING = 8;

/** A date as a figure, in years, with fractions where it tells more than the year; null where it is none of ISO 8601. */
function asQuantity({ span, from, to }: DateMention): Quantity | null {
  const days = dayRange({ from, to });
  if (days === null) return null;
  const [low, high] = [from.length > 4 ? inYears(days.first) : Number(from), to.length > 4 ? inYears(days.last) : Number(to)];
  return {
    span,
    low,
    high,
    unit: 'date',
    per: null,
    bound: low === high ? 'exact' : 'range',
    change: null,
    counted: null,
    whole: null,
    place: null,
    asOf: from === to ? from : `${from}/${to}`,
    vague: false,
  };
}
