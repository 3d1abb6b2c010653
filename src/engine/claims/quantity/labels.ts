/**
 * Figures that name and do not measure: sections of a law, pages, dockets, list numbers, citation markers, phone numbers, times of day,
 * versions, addresses, models, keys and file names. One pass over the tokens; the answer is a mask.
 */
import { words } from '../../text/wordSet.ts';
import { MONTHS } from '../date/lexicon.ts';
import type { Tokens } from './cursor.ts';
import { isCapitalised, isHyphen, isJoint, isNumber, isWord, lowerAt, matchesAt, textAt, touchesNext, touchesPrevious } from './cursor.ts';
import { isEra } from '../date/year.ts';
import { currencyBefore } from './money.ts';
import { citation } from './legal.ts';
import { IRREGULAR_PLURALS, isPluralNoun, STOPS } from './nouns.ts';
import { SCALES, SCALE_SUFFIXES, SMALL, TENS } from './numberWords.ts';
import { hasRole, roleOf } from './roles.ts';
import { LENGTHS, SYMBOLS } from './unitLexicon.ts';
import { unitAt } from './units.ts';

/** Before a figure, in any case. */
const LABELS = words(`
  article articles art arts section sections sec secs § §§ chapter chapters ch paragraph paragraphs para paras clause clauses rule rules page pages pp p fig
  figure figures table tables footnote footnotes note appendix annex exhibit isbn issn pmid doi no nos № vol volume verse verses psalm
  room gate flight highway interstate docket version ver resolution resolutions`);

/** Before a figure, with a capital letter. */
const CAPITAL_LABELS = words(`
  act amendment amendments apartment apt area article bill block box building bureau camp case category class convention count day decree directive
  document episode form formula grade group item law level line lot measure module number office order part phase platform proposition question
  regulation road route schedule season series stage step studio suite title type unit ward week windows zone channel radio agenda vision expo
  psalm apollo mark pier terminal theorem equation eq eqs lemma box district division precinct company regiment battalion squadron
  study chapter strategy goal target sdg protocol`);

/** Lower-case words that label a figure when nothing counted follows ("type 2", "phase 3"). */
const WEAK_LABELS = words(
  'day week month platform type phase stage grade class category level version step line number channel code group model route exhibit count item option part unit lot',
);

const STREETS = words(
  'street st avenue ave road rd lane ln boulevard blvd drive dr square place pl court ct way parkway highway hwy terrace crescent close gardens grove mews walk',
);
/** Joined to a figure by a hyphen these leave it a figure: "an under-5", "non-18-year-olds", "a now-30-year-old". */
const MEASURING_PREFIXES = words(
  'age aged ages all approx below circa early ex late mid minus multi near non now over plus post pre semi some sub super then top under up',
);
const FILE_ENDINGS = words('csv doc docx gif htm html jpeg jpg json md mp3 mp4 pdf png ppt pptx rtf svg txt xls xlsx xml zip');
const HALVES_OF_DAY = words('am pm a.m. p.m. gmt utc est edt pst pdt cet bst hours hrs noon midnight');

const BELOW_TWENTY = roleOf(SMALL.keys());

/** Which tokens belong to a label; the caller marks dates itself. */
export function markLabels(tokens: Tokens): boolean[] {
  const mask = new Array<boolean>(tokens.length).fill(false);
  for (let i = 0; i < tokens.length; i++) {
    if (!isNumber(tokens, i) || mask[i] === true) {
      const may = mask[i] === true || hasRole(tokens, i, BELOW_TWENTY);
      if (may && (isNamed(tokens, i) || isHour(tokens, i))) mask[i] = true;
      continue;
    }
    const end = labelEnd(tokens, i);
    for (let k = i; k < end; k++) mask[k] = true;
  }
  return mask;
}

/** "Chapter Three", "Article Two". */
function isNamed(tokens: Tokens, i: number): boolean {
  return (
    isCapitalised(tokens, i) &&
    SMALL.has(lowerAt(tokens, i)) &&
    isCapitalised(tokens, i - 1) &&
    (LABELS.has(lowerAt(tokens, i - 1)) || CAPITAL_LABELS.has(lowerAt(tokens, i - 1)))
  );
}

/** The place after the label whose figure is at `i`; `i` where the figure measures. */
function labelEnd(tokens: Tokens, i: number): number {
  return Math.max(
    i,
    bracketed(tokens, i),
    listNumber(tokens, i),
    sectionNumber(tokens, i),
    timeOfDay(tokens, i),
    isHour(tokens, i) ? i + 1 : i,
    isEra(tokens, i + 1) && /^\d{1,4}$/.test(textAt(tokens, i)) ? i + 2 : i,
    phone(tokens, i),
    attached(tokens, i),
    labelled(tokens, i),
    citation(tokens, i),
    identifier(tokens, i),
    address(tokens, i),
    model(tokens, i),
  );
}

/** "[2]", "(3)", "[2, 5]", "[2-5]". */
function bracketed(tokens: Tokens, i: number): number {
  const open = lowerAt(tokens, i - 1);
  if ((open !== '[' && open !== '(') || isNumberWord(lowerAt(tokens, i - 2))) return i;
  let at = i + 1;
  while (at < i + 12 && /^[,;-]$/.test(lowerAt(tokens, at)) && isNumber(tokens, at + 1)) at += 2;
  if (open === '[') return lowerAt(tokens, at) === ']' ? at : i;
  return lowerAt(tokens, at) === ')' && at === i + 1 && textAt(tokens, i).length <= 2 ? at : i;
}

/** "thirty (30) days" says its figure twice. */
function isNumberWord(word: string): boolean {
  return SMALL.has(word) || TENS.has(word) || SCALES.has(word);
}

/** "1. The court", "2) The court" at the start of the sentence. */
function listNumber(tokens: Tokens, i: number): number {
  return i === 0 && /^[.)]$/.test(lowerAt(tokens, 1)) && tokens.length > 2 ? 1 : i;
}

/** "3.2 Hours of rest": the number of a section, before its heading. A sentence that opens with a measure goes on in small letters. */
function sectionNumber(tokens: Tokens, i: number): number {
  const isSection = i === 0 && SECTION.test(textAt(tokens, 0)) && !touchesNext(tokens, 0);
  return isSection && HEADING.test(textAt(tokens, 1)) && !SCALES.has(lowerAt(tokens, 1)) && !SYMBOLS.has(textAt(tokens, 1)) ? 1 : i;
}

const SECTION = /^[1-9]\d?\.[1-9]\d?$/;
const HEADING = /^\p{Lu}\p{Ll}+$/u;

const HOUR_AFTER = /^(?:about|after|and|around|at|before|between|by|from|nearly|past|since|till|to|toward|towards|until)$/;

/** "around nine in the evening", "until 2 in the morning", "at one at night". */
function isHour(tokens: Tokens, i: number): boolean {
  const next = lowerAt(tokens, i + 1);
  if ((next !== 'in' && next !== 'at') || !HOUR_AFTER.test(lowerAt(tokens, i - 1))) return false;
  const hour = isNumber(tokens, i) ? Number(textAt(tokens, i)) : SMALL.get(lowerAt(tokens, i));
  if (hour === undefined || !(hour >= 1 && hour <= 12)) return false;
  return (
    (matchesAt(tokens, i + 1, ['in', 'the']) && /^(?:morning|afternoon|evening)$/.test(lowerAt(tokens, i + 3))) ||
    matchesAt(tokens, i + 1, ['at', 'night'])
  );
}

/** Behind the hour of a day. */
const HOUR_MARK = roleOf(["o'clock", 'a', 'p', 'am', 'pm', 'a.m.', 'p.m.', 'gmt', 'utc', 'hours', 'hrs']);

/** "10:30", "10:30 a.m.", "3.30pm", "6 o'clock", and what a race took ("3:42.18"). */
function timeOfDay(tokens: Tokens, i: number): number {
  const clock =
    lowerAt(tokens, i + 1) === ':' &&
    /^[0-5]\d(?:\.\d+)?$/.test(textAt(tokens, i + 2)) &&
    /^\d{1,2}$/.test(textAt(tokens, i)) &&
    touchesNext(tokens, i) &&
    touchesNext(tokens, i + 1);
  let at = clock ? i + 3 : i + 1;
  if (clock && lowerAt(tokens, at) === ':' && isNumber(tokens, at + 1)) at += 2;
  if (!clock && !hasRole(tokens, at, HOUR_MARK)) return i;
  const next = lowerAt(tokens, at);
  if (next === "o'clock") return at + 1;
  if (/^[ap]$/.test(next) && lowerAt(tokens, at + 1) === '.' && lowerAt(tokens, at + 2) === 'm') return at + 3;
  if (/^(?:am|pm|a\.m\.|p\.m\.)$/.test(next) && /^\d{1,2}(?:\.\d\d)?$/.test(textAt(tokens, clock ? i : at - 1))) return at + 1;
  if (clock) return HALVES_OF_DAY.has(next) ? at + 1 : at;
  return /^(?:gmt|utc)$/.test(next) ||
    (/^0?\d00$|^[01]\d[0-5]\d$/.test(textAt(tokens, i)) && /^(?:hours|hrs)$/.test(next) && textAt(tokens, i).startsWith('0'))
    ? at + 1
    : i;
}

/** "+1 212 555 0100", "020 7946 0958", "(212) 555-0100", "555-0100", "03-1234-5678"; other chains of three figures are no measure either. */
function phone(tokens: Tokens, i: number): number {
  let [at, parts, digits] = [i + 1, 1, textAt(tokens, i).length];
  for (;;) {
    const joined = isNumber(tokens, at + 1) && touchesNext(tokens, at - 1) && /^[-./)]$/.test(lowerAt(tokens, at));
    if (!joined) break;
    [at, parts, digits] = [at + 2, parts + 1, digits + textAt(tokens, at + 1).length];
  }
  if (parts >= 3 && digits >= 6) return at;
  if (lowerAt(tokens, i - 1) === '+' && touchesPrevious(tokens, i)) return spacedEnd(tokens, at);
  if (textAt(tokens, i).startsWith('0') && /^0\d{2,}$/.test(textAt(tokens, i)) && !isNumber(tokens, i - 1)) return spacedEnd(tokens, at);
  return parts === 2 &&
    /^\d{3}$/.test(textAt(tokens, i)) &&
    /^\d{4}$/.test(textAt(tokens, i + 2)) &&
    /^0|^555$/.test(textAt(tokens, i + 2) + textAt(tokens, i))
    ? at
    : i;
}

function spacedEnd(tokens: Tokens, i: number): number {
  let at = i;
  while (isNumber(tokens, at) || isHyphen(tokens, at)) at += 1;
  return at;
}

/** "469 km2": the exponent of a unit. */
function isPower(tokens: Tokens, i: number): boolean {
  return /^[23]$/.test(textAt(tokens, i)) && isNumber(tokens, i - 2) && LENGTHS.has(SYMBOLS.get(textAt(tokens, i - 1)) ?? '');
}

/** "G20", "#5", "3G", "4x4", "9/11", "2.0.1", "v2": letters or marks that touch the figure. */
function attached(tokens: Tokens, i: number): number {
  if (textAt(tokens, i).includes('.') && /\..*\./.test(textAt(tokens, i)) && !/^\d{1,3}(?:\.\d{3}){2,}$/.test(textAt(tokens, i)))
    return i + 1;
  const before = i > 0 && touchesPrevious(tokens, i) ? i - 1 : -1;
  if (before >= 0 && isWord(tokens, before) && currencyBefore(tokens, before) === null) return isPower(tokens, i) ? i : i + 1;
  if (before >= 0 && /^[_@#=\\*&]$/.test(textAt(tokens, before))) return i + 1;
  if (before >= 0 && /^[/]$/.test(textAt(tokens, before)) && touchesPrevious(tokens, before) && !isFraction(tokens, i - 2)) return i + 1;
  if (
    lowerAt(tokens, i + 1) === '/' &&
    touchesNext(tokens, i) &&
    touchesNext(tokens, i + 1) &&
    isNumber(tokens, i + 2) &&
    !isFraction(tokens, i)
  )
    return i + 3;
  if (!touchesNext(tokens, i) || !isWord(tokens, i + 1) || /^(?:st|nd|rd|th|s|p|x|yo|yr|f|c|plus)$/.test(lowerAt(tokens, i + 1))) return i;
  return SCALE_SUFFIXES.has(textAt(tokens, i + 1)) || unitAt(tokens, i + 1) !== null || textAt(tokens, i + 1).length > 3 ? i : i + 2;
}

/** A unit with a capital letter. */
function isTitleWord(tokens: Tokens, i: number): boolean {
  return isCapitalised(tokens, i) && textAt(tokens, i).length > 2 && unitAt(tokens, i) !== null;
}

/** "England under-19s": a class of players. */
function isClassOfAge(tokens: Tokens, i: number): boolean {
  return (
    isJoint(tokens, i - 1) && /^(?:under|over|u)$/.test(lowerAt(tokens, i - 2)) && touchesNext(tokens, i) && lowerAt(tokens, i + 1) === 's'
  );
}

/** "COVID-19", "F-16", "nyt-2012", "smith-2013-14": a figure that a hyphen joins to the name before it, with what goes on after it; "a 10-K". */
function identifier(tokens: Tokens, i: number): number {
  if (isClassOfAge(tokens, i)) return i + 2;
  // "the 150-Day Battle": a name; not "a 34-Year-Old Man" of a headline
  if (isJoint(tokens, i + 1) && isTitleWord(tokens, i + 2) && isCapitalised(tokens, i + 3)) return i + 3;
  if (isJoint(tokens, i - 1) && isName(tokens, i - 2)) {
    let end = i + 1;
    while (isJoint(tokens, end) && isNumber(tokens, end + 1) && end < i + 12) end += 2;
    return end;
  }
  if (isJoint(tokens, i + 1) && /^[A-Z]$/.test(textAt(tokens, i + 2))) return i + 3;
  return isFileName(tokens, i) || isSerial(tokens, i) ? i + 1 : i;
}

/** "IMO 9412036": capitals and a long figure without groups, with nothing counted behind. */
function isSerial(tokens: Tokens, i: number): boolean {
  const name = textAt(tokens, i - 1);
  if (
    textAt(tokens, i).length < 5 ||
    !/^\d{5,}$/.test(textAt(tokens, i)) ||
    !/^[A-Z]{2,6}$/.test(name) ||
    currencyBefore(tokens, i - 1) !== null
  )
    return false;
  const next = lowerAt(tokens, i + 1);
  return next === '' || /^[,.;:)]$/.test(next) || STOPS.has(next);
}

/** Before "-19": a name or a key, not a word that measures ("mid-60", "under-5", "top-10") nor a unit ("5-foot-10"). */
function isName(tokens: Tokens, i: number): boolean {
  const [text, lower] = [textAt(tokens, i), lowerAt(tokens, i)];
  if (!isWord(tokens, i) || currencyBefore(tokens, i) !== null || MEASURING_PREFIXES.has(lower) || isNumberWord(lower)) return false;
  if (isJoint(tokens, i - 1) && isNumber(tokens, i - 2) && unitAt(tokens, i) !== null) return false;
  if ((text.length <= 3 && text === text.toUpperCase()) || (MONTHS.has(lower) && isCapitalised(tokens, i))) return true;
  // A dash without spaces may part clauses; the hyphen of a name in small letters is a plain one.
  return !STOPS.has(lower) && (isCapitalised(tokens, i) || /^[-‐‑]$/.test(textAt(tokens, i + 1)));
}

/** "2012-report.pdf", "3_plan.docx": the run of touching tokens ends in the ending of a file. */
function isFileName(tokens: Tokens, i: number): boolean {
  for (let at = i + 1; at < i + 12 && touchesPrevious(tokens, at); at++) {
    if (lowerAt(tokens, at) === '.' && touchesNext(tokens, at) && FILE_ENDINGS.has(lowerAt(tokens, at + 1))) return true;
  }
  return false;
}

function isFraction(tokens: Tokens, i: number): boolean {
  return (
    /^\d{1,2}$/.test(textAt(tokens, i)) &&
    /^(?:[2-9]|10|12|16)$/.test(textAt(tokens, i + 2)) &&
    Number(textAt(tokens, i)) < Number(textAt(tokens, i + 2)) &&
    lowerAt(tokens, i + 3) !== '/'
  );
}

const LABEL = roleOf([...LABELS, ...WEAK_LABELS]);

/** "Article 150", "§ 1291", "pp. 3-10", "Sections 5, 6 and 7", "No. 12-345", "Boeing Flight 370". */
function labelled(tokens: Tokens, i: number): number {
  let at = i - 1;
  if (lowerAt(tokens, at) === '.' && touchesPrevious(tokens, at)) at -= 1;
  const capital = isCapitalised(tokens, at);
  if (!capital && !hasRole(tokens, at, LABEL)) return i;
  const label = lowerAt(tokens, at);
  if (/^nos?$/.test(label) && !(capital || lowerAt(tokens, i - 1) === '.')) return i;
  if (label === 'p' && lowerAt(tokens, i - 1) !== '.') return i;
  const strong = LABELS.has(label) && !(/^(?:figures?|notes?|rules?|tables?|rooms?)$/.test(label) && isPluralNoun(tokens, i + 1));
  const named =
    capital && (CAPITAL_LABELS.has(label) || CAPITAL_LABELS.has(label.replace(/s$/, ''))) && (at > 0 || !isCounted(tokens, i + 1));
  const weak = WEAK_LABELS.has(label) && !isCounted(tokens, i + 1);
  if ((!strong && !named && !weak) || isRanked(tokens, at) || (!strong && /,\d{3}/.test(textAt(tokens, i)))) return i;
  let end = i + 1;
  while (
    end < i + 60 &&
    /^(?:[,/.]|-|and|to|or|&|\()$/.test(lowerAt(tokens, end)) &&
    isNumber(tokens, end + 1) &&
    !isCounted(tokens, end + 2)
  ) {
    end += lowerAt(tokens, end) === '(' && lowerAt(tokens, end + 2) === ')' ? 3 : 2;
  }
  return end;
}

/** "ranked No. 3" is an ordinal, read elsewhere. */
function isRanked(tokens: Tokens, i: number): boolean {
  return /^no$/.test(lowerAt(tokens, i)) && /^(?:the|ranked|ranks|rank|world|rated|seeded|as|is|was|at|to)$/.test(lowerAt(tokens, i - 1));
}

function isCounted(tokens: Tokens, i: number): boolean {
  return (
    isPluralNoun(tokens, i) || IRREGULAR_PLURALS.has(lowerAt(tokens, i)) || SCALES.has(lowerAt(tokens, i)) || unitAt(tokens, i) !== null
  );
}

/** "123 Main Street". */
function address(tokens: Tokens, i: number): number {
  if (!isCapitalised(tokens, i + 1) || !/^\d{1,5}$/.test(textAt(tokens, i))) return i;
  for (let at = i + 1; at < i + 5 && isCapitalised(tokens, at); at++) if (at > i + 1 && STREETS.has(lowerAt(tokens, at))) return at + 1;
  return i;
}

/** "Boeing 737", "Windows 10", "S&P 500": a name and a short figure, with nothing counted after it. */
function model(tokens: Tokens, i: number): number {
  if (i < 2 || !isCapitalised(tokens, i - 1) || !isWord(tokens, i - 1) || !/^\d{1,4}$/.test(textAt(tokens, i))) return i;
  const name = textAt(tokens, i - 1);
  if (
    touchesPrevious(tokens, i) ||
    currencyBefore(tokens, i - 1) !== null ||
    /^(?:Tier|Top|Some|About|Only|Over|At|By|In|Of|The|Just|Nearly|Another|Than|And|To|Age|Aged|Ages|From|Magnitude|Under|Least|Most|More)$/i.test(
      name,
    )
  )
    return i;
  const next = lowerAt(tokens, i + 1);
  const before = lowerAt(tokens, i - 2);
  if (
    isPluralNoun(tokens, i + 1) &&
    (isNumber(tokens, i - 2) || (/^(?:the|a|its|their|his|her)$/.test(before) && !/^(?:in|across|to|from)$/.test(lowerAt(tokens, i - 3))))
  )
    return i + 1;
  return isCounted(tokens, i + 1) ||
    /^(?:million|billion|percent|per|of|to|-|%|out|in|year|for|more|new|other|were|have|are|had)$/.test(next) ||
    isNumber(tokens, i + 1) ||
    isCapitalised(tokens, i + 1)
    ? i
    : i + 1;
}
