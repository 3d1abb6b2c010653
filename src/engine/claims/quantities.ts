/**
 * The figures of a sentence, normalised.
 *
 * A figure's span covers the number with sign, currency, scale, unit and a rate that follows directly ("$105 million per year"), and a range
 * from "between" or "from" to its end; hedges and bounds ("about", "up to") stay outside and are told by `bound`. Dates and labels ("Article
 * 150") are no figures. English in full; of other languages only digits with a currency sign or a percent sign.
 */
import type { DateMention, Quantity, Span } from '../model/index.ts';
import type { SentenceContext } from './context.ts';
import { scanDates, type ScannedDate } from './date/scan.ts';
import { mentionsOf } from './dates.ts';
import { asOfFigure, datingOf, type Dating } from './quantity/asOf.ts';
import {
  countedBy,
  numbered,
  predicateOf,
  sharedNoun,
  substanceOf,
  wholeBeside,
  wholeFronted,
  wholeHeld,
  wholeOf,
  withoutNumber,
  type Stretch,
} from './quantity/counted.ts';
import { lowerAt } from './quantity/cursor.ts';
import { inEnglishMarks } from './quantity/european.ts';
import { markLabels } from './quantity/labels.ts';
import { placeOf } from './quantity/where.ts';
import { firstStart, scanFigures, type SettledFigure } from './quantity/scan.ts';

interface Described {
  readonly counted: Stretch | null;
  readonly whole: Stretch | null;
}

function describe({ tokens }: SentenceContext, figure: SettledFigure, previous: SettledFigure | undefined): Described {
  // "Of 120 mice, 84 (70%) survived": the share is of the same whole.
  const first = previous?.to === figure.start - 1 && lowerAt(tokens, figure.start - 1) === '(' ? previous : figure;
  const after = figure.unit === null ? figure.numberEnd : figure.to;
  const share = figure.unit === 'percent' && figure.numberTo === figure.to;
  const divided = figure.unit === 'percent' || figure.unit === 'ratio' || figure.unit === null;
  const whole = divided
    ? (wholeOf(tokens, after) ??
      (share
        ? (sharedNoun(tokens, figure.from + 1, lowerAt(tokens, figure.from) === 'one') ?? wholeBeside(tokens, after))
        : wholeHeld(tokens, after)) ??
      wholeFronted(tokens, first.start))
    : null;
  if (figure.unit === 'percent') return { whole: figure.vague ? null : whole, counted: predicateOf(tokens, figure, whole, figure.start) };
  if (figure.unit !== null)
    return { counted: figure.money || !MATTER.test(figure.unit) ? null : substanceOf(tokens, figure.to), whole: null };
  const counted =
    countedBy(tokens, figure, figure.numberEnd) ??
    countedBefore(tokens, figure, previous) ??
    predicateOf(tokens, figure, whole, figure.start) ??
    (whole === null ? numbered(tokens, figure.start) : null);
  if (figure.vague || whole === null) return { counted, whole: null };
  if (counted !== null) return { counted, whole: whole.from < figure.from ? whole : null };
  return { counted: withoutNumber(tokens, whole), whole };
}

/** Units that have no matter of their own: ages, spans, ranks, rates. */
const MATTER =
  /^(?!(?:age|basis point|century|day|decade|degree.*|fortnight|hour|magnitude|minute|month|ordinal|percentage point|quarter|second|tier|week|year)$)/;

/** "212 votes to 187": the second figure counts what the first does. */
function countedBefore(tokens: SentenceContext['tokens'], figure: SettledFigure, previous: SettledFigure | undefined): Stretch | null {
  if (previous?.unit !== null || lowerAt(tokens, figure.start - 1) !== 'to') return null;
  const counted = countedBy(tokens, previous, previous.numberEnd);
  return counted?.to === figure.start - 1 ? counted : null;
}

function textOf(sentence: SentenceContext, stretch: Stretch | null): string | null {
  const span = stretch === null ? null : spanOf(sentence, stretch);
  return span === null ? null : sentence.prose.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function spanOf(sentence: SentenceContext, { from, to }: Stretch): Span | null {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function maskOf(sentence: SentenceContext, dates: readonly ScannedDate[]): boolean[] {
  const mask = markLabels(sentence.tokens);
  for (const { from, to } of dates) mask.fill(true, from, to);
  return mask;
}

/** "41.4 percent, three points lower": points beside a figure in percent, or of a margin of error, are of percent. */
function isPoints(tokens: SentenceContext['tokens'], { to, from }: SettledFigure, previous: SettledFigure | undefined): boolean {
  if (!/^points?$/.test(lowerAt(tokens, to))) return false;
  if (previous?.unit === 'percent' && /^(?:above|ahead|behind|below|down|fewer|higher|less|lower|more|up)$/.test(lowerAt(tokens, to + 1)))
    return true;
  return tokens.slice(Math.max(0, from - MARGIN), from).some(({ lower }, i, near) => lower === 'margin' && near[i + 2]?.lower === 'error');
}

function pointsChange(tokens: SentenceContext['tokens'], { to, change }: SettledFigure): SettledFigure['change'] {
  if (/^(?:down|fewer|less|lower)$/.test(lowerAt(tokens, to + 1))) return 'down';
  return /^(?:higher|more|up)$/.test(lowerAt(tokens, to + 1)) ? 'up' : change;
}

/** "a margin of error of plus or minus 2.2 points" */
const MARGIN = 10;

/** "2.4 million tonnes, up from 2.1 million": a figure without a unit or a noun of its own, compared with the one before it, is of its unit. */
function withUnitOf(tokens: SentenceContext['tokens'], figure: SettledFigure, previous: SettledFigure | undefined): SettledFigure {
  if (figure.unit === null && isPoints(tokens, figure, previous))
    return { ...figure, unit: 'percentage point', to: figure.to + 1, numberEnd: figure.to + 1, change: pointsChange(tokens, figure) };
  if (figure.unit !== null || previous === undefined || previous.unit === 'ordinal' || previous.unit === 'tier') return figure;
  const compared = lowerAt(tokens, figure.start - 1) === 'from' && /^(?:up|down)$/.test(lowerAt(tokens, figure.start - 2));
  if (!compared || countedBy(tokens, figure, figure.numberEnd) !== null || wholeOf(tokens, figure.to) !== null) return figure;
  return { ...figure, unit: previous.unit, per: previous.per, money: previous.money };
}

function quantity(sentence: SentenceContext, figures: readonly SettledFigure[], at: number, dating: Dating): Quantity | null {
  const written = figures[at];
  const figure = written === undefined ? undefined : withUnitOf(sentence.tokens, written, figures[at - 1]);
  const span = figure === undefined ? null : spanOf(sentence, figure);
  if (figure === undefined || span === null) return null;
  const { counted, whole } = describe(sentence, figure, figures[at - 1]);
  const next = figures[at + 1]?.from ?? sentence.tokens.length;
  return {
    span,
    // `null` ends follow the bound: at least has no upper end, at most no lower one.
    low: figure.bound === 'at-most' ? null : figure.low,
    high: figure.bound === 'at-least' ? null : figure.high,
    unit: figure.unit ?? 'count',
    per: figure.per,
    bound: figure.bound,
    change: figure.change,
    counted: textOf(sentence, counted),
    whole: textOf(sentence, whole),
    place: textOf(sentence, placeOf(sentence.tokens, figure, next))?.replace(GENITIVE, '') ?? null,
    asOf: asOfFigure(sentence.tokens, figure, { previousEnd: figures[at - 1]?.to ?? 0, next }, dating),
    vague: figure.vague,
  };
}

const DIGIT = /\d/;
const GENITIVE = /['’]s$/;

/** The figures, beside the dates that the same sentence was found to have. */
function quantitiesBeside(written: SentenceContext, dates: readonly ScannedDate[]): readonly Quantity[] {
  const start = firstStart(written.tokens);
  if (start < 0) return [];
  const { tokens, undecided } = inEnglishMarks(written.tokens);
  const sentence = { ...written, tokens };
  const mask = maskOf(sentence, dates);
  for (const at of undecided) mask[at] = true;
  const figures = scanFigures(tokens, start, mask);
  if (figures.length === 0) return [];
  const dating = datingOf(tokens, dates);
  const read: Quantity[] = [];
  for (let at = 0; at < figures.length; at++) {
    const one = quantity(sentence, figures, at, dating);
    if (one !== null) read.push(one);
  }
  return sentence.language === 'en'
    ? read
    : read.filter(({ span, unit }) => unit !== 'count' && DIGIT.test(sentence.prose.slice(span.start, span.end)));
}

/** The figures and the dates of a sentence. */
export interface Figures {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** The figures and the dates of a sentence whose dates were found (`scanDates`), each in text order, none overlapping another. */
export function readFigures(sentence: SentenceContext, dates: readonly ScannedDate[]): Figures {
  return { quantities: quantitiesBeside(sentence, dates), dates: mentionsOf(sentence, dates) };
}

/** Finds and normalises the figures of a sentence, in text order, not overlapping each other or a date. */
export function readQuantities(sentence: SentenceContext): readonly Quantity[] {
  return quantitiesBeside(sentence, scanDates(sentence));
}
