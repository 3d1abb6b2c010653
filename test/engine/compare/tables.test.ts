import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparableFigures, EMPTY_MEASURES, figureReference, updateMeasures } from '../../../src/engine/index.ts';
import { documentStatements, type PlacedStatement } from '../../../src/engine/compare/measure/documentStatements.ts';
import { FigureFinder } from '../../../src/engine/compare/rules/figures.ts';
import { document, relations } from './support/tables.ts';

function cellsOf(text: string): readonly PlacedStatement[] {
  return documentStatements(document(text)).filter(({ table }) => table !== null);
}

/** Each figure of a table as "words: value unit time". */
function figures(text: string): readonly string[] {
  return cellsOf(text).map(({ span, statement: { quantity, period } }) => {
    const { low, high, unit } = quantity;
    const value = low === high ? String(low) : `${String(low)}..${String(high)}`;
    const time = period.from === null ? '' : ` ${period.from === period.to ? period.from : `${period.from}/${String(period.to)}`}`;
    return `${text.slice(span.start, span.end)}: ${value} ${unit}${time}`;
  });
}

/** What the sentence of each figure speaks of. */
function sayings(text: string): readonly string[] {
  return cellsOf(text).map(({ statement }) => statement.subject.clause);
}

const HELD = `# Position of the prisons

| | 31 Dec 2021 | 31 Dec 2022 |
|---|---:|---:|
| Persons held, all establishments | 17,610 | 18,942 |
| of whom women | n/a | 871 |
| Official capacity | – | 11,200 |
`;

test('a cell is the figure of its row at the time of its column', () => {
  assert.deepEqual(figures(HELD), [
    '17,610: 17610 count 2021-12-31',
    '18,942: 18942 count 2022-12-31',
    '871: 871 count 2022-12-31',
    '11,200: 11200 count 2022-12-31',
  ]);
});

test('a reader is led to the row, and the span is that of the figure alone', () => {
  const text = '## Deaths by district\n\n| District | Deaths |\n|---|---|\n|  **Dorn** \\| east | about **1,204**[^1] |\n';
  const [cell, ...more] = cellsOf(text);
  assert.deepEqual(more, []);
  assert.ok(cell !== undefined);
  assert.equal(text.slice(cell.claim.start, cell.claim.end), '**Dorn** \\| east | about **1,204**[^1]');
  assert.equal(text.slice(cell.span.start, cell.span.end), '1,204');
  assert.equal(cell.statement.quantity.bound, 'about');
});

test('“of whom” is a part of the row above', () => {
  assert.match(sayings(HELD)[2] ?? '', /, of the persons held, all establishments, 871 were women/);
});

test('years as the heads of rows are times and no figures', () => {
  const text = '| Foreign workers present in Lethia | Persons |\n|---|---|\n| 2017 | 33,870 |\n| 2019 | 24,902 |\n';
  assert.deepEqual(figures(text), ['33,870: 33870 count 2017', '24,902: 24902 count 2019']);
});

test('a month is one of the year that the column or the caption names', () => {
  const months = '| Month | Deaths |\n|---|---|\n| March | 34 |\n| April | 51 |\n';
  assert.deepEqual(figures(`Deaths on the border in 2023:\n\n${months}`), ['34: 34 count 2023-03', '51: 51 count 2023-04']);
  assert.deepEqual(figures('| Deaths | 2022 | 2023 |\n|---|---|---|\n| January | 34 | 51 |\n'), [
    '34: 34 count 2022-01',
    '51: 51 count 2023-01',
  ]);
});

test('the date of a caption holds where the heads name none', () => {
  const text = `### Homes by municipality (30 September 2024)

| Municipality | Destroyed in 2019 | Rebuilt |
|---|---|---|
| Brenna | 4,031 | 2,177 |
`;
  assert.deepEqual(figures(text), ['4,031: 4031 count 2019', '2,177: 2177 count 2024-09-30']);
});

test('a heading that is a year dates the tables beneath it', () => {
  const table = '| District | Deaths |\n|---|---|\n| Dorn | 34 |\n';
  assert.deepEqual(figures(`# Deaths\n\n## 2021\n\n${table}\n## 2022\n\n### By district\n\n${table}`), [
    '34: 34 count 2021',
    '34: 34 count 2022',
  ]);
});

test('the heads give the units that the cells leave out', () => {
  const text = `## Pay and cost

| Item | Monthly pay (tenge) | Rebuilt, % | Cost, US$ million | Journeys (thousands) | Share of families |
|---|---|---|---|---|---|
| Miners | 260,000 | 54 | 4.2 | 310 | 34 per cent |
| Drivers | 1 million | 7.5% | 12 | 1.2 million | n/a |
`;
  assert.deepEqual(figures(text), [
    '260,000: 260000 KZT',
    '54: 54 percent',
    '4.2: 4200000 USD',
    '310: 310000 count',
    '34 per cent: 34 percent',
    '1 million: 1000000 KZT',
    '7.5%: 7.5 percent',
    '12: 12000000 USD',
    '1.2 million: 1200000 count',
  ]);
});

test('numbers of rows, years, notes, ranges of ages and remarks are no figures', () => {
  const text = `## Camps

| No. | Camp | Opened | Rank | Prisoners | Remarks | 15–24 |
|---|---|---|---|---|---|---|
| 1 | Kaechon | 1965 | 3rd | 14,000* | see above | 12 |
| 2 | Yodok | 1969 | 2nd | 20,000 (2010) | 2 guards shot 5 men there in 2011 | 13 |
| 3 | Total | | | 64,000 | – | 25 |
`;
  assert.deepEqual(figures(text), ['14,000: 14000 count', '64,000: 64000 count']);
});

test('a cell whose meaning is not sure states nothing', () => {
  const unsure = [
    '| | |\n|---|---|\n| Dead | 34 |\n',
    '| Men | Women |\n|---|---|\n| 12 | 34 |\n',
    '| Place | |\n|---|---|\n| Dorn | 34 |\n',
    '| Place | Dead |\n|---|---|\n| | 34 |\n| Other places | 12 |\n| 7 | 13 |\n',
    '| Place | Dead | Dead |\n|---|---|---|\n| | men | women |\n| Dorn | 34 | 12 |\n',
    '| Dead | 2021 | 2022 |\n|---|---|---|\n| 2019 | 34 | 12 |\n',
    '| Place | Number |\n|---|---|\n| Total | 34 |\n',
  ];
  for (const text of unsure) assert.deepEqual(figures(text), [], text);
});

test('answers, changes, targets, what is left over and numbers among shares state nothing', () => {
  const text = `## Survey of families

| Families who were asked | Men (n=412) | Women (n=398) | Change (%) | Target for women |
|---|---|---|---|---|
| Have a well | 34% | 41% | 2.1 | 50% |
| Have a stove | 60% | 50% | 3 | 60% |
| Yes | 12% | 13% | | |
| Other | 14% | 15% | | |
| Have a lamp | 6 | 9% | | |
`;
  assert.deepEqual(figures(text), ['34%: 34 percent', '41%: 41 percent', '60%: 60 percent', '50%: 50 percent', '9%: 9 percent']);
});

test('a rate per so many is no number of persons', () => {
  const text = '## Health\n\n| | 2020 | 2021 (provisional) |\n|---|---|---|\n| Maternal deaths (per 100,000 live births) | 43 | 38 |\n';
  assert.deepEqual(figures(text), ['43: 43 count 2020', '38: 38 count 2021']);
  assert.deepEqual(
    cellsOf(text).map(({ statement }) => statement.per),
    ['100000 live births', '100000 live births'],
  );
});

test('a line of its own groups the rows beneath it', () => {
  const text = '## Victims\n\n| | Number |\n|---|---|\n| **Foreign nationals** | |\n| Women | 34 |\n| Men | 12 |\n';
  assert.deepEqual(
    sayings(text).map(said => said.includes('foreign nationals')),
    [true, true],
  );
});

test('a caption is the line before a table, without its number', () => {
  const [said = ''] = sayings(
    '# Report\n\nLong words stand here. They end.\n\n**Table 3.2. Average nightly population by centre**\n\n| Centre | 2020 |\n|---|---|\n| Hollin Ridge | 57 |\n',
  );
  assert.equal(said, 'In 2020, average nightly population, Hollin Ridge was 57.');
});

const SAYS = 'On 31 December 2022 the prisons held 18,942 persons, of whom 871 were women.';

test('a figure of a table meets those of the text of other documents', () => {
  const found = relations({ 'a.md': HELD, 'b.md': SAYS });
  assert.ok(found.includes('a.md 18942 ~ b.md 18942: agrees'), found.join('\n'));
  assert.ok(found.includes('a.md 871 ~ b.md 871: agrees'), found.join('\n'));
});

test('the cells of one table are not compared with each other', () => {
  const table =
    '## Deaths on the border in Dorn\n\n| Cause | 2020 | 2021 |\n|---|---|---|\n| Deaths by heat | 187 | 187 |\n| Deaths by thirst | 187 | 71 |\n';
  assert.deepEqual(relations({ 'a.md': table }), []);
  const within = relations({ 'a.md': table, 'b.md': 'In 2020 heat caused 187 deaths on the border in Dorn.' }).filter(
    line => !line.includes('b.md'),
  );
  assert.deepEqual(within, []);
});

test('the partners of a cell are found, and a rule can name it', () => {
  const [a, b] = [document(HELD), document(SAYS, 'b.md')];
  const index = updateMeasures(EMPTY_MEASURES, { put: [a, b], remove: [] });
  const cell = documentStatements(a).find(({ statement }) => statement.quantity.low === 871);
  assert.ok(cell !== undefined);
  const [partner] = comparableFigures(index, a, cell.span);
  assert.equal(partner?.relation, 'agrees');
  assert.equal(new FigureFinder(index.documents.values()).find(figureReference(a, cell)), cell);
});

const CELL = fc.constantFrom(
  '',
  '12',
  '4.5%',
  '2019',
  '1,204',
  'Dorn',
  'of whom women',
  'Deaths',
  '(%)',
  'about 3 million',
  '–',
  '**5**[^1]',
  'a \\| 7',
  '31 May 2020',
  '`9`',
  '&nbsp;8',
  'Total',
);

test('any table is read, and each figure has its place in its row', () => {
  fc.assert(
    fc.property(fc.array(fc.array(CELL, { maxLength: 5 }), { maxLength: 6 }), fc.constantFrom('', '|', '> |', '- |'), (rows, opening) => {
      const [head = '|', ...body] = rows.map(cells => `${opening}${cells.join('|')}|`);
      const text = `# Deaths in Dorn\n\n${head}\n${opening}${'---|'.repeat(3)}\n${body.join('\n')}\n`;
      for (const { claim, span, statement } of cellsOf(text)) {
        assert.ok(claim.start <= span.start && span.end <= claim.end);
        assert.match(text.slice(span.start, span.end), /^[^|\n]*\d[^|\n]*$/);
        assert.equal(statement.dimension === 'date', false);
      }
    }),
  );
});

test('what is long, ragged or broken is read in time that grows with it', () => {
  const row = (i: number): string => `| Place ${String.fromCharCode(97 + (i % 26))} | ${String(100 + i)} | ${String(7 * i)} |`;
  const table = (rows: number): string =>
    `## Deaths\n\n| Place | Men | Women |\n|---|---|---|\n${Array.from({ length: rows }, (_, i) => row(i)).join('\n')}\n`;
  const hostile = [
    table(10_000),
    `| Place | Dead |\n|---|---|\n| ${'x'.repeat(1_000_000)} | 34 |\n| Dorn | ${'9'.repeat(1_000_000)} |\n`,
    `| ${'Place '.repeat(200_000)} | Dead |\n|---|---|\n| Dorn | 34 |\n`,
    `${'Caption words '.repeat(80_000)}\n\n| Place | Dead |\n|---|---|\n| Dorn | 34 |\n`,
    `| a |${' b |'.repeat(20_000)}\n|---|${'---|'.repeat(20_000)}\n| Dorn |${' 34 |'.repeat(20_000)}\n`,
    `| Place | Dead |\n|---|---|\n${'| Dorn \\| \n'.repeat(20_000)}`,
    `| Place | Dead |\n|---|---|\n${'|'.repeat(100_000)}\n| Dorn | ${'('.repeat(40)} |\n`,
  ];
  for (const text of hostile) {
    const read = document(text);
    const begun = performance.now();
    const cells = documentStatements(read).filter(each => each.table !== null);
    assert.ok(cells.length <= 400);
    for (const { span, claim } of cells) assert.ok(claim.start <= span.start && span.end <= claim.end && span.end <= text.length);
    assert.ok(performance.now() - begun < 5000, text.slice(0, 40));
  }
});
