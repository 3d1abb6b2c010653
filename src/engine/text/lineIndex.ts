import { countWhile } from '../../base/bisect.ts';

/** A place in a text as editors count it: both from 0, `character` in UTF-16 code units. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as the language server protocol has it. */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = Uint32Array.from(starts);
    this.#text = text;
  }

  /** Offsets outside the text are taken to its nearer end. */
  positionAt(offset: number): LineCharacter {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = countWhile(this.#starts.length, i => (this.#starts[i] ?? 0) <= at) - 1;
    return { line, character: at - (this.#starts[line] ?? 0) };
  }

  /** A character behind the end of its line is taken to that end, a line behind the last to the end of the text. */
  offsetAt({ line, character }: LineCharacter): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return Math.min(start + Math.max(0, character), end);
  }
}
