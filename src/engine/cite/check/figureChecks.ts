/**
 * Checks of figures: another figure than the source's, one that the source does not have, a bound or hedge of the source that is gone.
 *
 * Method: a figure is right where a source that is cited has it in a sentence that says something of the same kind, or where it follows by arithmetic
 * from figures that are right (`derivedFigures.ts`). If it is nowhere, it is held to the figure that the source has in its place: one that measures the
 * same (`compare/relation`), or the one that is left over in a sentence that says all but the same.
 * Choices: small counts in words, vague figures and ordinals are the writer's own way of speaking, unless the source's sentence is clear.
 * Cost: the support of the sentence in its sources, and the product of the figures of a few sentences.
 */
import { relateFigures } from '../../compare/relation/relate.ts';
import { dimensionOf } from '../../compare/relation/values.ts';
import type { Finding, Quantity, ReadDocument } from '../../model/index.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import { isBoundLost } from './figureHedges.ts';
import { failedReckoning } from './failedReckoning.ts';
import { isSlip, matchValues, toldDigits, type ValueMatch } from './figureValues.ts';
import { type Beside, isBeside, isReckoned, isSurelyReckoned } from './reckonedFigures.ts';
import { figuresOf, inUnitOf, type SaidFigure, TELLING } from './saidFigures.ts';
import { insteadInRow } from './tableRows.ts';
import { ALL_BUT_SAME, sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';

/** A figure of a source that a figure of the report may go back to. */
interface Candidate extends SaidFigure<SourceSentence> {
  readonly match: ValueMatch | null;
  /** How much the two sentences say the same, 0 to 1. */
  readonly strength: number;
}

/** How alike two sentences must be for a figure of one to go back to the other's, and for it to be the other's altered. */
const AKIN = 0.2;
const CLEAR = 0.5;
const PLAIN = 0.68;
/** The findings of the figures of one sentence; `figures` are those of them that are to be checked. */
export function checkFigures(
  figures: readonly SaidFigure[],
  documents: readonly ReadDocument[],
  supports: readonly Support[],
  beside: Beside,
): readonly Finding[] {
  const support = new Map(supports.map(each => [each.sentence, each] as const));
  const sources = documents.flatMap(document => sentencesOf(document).flatMap(sentence => figuresOf(sentence)));
  const check = (figure: SaidFigure, others: readonly SaidFigure[]): readonly Finding[] => {
    const candidates = sources
      .map(source => inUnitOf(figure, source))
      .filter(({ quantity }) => dimensionOf(quantity.unit) === dimensionOf(figure.quantity.unit))
      .map(source => candidateOf(figure, source, support.get(source.sentence)));
    const found = checkFigure(figure, others, candidates, { sources, support, beside });
    return found === null ? [] : [found];
  };
  return figures.flatMap(figure => {
    const others = figuresOf(figure.sentence);
    const share = ofRoundWhole(figure, others);
    return share !== null && check(share.figure, share.others).length === 0 ? [] : check(figure, others);
  });
}

/** Whether no source has a figure, and one has it with another digit or two swapped, in a sentence or cell of the same unit. */
export function isSlipOfSource(figure: SaidFigure, documents: readonly ReadDocument[]): boolean {
  const digits = digitsOf(figure);
  const sources = documents
    .flatMap(document => sentencesOf(document).flatMap(sentence => figuresOf(sentence)))
    .map(source => inUnitOf(figure, source));
  if (digits.length < TELLING || sources.some(source => isFrom(figure, source))) return false;
  if (insteadInRow(figure, sources, figuresOf(figure.sentence), '') !== null) return true;
  return sources.some(({ quantity, words }) => quantity.unit === figure.quantity.unit && isSlip(digits, words.replace(/\D/g, '')));
}

/** "97 of 100", which may be a share: it and its whole as the percentage that they are, among the other figures. Null for all others. */
function ofRoundWhole(
  figure: SaidFigure,
  all: readonly SaidFigure[],
): { readonly figure: SaidFigure; readonly others: readonly SaidFigure[] } | null {
  const at = all.findIndex(({ quantity }) => quantity.span.start === figure.quantity.span.start);
  const [part, whole] = isOfRound(all[at], all[at + 1]) ? [all[at], all[at + 1]] : [all[at - 1], all[at]];
  if (part === undefined || whole === undefined || !isOfRound(part, whole)) return null;
  const percent = (100 * (part.quantity.low ?? 0)) / (whole.quantity.low ?? 1);
  const quantity: Quantity = { ...figure.quantity, unit: 'percent', low: percent, high: percent, counted: null };
  return {
    figure: { ...figure, quantity, words: `${String(percent)} percent` },
    others: all.filter(each => each !== part && each !== whole),
  };
}

function isOfRound(part: SaidFigure | undefined, whole: SaidFigure | undefined): boolean {
  if (part?.quantity.unit !== 'count' || whole?.quantity.unit !== 'count') return false;
  const between = part.sentence.prose.slice(part.quantity.span.end, whole.quantity.span.start);
  return /^\s+(?:out )?of\s+(?:every |each )?$/.test(between) && ROUND_WHOLES.has(whole.quantity.low ?? 0);
}

const ROUND_WHOLES: ReadonlySet<number> = new Set([10, 100, 1000]);

function candidateOf(figure: SaidFigure, source: SaidFigure<SourceSentence>, support: Support | undefined): Candidate {
  const match = matchValues(figure.quantity, figure.words, source.quantity, source.words);
  return { ...source, match, strength: support?.score ?? 0 };
}

interface Surroundings {
  /** All figures of the sources. */
  readonly sources: readonly SaidFigure<SourceSentence>[];
  readonly support: ReadonlyMap<SourceSentence, Support>;
  readonly beside: Beside;
}

function checkFigure(
  figure: SaidFigure,
  others: readonly SaidFigure[],
  candidates: readonly Candidate[],
  { sources, support, beside }: Surroundings,
): Finding | null {
  const ranked = candidates.toSorted((a, b) => b.strength - a.strength);
  const matches = ranked.filter(({ match }) => match !== null);
  const strongest = ranked[0]?.strength ?? 0;
  const twin = twinAmong(support);
  const inTwin = twin === null ? [] : ranked.filter(({ sentence }) => sentence === twin);
  const swapped = swappedIn(figure, inTwin, others);
  if (swapped !== null) return differs(figure, swapped);
  const inRowOf = insteadInRow(figure, sources, others, beside.row);
  const inRow = inRowOf === null ? null : { ...inRowOf, match: null, strength: CLEAR };
  if (inRow !== null && matches.length > 0) return differs(figure, inRow);
  const right = matches.filter(({ strength }) => strength >= AKIN || strength >= strongest - 0.1);
  const ownRight = right.some(({ sentence }) => sentence === twin) ? right.filter(({ sentence }) => sentence === twin) : right;
  const exact = ownRight.filter(({ match }) => match !== 'rounded');
  if (right.length > 0) return hedgeLost(figure, exact.length > 0 ? exact : ownRight);
  const akin = [...support.values()].filter(({ score }) => score >= AKIN).map(({ sentence }) => sentence);
  if (isSurelyReckoned(figure, others, sources)) return null;
  const plain = matches.length > 0 ? null : plainSlip(figure, ranked, others);
  if (plain !== null) return differs(figure, plain);
  if (isReckoned(figure, others, akin, sources, beside)) return null;
  if (inRow !== null) return differs(figure, inRow);
  const inPlace = swappedIn(figure, inFrame(figure, ranked, others), others, true);
  if (inPlace !== null) return differs(figure, inPlace);
  const known = others.filter(each => each.quantity !== figure.quantity && sources.some(source => isFrom(each, source)));
  const failed = matches.length > 0 ? null : failedReckoning(figure, known);
  if (failed !== null) return failed;
  const slip = matches.length > 0 ? null : slipOf(figure, ranked, akin, others);
  const instead = slip ?? inPlaceOf(figure, ranked, others, matches.length > 0 || isOwnWay(figure) ? PLAIN : CLEAR);
  if (instead !== null) return differs(figure, instead);
  if (matches.length > 0 || isOwnWay(figure) || hasNumeral(figure, sources) || isShareInWords(figure, akin)) return null;
  const likely = likeliest(figure, ranked, others);
  return likely === null ? notInSource(figure, support) : differs(figure, likely);
}

/** The one sentence of the sources that is the report's but for a word or two; null without one, or with several. */
function twinAmong(support: ReadonlyMap<SourceSentence, Support>): SourceSentence | null {
  const twins = [...support.values()].filter(({ verbatim }) => verbatim >= ALL_BUT_SAME);
  return twins.length === 1 ? (twins[0]?.sentence ?? null) : null;
}

/**
 * The figures of a sentence of the source that has all other figures of the report's, two at least or a telling one: "eleven of the 14 within 200 metres", for "twelve of
 * the 14". Empty where several sentences have them.
 */
function inFrame(figure: SaidFigure, ranked: readonly Candidate[], others: readonly SaidFigure[]): readonly Candidate[] {
  const rest = others.filter(({ quantity }) => quantity !== figure.quantity);
  if (rest.length < 2 && !rest.some(({ quantity }) => toldDigits(quantity.low ?? 0) > 1)) return [];
  const frames = [...new Set(ranked.filter(({ strength }) => strength >= NEAR_TO_IT).map(({ sentence }) => sentence))].filter(sentence => {
    const theirs = figuresOf(sentence);
    return theirs.length === others.length && rest.every(each => theirs.some(other => isFrom(each, other)));
  });
  const [frame] = frames;
  return frames.length === 1 ? ranked.filter(({ sentence }) => sentence === frame) : [];
}

/** How alike a sentence must be that has all other figures. */
const NEAR_TO_IT = 0.4;

function isFrom(each: SaidFigure, { quantity, words }: SaidFigure): boolean {
  return matchValues(each.quantity, each.words, quantity, words) !== null;
}

/**
 * Between two sentences that are otherwise the same: the only figure that the source's has and the report's has not, for the only one the other way round.
 * `small`: small counts in words too.
 */
function swappedIn(figure: SaidFigure, inTwin: readonly Candidate[], others: readonly SaidFigure[], small = false): Candidate | null {
  if (inTwin.some(({ match }) => match !== null) || (isOwnWay(figure) && !(small && isSmallCount(figure)))) return null;
  const kind = dimensionOf(figure.quantity.unit);
  const lost = inTwin.filter(candidate => !others.some(each => isFrom(each, candidate)));
  const put = others.filter(each => dimensionOf(each.quantity.unit) === kind && !inTwin.some(candidate => isFrom(each, candidate)));
  const [instead] = lost;
  return instead !== undefined && lost.length === 1 && put.length === 1 && isLikeUnit(figure, instead) ? instead : null;
}

function isSmallCount({ quantity: { unit, vague, bound } }: SaidFigure): boolean {
  return unit === 'count' && !vague && bound === 'exact';
}

/** Small counts in words, vague figures, shares in words, ordinals and spans of time. */
function isOwnWay({ quantity, words }: SaidFigure): boolean {
  const { unit, low, high, vague } = quantity;
  const digits = /\d/.test(words);
  const value = Math.max(low ?? 0, high ?? 0);
  if (vague || unit === 'ordinal' || unit === 'tier') return true;
  return (
    (!digits && (value <= 20 || unit === 'percent' || unit === 'ratio')) || (dimensionOf(unit) === 'time' && dimensionOf(unit) !== unit)
  );
}

/** The figure of the source that stands where the report has another: the best aligned that no other figure of the sentence goes back to. */
function inPlaceOf(figure: SaidFigure, ranked: readonly Candidate[], others: readonly SaidFigure[], least: number): Candidate | null {
  const open = ranked.filter(
    ({ quantity, words, match }) =>
      match === null && !others.some(each => matchValues(each.quantity, each.words, quantity, words) !== null),
  );
  const own = figure.sentence.figures().find(({ quantity }) => quantity.span.start === figure.quantity.span.start);
  const sameMeasure = open.find(candidate => {
    if (candidate.strength < least - 0.15 || own === undefined) return false;
    const source = candidate.sentence.figures().find(({ quantity }) => quantity.span.start === candidate.quantity.span.start);
    return source !== undefined && relateFigures(own, source, { a: null, b: null }).relation === 'differs';
  });
  return sameMeasure ?? open.find(candidate => candidate.strength >= least && isLikeUnit(figure, candidate)) ?? null;
}

/** For a figure that is nowhere: the one of its very unit, and of the same things, that a sentence has which says something of it. */
function likeliest(figure: SaidFigure, ranked: readonly Candidate[], others: readonly SaidFigure[]): Candidate | null {
  const { unit, per, counted } = figure.quantity;
  return (
    ranked.find(
      candidate =>
        candidate.strength >= LIKELY &&
        candidate.quantity.unit === unit &&
        candidate.quantity.per === per &&
        isNear(figure, candidate) &&
        (unit !== 'count' || (counted !== null && candidate.quantity.counted !== null)) &&
        isLikeUnit(figure, candidate) &&
        !others.some(each => isFrom(each, candidate)),
    ) ?? null
  );
}

/** Within a factor of three, which a changed digit or two keep to. */
function isNear({ quantity: a }: SaidFigure, { quantity: b }: SaidFigure): boolean {
  const [x, y] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
  return Math.max(x, y) <= 3 * Math.min(x, y);
}

/** How alike a sentence must be for a figure that is nowhere to stand in place of its own. */
const LIKELY = 0.35;

/**
 * A figure of the source that differs by a slip of one digit, by two that are swapped, or by a million for a billion, in a sentence that is akin, or stands
 * near one, or shares a word with the report's.
 */
function slipOf(
  figure: SaidFigure,
  ranked: readonly Candidate[],
  akin: readonly SourceSentence[],
  others: readonly SaidFigure[],
): Candidate | null {
  const { concepts } = figure.sentence;
  const slips = ranked.filter(
    candidate =>
      (isSlip(digitsOf(figure), digitsOf(candidate)) || isOtherScale(figure, candidate)) &&
      (akin.some(
        each =>
          isBeside(each, candidate.sentence) ||
          (each.source === candidate.sentence.source && Math.abs(each.at - candidate.sentence.at) <= NEARBY),
      ) ||
        [...candidate.sentence.concepts].some(concept => concepts.has(concept))),
  );
  return slips.find(slip => !others.some(each => isFrom(each, slip))) ?? null;
}

/** The same in a sentence that is clearly the one, and has another figure of the report's: no reckoning comes so near by chance. */
function plainSlip(figure: SaidFigure, ranked: readonly Candidate[], others: readonly SaidFigure[]): Candidate | null {
  const digits = digitsOf(figure);
  if (digits.length < 2 || isOwnWay(figure)) return null;
  return (
    ranked.find(
      candidate =>
        candidate.strength >= CLEAR &&
        candidate.quantity.unit === figure.quantity.unit &&
        isSlip(digits, digitsOf(candidate), 2) &&
        !others.some(each => isFrom(each, candidate)) &&
        others.some(each => each.quantity !== figure.quantity && figuresOf(candidate.sentence).some(other => isFrom(each, other))),
    ) ?? null
  );
}

const SCALE = /\b(?:thousand|million|billion|trillion|m|bn)\b|\d(?:m|bn|k)\b/i;

/** "$2.3 billion" for $2.3 million. */
function isOtherScale(figure: SaidFigure, candidate: Candidate): boolean {
  const [x, y] = [figure.quantity.low, candidate.quantity.low];
  if (x === null || y === null || x === y || figure.quantity.unit !== candidate.quantity.unit) return false;
  return digitsOf(figure) !== '' && digitsOf(figure) === digitsOf(candidate) && SCALE.test(figure.words) && SCALE.test(candidate.words);
}

/** Figures of one kind are hardly further apart. */
const FACTOR = 20;
/** How many sentences from one that is akin. */
const NEARBY = 2;

function digitsOf({ words }: SaidFigure): string {
  return words.replace(/\D/g, '');
}

/** A count is of anything: two counts are of one kind only where what is counted shares a word, or one does not say. */
function isLikeUnit({ quantity }: SaidFigure, { quantity: other }: SaidFigure): boolean {
  const [x, y] = [quantity.low ?? quantity.high ?? 0, other.low ?? other.high ?? 0];
  if (Math.max(x, y) > FACTOR * Math.min(x, y)) return false;
  if (quantity.vague !== other.vague || (quantity.change !== null && other.change !== null && quantity.change !== other.change))
    return false;
  if (quantity.unit !== 'count') return true;
  const [a, b] = [quantity.counted, other.counted].map(counted => new Set(counted?.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return true;
  return [...a].some(word => b.has(word) || [...b].some(each => each.slice(0, 5) === word.slice(0, 5)));
}

/** Whether the source has the numeral of a figure, whatever it was read as: then nothing certain can be said. */
function hasNumeral({ words }: SaidFigure, sources: readonly SaidFigure<SourceSentence>[]): boolean {
  const numeral = /\d[\d.,]*\d|\d/.exec(words)?.[0];
  if (numeral === undefined) return false;
  return [...new Set(sources.map(({ sentence }) => sentence))].some(({ tokens }) => tokens.some(({ text }) => text === numeral));
}

/** "One child in six", which has no figure of its own, for 17 percent. */
function isShareInWords({ quantity }: SaidFigure, akin: readonly SourceSentence[]): boolean {
  const value = quantity.low ?? quantity.high;
  if (value === null || quantity.unit !== 'percent') return false;
  return akin.some(({ prose, span }) => {
    const of = ONE_IN.exec(prose.slice(span.start, span.end))?.[1]?.toLowerCase();
    return of !== undefined && Math.abs(value - 100 / (NUMBERS.indexOf(of) + 2)) <= 1;
  });
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ONE_IN = new RegExp(String.raw`\bone (?:\p{L}+ )?(?:in|out of) (${NUMBERS.join('|')})\b`, 'iu');

function hedgeLost(figure: SaidFigure, right: readonly Candidate[]): Finding | null {
  const lost = right.filter(candidate => isBoundLost(figure, candidate, candidate.match));
  const [best] = lost;
  if (best === undefined || lost.length < right.length) return null;
  const { document } = best.sentence.source;
  return finding('figure/hedge-lost', {
    span: figure.quantity.span,
    message: `@${document.record.id} is less exact: it has “${withHedge(best)}” where the report says “${figure.words}”.`,
    evidence: [evidenceOf(document, best.sentence.span)],
    fixes: [replacing('Take the figure as the source has it', figure.quantity.span, withHedge(best))],
  });
}

/** The figure with the words before it that say how exact it is. */
function withHedge({ quantity, words, sentence }: SaidFigure): string {
  if (quantity.bound === 'range') return words;
  const before = sentence.prose.slice(Math.max(sentence.span.start, quantity.span.start - 30), quantity.span.start);
  const hedge =
    HEDGE.exec(before)?.[0].trimStart().replace(/\s+/g, ' ') ??
    { about: 'about ', 'at-least': 'at least ', 'at-most': 'up to ', exact: '' }[quantity.bound];
  return hedge.toLowerCase() + words;
}

const HEDGE =
  /\b(?:(?:an )?estimated|about|around|roughly|approximately|some|nearly|almost|up to|as many as|as much as|at least|at most|more than|over|fewer than|less than|no more than|under)\s+$/i;

function differs({ quantity, words }: SaidFigure, instead: Candidate): Finding {
  const { document } = instead.sentence.source;
  return finding('figure/differs-from-source', {
    span: quantity.span,
    message: `@${document.record.id} has “${withHedge(instead)}” where the report says “${words}”.`,
    evidence: [evidenceOf(document, instead.sentence.span)],
    fixes: instead.strength >= PLAIN ? [replacing(`Write “${instead.words}”, as the source does`, quantity.span, instead.words)] : [],
  });
}

function notInSource({ quantity, words }: SaidFigure, support: ReadonlyMap<SourceSentence, Support>): Finding {
  const nearest = [...support.values()].toSorted((a, b) => b.score - a.score).find(({ score }) => score >= CLEAR);
  return finding('figure/not-in-source', {
    span: quantity.span,
    message: `The source that is cited does not have the figure “${words}”.`,
    evidence: nearest === undefined ? [] : [evidenceOf(nearest.sentence.source.document, nearest.sentence.span)],
  });
}
