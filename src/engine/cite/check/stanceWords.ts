/** What the checks of speakers, doubts and denials ask of the words of a sentence. */
import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import type { SaidSentence } from './sourceSentences.ts';

/** The words of a stretch of a sentence, on one line. */
export function wordsOf({ prose }: SaidSentence, { start, end }: Span): string {
  return prose.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Whether a word stands in a stretch. */
export function isWithin({ start }: Token, span: Span | null): boolean {
  return span !== null && start >= span.start && start < span.end;
}

/** "The ministry has it that …": somebody says it. */
export const HAS_IT = /\b(?:has|have|had) (?:it|this)\b/i;

/** How many words a subject has at most. */
export const SUBJECT = 6;

/** How alike two sentences must be for what the one has and the other has not to be lost. */
export const SAME = 0.55;
