/**
 * The places of a text that point somewhere else: citation keys, wiki links, links, footnotes, numbered markers.
 *
 * Method: one expression over the raw text, its alternatives told apart by their first characters, then a look at what surrounds
 * each hit. Source: Pandoc's manual ("Citation syntax", "Footnotes"), CommonMark 0.31 (inline links). Cost: linear; every
 * repetition stops at a bracket, a line end or a fixed length. Limit: links whose text holds brackets, and reference-style links
 * (`[text][label]`), are not read.
 */
import { contains, type Reference, type Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';

const KEY = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&\\-+?<>~/](?=[\\p{L}\\p{N}_]))*';
const REFERENCE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}_.@/\\\\])@(?:\\{(?<braced>[^{}\\s]{1,200})\\}|(?<key>${KEY}))`,
    '(?<!\\\\)\\[\\[(?<target>[^\\[\\]|#\\n]{0,300})(?:#(?<heading>[^\\[\\]|\\n]{1,300}))?(?:\\|[^\\[\\]\\n]{0,300})?\\]\\]',
    '(?<!\\\\)\\[\\^(?<note>[^\\]\\s]{1,80})\\](?<definition>:)?',
    '(?<!\\\\)(?<marker>\\[\\d{1,4}\\])(?!\\()',
    '(?<![!\\\\])\\[[^\\[\\]]{1,400}\\]\\(\\s{0,9}(?:<(?<angled>[^<>\\n]{0,999})>|(?<link>(?:[^\\s()<>]|\\([^\\s()<>]{0,200}\\)){1,999}))',
  ].join('|'),
  'gu',
);

/** How far behind a citation key its locator, and before it its bracket, are looked for, in UTF-16 code units. */
const BRACKET_REACH = 500;

/** The references of a text, in text order, not overlapping. What stands in code or front matter points nowhere. */
export function readReferences(text: string, reading: Pick<TextReading, 'blocks' | 'frontMatter'>): readonly Reference[] {
  const silent = [
    ...(reading.frontMatter ? [reading.frontMatter] : []),
    ...reading.blocks.filter(block => block.kind === 'code' || block.kind === 'html').map(block => block.span),
    ...inlineCode(text),
  ];
  const references: Reference[] = [];
  let next = 0;
  silent.sort((a, b) => a.start - b.start);
  for (const match of text.matchAll(REFERENCE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while (next < silent.length && (silent[next]?.end ?? 0) <= span.start) next++;
    const quiet = silent[next];
    if (quiet && contains(quiet, span)) continue;
    const reference = toReference(text, span, match.groups ?? {});
    if (reference) references.push(reference);
  }
  return references;
}

function toReference(text: string, span: Span, groups: Readonly<Record<string, string | undefined>>): Reference | null {
  const key = groups['braced'] ?? groups['key'];
  if (key !== undefined) return { kind: 'citation', span, key, locator: locatorBehind(text, span) };
  const target = groups['target'];
  if (target !== undefined) return { kind: 'wiki-link', span, target: target.trim(), heading: groups['heading']?.trim() ?? null };
  const note = groups['note'];
  if (note !== undefined) {
    const defines = groups['definition'] !== undefined && startsLine(text, span.start);
    const own = groups['definition'] !== undefined && !defines ? { start: span.start, end: span.end - 1 } : span;
    return { kind: defines ? 'footnote-definition' : 'footnote', span: own, label: note };
  }
  const marker = groups['marker'];
  if (marker !== undefined)
    return { kind: headsEntry(text, span.start) ? 'marker-definition' : 'marker', span, label: marker.slice(1, -1) };
  return toLink(text, span, groups['angled'] ?? groups['link'] ?? '');
}

/** The link whose text and address end at `span.end`; its closing bracket, behind an optional title, is looked for. */
function toLink(text: string, span: Span, address: string): Reference | null {
  const close = /^[^()\n]{0,300}\)/.exec(text.slice(span.end, span.end + 301));
  if (!close) return null;
  const hash = address.indexOf('#');
  const whole = { start: span.start, end: span.end + close[0].length };
  if (hash < 0 || /^[a-z][a-z\d+.-]*:/i.test(address)) return { kind: 'link', span: whole, target: decode(address), heading: null };
  return { kind: 'link', span: whole, target: decode(address.slice(0, hash)), heading: decode(address.slice(hash + 1)) };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray percent sign: taken as it stands
  }
}

/** What is said of the place in the source: behind the key in its bracket, or in a bracket of its own behind a narrative key. */
function locatorBehind(text: string, key: Span): string | null {
  const behind = text.slice(key.end, key.end + BRACKET_REACH);
  const before = text.slice(Math.max(0, key.start - BRACKET_REACH), key.start);
  const bracketed = before.lastIndexOf('[') > before.lastIndexOf(']');
  const found = bracketed ? /^\s*,?([^;\]@\n]*)[;\]]/.exec(behind) : /^\s?\[([^\]@\n[]*)\]/.exec(behind);
  const locator = found?.[1]?.trim().replace(/,$/, '') ?? '';
  return locator === '' || locator.startsWith('^') || (!bracketed && /^\d+$/.test(locator)) ? null : locator;
}

/** The inline code of a text: a run of backticks up to the next run of the same length in the same paragraph (CommonMark, "Code spans"). */
function inlineCode(text: string): readonly Span[] {
  const runs = [...text.matchAll(/`+|\r?\n[ \t]*\r?\n/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    ticks: match[0].startsWith('`'),
  }));
  const closing = closingRuns(runs);
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const close = closing[i] ?? -1;
    if (close < 0) continue;
    spans.push({ start: runs[i]?.start ?? 0, end: runs[close]?.end ?? 0 });
    i = close;
  }
  return spans;
}

/** For each run the index of the next one of its length before the paragraph ends, -1 without one. */
function closingRuns(runs: readonly (Span & { readonly ticks: boolean })[]): readonly number[] {
  const next = new Map<number, number>();
  const closing: number[] = Array.from(runs, () => -1);
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i];
    if (!run?.ticks) {
      next.clear();
      continue;
    }
    closing[i] = next.get(run.end - run.start) ?? -1;
    next.set(run.end - run.start, i);
  }
  return closing;
}

/** Whether a numbered marker heads an entry of a list, and not a wrapped line of a paragraph. */
function headsEntry(text: string, offset: number): boolean {
  if (!startsLine(text, offset)) return false;
  const before = text.slice(Math.max(0, offset - BRACKET_REACH), offset).replace(/[ \t]+$/, '');
  const lines = before.split(/\r\n|\n|\r/);
  const above = lines.at(-2)?.trim() ?? '';
  return (
    above === '' ||
    /^(?:[-*>] )?\[\d{1,4}\]/.test(above) ||
    /^#{1,6} |^(?:references|notes|sources|bibliography|endnotes|works cited)\W*$/i.test(above)
  );
}

function startsLine(text: string, offset: number): boolean {
  const line = text.slice(Math.max(0, offset - 4), offset);
  return /(?:^|[\n\r])[ \t]{0,3}$/.test(offset <= 4 ? `\n${line}` : line);
}
