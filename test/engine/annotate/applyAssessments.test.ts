import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Annotation, applyAssessments, assessmentAnnotation, tombstoneOf } from '../../../src/engine/index.ts';
import { assessed, claims, read } from './support.ts';

const SHIPS = 'In 2018 the harbour handled 412 ships.';
const WALL = 'The survey estimates that repairs will cost 2.4 million euros per year.';
const TEXT = `# Harbour\n\n${SHIPS} ${WALL}\n`;

const after = (text: string, ...annotations: readonly Annotation[]): readonly string[] =>
  claims(applyAssessments(read(text), annotations).document);
const of = (claim: string): RegExp => new RegExp(claim.replace(/[.]/g, '\\.'));

test('both sentences are claims to begin with', () => {
  assert.equal(claims(read(TEXT)).length, 2);
});

test('a rejected claim is gone, and stays in the list of what was assessed', () => {
  const { document, assessed: found, orphans } = applyAssessments(read(TEXT), [assessed(TEXT, SHIPS, { rejected: true })]);
  assert.equal(claims(document).length, 1);
  assert.match(claims(document)[0] ?? '', of(WALL));
  assert.deepEqual(
    found.map(({ span, assessment }) => [TEXT.slice(span.start, span.end), assessment.rejected]),
    [[SHIPS, true]],
  );
  assert.deepEqual(orphans, []);
});

test('kinds are replaced, in the order in which they are shown', () => {
  const [ships] = after(TEXT, assessed(TEXT, SHIPS, { kinds: ['legal', 'event'] }));
  assert.match(ships ?? '', /\[event legal\]/);
});

test('a figure is corrected, and which one is told', () => {
  const figures = [{ words: '412 ships', nth: 0, low: 410, high: 420, unit: 'count', per: 'year', bound: 'range' } as const];
  const reading = read(TEXT);
  const words = reading.claims[0]?.quantities.map(({ span }) => TEXT.slice(span.start, span.end)) ?? [];
  const named = figures.map(figure => ({ ...figure, words: words[0] ?? '' }));
  const { document, assessed: found } = applyAssessments(reading, [assessed(TEXT, SHIPS, { figures: named })]);
  assert.match(claims(document)[0] ?? '', /410\.\.420 count\/year/);
  assert.deepEqual(
    found[0]?.corrected.map(({ start, end }) => TEXT.slice(start, end)),
    [words[0]],
  );
});

test('a verdict goes with its sentence when the text around it changes', () => {
  const verdict = assessed(TEXT, SHIPS, { rejected: true });
  for (const text of [
    `An opening line with 7 boats.\n\n${TEXT}`,
    TEXT.replace('# Harbour\n\n', ''),
    TEXT.replaceAll('\n', '\r\n'),
    `\uFEFF${TEXT}`,
    TEXT.replace('the harbour handled', 'the\nharbour handled'),
    `🚢 ${TEXT}`,
  ])
    assert.ok(!after(text, verdict).some(claim => claim.startsWith('In 2018')), text);
});

test('citation markers behind a sentence are no part of it, however many', () => {
  const text = 'A miner died in 1931.[1][2][3][4][5][6][7][8][9][10]\n';
  assert.deepEqual(after(text, assessed(text, 'A miner died in 1931.', { rejected: true })), []);
});

test('positions are code points', () => {
  const text = `🚢🚢 \n\n${TEXT}`;
  const verdict = assessed(text, SHIPS, { rejected: true });
  const start = [...text.slice(0, text.indexOf(SHIPS))].length;
  assert.deepEqual(verdict.target.quote?.position, { start, end: start + SHIPS.length });
  assert.equal(after(text, verdict).length, 1);
});

test('a verdict whose sentence is gone, or says something else now, does nothing and is told', () => {
  const verdict = assessed(TEXT, SHIPS, { rejected: true });
  for (const text of ['', 'Something else.', TEXT.replace('412', '214'), TEXT.replace('handled', 'never handled')]) {
    const { document, orphans } = applyAssessments(read(text), [verdict]);
    assert.deepEqual([claims(document), orphans], [claims(read(text)), [verdict]], text);
  }
});

test('a verdict on a sentence is not one on the paragraph that it has become part of', () => {
  const verdict = assessed(TEXT, 'the harbour handled', { rejected: true });
  const { document, orphans } = applyAssessments(read(TEXT), [verdict]);
  assert.deepEqual([claims(document).length, orphans.length], [2, 1]);
});

test('of two copies of a sentence the one that was assessed is meant', () => {
  const text = `Early on, the mayor spoke of it.\n\n${SHIPS}\n\nMuch later the archive was opened.\n\n${SHIPS}\n\nNobody asked again.\n`;
  const start = text.lastIndexOf(SHIPS);
  const verdict = assessmentAnnotation({
    ...{ id: 'urn:uuid:b', now: '2024-05-01T10:00:00Z', creator: null, source: 'a.md', sha256: null, text, before: null },
    span: { start, end: start + SHIPS.length },
    assessment: { rejected: true, kinds: null, figures: [] },
  });
  for (const now of [text, `${text}\nThe end.`, `A new first line.\n\n${text}`]) {
    const { document } = applyAssessments(read(now), [verdict]);
    const left = document.claims.filter(({ span }) => now.slice(span.start, span.end) === SHIPS);
    assert.deepEqual(
      left.map(({ span }) => span.start),
      [now.indexOf(SHIPS)],
    );
  }
});

test('of several verdicts the later word counts, part by part, in whatever order they come', () => {
  const no = assessed(TEXT, SHIPS, { rejected: true }, { id: 'a', at: '2024-05-01T10:00:00Z' });
  const legal = assessed(TEXT, SHIPS, { kinds: ['legal'] }, { id: 'b', at: '2024-05-01T11:00:00Z' });
  const causal = assessed(TEXT, SHIPS, { kinds: ['causal'] }, { id: 'c', at: '2024-05-01T12:00:00Z' });
  assert.match(after(TEXT, no, causal, legal)[0] ?? '', /\[causal\]/);
  assert.deepEqual(after(TEXT, no, causal, legal), after(TEXT, legal, no, causal));
  assert.equal(after(TEXT, { ...no, modified: '2024-05-02T00:00:00Z' }, legal).length, 1);
});

test('a kind makes a claim of a sentence that the engine takes for none', () => {
  const text = 'Who can say what a morning it was?\n';
  assert.deepEqual(claims(read(text)), []);
  assert.match(after(text, assessed(text, text.trim(), { kinds: ['event'] }))[0] ?? '', /\[event\]/);
});

test('other annotations, and assessments of a later version, change nothing', () => {
  const verdict = assessed(TEXT, SHIPS, { rejected: true });
  for (const other of [
    { ...verdict, motivations: ['commenting'] },
    { ...verdict, bodies: [] },
    { ...verdict, bodies: [{ purpose: 'classifying', value: 'prophecy' }] },
    { ...verdict, bodies: [{ type: 'schema:QuantitativeValue', purpose: 'editing', 'schema:name': '412', 'schema:minValue': 'many' }] },
  ])
    assert.deepEqual(applyAssessments(read(TEXT), [other]), { document: read(TEXT), assessed: [], orphans: [] });
});

test('what is said again takes the place of what was said, with a later time even where the clock is behind', () => {
  const first = assessed(TEXT, SHIPS, { kinds: ['legal'] });
  const draft = { id: 'urn:uuid:x', creator: null, source: 'a.md', sha256: null, text: TEXT, before: first } as const;
  const span = { start: TEXT.indexOf(SHIPS), end: TEXT.indexOf(SHIPS) + SHIPS.length };
  const now = '2020-01-01T00:00:00Z';
  const second = assessmentAnnotation({ ...draft, now, span, assessment: { rejected: true, kinds: null, figures: [] } });
  assert.deepEqual([second.id, second.created, second.modified], [first.id, first.created, '2024-05-01T10:00:00.001Z']);
  assert.equal(tombstoneOf(second, now, null).modified, '2024-05-01T10:00:00.002Z');
});
