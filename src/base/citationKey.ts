/** Keys that Pandoc reads without braces (https://pandoc.org/MANUAL.html#citation-syntax). */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** What Pandoc reads in no key, be it in braces or not. */
const UNREADABLE = /[\s{}]+/g;

/** The key that cites the document of an id: the id itself, with a hyphen for what no key can hold. "Annual report 2019" is cited as "Annual-report-2019". */
export function citationKey(id: string): string {
  return id.replace(UNREADABLE, '-');
}

/** A key as Pandoc reads it behind the `@`. */
export function writtenKey(key: string): string {
  return PLAIN_KEY.test(key) ? key : `{${key}}`;
}

/** The citation of the documents of these ids as a whole, in one bracket. */
export function citationOf(...ids: readonly string[]): string {
  return `[${ids.map(id => `@${writtenKey(citationKey(id))}`).join('; ')}]`;
}

/** Whether Pandoc can read a key at all, braced or not. */
export function isCitationKey(key: string): boolean {
  return /^[^{}\s]{1,200}$/.test(key);
}
