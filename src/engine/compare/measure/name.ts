import { currencyInWords } from '../../claims/quantity/currencyNames.ts';
import { isAnyone } from '../relation/concepts.ts';
import { isRun } from '../relation/runs.ts';
import { MONEY } from '../relation/scopeWords.ts';
import type { Statement } from '../relation/statement.ts';
import type { PlacedStatement } from './documentStatements.ts';
import { happeningName } from './happening.ts';
import { uncapitalised, type WordsOf, writtenName } from './writtenName.ts';

const UNIT_WORDS: Readonly<Record<string, string>> = {
  percent: 'share',
  ratio: 'ratio',
  count: 'number',
  tier: 'tier',
  ordinal: 'rank',
};

/** The kind of a figure said before the thing that is measured; the name of the measure says it anyway. */
const KIND_OF: Readonly<Record<string, RegExp>> = {
  percent: /^(?:the |an? )?(?:share|proportion|percentage)s? of (?:the |all )?/i,
  ratio: /^(?:the |an? )?ratios? of (?:the )?/i,
  count: /^(?:the |an? )?(?:total |overall )?(?:number|total)s? of (?:the |all )?/i,
};
const KIND_OF_WHOLE = / among (?:the )?(?:total )?(?:number|total)s? of (?=\S)/i;
/** A figure before the thing that is measured, with its bound. */
const FIGURE =
  /^(?:(?:over|about|around|nearly|almost|roughly|some|approximately|between|up to|at least|at most|(?:more|less|fewer) than|as many as|an estimated) )?\d[\d,.]*(?: (?:to|and) \d[\d,.]*)?(?: (?:thousand|million|billion|per ?cent))?(?:\s+|$)/i;

/** "A population of 6,500,000": the figure behind it. */
const FIGURE_BEHIND =
  / of (?:(?:about|around|nearly|almost|over|some|more than|less than|at least) )?\d[\d,.]*(?: (?:thousand|million|billion))?$/i;

/** "Of the victims identified", which the name of the measure says itself. */
const OF = /^of (?:the |all )?/i;

/** What is put on a list or in an order is a name; the words around the figure speak of the list. */
const LISTED = new Set(['tier', 'ordinal']);

/** A measure in plain words: "number of refugees in China", "share of women among the refugees". `wordsOf` gives the words of a claim. */
export function measureName(members: readonly PlacedStatement[], wordsOf: WordsOf): string {
  if (members[0]?.statement.dimension === 'date') return happeningName(members, wordsOf);
  const statements = members.map(({ statement }) => statement);
  const [fullest] = statements.map(statement => ({ statement, label: plainLabel(statement) })).sort((a, b) => fullness(b) - fullness(a));
  if (fullest === undefined) return 'figures';
  const { quantity, delta } = fullest.statement;
  const texts = members.map(wordsOf);
  const write = (name: string): string => writtenName(name, texts) ?? capitals(name);
  const listed = LISTED.has(quantity.unit) ? namedByAll(statements) : [];
  const label = listed.length > 0 ? listed.slice(0, 2).map(write).join(', ') : uncapitalised(fullest.label, fullest.statement, texts);
  const named = namedByMost(fullest.statement, statements).filter(name =>
    [name, write(name)].every(each => !label.toLowerCase().includes(each.slice(0, 5).toLowerCase())),
  );
  const where = named.length === 0 || listed.length > 0 ? '' : ` (${named.slice(0, 3).map(write).join(', ')})`;
  const kind = statements.every(isRun) ? 'consecutive years' : KIND_ITSELF.test(label) ? '' : UNIT_WORDS[quantity.unit];
  const what =
    label === ''
      ? (kind ?? 'figures')
      : kind === undefined
        ? earned(label, fullest.statement)
        : kind === ''
          ? label
          : `${kind} of ${label}`;
  const inUnit = kind === undefined ? `, in ${unitInWords(quantity.unit)}` : '';
  return `${delta ? 'change of ' : ''}${what}${where}${inUnit}${quantity.per === null ? '' : ` per ${quantity.per}`}`;
}

/** What is a number or a share by itself: "the population of Laos". */
const KIND_ITSELF =
  /^(?:populations?|membership|circulation|attendance|death toll|toll|headcount|unemployment|prevalence|(?:\p{L}+ )?rates?)(?: (?:of|in|at|among) |$)/iu;

/** Of a sum what is done for it, where the label does not say so: "mines of Mongolia (earned)". */
function earned(label: string, { quantity, subject }: Statement): string {
  const says = !MONEY.test(quantity.unit) || subject.verb === null || label.includes(subject.verbWord);
  return says ? label : `${label} (${subject.verbWord})`;
}

/** Names and places that every statement has, in the order of the first. */
function namedByAll([first, ...others]: readonly Statement[]): readonly string[] {
  return first === undefined ? [] : namesOf(first).filter(name => others.every(other => namesOf(other).includes(name)));
}

/** Names of the fullest statement that more than half of all have: what one alone names in passing is not what they measure. */
function namedByMost(fullest: Statement, statements: readonly Statement[]): readonly string[] {
  const having = (name: string): number => statements.filter(each => namesOf(each).includes(name)).length;
  return namesOf(fullest).filter(name => 2 * having(name) > statements.length);
}

const namesOf = ({ subject }: Statement): readonly string[] =>
  [...new Set([...subject.places, ...subject.names])].filter(name => name !== 'world');

/** "14 men to 1 woman": of what to what. */
const RATIO = /^[\d.,]+ (\p{L}[\p{L} -]*?) to ((?:one|1) \p{L}+)$/u;

/** What a sentence before has named, and a figure that says no more of itself: "the actual number". */
const OPEN =
  /^(?:it|they|this|that|these|those|he|she|we|you|i|there|nobody|everybody|somebody|one|which|who|(?:the )?(?:actual |true |real |exact )?(?:number|figure|total)s?(?: in\b.*)?)$/i;

/** The thing that is measured, without its kind and its figure; what the figure counts where the clause says no more; '' where nothing does. */
function plainLabel({ subject, quantity, text }: Statement): string {
  const kind = KIND_OF[quantity.unit];
  const bare = (label: string): string =>
    (kind === undefined ? label : label.replace(kind, ''))
      .replace(FIGURE, '')
      .replace(FIGURE_BEHIND, '')
      .replace(OF, '')
      .replace(KIND_OF_WHOLE, ' among ');
  const label = subject.label === subject.verbWord || OPEN.test(subject.label) ? '' : bare(subject.label);
  const [, one, other] = RATIO.exec(text) ?? [];
  if (quantity.unit === 'ratio' && one !== undefined && other !== undefined) return `${one} to ${other}`;
  return label === '' ? bare(quantity.counted ?? '') : label;
}

/** "Persons" are named only where no source says which. */
const ANYONE = 30;

/** A label with more words says more, up to a length that is still a name. */
function fullness({ statement: { subject }, label }: { readonly statement: Statement; readonly label: string }): number {
  if (label === '') return -ANYONE;
  const anyone = subject.head !== null && isAnyone(subject.head) && !label.includes(' ') ? ANYONE : 0;
  return Math.min(label.length, 45) + 8 * subject.phrase.size + 4 * subject.places.length - anyone;
}

function capitals(name: string): string {
  return name
    .replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\.\p{Ll}(?=\.)/gu, letter => letter.toUpperCase());
}

function unitInWords(unit: string): string {
  return MONEY.test(unit) ? currencyInWords(unit) : `${unit}s`;
}
