import type { Span } from '../model/index.ts';
import type { Token } from '../text/tokens.ts';

/** One sentence, as the readers of quantities, dates, attributions and kinds are handed it. */
export interface SentenceContext {
  /** The blotted text of the whole document (`TextReading.prose`). */
  readonly prose: string;
  /** The sentence in it. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** BCP 47 primary subtag; the English rules apply to `en` only. */
  readonly language: string;
  /** The date (ISO 8601) of the document, or of its part, against which "last year" is read; null where it has none. */
  readonly issued: string | null;
}
