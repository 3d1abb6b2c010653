import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { DisposableStore } from '../base/disposable.ts';
import type { ServerNotifications } from '../protocol/index.ts';
import type { Codebooks } from './annotations/codebooks.ts';
import type { NotedElsewhere } from './annotations/elsewhere.ts';
import type { AnnotationLogs } from './annotations/logs.ts';
import type { OldTexts } from './annotations/oldTexts.ts';
import type { NoteWriter } from './annotations/writer.ts';
import type { LoadedDocument } from './corpus/loadedDocument.ts';
import type { Bibliographies } from './corpus/bibliographies.ts';
import type { CorpusReader } from './corpus/reader.ts';
import type { WorkspaceReports } from './corpus/reports.ts';
import { nextTurn } from './corpus/slices.ts';
import type { DocumentStore } from './corpus/store.ts';
import type { CorpusWorkspace } from './corpus/workspace.ts';
import type { CorrectionLogs } from './corrections/logs.ts';
import type { CorpusMeasures } from './features/measures/corpusMeasures.ts';
import { documentUri } from './uris.ts';

/** What the client said that it can do, as far as answers depend on it. */
export interface ClientAbilities {
  /** Whether links in hovers may run Marginalia's own commands; other editors get plain links to files. */
  readonly commandLinks: boolean;
  /** Whether it listens to the notifications of `protocol/`. */
  readonly customNotifications: boolean;
  /** Whether it can be asked for settings. */
  readonly configuration: boolean;
  /** Whether it can be told to ask for code lenses again. */
  readonly refreshesCodeLenses: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
}

/** What every feature is handed. */
export interface ServerContext {
  readonly connection: Connection;
  readonly store: DocumentStore;
  readonly reader: CorpusReader;
  readonly workspace: CorpusWorkspace;
  readonly reports: WorkspaceReports;
  readonly bibliographies: Bibliographies;
  readonly annotations: AnnotationLogs;
  /** The texts that notes were made on, where they are kept. */
  readonly oldTexts: OldTexts;
  /** The noted documents that are neither of the corpus nor open. */
  readonly elsewhere: NotedElsewhere;
  readonly codebooks: Codebooks;
  /** What the reader says of measures and names. */
  readonly corrections: CorrectionLogs;
  /** The one way to write what the reader says. */
  readonly writer: NoteWriter;
  readonly measures: CorpusMeasures;
  /** Known once the client has introduced itself, which comes before any question. */
  readonly client: () => ClientAbilities;
  /** Ends with the server. */
  readonly disposables: DisposableStore;
}

/** Sends one of the notifications of `protocol/`. */
export function notify<M extends keyof ServerNotifications>(connection: Connection, method: M, params: ServerNotifications[M]): void {
  connection.sendNotification(method, params).catch(() => undefined); // fails when the client has gone, and then nobody wants to know
}

/**
 * Answers a question unless it is withdrawn first. Gives waiting messages a turn before it begins, so that a question that the reader
 * has already moved on from costs nothing.
 */
export function cancellable<P, R>(
  run: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    await nextTurn();
    refuseIfCancelled(token);
    return run(params, token);
  };
}

/** Answers a question about one document as the editor has it; `empty` where the server does not know the document. */
export function onDocument<P extends { readonly textDocument: { readonly uri: string } }, R>(
  context: ServerContext,
  empty: R,
  run: (document: LoadedDocument, params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return cancellable(async (params, token) => {
    const uri = documentUri(params.textDocument.uri);
    const document = await context.reader.current(uri);
    if (document === undefined) return empty;
    const answer = await run(document, params, token);
    refuseIfCancelled(token);
    const now = context.reader.version(uri);
    if (now !== null && document.version !== null && now !== document.version)
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since the question was asked.');
    return answer;
  });
}

/** Throws `RequestCancelled` where the client no longer waits for the answer. */
export function refuseIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was withdrawn.');
}
