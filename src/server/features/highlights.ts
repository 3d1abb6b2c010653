import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { nameKey } from '../corpus/names.ts';
import { entityAt, referenceAt } from './place.ts';

export function registerHighlights(context: ServerContext): void {
  context.connection.onDocumentHighlight(
    onDocument(context, null, (document, { position }) => highlightsAt(document, document.offsetAt(position))),
  );
}

/** The other places of this document where the same name, citation key or marker stands. */
export function highlightsAt(document: LoadedDocument, offset: number): DocumentHighlight[] | null {
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
  const entity = entityAt(read, offset);
  if (entity === null) return null;
  const key = nameKey(entity.name);
  return all(
    document,
    read.entities.filter(each => nameKey(each.name) === key),
  );
}

function all(
  document: LoadedDocument,
  items: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): DocumentHighlight[] {
  return items.map(item => ({ range: document.toRange(item.span), kind: DocumentHighlightKind.Text }));
}
