import { readSentence, type SentenceFacts } from '../claims/readClaims.ts';
import type { Span } from '../model/index.ts';
import { relateAll, type RelatedStatements } from './relation/relate.ts';
import { readStatements, type Statement } from './relation/statement.ts';

/** A sentence to be compared. */
export interface StatedSentence {
  readonly text: string;
  /** The figure that is meant; without it the best aligned one is taken. */
  readonly figure?: Span;
  /** The document's date, ISO 8601. */
  readonly date?: string;
}

/** How the figures of two sentences stand to each other, with both figures; `unrelated` where they do not measure the same thing. */
export function relateStatements(a: StatedSentence, b: StatedSentence): RelatedStatements {
  return relateAll(
    statementsOf(a),
    statementsOf(b),
    { a: a.date ?? null, b: b.date ?? null },
    { a: a.figure ?? null, b: b.figure ?? null },
    a.text === b.text && a.date === b.date,
  );
}

function statementsOf({ text, date }: StatedSentence): readonly Statement[] {
  const span = { start: 0, end: text.length };
  const facts: SentenceFacts = readSentence(text, span, 'en', date ?? null);
  return readStatements(text, span, facts);
}
