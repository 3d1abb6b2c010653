/**
 * Checks of quotations: altered, from another source, nowhere, without a citation; and citations of a quotation without a place in the source.
 *
 * Method: each quotation is looked for in the documents that its statement cites (`findQuotation.ts`); if it is not there word for word, in the
 * passages of other documents that are nearest to it. Choices: a heading-like row of capitals is a title and no quotation; what is quoted without a
 * citation is reported only where the corpus has it. Cost: see `findQuotation.ts`, and one search of the index for a quotation that is not in place.
 */
import { citationKey, citationOf } from '../../../base/citationKey.ts';
import { splitWords } from '../../anchor/words.ts';
import { relatedPassages } from '../../search/relatedPassages.ts';
import type { Finding, FindingFix, ReadDocument } from '../../model/index.ts';
import type { Difference } from './alignQuotation.ts';
import type { Checker } from './checker.ts';
import { evidenceOf, finding } from './draft.ts';
import { notedBefore } from './earlier.ts';
import { findExactly, findQuotation, type QuotedPlace } from './findQuotation.ts';
import type { Paragraph } from './paragraph.ts';
import type { Quotation } from './quotations.ts';
import { sourceText } from './sourceText.ts';
import { citedBy, type Statement } from './statements.ts';

/** So much of the wording must be the source's for a quotation to count as altered and not as made up. */
const ALTERED = 0.62;
/** And for one without a citation to be told where it comes from. */
const RECOGNISED = 0.8;

/** The findings of the quotations of one statement. */
export function checkQuotations(statement: Statement, paragraph: Paragraph, checker: Checker): readonly Finding[] {
  return statement.quotations
    .filter(quotation => !isTitle(paragraph.raw, quotation))
    .flatMap(quotation => checkQuotation(quotation, statement, paragraph, checker));
}

function checkQuotation(quotation: Quotation, statement: Statement, { raw }: Paragraph, checker: Checker): readonly Finding[] {
  const { documents, certain } = citedBy(statement, checker);
  if (statement.keys.length === 0) return uncited(quotation, raw, checker);
  const places = documents.map(document => findQuotation(sourceText(document), quotation.items)).filter(place => place !== null);
  const best = bestOf(places);
  if (best?.likeness === 1) return noLocator(best, statement);
  const changed = changedSince(quotation, documents, places, raw, checker);
  if (changed !== null) return [changed];
  if (!certain) return [];
  const elsewhere = exactlyElsewhere(quotation, raw, checker, documents);
  if (elsewhere !== null) return namesDocument(quotation, elsewhere) ? [] : [otherSource(quotation, elsewhere)];
  return [best !== null && best.likeness >= ALTERED ? altered(quotation, best, raw) : notFound(quotation, documents)];
}

/** For a quotation that a note has word for word, on a document that has it no longer. */
function changedSince(
  quotation: Quotation,
  documents: readonly ReadDocument[],
  places: readonly QuotedPlace[],
  raw: string,
  { notesOn }: Checker,
): Finding | null {
  for (const document of documents) {
    const note = notedBefore(quotation, document, notesOn);
    if (note === null) continue;
    const place = bestOf(places.filter(({ source, likeness }) => source.document === document && likeness >= ALTERED));
    const when = /^\d{4}-\d{2}-\d{2}/.exec(note.created)?.[0];
    const had = `@${citationKey(document.record.id)} had this wording when it was noted${when === undefined ? '' : ` on ${when}`}`;
    return finding('source/changed', {
      span: quotation.span,
      message:
        place === null ? `${had}, and has it no longer.` : `${had}, and has another now: the report ${differencesInWords(place, raw)}.`,
      evidence: place === null ? [] : [evidence(place)],
      fixes: place === null ? [] : fixesOf(place, raw).slice(0, 1),
    });
  }
  return null;
}

function bestOf(places: readonly QuotedPlace[]): QuotedPlace | null {
  return places.toSorted((a, b) => b.likeness - a.likeness)[0] ?? null;
}

/** How many passages are looked at for a quotation that is not where it should be. */
const LOOKED_AT = 20;

function likelyDocuments({ inner }: Quotation, raw: string, checker: Checker, without: readonly ReadDocument[]): readonly ReadDocument[] {
  const exclude = new Set([...without.map(({ uri }) => uri), ...checker.leftOut]);
  const text = raw.slice(inner.start, inner.end);
  const passages = relatedPassages(checker.corpus.passages, { text, exclude, top: LOOKED_AT });
  const uris = [...new Set(passages.map(({ uri }) => uri))];
  return uris.flatMap(uri => checker.corpus.documents.get(uri) ?? []);
}

function exactlyElsewhere(quotation: Quotation, raw: string, checker: Checker, without: readonly ReadDocument[]): QuotedPlace | null {
  for (const document of likelyDocuments(quotation, raw, checker, without)) {
    const source = sourceText(document);
    const span = findExactly(source, quotation.items);
    if (span !== null) return { source, span, likeness: 1, differences: [] };
  }
  return null;
}

function evidence({ source, span }: QuotedPlace): ReturnType<typeof evidenceOf> {
  return evidenceOf(source.document, span);
}

function keyOf({ source }: QuotedPlace): string {
  return citationKey(source.document.record.id);
}

function otherSource({ span }: Quotation, place: QuotedPlace): Finding {
  return finding('quote/other-source', {
    span,
    message: `The source that is cited does not have this quotation; @${keyOf(place)} has it.`,
    evidence: [evidence(place)],
  });
}

function notFound({ span }: Quotation, documents: readonly ReadDocument[]): Finding {
  const who =
    documents.length === 1 ? `@${citationKey(documents[0]?.record.id ?? '')} does not have` : 'None of the sources that are cited has';
  return finding('quote/not-found', { span, message: `${who} this quotation, nor anything near to it.` });
}

function uncited(quotation: Quotation, raw: string, checker: Checker): readonly Finding[] {
  const places = likelyDocuments(quotation, raw, checker, []).map(document => findQuotation(sourceText(document), quotation.items));
  const place = bestOf(places.filter(each => each !== null));
  if (place === null || place.likeness < RECOGNISED || (place.likeness < 1 && quotation.length < 6)) return [];
  if (namesDocument(quotation, place)) return [];
  const at = quotation.span.end;
  const fixes = [{ title: `Cite @${keyOf(place)}`, edits: [{ span: { start: at, end: at }, text: ` ${citationOf(keyOf(place))}` }] }];
  const message = `This quotation has no citation; @${keyOf(place)} has it.`;
  return [finding('quote/uncited', { span: quotation.span, message, evidence: [evidence(place)], fixes })];
}

/** How many differences a message names at most. */
const NAMED = 3;

function altered({ span }: Quotation, place: QuotedPlace, raw: string): Finding {
  return finding('quote/altered', {
    span,
    message: `The quotation is not that of @${keyOf(place)}: it ${differencesInWords(place, raw)}.`,
    evidence: [evidence(place)],
    fixes: fixesOf(place, raw),
  });
}

/** "has “a” for “b”, leaves out “c”": what is different in the quotation. */
function differencesInWords(place: QuotedPlace, raw: string): string {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const told = place.differences.map(difference => {
    const [quoted, source] = [words(raw.slice(difference.quoted.start, difference.quoted.end)), words(sourceWords(place, difference))];
    return quoted === '' ? `leaves out “${source}”` : source === '' ? `adds “${quoted}”` : `has “${quoted}” for “${source}”`;
  });
  const more = told.length > NAMED ? ` and differs in ${String(told.length - NAMED)} more places` : '';
  return `${told.slice(0, NAMED).join(', ')}${more}`;
}

function sourceWords({ source }: QuotedPlace, { source: span }: Difference): string {
  return source.prose.slice(span.start, span.end);
}

/** The source's wording, or the writer's with its changes marked. */
function fixesOf(place: QuotedPlace, raw: string): readonly FindingFix[] {
  const spaced = (difference: Difference, text: string): string => (difference.quoted.start === difference.quoted.end ? ` ${text}` : text);
  const takeBack = place.differences.map(difference => {
    const text = sourceWords(place, difference).replace(/\s+/g, ' ').trim();
    if (text !== '') return { span: difference.quoted, text: spaced(difference, text) };
    // The space before a word that goes is to go with it.
    const start = /\s/.test(raw[difference.quoted.start - 1] ?? '') ? difference.quoted.start - 1 : difference.quoted.start;
    return { span: { start, end: difference.quoted.end }, text: '' };
  });
  const mark = place.differences.map(difference => {
    const own = raw.slice(difference.quoted.start, difference.quoted.end);
    return { span: difference.quoted, text: own === '' ? ' […]' : `[${own}]` };
  });
  return [
    { title: 'Take the wording of the source', edits: takeBack },
    { title: 'Mark the changes with brackets', edits: mark },
  ];
}

/** In a shorter document the place is found without a locator; in words. */
const LONG_DOCUMENT = 250;

/** A quotation from a longer document that is cited without a place in it. */
function noLocator(place: QuotedPlace, { own }: Statement): readonly Finding[] {
  const { document, words } = place.source;
  const key = citationKey(document.record.id);
  const citation = own.find(each => each.key === key);
  const sections = document.sections.filter(({ level }) => level > 1).length;
  if (citation === undefined || own.some(each => each.key === key && each.locator !== null)) return [];
  if (words.length < LONG_DOCUMENT || sections < 2) return [];
  const section = document.sections.findLast(({ span, level }) => level > 0 && span.start <= place.span.start);
  const where = section === undefined ? '' : ` It stands under “${section.title}”.`;
  return [
    finding('cite/no-locator', {
      span: citation.span,
      message: `The citation of this quotation does not say where in @${key} it stands.${where}`,
      evidence: [evidence(place)],
    }),
  ];
}

/** Whether the words in quotation marks are the title of the document that has them: who names a work does not quote it. */
function namesDocument({ items, isBlock }: Quotation, { source }: QuotedPlace): boolean {
  const words = items.flatMap(item => (item.kind === 'word' ? [item.folded] : []));
  const title = splitWords(source.document.record.title ?? '').folded;
  return !isBlock && words.length === title.length && words.every((word, i) => word === title[i]);
}

const SMALL = /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|by|from|with|as|into|over|under|its|is|are|vs|per)$/i;

/** "The Long Road to the North": all its words but the small ones have capitals. */
function isTitle(raw: string, { items, isBlock }: Quotation): boolean {
  if (isBlock) return false;
  const told = items
    .flatMap(item => (item.kind === 'word' ? [raw.slice(item.span.start, item.span.end)] : []))
    .filter(word => !SMALL.test(word));
  return told.length >= 2 && told.every(word => /^[\p{Lu}\p{N}]/u.test(word));
}
