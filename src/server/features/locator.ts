import type { ReadDocument, Reference, Span } from '../../engine/index.ts';

type Citation = Extract<Reference, { kind: 'citation' }>;

/** A quotation shorter than this is a term, and terms stand in many places. UTF-16 code units. */
const MIN_QUOTATION = 15;
/** How far before its citation a quotation may end. UTF-16 code units. */
const REACH = 1500;

/** The passage of `target` that `citation` (in `from`) speaks of: what is quoted beside it, else what its locator names; else null. */
export function locatedPassage(target: ReadDocument, from: ReadDocument, citation: Citation): Span | null {
  return quotedPassage(target, from, citation) ?? (citation.locator === null ? null : located(target, citation.locator));
}

/** The passage of `target` that is quoted beside `citation`; null where none is. */
export function quotedPassage(target: ReadDocument, from: ReadDocument, citation: Citation): Span | null {
  for (const quotation of quotationsBefore(from, citation.span.start)) {
    const found = findFolded(target.text, quotation);
    if (found !== null) return found;
  }
  return null;
}

/** The place that a locator with a section or paragraph number names. A text file has no pages. */
function located(target: ReadDocument, locator: string): Span | null {
  const match = /(sec(?:tion|\.)?|§|para(?:graph|\.)?|¶)\s{0,3}(\d{1,5})/iu.exec(locator);
  const number = Number(match?.[2] ?? 0);
  if (match === null || number < 1) return null;
  if (/^(?:sec|§)/i.test(match[1] ?? '')) return numberedSections(target)[number - 1]?.heading ?? null;
  return target.blocks.filter(block => block.kind === 'paragraph')[number - 1]?.span ?? null;
}

/** The sections that are counted: those of the highest level of which there are several, so that a lone title does not count. */
export function numberedSections(target: ReadDocument): ReadDocument['sections'] {
  for (let level = 1; level <= 6; level++) {
    const sections = target.sections.filter(section => section.level === level);
    if (sections.length > 1) return sections;
  }
  return target.sections.filter(section => section.heading !== null);
}

/** What stands between quotation marks in the block of `offset` and before it, nearest first. */
function quotationsBefore(document: ReadDocument, offset: number): readonly string[] {
  const block = document.blocks.find(each => each.span.start <= offset && offset <= each.span.end);
  const start = Math.max(block?.span.start ?? 0, offset - REACH);
  const before = document.text.slice(start, offset);
  if (block?.kind === 'quote') return [before];
  const quoted = [...before.matchAll(/“([^“”]*)”|"([^"]*)"/g)].map(match => match[1] ?? match[2] ?? '');
  return quoted.filter(text => text.trim().length >= MIN_QUOTATION).reverse();
}

/** Where `words` stand in `text`, however spaces, quotation marks and small letters are written. */
function findFolded(text: string, words: string): Span | null {
  const wanted = fold(words);
  const within = fold(text);
  const needle = wanted.folded.trim().replace(/[.,;:]$/, '');
  if (needle.length < MIN_QUOTATION) return null;
  const at = within.folded.indexOf(needle);
  if (at < 0) return null;
  return { start: within.origins[at] ?? 0, end: (within.origins[at + needle.length - 1] ?? 0) + 1 };
}

function fold(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = '';
  const origins: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit.trim() === '') {
      if (folded.endsWith(' ')) continue;
      folded += ' ';
    } else if (unit === '*' || unit === '_') continue;
    else folded += '“”"'.includes(unit) ? '"' : '‘’'.includes(unit) ? "'" : lowerUnit(unit);
    origins.push(i);
  }
  return { folded, origins };
}

/** In small letters, unless that would take another length ("İ"): each unit keeps its place. */
function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
