/** Ages written without a unit: "aged 15 to 25", "under the age of 16", "women over 65", "John Smith, 34, said". Cost: constant. */
import { verbBase } from '../syntax/verbs.ts';
import type { Tokens } from './cursor.ts';
import { isCapitalised, isWord, lowerAt, matchesBefore, textAt } from './cursor.ts';
import type { Figure } from './figures.ts';
import { PERSONS } from './nouns.ts';
import { hasRole, roleOf } from './roles.ts';

const AGED: readonly (readonly string[])[] = [
  ['ages', 'of'],
  ['age', 'of'],
  ['aged'],
  ['ages'],
  ['age'],
  ['aged', 'about'],
  ['aged', 'around'],
  ['aged', 'over'],
  ['aged', 'under'],
  ['aged', 'at', 'least'],
  ['aged', 'up', 'to'],
  ['aged', 'just'],
  ['aged', 'only'],
  ['as', 'young', 'as'],
  ['as', 'old', 'as'],
];
const ENDS_AGED = roleOf(AGED.map(words => words.at(-1) ?? ''));
const PEOPLE =
  /^(?:people|children|women|men|girls|boys|adults|those|anyone|persons|minors|everyone|youths|workers|citizens|residents|kids|pensioners|patients|population|voters|person|someone|child)$/;
const OVER_UNDER = /^(?:over|under|above|below)$/;

/** "under" and the like when a figure of an age has its bound before "the age of". */
interface Age {
  /** Where the words that make an age of the figure begin. */
  readonly from: number;
}

/** Whether a bare figure is an age, and where the words that say so begin. */
export function ageBefore(tokens: Tokens, figure: Figure): Age | null {
  if (figure.unit !== null || figure.low < 0 || figure.high > 125 || figure.vague) return null;
  const start = figure.from;
  if (hasRole(tokens, start - 1, ENDS_AGED))
    for (const words of AGED) {
      if (!matchesBefore(tokens, start, words)) continue;
      const from = words[0] === 'as' ? start : start - words.length;
      return { from: words.length > 1 && lowerAt(tokens, from - 1) === 'the' ? from - 1 : from };
    }
  if (OVER_UNDER.test(lowerAt(tokens, start - 1)) && PEOPLE.test(lowerAt(tokens, start - 2)) && !isNounNext(tokens, figure.to))
    return { from: start };
  if (isUnderAge(tokens, figure) || isTurned(tokens, figure)) return { from: start };
  return isApposition(tokens, figure) ? { from: start } : null;
}

function isNounNext(tokens: Tokens, i: number): boolean {
  return (
    isWord(tokens, i) &&
    verbBase(tokens[i]) === undefined &&
    !/^(?:who|were|are|is|was|in|have|had|to|and|or|with|from|at|by|on|will|can|may)$/.test(lowerAt(tokens, i))
  );
}

/** "of whom 60 per cent are under 18". */
function isUnderAge(tokens: Tokens, { from, to }: Figure): boolean {
  if (!OVER_UNDER.test(lowerAt(tokens, from - 1)) || !/^(?:are|were|is|was)$/.test(lowerAt(tokens, from - 2)) || isNounNext(tokens, to))
    return false;
  return tokens
    .slice(Math.max(0, from - 12), from)
    .some(token => token.lower === 'whom' || token.lower === 'them' || PEOPLE.test(token.lower));
}

/** "before she turned 15", "older than 55" */
function isTurned(tokens: Tokens, { from, to }: Figure): boolean {
  const older = lowerAt(tokens, from - 1) === 'than' && /^(?:older|younger)$/.test(lowerAt(tokens, from - 2));
  return (older || /^turn(?:s|ed|ing)?$/.test(lowerAt(tokens, from - 1))) && !isNounNext(tokens, to);
}

/** Of whom an age is told without a name; smaller figures number things. */
const YOUNGEST = 13;
const ROLES =
  /(?:[a-z]{3}(?:ist|ian|man|woman)|mother|father|brother|sister|widow|widower|minister|president|leader|player|teacher|farmer|writer|singer|manager|winger|striker|defender|midfielder|keeper|driver|worker|actor|actress|director|author|doctor|professor|champion|captain|coach|chief|executive|officer|soldier|student|nurse|graduate|resident|migrant|pensioner|chancellor|monarch|king|queen|prince|princess|pope|suspect|defendant|lawyer|banker|fisher|builder|son|daughter|husband|wife)$/;

/** "the prime minister, 61,". */
function isPerson(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i) && (PERSONS.has(lowerAt(tokens, i)) || ROLES.test(lowerAt(tokens, i)));
}

/** "Lukaku, 28, joined": one name opens the sentence, and its verb follows. */
function isNamedAlone(tokens: Tokens, { from, to, high }: Figure): boolean {
  return (
    from === 2 &&
    high >= YOUNGEST &&
    isCapitalised(tokens, 0) &&
    isWord(tokens, 0) &&
    lowerAt(tokens, to) === ',' &&
    isFinite(tokens, to + 1)
  );
}

function isFinite(tokens: Tokens, i: number): boolean {
  return (
    /^(?:had|has|is|was)$/.test(lowerAt(tokens, i)) ||
    (isWord(tokens, i) && /(?:ed|s)$/.test(lowerAt(tokens, i)) && verbBase(tokens[i]) !== undefined)
  );
}

/** "Maria Lopez, 34, said", "The prime minister, 61, said". */
function isApposition(tokens: Tokens, figure: Figure): boolean {
  const { from, to } = figure;
  if (to !== from + 1 || !/^\d{1,3}$/.test(textAt(tokens, from)) || figure.high < 1) return false;
  const first = lowerAt(tokens, from - 3) === '.' ? from - 4 : from - 3;
  const named = isCapitalised(tokens, from - 2) && isCapitalised(tokens, first) && isWord(tokens, from - 2);
  const closed = lowerAt(tokens, from - 1) === ',' && /^[,.]$/.test(lowerAt(tokens, to));
  if (/^(?:then|now)$/.test(lowerAt(tokens, from - 1)) && lowerAt(tokens, from - 2) === ',') return /^[,.]$/.test(lowerAt(tokens, to));
  return closed && (named || isNamedAlone(tokens, figure) || (figure.high >= YOUNGEST && isPerson(tokens, from - 2)));
}
