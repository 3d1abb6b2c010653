/**
 * A corpus of any size from a seed: text with the statistics of English that a search engine feels. Word frequencies follow
 * Zipf's law over a vocabulary that grows with the corpus; four words in ten are the real function words; documents keep to a
 * topic and repeat its words; names and numbers come now and then.
 */
import type { DocumentUri, Passage, ReadDocument, Sentence } from '../../../src/engine/index.ts';

export type Random = () => number;

/** Mulberry32: small, quick, good enough for texts. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const FUNCTION_WORDS =
  `the of and to in a is that for it was on are as with they be at this from have or by one had not but what all were when we
  there can an which their if will each about up out them then she many some so these would other into has more two him see no could`
    .trim()
    .split(/\s+/);
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fal gor hin jal kem lun'.split(' ');
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'tion', 'ment'];

function wordOfRank(rank: number): string {
  const known = FUNCTION_WORDS[rank];
  if (known !== undefined) return known;
  let rest = rank - FUNCTION_WORDS.length + 31;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word + (ENDINGS[(rank * 7) % ENDINGS.length] ?? '');
}

/** Draws ranks by Zipf's law, as Mandelbrot amended it. */
function zipf(words: number, random: Random): () => number {
  const sums = new Float64Array(words);
  let sum = 0;
  for (let rank = 0; rank < words; rank++) sums[rank] = sum += 1 / (rank + 2.7) ** 1.06;
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const PASSAGES_A_DOCUMENT = 20;

/** `passages` passages of about 45 words, in documents of 20. */
export function* largeCorpus(passages: number, seed = 1): Generator<ReadDocument> {
  const random = randomFrom(seed);
  const words = Math.round(3000 + 30 * Math.sqrt(passages * 45));
  const draw = zipf(words, random);
  const vocabulary = Array.from({ length: words }, (_, rank) => wordOfRank(rank));
  for (let document = 0; document * PASSAGES_A_DOCUMENT < passages; document++) {
    const topic = Array.from({ length: 40 }, () => draw());
    const word = (): string => {
      const kind = random();
      if (kind < 0.02) return String(Math.floor(10 ** (1 + 5 * random())));
      const rank = draw();
      const kept = rank >= FUNCTION_WORDS.length && random() < 0.3 ? (topic[Math.floor(random() * topic.length)] ?? rank) : rank;
      const written = vocabulary[kept] ?? '';
      return kept % 13 === 12 && kept >= FUNCTION_WORDS.length ? capital(written) : written;
    };
    yield documentOf(document, Math.min(PASSAGES_A_DOCUMENT, passages - document * PASSAGES_A_DOCUMENT), word, random);
  }
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function documentOf(number: number, count: number, word: () => string, random: Random): ReadDocument {
  const texts = Array.from({ length: count }, () => passageText(word, random));
  const title = capital(Array.from({ length: 6 }, word).join(' '));
  return readingOf(`file:///corpus/${String(number).padStart(7, '0')}.md`, title, texts);
}

function passageText(word: () => string, random: Random): string {
  const sentences: string[] = [];
  for (let left = 14 + Math.floor(50 * random()); left > 0;) {
    const length = 6 + Math.floor(18 * random());
    sentences.push(`${capital(Array.from({ length }, word).join(' '))}.`);
    left -= length;
  }
  return sentences.join(' ');
}

/** A document of one passage a paragraph, without the cost of reading Markdown. */
export function readingOf(uri: string, title: string, texts: readonly string[]): ReadDocument {
  const text = texts.join('\n\n');
  const passages: Passage[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [i, paragraph] of texts.entries()) {
    const span = { start, end: start + paragraph.length };
    passages.push({ span, first: i, last: i, section: 0 });
    sentences.push({ span, role: 'sentence', block: i });
    start = span.end + 2;
  }
  const all = { start: 0, end: text.length };
  return {
    // An address of the bench's own making.
    uri: uri as DocumentUri,
    path: uri.replace(/^.*\//, ''),
    format: 'plain',
    text,
    language: 'en',
    record: { id: uri, type: 'document', title, read: [] },
    frontMatter: null,
    parts: [],
    sections: [{ title: '', level: 0, heading: null, span: all, parent: null }],
    blocks: sentences.map(({ span }) => ({ kind: 'paragraph', span, section: 0 })),
    sentences,
    passages,
    claims: [],
    references: [],
    entities: [],
    sources: [],
    problems: [],
  };
}
