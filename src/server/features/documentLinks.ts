import type { DocumentLink } from 'vscode-languageserver';
import type { Reference } from '../../engine/index.ts';
import { onDocument, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import type { DocumentStore } from '../corpus/store.ts';
import { titleOf } from '../text/words.ts';
import { resolveReference } from './resolve.ts';

/** Answers which stretches of a document are links. */
export function registerDocumentLinks(context: ServerContext): void {
  context.connection.onDocumentLinks(onDocument(context, null, document => documentLinks(context.store, document)));
}

/** Citations and links that lead to a document, and addresses on the web. Nothing else a document says can become a link. */
function documentLinks(store: DocumentStore, document: LoadedDocument): DocumentLink[] {
  return document.read.references.flatMap(reference => {
    const web = webAddress(reference);
    if (web !== null) return [{ range: document.toRange(reference.span), target: web }];
    if (reference.kind !== 'citation' && reference.kind !== 'wiki-link' && reference.kind !== 'link') return [];
    const [target] = resolveReference(store, document, reference);
    if (target === undefined) return [];
    const line = target.document.toRange(target.span).start.line + 1;
    const tooltip = `Open “${titleOf(target.document.read.record)}”`;
    return [{ range: document.toRange(reference.span), target: `${target.document.read.uri}#L${String(line)}`, tooltip }];
  });
}

function webAddress(reference: Reference): string | null {
  return reference.kind === 'link' && /^https?:\/\//i.test(reference.target) ? reference.target.replace(/\s/g, encodeURIComponent) : null;
}
