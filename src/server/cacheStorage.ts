/** Where the server keeps what it can work out again: one file, written and read as a whole. */
export interface CacheStorage {
  /** Milliseconds without a change after which it is worth writing: what changes with every pause of typing is not. */
  readonly patience: number;
  /** Tells builds of the server apart: what one has kept, another does not trust. */
  build(): Promise<string>;
  /** Null where nothing is kept, or nothing that can be read. */
  read(): Promise<Uint8Array | null>;
  /** Keeps the parts, one behind the other. Rejects where they cannot be kept; what was kept before then stays. */
  write(parts: readonly Uint8Array[]): Promise<void>;
}
