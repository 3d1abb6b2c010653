/** The sentences of a paragraph with what they say, each read once, however many of its neighbours ask for it. Cost: linear in the paragraph. */
import type { Span } from '../../model/index.ts';
import type { Paragraph } from './paragraph.ts';
import { type SaidSentence, saidSentence } from './sourceSentences.ts';

const SAID = new WeakMap<Paragraph, Map<number, SaidSentence>>();

/** What a sentence of a paragraph says. */
export function saidIn(paragraph: Paragraph, span: Span): SaidSentence {
  const known = SAID.get(paragraph) ?? new Map<number, SaidSentence>();
  SAID.set(paragraph, known);
  const said = known.get(span.start) ?? saidSentence(paragraph.prose, span, paragraph.language, null);
  known.set(span.start, said);
  return said;
}
