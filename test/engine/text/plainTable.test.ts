import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainTables } from '../../../src/engine/text/plainTable.ts';
import { document, outline } from './support/plainTables.ts';

const DISTRICTS = ['0:District 1:2020 2:2021', '0:Dorn 1:34 2:51', '0:Norvaska East 1:1,204 2:987'];

const TABLES: Readonly<Record<string, { readonly text: string; readonly cells: readonly string[] }>> = {
  'set in columns, as pdftotext has them': {
    text: `Deaths by district

District          2020      2021
Dorn                34        51
Norvaska East    1,204       987
`,
    cells: DISTRICTS,
  },
  'in a running text without blank lines': {
    text: `They were counted twice by the ministry.
District          2020      2021
Dorn                34        51
Norvaska East    1,204       987
Nobody else was found.
`,
    cells: DISTRICTS,
  },
  'ruled off and double spaced': {
    text: `
  ================================
  District          2020      2021
  --------          ----      ----

  Dorn                34        51

  Norvaska East    1,204       987
  ================================
`,
    cells: DISTRICTS,
  },
  'with a field for each tab': { text: 'District\t2020\t2021\nDorn\t34\t51\nNorvaska East\t1,204\t987\n', cells: DISTRICTS },
  'set by one tab or two': {
    text: 'Region\t\tDeaths\nDorn\t\t34\nNorvaska East\t1,204\n',
    cells: ['0:Region 1:Deaths', '0:Dorn 1:34', '0:Norvaska East 1:1,204'],
  },
  'with bars': { text: 'District | 2020 | 2021\nDorn | 34 | 51\nNorvaska East | 1,204 | 987\n', cells: DISTRICTS },
  'in a box': {
    text: `
+---------------+-------+------+
| District      |  2020 | 2021 |
+---------------+-------+------+
| Dorn          |    34 |   51 |
| Norvaska East | 1,204 |  987 |
+---------------+-------+------+
`,
    cells: DISTRICTS,
  },
  'in a box of drawn lines': {
    text: `
┌───────────────┬───────┬──────┐
│ District      │  2020 │ 2021 │
├───────────────┼───────┼──────┤
│ Dorn          │    34 │   51 │
│ Norvaska East │ 1,204 │  987 │
└───────────────┴───────┴──────┘
`,
    cells: DISTRICTS,
  },
  'without a word over its labels': {
    text: `
                 2020      2021
Dorn               34        51
Lenta               7         -
`,
    cells: ['1:2020 2:2021', '0:Dorn 1:34 2:51', '0:Lenta 1:7 2:-'],
  },
  'of years': {
    text: 'Year      Deaths     Share of all\n2019        34           4.1 %\n2020        51          12.5 %\nTotal       85\n',
    cells: ['0:Year 1:Deaths 2:Share of all', '0:2019 1:34 2:4.1 %', '0:2020 1:51 2:12.5 %', '0:Total 1:85'],
  },
  'with empty cells and a column of words': {
    text: `
Table 3.   Camps
Camp          Province        Opened     Held
Kaechon       South Pyongan   1965     14,000*
Yodok         South Hamgyong            20,000
Chongjin                      1968       n/a
`,
    cells: [
      '0:Camp 1:Province 2:Opened 3:Held',
      '0:Kaechon 1:South Pyongan 2:1965 3:14,000*',
      '0:Yodok 1:South Hamgyong 3:20,000',
      '0:Chongjin 2:1968 3:n/a',
    ],
  },
  'whose head has a figure in it': {
    text: `
Site             Interviewed    Under 18    18–24
Kasenda                  520         138      n/a
Mutoro                   310    about 84       12
Under 12 anywhere         9           -       14
`,
    cells: [
      '0:Site 1:Interviewed 2:Under 18 3:18–24',
      '0:Kasenda 1:520 2:138 3:n/a',
      '0:Mutoro 1:310 2:about 84 3:12',
      '0:Under 12 anywhere 1:9 2:- 3:14',
    ],
  },
  'before a note': {
    text: 'District      Deaths\nDorn              34\nLenta              7\n  Source: the ministry.\n',
    cells: ['0:District 1:Deaths', '0:Dorn 1:34', '0:Lenta 1:7'],
  },
  'up to a label that goes on in the next line': {
    text: 'District      Deaths\nDorn              34\nLenta              7\nNorvaska East      9\n  without the port\nBrenna             1\n',
    cells: ['0:District 1:Deaths', '0:Dorn 1:34', '0:Lenta 1:7'],
  },
};

for (const [name, { text, cells }] of Object.entries(TABLES)) {
  test(`a table ${name}`, () => {
    assert.deepEqual(outline(text), [cells]);
    assert.deepEqual(outline(`Words before.\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\nWords behind.\r\n`), [cells]);
  });
}

test('two tables of one page keep their heads', () => {
  const text = `
Deaths
           2020    2021
Dorn         34      51
Lenta         7      12

Arrests
           2018    2019
Dorn          3       5
Lenta         6       1
`;
  assert.deepEqual(outline(text), [
    ['1:2020 2:2021', '0:Dorn 1:34 2:51', '0:Lenta 1:7 2:12'],
    ['1:2018 2:2019', '0:Dorn 1:3 2:5', '0:Lenta 1:6 2:1'],
  ]);
});

test('what stands around a table is read as it would be without it', () => {
  const before = 'The ministry counted the dead of two years in each of the districts. It named none of them.';
  const behind = 'The families were told of it in 2022. None of them has seen a grave.';
  for (const { text } of Object.values(TABLES)) {
    const whole = `${before}\n\n${text.trim()}\n\n${behind}`;
    const { sentences, blocks } = document(whole);
    const said = sentences.map(({ span }) => whole.slice(span.start, span.end));
    assert.deepEqual(said.slice(0, 2), before.split(/(?<=\.) /));
    assert.deepEqual(said.slice(-2), behind.split(/(?<=\.) /));
    for (const [i, { span }] of blocks.entries()) assert.ok((blocks[i - 1]?.span.end ?? 0) <= span.start);
  }
});

test('of any text the tables have rows, and cells in order that hold no white space at their ends', () => {
  const cell = fc.constantFrom(
    'Dorn',
    'Deaths',
    '34',
    '1,204',
    '2020',
    '2021',
    '-',
    'Norvaska East',
    '$',
    'Q.',
    '...',
    '---',
    '|',
    '\t',
    '   ',
    '\n',
    '\r\n',
    '\f',
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), pieces => {
      const text = pieces.join('  ');
      for (const { start, end, rows } of plainTables(text, 0, text.length)) {
        assert.ok(rows.length > 2);
        let from = start;
        for (const each of rows.flat()) {
          assert.ok(each.start >= from && each.end > each.start && each.end <= end);
          assert.equal(text.slice(each.start, each.end).trim(), text.slice(each.start, each.end));
          assert.ok(!/[\r\n]/.test(text.slice(each.start, each.end)));
          from = each.end;
        }
      }
    }),
  );
});

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'lines of blanks': length => `${' '.repeat(79)}\n`.repeat(length / 80),
  'a line of blanks': length => `a${' '.repeat(length)}b`,
  'lines of tabs': length => '\t\t\t\t\t\t\t\n'.repeat(length / 8),
  'a line of tabs': length => '\t'.repeat(length),
  'a line of bars': length => '|'.repeat(length),
  dashes: length => '-  '.repeat(length / 3),
  'dashed lines': length => '-----\n'.repeat(length / 6),
  'rows without a head': length => 'Dorn      34    51\n'.repeat(length / 19),
  'rows of many cells': length => `Dorn${'  3'.repeat(38)}\n`.repeat(length / 119),
  'rows that shift': length => Array.from({ length: length / 60 }, (_, i) => `Dorn${' '.repeat(2 + (i % 47))}34\t51\n`).join(''),
  'a long table': length => `District  2020  2021\n${'Dorn        34    51\n'.repeat(length / 21)}`,
  'heads without rows': length => 'District  2020  2021\n'.repeat(length / 21),
  tables: length => 'District  Deaths\nDorn          34\nLenta          7\n\nWords.\n\n'.repeat(length / 60),
};

for (const [name, textOf] of Object.entries(HOSTILE)) {
  test(`linear time: ${name}`, () => {
    const seconds = (length: number): number => {
      const text = textOf(length);
      const before = process.cpuUsage();
      plainTables(text, 0, text.length);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    const LENGTH = 1_600_000;
    // What is fast enough is not looked at again; four times the text may take nine times as long where other programs run beside this one.
    let least = Infinity;
    for (let i = 0; i < 3 && least > 9; i++) {
      const long = seconds(LENGTH);
      least = long < 1 ? 0 : Math.min(least, long / seconds(LENGTH / 4));
    }
    assert.ok(least < 9, `${least.toFixed(1)} times the time for four times the text`);
  });
}
