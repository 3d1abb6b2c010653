/** The entries of a lexicon, one a line or parted by semicolons: words and phrases in lower case, without full stops. */
export function entries(table: string): ReadonlySet<string> {
  return new Set(
    table
      .split(/[;\n]/)
      .map(entry => entry.trim())
      .filter(entry => entry !== ''),
  );
}

/** The words of a lexicon of single words, parted by white space. */
export function words(table: string): ReadonlySet<string> {
  return new Set(table.split(/\s+/).filter(word => word !== ''));
}
