import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { AnnotationQuote } from '../../engine/index.ts';
import { notify, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { onRequest } from '../features/custom.ts';
import { documentUri } from '../uris.ts';
import type { NoteCandidate, NoteOutcome, PhrasePlace } from '../../protocol/index.ts';
import { assess, assessableAt, readFigureAt, retract } from './assessments.ts';
import { coverageOf } from './coverage.ts';
import { noteAction } from './noteActions.ts';
import { NoteMoves } from './moves.ts';
import { noteItems, noteMarks } from './noteItems.ts';
import { NoteLists } from './noteLists.ts';
import { phrasePlaces } from './phrases.ts';
import { registerPortable } from './portable.ts';
import { tagItems } from './tags.ts';
import { type NoteWriter, refusal } from './writer.ts';
import { excerpt } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';

/** Places of a phrase that are told at a time. */
const MAX_PLACES = 2000;
const MAX_CANDIDATE = 200;
const MAX_CANDIDATES = 5;

/** Answers what is asked and said of notes and verdicts, and keeps all documents in step with the logs. */
export function registerAnnotations(context: ServerContext): void {
  const { connection, reader, store, annotations, oldTexts, elsewhere, codebooks, writer, client } = context;
  registerVerdicts(context, writer);
  registerNotes(context, writer);
  registerPortable(context, writer);
  const renew = (): void => {
    const uris = reader.renewNotes();
    if (!client().customNotifications) return;
    if (uris.length > 0) notify(connection, 'marginalia/claimsChanged', { uris });
    // also where they are those of a document that nobody reads
    notify(connection, 'marginalia/notesChanged', { uris });
  };
  const moves = new NoteMoves({
    annotations,
    elsewhere,
    loaded: uri => store.get(uri)?.original ?? null,
    log: message => {
      connection.console.error(message);
    },
  });
  connection.workspace.onDidRenameFiles(({ files }) => void moves.renamed(files));
  elsewhere.onDidFind(gone => void recognise(context, moves, gone));
  annotations.onDidChange(renew);
  elsewhere.onDidChange(renew);
  oldTexts.onDidFind(renew);
  onRequest(context, 'marginalia/trusted', () => {
    oldTexts.trust();
    return null;
  });
  codebooks.onDidChange(() => {
    tellCodebookProblems(context);
    if (!client().customNotifications) return;
    const uris = [...store.all()].filter(({ notes }) => notes.annotations.length > 0).map(({ read }) => read.uri);
    notify(connection, 'marginalia/notesChanged', { uris });
  });
}

/** Looks whether documents that are gone stand elsewhere, once all that is there has been read. */
async function recognise(
  { reader, store, reports, workspace }: ServerContext,
  moves: NoteMoves,
  gone: readonly LoadedDocument[],
): Promise<void> {
  if (workspace.looking || !reader.settled) return;
  const others = [...store.texts(), ...(await reports.find())];
  await moves.recognise(
    gone.map(({ original, notes }) => ({ uri: original.uri, annotations: notes.annotations })),
    others.map(({ original }) => original),
  );
}

/** What of a codebook is not understood stands in the list of problems, at its line. */
function tellCodebookProblems({ connection, codebooks }: ServerContext): void {
  for (const { uri, book } of codebooks.files) {
    const diagnostics = book.problems.map(({ line, reason }): Diagnostic => {
      const start = { line: line - 1, character: 0 };
      const message = `Marginalia passes over this: ${reason}.`;
      return { range: { start, end: { line, character: 0 } }, severity: DiagnosticSeverity.Warning, source: 'Marginalia', message };
    });
    connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined); // fails when the client has gone
  }
}

function registerVerdicts(context: ServerContext, writer: NoteWriter): void {
  const { reader } = context;
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
    onVersion(context, params, document => assess(writer, document, document.toSpan(params.range), params.verdict)),
  );
  onRequest(context, 'marginalia/retractAssessment', params =>
    onVersion(context, params, document => retract(writer, document, document.toSpan(params.range))),
  );
}

function registerNotes(context: ServerContext, writer: NoteWriter): void {
  const { reader, store } = context;
  const find = (uri: string): LoadedDocument | undefined => reader.fresh(documentUri(uri));
  onRequest(context, 'marginalia/notes', ({ uri, range }) => {
    const document = find(uri);
    if (document === undefined) return null;
    const notes = noteItems(context, document, range === undefined ? undefined : document.toSpan(range));
    return { uri: document.read.uri, version: document.version, notes };
  });
  onRequest(context, 'marginalia/noteMarks', async ({ uri }) => {
    const document = await reader.current(documentUri(uri));
    return document === undefined ? null : noteMarks(document);
  });
  const lists = new NoteLists(context);
  onRequest(context, 'marginalia/allNotes', async ({ known }) => {
    const stamps = new Map(known.map(({ uri, stamp }) => [uri, stamp]));
    const noted = [...inOrder(context).filter(({ notes }) => notes.annotations.length > 0), ...(await context.elsewhere.find())];
    lists.keepOnly(new Set(noted.map(({ read }) => read.uri)));
    return noted.map(document => lists.listing(document, stamps.get(document.read.uri)));
  });
  const allNoted = async (): Promise<readonly LoadedDocument[]> => [...store.all(), ...(await context.elsewhere.find())];
  onRequest(context, 'marginalia/tags', async () => tagItems(await allNoted(), context.codebooks));
  const noted = (uri: string): LoadedDocument | undefined => find(uri) ?? context.elsewhere.get(documentUri(uri));
  onRequest(context, 'marginalia/noteAction', action =>
    noteAction({ writer, codebooks: context.codebooks, document: find, noted, documents: allNoted }, action),
  );
  onRequest(context, 'marginalia/undoNote', () => writer.undo());
  onRequest(context, 'marginalia/redoNote', () => writer.redo());
  onRequest(context, 'marginalia/noteCandidates', ({ uri, id }) => {
    const document = noted(uri);
    const quote = document?.notes.annotations.find(annotation => annotation.id === id)?.target.quote ?? null;
    if (document === undefined || quote === null) return [];
    const isGone = context.elsewhere.isGone(document.original.uri);
    return isGone ? candidatesElsewhere(inOrder(context), quote) : candidatesIn(document, quote);
  });
  onRequest(context, 'marginalia/phrase', ({ phrase, limit }) => {
    const most = Math.min(limit, MAX_PLACES);
    const places: PhrasePlace[] = [];
    for (const place of phrasePlaces(inOrder(context), phrase)) {
      if (places.length === most) return { places, more: true };
      places.push(place);
    }
    return { places, more: false };
  });
  onRequest(context, 'marginalia/coverage', async ({ uri, read }) => {
    const reports = await citing(context);
    const document = find(uri);
    if (document === undefined) return null;
    return coverageOf(
      document,
      read.map(range => document.toSpan(range)),
      reports,
    );
  });
}

/** A place that is less likely than one in a hundred is none to offer: one key would attach the note there. */
const LEAST_LIKELY = 0.01;

/** The places in a document that a note may belong to, best first. */
function candidatesIn(document: LoadedDocument, quote: AnnotationQuote): readonly NoteCandidate[] {
  const places = document.anchors.candidates(quote).map(({ start, end, score }) => ({
    uri: document.read.uri,
    title: titleOf(document.read.record),
    range: document.toRange({ start, end }),
    text: excerpt(document.read, { start, end }, MAX_CANDIDATE),
    score,
  }));
  return places.filter(({ text, score }) => score >= LEAST_LIKELY && text !== '');
}

/** The same for a note whose document is gone: where other documents have its words to the letter. Cost: O(text), and a search in each that has them. */
function candidatesElsewhere(documents: readonly LoadedDocument[], quote: AnnotationQuote): readonly NoteCandidate[] {
  return documents
    .filter(({ original }) => original.text.includes(quote.exact))
    .flatMap(document => candidatesIn(document, quote))
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_CANDIDATES);
}

/** All documents that are read: those of the corpus in its order, then those that are merely open. */
function inOrder({ store }: ServerContext): readonly LoadedDocument[] {
  return [...store.documents(), ...besideCorpus(store)];
}

function besideCorpus(store: DocumentStore): readonly LoadedDocument[] {
  return store.texts().filter(({ file }) => file === null);
}

/** The documents that may cite others: the reports of the workspace, and what is open beside the corpus. */
async function citing({ reports, store }: ServerContext): Promise<readonly LoadedDocument[]> {
  return [...(await reports.find()), ...besideCorpus(store)];
}

/** A verdict is on the text that the reader had in sight, and on no other. */
function onVersion(
  { reader }: ServerContext,
  { uri, version }: { readonly uri: string; readonly version: number | null },
  run: (document: LoadedDocument) => Promise<NoteOutcome>,
): NoteOutcome | Promise<NoteOutcome> {
  const document = reader.fresh(documentUri(uri));
  if (document === undefined) return refusal('Marginalia has not read this document.');
  if (document.version === version) return run(document);
  return refusal('The document has changed while you were choosing. Give your verdict again.');
}
