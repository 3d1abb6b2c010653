/**
 * How long after or before another date something is said to be: "set up in 1987 and opened three years later, in 1992", "the following year, 2018", "a decade before
 * the strike of 1988, in 1998".
 *
 * What is told by "later" or "the year before" counts from a date told before it, in its sentence or the one before; only where it fits none of them is it wrong.
 * Cost: linear, with a bounded number of dates for each.
 */
import type { Finding } from '../../../model/index.ts';
import { fits } from './between.ts';
import { form, type Match, matchesOf } from './forms.ts';
import { disagree } from './lengths.ts';
import type { CalendarUnit, Stretch } from './stretches.ts';
import { DATE, type Timeline, type ToldDate } from './timeline.ts';

/** Of the dates told before only the last may be meant. */
const MOST = 6;

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?';
/** What leads from a length of time to its date, with a mark before it and without one. */
const THAT_IS = String.raw`(?:that is,? |namely |i\.e\.,? )?(?:in |on |by )?(?:the )?(?:early |late )?${WEEKDAY}`;
const MARKED = String.raw`(?:, | [–—] | \()${THAT_IS}`;
const TO = `(?:${MARKED}| ${THAT_IS})`;
const THEN = '(?=[,;:.)]| [–—]|$)';

const LATER = '(?:later|afterwards?|thereafter|after (?:that|this)|(?:after|on)(?=,))';
const EARLIER = '(?:earlier|beforehand|previously|before (?:that|this)|before(?=,))';
const UNIT = '(?:year|month|week|day)';

/** Lengths of time from a date told before, with their direction; 0 is the same year or day. */
const FROM_BEFORE: readonly (readonly [steps: -1 | 0 | 1, forms: readonly RegExp[]])[] = [
  [
    1,
    [
      form(`S ${LATER}${TO}B`),
      form(`B, S ${LATER}${THEN}`),
      form(`\\bafter S${MARKED}B`),
      form(`\\b(?:the|the very) (?:following|next) ${UNIT}${MARKED}B`),
      form(`B, (?:in |on )?the (?:following|next) ${UNIT}${THEN}`),
      form(`\\bS to the day (?:later|afterwards?|after that)${TO}B`),
    ],
  ],
  [
    -1,
    [
      form(`S ${EARLIER}${TO}B`),
      form(`B, S ${EARLIER}${THEN}`),
      form(`\\bthe (?:previous|preceding) ${UNIT}${MARKED}B`),
      form(`B, (?:in |on )?the (?:previous|preceding) ${UNIT}${THEN}`),
    ],
  ],
  [
    0,
    [
      form(`\\b(?:the|that) (?:very )?same ${UNIT}${MARKED}B`),
      form(`\\b(?:later|earlier) (?:in )?that (?:same )?${UNIT}${MARKED}B`),
      form(`\\b(?:later|earlier) (?:in )?the same ${UNIT}${MARKED}B`),
    ],
  ],
];

/** A date that tells when something was, not which law or census is meant. */
const WHEN = new RegExp(
  String.raw`(?:^|\b(?:in|on|since|until|till|from|to|and|by|around|about|during)[ ])(?:the )?(?:early |late |mid-)?${WEEKDAY}$`,
  'i',
);
/** Reads back so far from a date. */
const BACK = 40;

/** Distances from what was told before that do not come out. `before`: the sentence before, null where it may be spoken of by others. */
export function distances(line: Timeline, before: Timeline | null): readonly Finding[] {
  return FROM_BEFORE.flatMap(([steps, forms]) =>
    matchesOf(line, forms).flatMap(match => {
      const { b, end } = match;
      if (b === null) return [];
      const told = stretchOf(match, steps);
      const at = Math.min(match.start, b.at);
      const own = line.dates.filter(each => each.at < at).slice(-MOST);
      const earlier = (before?.dates ?? []).slice(-MOST);
      const nearest = own.length > 0 ? { of: line, dates: own } : { of: before, dates: earlier };
      if (!nearest.dates.some(each => WHEN.test(nearest.of?.text.slice(Math.max(0, each.at - BACK), each.at) ?? ''))) return [];
      const anchors = [...earlier, ...own].map(({ date }) => date);
      if (anchors.some(date => (steps < 0 ? fits(b.value, date, told, false) : fits(date, b.value, told, false)))) return [];
      const anchor = nearest.dates.at(-1);
      if (anchor === undefined) return [];
      const start = own.length > 0 ? anchor.at : match.start;
      const words =
        match.stretch === null ? match.words.replace(/^.*?\b(the|that)\b/, '$1').replace(/(year|month|week|day).*/, '$1') : null;
      const pair: readonly [ToldDate, ToldDate] = steps < 0 ? [b.value, anchor.date] : [anchor.date, b.value];
      return disagree(
        line,
        pair,
        { told, words: words ?? line.wordsOf(match.stretch?.at ?? start, (match.stretch?.at ?? start) + 1) },
        { start, end },
      );
    }),
  );
}

/** "The following year" is the next of the calendar. */
function stretchOf({ stretch, words }: Match, steps: number): Stretch {
  if (stretch !== null) return stretch.value;
  const unit = UNITS.find(each => new RegExp(`(?:following|next|previous|preceding|same|that) ${each}`, 'i').test(words)) ?? 'year';
  return { from: 0, to: 0, count: Math.abs(steps), unit, kind: 'next', hedge: null };
}

const UNITS: readonly CalendarUnit[] = ['year', 'month', 'week', 'day'];

const DETERMINER = '(?:the|a|an|his|her|its|their|this)';
/** A clause of one thing alone: in "the scandal over the contract signed in 2003" the date is the contract's. */
const CLAUSE = `(?:${DETERMINER} )?(?:(?!\\b(?:who|whom|which|that|whose|where|when|while|than|${DETERMINER})\\b)[^.;,()${DATE}]){0,60}?,?`;
/** A thing or a happening with its date behind it: "the great strike of 1988", "the camp was opened in 1988". */
const DATED = String.raw`(?:${DETERMINER} (?:(?!\b(?:${DETERMINER}|that|of|by)\b)[\p{L}'’-]+ ){1,4}?(?:of|from|dated)|${CLAUSE} (?:in|on)) `;

/** From `A` to `B`, whichever is told first. */
const OF_OTHERS: readonly RegExp[] = [
  `A,? S before ${DATED}B`,
  `B,? S after ${DATED}A`,
  `S before ${DATED}B,? (?:that is,? )?(?:in |on )A`,
  `S after ${DATED}A,? (?:that is,? )?(?:in |on )B`,
  `S (?:before|to the day before) B, (?:that is,? )?(?:in |on )A`,
  `S (?:after|to the day after) A, (?:that is,? )?(?:in |on )B`,
].map(form);

/** Distances to a date told beside them that do not come out. */
export function distancesBeside(line: Timeline): readonly Finding[] {
  return matchesOf(line, OF_OTHERS).flatMap(({ a, b, stretch, start, end }) => {
    if (a === null || b === null || stretch === null || fits(a.value, b.value, stretch.value, false)) return [];
    const words = line.wordsOf(stretch.at, stretch.at + 1);
    return disagree(line, [a.value, b.value], { told: stretch.value, words }, { start, end });
  });
}
