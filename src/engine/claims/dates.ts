import type { DateMention } from '../model/index.ts';
import type { SentenceContext } from './context.ts';
import { scanDates, type ScannedDate } from './date/scan.ts';

/** Finds and normalises the dates and periods of a sentence, in text order, not overlapping. English only. */
export function readDates(sentence: SentenceContext): readonly DateMention[] {
  return mentionsOf(sentence, scanDates(sentence));
}

/** What was scanned, by its place in the text; without the dates that could not be told. */
export function mentionsOf({ tokens }: SentenceContext, scanned: readonly ScannedDate[]): readonly DateMention[] {
  const mentions: DateMention[] = [];
  for (const { from, to, dates } of scanned) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (dates === null || first === undefined || last === undefined) continue;
    mentions.push({ span: { start: first.start, end: last.end }, from: dates.first, to: dates.last });
  }
  return mentions;
}
