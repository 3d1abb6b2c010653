/** Keys that Pandoc reads without braces (https://pandoc.org/MANUAL.html#citation-syntax). */
const PLAIN_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** A key as Pandoc reads it behind the `@`. */
export function writtenKey(key: string): string {
  return PLAIN_KEY.test(key) ? key : `{${key}}`;
}

/** Whether Pandoc can read a key at all, braced or not. */
export function isCitationKey(key: string): boolean {
  return /^[^{}\s]{1,200}$/.test(key);
}
