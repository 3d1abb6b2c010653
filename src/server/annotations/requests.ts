import { notify, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { onRequest } from '../features/custom.ts';
import { documentUri } from '../uris.ts';
import type { AssessmentOutcome } from '../../protocol/index.ts';
import { assess, assessableAt, readFigureAt, retract } from './assessments.ts';

/** Answers what is asked and said of verdicts, and keeps all documents in step with the logs. */
export function registerAnnotations(context: ServerContext): void {
  const { connection, reader, annotations, client } = context;
  onRequest(context, 'marginalia/assessable', ({ uri, range }) => {
    const document = reader.fresh(documentUri(uri));
    return document === undefined ? null : assessableAt(document, document.toSpan(range));
  });
  onRequest(context, 'marginalia/readFigure', ({ uri, range, figure, value }) => {
    const document = reader.fresh(documentUri(uri));
    const words = document === undefined ? null : readFigureAt(document, document.toSpan(range), figure, value);
    return words === null ? null : { value: words };
  });
  onRequest(context, 'marginalia/assess', params =>
    onVersion(context, params, document => assess(annotations, document, document.toSpan(params.range), params.verdict)),
  );
  onRequest(context, 'marginalia/retractAssessment', params =>
    onVersion(context, params, document => retract(annotations, document, document.toSpan(params.range))),
  );
  annotations.onDidChange(() => {
    const uris = reader.renewNotes();
    if (uris.length > 0 && client().customNotifications) notify(connection, 'marginalia/claimsChanged', { uris });
  });
}

/** A verdict is on the text that the reader had in sight, and on no other. */
function onVersion(
  { reader }: ServerContext,
  { uri, version }: { readonly uri: string; readonly version: number | null },
  run: (document: LoadedDocument) => Promise<AssessmentOutcome>,
): AssessmentOutcome | Promise<AssessmentOutcome> {
  const document = reader.fresh(documentUri(uri));
  if (document === undefined) return { done: false, message: 'Marginalia has not read this document.', retry: false };
  if (document.version === version) return run(document);
  return { done: false, message: 'The document has changed while you were choosing. Give your verdict again.', retry: false };
}
