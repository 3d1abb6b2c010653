/** The claims of a report by the documents that speak of them. */
import { citationKey, writtenKey } from '../../../base/citationKey.ts';
import { claimEvidence, type DocumentUri, type EvidencePassage, type Span } from '../../../engine/index.ts';
import type { EvidenceMatrix, MatrixCell } from '../../../protocol/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { excerpt } from '../../text/plainText.ts';
import { titleOf } from '../../text/words.ts';
import type { Table } from './tables.ts';

/** UTF-16 code units of a claim, and of a passage that a cell stands for. */
const MAX_CLAIM = 160;
const MAX_PASSAGE = 300;

/**
 * Each claim with what each document says of it: cited, agrees, differs … A claim that no document speaks of is in it where it is one to check first.
 */
export function evidenceMatrix(store: DocumentStore, report: LoadedDocument): EvidenceMatrix {
  const found = claimEvidence(store.corpus, report.read, { start: 0, end: report.read.text.length });
  const columns = new Map<DocumentUri, LoadedDocument>();
  for (const { passages, keys } of found) {
    for (const { passage } of passages.filter(tells)) add(columns, store.get(passage.uri));
    for (const document of store.documents()) if (keys.includes(citationKey(document.read.record.id))) add(columns, document);
  }
  const documents = [...columns.values()];
  const rows = found.flatMap(({ claim, span, keys, passages }) => {
    const cells = documents.map(document => cell(document, keys, passages));
    const isTold = claim?.priority === 'high' || cells.some(each => each !== null);
    return isTold ? [{ claim: excerpt(report.read, span, MAX_CLAIM), uri: report.read.uri, range: report.toRange(span), cells }] : [];
  });
  return {
    documents: documents.map(document => ({
      key: writtenKey(citationKey(document.read.record.id)),
      title: titleOf(document.read.record),
      uri: document.read.uri,
    })),
    rows,
  };
}

/** What a document says of a claim: of its passages the one with a telling figure, else the nearest; its beginning where it has none and is cited all the same. */
function cell(document: LoadedDocument, keys: readonly string[], passages: readonly EvidencePassage[]): MatrixCell | null {
  const own = passages.filter(({ passage }) => passage.uri === document.read.uri);
  const telling = own.find(tells) ?? null;
  const cited = keys.includes(citationKey(document.read.record.id));
  if (!cited && telling === null) return null;
  const span: Span = (telling ?? own[0])?.passage.span ?? { start: 0, end: 0 };
  const words = excerpt(document.read, span, MAX_PASSAGE);
  return {
    cited,
    relation: telling?.relation ?? null,
    why: telling?.why ?? '',
    words,
    uri: document.read.uri,
    range: document.toRange(span),
  };
}

/** Whether a figure tells how a passage stands to a claim. */
export function tells({ relation }: EvidencePassage): boolean {
  return relation !== null;
}

function add(columns: Map<DocumentUri, LoadedDocument>, document: LoadedDocument | undefined): void {
  if (document !== undefined) columns.set(document.read.uri, document);
}

/** The same as a table in words. */
export function matrixTable({ documents, rows }: EvidenceMatrix): Table {
  const words = (each: MatrixCell | null): string =>
    [each?.cited === true ? 'cited' : '', each?.relation ?? ''].filter(word => word !== '').join(', ');
  return {
    head: ['Claim', ...documents.map(({ key }) => `@${key}`)],
    rows: rows.map(({ claim, cells }) => [claim, ...cells.map(words)]),
    marked: new Set(),
  };
}
