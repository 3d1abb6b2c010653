// A folder of many passages for the extension hosts: made-up words, always the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../bench/search/largeCorpus.ts';

export const DOCUMENTS = 400;
export const PASSAGES_EACH = 50;

const WORDS_EACH = 48;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fal gor hin jal kem lun'.split(' ');

/**
 * The text of a document. Passage `p` of a document and of the one as far from the end share three words that no other passage has, so that each is
 * found by the other once both have been read.
 */
export function largeDocument(number: number): string {
  const random = randomFrom(number + 1);
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  const word = (): string => (random() < 0.35 ? 'the' : syllable() + (random() < 0.6 ? syllable() : ''));
  const twins = Math.min(number, DOCUMENTS - 1 - number);
  const passages = Array.from({ length: PASSAGES_EACH }, (_, passage) => {
    const words = Array.from({ length: WORDS_EACH }, word);
    for (const [i, at] of [4, 21, 39].entries()) words[at] = ownWord(twins * PASSAGES_EACH + passage, i);
    return `The ${words.join(' ')} in ${String(1900 + Math.floor(random() * 120))}.`;
  });
  return [`# Document ${String(number)}`, ...passages, ''].join('\n\n');
}

/** A word of its own for each number: six letters that no syllables above make. */
function ownWord(number: number, i: number): string {
  const letters = Array.from({ length: 5 }, (_, place) => 'bdfgklmnprst'.charAt(Math.floor(number / 12 ** place) % 12));
  return `o${letters.join('a')}${'eiu'.charAt(i)}`;
}

/** Writes the documents into the corpus folder of a workspace folder; their names begin with their numbers in the order of reading. */
export function writeLargeFolder(folder: string): void {
  const sources = path.join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  for (let number = 0; number < DOCUMENTS; number++)
    writeFileSync(path.join(sources, `${String(number).padStart(3, '0')}.md`), largeDocument(number));
}
