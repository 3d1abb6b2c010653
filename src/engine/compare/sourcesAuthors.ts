/**
 * The authors of a work as lists of references and citations write them, and the one name by which such a work goes: "Lepik",
 * "Rao and Lindqvist", "Silva et al."
 *
 * Cost: linear; names and lists are bounded.
 */
const SURNAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30})?`;
const INITIALS = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}`;
/** "Rao, S.", "Whitlock, Amos". */
const INVERTED = String.raw`${SURNAME}, (?:${INITIALS}|\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}\.)?)`;
/** "K. Lindqvist", "Nu Seng". */
const DIRECT = String.raw`(?:${INITIALS} ?|\p{Lu}[\p{L}\p{M}'’-]{1,30} (?:\p{Lu}\. )?)${SURNAME}`;
const AND = String.raw`(?:[;,]? (?:and|&) |; )`;
const AUTHOR = `(?:${INVERTED}|${DIRECT}|${SURNAME})`;
/** "Haddad, L., Ito, J. and Silva, P.": behind an author with initials a comma may part them. */
const LISTED = String.raw`${SURNAME}, ${INITIALS}(?:, ${SURNAME}, ${INITIALS}){0,8}`;
/** "Haddad L, Ito JM", as journals of medicine list them; "Statistics NZ" and "Oxfam UK" are no people. */
const BARE = String.raw`\p{Lu}[\p{L}\p{M}'’-]{0,30}\p{Ll}[\p{L}\p{M}'’-]{0,30} (?!(?:EU|NZ|UK|UN|US|USA)\b)\p{Lu}{1,3}(?![\p{L}\p{M}'’-])`;
const AUTHORS = new RegExp(
  `^(?:${LISTED}|${INVERTED}|${DIRECT}|${BARE}(?:,? (?:and |& )?${BARE}){0,8})(?:${AND}${AUTHOR}){0,8}(?:,? et al\\.?)?`,
  'u',
);
const SEVERAL = new RegExp(`^${SURNAME}${AND}${AUTHOR}`, 'u');

/** Where the authors at the head of an entry end; 0 where it has none. */
export function authorsEnd(entry: string): number {
  const match = AUTHORS.exec(entry) ?? SEVERAL.exec(entry);
  if (match === null) return 0;
  // What follows a list of people is a mark: "World Bank, Migration Brief 31" names none.
  return /^(?:\s*[.,;:(]|\s*$|\s+["“‘*_])/.test(entry.slice(match[0].length)) || match[0].endsWith('.') ? match[0].length : 0;
}

/** "Rao, S. and K. Lindqvist", "Sunita Rao and Karl Lindqvist" and "Rao and Lindqvist" are one. */
export function authorsName(authors: string): string {
  const names = surnamesOf(authors);
  const [first = authors, second] = names;
  if (names.length > 2 || /\bet al\b|\band (?:others|colleagues|co-authors|co-workers)\b/.test(authors)) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** The family names of a list of authors, in its order. */
export function surnamesOf(authors: string): readonly string[] {
  return authors
    .replace(/,? (?:et al\.?|and (?:others|colleagues|co-authors|co-workers))$/u, '')
    .split(/;|,? (?:and|&) |(?<=\p{Lu}\.|\p{Ll} \p{Lu}{1,3}),/u)
    .map(author => author.trim())
    .filter(author => author !== '')
    .map(author => {
      const comma = author.indexOf(',');
      if (comma > 0) return author.slice(0, comma);
      return author.split(/\s+/).findLast(word => word.length > 1 && !/^\p{Lu}{1,3}\.?$/u.test(word)) ?? author;
    });
}
