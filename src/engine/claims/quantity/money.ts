/** Reads currencies before and after a figure. Cost: a few tokens of look-ahead. Limits: "pounds" alone are money only in an amount that says so. */
import { lowerOf } from '../../text/wordTable.ts';
import {
  ADJECTIVES,
  CODES,
  CURRENCY_NAMES,
  HUNDREDTH_ADJECTIVES,
  HUNDREDTHS,
  SIGN_PREFIXES,
  SIGNS,
  TOUCHING_PREFIXES,
} from './currencies.ts';
import type { Tokens } from './cursor.ts';
import { isNumber, lowerAt, overJoint, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { hasRole, roleOf, rolesAt } from './roles.ts';
import { UNIT_WORDS } from './unitLexicon.ts';

/** A currency before a figure; `to` is where the figure starts. */
export interface Prefix {
  readonly code: string;
  readonly to: number;
}

/** A currency after a figure. */
interface Suffix {
  readonly code: string;
  /** 0.01 for hundredths. */
  readonly factor: number;
  readonly to: number;
}

const BEFORE = roleOf(
  [...SIGNS.keys(), ...Array.from(SIGN_PREFIXES.keys(), prefix => prefix.slice(0, -1)), ...CODES.keys(), ...TOUCHING_PREFIXES.keys()].map(
    lowerOf,
  ),
);
const AFTER = roleOf([...SIGNS.keys(), 'p', ...CODES.keys(), ...CURRENCY_NAMES.keys(), ...HUNDREDTHS.keys()].map(lowerOf));

/** The currency whose sign, letters or code start at `i`, directly before a figure. */
export function currencyBefore(tokens: Tokens, i: number): Prefix | null {
  if (!hasRole(tokens, i, BEFORE)) return null;
  const sign = SIGNS.get(textAt(tokens, i));
  if (sign !== undefined) return { code: sign, to: i + 1 };
  if (tokens[i]?.kind !== 'word') return null;
  const marked = SIGNS.has(textAt(tokens, i + 1)) ? SIGN_PREFIXES.get(lowerAt(tokens, i) + textAt(tokens, i + 1)) : undefined;
  const united = lowerAt(tokens, i) === 'us' || lowerAt(tokens, i) === 'u.s.';
  if (marked !== undefined && (touchesNext(tokens, i) || united) && isNumber(tokens, i + 2)) return { code: marked, to: i + 2 };
  const code = CODES.get(textAt(tokens, i));
  if (code !== undefined) {
    let to = i + 1;
    if (lowerAt(tokens, to) === '.' || SIGNS.has(textAt(tokens, to))) to += 1;
    return isNumber(tokens, to) ? { code, to } : null;
  }
  const touching = TOUCHING_PREFIXES.get(textAt(tokens, i));
  const alone = touching !== undefined && touchesNext(tokens, i) && !touchesPrevious(tokens, i) && isNumber(tokens, i + 1);
  return alone ? { code: touching, to: i + 1 } : null;
}

function singular(name: string): string {
  if (name === 'kronor') return 'krona';
  if (name === 'kroner') return 'krone';
  if (name.startsWith('rub') || name.startsWith('roub')) return 'rouble';
  return name.endsWith('s') ? name.slice(0, -1) : name;
}

/** "Canadian dollars", "Hong Kong dollars", "New Zealand dollars": at most two words before the name. */
function describedName(tokens: Tokens, i: number): Suffix | null {
  for (const lead of [1, 2]) {
    const name = lowerAt(tokens, i + lead);
    if (!CURRENCY_NAMES.has(name)) continue;
    const code = ADJECTIVES.get(`${lowerAt(tokens, i + lead - 1)} ${singular(name)}`);
    if (code !== undefined) return { code, factor: 1, to: i + lead + 1 };
  }
  return null;
}

/** Words of what is paid, as verbs and as nouns. */
const PAID =
  /^(?:pa(?:y|ys|id|ying|yments?)|repa(?:y|id|yments?)|fine[sd]?|costs?|costing|earn(?:s|ed|ing|ings)?|worth|spen[dt]s?|spending|charged?|owe[ds]?|owing|invest(?:ed|s|ing|ments?)|borrow(?:ed|s|ing)?|lent|salar(?:y|ies)|wages?|incomes?|prices?|priced|fares?|tickets?|budgets?|debts?|arrears|rents?|fees?|loans?|tax(?:es)?|pensions?|allowances?|benefits?|grants?|bonus(?:es)?|bribes?|ransoms?|damages|compensation|revenues?|profits?|turnover|donat(?:ed|ions?)|£)$/;

/** How many tokens before a sum the word may stand that says it is paid; "pounds in unpaid wages": behind it two. */
const PAID_WITHIN = { before: 12, behind: 2 } as const;

/** "pounds" are money beside a scale word, "sterling" or a word of paying; else they are a mass. */
function isPoundMoney(tokens: Tokens, i: number, scaled: boolean): boolean {
  if (scaled || lowerAt(tokens, i + 1) === 'sterling') return true;
  const said = (from: number, to: number): boolean => tokens.slice(from, to).some(token => PAID.test(token.lower));
  if (said(Math.max(0, i - PAID_WITHIN.before), i)) return true;
  return /^(?:in|of)$/.test(lowerAt(tokens, i + 1)) && said(i + 2, i + 2 + PAID_WITHIN.behind);
}

/** "won" after a figure is also a verb: it is money after large amounts with nothing to be won behind it ("8,350 won an hour" is a rate). */
function isWonMoney(tokens: Tokens, i: number, value: number, scaled: boolean): boolean {
  const rate = /^an?$/.test(lowerAt(tokens, i + 1)) && UNIT_WORDS.has(lowerAt(tokens, i + 2));
  return (
    (scaled || value >= 100) &&
    (rate || !/^(?:the|a|an|gold|silver|bronze|seats?|medals?|awards?|asylum|by|their|his|her)$/.test(lowerAt(tokens, i + 1)))
  );
}

/** "20€", "20 €"; a dollar sign that does not touch the figure before it belongs to the next. */
function signAfter(tokens: Tokens, i: number): string | undefined {
  if (!isNumber(tokens, i - 1) || isNumber(tokens, i + 1)) return undefined;
  return touchesPrevious(tokens, i) || textAt(tokens, i) !== '$' ? SIGNS.get(textAt(tokens, i)) : undefined;
}

/** The currency named at `i`, after a figure of that value. */
export function currencyAfter(tokens: Tokens, i: number, value: number, scaled: boolean): Suffix | null {
  // A hyphen may stand first, and two words before the name.
  if (!((rolesAt(tokens, i) | rolesAt(tokens, i + 1) | rolesAt(tokens, i + 2) | rolesAt(tokens, i + 3)) & AFTER)) return null;
  const sign = signAfter(tokens, i);
  if (sign !== undefined) return { code: sign, factor: 1, to: i + 1 };
  if (textAt(tokens, i) === 'p' && isNumber(tokens, i - 1) && touchesPrevious(tokens, i)) return { code: 'GBP', factor: 0.01, to: i + 1 };
  const at = overJoint(tokens, i);
  const code = CODES.get(textAt(tokens, at));
  if (code !== undefined && textAt(tokens, at) === textAt(tokens, at).toUpperCase() && code !== 'XOF')
    return { code, factor: 1, to: at + 1 };
  const described = describedName(tokens, at);
  if (described !== null) return described;
  return hundredth(tokens, at) ?? plainName(tokens, at, value, scaled);
}

function hundredth(tokens: Tokens, i: number): Suffix | null {
  const own = HUNDREDTHS.get(lowerAt(tokens, i));
  if (own !== undefined) return { code: own, factor: 0.01, to: i + 1 };
  const code = HUNDREDTHS.has(lowerAt(tokens, i + 1)) ? HUNDREDTH_ADJECTIVES.get(lowerAt(tokens, i)) : undefined;
  return code === undefined ? null : { code, factor: 0.01, to: i + 2 };
}

function plainName(tokens: Tokens, i: number, value: number, scaled: boolean): Suffix | null {
  const name = lowerAt(tokens, i);
  const code = CURRENCY_NAMES.get(name);
  if (code === undefined) return null;
  if (/^pounds?$/.test(name) && !isPoundMoney(tokens, i, scaled)) return null;
  if (name === 'won' && !isWonMoney(tokens, i, value, scaled)) return null;
  return { code, factor: 1, to: name.startsWith('pound') && lowerAt(tokens, i + 1) === 'sterling' ? i + 2 : i + 1 };
}
