/**
 * When a text was put out, from the lines that say so.
 *
 * Method: what says that the text was posted goes before a date that stands alone, then the place and date of an imprint, the dateline,
 * the day of a meeting in the title, the last change, a month, and a year. Cost: linear in the lines of both ends.
 */
import { fromIso, weekdayOf } from '../claims/date/calendar.ts';
import { WEEKDAYS } from '../claims/date/lexicon.ts';
import { readByline } from './bylines.ts';
import { type Imprint, readImprint, statements } from './imprint.ts';
import { datesIn, isDay, type MetaLine, readMetaLine } from './metaLine.ts';
import { sourceOfLine } from './sourceLine.ts';
import type { Ends } from './textEnds.ts';
import type { TextLine } from './textLines.ts';

interface Dated extends Ends {
  readonly title: TextLine | null;
}

/** The date that a text gives itself, ISO 8601; null where it gives none. */
export function issuedOfText({ head, tail, title, dateline }: Dated): string | null {
  const ofHead = head.flatMap(metasOf);
  const ofTail = tail.flatMap(metasOf);
  const metas = [...ofHead, ...ofTail];
  const imprints = head
    .filter(line => line !== title)
    .flatMap(({ text }) => [text, ...statements(text)].flatMap(each => readImprint(each) ?? []));
  const ofTitle =
    title === null
      ? undefined
      : [title.text, ...statements(title.text)].map(readImprint).find(found => found?.kind === true && isDay(found.date));
  const candidates = [
    metas.find(({ shape }) => shape === 'posted'),
    ofHead.find(({ shape, date }) => shape !== 'updated' && (isDay(date) || shape !== 'bare')),
    imprints.find(({ date }) => isDay(date)),
    typeof dateline?.issued === 'string' ? { date: dateline.issued } : undefined,
    ofTitle ?? undefined,
    metas.find(({ shape }) => shape === 'updated'),
    ofHead.find(({ date }) => /^\d{4}-\d\d$/.test(date)),
    imprints.find(({ date }) => /^\d{4}-\d\d$/.test(date)),
  ];
  return candidates.find(found => found !== undefined)?.date ?? dayOfYear(head, tail) ?? yearOf(imprints, ofHead);
}

/** What a line of the head says of dates: as a whole, and each of its statements. */
function metasOf({ text }: TextLine): readonly MetaLine[] {
  // "First published in The Beacon, 12 December 2021" dates another text.
  if (sourceOfLine(text) !== null) return [];
  return [...new Set([text, ...statements(text)])].flatMap(each => {
    const meta = readMetaLine(each);
    // "By the end of March 2022" is no byline.
    return meta === null || (meta.shape === 'byline-date' && !isDay(meta.date) && readByline(`By ${meta.by ?? ''}`).length === 0)
      ? []
      : meta;
  });
}

function yearOf(imprints: readonly Imprint[], metas: readonly MetaLine[]): string | null {
  return [...metas, ...imprints].find(({ date }) => /^\d{4}$/.test(date))?.date ?? null;
}

const DAY_ALONE = /^\W*(\p{L}{3,9}day),? ((?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9})|(?:\p{L}{3,9}\.? \d{1,2}))\W*$/iu;
const YEAR_OF_RIGHTS = /(?:©|\(c\)|\bcopyright)\W{0,4}((?:19|20)\d\d)(?![\d–-])/i;

/** "Tuesday 17 May" in the year of the rights, where that day was such a weekday. */
function dayOfYear(head: readonly TextLine[], tail: readonly TextLine[]): string | null {
  const [, weekday, day] = head.map(({ text }) => (text.length > 40 ? null : DAY_ALONE.exec(text))).find(found => found !== null) ?? [];
  const year = tail.map(({ text }) => YEAR_OF_RIGHTS.exec(text.slice(0, 300))?.[1]).find(found => found !== undefined);
  if (weekday === undefined || day === undefined || year === undefined) return null;
  const iso = datesIn(`${day} ${year}`)[0]?.iso ?? '';
  const date = isDay(iso) ? fromIso(iso) : null;
  const [month, dayOfMonth] = [date?.month ?? null, date?.day ?? null];
  if (date === null || month === null || dayOfMonth === null) return null;
  return weekdayOf(date.year, month, dayOfMonth) === WEEKDAYS.get(weekday.toLowerCase()) ? iso : null;
}
