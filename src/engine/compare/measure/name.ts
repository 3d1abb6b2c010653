import type { Statement } from '../relation/statement.ts';

const UNIT_WORDS: Readonly<Record<string, string>> = {
  percent: 'share',
  ratio: 'ratio',
  count: 'number',
  tier: 'tier',
  ordinal: 'rank',
  date: 'date',
};

/** A measure in plain words: "number of refugees in China", "share of women among the refugees". */
export function measureName(statements: readonly Statement[]): string {
  const [fullest] = statements.toSorted((a, b) => fullness(b) - fullness(a));
  if (fullest === undefined) return 'figures';
  const { subject, quantity, delta } = fullest;
  const label = subject.label === '' ? 'figures' : subject.label;
  const named = [...subject.places, ...subject.names].filter(name => name !== 'world' && !label.toLowerCase().includes(name.slice(0, 5)));
  const where = named.length === 0 ? '' : ` (${named.slice(0, 3).map(capitals).join(', ')})`;
  const kind = UNIT_WORDS[quantity.unit];
  const of = `${delta ? 'change of ' : kind === undefined ? '' : `${kind} of `}${label}${where}`;
  const per = quantity.per === null ? '' : ` per ${quantity.per}`;
  return kind === undefined ? `${of}, in ${unitInWords(quantity.unit)}${per}` : of + per;
}

/** A label with more words says more, up to a length that is still a name. */
function fullness({ subject }: Statement): number {
  return Math.min(subject.label.length, 45) + 8 * subject.phrase.size + 4 * subject.places.length;
}

function capitals(name: string): string {
  return name
    .replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\.\p{Ll}(?=\.)/gu, letter => letter.toUpperCase());
}

function unitInWords(unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? unit : `${unit}s`;
}
