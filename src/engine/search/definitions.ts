/**
 * Short forms that a text defines: "United Nations High Commissioner for Refugees (UNHCR)".
 *
 * Method: Schwartz and Hearst (2003). The letters of the short form are looked for from its end backwards in the words before the bracket, the first
 * of them at the beginning of a word. Cost: linear in the text; a bracket costs its short form and at most `LONGEST` characters before it.
 */
export interface Definition {
  readonly short: string;
  readonly long: string;
}

/** Characters of a text that are looked through: what is defined is defined early. */
const MOST_LOOKED = 100_000;
/** Characters before a bracket that are looked at. */
const LONGEST = 160;
const SHORT_FORM = /^\(([\p{L}\d][\p{L}\d&.-]{1,9})\)/u;
/** What a long form cannot go beyond. */
const BORDER = /[.;:!?()[\]\n"“”]/;

/** The definitions of a text, in text order. */
export function definitionsIn(text: string): readonly Definition[] {
  const found: Definition[] = [];
  const limit = Math.min(text.length, MOST_LOOKED);
  for (let at = text.indexOf('('); at >= 0 && at < limit; at = text.indexOf('(', at + 1)) {
    const short = SHORT_FORM.exec(text.slice(at, at + 12))?.[1];
    if (short === undefined || !isShortForm(short)) continue;
    const long = longForm(short, text.slice(Math.max(0, at - LONGEST), at).trimEnd());
    if (long !== null) found.push({ short, long });
  }
  return found;
}

/** Two capitals at least: "(UNHCR)", "(NOx)", not "(Geneva)". */
function isShortForm(short: string): boolean {
  return short.replace(/\P{Lu}/gu, '').length > 1;
}

function longForm(short: string, before: string): string | null {
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const words = before.toLowerCase();
  let at = words.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && !BORDER.test(words.charAt(at)) && (words[at] !== letters[i] || (i === 0 && /[\p{L}\d]/u.test(words.charAt(at - 1)))));
    if (at < 0 || words[at] !== letters[i]) return null;
  }
  const long = before.slice(at);
  const count = long.split(/[\s-]+/).length;
  return count > 1 && count <= Math.min(letters.length + 5, 2 * letters.length) ? long : null;
}

/** One definition for each short form: that of the first who defines it, since one text's "PT" is not another's. */
export function distinctDefinitions(definitions: readonly Definition[]): readonly Definition[] {
  const first = new Map<string, Definition>();
  for (const definition of definitions) if (!first.has(definition.short)) first.set(definition.short, definition);
  return [...first.values()];
}
