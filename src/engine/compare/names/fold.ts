/** A name made comparable: case, possessive ending, leading article, full stops, hyphens of initials and white space folded. */
export function foldName(name: string): string {
  return isPlain(name) ? withoutArticle(name.toLowerCase()) : foldAny(name);
}

/** ASCII letters and single spaces between them: most names, which have nothing to fold but their case. */
function isPlain(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!letter && (code !== 32 || before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

function withoutArticle(folded: string): string {
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}

function foldAny(name: string): string {
  const folded = name
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
    .trim();
  return withoutArticle(folded);
}
