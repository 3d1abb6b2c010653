/** Characters handed to one call: an argument list has a limit. */
const CHUNK = 0x8000;

/** Base64 of bytes, in every JavaScript runtime of VS Code. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
