import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentUri, readDocument } from '../../../src/engine/index.ts';

/** One row a mention: the text, and `→ name` where the resolved name differs. */
function check(text: string, expected: readonly string[]): void {
  // A test's address is a plain string.
  const { sources } = readDocument({ uri: 'a' as DocumentUri, path: 'a.md', text, format: 'markdown' });
  const rows = sources.map(({ span, source }) => {
    const own = text.slice(span.start, span.end);
    return own === source ? own : `${own} → ${source}`;
  });
  assert.deepEqual(rows, expected, text);
}

test('an entry of a list names its authors or its body, else its title', () => {
  check('# References\n\nRay, S. and K. Lind (2019). *Tides*. Porto: Harbour Press.\n\nILO (2020). *Schemes*. Geneva.\n', [
    'Ray, S. and K. Lind → Ray and Lind',
    'ILO → International Labour Organization',
  ]);
  check('## References\n\n1. "Ledger shows payments". Radio North. 11 February 2022.\n2. *Daily Lantern*, "Guilty", 21 January 2023.\n', [
    'Ledger shows payments → Radio North',
    'Daily Lantern',
  ]);
  check('Found.[^1] Again.[^2]\n\n[^1]: Ray, S., *Tides of the North*, Porto, 2019, p. 2.\n[^2]: Ibid., p. 14.\n', [
    'Ray, S. → Ray',
    'Ibid. → Ray',
  ]);
  check('## References\n\n- Our training days: Landing House, every Saturday\n', []);
});

test('a citation without a comma is one where the text lists the work, gives a page, or knows the body', () => {
  check('It sank (Ray 2019).\n\n## References\n\nRay, S. (2019). *Tides*.\n', ['Ray', 'Ray, S. → Ray']);
  check('Half were lost (Halden 2021, 14), and they left (Gdansk 1980).', ['Halden']);
  check('Half were lost (Harbour Safety Board 2021).', ['Harbour Safety Board']);
  check('They were brought in by boats (Radio Kibrani, 4 September 2021).', ['Radio Kibrani']);
  check('A 2022 study by Sunita Rao and Karl Lindqvist counted them.', ['Sunita Rao and Karl Lindqvist → Rao and Lindqvist']);
});

test('agencies in bylines and credits are sources, the reporters of the paper are not', () => {
  check('By Jovan Hesk and AFP\n\nThe tide rose.\n\nAdditional reporting by Reuters\n', ['AFP → Agence France-Presse', 'Reuters']);
  check('The tide rose.\n\nReuters contributed to this report.\n', ['Reuters']);
  check('(Reporting by Ann Ray; Editing by Tom Lind)\n', []);
  check('*Header picture: bridge in fog, J. Torvald, CC BY-SA.*\n', ['J. Torvald']);
  check('> The doors were shut.\n\n— Kestrel Courier, 20 January 2023\n', ['Kestrel Courier']);
});

test('who speaks is told by the name beside the office, and the office is not', () => {
  check('"No," said the ministry\'s spokesman, Petar Dvoran.', ['Petar Dvoran']);
  check('The Chief of the Harbour Police, Petra Tolvay, informed the panel that a register would come.', ['Petra Tolvay']);
  check('Dozens died, according to a report published on Thursday by the Harbour Safety Board.', ['Harbour Safety Board']);
  check('In reply to Mrs Ray he confirmed that the tide rose.', []);
});

test('what a description means is what was named before', () => {
  check('The Harbour Safety Board published a survey in May. Two thirds had been hurt, the survey found.', [
    'Harbour Safety Board',
    'the survey → Harbour Safety Board',
  ]);
  check('"It leaks," the minister, Ines Torvald, said. The roof is new. "It holds," the minister said.', [
    'Ines Torvald',
    'the minister → Ines Torvald',
  ]);
  check('Whitlock calls it "a treaty".[2]\n\n## References\n\n2. Whitlock, Amos. *Coal and Compact*. 2009.\n', [
    'Whitlock',
    'Whitlock, Amos → Whitlock',
  ]);
  check('"Many left," the study concludes.[^1]\n\n[^1]: Ray, S. and Lind, K., *Tides of the North*, 2019.\n', [
    'the study → Ray and Lind',
    'Ray, S. and Lind, K. → Ray and Lind',
  ]);
  check("Peru's government rejected the findings. The government says a new office would help.", [
    "Peru's government → Government of Peru",
    'government → Government of Peru',
  ]);
});

test('a document does not name itself', () => {
  const paper = '---\ncontainer-title: Kestrel Courier\n---\n\n';
  check(`${paper}Ann Ray told the Courier that it leaked. Tom Lind told Reuters so.`, ['Ann Ray', 'Tom Lind', 'Reuters']);
  check(
    'SELECT COMMITTEE ON SHIPPING\n\nMinutes of the meeting\n\nThe Committee noted that the tide rose. The Harbour Safety Board noted it too.',
    ['Harbour Safety Board'],
  );
});

test('hostile lists, notes and brackets take linear time', () => {
  const started = performance.now();
  for (const piece of [
    '# References\n\n',
    '"a ',
    '*b* ',
    'Ray, S. ',
    'Ray and ',
    '(Ray 2019',
    'the report ',
    'Ibid. ',
    '[^1]: ',
    'reporting by A ',
    ' contributed to this report',
    'first published by A B ',
  ])
    readDocument({ uri: 'a' as DocumentUri, path: 'a.md', text: piece.repeat(6000), format: 'markdown' });
  assert.ok(performance.now() - started < 30_000);
});

test('a body that nothing names is a source under its own words, where they can only mean one', () => {
  check('The samples were clean, the state health department said.', ['the state health department']);
  check('The roof leaked, according to the city. The board said it had been warned.', ['the city']);
  check('Petra Lind works at AFP. "It holds," the company said.', ['the company']);
  check('The Miners’ Union met the Dockers’ Union. The union said it would strike.', []);
});

test('who speaks by surname, or as he and she, is the one person who was named', () => {
  check('Ana Silva runs the ferry. It leaks, she says.', ['Ana Silva']);
  check('Ana Silva told Tom Lind of it. It leaks, she says.', ['Ana Silva', 'Tom Lind']);
  check('In reply to Mr Tom Lind he stated that it leaks.', []);
});

test('authors as journals of medicine list them, and the place and publisher behind a title', () => {
  check('## References\n\n1. Ray S, Lind KO. Tides. J Ports 2019;7:8.\n', ['Ray S, Lind KO → Ray and Lind']);
  check('## References\n\n1. *Tides of the North*. Porto: Harbour Office, 2019.\n', ['Tides of the North → Harbour Office']);
  check('## For more information\n\n- Harbour Office, hotline: 555 0123\n', []);
});

test('pictures are credited behind their captions, agencies on lines of their own', () => {
  check('[Photo: the bridge at night. Ana Silva / Reuters]\n', ['Ana Silva', 'Reuters']);
  check('Drawings: Nadia Fuentes\n', ['Nadia Fuentes']);
  check('by: Associated Press\n\nThe tide rose.\n', ['Associated Press']);
});
