import { type AnchorResult, type Annotation, type AnnotationQuote, QuoteFinder, type Span } from '../../engine/index.ts';
import type { NoteStatus } from '../../protocol/index.ts';

/** Where a note stands. */
export interface Anchor {
  /** Null for `orphan` and `document`. */
  readonly span: Span | null;
  readonly status: NoteStatus;
}

const ON_DOCUMENT: Anchor = { span: null, status: 'document' };
const LOST: Anchor = { span: null, status: 'orphan' };

/**
 * Where the annotations of one text stand. Each is looked for once, on first need; after an edit, those that stand wholly before it or
 * behind it are carried along, and only those that it touches are looked for again.
 */
export class Anchors {
  readonly #text: string;
  readonly #known = new Map<Annotation, Span | null>();
  #finder: QuoteFinder | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Those of the text that this one has become. Cost: O(texts + annotations), where any has been looked for. */
  carriedTo(text: string): Anchors {
    if (text === this.#text) return this;
    const next = new Anchors(text);
    if (this.#known.size === 0) return next;
    const head = sharedHead(this.#text, text);
    const tail = sharedTail(this.#text, text, head);
    for (const [annotation, span] of this.#known) {
      if (span === null) continue; // what was lost may be found in the new text
      if (span.end <= head) next.#known.set(annotation, span);
      else if (span.start >= this.#text.length - tail) {
        const shift = text.length - this.#text.length;
        next.#known.set(annotation, { start: span.start + shift, end: span.end + shift });
      }
    }
    return next;
  }

  of(annotation: Annotation): Anchor {
    const { quote } = annotation.target;
    if (quote === null) return ON_DOCUMENT;
    let span = this.#known.get(annotation);
    if (span === undefined) {
      span = this.find(quote);
      this.#known.set(annotation, span);
    }
    return span === null ? LOST : { span, status: this.#statusAt(span, quote) };
  }

  /** Where a quote that is no annotation's own stands; null where that is not certain. */
  find(quote: AnnotationQuote): Span | null {
    return this.#resolve(quote).span;
  }

  /** The places that an orphan might belong to, best first. */
  candidates(quote: AnnotationQuote): AnchorResult['candidates'] {
    return this.#resolve(quote).candidates;
  }

  #resolve(quote: AnnotationQuote): AnchorResult {
    return (this.#finder ??= new QuoteFinder(this.#text)).resolve(quote);
  }

  #statusAt({ start, end }: Span, { exact, position }: AnnotationQuote): NoteStatus {
    if (this.#text.slice(start, end) !== exact) return 'changed';
    if (position === null) return 'in-place';
    const { start: first, end: last } = (this.#finder ??= new QuoteFinder(this.#text)).position({ start, end });
    return first === position.start && last === position.end ? 'in-place' : 'moved';
  }
}

function sharedHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

function sharedTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let i = 0;
  while (i < most && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i++;
  return i;
}
