import type { DateMention } from '../model/index.ts';
import type { SentenceContext } from './context.ts';

/** Finds and normalises the dates and periods of a sentence, in text order, not overlapping. */
export function readDates(sentence: SentenceContext): readonly DateMention[] {
  return sentence.tokens
    .filter(token => /^(?:1[5-9]|20)\d\d$/.test(token.text))
    .map(token => ({ span: { start: token.start, end: token.end }, from: token.text, to: token.text }));
}
