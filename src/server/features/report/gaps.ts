import { citationOf } from '../../../base/citationKey.ts';
import { escapeMarkdown } from '../../../base/markdown.ts';
import { claimEvidence, type StretchEvidence, intersects, type Span, type Unused, unusedOf } from '../../../engine/index.ts';
import type { NoteItem } from '../../../protocol/index.ts';
import { noteItems, type NotesContext } from '../../annotations/noteItems.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import { fileLink } from '../../text/markdown.ts';
import { excerpt } from '../../text/plainText.ts';
import { titleOf } from '../../text/words.ts';
import { tells } from './matrix.ts';
import { MAX_SENTENCE } from './writeUps.ts';

/** Claims, and notes, of one document that are named one by one. */
const MAX_CLAIMS = 8;
const MAX_NOTES = 50;

/**
 * What a report and its corpus have nothing of from each other, as Markdown: claims of the report that no passage stands behind, notes and claims of the
 * documents that it does not take up.
 */
export function gapsMarkdown(context: NotesContext, report: LoadedDocument): string {
  const { store } = context;
  const evidence = claimEvidence(store.corpus, report.read, { start: 0, end: report.read.text.length });
  const unused = unusedOf(store.corpus, report.read, evidence).flatMap((each): readonly Leftover[] => {
    const loaded = store.get(each.document.uri);
    return loaded?.file ? [{ ...each, loaded, notes: unusedNotes(context, each, loaded) }] : [];
  });
  const bare = evidence.filter(({ keys, passages }) => keys.length === 0 && !passages.some(tells));
  const isFirst = ({ claim }: StretchEvidence): boolean => claim?.priority === 'high';
  const bareLines = (which: (each: StretchEvidence) => boolean): readonly string[] =>
    bare.filter(which).map(({ span }) => line(report, span));
  return [
    '# Gaps',
    '',
    ...section('Claims to check first that have no citation and no figure that a source shares', bareLines(isFirst)),
    ...section(
      'Other claims that have neither',
      bareLines(each => !isFirst(each)),
    ),
    ...section(
      'Notes on passages that the report does not take up',
      unused.filter(({ notes }) => notes.length > 0).flatMap(({ loaded, notes }) => [heading(loaded), '', ...noteLines(loaded, notes), '']),
    ),
    ...section(
      'Documents that are not cited, with the claims to check first',
      unused.filter(({ cited }) => !cited).flatMap(each => claimLines(each)),
    ),
    ...section(
      'Passages of the cited documents that the report does not take up, with the claims to check first',
      unused.filter(({ cited, claims }) => cited && claims.length > 0).flatMap(each => claimLines(each)),
    ),
  ].join('\n');
}

/** A sentence of a document with a link to its line. */
function line(document: LoadedDocument, span: Span): string {
  const range = document.toRange(span);
  const link = fileLink(`line ${String(range.start.line + 1)}`, { uri: document.read.uri, range });
  return `- ${escapeMarkdown(excerpt(document.read, span, MAX_SENTENCE))} (${link})`;
}

interface Leftover extends Unused {
  readonly loaded: LoadedDocument;
  readonly notes: readonly NoteItem[];
}

/** The notes on passages that are not taken up; those on the whole document, or that have lost their passage, while it is not cited. Verdicts are no notes. */
function unusedNotes(context: NotesContext, { cited, taken }: Unused, loaded: LoadedDocument): readonly NoteItem[] {
  return noteItems(context, loaded).filter(({ range, verdict }) => {
    if (verdict !== null) return false;
    if (range === null) return !cited;
    const span = loaded.toSpan(range);
    return !taken.some(each => intersects(each, span));
  });
}

function section(title: string, lines: readonly string[]): readonly string[] {
  const body = lines.length === 0 ? ['None.'] : lines;
  return [`## ${title}`, '', ...body, ...(body.at(-1) === '' ? [] : [''])];
}

function heading({ read }: LoadedDocument): string {
  return `### ${escapeMarkdown(titleOf(read.record))} ${citationOf(read.record.id)}`;
}

function noteLines(loaded: LoadedDocument, notes: readonly NoteItem[]): readonly string[] {
  const lines = notes.slice(0, MAX_NOTES).map(({ range, quote, comment, tags }) => {
    const words = [
      quote === '' ? '' : `“${escapeMarkdown(quote)}”`,
      ...tags.map(tag => escapeMarkdown(`#${tag}`)),
      escapeMarkdown(comment),
    ];
    const place = range === null ? '' : ` (${fileLink(`line ${String(range.start.line + 1)}`, { uri: loaded.read.uri, range })})`;
    return `- ${words.filter(word => word !== '').join(' ')}${place}`.replace(/\s+/g, ' ');
  });
  return [...lines, ...more(notes.length - MAX_NOTES)];
}

function claimLines({ loaded, claims }: Leftover): readonly string[] {
  const lines = claims.slice(0, MAX_CLAIMS).map(({ span }) => line(loaded, span));
  return [heading(loaded), '', ...lines, ...more(claims.length - MAX_CLAIMS), ''];
}

function more(count: number): readonly string[] {
  return count > 0 ? [`- and ${String(count)} more`] : [];
}
