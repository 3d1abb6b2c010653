type Decoded = { readonly text: string } | { readonly unreadable: string };

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so. The mark and the line ends stay in the text, so that
 * offsets are those of the file. Never throws: what is no text comes back with the reason, in words for the reader.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? { unreadable: 'This is a binary file, not a text.' } : { text };
  } catch {
    // `fatal` throws a TypeError at the first byte that is not of the encoding: that is the question asked here
    const reason = bytes.includes(0) && encoding === 'utf-8' ? 'This is a binary file, not a text.' : NOT_TEXT[encoding];
    return { unreadable: reason };
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const NOT_TEXT: Readonly<Record<Encoding, string>> = {
  'utf-8': 'This file is not encoded in UTF-8. Save it as UTF-8 to read it here.',
  'utf-16le': 'This file begins as UTF-16 text but is damaged. Save it as UTF-8 to read it here.',
  'utf-16be': 'This file begins as UTF-16 text but is damaged. Save it as UTF-8 to read it here.',
};

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
