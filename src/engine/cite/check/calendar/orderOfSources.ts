/**
 * What is said to come so many days before something that by the dates of the sources came as many days after it: "on 18 March 2021, nine days before the dispatch", which is of 9 March.
 *
 * Choices: only where a source has the day on the other side, and none the day on the side that is told. Cost: the dates of the sources, which are read once.
 */
import { citationKey } from '../../../../base/citationKey.ts';
import { addDays, fromIso, toIso } from '../../../claims/date/calendar.ts';
import type { Finding, ReadDocument } from '../../../model/index.ts';
import { evidenceOf, finding } from '../draft.ts';
import { datesOf, type SaidDate } from '../saidDates.ts';
import { figuresOf, type SaidFigure } from '../saidFigures.ts';
import { type SaidSentence, sentencesOf, type SourceSentence } from '../sourceSentences.ts';

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
/** What is further apart is told in months or years. */
const MOST_DAYS = 400;
/** The words between a day and how far it is from something, in UTF-16 code units. */
const NEAR = 60;
/** How far behind such words a date stands that is of what they name. */
const BEHIND = 60;
const SIDE = /^\s+(after|before)\s+(?:the|his|her|its|their|that|this)\s+\p{L}/iu;
const FULL = /^\d{4}-\d\d-\d\d$/;

/** The findings of what is on the wrong side of a day of the sources. */
export function wrongSide(said: SaidSentence, documents: readonly ReadDocument[]): readonly Finding[] {
  const dates = datesOf(said);
  return figuresOf(said).flatMap((figure): readonly Finding[] => {
    const { unit, bound, low, span } = figure.quantity;
    const [length, side] = [DAYS[unit], SIDE.exec(said.prose.slice(span.end, said.span.end))?.[1]?.toLowerCase()];
    const date = dateBefore(said, dates, figure);
    if (length === undefined || side === undefined || date === null || bound !== 'exact' || low === null) return [];
    const days = length * low;
    if (days < 2 || days > MOST_DAYS || !Number.isInteger(days)) return [];
    const [told, other] = side === 'after' ? [daysFrom(date, -days), daysFrom(date, days)] : [daysFrom(date, days), daysFrom(date, -days)];
    if (told === null || other === null) return [];
    const found = documents.flatMap(document => knownDay(document, other) ?? []);
    const [first] = found;
    if (first === undefined || documents.some(document => knownDay(document, told) !== null)) return [];
    const { document, sentence } = first;
    return [
      finding('calendar/order', {
        span: figure.quantity.span,
        message: `@${citationKey(document.record.id)} has ${other}, which is ${figure.words} ${side === 'after' ? 'later' : 'earlier'}, not ${told}.`,
        evidence: sentence === null ? [] : [evidenceOf(document, sentence.span)],
      }),
    ];
  });
}

/** The only day with its year that stands right before a length of time, where none stands right behind it; null else. */
function dateBefore({ prose }: SaidSentence, dates: readonly SaidDate[], { quantity: { span } }: SaidFigure): SaidDate | null {
  const before = dates.findLast(date => date.span.end <= span.start);
  const isDated = dates.some(date => date.span.start >= span.end && date.span.start - span.end <= BEHIND);
  if (before === undefined || isDated || before.isBare || before.from !== before.to || !FULL.test(before.from)) return null;
  const gap = prose.slice(before.span.end, span.start);
  return gap.length <= NEAR && /^(?:[^.;:]*,)?\s+$/.test(gap) ? before : null;
}

function daysFrom({ from }: SaidDate, days: number): string | null {
  const date = fromIso(from);
  return typeof date?.month !== 'number' || date.day === null ? null : toIso(addDays(date.year, date.month, date.day, days));
}

/** What of a date its year takes. */
const YEAR = 5;

interface Known {
  readonly document: ReadDocument;
  /** Null for the day of the document. */
  readonly sentence: SourceSentence | null;
}

/** Where a document has a day; null where it has not. */
function knownDay(document: ReadDocument, day: string): Known | null {
  const sentence = sentencesOf(document).find(each => datesOf(each).some(date => isDay(date, day)));
  if (sentence !== undefined) return { document, sentence };
  return document.record.issued === day ? { document, sentence: null } : null;
}

function isDay({ from, to, isBare }: SaidDate, day: string): boolean {
  return from === to && from === (isBare ? day.slice(YEAR) : day);
}
