import { type AnchorResult, type AnchorSelectors, type AnnotationQuote, type Span } from '../model/index.ts';
import { resolveAnchor } from '../anchor/resolve.ts';
import { selectorsFor } from '../anchor/selectors.ts';
import { WordIndex } from '../anchor/words.ts';
import { CodePoints } from './codePoints.ts';

/** Describes `span` of `text` so that it can be found again, as the standard has it. */
export function quoteSpan(text: string, span: Span): AnnotationQuote {
  const { exact, prefix, suffix } = selectorsFor(text, span);
  const points = new CodePoints(text);
  const position = { start: points.fromOffset(span.start), end: points.fromOffset(span.end) };
  return { exact, prefix: prefix.replace(/^\uFEFF/, ''), suffix, position };
}

/** Finds quotes of annotations in one text. What serves many quotes is made on first need: where nothing has moved, nothing is. */
export class QuoteFinder {
  readonly #text: string;
  #points: CodePoints | undefined;
  #index: WordIndex | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the quote stands now; null where that is not certain. */
  find(quote: AnnotationQuote): Span | null {
    return this.resolve(quote).span;
  }

  /** Where the quote stands now, or the places that it might be at. */
  resolve(quote: AnnotationQuote): AnchorResult {
    const selectors = this.#selectors(quote);
    const { start, end, exact, prefix, suffix } = selectors;
    // the same words between the same words at the same place: what `resolveAnchor` would find, without a look at the rest
    if (exact !== '' && this.#text.startsWith(prefix + exact + suffix, start - prefix.length))
      return { status: 'exact', span: { start, end }, score: 1, candidates: [] };
    return resolveAnchor((this.#index ??= new WordIndex(this.#text)), selectors);
  }

  /** `span` in code points, as a TextPositionSelector counts. */
  position({ start, end }: Span): Span {
    return { start: this.#codePoints().fromOffset(start), end: this.#codePoints().fromOffset(end) };
  }

  #selectors({ exact, prefix, suffix, position }: AnnotationQuote): AnchorSelectors {
    const start = position === null ? Math.max(0, this.#text.indexOf(exact)) : this.#codePoints().toOffset(position.start);
    return { exact, prefix, suffix, start, end: start + exact.length };
  }

  #codePoints(): CodePoints {
    return (this.#points ??= new CodePoints(this.#text));
  }
}
