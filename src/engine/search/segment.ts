/**
 * A part of the index that is never changed: some documents, their passages, and for each term the passages that hold it.
 *
 * Layout: parallel typed arrays, so that a segment can be saved and loaded as it is. Documents stand in the order of their
 * addresses, passages in the order of the text. The first passage of each document is its title, of no extent in the text.
 * Postings lie term by term, and within a term chunk by chunk: a chunk is 65,536 passages, so that a posting is the low 16 bits
 * of its passage and 8 bits of impact. Terms and addresses are found through open hash tables of their UTF-8 bytes.
 * Cost: about 3 bytes a posting, 10 a passage, 18 and its letters a term, and 3 for each chunk that a term stands in.
 */
import type { DocumentUri } from '../model/index.ts';
import { ByteWriter, hashBytes, readUtf8 } from './bytes.ts';

/** Passages in a chunk: within it, 16 bits number a passage. */
export const CHUNK = 0x10000;
/** A passage number and an impact must go into 32 bits together while segments are merged. */
export const MOST_PASSAGES = 0xffffff;

/** A part of the index that is never changed, as rows of numbers and bytes. */
export interface Segment {
  /** By document: its first passage (the title), with the number of passages at the end. */
  readonly documentFirst: Uint32Array;
  /** By document: two hashes of what was indexed of it. */
  readonly documentPrint: Uint32Array;
  /** By document: the number of its language. */
  readonly documentLanguage: Uint8Array;
  /** By document: where its address begins in `uriBytes`, with the end at the end. */
  readonly uriStart: Uint32Array;
  readonly uriBytes: Uint8Array;
  /** Hash table: document + 1, or 0. */
  readonly uriTable: Uint32Array;
  readonly passageStart: Uint32Array;
  readonly passageEnd: Uint32Array;
  /** By passage: how many terms it has. */
  readonly passageLength: Uint16Array;
  /** By term: where its letters begin in `termBytes`, with the end at the end. */
  readonly termStart: Uint32Array;
  readonly termBytes: Uint8Array;
  /** Hash table: term + 1, or 0. */
  readonly termTable: Uint32Array;
  /** By term: its first list, with the number of lists at the end. */
  readonly termList: Uint32Array;
  /** By term: its first posting, with the number of postings at the end. */
  readonly termPosting: Uint32Array;
  /** By term: the greatest of its impacts. */
  readonly termMost: Uint8Array;
  /** By list: its chunk. */
  readonly listChunk: Uint8Array;
  /** By list: the number of its postings, less one. The lists of a term lie one behind the other. */
  readonly listCount: Uint16Array;
  readonly ids: Uint16Array;
  readonly impacts: Uint8Array;
  /** The average length of a passage that the impacts were worked out with. */
  readonly averageLength: Float64Array;
}

/** Slots of a hash table for each of its entries. */
const TABLE_ROOM = 1.25;

/** A row of strings as a segment holds them. */
interface StringRow {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
  readonly table: Uint32Array;
}

/** Lays out `strings`, all different, with the hash table to find them by. */
export function stringRow(strings: readonly string[]): StringRow {
  const slices = stringRowInSlices(strings);
  for (let slice = slices.next(); ; slice = slices.next()) if (slice.done) return slice.value;
}

/** Strings between two pauses. */
const SLICE = 10_000;

/** The same, with a pause every few milliseconds. */
export function* stringRowInSlices(strings: readonly string[]): Generator<undefined, StringRow> {
  const writer = new ByteWriter();
  const starts = new Uint32Array(strings.length + 1);
  const table = new Uint32Array(Math.ceil(strings.length * TABLE_ROOM) + 1);
  for (const [i, text] of strings.entries()) {
    const start = writer.length;
    writer.writeText(text);
    starts[i + 1] = writer.length;
    let slot = firstSlot(table, hashBytes(writer.view, start, writer.length));
    while (table[slot] !== 0) slot = slot + 1 < table.length ? slot + 1 : 0;
    table[slot] = i + 1;
    if (i % SLICE === SLICE - 1) yield;
  }
  return { starts, bytes: writer.view.slice(), table };
}

function firstSlot(table: Uint32Array, hash: number): number {
  return Math.floor((hash / 0x100000000) * table.length);
}

/** A string made ready to be looked up in several segments. */
interface Needle {
  readonly bytes: Uint8Array;
  readonly hash: number;
}

/** Makes `text` ready for `findTerm` and `findDocument`. */
export function needleOf(text: string): Needle {
  const writer = new ByteWriter();
  writer.writeText(text);
  const bytes = writer.view;
  return { bytes, hash: hashBytes(bytes, 0, bytes.length) };
}

/** The number of `needle` in the row, or -1. */
function find({ starts, bytes, table }: StringRow, needle: Needle): number {
  let slot = firstSlot(table, needle.hash);
  // The table is never full, so that an empty slot ends each search.
  for (let entry = table[slot] ?? 0; entry !== 0; entry = table[slot] ?? 0) {
    slot = slot + 1 < table.length ? slot + 1 : 0;
    if (sameBytes(bytes, starts[entry - 1] ?? 0, starts[entry] ?? 0, needle.bytes)) return entry - 1;
  }
  return -1;
}

function sameBytes(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}

/** The number of a term, or -1. */
export function findTerm(segment: Segment, term: Needle): number {
  return find({ starts: segment.termStart, bytes: segment.termBytes, table: segment.termTable }, term);
}

/** The number of a document, or -1. */
export function findDocument(segment: Segment, uri: Needle): number {
  return find({ starts: segment.uriStart, bytes: segment.uriBytes, table: segment.uriTable }, uri);
}

/** The address of a document, by its number. */
export function uriOf(segment: Segment, document: number): DocumentUri {
  // The bytes are those of an address that a document was put in with.
  return readUtf8(segment.uriBytes, segment.uriStart[document] ?? 0, segment.uriStart[document + 1] ?? 0) as DocumentUri;
}

/** The term of a number. */
export function termOf(segment: Segment, term: number): string {
  return readUtf8(segment.termBytes, segment.termStart[term] ?? 0, segment.termStart[term + 1] ?? 0);
}

/** How many documents a segment has, deleted ones included. */
export function documentCount(segment: Segment): number {
  return segment.documentFirst.length - 1;
}

/** How many passages it has, those of deleted documents included. */
export function passageCount(segment: Segment): number {
  return segment.passageStart.length;
}

/** In how many passages a term stands. */
export function frequencyOfTerm({ termPosting }: Segment, term: number): number {
  return (termPosting[term + 1] ?? 0) - (termPosting[term] ?? 0);
}

/** The first place among `row[low, high)`, which rises, whose value is not below `wanted`. */
export function lowerBound(row: Uint8Array | Uint16Array, low: number, high: number, wanted: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((row[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Goes through the lists of one term in the order of their chunks. */
export class ListCursor {
  readonly #segment: Segment;
  readonly #last: number;
  #list: number;
  /** The first posting of the list, and the one behind its last: the same where the chunk asked for has none. */
  start: number;
  end: number;

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#list = segment.termList[term] ?? 0;
    this.#last = segment.termList[term + 1] ?? 0;
    this.start = this.end = segment.termPosting[term] ?? 0;
  }

  /** Goes on to the list of `chunk`, which is not below the one asked for before. */
  enter(chunk: number): void {
    const { listChunk, listCount } = this.#segment;
    this.start = this.end;
    for (; this.#list < this.#last; this.#list++) {
      const found = listChunk[this.#list] ?? 0;
      if (found > chunk) return;
      this.end += (listCount[this.#list] ?? 0) + 1;
      if (found === chunk) {
        this.#list++;
        return;
      }
      this.start = this.end;
    }
  }
}

/** The document that a passage belongs to. */
export function documentOf({ documentFirst }: Segment, passage: number): number {
  let low = 0;
  let high = documentFirst.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((documentFirst[middle] ?? 0) <= passage) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Orders two documents by the bytes of their addresses. */
export function compareUris(a: Segment, documentA: number, b: Segment, documentB: number): number {
  const startA = a.uriStart[documentA] ?? 0;
  const startB = b.uriStart[documentB] ?? 0;
  const lengthA = (a.uriStart[documentA + 1] ?? 0) - startA;
  const lengthB = (b.uriStart[documentB + 1] ?? 0) - startB;
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (a.uriBytes[startA + i] ?? 0) - (b.uriBytes[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
