/**
 * Units by their singular English name, with the forms they take in text. Words match in any case and come in singular and plural;
 * symbols match their exact case, and those in `AFTER_DIGITS` only after a figure in digits, for they are also words or initials.
 */

const TIME =
  'second minute hour day night week weekend fortnight month quarter year decade century millennium millisecond microsecond nanosecond';
const LENGTH = 'metre kilometre centimetre millimetre micrometre nanometre mile yard inch fathom furlong light-year parsec';
const AREA_AND_VOLUME = 'hectare acre litre millilitre centilitre decilitre gallon pint quart barrel bushel teaspoon tablespoon';
const MASS = 'gram kilogram milligram microgram nanogram tonne ton kilotonne megatonne kiloton megaton pound ounce carat';
const ENERGY =
  'watt kilowatt megawatt gigawatt terawatt joule kilojoule megajoule calorie kilocalorie volt kilovolt amp ampere ohm newton horsepower';
const OTHER =
  'hertz kilohertz megahertz gigahertz decibel pascal kilopascal bit byte kilobyte megabyte gigabyte terabyte petabyte megapixel knot mole becquerel sievert lumen lux kelvin';

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  century: ['centuries'],
  foot: ['foot', 'feet'],
  gigahertz: ['gigahertz'],
  hertz: ['hertz'],
  horsepower: ['horsepower'],
  inch: ['inches'],
  kelvin: ['kelvin'],
  kilohertz: ['kilohertz'],
  lux: ['lux'],
  megahertz: ['megahertz'],
  millennium: ['millennia', 'millenniums'],
  stone: ['stone'],
};

/** American and other spellings of whole words. */
const SPELLINGS: Readonly<Record<string, string>> = {
  centimeter: 'centimetre',
  kilometer: 'kilometre',
  liter: 'litre',
  meter: 'metre',
  micrometer: 'micrometre',
  micron: 'micrometre',
  millimeter: 'millimetre',
  milliliter: 'millilitre',
  nanometer: 'nanometre',
  gramme: 'gram',
  kilo: 'kilogram',
  kilogramme: 'kilogram',
  hr: 'hour',
  hrs: 'hour',
  min: 'minute',
  mins: 'minute',
  sec: 'second',
  secs: 'second',
  yr: 'year',
  yrs: 'year',
  wk: 'week',
  wks: 'week',
  percent: 'percent',
  pct: 'percent',
  lb: 'pound',
  lbs: 'pound',
  oz: 'ounce',
  ft: 'foot',
  bbl: 'barrel',
  bpd: 'barrel per day',
  mph: 'mile per hour',
  kph: 'kilometre per hour',
  kmph: 'kilometre per hour',
  mpg: 'mile per gallon',
  bps: 'basis point',
  kwh: 'kilowatt-hour',
  mwh: 'megawatt-hour',
  gwh: 'gigawatt-hour',
  twh: 'terawatt-hour',
  ppm: 'part per million',
  ppb: 'part per billion',
  kcal: 'kilocalorie',
  sqft: 'square foot',
};

function plural(name: string): readonly string[] {
  return [name, ...(IRREGULAR[name] ?? [`${name}s`])];
}

const NAMES = `${TIME} ${LENGTH} foot ${AREA_AND_VOLUME} ${MASS} ${ENERGY} ${OTHER}`.split(' ');

/** Units of one word, in lower case. */
export const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...NAMES.filter(name => !name.includes('-')).flatMap(name => plural(name).map(form => [form, name] as const)),
  ...Object.entries(SPELLINGS).flatMap(([form, name]) => [form, `${form}s`].map(written => [written, name] as const)),
]);

/** Units of several words; a hyphen that joins two of them is left out. The first word leads to the rest, longest first. */
export const UNIT_PHRASES: ReadonlyMap<string, readonly (readonly [rest: readonly string[], unit: string])[]> = new Map(
  Object.entries({
    per: [
      [['cent'], 'percent'],
      [['centum'], 'percent'],
    ],
    percentage: [
      [['points'], 'percentage point'],
      [['point'], 'percentage point'],
    ],
    percent: [
      [['points'], 'percentage point'],
      [['point'], 'percentage point'],
    ],
    '%': [
      [['points'], 'percentage point'],
      [['point'], 'percentage point'],
    ],
    basis: [
      [['points'], 'basis point'],
      [['point'], 'basis point'],
    ],
    degrees: [
      [['celsius'], 'degree Celsius'],
      [['centigrade'], 'degree Celsius'],
      [['fahrenheit'], 'degree Fahrenheit'],
      [['c'], 'degree Celsius'],
      [['f'], 'degree Fahrenheit'],
    ],
    degree: [
      [['celsius'], 'degree Celsius'],
      [['fahrenheit'], 'degree Fahrenheit'],
    ],
    parts: [
      [['per', 'million'], 'part per million'],
      [['per', 'billion'], 'part per billion'],
      [['per', 'trillion'], 'part per trillion'],
    ],
    light: [
      [['years'], 'light-year'],
      [['year'], 'light-year'],
    ],
    nautical: [
      [['miles'], 'nautical mile'],
      [['mile'], 'nautical mile'],
    ],
    metric: [
      [['tons'], 'tonne'],
      [['tonnes'], 'tonne'],
      [['ton'], 'tonne'],
    ],
    kilowatt: [
      [['hours'], 'kilowatt-hour'],
      [['hour'], 'kilowatt-hour'],
    ],
    megawatt: [
      [['hours'], 'megawatt-hour'],
      [['hour'], 'megawatt-hour'],
    ],
    gigawatt: [
      [['hours'], 'gigawatt-hour'],
      [['hour'], 'gigawatt-hour'],
    ],
    terawatt: [
      [['hours'], 'terawatt-hour'],
      [['hour'], 'terawatt-hour'],
    ],
    troy: [
      [['ounces'], 'troy ounce'],
      [['ounce'], 'troy ounce'],
    ],
  } satisfies Record<string, readonly (readonly [readonly string[], string])[]>),
);

/** "square", "sq.", "cubic" before a length. */
export const POWERS: ReadonlyMap<string, 'square' | 'cubic'> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
]);

/** Units that a power can be said of. */
export const LENGTHS: ReadonlySet<string> = new Set([...LENGTH.split(' '), 'foot']);

/** Units of time: what "a", "each" and "every" make a rate of. */
export const TIMES: ReadonlySet<string> = new Set(TIME.split(' '));

/** Symbols in their exact case. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['‰', 'per mille'],
  ['℃', 'degree Celsius'],
  ['℉', 'degree Fahrenheit'],
  ['km', 'kilometre'],
  ['cm', 'centimetre'],
  ['mm', 'millimetre'],
  ['µm', 'micrometre'],
  ['μm', 'micrometre'],
  ['nm', 'nanometre'],
  ['m', 'metre'],
  ['mi', 'mile'],
  ['ha', 'hectare'],
  ['kg', 'kilogram'],
  ['mg', 'milligram'],
  ['µg', 'microgram'],
  ['μg', 'microgram'],
  ['mcg', 'microgram'],
  ['ng', 'nanogram'],
  ['g', 'gram'],
  ['t', 'tonne'],
  ['Mt', 'megatonne'],
  ['L', 'litre'],
  ['l', 'litre'],
  ['ml', 'millilitre'],
  ['mL', 'millilitre'],
  ['dL', 'decilitre'],
  ['W', 'watt'],
  ['kW', 'kilowatt'],
  ['MW', 'megawatt'],
  ['GW', 'gigawatt'],
  ['TW', 'terawatt'],
  ['kWh', 'kilowatt-hour'],
  ['MWh', 'megawatt-hour'],
  ['GWh', 'gigawatt-hour'],
  ['TWh', 'terawatt-hour'],
  ['V', 'volt'],
  ['kV', 'kilovolt'],
  ['J', 'joule'],
  ['kJ', 'kilojoule'],
  ['MJ', 'megajoule'],
  ['K', 'kelvin'],
  ['Hz', 'hertz'],
  ['kHz', 'kilohertz'],
  ['MHz', 'megahertz'],
  ['GHz', 'gigahertz'],
  ['dB', 'decibel'],
  ['Pa', 'pascal'],
  ['kPa', 'kilopascal'],
  ['KB', 'kilobyte'],
  ['MB', 'megabyte'],
  ['GB', 'gigabyte'],
  ['TB', 'terabyte'],
  ['PB', 'petabyte'],
  ['s', 'second'],
  ['ms', 'millisecond'],
  ['h', 'hour'],
  ['d', 'day'],
  ['mo', 'month'],
  ['mos', 'month'],
  ['mM', 'millimolar'],
  ['Bq', 'becquerel'],
  ['mSv', 'millisievert'],
]);

/** Symbols that are read only after digits, and the single letters among them only where they touch the figure or a rate follows. */
export const AFTER_DIGITS: ReadonlySet<string> = new Set([...SYMBOLS.keys()].filter(symbol => /^[A-Za-zµμ]+$/.test(symbol)));
