import type { CancellationToken } from 'vscode-languageserver';
import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../engine/index.ts';
import type { ClaimItem, ClientRequests, CorpusSnapshot, DocumentSummary, Outline, RelatedAnswer } from '../../protocol/index.ts';
import { passageNotes } from '../annotations/noteHover.ts';
import { noteProblems } from '../annotations/problems.ts';
import { verdictInWords } from '../annotations/verdictWords.ts';
import { cancellable, notify, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { Throttle } from '../corpus/slices.ts';
import { excerpt, plainText } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { documentUri } from '../uris.ts';
import { claimsWithin, passageAt, sectionAt } from './place.ts';
import { quotation } from './quotation.ts';
import { passageReferences } from './references.ts';
import { figurePhrases } from './report/figurePhrase.ts';
import { relatedCard } from './relatedCards.ts';
import { relatedOnceRead } from './relatedOnceRead.ts';

const MAX_CARDS = 50;
/** Milliseconds between two notifications of changes. */
const NOTIFY_INTERVAL = 150;
/** UTF-16 code units of a claim that a tree or a list shows. */
const MAX_CLAIM_TEXT = 400;

type Answer<M extends keyof ClientRequests> = (
  params: ClientRequests[M]['params'],
  token: CancellationToken,
) => ClientRequests[M]['result'] | Promise<ClientRequests[M]['result']>;

/** Answers one of the requests of `protocol/`. */
export function onRequest<M extends keyof ClientRequests>({ connection }: ServerContext, method: M, run: Answer<M>): void {
  connection.onRequest(method, cancellable(run));
}

/** Answers the requests of `protocol/` and tells the client of changes of the corpus. */
export function registerCustomRequests(context: ServerContext): void {
  const { reader, workspace, annotations, codebooks, corrections } = context;
  const on = <M extends keyof ClientRequests>(method: M, run: Answer<M>): void => {
    onRequest(context, method, run);
  };
  on('marginalia/corpus', () => corpusSnapshot(context));
  on('marginalia/outline', async ({ uri }) => {
    const document = await reader.current(documentUri(uri));
    return document === undefined ? null : outline(document);
  });
  on('marginalia/related', (params, token) => relatedAnswer(context, params, token));
  on('marginalia/quotation', async ({ uri, range }) => {
    const document = await reader.current(documentUri(uri));
    return document === undefined ? null : quotation(document.read, document.toSpan(range));
  });
  on('marginalia/figurePhrases', async ({ uri, range }) => {
    const document = await reader.current(documentUri(uri));
    return document === undefined ? [] : figurePhrases(document.read, document.toSpan(range));
  });
  on('marginalia/passageReferences', async ({ uri, range }) => {
    const document = await reader.current(documentUri(uri));
    return document === undefined ? [] : passageReferences(context, document, document.toSpan(range));
  });
  on('marginalia/reload', async () => {
    const wasPaused = reader.paused;
    reader.resume();
    await Promise.all([annotations.reload(), codebooks.reload(), corrections.reload()]);
    await workspace.rescan(wasPaused ? 'changed' : 'all');
    await workspace.whenIdle();
    return corpusSnapshot(context);
  });
  notifyOfChanges(context);
}

/** Tells the client what has changed: at once after a pause, and gathered while much changes. */
function notifyOfChanges({ connection, store, client, disposables }: ServerContext): void {
  let revision = 0;
  const changed = new Set<string>();
  const removed = new Set<string>();
  const send = (): void => {
    if (client().customNotifications)
      notify(connection, 'marginalia/corpusChanged', { revision, changed: [...changed], removed: [...removed] });
    changed.clear();
    removed.clear();
  };
  const throttle = disposables.add(new Throttle(NOTIFY_INTERVAL, send));
  store.onDidChange(delta => {
    revision = delta.revision;
    for (const uri of delta.changed) {
      changed.add(uri);
      removed.delete(uri);
    }
    for (const uri of delta.removed) {
      removed.add(uri);
      changed.delete(uri);
    }
    throttle.request();
  });
}

function corpusSnapshot({ store }: ServerContext): CorpusSnapshot {
  return {
    revision: store.revision,
    documents: store
      .documents()
      .map(summary)
      .filter(each => each !== null),
    unreadable: store.unreadable,
  };
}

function summary(document: LoadedDocument): DocumentSummary | null {
  const { read, file } = document;
  if (file === null) return null;
  // every kind is a key of what `fromEntries` makes of the list of all kinds; its type cannot say so
  const counts = Object.fromEntries(CLAIM_KINDS.map(kind => [kind, 0])) as Record<ClaimKind, number>;
  for (const claim of read.claims) for (const kind of claim.kinds) counts[kind]++;
  return {
    uri: read.uri,
    path: file.path,
    folder: file.folder,
    record: read.record,
    sections: read.sections.filter(section => section.level > 0).length,
    claims: { ...counts, total: read.claims.length },
    problems: [...read.problems.map(problem => problem.message), ...noteProblems(document)],
  };
}

function outline(document: LoadedDocument): Outline {
  const { read, version } = document;
  return {
    uri: read.uri,
    version,
    sections: read.sections.map(section => ({
      title: section.title,
      level: section.level,
      range: document.toRange(section.span),
      parent: section.parent,
    })),
    claims: read.claims.map(claim => claimItem(document, claim)),
    assessed: document.assessed.map(assessed => ({
      range: document.toRange(assessed.span),
      verdict: verdictInWords(assessed),
      rejected: assessed.assessment.rejected,
    })),
  };
}

function claimItem(document: LoadedDocument, claim: Claim): ClaimItem {
  const { read } = document;
  return {
    range: document.toRange(claim.span),
    text: foldedText(read.text.slice(claim.span.start, claim.span.end)),
    kinds: claim.kinds,
    priority: claim.priority,
    hedged: claim.hedges.length > 0,
    section: read.blocks[read.sentences[claim.sentence]?.block ?? -1]?.section ?? sectionAt(read, claim.span.start),
  };
}

function foldedText(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > MAX_CLAIM_TEXT ? `${folded.slice(0, MAX_CLAIM_TEXT - 1)}…` : folded;
}

async function relatedAnswer(
  context: ServerContext,
  { uri, range, limit }: ClientRequests['marginalia/related']['params'],
  token: CancellationToken,
): Promise<RelatedAnswer> {
  const { store, reader } = context;
  const document = await reader.current(documentUri(uri));
  const selection = document?.toSpan(range);
  if (document === undefined || selection === undefined) return { revision: store.revision, query: null, cards: [] };
  const span = selection.end > selection.start ? selection : passageAt(document.read, selection)?.span;
  if (span === undefined || plainText(document.read, span).text === '') return { revision: store.revision, query: null, cards: [] };
  const passages = await relatedOnceRead(context, document.read, span, Math.max(1, Math.min(limit, MAX_CARDS)), token);
  return {
    revision: store.revision,
    query: {
      uri: document.read.uri,
      range: document.toRange(span),
      text: excerpt(document.read, span, MAX_CLAIM_TEXT),
      title: titleOf(document.read.record),
      claims: claimsWithin(document.read, span).map(claim => claimItem(document, claim)),
      notes: passageNotes(context, document, span),
    },
    cards: passages.map(passage => relatedCard(store, passage, { document: document.read, span })).filter(card => card !== null),
  };
}
