/**
 * Figures that a sentence holds against another one without saying again what they are of: "3,150 evictions, up from 2,780 in 2017", "freed
 * 412 workers, against 530 the year before". Cost: linear in the statements of a sentence.
 */
import type { Statement } from './statement.ts';

const HEDGES = '(?:(?:about|around|some|only|just|nearly|almost|over|more than|an estimated|a total of) )?';
const HELD_AGAINST = new RegExp(
  `(?:\\b(?:up|down) from|\\bfrom|\\bcompared (?:with|to)|,? (?:as )?against|\\bversus|\\bup on|\\bdown on) ${HEDGES}$`,
  'i',
);
/** "310 a day, far below the legal minimum of 480": what a rate is held against is one too. */
const BESIDE = /^[^.;]{0,30}\b(?:below|above|under|over|short of|compared (?:with|to)|against)\b[^.;\d]{0,40}$/i;
/** No noun of its own follows: the end of the clause, a date, or what it rose or fell to. */
const NO_NOUN = /^(?: (?:in|on|at|to|the|a|by|during|for|as|and|when|earlier|last|previously|before)\b|[.,;)]|$)/i;
/** UTF-16 code units before a figure that are looked at. */
const BEFORE = 48;

/** "Against 26,912 a year earlier", "compared with 461 the year before". */
const YEAR_EARLIER = /^,? (?:(?:a|one|the) year (?:earlier|before)|(?:in )?the (?:previous|preceding) year)\b/i;

/** The year before that of a period, where it lies in one year. */
function yearBefore({ period }: Statement): Pick<Statement['period'], 'from' | 'to'> | null {
  const { from, to } = period;
  const year = from?.slice(0, 4);
  if (from === null || to?.startsWith(year ?? '') !== true) return null;
  const before = String(Number(year) - 1);
  return { from: before + from.slice(4), to: before + to.slice(4) };
}

/** The statements of one sentence, each that is held against another of its unit with what that other measures. */
export function withEarlier(prose: string, statements: readonly Statement[]): readonly Statement[] {
  return statements.map((each, i) => {
    const statement = leftBehind(prose, each);
    const { start, end } = statement.quantity.span;
    const first = statements.findLast((other, k) => k < i && other.dimension === statement.dimension && !other.delta);
    if (first !== undefined && statement.per === null && first.per !== null && BESIDE.test(prose.slice(first.quantity.span.end, start)))
      return { ...statement, per: first.per };
    if (first?.standing !== statement.standing) return statement;
    if (!HELD_AGAINST.test(prose.slice(Math.max(0, start - BEFORE), start)) || !NO_NOUN.test(prose.slice(end, end + 12))) return statement;
    const earlier = YEAR_EARLIER.test(prose.slice(end, end + 24)) ? yearBefore(first) : null;
    const period = earlier === null ? statement.period : { ...statement.period, ...earlier };
    return { ...statement, subject: first.subject, per: statement.per ?? first.per, delta: false, negative: first.negative, period };
  });
}

/** "Moved from Tier 2 Watch List to Tier 2 in 2016": what was left is of before the date, which is that of the step. */
function leftBehind(prose: string, statement: Statement): Statement {
  const { start, end } = statement.quantity.span;
  const left = /\bfrom $/.test(prose.slice(Math.max(0, start - 6), start)) && /^ to\b/.test(prose.slice(end, end + 4));
  if (!left || statement.period.from === null) return statement;
  return { ...statement, period: { ...statement.period, from: null, to: null, present: false, now: false } };
}
