import { type DocumentReading, type DocumentUri, type ReadDocument, rereadDocument, type SourceDocument } from '../../engine/index.ts';

/** Documents whose last reading is kept: as many as somebody writes in at a time. */
const KEPT = 4;
/** UTF-16 code units of them all; the latest is kept whatever its length. */
const KEPT_LENGTH = 8e6;

/** Reads documents, and what is written in again by its last reading: only sentences that are new to it are then searched for claims. */
export class Rereader {
  /** The latest last. */
  readonly #readings = new Map<DocumentUri, DocumentReading>();

  /** The same as `readDocument`, sooner for a document that it has lately read. */
  read(source: SourceDocument): ReadDocument {
    const reading = rereadDocument(source, this.#readings.get(source.uri) ?? null);
    this.#readings.delete(source.uri);
    this.#readings.set(source.uri, reading);
    this.#forget();
    return reading.document;
  }

  #forget(): void {
    let length = 0;
    for (const { document } of this.#readings.values()) length += document.text.length;
    for (const [uri, { document }] of this.#readings) {
      if (this.#readings.size === 1 || (this.#readings.size <= KEPT && length <= KEPT_LENGTH)) return;
      this.#readings.delete(uri);
      length -= document.text.length;
    }
  }
}
