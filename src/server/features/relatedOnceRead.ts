import type { CancellationToken } from 'vscode-languageserver';
import type { ReadDocument, RelatedPassage, Span } from '../../engine/index.ts';
import { refuseIfCancelled, type ServerContext } from '../context.ts';
import { relatedTo } from './relatedCards.ts';

/** Each time the documents of the answer have been read, better ones may come up that have not. */
const MAX_ROUNDS = 4;

/**
 * The passages nearest to what `span` says, all from documents that have been read. While the corpus is being read the index may know
 * documents from the last time: those that are found are read first, and asked again, for they may have changed.
 */
export async function relatedOnceRead(
  { store, reader }: ServerContext,
  document: ReadDocument,
  span: Span,
  top: number,
  token: CancellationToken,
): Promise<readonly RelatedPassage[]> {
  for (let round = 1; ; round++) {
    const passages = relatedTo(store, document, span, top);
    const unread = [...new Set(passages.map(({ uri }) => uri))].filter(uri => store.get(uri) === undefined);
    if (unread.length === 0 || round === MAX_ROUNDS) return passages.filter(({ uri }) => store.get(uri) !== undefined);
    await reader.readNow(unread, () => !token.isCancellationRequested);
    refuseIfCancelled(token);
  }
}
