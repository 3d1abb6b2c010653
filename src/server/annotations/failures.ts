/** Why a line could not be written, by what file systems say of it, and what to do. */
const CAUSES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/ENOSPC|EDQUOT|no space|quota/i, 'the disk is full. Make room, then try again'],
  [
    /EACCES|EPERM|EROFS|NoPermissions|read-?only|permission/i,
    'the folder cannot be written to. Allow it, or open a copy of the folder, then try again',
  ],
  [/ELOOP/, 'a symbolic link stands in the place of the file. Put a file there, then try again'],
  [
    /ENOTDIR|EISDIR|EEXIST|FileIsADirectory|FileNotADirectory/,
    'something else stands in the place of the file or its folder. Move it away, then try again',
  ],
];

/** What the reader's words are kept as. */
export type Written = 'note' | 'correction' | 'codebook';

const SUBJECT: Readonly<Record<Written, string>> = { note: 'Your note', correction: 'Your correction', codebook: 'The codebook' };

/** `error` of writing `what` to `path` (relative to the workspace folder), in words for the reader. */
export function writeFailure(what: Written, path: string, error: unknown): string {
  const said = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.name} ${error.message}` : String(error);
  const cause = CAUSES.find(([pattern]) => pattern.test(said))?.[1] ?? `${error instanceof Error ? error.message : said}. Try again`;
  return `${SUBJECT[what]} could not be written to ${path}: ${cause}.`;
}
