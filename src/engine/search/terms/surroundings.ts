/** What stands around and between words, by the text alone: the ends of markup and of addresses, capitals, "per". Offsets in UTF-16 code units. */
import { isHyphen } from './characters.ts';
import { isWordAt, runEnd } from './runs.ts';

/** How far a link target or tag is followed; what is longer is read as text. */
const LONGEST_MARKUP = 500;
/** Characters of a host's name (RFC 1035). */
const LONGEST_HOST = 253;
/** Letters of the last name of an address (more are allowed, none in use has them). */
const LONGEST_TOP_DOMAIN = 24;
/** How far from capitals small letters are looked for. */
const NEAR = 12;
/** What makes a "cent" behind it a percent. */
const BEFORE_CENT = /(?:^|[^\p{L}])((?:per|por|pour) )$/iu;

/** Behind the `closing` that ends the markup begun at `at`; just behind `at` where none follows before a line end or another start. */
export function markupEnd(text: string, at: number, closing: string, end: number): number {
  const opening = text[at];
  const limit = Math.min(end, at + LONGEST_MARKUP);
  for (let i = at + 1; i < limit; i++) {
    const character = text[i];
    if (character === closing) return i + 1;
    if (character === opening || character === '\n') break;
  }
  return at + 1;
}

/** The end of an address: the next white space or closing mark. */
export function addressEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && !' \n\r\t)>]"'.includes(text[i] ?? ' ')) i++;
  return i;
}

/** Behind an address without its "https" whose first name ends at `at` ("pic.example.com/x1"). Returns 0 where there is none. */
export function bareAddressEnd(text: string, at: number, limit: number): number {
  let end = at;
  let last = at;
  while (end - at < LONGEST_HOST && isWordAt(text, end + 1, limit)) {
    const joint = text.charCodeAt(end);
    if (joint === 0x2e) last = end + 1;
    else if (!isHyphen(joint)) break;
    end = runEnd(text, end + 1, limit);
  }
  if (last === at || text[end] !== '/' || !isWordAt(text, end + 1, limit)) return 0;
  return isTopDomain(text, last, end) ? addressEnd(text, end, limit) : 0;
}

/** Whether the last name of a host, from `start` to `end`, is made as those are. */
function isTopDomain(text: string, start: number, end: number): boolean {
  return end - start >= 2 && end - start <= LONGEST_TOP_DOMAIN && /^[a-z]+$/.test(text.slice(start, end));
}

export function isCapital(text: string, at: number): boolean {
  const letter = text[at] ?? '';
  return letter !== letter.toLowerCase();
}

/** Whether capitals stand among small letters, so that they mean something. */
export function hasLowerCaseNear(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
  return near !== near.toUpperCase();
}

/** Characters of the "per " before a "cent" that begins at `at`. */
export function lengthOfPer(text: string, at: number): number {
  return BEFORE_CENT.exec(text.slice(Math.max(0, at - 6), at))?.[1]?.length ?? 0;
}
