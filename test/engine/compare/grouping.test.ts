import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type DocumentUri,
  EMPTY_MEASURES,
  figureReference,
  type Grouping,
  groupingSteps,
  groupMeasures,
  measureOf,
  type MeasureIndex,
  type MeasureRule,
  type MeasureRuleKind,
  measuresOf,
  NO_GROUPING,
  type ReadDocument,
  readDocument,
  updateMeasures,
} from '../../../src/engine/index.ts';
import { randomFrom } from '../../bench/search/largeCorpus.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

/** Sentences of a few kinds in a few wordings, so that each figure meets more than it is held against, and clusters join, part and stand beside each other. */
const SENTENCES = ['Dorn', 'Velmar'].flatMap(place =>
  [38, 40, 41, 64].flatMap(figure => [
    `Some ${String(figure)},000 Marlovian refugees live in the camp at ${place}.`,
    `The agency counted ${String(figure)},000 Marlovian refugees in the camp at ${place} in 2019.`,
    `In ${place} ${String(figure)} percent of the Marlovian refugees are women.`,
    `In ${place} ${String(figure)} percent of the women among the refugees work in the camp.`,
    `The camp at ${place} has ${String(figure)} teachers for the children of refugees.`,
  ]),
);
const TOWNS = ['Dorn', 'Velmar', 'Kest', 'Ulm', 'Hask', 'Brin', 'Tarn', 'Joss', 'Wend'];
const KEPT = ['beds', 'nurses', 'guards', 'pupils', 'cooks', 'drivers', 'horses', 'lamps'];
const NAMES = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
const KINDS: readonly MeasureRuleKind[] = ['same', 'different', 'together', 'dismiss'];

const EDIT = fc.record({
  name: fc.constantFrom(...NAMES),
  /** Null takes the document out. */
  sentences: fc.option(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }), { freq: 6 }),
});
const RULE = fc.record({ kind: fc.constantFrom(...KINDS), picks: fc.array(fc.nat(1000), { minLength: 2, maxLength: 3 }) });
/** An edit, other rules, or both; sometimes from a state that was left before. */
const STEP = fc.record({
  edit: fc.option(EDIT, { freq: 5 }),
  rules: fc.option(fc.array(RULE, { maxLength: 3 }), { freq: 2 }),
  back: fc.boolean(),
});

/** All that a grouping keeps, whatever the order in which it came about. */
function kept({ selections, clusters, mates, measures }: Grouping): unknown {
  return {
    selected: new Map(selections.selected.entries()),
    selectedBy: new Map(Array.from(selections.selectedBy.entries(), ([number, by]) => [number, by.toSorted((a, b) => a - b)] as const)),
    clusters: new Map(clusters.entries()),
    mates: new Map(mates.entries()),
    measures: measures.map(({ pairs, first, name, corrected }) => ({ pairs, first, name, corrected })),
  };
}

function edited(index: MeasureIndex, edit: { readonly name: string; readonly sentences: readonly string[] | null }): MeasureIndex {
  const uri = edit.name as DocumentUri; // as above
  return edit.sentences === null
    ? updateMeasures(index, { put: [], remove: [uri] })
    : updateMeasures(index, { put: [document(edit.name, edit.sentences.join(' '))], remove: [] });
}

/** Rules on figures that are there. */
function rulesOn(
  index: MeasureIndex,
  picked: readonly { readonly kind: MeasureRuleKind; readonly picks: readonly number[] }[],
): readonly MeasureRule[] {
  const figures = [...index.documents.values()].flatMap(({ document, statements }) =>
    statements.map(placed => figureReference(document, placed)),
  );
  return picked.flatMap(({ kind, picks }, i) => {
    const named = [...new Set(picks.map(pick => figures[pick % figures.length]))].filter(figure => figure !== undefined);
    return named.length < 2
      ? []
      : [{ id: String(i), kind, modified: '2024-01-01T00:00:00Z', creator: null, figures: named.slice(0, kind === 'dismiss' ? 1 : 3) }];
  });
}

test('a grouping made from the one before is that made from nothing, whatever was edited, taken out, put back or ruled', () => {
  fc.assert(
    fc.property(fc.array(STEP, { minLength: 1, maxLength: 8 }), steps => {
      let index = NAMES.slice(0, 4).reduce(
        (before, name, i) => edited(before, { name, sentences: SENTENCES.slice(10 * i, 10 * i + 10) }),
        EMPTY_MEASURES,
      );
      let rules: readonly MeasureRule[] = [];
      let grouping = groupMeasures(NO_GROUPING, index, rules);
      let [left, leftRules] = [index, rules];
      for (const step of steps) {
        const before = [index, rules] as const;
        if (step.back) [index, rules] = [left, leftRules];
        if (step.edit !== null) index = edited(index, step.edit);
        if (step.rules !== null) rules = rulesOn(index, step.rules);
        [left, leftRules] = before;
        grouping = groupMeasures(grouping, index, rules);
        const fresh = groupMeasures(NO_GROUPING, index, rules);
        assert.deepEqual(kept(grouping), kept(fresh));
        assert.deepEqual(grouping.measures.map(measureOf), fresh.measures.map(measureOf));
      }
    }),
    { numRuns: 15 },
  );
});

test('the same holds where many figures share their words, so that most of them are left as they are', () => {
  const random = randomFrom(5);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const text = (): string =>
    `The ${pick(['clinic', 'school', 'prison'])} of ${pick(TOWNS)} had ${String(20 + Math.floor(random() * 40))} ${pick(KEPT)} and ${pick(KEPT)} in the ${pick(['summer', 'winter', 'spring', 'autumn'])}.`;
  let index = updateMeasures(EMPTY_MEASURES, {
    put: Array.from({ length: 300 }, (_, i) => document(`${String(i)}.md`, text())),
    remove: [],
  });
  let grouping = groupMeasures(NO_GROUPING, index);
  for (let i = 0; i < 12; i++) {
    const name = `${String(Math.floor(random() * 320))}.md`;
    index = edited(index, { name, sentences: i % 5 === 4 ? null : [text()] });
    grouping = groupMeasures(grouping, index);
    assert.deepEqual(kept(grouping), kept(groupMeasures(NO_GROUPING, index)));
  }
});

test('what many figures share is a crowd, and is none any more when they have gone', () => {
  const all = Array.from({ length: 210 }, (_, i) =>
    document(`${String(i)}.md`, `The clinic of ${TOWNS[i % 9] ?? ''} had ${String(20 + i)} patients and ${String(300 + i)} beds.`),
  );
  let index = updateMeasures(EMPTY_MEASURES, { put: all, remove: [] });
  const crowds = (): number => [...index.blocks.entries()].filter(([, block]) => !Array.isArray(block)).length;
  let grouping = groupMeasures(NO_GROUPING, index);
  const before = crowds();
  assert.ok(before > 0);
  for (const count of [1, 8, 3, 0]) {
    const remove = [...index.documents.keys()].slice(0, count);
    const put = count === 0 ? all.slice(0, 20) : [];
    index = updateMeasures(index, { put, remove });
    grouping = groupMeasures(grouping, index);
    assert.deepEqual(kept(grouping), kept(groupMeasures(NO_GROUPING, index)));
    if (count === 3) assert.equal(crowds(), 0);
  }
  assert.equal(crowds(), before);
});

test('an edit leaves the measures that it has no part in as they are', () => {
  const texts = SENTENCES.map((sentence, i) => document(`${String(i)}.md`, sentence));
  const ships = ['x.md', 'y.md'].map(name => document(name, 'The yard of Cork built 312 ships of iron.'));
  const index = updateMeasures(EMPTY_MEASURES, { put: [...texts, ...ships], remove: [] });
  const before = groupMeasures(NO_GROUPING, index);
  const after = groupMeasures(before, updateMeasures(index, { put: [document('0.md', SENTENCES[1] ?? '')], remove: [] }));
  const shipsIn = ({ measures }: typeof before) => measures.find(({ name }) => name.includes('ships'));
  assert.ok(shipsIn(before) !== undefined && shipsIn(before) === shipsIn(after));
  assert.equal(groupMeasures(after, after.index), after);
});

test('grouping is done in steps that tell how far it is, and who stops loses nothing', () => {
  const index = updateMeasures(EMPTY_MEASURES, { put: SENTENCES.map((sentence, i) => document(`${String(i)}.md`, sentence)), remove: [] });
  const steps = [...groupingSteps(NO_GROUPING, index)];
  assert.ok(steps.length > 50 && steps.every((share, i) => share >= 0 && share <= 1 && share >= (steps[i - 1] ?? 0)));
  const begun = groupingSteps(NO_GROUPING, index);
  for (let i = 0; i < 20; i++) begun.next();
  begun.return(NO_GROUPING);
  assert.deepEqual(groupMeasures(NO_GROUPING, index).measures.map(measureOf), measuresOf(index));
});
