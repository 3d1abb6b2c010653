import {
  type Claim,
  type EntityMention,
  type Passage,
  type ReadDocument,
  type Reference,
  type Section,
  type Span,
  touches,
} from '../../engine/index.ts';

/** What stands at a place of a document. All of these take the text in which the offset counts as it was read. */

export function claimAt(document: ReadDocument, offset: number): Claim | null {
  return document.claims.find(claim => touches(claim.span, offset)) ?? null;
}

/** The claims that share at least one character with `span`. */
export function claimsWithin(document: ReadDocument, span: Span): readonly Claim[] {
  return document.claims.filter(claim => claim.span.start < span.end && span.start < claim.span.end);
}

/** Of several that lie within one another the shortest. */
export function referenceAt(document: ReadDocument, offset: number): Reference | null {
  return shortest(document.references.filter(reference => touches(reference.span, offset)));
}

/** The shortest mention of a name that holds or touches `offset`. */
export function mentionAt(document: ReadDocument, offset: number): EntityMention | null {
  return shortest(document.entities.filter(entity => touches(entity.span, offset)));
}

/** The passage that a cursor or a selection speaks of; under a heading line the first one that follows; null on an empty line. */
export function passageAt(document: ReadDocument, span: Span): Passage | null {
  if (span.start === span.end && isBlankLine(document.text, span.start)) return null; // between the paragraphs of one passage too
  const at = document.passages.find(passage => touches(passage.span, span.start));
  if (at !== undefined) return at;
  const inside = document.passages.find(passage => span.start <= passage.span.start && passage.span.start < span.end);
  if (inside !== undefined) return inside;
  const heading = headingAt(document, span.start);
  return heading === null ? null : (document.passages.find(passage => document.sections[passage.section] === heading) ?? null);
}

/** The section whose heading line `offset` stands in, its marks included. */
export function headingAt(document: ReadDocument, offset: number): Section | null {
  const onLine = ({ heading }: Section): boolean =>
    heading !== null && touches({ start: lineStart(document.text, heading.start), end: heading.end }, offset);
  return document.sections.find(onLine) ?? null;
}

/** Where the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function isBlankLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? text.length : end).trim() === '';
}

/** The sentence around `span`, else `span` itself. */
export function sentenceSpanAt(document: ReadDocument, span: Span): Span {
  return document.sentences.find(sentence => touches(sentence.span, span.start))?.span ?? span;
}

/** The innermost section that `offset` stands in, an index into `sections`. */
export function sectionAt(document: ReadDocument, offset: number): number {
  let found = 0;
  for (const [i, section] of document.sections.entries()) {
    if (section.span.start > offset) break;
    if (offset < section.span.end || touches(section.span, offset)) found = i;
  }
  return found;
}

function shortest<T extends { readonly span: Span }>(items: readonly T[]): T | null {
  let best: T | null = null;
  for (const item of items) if (best === null || item.span.end - item.span.start < best.span.end - best.span.start) best = item;
  return best;
}
