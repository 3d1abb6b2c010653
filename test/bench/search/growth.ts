/**
 * Holds the cost of the index to how it may grow with the corpus: building in proportion, a change of one document not at all, a question
 * far less than in proportion. Ratios of medians, on one machine within a minute: how fast the machine is does not come into it. Ends
 * with 1 where a ratio is too high. `npm run bench growth`
 */
import type { ReadDocument } from '../../../src/engine/index.ts';
import { EMPTY_INDEX, type PassageIndex, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { largeCorpus, readingOf } from './largeCorpus.ts';
import { entriesOf } from './passages.ts';
import { wholePassages } from './questions.ts';
import { quantile, timed } from './row.ts';

/** Passages. Each corpus is so many times the one before. */
const SIZES = [4_000, 16_000, 64_000] as const;
const STEP = 4;
const QUESTIONS = 60;
const CHANGES = 60;
/** What another core's work and the garbage collector may add to a ratio. */
const SLACK = 1.8;

/** How much dearer each may be on a corpus `STEP` times as large. */
const ALLOWED = { build: STEP, update: 1, question: Math.sqrt(STEP) } as const;
type Work = keyof typeof ALLOWED;

function measure(passages: number): Readonly<Record<Work, number>> {
  const documents = [...largeCorpus(passages)];
  const builds = [1, 2, 3].map(() => timed(() => updateIndex(EMPTY_INDEX, { put: documents, remove: [] })));
  const index = builds[0]?.[0] ?? EMPTY_INDEX;
  const questions = wholePassages(entriesOf(documents), QUESTIONS);
  const ask = ({ text }: { readonly text: string }): number =>
    timed(() => relatedPassages(index, { text, exclude: new Set(), top: 10 }))[1];
  for (const question of questions) ask(question);
  return {
    build: Math.min(...builds.map(([, ms]) => ms)),
    update: quantile(updates(index, documents), 0.5),
    question: quantile(questions.map(ask), 0.5),
  };
}

/** Milliseconds of each of a row of changes, one document at a time. */
function updates(index: PassageIndex, documents: readonly ReadDocument[]): readonly number[] {
  let now = index;
  return documents.slice(0, CHANGES).map(({ uri, text }) => {
    const changed = readingOf(uri, 'A new title', text.split('\n\n').slice(1));
    const [next, ms] = timed(() => updateIndex(now, { put: [changed], remove: [] }));
    now = next;
    return ms;
  });
}

measure(SIZES[0]); // the first run is the compiler's
const measured = SIZES.map(measure);
let isTooMuch = false;
for (const work of ['build', 'update', 'question'] as const) {
  const ratios = measured.slice(1).map((larger, i) => larger[work] / (measured[i]?.[work] ?? 1));
  const limit = ALLOWED[work] * SLACK;
  // Over both steps together, so that one disturbed measurement does not decide.
  const mean = Math.sqrt(ratios.reduce((product, ratio) => product * ratio, 1));
  isTooMuch ||= mean > limit;
  const shown = measured.map(each => each[work].toFixed(2)).join(' → ');
  process.stdout.write(
    `${mean > limit ? 'TOO MUCH' : 'ok'}  ${work}: ${shown} ms, ${mean.toFixed(2)} times a step of ${STEP}, at most ${limit.toFixed(2)}\n`,
  );
}
process.exitCode = isTooMuch ? 1 : 0;
