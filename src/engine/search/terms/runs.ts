/** Runs of characters of one word, in a text up to a limit. Cost: linear in the run. Units: UTF-16 offsets. */
import { classOf, classOfPair, DIGIT, INVISIBLE, isApostrophe, LETTER, OTHER, SURROGATE } from './characters.ts';

/** The class at `at`; a pair counts as what it stands for. */
export function classAt(text: string, at: number, limit: number): number {
  if (at >= limit) return OTHER;
  const kind = classOf(text.charCodeAt(at));
  if (kind !== SURROGATE) return kind;
  const pair = classOfPair(text, at);
  return pair === OTHER ? SURROGATE : pair;
}

/** Behind the run of letters, digits and invisible characters that starts at `at`. */
export function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  for (;;) {
    const kind = classAt(text, end, limit);
    if (kind === LETTER || kind === DIGIT) end += text.charCodeAt(end) >= 0xd800 && text.charCodeAt(end) < 0xdc00 ? 2 : 1;
    else if (kind === INVISIBLE && isWordAt(text, end + 1, limit)) end++;
    else if (end > at && end < limit && isApostrophe(text.charCodeAt(end)) && classAt(text, end + 1, limit) === LETTER) end++;
    else return end;
  }
}

/** Whether a letter or a digit stands there. */
export function isWordAt(text: string, at: number, limit: number): boolean {
  const kind = classAt(text, at, limit);
  return kind === LETTER || kind === DIGIT;
}
