/**
 * Where everything of a range plot stands: one row a figure, a bar from its low to its high end, open where it has none.
 * Scales and ticks are d3-scale's. Units: CSS pixels, from the top left corner of the plot.
 */
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { MeasureDetail, MeasureRow } from '../../protocol/index.ts';

/** A mark that tells origins apart without colour. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
/** One of `SHAPES`. */
export type Shape = (typeof SHAPES)[number];

/** Colours of origins, by number; more origins than these share the last. */
export const COLOURS = 6;

/** One figure as it is drawn. */
export interface PlotRow {
  readonly row: number;
  /** The middle of its line. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Whether the bar goes on over the edge of the plot: the figure has no such end. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
  readonly isPoint: boolean;
  /** Drawn hollow: the text says "about". */
  readonly isAbout: boolean;
  readonly shape: Shape;
  /** 0 to `COLOURS` - 1; null for a figure of no origin but its own document. */
  readonly colour: number | null;
}

/** A plot with its axis. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** Left and right edge of the part with marks, and its lower edge. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly isLog: boolean;
  readonly rows: readonly PlotRow[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const ROW = 36;
const TOP = 12;
const AXIS = 30;
const MARGIN = 28;
/** Share of the width that the labels of the rows get, and its bounds. */
const LABELS = { share: 0.38, least: 90, most: 300 } as const;
/** From this ratio of highest to lowest on a linear axis would press the small figures together. */
const LOG_FROM = 40;

/** The layout of a measure's plot in so many pixels of width. Figures without any end are left out. */
export function plotLayout(measure: MeasureDetail, width: number): PlotLayout {
  const left = Math.min(LABELS.most, Math.max(LABELS.least, width * LABELS.share));
  const right = Math.max(left + 80, width - MARGIN);
  const ends = measure.rows.flatMap(({ low, high }) => [low, high]).filter(value => value !== null);
  const [least, most] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
  const isTime = measure.unit === 'date';
  const isLog = !isTime && least > 0 && most / least >= LOG_FROM;
  const inYears = isTime && ends.every(Number.isInteger);
  const [from, to] = isTime ? timeDomain(least, most, inYears ? 1 : LEAST_TIME) : domain(least, most, isLog);
  const scale = (isLog ? scaleLog() : scaleLinear()).domain([from, to]).range([left + 10, right]);
  if (!isLog && !isTime) scale.nice();
  const count = Math.max(2, Math.floor((right - left) / 90));
  const sign = measure.unit === 'percent' ? '%' : '';
  const format = (value: number): string => `${GROUPED.format(value)}${sign}`;
  const values = scale.ticks(count);
  const few = isLog ? values.filter(value => isPowerOfTen(value)) : values;
  const ticks = inYears
    ? yearTicks(values)
    : isTime
      ? timeTicks(from, to, count)
      : (few.length > 1 ? few : values).map(value => ({ value, label: format(value) }));
  const rows = measure.rows.map((row, index) => plotRow(row, index, scale, { left, right }));
  const bottom = TOP + rows.length * ROW;
  return {
    width,
    height: bottom + AXIS,
    left,
    right,
    bottom,
    isLog,
    rows,
    ticks: apart(ticks.map(({ value, label }) => ({ x: scale(value), label }))),
  };
}

/** Pixels from the middle of one label of the axis to the next, at the least. */
const APART = 44;

/** Without the ticks whose labels would run into the one before. */
function apart(ticks: PlotLayout['ticks']): PlotLayout['ticks'] {
  let last = -Infinity;
  return ticks.filter(({ x }) => {
    if (x - last < APART) return false;
    last = x;
    return true;
  });
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2, notation: 'compact' });

/** Somewhat wider than the figures, so that none stands on the edge; a single figure gets room on both sides. */
function domain(least: number, most: number, isLog: boolean): readonly [number, number] {
  if (isLog) return [least / 1.5, most * 1.5];
  const room = most === least ? Math.max(1, Math.abs(most) * 0.2) : (most - least) * 0.08;
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
}

/** Years on both sides of dates that are a day apart, so that they do not fill the plot. */
const LEAST_TIME = 0.04;

function timeDomain(least: number, most: number, room: number): readonly [number, number] {
  const beside = Math.max(room, (most - least) * 0.08);
  return [least - beside, most + beside];
}

interface Tick {
  readonly value: number;
  readonly label: string;
}

const yearTicks = (values: readonly number[]): readonly Tick[] =>
  values.filter(Number.isInteger).map(value => ({ value, label: String(value) }));

/** Years, months or days between two times in years, each at its place in years. */
function timeTicks(from: number, to: number, count: number): readonly Tick[] {
  const scale = scaleUtc().domain([dateAt(from), dateAt(to)]);
  const days = scale.ticks(count).filter(date => date.getTime() % DAY === 0);
  return days.map(date => ({ value: yearsAt(date), label: dayLabel(date) }));
}

const DAY = 86_400_000;

/** "2015", "Mar 2015", "9 Mar 2015": as much as the date tells. */
function dayLabel(date: Date): string {
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
  const part = day !== 1 ? DAY_FORMAT : month === 0 ? YEAR_FORMAT : MONTH_FORMAT;
  return part.format(date);
}

const YEAR_FORMAT = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric' });
const MONTH_FORMAT = new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric', month: 'short' });
const DAY_FORMAT = new Intl.DateTimeFormat('en', { timeZone: 'UTC', day: 'numeric', month: 'short' });

function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** The moment of a time in years, with fractions. */
function dateAt(years: number): Date {
  const year = Math.floor(years);
  return new Date(startOf(year) + (years - year) * (startOf(year + 1) - startOf(year)));
}

function yearsAt(date: Date): number {
  const year = date.getUTCFullYear();
  return year + (date.getTime() - startOf(year)) / (startOf(year + 1) - startOf(year));
}

function isPowerOfTen(value: number): boolean {
  return Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6);
}

function plotRow(
  { low, high, isAbout, origin }: MeasureRow,
  row: number,
  scale: (value: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
): PlotRow {
  return {
    row,
    y: TOP + row * ROW + ROW / 2,
    from: low === null ? left : scale(low),
    to: high === null ? right : scale(high),
    openLeft: low === null,
    openRight: high === null,
    isPoint: low !== null && low === high,
    isAbout,
    shape: origin === null ? 'circle' : (SHAPES[origin % SHAPES.length] ?? 'circle'),
    colour: origin === null ? null : Math.min(origin, COLOURS - 1),
  };
}
