/** A name made comparable: case, possessive ending, leading article, full stops, hyphens of initials and white space folded. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\.(?=\p{L}{2})/gu, ' ')
    .replace(/\./g, '')
    .replace(/&/g, ' and ')
    .replace(/["“”„«»,]/g, ' ')
    .replace(/'s?(?=\s*$)/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
}
