/** How many numbers are made at a time: enough for the sentences of some pages. */
const BLOCK = 1 << 14;

let block = new Uint32Array(BLOCK);
let used = 0;

/**
 * `length` zeros, to be written to. They are cut from a larger array, each stretch once: an array of its own for each sentence costs more than what
 * is then done with it.
 */
export function zeros(length: number): Uint32Array {
  if (length > BLOCK / 8) return new Uint32Array(length);
  if (used + length > BLOCK) {
    block = new Uint32Array(BLOCK);
    used = 0;
  }
  used += length;
  return block.subarray(used - length, used);
}
