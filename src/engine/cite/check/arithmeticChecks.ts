/**
 * Checks of arithmetic within a sentence: sums, shares and changes that the sentence itself gives the figures for.
 *
 * Method: the figures of the sentence, in order, and the words between them. Only forms of words that leave no doubt of what is reckoned are read; a
 * result may be rounded or cut off in its last digit, and "about" gives it more room. Cost: linear in the sentence for each figure.
 */
import type { Finding, Span } from '../../model/index.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import { intersects } from '../../model/index.ts';
import { changeFinding } from './arithmeticChange.ts';
import { decimalsOf, inDigits, mayBe, type Reckoning, type Term, wrong } from './reckoning.ts';
import type { SaidSentence } from './sourceSentences.ts';

/** Sums, shares and changes that do not come out. `quoted`: what stands in quotations is the source's reckoning. */
export function checkArithmetic(said: SaidSentence, quoted: readonly Span[]): readonly Finding[] {
  const terms = said.facts.quantities.flatMap((quantity): readonly Term[] => {
    const value = quantity.low ?? quantity.high;
    if (value === null || quantity.vague || quoted.some(span => intersects(span, quantity.span))) return [];
    if (quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high) return [];
    return [{ quantity, value, words: said.prose.slice(quantity.span.start, quantity.span.end), span: quantity.span }];
  });
  const reckoning = { said, terms, text: (start: number, end: number): string => said.prose.slice(start, end) };
  const found = [...shares(reckoning), ...changeFinding(reckoning), ...sums(reckoning)];
  return found.filter((each, i) => !found.slice(0, i).some(({ span }) => intersects(span, each.span)));
}

const OF = /^\s+(?:[\p{L}'’-]+\s+){0,3}?(?:out )?of\s+(?:(?:the|its|their|all|these|those|a total of|our|his|her|about|some|every)\s+)*$/u;
const OR =
  /^[^.;:]{0,60}?(?:,? (?:or|that is,?|i\.e\.,?|which is|which makes|a share of|equal to|making|amounting to|corresponding to)|[([]|,| [–—-]+)\s*(?:(?:about|some|roughly|around|approximately|nearly|just (?:over|under)|almost|more than|less than|exactly|only|or|a full|over|under)\s+)*$/;
const BRACKET = /^[^.;:]{0,30}?(?:[([]|,? or |,? that is,? | [–—-]+ ?|: )\s*$/;

/** "60 of 80, or 70 per cent"; "70 per cent (60 of 80)". */
function shares({ terms, text, said }: Reckoning): readonly Finding[] {
  return terms.flatMap((first, i): readonly Finding[] => {
    const [second, third] = [terms[i + 1], terms[i + 2]];
    if (second === undefined || third === undefined) return [];
    const [before, behind] = [text(first.span.end, second.span.start), text(second.span.end, third.span.start)];
    const forward = isCounts(first, second) && third.quantity.unit === 'percent' && OF.test(before) && OR.test(behind);
    const backward = first.quantity.unit === 'percent' && isCounts(second, third) && BRACKET.test(before) && OF.test(behind);
    const all = third.quantity.unit === 'percent' && !forward && OR.test(behind) ? wholeOf(terms, i + 1, said, text) : null;
    if (!forward && !backward && all === null) return [];
    const [part, whole, percent] = forward ? [first, second, third] : all !== null ? [second, all, third] : [second, third, first];
    const exact = (100 * part.value) / whole.value;
    if (part.value > whole.value || mayBe(percent, exact)) return [];
    const [start, end] = [all?.span.start ?? first.span.start, third.span.end];
    return [
      wrong(
        'arithmetic/share',
        { start, end },
        `${part.words} of ${whole.words} is ${inDigits(exact, Math.max(1, decimalsOf(percent)))} percent, not ${percent.words}.`,
      ),
    ];
  });
}

/** The count before a part of it: "of 420 workers examined, 126"; "of 312 children, 203 washed ore, 71 carried it and 38". */
function wholeOf(terms: readonly Term[], at: number, said: SaidSentence, text: Reckoning['text']): Term | null {
  const part = terms[at];
  for (let k = at - 1; k >= 0 && part !== undefined; k--) {
    const term = terms[k];
    const next = terms[k + 1];
    if (term === undefined || next === undefined || !isCounts(term, part)) return null;
    const between = text(term.span.end, next.span.start);
    const parts = terms.slice(k + 1, at + 1);
    if (isOutOf(term, next, between, said, text)) return sumOf(parts) <= term.value ? term : null;
    if (!JOINT.test(between)) return null;
  }
  return null;
}

/** "Of 420 workers examined, 126". */
function isOutOf(whole: Term, part: Term, between: string, said: SaidSentence, text: Reckoning['text']): boolean {
  const before = text(Math.max(said.span.start, whole.span.start - 16), whole.span.start);
  // "27 kiosks, and 19 of them".
  const behind = text(part.span.end, Math.min(said.span.end, part.span.end + 16));
  if (whole.value > part.value && /^ of (?:them|these|those|which|whom)\b/.test(behind) && !/[.;:]/.test(between)) return true;
  return (
    whole.value > part.value &&
    /\bof (?:the |all |these )*$/i.test(before) &&
    /^(?:[^.;:]{0,60}(?:,|\bonly|\bsome)\s*|(?:\s\p{L}+){1,3}\s)$/u.test(between)
  );
}

function isCounts(a: Term, b: Term): boolean {
  return (
    a.quantity.unit === b.quantity.unit &&
    a.quantity.unit !== 'percent' &&
    a.quantity.unit !== 'ordinal' &&
    b.value > 0 &&
    isExact(a) &&
    isExact(b)
  );
}

export function isExact({ quantity }: Term): boolean {
  return quantity.bound === 'exact';
}

const TOTAL_BEHIND =
  /^(?:\s+[\p{L}'’-]+){0,3}?,?\s*(?:in (?:all|total)|altogether|all told|together|combined|between them|between the (?:two|three))\b/u;
const TOTAL_BEFORE =
  /(?:\b(?:a|the|for a|of a|grand) total (?:of|to|is|was|being)|\btotal(?:l?ing|l?ed|s)|\btogether(?:,| that (?:is|makes))?|, that (?:is|makes),?|\bin (?:all|total),?|\baltogether,?|\bma(?:king|kes?),?|\badd(?:s|ing)? up to|\bsum(?:s|ming)? (?:up )?to|\bcombined,?|\bin sum,?)\s+(?:[\p{L}]+\s+){0,2}?$/iu;
const JOINT = /^(?:[^.;:()]{0,60}?(?:,| and | plus |, and )[^.;:()]{0,40})$/;
const APART =
  /\b(?:including|include[sd]?|among|of (?:which|whom|these|them)|mostly|mainly|notably|such as|up from|down from|compared|against|than|from|per|by|between|average|since|until|before|after|whereas|while|but|later|earlier)\b/i;

/** "12 men and 8 women, 20 people in all"; "20 people: 12 men and 8 women". */
function sums({ terms, text, said }: Reckoning): readonly Finding[] {
  return terms.flatMap((total, i): readonly Finding[] => {
    const before = text(Math.max(said.span.start, total.span.start - 40), total.span.start);
    const behind = text(total.span.end, Math.min(said.span.end, total.span.end + 40));
    const isTotal = TOTAL_BEFORE.test(before) || TOTAL_BEHIND.test(behind);
    const row = isTotal ? addendsBefore(terms, i, text) : [];
    const addends = row.length < 2 ? addendsBehind(terms, i, text) : row;
    if (addends.length < 2) return [];
    return sumFinding(total, addends);
  });
}

/** Figures of the same unit that stand in a row before the total. */
function addendsBefore(terms: readonly Term[], i: number, text: Reckoning['text']): readonly Term[] {
  const total = terms[i];
  if (total === undefined) return [];
  const row: Term[] = [];
  for (let k = i - 1; k >= 0; k--) {
    const term = terms[k];
    const gap = term === undefined ? '' : text(term.span.end, (row[0] ?? total).span.start);
    // "337 boats below 12 metres and 81 longer ones": what is measured beside the counts is none of them.
    if (term !== undefined && total.quantity.unit === 'count' && dimensionOf(term.quantity.unit) !== term.quantity.unit) continue;
    if (term === undefined || !isInUnitOf(total, term, text(term.span.end, term.span.end + 4)) || isApart(gap) || /[.;:]\s/.test(gap))
      break;
    if (row.length > 0 && !JOINT.test(gap)) break;
    row.unshift(term);
  }
  // A row of bare numbers is of no unit.
  return row.some(({ quantity }) => quantity.unit === total.quantity.unit) ? row : [];
}

/** "27.3 square kilometres of farmland and 9.1 of pasture": a bare number in a row is of the unit of the others. */
function isInUnitOf({ quantity: { unit } }: Term, { quantity }: Term, behind: string): boolean {
  const isBare = quantity.unit === 'count' && (quantity.counted === null || behind === ' of ');
  return quantity.unit === unit || (isBare && unit !== 'percent');
}

/** Whether words between two figures part them; "1.9 million from the council and" tells only where it came from. */
function isApart(gap: string): boolean {
  return APART.test(gap.replace(FROM_WHOM, ' '));
}

const FROM_WHOM = /(?<!\b(?:up|down)) from (?:the |its |their |our |his |her )?\p{L}{3,}/gu;

const OPENS_LIST = /^[^.;]{0,50}?(?::|\(| [–—-]+)\s*(?:[\p{L}]+\s+){0,2}?$/u;

/** Figures of the same unit that stand in a row behind a colon or in brackets, the last of them with "and" before it. */
function addendsBehind(terms: readonly Term[], i: number, text: Reckoning['text']): readonly Term[] {
  const [total, first] = [terms[i], terms[i + 1]];
  if (total === undefined || first === undefined || total.quantity.unit === 'percent') return [];
  const lead = text(total.span.end, first.span.start);
  if (!OPENS_LIST.test(lead) || APART.test(lead)) return [];
  const row: Term[] = [];
  let joined = false;
  for (let k = i + 1; k < terms.length; k++) {
    const term = terms[k];
    const gap = term === undefined || row.length === 0 ? '' : text(row.at(-1)?.span.end ?? 0, term.span.start);
    if (term?.quantity.unit !== total.quantity.unit || APART.test(gap)) break;
    if (row.length > 0 && !JOINT.test(gap)) break;
    if (/\band\b|\bplus\b/.test(gap)) joined = true;
    row.push(term);
  }
  return joined ? row : [];
}

/** A sum that is off by more than this factor is none: the figures are of different things. */
const OFF = 1.6;

function sumFinding(total: Term, addends: readonly Term[]): readonly Finding[] {
  if ([total, ...addends].some(({ quantity }) => quantity.bound === 'at-least' || quantity.bound === 'at-most')) return [];
  if (total.quantity.unit === 'ordinal' || total.quantity.unit === 'tier' || total.quantity.unit === 'ratio') return [];
  const sum = addends.reduce((all, { value }) => all + value, 0);
  const decimals = Math.max(...[total, ...addends].map(decimalsOf));
  const terms = [total, ...addends];
  const about = terms.some(({ quantity }) => quantity.bound === 'about');
  const room = about ? 0.05 * total.value : ((addends.length + 1) / 2) * Math.max(...terms.map(stepOf));
  if (Math.abs(sum - total.value) <= room + 1e-9) return [];
  // Some of them may be parts of others.
  if (
    addends.length > 2 &&
    addends.some((_, i) => i > 0 && addends.length - i >= 2 && Math.abs(sumOf(addends.slice(i)) - total.value) <= room + 1e-9)
  )
    return [];
  if (sum <= 0 || total.value / sum > OFF || sum / total.value > OFF) return [];
  const all = [total, ...addends].toSorted((a, b) => a.span.start - b.span.start);
  const [start, end] = [all[0]?.span.start ?? 0, all.at(-1)?.span.end ?? 0];
  return [
    wrong(
      'arithmetic/sum',
      { start, end },
      `${addends.map(({ words }) => words).join(' + ')} is ${inDigits(sum, decimals)}, not ${total.words}.`,
    ),
  ];
}

/** What the last digit of a figure counts, where it may have been rounded to it: a tenth in 2.4, a million in "410 million"; 0 for a plain whole number. */
function stepOf(term: Term): number {
  const numeral = Number((/\d[\d,]*(?:\.\d+)?/.exec(term.words)?.[0] ?? '').replaceAll(',', ''));
  const scale = numeral === 0 ? 1 : term.value / numeral;
  const step = scale * 10 ** -decimalsOf(term);
  return step === 1 ? 0 : step;
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((all, { value }) => all + value, 0);
}
