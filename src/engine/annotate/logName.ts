/** Characters of a name that are kept; more would pass the limits of file systems with the ending and its folder. */
const LONGEST = 150;
/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The file name of the annotation log of a document, `<id>.jsonl`. Letters, digits, `-`, `_` and `.` of ASCII stand for themselves; all
 * else, a leading full stop and the first letter of a device's name are percent-encoded as in a URI, so that no id leads out of the
 * folder, hides its file or cannot be a file. An id that becomes too long is cut and told apart by a hash. Ids are compared in NFC.
 */
export function logName(id: string): string {
  const wellFormed = id.normalize('NFC').replace(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = encodeURIComponent(wellFormed)
    .replace(/[!~*'()]/g, percent)
    .replace(/^\./, percent)
    .replace(DEVICE, name => percent(name.charAt(0)) + name.slice(1));
  const name = encoded.length <= LONGEST ? encoded : `${encoded.slice(0, LONGEST).replace(/%[0-9A-F]?$/, '')}~${hash(wellFormed)}`;
  return `${name === '' ? '_' : name}.jsonl`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** FNV-1a, 32 bits: two long ids with the same hash share a file, which costs nothing, for each annotation names its document. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
