/**
 * Fits the weights of `src/engine/anchor/placeWeights.ts` and writes that file: what is known of a place tells how likely it is the one where a quote stands now.
 * `npm run bench places [-- FOLDER]`: by the labelled versions that are read, histories made from the sample corpus, and, where FOLDER (NAME/VERSION/…) is named,
 * revisions of real documents, whose truth a diff tells. `--try` tells what each labelled document gets by a fit to the others, and writes nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Course } from '../../../src/engine/anchor/course.ts';
import { evidenceOf } from '../../../src/engine/anchor/odds.ts';
import { certainAnchors, explainAnchor } from '../../../src/engine/anchor/resolve.ts';
import { WordIndex } from '../../../src/engine/anchor/words.ts';
import { type Span, selectorsFor } from '../../../src/engine/index.ts';
import { inRoot } from '../../support/project.ts';
import { type Choice, fitChoices } from './conditionalLogit.ts';
import { historiesOf } from './histories.ts';
import { judge, noCounts } from './judge.ts';
import { type Fate, FATES, readVersions, versionFolders } from './labelledVersions.ts';
import { loadPeers } from './peers.ts';
import { passagePairs } from './revisionPairs.ts';

/** What a passage of each kind of document counts. */
const TIMES = { labelled: 1, made: 0.1, real: 0.3 } as const;
const PENALTY = 0.5;

interface Passage {
  readonly old: Span;
  /** Null where it was deleted. */
  readonly now: Span | null;
  readonly fate?: Fate;
}

interface Example extends Choice {
  readonly group: string;
  readonly fate: Fate | undefined;
  readonly isAlone: boolean;
}

/** Each passage twice: alone, and together with the others of its text. */
function examplesOf(group: string, before: string, after: string, passages: readonly Passage[], times: number): readonly Example[] {
  const index = new WordIndex(after);
  const queries = passages.map(({ old }) => selectorsFor(before, old));
  const course = new Course(certainAnchors(index, queries));
  return passages.flatMap(({ now, fate }, i) => {
    const query = queries[i];
    if (query === undefined) return [];
    return [null, course].flatMap((guide): readonly Example[] => {
      const { places } = explainAnchor(index, query, guide);
      const right = now === null ? null : places.findIndex(place => judge(noCounts(), place, now) === 'found');
      const options = places.map(({ clues }) => evidenceOf(clues));
      return right === -1 ? [] : [{ group, fate, isAlone: guide === null, options, right, times }];
    });
  });
}

const folder = process.argv.slice(2).find(each => !each.startsWith('--'));
const examples: Example[] = versionFolders(false).flatMap(each => {
  const { before, after, passages } = readVersions(each);
  return examplesOf(basename(each), before, after, passages, TIMES.labelled);
});
const sources = inRoot('corpus/sources');
const texts = readdirSync(sources)
  .filter(name => /\.(?:md|txt)$/.test(name))
  .map(name => readFileSync(join(sources, name), 'utf8'));
const words = texts.join(' ').match(/(?<![A-Za-z])[a-z]{4,}(?![A-Za-z])/g) ?? [];
for (const [seed, text] of texts.entries())
  for (const { old, now, annotated } of historiesOf(text, words, 1000 + seed, 2))
    examples.push(
      ...examplesOf(
        'made',
        old,
        now,
        annotated.map(each => ({ old: each.old, now: each.now })),
        TIMES.made,
      ),
    );
if (folder !== undefined) {
  const { diffArrays } = await loadPeers();
  for (const { name, before, after, passages } of passagePairs(folder, diffArrays, 6))
    examples.push(
      ...examplesOf(
        `real ${name}`,
        before,
        after,
        passages.map(({ old, truth }) => ({ old, now: truth.span })),
        TIMES.real,
      ),
    );
}
console.log(`${String(examples.length)} examples`);

function fitted(of: readonly Example[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(fitChoices(of, PENALTY, 'any')).map(([name, weight]) => [name, Number(weight.toFixed(2))]));
}

if (process.argv.includes('--try')) {
  /** By fate: right, wrong and none at each of these shares. */
  const bars = [0.5, 0.6, 0.7, 0.8, 0.9];
  for (const isAlone of [true, false]) {
    const tally = new Map(FATES.map(fate => [fate, bars.map(() => noCounts())]));
    for (const group of new Set(examples.flatMap(each => (each.fate === undefined ? [] : [each.group])))) {
      const weights = fitted(examples.filter(each => each.group !== group));
      for (const { options, right, fate } of examples.filter(each => each.group === group && each.isAlone === isAlone)) {
        if (fate === undefined) continue;
        const powers = options.map(values =>
          Math.exp(Object.entries(values).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)),
        );
        const whole = powers.reduce((sum, power) => sum + power, 1);
        const best = powers.reduce((most, power, i) => (power > (powers[most] ?? 0) ? i : most), 0);
        for (const [k, bar] of bars.entries()) {
          const counts = tally.get(fate)?.[k];
          if (counts === undefined) continue;
          counts.all++;
          const taken = (powers[best] ?? 0) / whole >= bar;
          counts[!taken ? 'orphan' : best === right ? 'found' : 'wrong']++;
        }
      }
    }
    console.log(`\n${isAlone ? 'alone' : 'together'}: found/wrong from ${bars.join(', ')} on`);
    for (const [fate, counts] of tally)
      console.log(`${fate} ${String(counts[0]?.all)}: ${counts.map(({ found, wrong }) => `${String(found)}/${String(wrong)}`).join('  ')}`);
  }
} else {
  const lines = Object.entries(fitted(examples)).map(([name, weight]) => `  ${name}: ${String(weight)},`);
  writeFileSync(
    inRoot('src/engine/anchor/placeWeights.ts'),
    `/** Fitted to labelled revisions by \`npm run bench places\`: not written by hand. */\nexport const PLACE_WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
}
