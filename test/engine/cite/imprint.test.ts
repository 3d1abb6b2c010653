import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateline } from '../../../src/engine/cite/dateline.ts';
import { readImprint, statements } from '../../../src/engine/cite/imprint.ts';

const check = (text: string, date: string, name: string | null = null): void => {
  const found = readImprint(text);
  assert.deepEqual([found?.date, found?.name], [date, name], text);
};

test('an imprint: place, body or paper, and date', () => {
  check('Cuxhaven, 17 May 2022', '2022-05-17');
  check('Geneva, March 2019', '2019-03');
  check('Harbour Rights Network, March 2019', '2019-03', 'Harbour Rights Network');
  check('Long Shore Magazine, June 2024', '2024-06', 'Long Shore Magazine');
  check('De Brug, no. 12, October 2021', '2021-10', 'De Brug');
  check('9 March 2023, San Telmo', '2023-03-09');
  check('The Long Table, 3 May 2021', '2021-05-03', 'The Long Table');
  check('Delta Watch Line, Report 6, October 2023', '2023-10', 'Delta Watch Line');
  check('Tuesday, 12 September 2023, 9.30 a.m., Committee Room 2', '2023-09-12');
  check('Journal of Port Studies 14(2), 2022, pp. 33–58', '2022', 'Journal of Port Studies');
  check('Coast and Law 2019;7:88–96', '2019', 'Coast and Law');
});

test('an imprint: the kind of paper, and date', () => {
  check('Minutes of the 9th meeting, Tuesday 4 May 2021, Room 6, 10.00–12.35', '2021-05-04');
  check('Advance unedited version, 9 September 2024', '2024-09-09');
  check('held on Wednesday, 5 April 2023, at 10 a.m.', '2023-04-05');
});

test('no imprint', () => {
  for (const text of [
    'Storm of 3 May 2011: ten years on',
    'The Great Storm, 4 May',
    '2019 at a glance',
    'Next meeting: 18 May 2021',
    'Photo: Reuters, 4 May 2021',
    'Accessed 4 May 2019',
    'UNICEF, 4 March 2020, p. 7',
    'Cuxhaven, 17 May 2022 was a cold day',
    'Mary, 2019',
    `${'A, '.repeat(200)}4 May 2021`,
  ])
    assert.equal(readImprint(text), null, text);
});

test('statements of a line', () => {
  assert.deepEqual(statements('Posted by Ana Silva on Salt Notes, 20 March 2024. Filed under: walls'), [
    'Posted by Ana Silva on Salt Notes, 20 March 2024',
    'Filed under: walls',
  ]);
  assert.deepEqual(statements('Fact Sheet | Updated March 2022'), ['Fact Sheet', 'Updated March 2022']);
  assert.deepEqual(statements('Week 31, published 11 August 2023'), ['Week 31', 'published 11 August 2023']);
  assert.deepEqual(statements(''), ['']);
});

test('datelines: place, date, agency', () => {
  assert.deepEqual(readDateline('SANDWICK, March 4, 2021 (Equator Press) -- The tide rose.'), {
    agency: 'Equator Press',
    issued: '2021-03-04',
  });
  assert.deepEqual(readDateline('*Port Elena, 17 May 2022* – The Authority welcomed'), { agency: null, issued: '2022-05-17' });
  assert.deepEqual(readDateline('COLUMBUS, Ohio (AP) — The tide rose.'), { agency: 'AP', issued: null });
  assert.deepEqual(readDateline('SEOUL, June 27 (Seoul) — The tide rose.'), { agency: null, issued: null });
  for (const text of ['Port Elena, 17 May 2022 was cold.', 'The tide rose (AP) on the coast.', '', 'A'.repeat(500)])
    assert.equal(readDateline(text), null, text);
});
