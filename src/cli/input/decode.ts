/** The text of a file's bytes, byte order mark and line ends kept so that offsets are those of the file; or why it is none. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly error: string } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? { error: BINARY } : { text };
  } catch {
    // `fatal` throws at the first byte that is not of the encoding: that is the question asked here
    return { error: encoding === 'utf-8' && bytes.includes(0) ? BINARY : 'not encoded in UTF-8; save it as UTF-8' };
  }
}

const BINARY = 'a binary file, not a text';
