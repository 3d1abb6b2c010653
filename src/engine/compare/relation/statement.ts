/**
 * A figure or a dated fact with all that tells what it measures: what two of them are compared by.
 *
 * Method: the clause around the figure is cut out of its sentence; its nouns, names and verb are sorted by where they stand to the figure.
 * Cost: linear in the sentence for each of its first figures. Limits: English.
 */
import type { Attribution, DateMention, Quantity, Span } from '../../model/index.ts';
import { type ParsedSentence, parseSentence } from '../../claims/sentence.ts';
import { tokenise } from '../../text/tokens.ts';
import { clauseAt } from './clause.ts';
import { conceptOf } from './concepts.ts';
import { datedFacts, dateStatements } from './datedFact.ts';
import { withEarlier } from './earlier.ts';
import { readPeriod, type Period } from './period.ts';
import { lawYearAt } from './lawYear.ts';
import { readStanding, type Standing } from './standing.ts';
import { readSubject, type Subject } from './subject.ts';
import { dimensionOf } from './values.ts';

/** What the reading of a sentence must have found for it to be compared. */
export interface StatedFacts {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly attribution: Attribution | null;
}

/** One figure or dated fact, with what it measures and when. */
export interface Statement {
  readonly quantity: Quantity;
  /** The figure in words, with its hedge: "about 200,000". */
  readonly words: string;
  /** The figure as written. */
  readonly text: string;
  /** "Just over", "slightly below": the bound is told as all but reached, so that the figure is near it. */
  readonly barely: boolean;
  readonly dimension: string;
  /** The figure and the few words behind it, lower case; of a date the few words before it. */
  readonly around: string;
  /** A change by so much, as against a level that is reached: "rose 12 percent". */
  readonly delta: boolean;
  /** What a rate is per, also where an adjective says it: "the monthly wage". */
  readonly per: string | null;
  /** The clause tells of those who do not: "12 percent cannot read". */
  readonly negative: boolean;
  readonly subject: Subject;
  readonly standing: Standing;
  /** A denial of all that it says stands before it: "it is not true that". */
  readonly denial: boolean;
  readonly period: Period;
}

/** "Lost 210 million euros" is the size of a loss and no change of it. */
const LOSS = conceptOf('loss');
/** Of a longer list of figures only the first are read: what follows is a table set as a sentence. */
const MOST_FIGURES = 24;

/** What a sentence states, with its grammar. */
export interface StatedSentence {
  /** Numbers in words stand in it as numbers. */
  readonly sentence: ParsedSentence;
  readonly statements: readonly Statement[];
}

/** What one sentence of `prose` states, in text order, dated facts last. */
export function readStated(prose: string, span: Span, facts: StatedFacts): StatedSentence {
  const sentence = readSentence(prose, pastDateline(prose, span), facts.quantities);
  return { sentence, statements: statementsOf(prose, sentence, facts) };
}

/** What the dates of a sentence tell, each of them one statement: of whatever happened, began or ended then. */
export function readDates(prose: string, sentence: ParsedSentence, facts: StatedFacts): readonly Statement[] {
  if (facts.dates.length === 0) return [];
  return dateStatements(prose, sentence, silentTokens(sentence, facts.attribution), facts.dates);
}

function statementsOf(prose: string, sentence: ParsedSentence, facts: StatedFacts): readonly Statement[] {
  const silent = silentTokens(sentence, tellsOfItself(prose, facts) ? null : facts.attribution);
  const dates = facts.dates.filter(date => !lawYearAt(prose, date.span));
  const figures = facts.quantities
    .filter(quantity => !isOfCompound(prose, quantity) && !isDenominator(prose, quantity))
    .slice(0, MOST_FIGURES);
  const read = withEarlier(
    prose,
    figures.map(quantity => figureStatement(prose, sentence, silent, dates, quantity)).filter(statement => statement !== null),
  );
  const told = read.length > 1 ? read.filter(({ around, quantity }) => !isAge(prose, quantity, around)) : read;
  return [...(told.length > 0 ? told : read), ...datedFacts(prose, sentence, silent, dates)];
}

/** Where an agency's report says whence and by whom: "BELMAR (CPA) –", "GENEVA, 3 May —". */
const DATELINE = /^[\s“"]*\p{Lu}[\p{Lu}.'’-]{2,}[^()–—.;:]{0,60}?(?:\([^()]{2,40}\))?\s*(?:[–—]|--?)\s+(?=[\p{Lu}\d“"])/u;

/** The sentence without the dateline at its head. */
function pastDateline(prose: string, { start, end }: Span): Span {
  const dateline = DATELINE.exec(prose.slice(start, Math.min(end, start + 140)));
  return { start: start + (dateline?.[0].length ?? 0), end };
}

/** The sentence read with numbers in words as numbers; its tokens keep the words of the text. */
function readSentence(prose: string, span: Span, quantities: readonly Quantity[]): ParsedSentence {
  const digits = withDigits(prose, quantities);
  const sentence = parseSentence(tokenise(digits, span));
  if (digits === prose) return sentence;
  return { ...sentence, tokens: sentence.tokens.map(token => ({ ...token, text: prose.slice(token.start, token.end) })) };
}

const IN_WORDS = /^\p{L}+(?:-\p{L}+)*$/u;

/** The text with numbers in words ("thirty-one") as digits of the same length, so that the tagger knows them for numbers. */
function withDigits(prose: string, quantities: readonly Quantity[]): string {
  let text = prose;
  for (const { span, unit, vague } of quantities) {
    const words = prose.slice(span.start, span.end);
    if (unit === 'count' && !vague && IN_WORDS.test(words))
      text = text.slice(0, span.start) + '1'.repeat(words.length) + text.slice(span.end);
  }
  return text;
}

const ROUND = /^(?:a |one )?(?:ten|hundred|thousand|million|10+(?:,000)*)$/i;
const PER = /\b(?:per|every|each|out of|for(?: each| every)?) $/i;

/** "310 shillings for a thousand bricks", "two for every 1,000 births": what a rate is told of, and no figure of its own. */
function isDenominator(prose: string, { span, unit, bound }: Quantity): boolean {
  if (unit !== 'count' || bound !== 'exact' || !ROUND.test(prose.slice(span.start, span.end))) return false;
  return (
    PER.test(prose.slice(Math.max(0, span.start - 12), span.start)) &&
    prose.slice(0, span.start).search(/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i) >= 0
  );
}

/** "A two-room flat", "the one-child rule": a number in a compound says of which sort a thing is, and counts none. */
function isOfCompound(prose: string, { span, unit }: Quantity): boolean {
  return unit === 'count' && IN_WORDS.test(prose.slice(span.start, span.end)) && /^[-‐‑]\p{Ll}/u.test(prose.slice(span.end, span.end + 2));
}

const AGE_BEFORE =
  /\b(?:older than|younger than|turn|turned|turns|aged|ages? of|(?:people|persons|adults|men|women|boys|girls|children|those|them|whom|pupils|patients|workers|residents) (?:over|under|above|below))\s+$/i;
/** No noun follows that the figure would count. */
const AGE_BEHIND = /^\S+(?: (?:years?|in|and|or|who|that|at|by|were|are|was|is|make|made|[.,;)]).*)?$/;
const OLDEST = 120;

/** "Before they turn 18", "people over 75": whom another figure counts, and no figure of its own. */
function isAge(prose: string, { span, unit, low, high, bound }: Quantity, around: string): boolean {
  if ((unit !== 'count' && unit !== 'year') || Math.max(low ?? 0, high ?? 0) > OLDEST || bound === 'about') return false;
  const own = prose.slice(span.start, span.end);
  const digit = Math.max(0, own.search(/\d/));
  const behind = around.slice(Math.max(0, around.search(/\d/)));
  return AGE_BEFORE.test(prose.slice(Math.max(0, span.start - 24), span.start + digit)) && AGE_BEHIND.test(behind);
}

/** "66 percent of women reported harassment": those who say it are those who are counted. */
function tellsOfItself(prose: string, { quantities, attribution }: StatedFacts): boolean {
  const source = attribution?.source ?? null;
  if (source === null) return false;
  return quantities.some(({ span }) => {
    const inside = source.start <= span.start && span.end <= source.end;
    return inside || (span.end <= source.start && OF.test(prose.slice(span.end, Math.min(source.start, span.end + 20))));
  });
}

const OF = /^ (?:of )?(?:the |its |all )?$/;

/** The tokens that only say who says it. */
function silentTokens({ tokens }: ParsedSentence, attribution: Attribution | null): Uint8Array {
  const silent = new Uint8Array(tokens.length);
  if (attribution?.source === null || attribution === null) return silent;
  for (const span of [attribution.source, attribution.cue])
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token !== undefined && span.start <= token.start && token.end <= span.end) silent[i] = 1;
    }
  return silent;
}

function figureStatement(
  prose: string,
  sentence: ParsedSentence,
  silent: Uint8Array,
  dates: readonly DateMention[],
  quantity: Quantity,
): Statement | null {
  const { tokens } = sentence;
  const from = tokens.findIndex(token => token.end > quantity.span.start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < quantity.span.end) to++;
  if (from < 0 || to === from) return null;
  const figure = { from, to };
  const clause = clauseAt(sentence, figure);
  const text = prose.slice(quantity.span.start, quantity.span.end).replace(/\s+/g, ' ');
  const subject = readSubject({ prose, sentence, silent, clause, figure, quantity });
  const barely = barelyAt(prose, quantity);
  return {
    quantity,
    words: barely === null ? figureInWords(quantity, text) : `${barely.toLowerCase()} ${text}`,
    text,
    barely: barely !== null,
    dimension: isMagnitude(quantity, subject) ? 'magnitude' : isWarmth(quantity, subject) ? CELSIUS : dimensionOf(quantity.unit),
    around: tokens
      .slice(from, to + 4)
      .map(token => token.lower)
      .join(' '),
    delta: isDelta(sentence, quantity, from) && !(/^[A-Z]{3}$/.test(quantity.unit) && subject.verb === LOSS),
    subject,
    per: quantity.per ?? subject.periodic ?? perFor(prose, quantity),
    ...readStanding(sentence, clause, figure, subject.verbAt),
    period: readPeriod(sentence, clause, quantity.asOf, dates),
  };
}

/** "rose 12 percent" is a change by, "rose to 12 percent" a level. */
function isDelta({ tokens }: ParsedSentence, quantity: Quantity, from: number): boolean {
  if (quantity.change === null) return false;
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'to' || word === 'at') return false;
    if (
      !/^(?:about|around|some|only|just|more|than|nearly|almost|over|under|a|an|estimated|as|many|much|roughly|approximately|of)$/.test(
        word,
      )
    )
      break;
  }
  return true;
}

const FOR = /^ for (?:an?|each|every|one) (hundred|thousand|million|dozen|hour|day|week|month|year)\b/i;

/** "34 pupils for each teacher". */
const FOR_EACH = /^ \p{L}+ (?:for|to) (?:each|every) (\p{L}+)/u;

/** "310 shillings for a thousand bricks", "5 dollars for a day": what a sum is told of. */
function perFor(prose: string, { unit, span }: Quantity): string | null {
  if (unit === 'count') return FOR_EACH.exec(prose.slice(span.end, span.end + 60))?.[1] ?? null;
  if (/^(?:count|percent|ratio|tier|ordinal|date|time)$/.test(dimensionOf(unit))) return null;
  return FOR.exec(prose.slice(span.end, span.end + 32))?.[1]?.toLowerCase() ?? null;
}

const EARTHQUAKE = conceptOf('earthquake');

/** "The quake measured 6.8": a number with a fraction that an earthquake is of is its magnitude. */
function isMagnitude({ unit, low }: Quantity, { phrase, actor, limits }: Subject): boolean {
  return (
    unit === 'count' && low !== null && low < 10 && !Number.isInteger(low) && [phrase, actor, limits].some(part => part.has(EARTHQUAKE))
  );
}

const CELSIUS = dimensionOf('degree Celsius');
const WARMTH = /\b(?:temperatures?|thermometers?|heat(?:wave)?|hot(?:ter|test)?|warm(?:er|est)?|cold(?:er|est)?|shade)\b/i;
/** No air is warmer, in degrees Celsius: what is told in more degrees is of another scale. */
const WARMEST = 60;

/** "The thermometer reached 45.9 degrees": of a temperature without its scale, which is Celsius where it can be. */
function isWarmth({ unit, low, high }: Quantity, { clause }: Subject): boolean {
  return unit === 'degree' && Math.max(low ?? 0, high ?? 0) <= WARMEST && WARMTH.test(clause);
}

const BARELY = /\b((?:just|slightly|marginally|a little|a bit|barely) (?:over|above|more than|under|below|less than|short of|shy of))\s+$/i;

/** The words that say so, null where none do. */
function barelyAt(prose: string, { span, low, high }: Quantity): string | null {
  if (low !== null && high !== null && low !== high) return null;
  return BARELY.exec(prose.slice(Math.max(0, span.start - 24), span.start))?.[1] ?? null;
}

const HEDGE = { about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ', exact: '', range: '' } as const;

function figureInWords({ bound, unit, low }: Quantity, text: string): string {
  if (unit === 'count' && bound === 'range') return text.replace(/^(?:between|from) /i, '').replace(/ and /, ' to ');
  return low === null || bound !== 'range' ? HEDGE[bound] + text : text.replace(/^(?:between|from) /i, '').replace(/ and /, ' to ');
}
