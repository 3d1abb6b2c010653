import { type AnchorResult, type AnchorSelectors, type AnnotationQuote, type Span } from '../model/index.ts';
import { Course } from '../anchor/course.ts';
import { certainAnchors, resolveAnchor } from '../anchor/resolve.ts';
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

/** So many passages of a text are enough to tell where the others went. */
const MOST_GUIDES = 1000;

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

  /** Where the quote stands now, or the places that it might be at. `course` tells where others of the same old text went, where that must be known. */
  resolve(quote: AnnotationQuote, course?: () => Course | null): AnchorResult {
    const selectors = this.#selectors(quote);
    const { start, end } = selectors;
    // what `resolveAnchor` would find, without a look at the rest
    if (this.#isInPlace(selectors)) return { status: 'exact', span: { start, end }, score: 1, candidates: [] };
    return resolveAnchor(this.#words(), selectors, course?.() ?? null);
  }

  /** Where passages of one old text went, as those of `quotes` tell that are certain. Of very many some are enough. */
  courseOf(quotes: readonly AnnotationQuote[]): Course {
    const step = Math.ceil(quotes.length / MOST_GUIDES);
    const guides = quotes.filter(({ position }, i) => position !== null && i % step === 0).map(quote => this.#selectors(quote));
    const inPlace = guides
      .filter(each => this.#isInPlace(each))
      .map(({ start, end }) => ({ old: { start, end }, now: { start, end }, context: 2 }));
    const moved = guides.filter(each => !this.#isInPlace(each));
    return new Course([...inPlace, ...(moved.length === 0 ? [] : certainAnchors(this.#words(), moved))]);
  }

  /** `span` in code points, as a TextPositionSelector counts. */
  position({ start, end }: Span): Span {
    return { start: this.#codePoints().fromOffset(start), end: this.#codePoints().fromOffset(end) };
  }

  #selectors({ exact, prefix, suffix, position }: AnnotationQuote): AnchorSelectors {
    const start = position === null ? Math.max(0, this.#text.indexOf(exact)) : this.#codePoints().toOffset(position.start);
    return { exact, prefix, suffix, start, end: start + exact.length };
  }

  /** The same words between the same words at the same place. */
  #isInPlace({ start, exact, prefix, suffix }: AnchorSelectors): boolean {
    return exact !== '' && this.#text.startsWith(prefix + exact + suffix, start - prefix.length);
  }

  #words(): WordIndex {
    return (this.#index ??= new WordIndex(this.#text));
  }

  #codePoints(): CodePoints {
    return (this.#points ??= new CodePoints(this.#text));
  }
}
