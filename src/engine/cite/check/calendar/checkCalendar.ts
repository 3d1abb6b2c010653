/**
 * Checks of the dates within a sentence: weekdays, what has to come first, distances, lengths of time and ages that the dates beside them do not bear out.
 *
 * Method: the sentence with one character for each date and length of time, and the forms of words that leave no doubt of which of them belong together.
 * Cost: linear in the sentence.
 */
import { intersects, type Finding } from '../../../model/index.ts';
import type { SaidSentence } from '../sourceSentences.ts';
import { ages } from './ages.ts';
import { distances, distancesBeside } from './distances.ts';
import { durations } from './durations.ts';
import { misordered, misorderedDays } from './order.ts';
import { DATE, timelineOf } from './timeline.ts';
import { weekdays } from './weekdays.ts';

/** What is quoted is told by somebody else, and of other times. */
const QUOTED = /["“”«»]/;

/** The mistakes of a sentence's dates. `before`: the sentence before it in its paragraph. */
export function checkCalendar(said: SaidSentence, before: SaidSentence | null): readonly Finding[] {
  const line = timelineOf(said);
  if (!line.text.includes(DATE)) return [];
  const earlier = before === null || QUOTED.test(before.prose.slice(before.span.start, before.span.end)) ? null : before;
  const found = [
    ...misordered(line),
    ...misorderedDays(line),
    ...distancesBeside(line),
    ...distances(line, earlier === null ? null : timelineOf(earlier)),
    ...durations(line),
    ...ages(line),
    ...weekdays(line),
  ];
  return found.filter((each, i) => !found.slice(0, i).some(({ span, code }) => code === each.code && intersects(span, each.span)));
}
