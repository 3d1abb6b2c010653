import type { DateMention } from '../model/index.ts';
import type { SentenceContext } from './context.ts';
import { scanDates } from './date/scan.ts';

/** Finds and normalises the dates and periods of a sentence, in text order, not overlapping. English only. */
export function readDates(sentence: SentenceContext): readonly DateMention[] {
  const { tokens } = sentence;
  return scanDates(sentence).flatMap(({ from, to, dates }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (dates === null || first === undefined || last === undefined) return [];
    return [{ span: { start: first.start, end: last.end }, from: dates.first, to: dates.last }];
  });
}
