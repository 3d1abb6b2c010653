/**
 * Known items from the project's own documents: a passage made hard to know again, which is to be found. What is right is given by
 * how the question was made, so nobody had to judge it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentUri, type ReadDocument, readForSearch } from '../../../src/engine/index.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { randomFrom } from '../../bench/search/largeCorpus.ts';

const ROOT = new URL('../../../', import.meta.url);
const FOLDERS = ['', 'corpus/sources/', 'test/bench/'];
/** Shorter passages are too little to be known by a part. */
const FEWEST_WORDS = 16;

/** Words that may stand for one another in the project's documents, as a writer would put it another way. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  `said:stated people:persons many:numerous about:roughly more:further said:stated show:display shows:displays find:discover
  found:discovered use:employ used:employed make:produce made:produced document:text documents:texts reader:user readers:users
  years:decades women:females children:minors help:assist began:started large:big small:little part:portion change:alteration
  changes:alterations place:spot places:spots number:count numbers:counts each:every before:prior after:following file:record
  files:records word:term words:terms sentence:phrase sentences:phrases report:account reports:accounts`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [word = '', other = ''] = pair.split(':');
      return [word, other];
    }),
);

export const WAYS = ['cut', 'joined', 'reworded'] as const;
type Way = (typeof WAYS)[number];

interface Item {
  readonly text: string;
  /** Addresses and beginnings of the passages that are right. */
  readonly right: readonly string[];
}

/** The project's own documents: its front pages, the sample corpus, the notes on the benches. */
export function ownDocuments(): readonly ReadDocument[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(new URL(folder, ROOT))
      .filter(name => name.endsWith('.md'))
      .map(name => {
        const path = folder + name;
        // An address of the test's own making.
        const uri = `file:///${path}` as DocumentUri;
        return readForSearch({ uri, path, format: 'markdown', text: readFileSync(new URL(path, ROOT), 'utf8') });
      }),
  );
}

/** Each third passage asked for in one way: its first half; its second half with the first of the next; other words, some left out. */
export function itemsOf(documents: readonly ReadDocument[], way: Way): readonly Item[] {
  const random = randomFrom(3);
  return documents.flatMap(({ uri, text, passages }) =>
    passages.flatMap(({ span }, i): readonly Item[] => {
      const words = text.slice(span.start, span.end).split(/\s+/);
      if (words.length < FEWEST_WORDS || i % WAYS.length !== WAYS.indexOf(way)) return [];
      const half = words.length >> 1;
      const here = `${uri} ${span.start}`;
      if (way === 'cut') return [{ text: words.slice(0, half).join(' '), right: [here] }];
      if (way === 'reworded') {
        const kept = words.filter(() => random() < 2 / 3).map(word => OTHER_WORDS.get(word.toLowerCase()) ?? word);
        return [{ text: kept.join(' '), right: [here] }];
      }
      const next = passages[i + 1]?.span;
      if (!next) return [];
      const behind = text.slice(next.start, next.end).split(/\s+/);
      return [{ text: [...words.slice(half), ...behind.slice(0, behind.length >> 1)].join(' '), right: [here, `${uri} ${next.start}`] }];
    }),
  );
}

export function indexOf(documents: readonly ReadDocument[]): PassageIndex {
  return updateIndex(EMPTY_INDEX, { put: documents, remove: [] });
}

/** The reciprocal of the place of the first right passage, 0 past the tenth. */
export function reciprocalRank(index: PassageIndex, { text, right }: Item): number {
  const found = relatedPassages(index, { text, exclude: new Set(), top: 10 }).findIndex(({ uri, span }) =>
    right.includes(`${uri} ${span.start}`),
  );
  return found < 0 ? 0 : 1 / (found + 1);
}
