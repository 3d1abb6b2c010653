/**
 * How many annotated sentences are found again after edits, and how many are attached to what they are not: `npm run bench anchor [folder]`.
 * Histories are made from the Markdown and plain texts of a folder (default: the sample corpus); then 10,000 anchors in one text of 1 MB.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectorsFor } from '../../../src/engine/index.ts';
import { resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { randomFrom } from '../search/largeCorpus.ts';
import { inRoot } from '../../support/project.ts';
import { type Fate, FATES, historiesOf } from './histories.ts';

const HISTORIES = 12;

interface Counts {
  all: number;
  /** To the character. */
  right: number;
  /** The right sentence, another end. */
  nearly: number;
  orphan: number;
  wrong: number;
}

const folder = process.argv[2] ?? inRoot('corpus/sources');
const texts = readdirSync(folder)
  .filter(name => /\.(?:md|txt)$/.test(name))
  .map(name => readFileSync(join(folder, name), 'utf8'));
const words =
  texts.join(' ').match(/(?<![A-Za-z])(?!(?:no|not|never|without|cannot|neither|nor|none|nobody|nothing)\b)[a-z]{3,}(?![A-Za-z])/g) ?? [];

const none = (): Counts => ({ all: 0, right: 0, nearly: 0, orphan: 0, wrong: 0 });
const counts = new Map(FATES.map((fate: Fate) => [fate, { alone: none(), together: none() }]));
for (const [seed, text] of texts.entries())
  for (const { old, now, annotated } of historiesOf(text, words, seed + 1, HISTORIES)) {
    const index = new WordIndex(now);
    const selectors = annotated.map(({ old: span }) => selectorsFor(old, span));
    const together = resolveAnchors(index, selectors);
    for (const [i, each] of selectors.entries()) {
      const { fate, now: truth } = annotated[i] ?? { fate: 'untouched', now: null };
      count(counts.get(fate)?.alone, resolveAnchor(index, each).span, truth);
      count(counts.get(fate)?.together, together[i]?.span ?? null, truth);
    }
  }

console.log(
  '| fate of the sentence | annotated | alone: found | to the character | orphans | wrong | together: found | orphans | wrong |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
);
for (const [fate, { alone, together }] of counts) {
  const shares = [
    alone.right + alone.nearly,
    alone.right,
    alone.orphan,
    alone.wrong,
    together.right + together.nearly,
    together.orphan,
    together.wrong,
  ];
  console.log(`| ${fate} | ${alone.all} | ${shares.map(share => percent(share, alone.all)).join(' | ')} |`);
}
timeMany();

function count(of: Counts | undefined, found: { start: number; end: number } | null, truth: { start: number; end: number } | null): void {
  if (!of) return;
  of.all++;
  if (found === null) of.orphan++;
  else if (truth === null) of.wrong++;
  else if (found.start === truth.start && found.end === truth.end) of.right++;
  else {
    const shared = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
    if (2 * shared > Math.max(found.end, truth.end) - Math.min(found.start, truth.start)) of.nearly++;
    else of.wrong++;
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

/** All anchors of a long text in which two places were edited. */
function timeMany(): void {
  let text = '';
  const random = randomFrom(1);
  while (text.length < 1e6) text += `${Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)] ?? '').join(' ')}. `;
  const selectors = Array.from({ length: 10_000 }, (_, i) => {
    const start = text.indexOf(' ', Math.floor((i * (text.length - 400)) / 10_000)) + 1;
    return selectorsFor(text, { start, end: text.indexOf(' ', start + 60 + (i % 100)) });
  });
  const now = `A new start. ${text.slice(0, 5000)} and words put in ${text.slice(5000)}`;
  const began = performance.now();
  const index = new WordIndex(now);
  const built = performance.now();
  const found = selectors.filter(each => resolveAnchor(index, each).span !== null).length;
  console.log(
    `\n10,000 anchors in 1 MB: index ${(built - began).toFixed(0)} ms, anchors ${(performance.now() - built).toFixed(0)} ms, ${found} found`,
  );
}
