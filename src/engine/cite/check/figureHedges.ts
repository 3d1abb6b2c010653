/** Whether a figure of the report is more exact than the source's that it goes back to. */
import type { ValueMatch } from './figureValues.ts';
import type { SaidFigure } from './saidFigures.ts';
import { isOpenWord } from './openWords.ts';

/** Words that leave the figure behind them open. */
const OPEN_BEFORE =
  /\b(?:about|around|some|roughly|nearly|almost|over|above|below|under|up|(?:more|fewer|less|greater|higher|lower) than|as (?:many|much|few|little|high|low)|at (?:the )?(?:very )?(?:most|least)|approximately|approx\.?|circa|ca\.?|perhaps|maybe|possibly|close|near|beyond|just|exceed(?:s|ed|ing)?|pass(?:es|ed)|topp(?:ed|ing)|upwards|half|even|quite|barely|scarcely|hardly|reach(?:es|ed|ing)?)\s+(?:(?:an?|the|its|their|of|to|as|that|than|at|even|well|only|just|some|total|estimated|in|for|on|short)\s+)*[£$€]?$/i;
/** And those that do so for a whole phrase: "a limit of", "the maximum stay was". */
const OPEN_PHRASE =
  /\b(?:maximum|minimum|limit|ceiling|cap|allow(?:s|ed)?|permit(?:s|ted)?|not|order|region|neighbourhood|average)\b(?:[^.;:,]|,\d){0,24}$/i;
const OPEN_BEHIND =
  /^(?:[^.;:]{0,40}\bat (?:most|the (?:very )?most)\b|[^.;:]{0,14}\b(?:or (?:so|more|less|thereabouts|(?!other|whether|whatever|never)\p{L}{2,}er)|at least|maximum|minimum|approximately|roughly)\b)/iu;
/** "The six-month rule" is of what lasts less, or more. */
const OF_RULE = /^\s+(?:bar|cap|ceiling|cut-off|deadline|limit|maximum|minimum|requirement|rule|threshold)\b/i;
/** One end of a range stands before, or in, the other. */
const OF_RANGE = /\b(?:between|from)\s+(?:\S+\s+(?:and|to)\s+)?$/i;
/** Words that say of a whole sentence, or in another cell of its row, that its figure is an estimate. */
export const ESTIMATE =
  /\b(?:estimat\w*|approximat\w*|reckon\w*|guess\w*|believed|thought to|projected?|roughly|puts? (?:it|the \w+|this) at|(?:is|was|are|were|been) put at)\b/i;
/** A doubt of the figure behind it that is not next to it: "at an estimated cost of", "is believed to be", "by one estimate,". */
const DOUBTED =
  /(?:\b(?:estimated|approximate|expected|projected|provisional|rough)\s+(?:\p{L}+\s+){0,3}(?:of|at|is|was|were|be|to)\s+|\bestimates?(?:\s+(?:of|is|was|at)\s+|,\s+)|\b(?:believed|thought|reckoned|understood|presumed|expected|projected|forecast|likely)\s+to\s+(?:have\s+)?\p{L}+\s+)(?:an?\s+)?$/iu;
/** How far before a figure such a doubt begins. UTF-16 code units. */
const DOUBT_REACH = 50;
/** "It is estimated that, in 2013, 1,978 brokers were convicted": of the first figure of what is estimated. */
const ESTIMATED_THAT = /\bit (?:is|was|has been) (?:estimated|reckoned|calculated) that\b(?:[^.;:\d]|\b(?:19|20)\d\d\b){0,40}$/i;

/** Whether the bound or hedge of `source` is gone in `report`. */
export function isBoundLost(report: SaidFigure, source: SaidFigure, match: ValueMatch | null): boolean {
  if (match === 'end' && hasBothEnds(report, source)) return false;
  if (isEstimateLost(report, source, match) || isEndLost(report, source, match)) return true;
  if (isMeanLost(report, source, match) || isWithinLost(report, source, match)) return true;
  if (report.quantity.bound !== 'exact' || source.quantity.bound === 'exact' || report.quantity.vague || source.quantity.vague)
    return false;
  if (match === 'rounded' || match === null || isOpen(report)) return false;
  // "Exactly one in four" is no other way to say "roughly a quarter".
  if (source.quantity.bound === 'about' && isShareInWords(report)) return EXACTLY.test(around(report)[0]);
  return source.quantity.bound !== 'about' || !ESTIMATE.test(upTo(report));
}

const EXACTLY = /\b(?:exactly|precisely)\s+$/i;

const MEAN = /\b(?:averag\w*|mean|median|typical\w*|normal\w*|usual\w*|general\w*|mostly)\b/i;
const MEAN_BEFORE = /\b(?:average[ds]?|mean|median)\s+(?:(?:of|is|was|at|about)\s+)?(?:\p{L}+\s+){0,2}$/iu;
const ON_AVERAGE = /^[^.;:]{0,30}\bon average\b|\bon average,?\s+(?:\p{L}+\s+){0,4}$/iu;
const EVERY = /^(?:\s+[\p{L}-]+){0,4}\s+every\b/iu;

/** "An average of four hours a day", "four hours every day": that it is less on one and more on another is gone. */
function isMeanLost(
  { quantity: { span: at }, sentence: { prose, span } }: SaidFigure,
  source: SaidFigure,
  match: ValueMatch | null,
): boolean {
  if (match !== 'same' || !EVERY.test(prose.slice(at.end, span.end)) || MEAN.test(prose.slice(span.start, span.end))) return false;
  const [before, behind] = around(source);
  return MEAN_BEFORE.test(before) || ON_AVERAGE.test(before) || ON_AVERAGE.test(behind);
}

const WITHIN = /\b(?:within|in (?:less than|under))\s+(?:the\s+|just\s+|only\s+)?$/i;
const LATER = /^\s+(?:later|after|afterwards|had passed|passed)\b/i;

/** "Within two hours", "two hours later": that it may have been sooner is gone. */
function isWithinLost(report: SaidFigure, source: SaidFigure, match: ValueMatch | null): boolean {
  if (match !== 'same' || report.quantity.bound !== 'exact') return false;
  const [before, behind] = around(report);
  return LATER.test(behind) && !WITHIN.test(before) && !OPEN_BEFORE.test(before) && WITHIN.test(around(source)[0]);
}

/** The words of its sentence before a figure and behind it. */
function around({ quantity: { span: at }, sentence: { prose, span } }: SaidFigure): readonly [before: string, behind: string] {
  return [
    prose.slice(Math.max(span.start, at.start - DOUBT_REACH), at.start),
    prose.slice(at.end, Math.min(span.end, at.end + DOUBT_REACH)),
  ];
}

/** "The youngest was 4, the oldest 66": the range of the source, its ends told apart. */
function hasBothEnds({ quantity: { unit }, sentence }: SaidFigure, { quantity: { low, high } }: SaidFigure): boolean {
  const told = sentence.facts.quantities;
  return [low, high].every(end =>
    told.some(each => each.low === end && each.high === end && (each.unit === unit || each.unit === 'count')),
  );
}

/** A sentence up to the words right behind a figure: what comes later is said of others. */
function upTo({ quantity, sentence: { prose, span } }: SaidFigure): string {
  const behind = prose.slice(quantity.span.end, Math.min(span.end, quantity.span.end + BEHIND));
  return prose.slice(span.start, quantity.span.end) + (/^[^,;:(]*/.exec(behind)?.[0] ?? '');
}

/** UTF-16 code units. */
const BEHIND = 40;

/** How much larger the upper end of a range must be for "about" one of them to say less than both. */
const WIDE = 1.1;

/** "About 200,000" for "150,000 to 200,000": that it may be fewer is gone. */
function isEndLost({ quantity: { bound, vague } }: SaidFigure, { quantity: source }: SaidFigure, match: ValueMatch | null): boolean {
  if (bound !== 'about' || vague || source.vague || match !== 'end' || source.bound !== 'range') return false;
  return (source.high ?? 0) > WIDE * (source.low ?? 0);
}

/** "Two in five" is a way to say "about 40 percent". */
function isShareInWords({ quantity: { unit }, words }: SaidFigure): boolean {
  return unit === 'percent' && !/\d|\bper\s?cent\b/i.test(words);
}

/** Whether words around a figure leave it open. */
function isOpen({ quantity, sentence: { prose, span } }: SaidFigure): boolean {
  const { start, end } = quantity.span;
  const [before, behind] = [prose.slice(Math.max(span.start, start - 40), start), prose.slice(end, Math.min(span.end, end + 30))];
  return OPEN_BEFORE.test(before) || OPEN_PHRASE.test(before) || OF_RANGE.test(before) || OPEN_BEHIND.test(behind) || OF_RULE.test(behind);
}

/** "An estimated 150 to 200", "at an estimated cost of £390 million": the doubt of a range, or of a figure that stands apart from it, is gone. */
function isEstimateLost(report: SaidFigure, source: SaidFigure, match: ValueMatch | null): boolean {
  if (report.quantity.bound !== source.quantity.bound || match !== 'same' || !isDoubted(source)) return false;
  const { prose, span, facts, tokens } = report.sentence;
  return (
    !isOpen(report) &&
    !ESTIMATE.test(prose.slice(span.start, span.end)) &&
    facts.attribution === null &&
    facts.hedges.length === 0 &&
    !tokens.some(isOpenWord)
  );
}

function isDoubted({ quantity: { bound, span: at }, sentence: { prose, span } }: SaidFigure): boolean {
  const before = prose.slice(Math.max(span.start, at.start - DOUBT_REACH), at.start);
  return (
    DOUBTED.test(before) ||
    ESTIMATED_THAT.test(prose.slice(Math.max(span.start, at.start - 2 * DOUBT_REACH), at.start)) ||
    (bound === 'range' && /\bestimated\s+$/i.test(before))
  );
}
