/** A link as it stands in a text: its words in brackets, and where they lead. */
export interface WrittenLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** `[words](address#L12)`: the words keep their escapes; a bracket that is itself escaped begins none. */
const LINK = /(?<!\\)(\[(?:\\.|[^[\]\\])*\])\(([^\s()]+#L\d+)\)/g;

/** A Markdown text without the addresses of its links to lines of files, which nobody reads, and where each of them stands in it. */
export function withoutAddresses(markdown: string): { readonly text: string; readonly links: readonly WrittenLink[] } {
  const links: WrittenLink[] = [];
  let taken = 0;
  const text = markdown.replace(LINK, (whole: string, words: string, target: string, at: number) => {
    const start = at - taken;
    links.push({ start, end: start + words.length, target });
    taken += whole.length - words.length;
    return words;
  });
  return { text, links };
}
