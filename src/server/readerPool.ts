import type { ReadDocument, SourceDocument } from '../engine/index.ts';

/** Reads documents beside the server's own thread. */
export interface ReaderPool {
  /** How many it reads at a time. */
  readonly size: number;
  /** Rejects where it cannot be read there; the same document can then still be read here. */
  read(source: SourceDocument): Promise<ReadDocument>;
  dispose(): void;
}
