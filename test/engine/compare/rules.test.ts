import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  comparableFigures,
  type DocumentUri,
  EMPTY_MEASURES,
  type FigureReference,
  figureReference,
  liveRules,
  type Measure,
  type MeasureIndex,
  type MeasureRule,
  type MeasureRuleKind,
  measuresOf,
  parseRules,
  type ReadDocument,
  readDocument,
  resolveRules,
  ruleLine,
  updateMeasures,
} from '../../../src/engine/index.ts';

function document(name: string, text: string): ReadDocument {
  return readDocument({ uri: name as DocumentUri, path: name, text, format: 'markdown' }); // any string is an address here
}

function indexOf(...documents: readonly ReadDocument[]): MeasureIndex {
  return updateMeasures(EMPTY_MEASURES, { put: documents, remove: [] });
}

/** The figure `words` of a document, as a rule names it. */
function figure(of: ReadDocument, words: string): FigureReference {
  const start = of.text.indexOf(words);
  const claim = of.claims.find(({ span }) => span.start <= start && start < span.end)?.span;
  assert.ok(start >= 0 && claim !== undefined);
  return figureReference(of, { claim, span: { start, end: start + words.length } });
}

function rule(kind: MeasureRuleKind, ...figures: readonly FigureReference[]): MeasureRule {
  return { id: `urn:rule:${kind}`, modified: '2026-01-05T10:00:00Z', creator: null, kind, figures };
}

const outline = (measures: readonly Measure[]): readonly string[] =>
  measures.map(
    ({ members, comparisons }) => `${members.map(({ uri }) => String(uri)).join(' ')}: ${comparisons.map(each => each.relation).join(' ')}`,
  );

const A = document('a.md', 'Some 40,000 Marlovian refugees live in the camp at Dorn.');
const B = document('b.md', 'The agency counts 55,000 Marlovian refugees in the camp at Dorn.');
const C = document('c.md', 'Between 30,000 and 50,000 refugees from Marlovia live in the camp at Dorn.');
const D = document('d.md', 'In the tents by the river, 41,000 souls wait for the winter.');

test('without rules three figures are one measure and the fourth is none of them', () => {
  assert.deepEqual(outline(measuresOf(indexOf(A, B, C, D))), ['a.md b.md c.md: differs overlaps differs']);
});

test('a figure that the reader says is the same is a member, and compared by its value', () => {
  const found = measuresOf(indexOf(A, B, C, D), [rule('same', figure(A, '40,000'), figure(D, '41,000'))]);
  assert.deepEqual(
    found.map(({ members }) => members.map(({ uri }) => String(uri))),
    [['a.md', 'b.md', 'c.md', 'd.md']],
  );
  assert.deepEqual(
    found[0]?.comparisons.filter(({ b }) => b === 3).map(({ a, relation }) => [a, relation]),
    [[0, 'agrees']],
  );
});

test('two figures that are not the same are never in one measure', () => {
  const found = measuresOf(indexOf(A, B), [rule('different', figure(A, '40,000'), figure(B, '55,000'))]);
  assert.deepEqual(outline(found), []);
});

test('what leaves a measure stays together', () => {
  const found = measuresOf(indexOf(A, B, C), [rule('together', figure(A, '40,000'), figure(C, 'Between 30,000 and 50,000'))]);
  assert.deepEqual(outline(found), ['a.md c.md: overlaps']);
});

test('one figure is dismissed from all measures, two from their comparison', () => {
  assert.deepEqual(outline(measuresOf(indexOf(A, B, C), [rule('dismiss', figure(B, '55,000'))])), ['a.md c.md: overlaps']);
  assert.deepEqual(outline(measuresOf(indexOf(A, B, C), [rule('dismiss', figure(A, '40,000'), figure(B, '55,000'))])), [
    'a.md b.md c.md: overlaps differs',
  ]);
});

test('rules survive that their documents are read again and that the text around them changes', () => {
  const rules = [rule('dismiss', figure(B, '55,000'))];
  const edited = document('b.md', `Notes of the spring.\n\nIt rained.\n\n${B.text} Nobody was surprised.`);
  assert.deepEqual(outline(measuresOf(indexOf(A, edited, C), rules)), ['a.md c.md: overlaps']);
  const gone = document('b.md', 'Nothing is left of it but 7 tents.');
  assert.deepEqual(
    resolveRules(indexOf(A, gone, C), rules).orphans.map(({ kind }) => kind),
    ['dismiss'],
  );
});

test('what keeps figures apart stands against what joins them', () => {
  const both = [rule('same', figure(A, '40,000'), figure(B, '55,000')), rule('different', figure(A, '40,000'), figure(B, '55,000'))];
  assert.deepEqual(outline(measuresOf(indexOf(A, B), both)), []);
});

test('a log of rules is read as it was written, the latest state of each counts, and a bad line hides no other', () => {
  const first = rule('same', figure(A, '40,000'), figure(D, '41,000'));
  const ended = { id: first.id, kind: 'end', modified: '2026-01-06T10:00:00Z', creator: 'M. Aalto' } as const;
  const names = { id: 'n', kind: 'same-name', modified: '2026-01-06', creator: null, names: ['The Board', 'HSB'] } as const;
  const text = [ruleLine(first), '{"id": broken', '{"id":"x","kind":"no","modified":"2026-01-01"}', ruleLine(names)].join('\r\n');
  const { entries, unreadable } = parseRules(text);
  assert.deepEqual(entries, [first, names]);
  assert.deepEqual(
    unreadable.map(({ line }) => line),
    [2, 3],
  );
  assert.deepEqual(liveRules(entries, [ended]), [names]);
  assert.deepEqual(liveRules([ended], entries), [names]);
});

test('any text is read as a log', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), text => {
      const { entries } = parseRules(text);
      assert.deepEqual(parseRules(entries.map(ruleLine).join('\n')).entries, entries);
    }),
  );
});

test('the figures of other documents are told under the rules', () => {
  const index = indexOf(A, B, C, D);
  const told = (...rules: readonly MeasureRule[]): readonly string[] =>
    comparableFigures(index, A, { start: 0, end: A.text.length }, resolveRules(index, rules)).map(
      ({ uri, relation }) => `${uri} ${relation}`,
    );
  assert.deepEqual(told(), ['c.md overlaps', 'b.md differs']);
  assert.deepEqual(told(rule('same', figure(A, '40,000'), figure(D, '41,000'))), ['d.md agrees', 'c.md overlaps', 'b.md differs']);
  assert.deepEqual(told(rule('different', figure(A, '40,000'), figure(B, '55,000'))), ['c.md overlaps']);
  assert.deepEqual(told(rule('together', figure(C, 'Between 30,000 and 50,000'))), ['b.md differs']);
  assert.deepEqual(told(rule('dismiss', figure(A, '40,000'), figure(C, 'Between 30,000 and 50,000'))), ['b.md differs']);
  assert.deepEqual(told(rule('dismiss', figure(A, '40,000'))), []);
});

test('a measure that the reader corrected says so, also where the figure is none of its own any more', () => {
  const others = document('e.md', 'Farmers in Zeld harvested 900 tonnes of wheat.');
  const more = document('f.md', 'In Zeld the wheat harvest of the farmers was 1,200 tonnes.');
  const corrected = (...rules: readonly MeasureRule[]): unknown =>
    measuresOf(indexOf(A, B, C, D, others, more), rules).map(measure => [measure.unit, measure.corrected]);
  assert.deepEqual(corrected(), [
    ['count', false],
    ['tonne', false],
  ]);
  for (const kind of ['dismiss', 'together'] as const)
    assert.deepEqual(corrected(rule(kind, figure(B, '55,000'))), [
      ['count', true],
      ['tonne', false],
    ]);
});
