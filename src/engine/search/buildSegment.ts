import type { DocumentUri, ReadDocument } from '../model/index.ts';
import { impactOf } from './bm25.ts';
import { TextHash } from './bytes.ts';
import { CHUNK, MOST_PASSAGES, type Segment, stringRow } from './segment.ts';
import { languageNumber } from './terms/languages.ts';
import { settleLexicon, TermReader } from './terms/readTerms.ts';
import { grown } from './terms/wordTable.ts';

/** Two hashes of all that is indexed of a document: equal ones mean that nothing has to be done. */
export function printOf(document: ReadDocument): readonly [number, number] {
  const places = new TextHash();
  places.add(`${languageOf(document)} ${document.record.title ?? ''}\n`);
  for (const [i, { span, section }] of document.passages.entries()) {
    if (i > 0) places.add(' ');
    places.addNumber(span.start);
    places.add(',');
    places.addNumber(span.end);
    places.add(',');
    places.addNumber(section);
  }
  const [a, b] = places.finish();
  const text = new TextHash(a ^ b);
  text.add(document.text);
  return text.finish();
}

/** The number of the language that a document is read by: the one its record names, else the one that its words tell. */
export function languageOf({ record, language }: ReadDocument): number {
  return languageNumber(record.language ?? language);
}

/** What the passages of some documents hold, before it is turned round to tell which passages hold a term. */
export interface Reading {
  readonly uris: readonly DocumentUri[];
  readonly prints: readonly number[];
  readonly languages: readonly number[];
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

/** A frequency that says no more than "very often", so that it goes into 16 bits. */
const OFTEN = 0xffff;

class PassageReader {
  readonly #reader = new TermReader();
  readonly #uris: DocumentUri[] = [];
  readonly #prints: number[] = [];
  readonly #languages: number[] = [];
  readonly #documentFirst: number[] = [0];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #length: number[] = [];
  /** By the reader's number of a term, side by side: ours, plus one, and its latest posting, which may be of a passage before. */
  #states = new Int32Array(2048);
  /** By our number of a term: the reader's. */
  readonly #terms: number[] = [];
  readonly #postingFirst: number[] = [0];
  #first = 0;
  #postingTerm = new Uint32Array(1024);
  #postingFrequency = new Uint16Array(1024);
  #postings = 0;

  add(document: ReadDocument): void {
    this.#uris.push(document.uri);
    this.#prints.push(...printOf(document));
    const language = languageOf(document);
    this.#languages.push(language);
    const title = document.record.title ?? '';
    this.#close(0, 0, this.#count(title, 0, title.length, language));
    let section = -1;
    for (const passage of document.passages) {
      const { start, end } = passage.span;
      let length = this.#count(document.text, start, end, language);
      // The words of a heading lead to the first passage under it.
      const heading = passage.section === section ? null : document.sections[passage.section]?.heading;
      if (heading && (heading.end <= start || heading.start >= end))
        length += this.#count(document.text, heading.start, heading.end, language);
      section = passage.section;
      this.#close(start, end, length);
    }
    this.#documentFirst.push(this.#start.length);
  }

  /** Counts the terms of a stretch into the passage being read. */
  #count(text: string, start: number, end: number, language: number): number {
    const { count, terms } = this.#reader.read(text, start, end, language);
    this.#makeRoom(count);
    for (let i = 0; i < count; i++) {
      const term = terms[i] ?? 0;
      const known = 2 * term < this.#states.length ? (this.#states[2 * term] ?? 0) : 0;
      const latest = this.#states[2 * term + 1] ?? 0;
      if (known > 0 && latest >= this.#first) this.#postingFrequency[latest] = Math.min(OFTEN, (this.#postingFrequency[latest] ?? 0) + 1);
      else this.#post(term, known > 0 ? known - 1 : this.#learn(term));
    }
    return count;
  }

  #post(term: number, number: number): void {
    this.#states[2 * term + 1] = this.#postings;
    this.#postingTerm[this.#postings] = number;
    this.#postingFrequency[this.#postings++] = 1;
  }

  #learn(term: number): number {
    if (2 * term >= this.#states.length) this.#states = grown(Int32Array, this.#states, 2 * (term + 1));
    return (this.#states[2 * term] = this.#terms.push(term)) - 1;
  }

  #close(start: number, end: number, length: number): void {
    this.#start.push(start);
    this.#end.push(end);
    this.#length.push(Math.min(length, 0xffff));
    this.#first = this.#postings;
    this.#postingFirst.push(this.#postings);
  }

  #makeRoom(more: number): void {
    const needed = this.#postings + more;
    if (needed <= this.#postingTerm.length) return;
    this.#postingTerm = grown(Uint32Array, this.#postingTerm, needed);
    this.#postingFrequency = grown(Uint16Array, this.#postingFrequency, needed);
  }

  finish(): Reading {
    const terms = this.#terms.map(term => this.#reader.nameOf(term));
    settleLexicon();
    return {
      uris: this.#uris,
      prints: this.#prints,
      languages: this.#languages,
      documentFirst: this.#documentFirst,
      passageStart: this.#start,
      passageEnd: this.#end,
      passageLength: this.#length,
      terms,
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
    documentLanguage: Uint8Array.from(reading.languages),
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

type Lists = Pick<Segment, 'termList' | 'termPosting'>;
type Postings = Lists & Pick<Segment, 'termMost' | 'listChunk' | 'listCount' | 'ids' | 'impacts'>;

function turnRound(reading: Reading, averageLength: number): Postings {
  const { terms, postingFirst, postingTerm, postingFrequency, passageLength } = reading;
  const { termList, termPosting } = countPostings(reading);
  const ids = new Uint16Array(postingTerm.length);
  const impacts = new Uint8Array(postingTerm.length);
  const termMost = new Uint8Array(terms.length);
  const listChunk = new Uint8Array(termList[terms.length] ?? 0);
  const listCount = new Uint16Array(listChunk.length);
  /** By term: where its next posting goes, where that of the chunk began, and where its next list goes. */
  const next = termPosting.slice(0, -1);
  const chunkBegan = next.slice();
  const nextList = termList.slice(0, -1);
  for (let passage = 0; passage < passageLength.length; passage++) {
    const length = passageLength[passage] ?? 0;
    const once = impactOf(1, length, averageLength);
    const end = postingFirst[passage + 1] ?? 0;
    for (let i = postingFirst[passage] ?? 0; i < end; i++) {
      const term = postingTerm[i] ?? 0;
      const at = next[term] ?? 0;
      const frequency = postingFrequency[i] ?? 0;
      const impact = frequency === 1 ? once : impactOf(frequency, length, averageLength);
      ids[at] = passage & (CHUNK - 1);
      impacts[at] = impact;
      if (impact > (termMost[term] ?? 0)) termMost[term] = impact;
      next[term] = at + 1;
    }
    if (!endsChunk(passage, passageLength.length)) continue;
    for (let term = 0; term < terms.length; term++) {
      const count = (next[term] ?? 0) - (chunkBegan[term] ?? 0);
      if (count === 0) continue;
      const list = nextList[term] ?? 0;
      listChunk[list] = passage / CHUNK;
      listCount[list] = count - 1;
      nextList[term] = list + 1;
      chunkBegan[term] = next[term] ?? 0;
    }
  }
  return { termList, termPosting, termMost, listChunk, listCount, ids, impacts };
}

function endsChunk(passage: number, passages: number): boolean {
  return passage === passages - 1 || passage % CHUNK === CHUNK - 1;
}

/** Counts how many postings each term has, and in how many chunks; as sums from the first term on. */
function countPostings({ postingFirst, postingTerm, terms }: Reading): Lists {
  const termList = new Uint32Array(terms.length + 1);
  const termPosting = new Uint32Array(terms.length + 1);
  const passages = postingFirst.length - 1;
  const before = new Uint32Array(terms.length);
  for (let first = 0; first < passages; first += CHUNK) {
    const end = postingFirst[Math.min(passages, first + CHUNK)] ?? 0;
    for (let i = postingFirst[first] ?? 0; i < end; i++) {
      const term = postingTerm[i] ?? 0;
      termPosting[term + 1] = (termPosting[term + 1] ?? 0) + 1;
    }
    for (let term = 0; term < terms.length; term++) {
      const count = termPosting[term + 1] ?? 0;
      if (count > (before[term] ?? 0)) termList[term + 1] = (termList[term + 1] ?? 0) + 1;
      before[term] = count;
    }
  }
  for (let term = 0; term < terms.length; term++) {
    termList[term + 1] = (termList[term + 1] ?? 0) + (termList[term] ?? 0);
    termPosting[term + 1] = (termPosting[term + 1] ?? 0) + (termPosting[term] ?? 0);
  }
  return { termList, termPosting };
}
