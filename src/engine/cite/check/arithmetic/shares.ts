/** Shares that a sentence gives part and whole for: "60 of 80, or 70 per cent", "well over half of them, 74 of 160". */
import { intersects, type Finding, type Span } from '../../../model/index.ts';
import {
  areCounts,
  decimalsOf,
  inDigits,
  isExact,
  mayBe,
  quantityOf,
  type Reckoning,
  sumOf,
  type Term,
  wordsBefore,
  wordsBehind,
  wrong,
} from './reckoning.ts';

const OF = /^\s+(?:[\p{L}'’-]+\s+){0,3}?(?:out )?of\s+(?:(?:the|its|their|all|these|those|a total of|our|his|her|about|some|every)\s+)*$/u;
const OR =
  /^[^.;:]{0,60}?(?:,? (?:or|that is,?|i\.e\.,?|in other words,?|which is|which makes|which means(?: that)?|meaning(?: that)?|an? (?:[\p{L}-]+ )?(?:share|rate|proportion|percentage) of|equal to|making|amounting to|corresponding to)|[([]|,| [–—-]+)\s*(?:(?:about|some|roughly|around|approximately|nearly|just (?:over|under)|almost|more than|less than|exactly|only|or|a full|over|under|the)\s+)*$/u;
const BRACKET = /^[^.;:]{0,60}?(?:[([]|,? or |,? that is,? | [–—-]+ ?|: )\s*$/;
/** "Well over half of the deputies, 74 of 160, stayed": set off by commas. */
const COMMA = /^[^.;:]{0,60}?,\s+(?:(?:some|only|just|or|namely)\s+)?$/;
const SET_OFF = /^\s*(?:[,;)\]–—]|\.(?:\s|$)|$)/;
/** "The turnout, at 5,120 of 16,000 registered voters, reached 32 per cent". */
const REACHES =
  /^(?:\s+[\p{L}-]+){0,3},? (?:reached|came to|amounted to|stood at|is|was)\s+(?:(?:about|some|only|just|nearly|almost|over)\s+)*$/u;
const RATE = /\b(?:turnout|rate|share|proportion|percentage)\b/i;
/** A share written as a part of a whole: the reading makes one figure of it. */
const RATIO = /\d.*\b(?:out )?of\b.*\d/;

const OF_OTHER = /^\s+of\s+(?!the (?:total|whole)\b|them\b|these\b|those\b)/i;

/** A part of a whole, percent. */
interface PartOfWhole {
  readonly exact: number;
  readonly words: string;
  readonly span: Span;
}

/** The shares that do not come out. */
export function shares(reckoning: Reckoning): readonly Finding[] {
  const worded = withWords(reckoning);
  return [...ofShares(worded), ...worded.terms.flatMap((_, i) => partByShare(worded, i))];
}

/** Shares in words that the reading knows for no figures: "half the maize", "a majority of the members". */
const IN_WORDS =
  /\b(?:(nearly|almost|about|roughly|some|around)\s+|(more than|over|well over)\s+|(less than|fewer than|under|barely)\s+)?(half|(?:a|the) (?:\w+ )?majority|most)\b(?:\s+(?:of\s+)?(?:the|its|their|those|these|all)\b|(?=,))/gi;

/** The figures of a sentence with its shares in words. */
function withWords(reckoning: Reckoning): Reckoning {
  const { said, terms } = reckoning;
  const found = [...reckoning.text(said.span.start, said.span.end).matchAll(IN_WORDS)].flatMap((match): readonly Term[] => {
    const [words, about, more, less, kind = ''] = match;
    const start = said.span.start + match.index;
    const span = { start, end: start + words.replace(/\s+(?:of\s+)?\w+$/, '').length };
    if (terms.some(term => intersects(term.span, span))) return [];
    const isHalf = /^half$/i.test(kind);
    const bound = about !== undefined ? 'about' : more !== undefined || !isHalf ? 'at-least' : less !== undefined ? 'at-most' : 'exact';
    const [low, high] = [bound === 'at-most' ? null : 50, bound === 'at-least' ? null : 50];
    const quantity = { ...quantityOf('percent', 50, span), low, high, bound } as const;
    return [{ quantity, value: 50, words: reckoning.text(span.start, span.end), span }];
  });
  return { ...reckoning, terms: [...terms, ...found].sort((a, b) => a.span.start - b.span.start) };
}

function ofShares(reckoning: Reckoning): readonly Finding[] {
  const { terms } = reckoning;
  return terms.flatMap((percent, i): readonly Finding[] => {
    if (percent.quantity.unit !== 'percent' || RATIO.test(percent.words)) return [];
    // "A quarter of all purchases": it has a whole of its own.
    const isOfOther = i > 0 && OF_OTHER.test(wordsBehind(reckoning, percent, 20));
    const ofWhole =
      forward(reckoning, i) ??
      (isOfOther ? null : (ofListed(reckoning, i) ?? ofSentenceBefore(reckoning, i))) ??
      backward(reckoning, i) ??
      ofMajority(reckoning, i);
    if (ofWhole === null || ofWhole.exact > 100 || mayBe(percent, ofWhole.exact)) return [];
    const span = { start: Math.min(ofWhole.span.start, percent.span.start), end: Math.max(ofWhole.span.end, percent.span.end) };
    const exact = inDigits(ofWhole.exact, Math.max(1, decimalsOf(percent)));
    return [wrong('arithmetic/share', span, `${ofWhole.words} is ${exact} percent, not ${percent.words}.`)];
  });
}

function partOfWhole(part: Term, whole: Term): PartOfWhole {
  const span = { start: Math.min(part.span.start, whole.span.start), end: Math.max(part.span.end, whole.span.end) };
  return { exact: (100 * part.value) / whole.value, words: `${part.words} of ${whole.words}`, span };
}

/** "60 of 80" as the two terms from `i` on. */
function pairAt({ terms, text }: Reckoning, i: number): PartOfWhole | null {
  const [part, whole] = [terms[i], terms[i + 1]];
  if (part === undefined || whole === undefined || !OF.test(text(part.span.end, whole.span.start))) return null;
  return areCounts(exactly(part), whole) || isOfUnit(part, whole) ? partOfWhole(part, whole) : null;
}

/** "Some 1,890 of the 2,100 applicants": a figure that is about right is right enough for a share in whole percent. */
function exactly(part: Term): Term {
  return part.quantity.bound === 'about' ? { ...part, quantity: { ...part.quantity, bound: 'exact' } } : part;
}

/** "310 of the 1,150 tonnes". */
function isOfUnit(part: Term, whole: Term): boolean {
  return part.quantity.unit === 'count' && !/^(?:percent|ordinal|tier|ratio)/.test(whole.quantity.unit) && isExact(part) && isExact(whole);
}

/** "148 out of 259" as the one figure that the reading makes of it. */
function ratioAt({ terms }: Reckoning, i: number): PartOfWhole | null {
  const term = terms[i];
  const isRatio = term?.quantity.unit === 'percent' && RATIO.test(term.words);
  return isRatio ? { exact: term.value, words: term.words, span: term.span } : null;
}

/** "60 of 80, or 70 per cent"; "six of the eleven wells, 65 per cent, gave". */
function forward(reckoning: Reckoning, i: number): PartOfWhole | null {
  const percent = reckoning.terms[i];
  const ratio = pairAt(reckoning, i - 2) ?? ratioAt(reckoning, i - 1);
  if (percent === undefined || ratio === null) return null;
  const between = reckoning.text(ratio.span.end, percent.span.start);
  const isReached = REACHES.test(between) && RATE.test(reckoning.text(reckoning.said.span.start, percent.span.start));
  return OR.test(between) || isReached || (COMMA.test(between) && SET_OFF.test(wordsBehind(reckoning, percent, 8))) ? ratio : null;
}

const THAT_IS =
  /^\W{0,3}(?:that|this|it|which) (?:is|was|makes?|made|means?|meant|equals?|comes? to|came to|amounts? to|amounted to|works? out at)\s+(?:(?:about|some|only|just|nearly|almost|over|a|roughly)\s+)*$/i;

/** "216 of the 450 were content. That is 48 per cent". */
function ofSentenceBefore(reckoning: Reckoning, i: number): PartOfWhole | null {
  const { terms, earlier, said, text } = reckoning;
  const percent = terms[i];
  if (i > 0 || percent === undefined || !THAT_IS.test(text(said.span.start, percent.span.start))) return null;
  const before = { ...reckoning, terms: earlier };
  const ratios = earlier.flatMap((_, k) => pairAt(before, k) ?? ratioAt(before, k) ?? []);
  const [ratio] = ratios;
  return ratios.length === 1 && ratio !== undefined ? ratio : null;
}

/** "70 per cent (60 of 80)"; "well over half of the deputies, 74 of 160, stayed". */
function backward(reckoning: Reckoning, i: number): PartOfWhole | null {
  const percent = reckoning.terms[i];
  const ratio = pairAt(reckoning, i + 1) ?? ratioAt(reckoning, i + 1);
  if (percent === undefined || ratio === null) return null;
  const between = reckoning.text(percent.span.end, ratio.span.start);
  const behind = reckoning.text(ratio.span.end, Math.min(reckoning.said.span.end, ratio.span.end + 40));
  return BRACKET.test(between) || (COMMA.test(between) && /^(?:\s+\p{L}+){0,4}?\s*[,;)\]–—.]/u.test(behind)) ? ratio : null;
}

/** "Of 96 prisoners polled a majority, 41 of them": the share stands before its part, and the whole before it. */
function ofMajority(reckoning: Reckoning, i: number): PartOfWhole | null {
  const { terms, earlier, text } = reckoning;
  const [percent, part] = [terms[i], terms[i + 1]];
  if (percent === undefined || part === undefined || !/^\s*,\s+$/.test(text(percent.span.end, part.span.start))) return null;
  if (!/^ of them\b/.test(wordsBehind(reckoning, part, 10))) return null;
  const wholes = [...earlier, ...terms.slice(0, i)].filter(term => areCounts(part, term) && term.value > part.value);
  const [whole] = wholes;
  return whole === undefined || wholes.length > 1 ? null : partOfWhole(part, whole);
}

const PART_TOLD = /^[^.;:]{0,70}?(?:,| \(|,? or|, that is,?| –| —)\s+(?:(?:or|some|that is)\s+)?$|^[^.;:]{0,70}? \($/;
const IS_TOLD =
  /^(?:\s+(?:of them|in all|altogether|in total|of these|all told|to be (?:precise|exact)|in number)\b|(?:\s+\p{L}+)?\s*[,)])/u;

/** "One in eight of the 400 containers, 50 in all". */
function partByShare({ terms, text, said }: Reckoning, i: number): readonly Finding[] {
  const [percent, whole, part] = [terms[i], terms[i + 1], terms[i + 2]];
  if (percent?.quantity.unit !== 'percent' || RATIO.test(percent.words) || whole === undefined || part === undefined) return [];
  if (!areCounts(part, whole) || part.value > whole.value || terms[i + 3]?.quantity.unit === 'percent') return [];
  if (!OF.test(text(percent.span.end, whole.span.start)) || !PART_TOLD.test(text(whole.span.end, part.span.start))) return [];
  if (!IS_TOLD.test(text(part.span.end, Math.min(said.span.end, part.span.end + 14)))) return [];
  const exact = (100 * part.value) / whole.value;
  if (mayBe(percent, exact)) return [];
  const span = { start: percent.span.start, end: part.span.end };
  const shown = inDigits((percent.value * whole.value) / 100, 0);
  return [wrong('arithmetic/share', span, `${percent.words} of ${whole.words} is ${shown}, not ${part.words}.`)];
}

/** "Of 420 workers examined, 126, or 40 per cent". */
function ofListed(reckoning: Reckoning, i: number): PartOfWhole | null {
  const [part, percent] = [reckoning.terms[i - 1], reckoning.terms[i]];
  if (part === undefined || percent === undefined || !OR.test(reckoning.text(part.span.end, percent.span.start))) return null;
  const whole = wholeOf(reckoning, i - 1) ?? (/^\s+of\b/.test(wordsBehind(reckoning, percent, 5)) ? null : wholeBefore(reckoning, i - 1));
  return whole === null ? null : partOfWhole(part, whole);
}

/** What joins the figures of a row. */
const JOINT = /^(?:[^.;:()]{0,60}?(?:,| and | plus |, and )[^.;:()]{0,40})$/;

/** The count before a part of it: "of 420 workers examined, 126"; "of 312 children, 203 washed ore, 71 carried it and 38". */
function wholeOf(reckoning: Reckoning, at: number): Term | null {
  const { terms, text } = reckoning;
  const part = terms[at];
  for (let k = at - 1; k >= 0 && part !== undefined; k--) {
    const [term, next] = [terms[k], terms[k + 1]];
    if (term === undefined || next === undefined || !areCounts(term, part)) return null;
    const between = text(term.span.end, next.span.start);
    if (isOutOf(reckoning, term, next, between)) return sumOf(terms.slice(k + 1, at + 1)) <= term.value ? term : null;
    if (!JOINT.test(between)) return null;
  }
  return null;
}

/** "Thirty-eight could not be produced", "It allowed 450". */
const OPENS = /^\W*(?:(?:it|they|we|he|she|the [\p{L}-]+) [\p{L}-]+\s+)?$/iu;

/** "They met 240 returnees. Sixty of them": the only figure of the sentence before of which the first one of this may be a part. */
function wholeBefore(reckoning: Reckoning, at: number): Term | null {
  const { terms, earlier } = reckoning;
  const part = terms[at];
  const counts = earlier.filter(term => term.quantity.unit === part?.quantity.unit);
  const [whole] = counts;
  if (part === undefined || whole === undefined || counts.length > 1 || at > 0) return null;
  const isOfThem = /^ of (?:them|these|those|whom)\b/.test(wordsBehind(reckoning, part, 10));
  if (!isOfThem && !OPENS.test(reckoning.text(reckoning.said.span.start, part.span.start))) return null;
  return areCounts(part, whole) && part.value < whole.value ? whole : null;
}

/** "Of 420 workers examined, 126". */
function isOutOf(reckoning: Reckoning, whole: Term, part: Term, between: string): boolean {
  if (whole.value <= part.value) return false;
  // "27 kiosks, and 19 of them".
  if (/^ of (?:them|these|those|which|whom)\b/.test(wordsBehind(reckoning, part, 16)) && !/[.;:]/.test(between)) return true;
  return (
    /\bof (?:the |all |these )*$/i.test(wordsBefore(reckoning, whole, 16)) &&
    /^(?:[^.;:]{0,60}(?:,|\bonly|\bsome)\s*|(?:\s\p{L}+){1,3}\s)$/u.test(between)
  );
}
