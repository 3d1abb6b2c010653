import { IRREGULAR_FORMS, SPELLING_BEGINNINGS } from './irregularForms.ts';
import { stem } from './stem.ts';

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['œ', 'oe'],
  // Greek letters that stand alone in the names of science: "TNF-α" is "TNF-alpha".
  ['α', 'alpha'],
  ['β', 'beta'],
  ['γ', 'gamma'],
  ['δ', 'delta'],
  ['ε', 'epsilon'],
  ['κ', 'kappa'],
  ['λ', 'lambda'],
  ['μ', 'mu'],
  ['σ', 'sigma'],
  ['ω', 'omega'],
]);

/** In lower case, without diacritics, apostrophes made straight, invisible characters gone. */
export function foldWord(surface: string): string {
  const lower = surface.toLowerCase();
  if (isAscii(lower)) return lower;
  const bare = lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2019\u02bc]/g, "'")
    .normalize('NFC');
  const greek = bare.length === 1 ? FOLDED.get(bare) : undefined;
  return greek ?? bare.replace(/[ßæðøþđħıłœ]/g, letter => FOLDED.get(letter) ?? letter);
}

/** In lower case, apostrophes made straight, invisible characters gone; diacritics stay. */
export function lowerWord(surface: string): string {
  const lower = surface.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|(?<=i)\u0307/g, '')
    .replace(/[\u2019\u02bc]/g, "'");
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Without the possessive ending, and without the apostrophes inside ("o'brien's" gives "obrien"). */
export function dropApostrophes(folded: string): string {
  if (!folded.includes("'")) return folded;
  return folded.replace(/'s?$/, '').replaceAll("'", '');
}

const OUR_SPELLING = /^(.{3,})our/;
const ISE_SPELLING = /^(.{3,})([iy])s$/;

/** The key under which all forms and spellings of a word are found; `word` is folded and has no apostrophes. */
export function wordTerm(word: string): string {
  const regular = IRREGULAR_FORMS.get(word) ?? word;
  const term = stem(commonSpelling(regular));
  return term.endsWith('s') ? term.replace(ISE_SPELLING, '$1$2z') : term;
}

/** By first letter. */
const BEGINNINGS = new Map(
  [...new Set(SPELLING_BEGINNINGS.map(([british]) => british.charAt(0)))].map(letter => [
    letter,
    SPELLING_BEGINNINGS.filter(([british]) => british.startsWith(letter)),
  ]),
);

function commonSpelling(word: string): string {
  const beginning = BEGINNINGS.get(word.charAt(0))?.find(([british]) => word.startsWith(british));
  const spelt = beginning ? beginning[1] + word.slice(beginning[0].length) : word;
  const or = spelt.includes('our', 3) ? spelt.replace(OUR_SPELLING, '$1or') : spelt;
  return or.endsWith('isation') || or.endsWith('isations') ? or.replace(/isation(s?)$/, 'ization$1') : or;
}
