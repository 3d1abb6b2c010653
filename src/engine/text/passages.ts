import type { Block, BlockKind, Passage } from '../model/index.ts';
import { isSpace } from './characters.ts';
import type { TextReading } from './readText.ts';

/**
 * Groups sentences into passages: `MIN_WORDS` to `MAX_WORDS` words, whole sentences, within one section and one part of the file, without
 * headings, boilerplate, captions and source lines.
 *
 * Method: paragraphs (and runs of list items or table cells) are units; a unit that is too long is cut into parts of about the same
 * length, a unit that is too short joins its neighbour. Cost: linear.
 */
const MIN_WORDS = 20;
const MAX_WORDS = 120;

interface Unit {
  readonly first: number;
  readonly last: number;
  readonly words: number;
  readonly section: number;
  /** How many borders stand before it. */
  readonly part: number;
  /** Leads to what follows ("… are:"). */
  readonly leads: boolean;
}

/**
 * The passages of a text. `borders`: the offsets, ascending, at which parts of the file begin and end; no two sentences from both sides of one
 * are in one passage.
 */
export function passagesOf(reading: TextReading, borders: readonly number[] = []): readonly Passage[] {
  const { prose, sentences } = reading;
  const counts = sentences.map(({ span }) => wordCount(prose, span.start, span.end));
  const units = unitsOf(reading, counts, borders).flatMap(unit => inParts(unit, counts));
  return joined(units).map(({ first, last, section }) => ({
    span: { start: sentences[first]?.span.start ?? 0, end: sentences[last]?.span.end ?? 0 },
    first,
    last,
    section,
  }));
}

/** Words as white space parts them; text without spaces (Chinese, Japanese, Thai) counts a word for every two characters. */
function wordCount(prose: string, start: number, end: number): number {
  let words = 0;
  let wide = 0;
  let inWord = false;
  for (let at = start; at < end; at++) {
    const code = prose.charCodeAt(at);
    const space = isSpace(code);
    if (!space && !inWord) words++;
    if ((code >= 0x0e00 && code < 0x0e80) || (code >= 0x3040 && code < 0xa000)) wide++;
    inWord = !space;
  }
  return words + (wide >> 1);
}

const GROUPED: ReadonlySet<BlockKind> = new Set(['list-item', 'table-cell']);

function unitsOf({ prose, blocks, sentences }: TextReading, counts: readonly number[], borders: readonly number[]): readonly Unit[] {
  const units: Unit[] = [];
  let last: Block | undefined;
  let part = 0;
  for (const [i, sentence] of sentences.entries()) {
    while (part < borders.length && (borders[part] ?? 0) <= sentence.span.start) part++;
    const block = blocks[sentence.block];
    if (block === undefined || block.kind === 'caption' || sentence.role === 'heading' || sentence.role === 'boilerplate') {
      last = undefined;
      continue;
    }
    const words = counts[i] ?? 0;
    const leads = prose.charAt(sentence.span.end - 1) === ':';
    const unit = units.at(-1);
    const sameUnit = last === block || (last?.kind === block.kind && GROUPED.has(block.kind) && last.section === block.section);
    if (unit?.part === part && sameUnit) units[units.length - 1] = { ...unit, last: i, words: unit.words + words, leads };
    else units.push({ first: i, last: i, words, section: block.section, part, leads });
    last = block;
  }
  return units;
}

/** A unit of more than `MAX_WORDS` as parts of about the same length; one sentence is never cut. */
function inParts(unit: Unit, counts: readonly number[]): readonly Unit[] {
  if (unit.words <= MAX_WORDS) return [unit];
  const target = unit.words / Math.ceil(unit.words / MAX_WORDS);
  const parts: Unit[] = [];
  let first = unit.first;
  let words = 0;
  for (let i = unit.first; i <= unit.last; i++) {
    const more = counts[i] ?? 0;
    const full = words > 0 && (words + more > MAX_WORDS || (words >= MIN_WORDS && words + more / 2 > target));
    if (full) {
      parts.push({ first, last: i - 1, words, section: unit.section, part: unit.part, leads: false });
      first = i;
      words = 0;
    }
    words += more;
  }
  parts.push({ first, last: unit.last, words, section: unit.section, part: unit.part, leads: unit.leads });
  return parts;
}

/** Short units join the unit before or behind them where it stands in the same section with nothing between. */
function joined(units: readonly Unit[]): readonly Unit[] {
  const result: Unit[] = [];
  for (const unit of units) {
    const before = result.at(-1);
    if (before !== undefined && joins(before, unit)) {
      result[result.length - 1] = { ...before, last: unit.last, words: before.words + unit.words, leads: unit.leads };
    } else result.push(unit);
  }
  return result;
}

function joins(before: Unit, unit: Unit): boolean {
  if (
    before.section !== unit.section ||
    before.part !== unit.part ||
    before.last + 1 !== unit.first ||
    before.words + unit.words > MAX_WORDS
  )
    return false;
  return before.words < MIN_WORDS || unit.words < MIN_WORDS || before.leads;
}
