import { countWhile } from '../../base/bisect.ts';
import type { Quantity } from '../model/index.ts';
import type { Token } from '../text/tokens.ts';

const RANK_UNITS = new Set(['tier', 'ordinal', 'date']);
const TIME_UNITS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'age',
]);
/** Words beside which even a small number measures: "three people were killed". */
const TOLL =
  /^(?:killed|dead|died|deaths?|injured|wounded|missing|cases?|casualties|fatalities|displaced|infected|survivors?|votes?|seats?|hospitali[sz]ed)$/;
/** The greatest count that a text spells without measuring: "two colleagues". */
const SMALL = 12;

const FEW = 2;

/** Whether a figure measures something, as against naming a rank, an age in passing or a handful of people. */
export function measures(quantity: Quantity, tokens: readonly Token[]): boolean {
  if (RANK_UNITS.has(quantity.unit) || isPartOfName(quantity, tokens)) return false;
  if (quantity.unit !== 'count') return !TIME_UNITS.has(quantity.unit) || measuresTime(quantity, tokens);
  if (quantity.vague || quantity.change !== null) return true;
  // "twice a day" tells how often, and is no measure.
  if (quantity.per !== null) return !/^(?:once|twice)$/.test(tokens[tokenPast(tokens, quantity.span.start)]?.lower ?? '');
  const value = quantity.high ?? quantity.low ?? 0;
  // "at least one", "two or more": open, and yet no measure.
  if (value <= FEW && Number.isInteger(value)) return nearToll(quantity, tokens);
  if (value > SMALL || quantity.bound !== 'exact') return true;
  if (!Number.isInteger(value)) return true;
  return nearToll(quantity, tokens);
}

/** The first token whose end is greater than `offset`, by halving; the number of tokens where there is none. */
function tokenPast(tokens: readonly Token[], offset: number): number {
  return countWhile(tokens.length, i => (tokens[i]?.end ?? 0) <= offset);
}

/** "COVID-19", "[[survey-2013]]": digits joined to a word before them name something. */
function isPartOfName({ span }: Quantity, tokens: readonly Token[]): boolean {
  const at = tokenPast(tokens, span.start);
  const hyphen = tokens[at - 1];
  const word = tokens[at - 2];
  if (hyphen?.lower !== '-' || hyphen.end !== tokens[at]?.start || word?.end !== hyphen.start) return false;
  return (
    word.kind === 'word' && !/^(?:mid|sub|over|under|pre|post|two|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(word.lower)
  );
}

/** "17 hours a day", "an average of 12 years", "life expectancy rose to 71 years"; not "34-year-old", "two years later". */
function measuresTime(quantity: Quantity, tokens: readonly Token[]): boolean {
  if (quantity.per !== null || quantity.change !== null) return true;
  // "women aged 15 to 25" bounds a group, "aged 26" describes a person.
  const aged = tokens[tokenPast(tokens, quantity.span.start) - 1]?.lower === 'aged';
  if (aged) return quantity.bound !== 'exact';
  const at = tokenPast(tokens, quantity.span.end - 1);
  const next = tokens[at + 1]?.lower ?? '';
  // "a 26-year-old shopkeeper"
  if (tokens[at]?.lower === 'old') return false;
  // "median survival was 14.2 months"
  if (!Number.isInteger(quantity.high ?? 0) && /^(?:days|weeks|months|years)$/.test(tokens[at]?.lower ?? '')) return true;
  const first = tokenPast(tokens, quantity.span.start);
  // "median survival was 19 months in the treated arm"
  for (let i = Math.max(0, first - 4); i < first; i++) if (/^(?:average|mean|median)$/.test(tokens[i]?.lower ?? '')) return true;
  if (/^(?:old|later|ago|earlier|before|after|-|sentence|in|imprisonment|history)$/.test(next)) return false;
  for (let i = Math.max(0, first - 6); i < first; i++)
    if (/^(?:average|median|mean|lasted|lasts|last|rest|took|takes|spent|spend|work|worked|expectancy)$/.test(tokens[i]?.lower ?? ''))
      return true;
  return false;
}

function nearToll(quantity: Quantity, tokens: readonly Token[]): boolean {
  const at = tokenPast(tokens, quantity.span.end - 1);
  for (let i = Math.max(0, at - 3); i < Math.min(tokens.length, at + 6); i++) if (TOLL.test(tokens[i]?.lower ?? '')) return true;
  return false;
}
