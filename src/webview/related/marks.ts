import type { ClaimItem } from '../../protocol/index.ts';

/** A stretch of text, marked or not. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts `text` at its marks. Marks that lie outside the text, overlap or are empty are clipped, joined and left out. */
export function cutAtMarks(text: string, marks: readonly { readonly start: number; readonly end: number }[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(text.length, mark.end);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** A stretch of the passage asked about: a claim with its kind, or what stands between claims. */
interface ClaimPiece {
  readonly text: string;
  readonly kind: ClaimItem['kinds'][number] | null;
}

/** Cuts a passage at its claims. A claim whose words are not found as they are (markup, a cut-off end) is left unmarked. */
export function cutAtClaims(text: string, claims: readonly Pick<ClaimItem, 'text' | 'kinds'>[]): readonly ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  let at = 0;
  for (const claim of claims) {
    const start = claim.text === '' ? -1 : text.indexOf(claim.text, at);
    if (start < 0) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), kind: null });
    pieces.push({ text: claim.text, kind: claim.kinds[0] ?? null });
    at = start + claim.text.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: null });
  return pieces;
}
