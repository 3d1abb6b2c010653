/**
 * Which of two passages was taken from the other, as far as dates and named sources tell.
 *
 * Method: a passage that names the other's document, its publisher or author was taken from there; so was one whose document has the other in its
 * credits, or names it anywhere while the passage names nobody, unless it is the older one; else the older of two dates tells it, but not where both passages name somebody else, from whom both may
 * have it. Cost: the sources of the passages and of the documents.
 */
import type { BibliographicRecord, ReadDocument, Span, TextReuse } from '../../model/index.ts';
import { claimSources } from '../origin/claimSources.ts';
import { documentNames } from '../origin/documentNames.ts';
import { documentOrigins } from '../origin/documentOrigins.ts';
import { isFormOf, type NameForm } from '../origin/nameForm.ts';
import { calledForms, formReader } from '../origin/readForms.ts';

/** The direction of a reuse; null where neither names nor dates tell it, and within one document. */
export function directionOf(a: ReadDocument, spanA: Span, b: ReadDocument, spanB: Span): TextReuse['direction'] {
  if (a.uri === b.uri) return null;
  const [ofA, ofB] = [sourcesNear(a, spanA), sourcesNear(b, spanB)];
  const [calledA, calledB] = [calledForms(a, spanA.start, key => key), calledForms(b, spanB.start, key => key)];
  const [aNamesB, bNamesA] = [meet(ofA, calledB), meet(ofB, calledA)];
  if (aNamesB !== bNamesA) return aNamesB ? 'b-to-a' : 'a-to-b';
  if (aNamesB) return null;
  const older = olderOf(recordAt(a, spanA), recordAt(b, spanB));
  const [aKnowsB, bKnowsA] = [knows(a, ofA, calledB), knows(b, ofB, calledA)];
  if (aKnowsB !== bKnowsA) {
    const told = aKnowsB ? 'b-to-a' : 'a-to-b';
    return older === null || older === told ? told : null;
  }
  return ofA.length > 0 && ofB.length > 0 ? null : older;
}

function recordAt({ record, parts }: ReadDocument, { start, end }: Span): BibliographicRecord {
  return parts.find(({ span }) => span.start <= start && end <= span.end)?.record ?? record;
}

/** From the older of two documents to the younger, as far as their dates are equally exact. */
function olderOf(a: BibliographicRecord, b: BibliographicRecord): TextReuse['direction'] {
  const [x, y] = [a.issued?.split('/')[0] ?? '', b.issued?.split('/')[0] ?? ''];
  const length = Math.min(x.length, y.length);
  if (length < 4 || x.slice(0, length) === y.slice(0, length)) return null;
  return x < y ? 'a-to-b' : 'b-to-a';
}

/** How far from a passage the name of its source may stand, in UTF-16 code units. */
const NEAR = 600;

/** The sources that a passage names, those named near it, and that from which its document was taken. */
function sourcesNear(document: ReadDocument, passage: Span): readonly NameForm[] {
  const read = formReader(document);
  const told = claimSources(documentOrigins(document), passage, read).sources.filter(({ by }) => by !== 'mentions');
  const near = document.sources.filter(({ span }) => span.start < passage.end + NEAR && passage.start - NEAR < span.end);
  const from = recordAt(document, passage).source;
  return [...told.flatMap(({ forms }) => forms), ...near.flatMap(({ source }) => read(source)), ...(from === undefined ? [] : read(from))];
}

/** Whether a document has the other in its credits, or names it anywhere while the passage itself names nobody. */
function knows(document: ReadDocument, near: readonly NameForm[], called: readonly NameForm[]): boolean {
  const { credited, named } = documentNames(document);
  return meet(credited, called) || (near.length === 0 && meet(named, called));
}

function meet(named: readonly NameForm[], called: readonly NameForm[]): boolean {
  return named.some(form => called.some(other => isFormOf(form, other) || isFormOf(other, form)));
}
