/**
 * Weekdays that are not those of the sources: "on Tuesday, 14 March", where a source has "Thursday, 14 March" or "14 March 2024". What has its year in the report itself is held to the
 * calendar by `weekdays.ts`.
 *
 * Choices: only where all that the sources tell of that day makes it one weekday. Cost: the dates of the sources, which are read once.
 */
import { citationKey } from '../../../../base/citationKey.ts';
import { fromIso, weekdayOf } from '../../../claims/date/calendar.ts';
import { WEEKDAYS } from '../../../claims/date/lexicon.ts';
import type { Finding, ReadDocument } from '../../../model/index.ts';
import { evidenceOf, finding, replacing } from '../draft.ts';
import { datesOf, type SaidDate, tells } from '../saidDates.ts';
import { type SaidSentence, sentencesOf, type SourceSentence } from '../sourceSentences.ts';

/** A weekday that a source tells or that follows from its year, with where it stands: null for the day of the document. */
interface Known {
  readonly weekday: string;
  readonly document: ReadDocument;
  readonly sentence: SourceSentence | null;
}

/** The finding of a day without a year whose weekday is another than the sources'; null where it is not, or nothing is known of it. */
export function weekdayOfSources(said: SaidSentence, date: SaidDate, documents: readonly ReadDocument[]): Finding | null {
  if (!date.isBare || date.from.length < DAY || date.from !== date.to) return null;
  const own = weekdayIn(said, date);
  if (own === null) return null;
  const known = documents.flatMap(document => knownIn(document, date));
  const [first] = known;
  if (first === undefined || known.some(({ weekday }) => weekday !== first.weekday) || first.weekday === own) return null;
  const { document, sentence } = known.find(each => each.sentence !== null) ?? first;
  const { start } = date.span;
  return finding('calendar/weekday', {
    span: date.span,
    message: `By @${citationKey(document.record.id)} that day was a ${first.weekday}, not a ${own}.`,
    evidence: sentence === null ? [] : [evidenceOf(document, sentence.span)],
    fixes: [replacing(`Write ${first.weekday}`, { start, end: start + own.length }, first.weekday)],
  });
}

/** How long a day without its year is: `03-14`. */
const DAY = 5;

function knownIn(document: ReadDocument, date: SaidDate): readonly Known[] {
  const { issued } = document.record;
  const ofDocument = issued === undefined ? null : weekdayBy({ ...date, from: issued, to: issued, isBare: false }, date);
  const told = sentencesOf(document).flatMap(sentence =>
    datesOf(sentence).flatMap(other => {
      if (other.from !== other.to || !tells(other, date)) return [];
      const weekday = weekdayIn(sentence, other) ?? weekdayBy(other, date);
      return weekday === null ? [] : { weekday, document, sentence };
    }),
  );
  return ofDocument === null ? told : [...told, { weekday: ofDocument, document, sentence: null }];
}

/** The weekday that a date with its year falls on, where it is the day that is asked for. */
function weekdayBy(other: SaidDate, date: SaidDate): string | null {
  const day = other.isBare || !tells(other, date) ? null : fromIso(other.from);
  if (typeof day?.month !== 'number' || day.day === null) return null;
  return NAMES[weekdayOf(day.year, day.month, day.day)] ?? null;
}

/** The weekday that is written before a day, with a capital letter. */
function weekdayIn({ prose }: SaidSentence, { span }: SaidDate): string | null {
  const word = /^\p{Lu}\p{Ll}+/u.exec(prose.slice(span.start, span.end))?.[0] ?? '';
  return WEEKDAYS.has(word.toLowerCase()) ? word : null;
}

const NAMES = [...WEEKDAYS.keys()].map(name => name.charAt(0).toUpperCase() + name.slice(1));
