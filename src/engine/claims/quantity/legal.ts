/**
 * Figures of legal citations: "410 U.S. 113, 120", "F.3d 123", "Fed. R. Civ. P. 56", "5th Cir. R. 47.5", "id. at 12". What a plain label
 * word tells ("Article 5", "§ 3", "No. 12-345") is read in `labels.ts`. Cost: a few tokens to each side.
 */
import { words } from '../../text/wordSet.ts';
import type { Tokens } from './cursor.ts';
import { isCapitalised, isHyphen, isNumber, isWord, lowerAt, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { isPluralNoun } from './nouns.ts';
import { unitAt } from './units.ts';

/** Reporters and codes between volume and page, without spaces and without a full stop at the end. */
const REPORTERS = words(`
  a.d a.2d a.3d c.f.r cal.app cfr f f.2d f.3d f.4th f.r f.supp fed fed.cl l.ed l.ed.2d lexis n.e n.e.2d n.e.3d n.w n.w.2d n.y p.2d p.3d s.ct s.e s.e.2d
  s.w s.w.2d s.w.3d so.2d so.3d stat u.k.s.c u.s u.s.c usc wl`);
const REPORTER = /^(?:f\.?supp\.?(?:2d|3d)?|s\.?ct\.?|l\.ed\.?(?:2d)?|cal\.(?:app\.)?(?:2d|3d|4th|5th)?|e\.?c\.?r\.?|w\.?l\.?r\.?)$/;
const CODES = /^(?:u\.s\.c|usc|c\.f\.r|cfr)$/;

/** Abbreviations that label a figure where their full stop follows ("R. 47.5", "cl. 4"). */
const STOPPED_LABELS = words('amend amends arg br cl cls doc docs ex exh ord para r reg regs stat subd tr');
/** Before "at 12", the page of what was cited before. */
const CITED = /^(?:id|ibid|supra|tr|br|app|doc|r|u\.s\.|d)$/;

/** The place after the citation whose figure is at `i`; `i` where there is none. */
export function citation(tokens: Tokens, i: number): number {
  return Math.max(i, volume(tokens, i), series(tokens, i), abbreviated(tokens, i), citedPage(tokens, i));
}

/** "410 U.S. 113", "42 U.S.C. § 1983", "2012 WL 345678". */
function volume(tokens: Tokens, i: number): number {
  if (!/^\d{1,4}$/.test(textAt(tokens, i)) || !(isWord(tokens, i + 1) && isCapitalised(tokens, i + 1))) return i;
  let [at, text] = [i + 1, ''];
  while (at < i + 9 && (isWord(tokens, at) || lowerAt(tokens, at) === '.' || (isNumber(tokens, at) && touchesPrevious(tokens, at)))) {
    text += lowerAt(tokens, at);
    at += 1;
    const name = text.endsWith('.') ? text.slice(0, -1) : text;
    if (touchesNext(tokens, at - 1) || !(REPORTERS.has(name) || REPORTER.test(text))) continue;
    if (isNumber(tokens, at)) return pinpoints(tokens, at + 1);
    if (/^§+$/.test(lowerAt(tokens, at)) || CODES.test(name)) return at;
  }
  return i;
}

/** ", 570", "-72" after the page of a citation: the pages meant, with no word after them. */
function pinpoints(tokens: Tokens, i: number): number {
  let at = i;
  while (at < i + 12 && (lowerAt(tokens, at) === ',' || isHyphen(tokens, at)) && isNumber(tokens, at + 1) && !isWord(tokens, at + 2))
    at += 2;
  return at;
}

/** "F.3d 123", "Cal. 4th 12" without their volume; `i` is at the series or at the page. */
function series(tokens: Tokens, i: number): number {
  const at = /^(?:d|th)$/.test(lowerAt(tokens, i - 1)) ? i - 2 : i;
  const numbered =
    isNumber(tokens, at) && touchesNext(tokens, at) && /^(?:d|th)$/.test(lowerAt(tokens, at + 1)) && isNumber(tokens, at + 2);
  const named = lowerAt(tokens, at - 1) === '.' && touchesPrevious(tokens, at - 1) && isCapitalised(tokens, at - 2);
  return numbered && named ? pinpoints(tokens, at + 3) : i;
}

/** "R. 47.5", "Fed. R. Evid. 403", "Treas. Reg. 1.61-2": an abbreviated label, or two abbreviated names in a row. */
function abbreviated(tokens: Tokens, i: number): number {
  if (!isAbbreviation(tokens, i - 1) || isPluralNoun(tokens, i + 1) || unitAt(tokens, i + 1) !== null) return i;
  const label = lowerAt(tokens, i - 2);
  const labelled = STOPPED_LABELS.has(label) && (label.length > 1 || isCapitalised(tokens, i - 2));
  if (!labelled && !(isCapitalised(tokens, i - 2) && isAbbreviation(tokens, i - 3) && isCapitalised(tokens, i - 4))) return i;
  return isHyphen(tokens, i + 1) && isNumber(tokens, i + 2) && touchesNext(tokens, i) ? i + 3 : i + 1;
}

/** Whether the token at `i` is the full stop of a word and something follows after a space. */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  return lowerAt(tokens, i) === '.' && touchesPrevious(tokens, i) && isWord(tokens, i - 1) && textAt(tokens, i - 1).length <= 5;
}

/** "id. at 12", "550 U.S. at 570". */
function citedPage(tokens: Tokens, i: number): number {
  if (lowerAt(tokens, i - 1) !== 'at' || isWord(tokens, i + 1) || unitAt(tokens, i + 1) !== null) return i;
  const at = lowerAt(tokens, i - 2) === '.' ? i - 3 : i - 2;
  const stopped = at === i - 3 || /^(?:supra|u\.s\.|d)$/.test(lowerAt(tokens, at));
  return stopped && CITED.test(lowerAt(tokens, at)) ? pinpoints(tokens, i + 1) : i;
}
