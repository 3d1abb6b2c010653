import type { DocumentUri, ReadDocument } from '../model/index.ts';
import { impactOf } from './bm25.ts';
import { hashText } from './bytes.ts';
import { CHUNK, MOST_PASSAGES, type Segment, stringRow } from './segment.ts';
import { lexiconGeneration, TermReader } from './terms/readTerms.ts';

/** Two hashes of all that is indexed of a document: equal ones mean that nothing has to be done. */
export function printOf(document: ReadDocument): readonly [number, number] {
  const places = document.passages.map(({ span, section }) => `${span.start},${span.end},${section}`).join(' ');
  const [a, b] = hashText(`${document.record.title ?? ''}\n${places}`);
  return hashText(document.text, a ^ b);
}

/** What the passages of some documents hold, before it is turned round to tell which passages hold a term. */
export interface Reading {
  readonly uris: readonly DocumentUri[];
  readonly prints: readonly number[];
  readonly documentFirst: readonly number[];
  readonly passageStart: readonly number[];
  readonly passageEnd: readonly number[];
  readonly passageLength: readonly number[];
  readonly terms: readonly string[];
  /** By passage: its first posting, with the number of postings at the end. */
  readonly postingFirst: readonly number[];
  /** By posting, in the order of the passages. */
  readonly postingTerm: Uint32Array;
  readonly postingFrequency: Uint16Array;
}

/** Compares as the bytes of UTF-8 would: by code point. */
export function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    // Both halves of pairs stand for code points above all single units.
    if (difference !== 0) return isSurrogate(a, i) === isSurrogate(b, i) ? difference : isSurrogate(a, i) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xe000;
}

/** Reads the terms of `documents`, which are all different. Linear in their text. */
export function readPassages(documents: readonly ReadDocument[]): Reading {
  const reader = new PassageReader();
  for (const document of documents.toSorted((a, b) => compareText(a.uri, b.uri))) reader.add(document);
  return reader.finish();
}

class PassageReader {
  readonly #reader = new TermReader();
  readonly #uris: DocumentUri[] = [];
  readonly #prints: number[] = [];
  readonly #documentFirst: number[] = [0];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #length: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** By written form: the number of its term, as far as known. */
  #byEntry: number[] = [];
  #generation = lexiconGeneration();
  /** By term: the posting of the passage being read, where it is not below `#first`. */
  readonly #latest: number[] = [];
  readonly #postingFirst: number[] = [0];
  #postingTerm = new Uint32Array(1024);
  #postingFrequency = new Uint16Array(1024);
  #postings = 0;

  add(document: ReadDocument): void {
    this.#uris.push(document.uri);
    this.#prints.push(...printOf(document));
    const title = document.record.title ?? '';
    this.#close(0, 0, this.#count(title, 0, title.length));
    let section = -1;
    for (const passage of document.passages) {
      const { start, end } = passage.span;
      let length = this.#count(document.text, start, end);
      // The words of a heading lead to the first passage under it.
      const heading = passage.section === section ? null : document.sections[passage.section]?.heading;
      if (heading && (heading.end <= start || heading.start >= end)) length += this.#count(document.text, heading.start, heading.end);
      section = passage.section;
      this.#close(start, end, length);
    }
    this.#documentFirst.push(this.#start.length);
  }

  /** Counts the terms of a stretch into the passage being read. */
  #count(text: string, start: number, end: number): number {
    const generation = lexiconGeneration();
    const { count, terms, entries } = this.#reader.read(text, start, end);
    const known = generation === this.#generation && generation === lexiconGeneration();
    if (!known) this.#startAfresh();
    const first = this.#postingFirst.at(-1) ?? 0;
    if (this.#postings + count > this.#postingTerm.length) this.#grow(this.#postings + count);
    for (let i = 0; i < count; i++) {
      const term = this.#termNumber(known ? (entries[i] ?? -1) : -1, terms[i] ?? '');
      const latest = this.#latest[term] ?? -1;
      if (latest >= first) this.#postingFrequency[latest] = (this.#postingFrequency[latest] ?? 0) + 1;
      else {
        this.#latest[term] = this.#postings;
        this.#postingTerm[this.#postings] = term;
        this.#postingFrequency[this.#postings++] = 1;
      }
    }
    return count;
  }

  /** The numbers of written forms have lost their meaning. */
  #startAfresh(): void {
    this.#byEntry = [];
    this.#generation = lexiconGeneration();
  }

  /** By way of the written form where it has a number, which is quicker than by the term. */
  #termNumber(entry: number, term: string): number {
    return entry < 0 ? this.#numberOf(term) : (this.#byEntry[entry] ??= this.#numberOf(term));
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    this.#latest.push(-1);
    return number;
  }

  #close(start: number, end: number, length: number): void {
    this.#start.push(start);
    this.#end.push(end);
    this.#length.push(Math.min(length, 0xffff));
    this.#postingFirst.push(this.#postings);
  }

  #grow(needed: number): void {
    const size = Math.max(needed, 2 * this.#postingTerm.length);
    const terms = new Uint32Array(size);
    const frequencies = new Uint16Array(size);
    terms.set(this.#postingTerm);
    frequencies.set(this.#postingFrequency);
    this.#postingTerm = terms;
    this.#postingFrequency = frequencies;
  }

  finish(): Reading {
    return {
      uris: this.#uris,
      prints: this.#prints,
      documentFirst: this.#documentFirst,
      passageStart: this.#start,
      passageEnd: this.#end,
      passageLength: this.#length,
      terms: this.#terms,
      postingFirst: this.#postingFirst,
      postingTerm: this.#postingTerm.subarray(0, this.#postings),
      postingFrequency: this.#postingFrequency.subarray(0, this.#postings),
    };
  }
}

/** Turns a reading round, by counting sort: linear, and passages stay in order within each term. */
export function buildSegment(reading: Reading, averageLength: number): Segment {
  if (reading.passageStart.length > MOST_PASSAGES) throw new RangeError(`More than ${MOST_PASSAGES} passages in one change.`);
  const uris = stringRow(reading.uris);
  const terms = stringRow(reading.terms);
  return {
    documentFirst: Uint32Array.from(reading.documentFirst),
    documentPrint: Uint32Array.from(reading.prints),
    uriStart: uris.starts,
    uriBytes: uris.bytes,
    uriTable: uris.table,
    passageStart: Uint32Array.from(reading.passageStart),
    passageEnd: Uint32Array.from(reading.passageEnd),
    passageLength: Uint16Array.from(reading.passageLength),
    termStart: terms.starts,
    termBytes: terms.bytes,
    termTable: terms.table,
    averageLength: Float64Array.of(averageLength),
    ...turnRound(reading, averageLength),
  };
}

type Postings = Pick<Segment, 'termList' | 'listChunk' | 'listStart' | 'ids' | 'impacts'>;

function turnRound(reading: Reading, averageLength: number): Postings {
  const { postingFirst, postingTerm, postingFrequency, passageLength } = reading;
  const { termList, listChunk, listStart } = layLists(reading);
  const ids = new Uint16Array(postingTerm.length);
  const impacts = new Uint8Array(postingTerm.length);
  /** By term: the list being filled, and where its next posting goes. */
  const list = termList.slice(0, -1);
  const next = list.map(first => listStart[first] ?? 0);
  for (let passage = 0; passage < passageLength.length; passage++) {
    const length = passageLength[passage] ?? 0;
    const end = postingFirst[passage + 1] ?? 0;
    for (let i = postingFirst[passage] ?? 0; i < end; i++) {
      const term = postingTerm[i] ?? 0;
      const at = next[term] ?? 0;
      ids[at] = passage & (CHUNK - 1);
      impacts[at] = impactOf(postingFrequency[i] ?? 0, length, averageLength);
      next[term] = at + 1;
    }
  }
  return { termList, listChunk, listStart, ids, impacts };
}

/** Counts how many postings each term has in each chunk. */
function layLists(reading: Reading): Pick<Segment, 'termList' | 'listChunk' | 'listStart'> {
  const { postingFirst, postingTerm, terms } = reading;
  const chunks = Math.max(1, Math.ceil((postingFirst.length - 1) / CHUNK));
  const lists = new Uint32Array(terms.length);
  const perChunk: Uint32Array[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    const counts = new Uint32Array(terms.length);
    const end = postingFirst[Math.min(postingFirst.length - 1, (chunk + 1) * CHUNK)] ?? 0;
    for (let i = postingFirst[chunk * CHUNK] ?? 0; i < end; i++) {
      const term = postingTerm[i] ?? 0;
      if (counts[term] === 0) lists[term] = (lists[term] ?? 0) + 1;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    perChunk.push(counts);
  }
  return placeLists(lists, perChunk);
}

function placeLists(lists: Uint32Array, perChunk: readonly Uint32Array[]): Pick<Segment, 'termList' | 'listChunk' | 'listStart'> {
  const termList = new Uint32Array(lists.length + 1);
  for (let term = 0; term < lists.length; term++) termList[term + 1] = (termList[term] ?? 0) + (lists[term] ?? 0);
  const count = termList[lists.length] ?? 0;
  const listChunk = new Uint16Array(count);
  const listStart = new Uint32Array(count + 1);
  let list = 0;
  for (let term = 0; term < lists.length; term++) {
    for (const [chunk, counts] of perChunk.entries()) {
      const postings = counts[term] ?? 0;
      if (postings === 0) continue;
      listChunk[list] = chunk;
      listStart[list + 1] = (listStart[list] ?? 0) + postings;
      list++;
    }
  }
  return { termList, listChunk, listStart };
}
