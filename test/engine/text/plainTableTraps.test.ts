import assert from 'node:assert/strict';
import { test } from 'node:test';
import { document, outline } from './support/plainTables.ts';

/** What looks like a table and is none. */
const TRAPS: Readonly<Record<string, string>> = {
  'an address': `
Ministry of Justice          Telephone
12 Dorn Street               555 1234
Norvask 1204                 555 1235
`,
  verse: `
The wind blew cold            Over the river
And men were ten              And ten
And none came home            34
`,
  'contents with leaders': `
Contents                   Page
Introduction ............     3
The camps ...............    12
The border ..............    34
`,
  'contents without leaders': `
Part                    Page
Introduction               3
The camps                 12
The border                34
`,
  'text in two columns': `
The men were held in the camp      In the second year the guards
until the end of the year. Of      counted the prisoners again,
them 34 died, the report says.     and found 51 of them missing.
`,
  'an index': `
Dorn       34, 51, 67
Lenta      12
Norvaska   7, 98
`,
  'an index under a head': `
Index      of names
Dorn       34
Lenta      12
`,
  'a transcript': `
THE WITNESS:   It was in May.
Q.   How many were there?
A.   34
Q.   And later?
A.   51
`,
  code: `
int     count   = 34;
int     limit   = 51;
double  share   = 0.5;
`,
  constants: `
#define   MOST    34
#define   LEAST   12
#define   SIZE    51
`,
  'a list of names': `
Kim Soon-hee       Applicant
Lee Chol           First Respondent
Pak Yong           Second Respondent
`,
  'a list of figures without a head': `
Dorn       34
Lenta       7
Norvaska   51
`,
  'a list of years without a head': `
Brenna     2011
Lenta      1998
Norvaska   51
`,
  'justified text': `
In  1994  there  were  34  men  in  the  camp,  and
of  them  51  had  been  held  since  1987  or  for
more  than  7  years  without  a  trial  of  any kind.
`,
  'heads of a letter': `
To:       The Ministry
Date:     3 May 2021
Pages:    34
Copies:   2
`,
  'a form': `
Name       Kim Soon-hee
Age        34
Height     170 cm
Weight     60 kg
`,
  'a telephone list': `
Name        Extension
Kim         4312
Lee         4411
`,
  'two rows only': `
District    Deaths
Dorn            34
`,
  'columns that do not line up': `
District    Deaths
Dorn     34
Lenta           7
Norvaska  East        1,204
`,
  'a head of two lines': `
              Deaths in   Deaths in
District        custody    hospital
Dorn                 34          51
Lenta                 7          12
`,
  'a head of two levels': `
                    Men            Women
District      2020    2021     2020    2021
Dorn            34      51        7      12
Lenta            7      12        3       4
`,
  'a head whose units stand beneath a blank line': `
District      Deaths       Cost

            (number)      (US$)
Dorn              34         51
Lenta              7         12
`,
  'a head over half of its columns': `
                           Rebuilt
District      Destroyed   by 2021
Dorn                 34        51
Lenta                 7        12
`,
  'a rest behind a row of words': `
Dorn             34         51
Lenta        closed   reopened
Brenna            7         12
Norvaska          9         10
`,
  'signs set apart': `
Item          Cost
Bread         $      34
Water         $       7
`,
  'rows under a head that a row of words parts from it': `
District     Deaths     Remarks
Dorn         closed     see above
Lenta        34         none
Brenna       7          none
`,
  'a receipt': `
Dorn Stores        3 May 2021
Bread              2.40
Water              1.10
Total              3.50
`,
  'a label of two lines under the head': `
District                 2020    2021
Persons held in
all camps                  34      51
Women                       7      12
`,
  'a timetable': `
Train      Dorn      Lenta
Express    10:30     11:45
Local      10:40     12:50
`,
  'a bar of links': `
Home | About | Contact
News | 2021 | Archive
`,
  'commands with bars': `
cat names | sort | head 3
cat places | sort | head 12
cat deaths | sort | head 34
`,
};

for (const [name, text] of Object.entries(TRAPS)) {
  test(`no table: ${name}`, () => {
    assert.deepEqual(outline(text), []);
    assert.ok(document(text).blocks.every(({ kind }) => kind !== 'table-cell'));
  });
}
