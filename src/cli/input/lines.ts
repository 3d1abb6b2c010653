/**
 * The lines of a stream of UTF-8, without their ends; a byte order mark at its start is taken off. A line ends at `\n` or `\r\n` only: the
 * other line ends of Unicode may stand within a JSON string. Cost: linear, however long a line.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let pieces: string[] = [];
  for await (const bytes of stream) {
    const [first = '', ...rest] = decoder.decode(bytes, { stream: true }).split('\n');
    pieces.push(first);
    for (const next of rest) {
      yield withoutReturn(pieces.join(''));
      pieces = [next];
    }
  }
  pieces.push(decoder.decode());
  const last = withoutReturn(pieces.join(''));
  if (last !== '') yield last;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
