import { countWhile } from '../../base/bisect.ts';

/**
 * UTF-16 offsets as code points and back: the engine counts the former, the W3C's TextPositionSelector the latter. A byte order mark is
 * not counted, because an editor does not show it.
 *
 * Method: the places of all characters outside the Basic Multilingual Plane, by binary search. Cost: O(text) once, O(log) an offset.
 */
export class CodePoints {
  readonly #length: number;
  /** 1 behind a byte order mark. */
  readonly #origin: number;
  /** UTF-16 offset of each surrogate pair, counted from the origin. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#length = text.length;
    this.#origin = text.startsWith('\uFEFF') ? 1 : 0;
    this.#pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), match => match.index - this.#origin);
  }

  /** The code points before the UTF-16 `offset`. */
  fromOffset(offset: number): number {
    const units = Math.max(0, offset - this.#origin);
    return units - countWhile(this.#pairs.length, i => (this.#pairs[i] ?? 0) < units);
  }

  /** The UTF-16 offset behind this many code points, the end of the text where there are not so many. */
  toOffset(codePoints: number): number {
    const pairs = countWhile(this.#pairs.length, i => (this.#pairs[i] ?? 0) - i < codePoints);
    return Math.min(this.#length, Math.max(0, codePoints) + pairs + this.#origin);
  }
}
