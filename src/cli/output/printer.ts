import type { CliIo } from '../io.ts';

/** What rows are gathered to before they are written, in UTF-16 code units: one write a row is slow. */
const BUFFER = 64 * 1024;

/** Writes an answer: JSON lines, or lines for people with a little style. */
export class Printer {
  readonly #io: CliIo;
  #buffer = '';

  constructor(io: CliIo) {
    this.#io = io;
  }

  /** One JSON object on a line of its own. */
  json(row: object): Promise<void> {
    return this.line(JSON.stringify(row));
  }

  async line(text = ''): Promise<void> {
    this.#buffer += `${text}\n`;
    if (this.#buffer.length >= BUFFER) await this.flush();
  }

  /** To be called at the end: what is gathered goes out. */
  async flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (text !== '') await this.#io.write(text);
  }

  bold(text: string): string {
    return this.#io.styled ? `\u001B[1m${text}\u001B[22m` : text;
  }

  dim(text: string): string {
    return this.#io.styled ? `\u001B[2m${text}\u001B[22m` : text;
  }

  /** `text` on one or more lines, each with `indent` spaces before it, the first with `head` in their place. */
  async wrapped(head: string, text: string, indent: number, headWidth = head.length): Promise<void> {
    const lines = wrap(text, Math.max(20, this.#io.columns - indent));
    for (const [i, line] of lines.entries())
      await this.line(i === 0 ? head + ' '.repeat(Math.max(1, indent - headWidth)) + line : ' '.repeat(indent) + line);
  }
}

/** Breaks at spaces into lines of at most `width` code units; a longer word stands on a line of its own. White space is folded. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of safe(text).split(/\s+/)) {
    if (word === '') continue;
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Documents are data: a control character in one must not steer the reader's terminal. */
export function safe(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '�');
}
