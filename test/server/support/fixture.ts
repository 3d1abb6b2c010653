/** Documents of a test by path, and where the cursor stands in one of them. */
export interface Fixture {
  readonly files: Readonly<Record<string, string>>;
  readonly cursor: { readonly path: string; readonly offset: number } | null;
}

/**
 * Reads a fixture: `//- /name.md` on a line of its own begins a document, `|` is the cursor and is taken out (once in all documents).
 * A document ends before the next header; the line break before that header is not part of it.
 */
export function readFixture(fixture: string): Fixture {
  const files: Record<string, string> = {};
  let cursor: Fixture['cursor'] = null;
  for (const part of fixture.split(/^\/\/- /m).slice(1)) {
    const lineEnd = part.indexOf('\n');
    const path = part.slice(1, lineEnd).trim();
    let text = part.slice(lineEnd + 1).replace(/\n$/, '');
    const offset = text.indexOf('|');
    if (offset >= 0 && cursor === null) {
      cursor = { path, offset };
      text = text.slice(0, offset) + text.slice(offset + 1);
    }
    files[path] = text;
  }
  return { files, cursor };
}
