/** Where exactly a passage begins and ends that was found by its words: its punctuation, and the sentences that it filled. */
import type { AnchorQuery, Span } from '../model/index.ts';

/** How far an end may move to the border of its sentence, in UTF-16 code units. */
const REACH = 240;

const DOUBLE_QUOTES = new Set('“”„«»');
const SINGLE_QUOTES = new Set('‘’‚');
const plain = (character: string): string => (DOUBLE_QUOTES.has(character) ? '"' : SINGLE_QUOTES.has(character) ? "'" : character);

/** Takes in the punctuation at both ends of `quote` where the text has it too: the full stop, a quotation mark, a bracket. */
function fitToQuote(text: string, span: Span, quote: string): Span {
  const head = /^[^\p{L}\p{M}\p{N}]*/u.exec(quote)?.[0] ?? '';
  const tail = /[^\p{L}\p{M}\p{N}]*$/u.exec(quote)?.[0] ?? '';
  let { start, end } = span;
  for (const character of [...head.trimStart()].reverse()) {
    const at = /\s/.test(character) ? start : skipBack(text, start);
    if (at > 0 && plain(text[at - 1] ?? '') === plain(character)) start = at - 1;
  }
  for (const character of tail.trimEnd()) {
    const at = /\s/.test(character) ? end : skipAhead(text, end);
    if (at < text.length && plain(text[at] ?? '') === plain(character)) end = at + 1;
  }
  return { start, end };
}

/**
 * A quote that was made of whole sentences is still made of whole sentences when words at its ends have come, gone or changed: such an
 * end is moved outwards to the border of its sentence, if that is not much farther than the words that are missing there.
 */
export function fitToSentences(
  text: string,
  span: Span,
  selectors: AnchorQuery,
  lost: { readonly head: number; readonly tail: number },
): Span {
  const { start, end } = fitToQuote(text, span, selectors.exact);
  const atLineStart = /(?:^|\n)[ \t]*$/.test(selectors.prefix);
  const startsSentence = BEFORE_SENTENCE.test(selectors.prefix) || atLineStart;
  const endsSentence = /[.!?…]["'”’)\]]*\s*$/.test(selectors.exact);
  const newStart = startsSentence ? sentenceStart(text, start, atLineStart) : start;
  const newEnd = endsSentence ? sentenceEnd(text, end) : end;
  const newAtHead = countWords(text.slice(newStart, start));
  const newAtTail = countWords(text.slice(end, newEnd));
  return closed(text, {
    start: newAtHead > 0 && newAtHead <= lost.head + NEW_WORDS ? newStart : start,
    end: newAtTail <= lost.tail + NEW_WORDS ? newEnd : end,
  });
}

/** A span that holds one bracket of a pair, with the other where that stands right beside it. */
function closed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const open = words.split('(').length - words.split(')').length;
  return { start: open < 0 && text[start - 1] === '(' ? start - 1 : start, end: open > 0 && text[end] === ')' ? end + 1 : end };
}

/** A span, each end of it moved outwards to the border of its sentence, where that is near. */
export function sentencesAround(text: string, { start, end }: Span): Span {
  return { start: sentenceStart(text, start, false), end: sentenceEnd(text, end) };
}

/** How many words may have come in addition at an end of a sentence. */
const NEW_WORDS = 4;

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What stands before the first word of a sentence: a stop, with its closing marks and citation markers, or the head of a block. */
const BORDER =
  '(?<![^\\n])#{1,6}\\s[^\\n]*\\n\\s*|[.!?…:]["\'”’)\\]]*(?:\\s{0,3}\\[[^\\]\\s]{1,6}\\])*\\s+|\\n\\s*\\n\\s*|\\|[ \\t]*|\\n[ \\t]*(?:[-*+>#|]+|\\d+[.)]|\\[\\^?\\w+\\]:?)[ \\t]*';
const BEFORE_SENTENCE = new RegExp(`(?:^\\s*|${BORDER})["'“‘([]*$`);

function sentenceStart(text: string, from: number, linesAreBorders: boolean): number {
  const behind = text.slice(Math.max(0, from - REACH), from);
  if (linesAreBorders && /(?:^|\n)[ \t]*$/.test(behind)) return from;
  let cut = -1;
  for (const match of behind.matchAll(new RegExp(BORDER, 'g'))) cut = match.index + match[0].length;
  if (cut >= 0) return from - behind.length + cut;
  return behind.length < REACH ? from - behind.trimStart().length : from;
}

function sentenceEnd(text: string, from: number): number {
  // A stop that is already taken in is the end.
  if (/[.!?…]["'”’)\]]*$/.test(text.slice(Math.max(0, from - 4), from))) return from;
  const ahead = text.slice(from, from + REACH);
  const stop = /[.!?…]+["'”’)\]]*(?=\s|$|\[)|\n\s*\n/.exec(ahead);
  if (!stop) return ahead.length < REACH ? from + ahead.trimEnd().length : from;
  return stop[0].startsWith('\n') ? from + stop.index : from + stop.index + stop[0].length;
}

function skipBack(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 3 && /\s/.test(text[i - 1] ?? '')) i--;
  return i;
}

function skipAhead(text: string, at: number): number {
  let i = at;
  while (i < text.length && i - at < 3 && /\s/.test(text[i] ?? '')) i++;
  return i;
}
