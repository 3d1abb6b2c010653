import { intersects, type Span, touches } from '../../engine/index.ts';
import type { LinkRelation } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { readContent } from './noteContent.ts';
import type { NotesContext } from './noteItems.ts';

/** A note elsewhere whose link leads here. */
export interface NoteLinkHere {
  /** How the passage there stands to the one here. */
  readonly relation: LinkRelation;
  readonly document: LoadedDocument;
  /** Of the passage there. */
  readonly from: Span;
  /** Of the passage here. */
  readonly to: Span;
}

/** The links of all notes that lead to what shares text with `within`. Cost: O(notes), and a search for each quote that leads to the document, once for each text. */
export function linksHere({ store, annotations }: NotesContext, here: LoadedDocument, within: Span): readonly NoteLinkHere[] {
  const found: NoteLinkHere[] = [];
  for (const document of store.all())
    for (const annotation of document.notes.annotations) {
      if (!annotation.motivations.includes('linking')) continue;
      const { link } = readContent(annotation);
      const quote = link?.quote ?? null;
      if (link === null || quote === null) continue;
      const address = annotations.homeOf(document.original, annotation.id)?.addressOf(link.source);
      if (address !== here.original.uri) continue;
      const to = here.anchors.find(quote);
      const from = document.anchors.of(annotation).span;
      if (to === null || from === null) continue;
      if (within.start === within.end ? touches(to, within.start) : intersects(to, within))
        found.push({ relation: link.relation, document, from, to });
    }
  return found;
}
