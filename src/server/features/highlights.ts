import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { nameAt } from './names.ts';
import { referenceAt } from './place.ts';

/** Answers where else in a document the thing at the cursor stands. */
export function registerHighlights(context: ServerContext): void {
  context.connection.onDocumentHighlight(
    onDocument(context, null, (document, { position }) => highlightsAt(context.store, document, document.offsetAt(position))),
  );
}

/** The other places of this document where the same name, citation key or marker stands. */
function highlightsAt(store: DocumentStore, document: LoadedDocument, offset: number): DocumentHighlight[] | null {
  const { read } = document;
  const reference = referenceAt(read, offset);
  if (reference?.kind === 'citation')
    return all(
      document,
      read.references.filter(each => each.kind === 'citation' && each.key === reference.key),
    );
  if (reference !== null && 'label' in reference) {
    const family = reference.kind.startsWith('footnote') ? 'footnote' : 'marker';
    return all(
      document,
      read.references.filter(each => 'label' in each && each.kind.startsWith(family) && each.label === reference.label),
    );
  }
  const name = nameAt(store, document, offset);
  return name === null
    ? null
    : all(
        document,
        name.here.map(span => ({ span })),
      );
}

function all(
  document: LoadedDocument,
  items: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): DocumentHighlight[] {
  return items.map(item => ({ range: document.toRange(item.span), kind: DocumentHighlightKind.Text }));
}
