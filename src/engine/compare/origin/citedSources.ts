/**
 * The sources that a sentence cites: by author and year, by the label of a note, by the number of an entry.
 *
 * Cost: linear in the sentence, and a look-up for each citation.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Reference, Span } from '../../model/index.ts';
import { type ClaimSource, fromPlaced, namesIn, type ReadForm } from './claimSource.ts';
import { citedWorks, workBy } from './citedWorks.ts';
import type { DocumentOrigins } from './documentOrigins.ts';

const CITED = /\(([^()\n]{4,200})\)/gu;
const PIECE = /^\s*(?:see(?: also)? |e\.g\. |cf\.? |data: |source: )?((?:the )?\p{Lu}[^;\d]{1,90}?),? ((?:1[89]|20)\d\d)[a-z]?\b/u;
const NARRATIVE =
  /(?<![\p{L}’'-])((?:\p{Lu}[\p{L}’'-]+)(?: (?:et al\.|(?:and|&|of|for|on|the) )?\s?\p{Lu}[\p{L}’'-]+){0,5}|\p{Lu}[\p{L}’'-]+ et al\.) \(((?:1[89]|20)\d\d)[a-z]?\)/gu;
const SOURCE_OF = /^\s*(?:sources?|data|via|h\/t)\b:? (.+)$/i;

/** The sources of citations by author and year. */
export function citedSources({ document }: DocumentOrigins, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const words = document.text.slice(sentence.start, sentence.end);
  const found: ClaimSource[] = [];
  const add = (name: string, year: string | null, start: number): void => {
    const work = year === null ? null : workBy(citedWorks(document), name, year);
    const authors = name.split(/ and | & |, | et al/).flatMap(read);
    const forms = [...authors, ...(work?.forms ?? [])];
    if (forms.length > 0) found.push({ name, span: { start, end: start + name.length }, by: 'cites', key: null, forms });
  };
  if (!words.includes('(')) return found;
  for (const match of words.matchAll(CITED)) {
    let at = sentence.start + match.index + 1;
    for (const piece of (match[1] ?? '').split(';')) {
      const [, name, year] = PIECE.exec(piece) ?? [];
      if (name !== undefined && year !== undefined) add(name, year, at + piece.indexOf(name));
      else {
        const credited = SOURCE_OF.exec(piece)?.[1];
        if (credited !== undefined)
          found.push(...namesIn(document, { start: at + piece.length - credited.length, end: at + piece.length }, read, 'cites'));
      }
      at += piece.length + 1;
    }
  }
  for (const match of words.matchAll(NARRATIVE)) if (match[1] !== undefined) add(match[1], match[2] ?? null, sentence.start + match.index);
  return found;
}

/** The sources of the notes and numbered entries that a sentence points to. */
export function notedSources({ document, notes }: DocumentOrigins, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const { labelled } = citedWorks(document);
  return referencesWithin(document.references, sentence).flatMap((reference): readonly ClaimSource[] => {
    const label = reference.kind === 'footnote' ? `^${reference.label}` : reference.kind === 'marker' ? reference.label : null;
    if (label === null) return [];
    const works = labelled.get(label) ?? [];
    const placed = (notes.get(label) ?? []).map(source => fromPlaced(source, 'cites', read));
    return [
      ...placed,
      ...works.map(({ name, span, forms }): ClaimSource => ({ name, span, by: 'cites', key: null, forms: [...read(name), ...forms] })),
    ];
  });
}

/** The references within a span, in text order. */
export function referencesWithin(references: readonly Reference[], { start, end }: Span): readonly Reference[] {
  const first = countWhile(references.length, i => (references[i]?.span.start ?? 0) < start);
  const until = countWhile(references.length, i => (references[i]?.span.start ?? 0) < end);
  return references.slice(first, until);
}
