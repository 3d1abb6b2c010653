import { readSentence, type SentenceFacts } from '../claims/readClaims.ts';
import type { Span } from '../model/index.ts';
import { type Meant, relateSentences, type RelatedSentences } from './relation/relateSentences.ts';
import { readScene } from './relation/scene.ts';
import { comparableDate } from './relation/time.ts';
import { readStated } from './relation/statement.ts';

/** A sentence to be compared. */
export interface StatedSentence {
  readonly text: string;
  /** The figure that is meant; without it the likeliest one is taken. */
  readonly figure?: Span;
  /** The document's date, ISO 8601; anything else tells nothing. */
  readonly date?: string;
}

/** How the figures of two sentences stand to each other, with both figures; `unrelated` where they do not measure the same thing. */
export function relateStatements(a: StatedSentence, b: StatedSentence): RelatedSentences {
  return relateSentences(
    meantIn(a),
    meantIn(b),
    { a: comparableDate(a.date), b: comparableDate(b.date) },
    a.text === b.text && a.date === b.date,
  );
}

/** A sentence read, with the figure that is meant. */
export function meantIn({ text, date, figure }: StatedSentence): Meant {
  const span = { start: 0, end: text.length };
  const facts: SentenceFacts = readSentence(text, span, 'en', date ?? null);
  return { scene: readScene(readStated(text, span, facts), facts.dates), figure: figure ?? null };
}
