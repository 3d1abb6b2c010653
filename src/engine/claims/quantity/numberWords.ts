/** Number words of English, in lower case. */

const BELOW_TWENTY = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS_WORDS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "zero" to "nineteen". */
export const SMALL: ReadonlyMap<string, number> = new Map(BELOW_TWENTY.map((word, value) => [word, value] as const));

/** "twenty" to "ninety"; "fourty" is a common misspelling. */
export const TENS: ReadonlyMap<string, number> = new Map([...TENS_WORDS.map((word, i) => [word, (i + 2) * 10] as const), ['fourty', 40]]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
]);

/** Abbreviated scales, written on to the figure or after it; `money` ones count only in an amount of money. */
export const SCALE_SUFFIXES: ReadonlyMap<string, { readonly factor: number; readonly money: boolean }> = new Map([
  ['k', { factor: 1e3, money: false }],
  ['K', { factor: 1e3, money: false }],
  ['m', { factor: 1e6, money: true }],
  ['M', { factor: 1e6, money: true }],
  ['mn', { factor: 1e6, money: false }],
  ['mln', { factor: 1e6, money: false }],
  ['mil', { factor: 1e6, money: true }],
  ['b', { factor: 1e9, money: true }],
  ['B', { factor: 1e9, money: true }],
  ['bn', { factor: 1e9, money: false }],
  ['bln', { factor: 1e9, money: false }],
  ['tn', { factor: 1e12, money: false }],
  ['trn', { factor: 1e12, money: false }],
]);

/**
 * Sizes without a number: from the size named to the next one of the decimal ladder ("thousands": 1,000 to 10,000), as
 * "tens of thousands" is 10,000 to 100,000. Dozens are at least two dozen, scores at least two score; both stay below a hundred.
 */
export const VAGUE: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map([
  ['dozens', { low: 24, high: 100 }],
  ['scores', { low: 40, high: 100 }],
  ['tens', { low: 10, high: 100 }],
  ['hundreds', { low: 100, high: 1e3 }],
  ['thousands', { low: 1e3, high: 1e4 }],
  ['millions', { low: 1e6, high: 1e7 }],
  ['billions', { low: 1e9, high: 1e10 }],
  ['trillions', { low: 1e12, high: 1e13 }],
]);

const ORDINAL_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** "first" to "nineteenth", the tens, "hundredth". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, i) => [word, i + 1] as const),
  ...TENS_WORDS.map((word, i) => [word.replace(/y$/, 'ieth'), (i + 2) * 10] as const),
  ['hundredth', 100],
]);

/** Parts of a whole by word: the divisor. "second" and "first" are none. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** Fractions that are one character. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 0.2],
  ['⅖', 0.4],
  ['⅗', 0.6],
  ['⅘', 0.8],
  ['⅙', 1 / 6],
  ['⅛', 0.125],
  ['⅜', 0.375],
  ['⅝', 0.625],
  ['⅞', 0.875],
]);
