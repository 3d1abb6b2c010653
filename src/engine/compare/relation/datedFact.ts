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

/** The statements that give the date of such a deed, for the first dates of a sentence. */
export function datedFacts(
  prose: string,
  sentence: ParsedSentence,
  silent: Uint8Array,
  dates: readonly DateMention[],
): readonly Statement[] {
  return dates.slice(0, MOST_DATES).flatMap(date => {
    const fact = datedFact(prose, sentence, silent, date);
    return fact === null ? [] : [fact];
  });
}

function datedFact(prose: string, sentence: ParsedSentence, silent: Uint8Array, date: DateMention): Statement | null {
  const { tokens } = sentence;
  const from = tokens.findIndex(token => token.end > date.span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < date.span.end) to++;
  const year = Number(/^-?\d+/.exec(date.from)?.[0]);
  const before = tokens[from - 1]?.lower ?? 'in';
  const since = before === 'since';
  if (from < 0 || (date.from !== date.to && !since) || !Number.isFinite(year) || !(DATED_BY.test(before) || since)) return null;
  const behind = subjectBehind(sentence, { from, to });
  const clause = behind === null ? clauseAt(sentence, { from, to }) : { from: 0, to: behind.to };
  const quantity = asQuantity(date, year);
  const subject = readSubject({
    prose,
    sentence,
    silent,
    clause,
    figure: { from, to },
    quantity,
    ...(behind === null ? {} : { subject: behind }),
  });
  if (since && !sentence.groups.some(({ first, verb }) => verb === subject.verbAt && isPerfect(sentence, first))) return null;
  if (subject.verb === null || !ONCE.has(subject.verb) || Math.abs(subject.verbAt - from) > 20) return null;
  const text = prose.slice(date.span.start, date.span.end).replace(/\s+/g, ' ');
  return {
    quantity,
    words: text,
    text,
    barely: false,
    dimension: 'date',
    around: text.toLowerCase(),
    delta: false,
    subject,
    per: null,
    ...readStanding(sentence, clause, { from, to }, subject.verbAt),
    period: {
      from: date.from,
      to: since ? date.from : date.to,
      by: null,
      cumulative: false,
      months: [],
      present: false,
      past: false,
      now: false,
      wholeYear: false,
    },
  };
}

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

function asQuantity(date: DateMention, year: number): Quantity {
  return {
    span: date.span,
    low: year,
    high: year,
    unit: 'date',
    per: null,
    bound: 'exact',
    change: null,
    counted: null,
    whole: null,
    place: null,
    asOf: date.from,
    vague: false,
  };
}
