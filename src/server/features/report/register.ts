import { citationKey } from '../../../base/citationKey.ts';
import { bibtex, cslJson, updateReferences } from '../../../engine/index.ts';
import type { ClientRequests, WriteUpParams } from '../../../protocol/index.ts';
import type { ServerContext } from '../../context.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import { documentUri } from '../../uris.ts';
import { onRequest } from '../custom.ts';
import { gapsMarkdown } from './gaps.ts';
import { evidenceMatrix, matrixTable } from './matrix.ts';
import { tableCsv, tableMarkdown } from './tables.ts';
import { chronologyMarkdown, chronologyTable, evidenceMarkdown } from './writeUps.ts';

/** Writes up what the corpus has for a report: evidence, matrix, gaps, chronology, bibliography, references. */
export function registerWriteUps(context: ServerContext): void {
  const { reader } = context;
  onRequest(context, 'marginalia/writeUp', async params => {
    const report = params.uri === null ? undefined : await reader.current(documentUri(params.uri));
    return writeUp(context, params, report);
  });
  onRequest(context, 'marginalia/evidenceMatrix', async ({ uri }) => {
    const report = await reader.current(documentUri(uri));
    return report === undefined ? null : evidenceMatrix(context.store, report);
  });
  onRequest(context, 'marginalia/bibliography', async ({ format, uri }) => {
    const report = uri === null ? undefined : await reader.current(documentUri(uri));
    const records = recordsFor(context, report);
    return format === 'bibtex' ? bibtex(records) : cslJson(records);
  });
  onRequest(context, 'marginalia/references', async ({ uri }) => {
    const report = await reader.current(documentUri(uri));
    return report === undefined ? null : references(context, report);
  });
}

function writeUp(context: ServerContext, { kind, range, format }: WriteUpParams, report: LoadedDocument | undefined): string | null {
  const { store } = context;
  if (kind === 'chronology') {
    if (format === 'shown') return chronologyMarkdown(store);
    const table = chronologyTable(store);
    return format === 'csv' ? tableCsv(table) : tableMarkdown('Chronology', table);
  }
  if (report === undefined) return null;
  switch (kind) {
    case 'evidence':
      return evidenceMarkdown(store, report, range === null ? { start: 0, end: report.read.text.length } : atLeastOne(report, range));
    case 'gaps':
      return gapsMarkdown(context, report);
    case 'matrix': {
      const table = matrixTable(evidenceMatrix(store, report));
      return format === 'csv' ? tableCsv(table) : tableMarkdown('Evidence matrix', table);
    }
  }
}

/** A mere cursor stands for the character behind it, so that it meets its sentence. */
function atLeastOne(report: LoadedDocument, range: NonNullable<WriteUpParams['range']>): { readonly start: number; readonly end: number } {
  const { start, end } = report.toSpan(range);
  return { start, end: Math.max(end, start + 1) };
}

/** What the report cites, in the order of its citations; the whole corpus without a report. */
function recordsFor({ store }: ServerContext, report: LoadedDocument | undefined): readonly LoadedDocument['read']['record'][] {
  if (report === undefined) return store.documents().map(({ read }) => read.record);
  const keys = new Set(report.read.references.flatMap(reference => (reference.kind === 'citation' ? [reference.key] : [])));
  return [...keys].flatMap(key => store.directory.byKey(key)[0]?.record ?? []);
}

function references(context: ServerContext, report: LoadedDocument): ClientRequests['marginalia/references']['result'] {
  const known = new Set(context.store.documents().map(({ read }) => citationKey(read.record.id)));
  const update = updateReferences(report.read.text, recordsFor(context, report), known);
  if ('problem' in update) return update;
  const { edit } = update;
  return { version: report.version, edit: edit === null ? null : { range: report.toRange(edit.span), newText: edit.text } };
}
