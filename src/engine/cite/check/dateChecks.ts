/**
 * Checks of dates against the sources: another day, month or year than the source's for the same fact, a day that is nowhere in them, one that comes before what it follows, one that
 * is more exact, and a weekday that is not the source's.
 *
 * Method: what the rules are certain of (`dateRules.ts`, `calendar/sourceWeekdays.ts`) is told; of what they leave open it is weighed how likely it is wrong (logistic regression over
 * `dateEvidence.ts`; the weights are fitted by `npm run bench dates`). Where a time may be reckoned from another, nothing is weighed. Cost: the dates of a few sentences.
 */
import { logistic } from '../../compare/relation/logistic.ts';
import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { intersects } from '../../model/index.ts';
import { weekdayOfSources } from './calendar/sourceWeekdays.ts';
import { type DateStanding, standingsOf } from './dateEvidence.ts';
import { dateByRules, differs } from './dateRules.ts';
import { DATE_WEIGHTS } from './dateWeights.ts';
import { finding } from './draft.ts';
import { datesOf, precisionOf, type SaidDate } from './saidDates.ts';
import type { SaidSentence, Support } from './sourceSentences.ts';

/** Dates of the report's sentence that are not the source's; `settled`: stretches that are not to be looked at. */
export function checkDates(
  said: SaidSentence,
  settled: readonly Span[],
  documents: readonly ReadDocument[],
  support: readonly Support[],
): readonly Finding[] {
  const open = openDates(said, settled, documents);
  return standingsOf(said, open, documents, support).flatMap(standing => {
    const certain = certainly(said, standing.date, documents, support);
    // "226 in 2017, against 171 in the year before": 2016.
    const isYearBeside = standing.isReckonedThere && standing.date.from.length === YEAR;
    return certain.length > 0 && !isToldByClause(standing) && !isYearBeside ? certain : wrongDate(said, standing);
  });
}

/** Whether a source has the date where it tells what the date's own clause does: the whole sentence may be likest to another. */
function isToldByClause({ evidence }: DateStanding): boolean {
  return (evidence['ownClause'] ?? 0) >= CLEAR && (evidence['ownClause'] ?? 0) > (evidence['ownWhole'] ?? 0);
}

/** How alike a clause and a sentence are that tell the same. */
const CLEAR = 0.5;

/** What the rules are certain of. */
function certainly(
  said: SaidSentence,
  date: SaidDate,
  documents: readonly ReadDocument[],
  support: readonly Support[],
): readonly Finding[] {
  const weekday = weekdayOfSources(said, date, documents);
  if (weekday !== null) return [weekday];
  return date.isBare ? [] : dateByRules(said, date, documents, support);
}

/** How likely a date must be wrong. */
const WRONG = 0.97;

/** The finding of a date that is likely wrong. */
function wrongDate(said: SaidSentence, { date, evidence, instead, isTold, isReckoned }: DateStanding): readonly Finding[] {
  if (isReckoned || logistic(evidence, DATE_WEIGHTS) < WRONG) return [];
  if (instead !== null) return [differs(said, date, instead.sentence, instead.other)];
  return isTold || !precisionOf(date).startsWith('10') ? [] : [notInSource(said, date)];
}

/** The dates of a sentence that are held to its sources: not what is quoted or settled, nor the day of a source itself. */
export function openDates(said: SaidSentence, settled: readonly Span[], documents: readonly ReadDocument[]): readonly SaidDate[] {
  return datesOf(said).filter(
    ({ span, from }) =>
      !settled.some(each => intersects(each, span)) &&
      !documents.some(({ record }) => from.length > YEAR && record.issued?.startsWith(from) === true),
  );
}

/** How long a date of a year is: `2021`. */
const YEAR = 4;

function notInSource(said: SaidSentence, { span }: SaidDate): Finding {
  const words = said.prose.slice(span.start, span.end).replace(/\s+/g, ' ');
  return finding('figure/not-in-source', { span, message: `The source that is cited does not have the date “${words}”.` });
}
