import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DocumentUri, readDocument } from '../../../src/engine/index.ts';

function read(text: string, format: 'markdown' | 'plain' = 'plain') {
  // A test's address is a plain string.
  return readDocument({ uri: 'a' as DocumentUri, path: 'a.txt', text, format });
}

/** One row a mention: the text, and `→ name` where the resolved name differs. */
function check(text: string, expected: readonly string[], format: 'markdown' | 'plain' = 'plain'): void {
  const rows = read(text, format).sources.map(({ span, source }) => {
    const own = text.slice(span.start, span.end);
    return own === source ? own : `${own} → ${source}`;
  });
  assert.deepEqual(rows, expected, text);
}

test('who says, writes or tells', () => {
  check('"It leaks," said Rosa Lind, an engineer. Lind warned them twice.', ['Rosa Lind', 'Lind → Rosa Lind']);
  check('According to the British medical journal BMJ, it helps.', ['BMJ']);
  check('Ivo Brandt, who ran the ferry, told Reuters that it leaked.', ['Ivo Brandt', 'Reuters']);
  check('Dr. Grace Otieno of the Kenya Red Cross Society said help was near.', ['Grace Otieno']);
  check('In 2013 the US Department of State placed Peru on Tier 3.', ['US Department of State → U.S. Department of State']);
  check('The State Department on Tuesday singled out 17 governments.', ['State Department → U.S. Department of State']);
});

test('what is published', () => {
  check('A Newsweek article from August 2012 explains it.', ['Newsweek']);
  check("The U.S. State Department's annual Trafficking in Persons Report says so.", [
    'U.S. State Department → U.S. Department of State',
    'Trafficking in Persons Report',
  ]);
  check('A 2014 report by the Harbour Safety Board found rust.', ['Harbour Safety Board']);
});

test('who is not named is no source', () => {
  check('Reports say that activists and NGOs estimate more. Officials deny it. A source indicates that it is so.', []);
  check('China and the Refugee Convention were named.', []);
  check('They moved from Lagos to the University of Ghana.', []);
});

test('lines that name a source', () => {
  check('The tide rose.\n\nSource: The Harbour\n', ['The Harbour']);
  check('The tide rose.\n\n**Source:** NK News, 3 May 2013\n', ['NK News'], 'markdown');
  check('Sources: Reuters; Xinhua\n', ['Reuters', 'Xinhua']);
  check('Half of them left (Source: UNICEF).', ["UNICEF → UN Children's Fund"]);
});

test('lists of works give who wrote them, else their titles', () => {
  check('For more information, please see:\n\nThe Chosun Ilbo – Boats Turn Back – 2 March 2008\n\nYonHap News – No Room – 3 March 2008\n', [
    'The Chosun Ilbo',
    'YonHap News → Yonhap News',
  ]);
  check(
    '# References\n\n- Lind, R. (2015). *Tides*. Journal of Coastal Research 31.\n- Okoro, A. (2018). *Lagoons*.\n',
    ['Lind, R. → Lind', 'Okoro, A. → Okoro'],
    'markdown',
  );
  check('References\n\nTea in Peru Wikipedia', ['Wikipedia']);
});

test('credits of pictures and agencies', () => {
  check('A boat at dawn. (Kyodo/courtesy Reuters)\n', ['Kyodo', 'Reuters']);
  check('Porto at night. Image by Ana B Reis III/Flickr.\n', ['Ana B Reis III', 'Flickr']);
  check('Photo: Getty Images\n', ['Getty Images']);
  check('LISBON, June 3 (Reuters) - The tide rose over the wall on Monday, and the old town was closed.', ['Reuters']);
  check('The map of Spain and the photo by the door (north/south) stayed.', []);
});

test('a surname does not reach over the border of a part', () => {
  const post = (title: string, date: string, body: string) =>
    `${title}\n\nIn News on ${date}, 2013 at 9:05 am\n\n${body} ${'The tide rose over the old wall again. '.repeat(4)}\n\n`;
  check(
    `Tide Watch\n\n${post('One', 'May 3', 'The mayor, Ana Silva, left. "No," said Silva.')}${post('Two', 'May 5', '"Yes," said Silva.')}`,
    ['Silva → Ana Silva', 'Silva'],
  );
});

test('an entry that is a citation key names no source', () => {
  assert.deepEqual(read('References\n@Source: "', 'markdown').sources, []);
});

test('any text is read, and rows lie in text order without overlap', () => {
  const words = fc.constantFrom(
    ...[
      'Source: ',
      'Reuters ',
      '(AP/',
      ') ',
      'said ',
      'Ana Silva ',
      'References\n',
      '[1] ',
      ' – ',
      'Photo by ',
      '\n',
      'report by ',
      'the ',
      '"',
      '. ',
      '😀',
      'According to ',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 }))), pieces => {
      const text = pieces.join('');
      let end = 0;
      for (const { span, source } of read(text, 'markdown').sources) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length && source.trim() !== '');
        end = span.end;
      }
    }),
    { numRuns: 200 },
  );
});

test('citations of author and year, and no dated places or events', () => {
  check('Herds have halved (Okoro et al., 2019; Lind and Brandt 2020).', ['Okoro et al.', 'Lind and Brandt']);
  check('A trial by Okoro and colleagues found that they grew. Okoro and Lind (2019) deny it.', [
    'Okoro and colleagues → Okoro et al.',
    'Okoro and Lind',
  ]);
  check('Permits were counted twice (see the Harbour Safety Board, 2018, p. 4).', ['Harbour Safety Board']);
  check('They met again (Nairobi, 2019), after the talks (Spring 2018) had failed (May 2017).', []);
});

test('a body named before is known by its last word, where no other ends in it', () => {
  check('The Harbour Safety Board found rust. Later the board said it had been warned.', [
    'Harbour Safety Board',
    'board → Harbour Safety Board',
  ]);
  check('The Miners’ Union met the Dockers’ Union in Porto. The union said it would strike.', []);
  check('The board said it had been warned.', []);
});

test('an office that reports is a source', () => {
  check('The Auditor General, in a report out on Monday, does not believe it.', ['Auditor General']);
  check('The Auditor General, in a hurry on Monday, does not believe it.', []);
});

test('citations take linear time, whatever stands in brackets', () => {
  const text = `${'('.repeat(4000)} ${'(A B C; '.repeat(4000)} ${'Aa et al. ('.repeat(4000)} ${'and Bb '.repeat(4000)}`;
  const before = process.cpuUsage().user;
  read(text);
  assert.ok(process.cpuUsage().user - before < 5_000_000);
});
