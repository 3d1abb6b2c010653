/**
 * Reads rows of letters that no spaces part into words: overlapping rows of neighbouring characters.
 *
 * Method: by script. Han and kana: pairs, and behind them each Han character, many of which are words. Thai, Lao, Khmer and Burmese, whose letters are few: rows of three. Korean has spaces, but
 * particles cling to its words: they are taken off before pairs are made, and where a word of one syllable may be left, the whole is
 * a term beside it, since the last syllable may belong to the word.
 * Cost: linear.
 */
import { classOf, classOfPair, SURROGATE, UNSPACED } from './characters.ts';

const HANGUL = 1;
const SOUTH_EAST = 2;
const HAN = 3;
type Script = typeof HANGUL | typeof SOUTH_EAST | typeof HAN;

/** Kana are below. */
const FIRST_HAN = 0x3400;
/** Characters of a term, by script. */
const ROW: Readonly<Record<Script, number>> = { [HANGUL]: 2, [SOUTH_EAST]: 3, [HAN]: 2 };

function scriptOf(code: number): Script {
  if ((code >= 0xac00 && code < 0xd7b0) || (code >= 0x1100 && code < 0x1200)) return HANGUL;
  return (code >= 0x0e00 && code < 0x0f00) || (code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800) ? SOUTH_EAST : HAN;
}

/** Behind the row of characters of one script that begins at `start`. */
export function rowEnd(text: string, start: number, limit: number): number {
  const script = scriptOf(text.charCodeAt(start));
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const isPair = classOf(code) === SURROGATE;
    if ((isPair ? classOfPair(text, at) : classOf(code)) !== UNSPACED || scriptOf(code) !== script) break;
    at += isPair ? 2 : 1;
  }
  return Math.max(at, start + 1);
}

/** Korean particles, those of more syllables first. */
const PARTICLES =
  `에게서 으로부터 으로서 으로써 이라고 이라는 에서는 에서도 에게는 까지 부터 에게 에서 으로 처럼 보다 마다 조차 이나 라고 라는 하고
  은 는 이 가 을 를 의 에 로 와 과 도 만`.split(/\s+/);

/** Syllables of the word that is left when its particle is taken off. */
function withoutParticle(word: string): number {
  const particle = PARTICLES.find(one => word.length > one.length && word.endsWith(one));
  return word.length - (particle?.length ?? 0);
}

/** A term from `from` to `to`, the `place`th of its row. */
type Put = (from: number, to: number, place: number) => void;

/** Hands the terms of the row from `start` to `end`, which is of one script, to `put`. */
export function readRow(text: string, start: number, end: number, put: Put): void {
  const script = scriptOf(text.charCodeAt(start));
  if (script !== HANGUL) rows(text, start, end, script, put);
  else {
    const left = start + withoutParticle(text.slice(start, end));
    if (left === start + 1 && end > left) put(start, end, 0);
    rows(text, start, left, script, put);
  }
}

function rows(text: string, start: number, end: number, script: Script, put: Put): void {
  const size = ROW[script];
  const starts: number[] = [];
  for (let at = start; at < end; at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1) starts.push(at);
  if (starts.length <= size) put(start, end, 0);
  else for (let i = 0; i + size <= starts.length; i++) put(starts[i] ?? start, starts[i + size] ?? end, i);
  if (script !== HAN || starts.length === 1) return;
  for (const [i, at] of starts.entries()) if (text.charCodeAt(at) >= FIRST_HAN) put(at, starts[i + 1] ?? end, i);
}
