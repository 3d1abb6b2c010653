/**
 * The index as a file: the typed arrays of its segments one behind the other, so that loading is laying views over the bytes.
 *
 * Layout, in 32-bit words of the machine's byte order: magic, version, checksum of all that follows the checksum, length in bytes,
 * number of segments; then for each segment a table of its parts (offset and length in bytes, no words of "crossed out" where
 * nothing is), and the parts, each at a multiple of eight. Another byte order, version or a single changed bit is found out.
 */
import { checksum } from './bytes.ts';
import { LayeredMap } from './layeredMap.ts';
import { liveSegment, type LiveSegment } from './liveSegment.ts';
import type { PassageIndex } from './passageIndex.ts';
import { documentCount, passageCount, type Segment } from './segment.ts';

const MAGIC = 0x4d524758;
/** Rises with every change of this layout, of what is indexed, and of the terms that a text is read as. */
const VERSION = 4;
const HEADER = 5;
/** The words before those that the checksum covers. */
const UNCHECKED = 3;

/** The parts of a segment in the order in which they are laid, with the bytes of an element. */
const PARTS = [
  ['averageLength', 8],
  ['documentFirst', 4],
  ['documentPrint', 4],
  ['uriStart', 4],
  ['uriTable', 4],
  ['passageStart', 4],
  ['passageEnd', 4],
  ['termStart', 4],
  ['termTable', 4],
  ['termList', 4],
  ['termPosting', 4],
  ['passageLength', 2],
  ['listCount', 2],
  ['ids', 2],
  ['listChunk', 1],
  ['uriBytes', 1],
  ['termBytes', 1],
  ['termMost', 1],
  ['impacts', 1],
  ['documentLanguage', 1],
] as const satisfies readonly (readonly [keyof Segment, number])[];

/** Two words a part, and two for what is crossed out. */
const TABLE = 2 * (PARTS.length + 1);

/** The bytes of `index`, without the documents themselves. The same index gives the same bytes. */
export function saveIndex(index: PassageIndex): Uint8Array {
  const tables = index.segments.map(partsOf);
  let length = aligned(4 * (HEADER + TABLE * tables.length));
  const offsets = tables.map(parts =>
    parts.map(part => {
      const offset = length;
      length = aligned(length + part.byteLength);
      return offset;
    }),
  );
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, VERSION, 0, length, tables.length]);
  for (const [i, parts] of tables.entries()) {
    for (const [k, part] of parts.entries()) {
      const offset = offsets[i]?.[k] ?? 0;
      words.set([offset, part.byteLength], HEADER + i * TABLE + 2 * k);
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    }
  }
  words[2] = checksum(words.subarray(UNCHECKED));
  return bytes;
}

function partsOf({ segment, dead }: LiveSegment): readonly (Segment[keyof Segment] | Uint8Array)[] {
  return [...PARTS.map(([name]) => segment[name]), dead ?? new Uint8Array(0)];
}

function aligned(length: number): number {
  return (length + 7) & ~7;
}

/**
 * The index that was saved as `bytes`, over these very bytes, which must not change from then on. It knows no documents yet: put
 * them in, and those that are the same as when it was saved cost no more than a look. Null where the bytes are not such a file,
 * whole and of this version: then the index has to be built anew.
 */
export function loadIndex(bytes: Uint8Array): PassageIndex | null {
  if (bytes.length < 4 * HEADER || bytes.length % 8 !== 0) return null;
  const even = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(even.buffer, even.byteOffset, even.length / 4);
  const [magic, version, sum, length, count = 0] = words;
  if (magic !== MAGIC || version !== VERSION || length !== bytes.length || HEADER + TABLE * count > words.length) return null;
  if (checksum(words.subarray(UNCHECKED)) !== sum) return null;
  const segments: LiveSegment[] = [];
  for (let i = 0; i < count; i++) {
    const live = segmentAt(even, words.subarray(HEADER + i * TABLE, HEADER + (i + 1) * TABLE));
    if (!live) return null;
    segments.push(live);
  }
  return { documents: new LayeredMap(), segments };
}

function segmentAt(bytes: Uint8Array, table: Uint32Array): LiveSegment | null {
  for (let k = 0; k < table.length; k += 2) {
    const [offset = 0, length = 0] = table.subarray(k, k + 2);
    const size = PARTS[k / 2]?.[1] ?? 1;
    if (offset % 8 !== 0 || offset + length > bytes.length || length % size !== 0) return null;
  }
  const place = (part: number): readonly [ArrayBufferLike, number, number] => {
    const size = PARTS[part]?.[1] ?? 1;
    return [bytes.buffer, bytes.byteOffset + (table[2 * part] ?? 0), (table[2 * part + 1] ?? 0) / size];
  };
  const segment: Segment = {
    averageLength: new Float64Array(...place(0)),
    documentFirst: new Uint32Array(...place(1)),
    documentPrint: new Uint32Array(...place(2)),
    uriStart: new Uint32Array(...place(3)),
    uriTable: new Uint32Array(...place(4)),
    passageStart: new Uint32Array(...place(5)),
    passageEnd: new Uint32Array(...place(6)),
    termStart: new Uint32Array(...place(7)),
    termTable: new Uint32Array(...place(8)),
    termList: new Uint32Array(...place(9)),
    termPosting: new Uint32Array(...place(10)),
    passageLength: new Uint16Array(...place(11)),
    listCount: new Uint16Array(...place(12)),
    ids: new Uint16Array(...place(13)),
    listChunk: new Uint8Array(...place(14)),
    uriBytes: new Uint8Array(...place(15)),
    termBytes: new Uint8Array(...place(16)),
    termMost: new Uint8Array(...place(17)),
    impacts: new Uint8Array(...place(18)),
    documentLanguage: new Uint8Array(...place(19)),
  };
  const dead = new Uint8Array(...place(PARTS.length));
  return isWhole(segment, dead) ? liveSegment(segment, dead.length > 0 ? dead : null) : null;
}

/** Whether the parts fit one another. */
function isWhole(segment: Segment, dead: Uint8Array): boolean {
  const { documentFirst, documentPrint, documentLanguage, uriStart, passageEnd, passageLength } = segment;
  const { termStart, termList, termPosting, termMost, listChunk, listCount, ids, impacts } = segment;
  const terms = termStart.length - 1;
  const passages = passageCount(segment);
  const documents = documentCount(segment);
  return (
    documents >= 0 &&
    documentFirst[documents] === passages &&
    documentPrint.length === 2 * documents &&
    documentLanguage.length === documents &&
    uriStart.length === documents + 1 &&
    passageEnd.length === passages &&
    passageLength.length === passages &&
    termList.length === termStart.length &&
    termPosting.length === termStart.length &&
    termMost.length === terms &&
    termList[terms] === listChunk.length &&
    listCount.length === listChunk.length &&
    termPosting[terms] === ids.length &&
    impacts.length === ids.length &&
    (dead.length === 0 || dead.length === (passages + 7) >> 3)
  );
}
