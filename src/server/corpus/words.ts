/** The words of a title or sentence as they are compared, with where each stands. */
export function wordKeys(text: string): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(match => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
