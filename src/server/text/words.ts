import {
  type BibliographicRecord,
  type ClaimKind,
  type CslName,
  currencyInWords,
  type DateMention,
  type FigureDate,
  type FigureValue,
  type OriginLink,
  type Quantity,
  type ReasonKind,
  type Relation,
} from '../../engine/index.ts';

/** What a claim kind is called in the reader's sight. */
export const KIND_LABEL: Readonly<Record<ClaimKind, string>> = {
  statistic: 'Statistic',
  event: 'Event',
  attribution: 'Attribution',
  legal: 'Legal',
  ranking: 'Ranking',
  causal: 'Cause',
  definition: 'Definition',
};

const REASON_LABEL: Readonly<Record<ReasonKind, string>> = {
  figure: 'same figure',
  name: 'same name',
  date: 'same date',
  phrase: 'rare phrase',
  wording: 'similar wording',
  terms: 'shared terms',
  heading: 'in the heading',
  title: 'in the title',
};

/** "different time" */
export const relationInWords = (relation: Relation): string => relation.replace('-', ' ');

/** Why a claim goes back to its origin, which is called `name`: "names UNHCR"; `titleAt`: the document of one of the claims that were asked for. */
export function originInWords(name: string, links: readonly OriginLink[], titleAt: (claim: number) => string): string {
  const words = links.map(link => {
    switch (link.kind) {
      case 'named':
        return link.source === name ? 'named here' : `names ${link.source}`;
      case 'taken-from':
        return `taken from ${link.source}`;
      case 'wording':
        return `worded as in ${titleAt(link.claim)}`;
      case 'elsewhere':
        return 'has its figure, and its document names it';
      case 'own':
        return 'speaks for itself';
    }
  });
  return [...new Set(words)].slice(0, MOST_LINKS).join('; ');
}

/** So many reasons for an origin are told. */
const MOST_LINKS = 3;

/** "same figure: 200,000" */
export function reasonInWords(kind: ReasonKind, text: string): string {
  if (kind === 'wording' || text === '') return REASON_LABEL[kind];
  return `${REASON_LABEL[kind]}: ${kind === 'phrase' ? `“${text}”` : text}`;
}

/** A figure with all that is known of it: "at most 500,000 women and girls in China (as of 2023)". `date`: when it holds, null where that is not known. */
export function quantityInWords(quantity: Quantity, date: FigureDate | null): string {
  const words = [
    quantity.change === 'up' ? 'up' : quantity.change === 'down' ? 'down' : '',
    valueInWords(quantity),
    quantity.per === null ? '' : `per ${quantity.per}`,
    quantity.counted === null || quantity.whole?.endsWith(quantity.counted) === true
      ? ''
      : quantity.unit === 'percent' || quantity.unit === 'ratio'
        ? `(${quantity.counted})`
        : quantity.counted,
    quantity.whole === null ? '' : `of ${quantity.whole.replace(/^of /, '')}`,
    quantity.place === null || quantity.counted?.includes(quantity.place) === true ? '' : `in ${quantity.place}`,
    date === null ? '' : `(${figureDateInWords(date)})`,
    quantity.vague ? '(a vague figure)' : '',
  ];
  return words.filter(word => word !== '').join(' ');
}

/** "as of 2012", "2008-03-05, the document's date" */
function figureDateInWords({ date, from }: FigureDate): string {
  const when = date.replace('/', ' to ');
  if (from === 'sentence') return `as of ${when}`;
  return from === 'part' ? `${when}, the date of this part of the page` : `${when}, the document’s date`;
}

/** The value of a figure with its unit, for a reader: "at most 42%", "60,000 to 65,000", "105 million US dollars". */
export function valueInWords(figure: FigureValue): string {
  return MONEY.test(figure.unit)
    ? `${boundInWords(figure, rounded)} ${currencyInWords(figure.unit)}`
    : withUnit(figure, boundInWords(figure, grouped));
}

/** The same with the code of a currency and all digits, as it can be read again: "105,000,000 USD". */
export function valueToRead(figure: FigureValue): string {
  return withUnit(figure, boundInWords(figure, grouped));
}

/** "2012-01 to 2012-06" */
export function dateInWords(date: DateMention): string {
  return date.from === date.to ? date.from : `${date.from} to ${date.to}`;
}

/** Authors as a citation names them: the first, and how many there are besides. */
export function authorsInWords(authors: readonly CslName[]): string {
  const names = authors.map(author => author.literal ?? [author.given, author.family].filter(part => part !== undefined).join(' '));
  return names.length > 3 ? `${names[0] ?? ''} and ${String(names.length - 1)} others` : names.join(', ');
}

/** The title, or what stands for one. */
export function titleOf(record: BibliographicRecord): string {
  return record.title ?? record.id;
}

/** Who brought it out: the newspaper, site or journal, else the publisher. */
export function publisherOf(record: BibliographicRecord): string | null {
  return record['container-title'] ?? record.publisher ?? null;
}

function boundInWords({ low, high, bound }: FigureValue, inDigits: (value: number) => string): string {
  const lowWords = low === null ? '' : inDigits(low);
  const highWords = high === null ? '' : inDigits(high);
  switch (bound) {
    case 'exact':
      return lowWords;
    case 'about':
      return `about ${lowWords}`;
    case 'range':
      return `${lowWords} to ${highWords}`;
    case 'at-least':
      return `at least ${lowWords}`;
    case 'at-most':
      return `at most ${highWords}`;
  }
}

function withUnit(quantity: FigureValue, value: string): string {
  const { unit } = quantity;
  if (unit === 'count') return value;
  if (unit === 'percent') return `${value}%`;
  if (unit === 'tier') return `tier ${value}`;
  if (unit === 'ratio') return `${value} to 1`;
  if (unit === 'ordinal') return `no. ${value}`;
  if (MONEY.test(unit)) return `${value} ${unit}`;
  return `${value} ${quantity.low === 1 && quantity.high === 1 ? unit : plural(unit)}`;
}

function plural(unit: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(unit)) return `${unit}es`;
  return unit === 'foot' ? 'feet' : /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

const MONEY = /^[A-Z]{3}$/;

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "105 million"; all digits where more than two would stand behind the point. */
function rounded(value: number): string {
  const [size, word] = LARGE.find(([least]) => value >= least) ?? [1, ''];
  const parts = value / size;
  return word === '' || Math.round(parts * 100) / 100 !== parts ? grouped(value) : `${grouped(parts)} ${word}`;
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

function grouped(value: number): string {
  return GROUPED.format(value);
}
