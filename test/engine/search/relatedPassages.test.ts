import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadDocument, RelatedPassage } from '../../../src/engine/index.ts';
import { EMPTY_INDEX, updateIndex } from '../../../src/engine/search/passageIndex.ts';
import { relatedPassages } from '../../../src/engine/search/relatedPassages.ts';
import { documentOf, uriOf } from './support.ts';

/** `//- name: Title` starts a document. */
function readFixture(fixture: string): readonly ReadDocument[] {
  return fixture
    .split(/^\/\/- /m)
    .slice(1)
    .map(part => {
      const [head = '', ...lines] = part.split('\n');
      const [name = '', title] = head.split(': ');
      return documentOf(name, lines.join('\n').trim(), title);
    });
}

function ask(fixture: string, text: string, top = 10, exclude: readonly string[] = []): readonly RelatedPassage[] {
  const index = updateIndex(EMPTY_INDEX, { put: readFixture(fixture), remove: [] });
  return relatedPassages(index, { text, exclude: new Set(exclude.map(uriOf)), top });
}

/** The names of the documents answered, best first. */
function checkOrder(fixture: string, query: string, expected: string): void {
  assert.equal(
    ask(fixture, query)
      .map(({ uri }) => uri.slice(8))
      .join(' '),
    expected,
    query,
  );
}

function reasonsOf(fixture: string, query: string): readonly string[] {
  return ask(fixture, query, 1).flatMap(({ reasons }) => reasons.map(({ kind, text }) => `${kind}: ${text}`));
}

function checkReasons(fixture: string, query: string, ...expected: readonly string[]): void {
  assert.deepEqual(reasonsOf(fixture, query), expected);
}

const VALLEY = `//- dam: The Lower Dam
The lower dam failed on 3 May 1911. About 1,400 people lost their homes when the water reached Karsten.

Engineers of the Valley Water Board had warned of cracks in the east wall since 1909.
//- inquest: The inquest
Witnesses told the inquest that cracks had been seen in the east wall two years before.

The court heard that fourteen hundred people were made homeless, and that nobody had been charged.
//- harvest: Harvest
The harvest of 1911 was poor in the whole valley, and the price of bread rose.
//- school: School
Children walked to the new school by the mill road.`;

test('a passage finds those that speak of the same', () => {
  checkOrder(VALLEY, 'cracks in the east wall', 'dam inquest');
  checkOrder(VALLEY, 'the price of bread', 'harvest');
  checkOrder(VALLEY, 'schoolchildren walking on a road by a mill', 'school');
});

test('documents that are left out stay out', () => {
  assert.deepEqual([...new Set(ask(VALLEY, 'cracks in the east wall', 10, ['dam']).map(({ uri }) => uri))], [uriOf('inquest')]);
});

test('nothing shared, nothing found', () => {
  for (const query of ['', ' ', 'the of and', 'xylophone', '??!', '\ud800']) assert.deepEqual(ask(VALLEY, query), [], query);
});

test('a reason names the shared figure however it is written', () => {
  const [first = ''] = reasonsOf(VALLEY, 'Some 1,400 were homeless');
  assert.equal(first, 'figure: fourteen hundred');
});

test('a reason names the shared name, phrase, date and words', () => {
  checkReasons(VALLEY, 'The board: Valley Water Board', 'name: Valley Water Board');
  checkReasons(VALLEY, 'It happened on 3 May 1911 at noon', 'date: 3 May 1911');
  checkReasons(VALLEY, 'a wall to the east, full of cracks, was feared', 'terms: cracks, east, wall');
  checkReasons(VALLEY, 'poor harvests and the price of bread', 'phrase: price of bread', 'terms: poor, harvest');
});

test('a word of a longer name is no name', () => {
  const fixture = '//- a: A\nLetters of the United Towns came late.';
  assert.deepEqual(reasonsOf(fixture, 'The United Mills wrote letters'), ['terms: Letters, United']);
  assert.deepEqual(reasonsOf(fixture, 'The United Towns wrote letters'), ['name: United Towns', 'terms: Letters']);
});

test('the same wording is called so', () => {
  const [first = ''] = reasonsOf(VALLEY, 'We read that children walked to the new school by the mill road every day.');
  assert.equal(first, 'wording: Children walked to the new school by the mill road');
});

test('words of the title lead to its document, and the reason says which', () => {
  const fixture = '//- a: Flood relief\nThe council met twice.\n//- b: Minutes\nThe council met once.';
  const [best] = ask(fixture, 'flood relief council');
  assert.equal(best?.uri, uriOf('a'));
  assert.deepEqual(
    ask(fixture, 'flood').map(({ reasons }) => reasons),
    [[{ kind: 'title', text: 'Flood', spans: [], querySpans: [{ start: 0, end: 5 }] }]],
  );
});

test('a title that stands in the text is pointed to', () => {
  const fixture = '//- a: Flood relief\nFlood relief\n\nThe council met.\n//- b: Other\nNothing of this.';
  const [, beside] = ask(fixture, 'council flood');
  assert.deepEqual(
    beside?.reasons.map(({ kind, text, spans }) => ({ kind, text, spans })),
    [{ kind: 'terms', text: 'Flood', spans: [{ start: 0, end: 5 }] }],
  );
  const [best] = ask(fixture, 'council flood');
  assert.deepEqual(best?.reasons.at(-1), {
    kind: 'title',
    text: 'Flood',
    spans: [{ start: 0, end: 5 }],
    querySpans: [{ start: 8, end: 13 }],
  });
});

test('a reason names the words of the heading that the passage does not have', () => {
  const fixture = '//- a: Prison\nBefore.\n\n# Prison conditions\n\nCells were cold.\n//- b: Other\nNothing of this.';
  const [best] = ask(fixture, 'cells and conditions of a prison', 1);
  assert.deepEqual(
    best?.reasons.map(({ kind, text, spans }) => ({ kind, text, spans })),
    [
      { kind: 'terms', text: 'Cells', spans: [{ start: 30, end: 35 }] },
      {
        kind: 'heading',
        text: 'conditions, Prison',
        spans: [
          { start: 11, end: 17 },
          { start: 18, end: 28 },
        ],
      },
    ],
  );
});

test('a compound is a reason where its parts are not asked for, and the other way round', () => {
  const fixture = '//- a: A\nThe re-entry of boats.\n//- b: B\nTheir reentry was late.';
  assert.deepEqual(
    ask(fixture, 'a reentry').map(({ uri, reasons }) => [uri, reasons.map(({ text }) => text)]),
    [
      [uriOf('b'), ['reentry']],
      [uriOf('a'), ['re-entry']],
    ],
  );
  assert.deepEqual(
    ask(fixture, 'a re-entry').map(({ uri, reasons }) => [uri, reasons[0]?.querySpans]),
    [
      [uriOf('a'), [{ start: 2, end: 10 }]],
      [uriOf('b'), [{ start: 2, end: 10 }]],
    ],
  );
});

test('a sign is named where nothing else is shared', () => {
  checkReasons('//- a: A\nSome 12 % fell.', '%', 'terms: %');
  checkReasons('//- a: A\nSome 14 % fell.', '14 %', 'figure: 14 %');
});

test('words of a heading lead to the passage under it', () => {
  const fixture = '//- a: Report\nBefore.\n\n# Prison conditions\n\nCells were cold.\n\nFood was scarce.\n//- b: Other\nNothing of this.';
  const [best] = ask(fixture, 'prison cells');
  assert.deepEqual(best?.span, { start: 30, end: 46 });
});

test('a sentence in a document about the matter comes before the same sentence elsewhere', () => {
  const fixture = `//- b: Prisons of the north
Prisons hold thousands. Guards report twice a week.

The figures were never published.
//- a: A cookbook
Bread and salt for all.

The figures were never published.`;
  assert.equal(ask(fixture, 'prison figures published')[0]?.uri, uriOf('b'));
});

test('a passage that repeats a better one stands behind all others', () => {
  const line =
    'The commission counted empty houses in each of the seven river towns and wrote every owner a letter about the coming winter.';
  const fixture = `//- a: A\n${line}\n//- b: B\n${line}\n//- c: C\nThe commission counted houses.`;
  checkOrder(fixture, 'the commission counted empty houses in river towns', 'a c b');
  const figures = `//- a: A\n${line} It was 1911.\n//- b: B\n${line} It was 1912.\n//- c: C\nThe commission counted houses.`;
  checkOrder(figures, 'the commission counted empty houses in river towns', 'a b c');
});

test('one document does not fill an answer with passages that are little better than those of another', () => {
  const fixture = `//- a: A
Guards of the prison wrote reports.

Reports of prison guards.
//- b: B
Guards read the reports of a prison by night.`;
  checkOrder(fixture, 'prison guards reports', 'a b a');
});

test('a word of the title counts for more than one of the text', () => {
  const fixture = '//- a: Ledger\nThe flood came, said the council.\n//- b: Flood\nThe ledger came, said the council.';
  checkOrder(fixture, 'flood', 'b a');
  checkOrder(fixture, 'ledger', 'a b');
});

test('a rare word counts for more than two that stand everywhere', () => {
  const others = 'c d e f g h i j k l'.split(' ').map(name => `//- ${name}: ${name}\nThe ${name} river bridge stood.`);
  const fixture = `//- a: A\nA heron was there all day.\n//- b: B\nA river bridge was there all day.\n${others.join('\n')}`;
  assert.equal(ask(fixture, 'heron at the river bridge')[0]?.uri, uriOf('a'));
});

test('neighbouring words count for more when they stand together', () => {
  const fixture = '//- a: A\nRights of way and human habits differ.\n//- b: B\nHuman rights differ by way of habits.';
  checkOrder(fixture, 'human rights', 'b a');
});

test('a passage and a query of any length are answered', () => {
  const long = 'wall '.repeat(50_000);
  const index = updateIndex(EMPTY_INDEX, { put: [documentOf('a', long), documentOf('b', 'A wall.')], remove: [] });
  const answers = relatedPassages(index, { text: `${long} of stone`, exclude: new Set(), top: 5 });
  assert.deepEqual(new Set(answers.map(({ uri }) => uri)), new Set([uriOf('a'), uriOf('b')]));
});

test('every reason is true: its spans hold words of both texts', () => {
  const vocabulary = fc.constantFrom(
    ...'dam water 1,400 May 1911 Karsten the of cracks wall wall. mill-road two hundred Valley Board women'.split(' '),
  );
  const sentence = fc.array(vocabulary, { minLength: 1, maxLength: 14 }).map(words => words.join(' '));
  const line = fc.tuple(fc.constantFrom('', '', '# '), sentence).map(([mark, words]) => mark + words);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), sentence, sentence, (paragraphs, title, query) => {
      const document = documentOf('a', paragraphs.join('\n\n'), title);
      const index = updateIndex(EMPTY_INDEX, { put: [document], remove: [] });
      for (const { reasons, span } of relatedPassages(index, { text: query, exclude: new Set(), top: 5 })) {
        assert.ok(reasons.length >= 1 && reasons.length <= 5);
        for (const { text, spans, querySpans, kind } of reasons) {
          assert.ok(text.length > 0 && querySpans.length > 0);
          for (const { start, end } of querySpans) assert.ok(0 <= start && start < end && end <= query.length);
          const heading = document.sections.findLast(section => section.span.start <= span.start)?.heading;
          if (kind === 'title') assert.equal(spans.length > 0, document.text.includes(title));
          else assert.ok(spans.length > 0);
          const place = kind === 'title' ? { start: 0, end: document.text.length } : kind === 'heading' ? heading : span;
          for (const { start, end } of spans) assert.ok(place && place.start <= start && start < end && end <= place.end);
          if (!['terms', 'heading', 'title'].includes(kind))
            assert.ok(spans.some(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' ') === text));
        }
      }
    }),
  );
});

test('in scripts without spaces a passage finds those that speak of the same', () => {
  const fixture = `//- zh-dam: 水坝
水坝在一九一一年春天决堤，下游的村庄被淹没。
//- zh-bread: 面包
今年冬天面包的价格上涨了一倍。
//- ja-dam: ダム
一九一一年の春、ダムが決壊して村が水に沈んだ。
//- ja-bread: パン
この冬、パンの値段は二倍になった。
//- ko-dam: 댐
봄에 댐이 무너져 마을이 물에 잠겼다.
//- ko-bread: 빵
겨울에 빵값이 두 배로 올랐다.
//- th-dam: เขื่อน
เขื่อนแตกในฤดูใบไม้ผลิและน้ำท่วมหมู่บ้าน
//- th-bread: ขนมปัง
ราคาขนมปังเพิ่มขึ้นสองเท่าในฤดูหนาว`;
  for (const [query, wanted] of [
    ['村庄被水坝的水淹没', 'zh-dam'],
    ['面包价格', 'zh-bread'],
    ['ダムの決壊', 'ja-dam'],
    ['パンの値段', 'ja-bread'],
    ['댐이 무너졌다', 'ko-dam'],
    ['빵값', 'ko-bread'],
    ['น้ำท่วมเพราะเขื่อนแตก', 'th-dam'],
    ['ราคาขนมปัง', 'th-bread'],
  ] as const)
    assert.equal(ask(fixture, query)[0]?.uri, uriOf(wanted), query);
});

/** As `readFixture`, each name before a dash being the language of its document. */
function askAmong(fixture: string, query: { readonly text: string; readonly language?: string }): readonly RelatedPassage[] {
  const documents = readFixture(fixture).map(document => ({ ...document, language: document.path.split('-', 1)[0] ?? '' }));
  return relatedPassages(updateIndex(EMPTY_INDEX, { put: documents, remove: [] }), { ...query, exclude: new Set(), top: 10 });
}

const LANGUAGES = `//- de-camp: Lager
Die Häftlinge der Lager klagten bei Amnesty International.
//- de-toll: Zahl
Im Jahr 2003 flohen 200.000 Menschen.
//- en-camp: Camps
Amnesty International heard the complaints of prisoners in camps.
//- en-toll: Toll
Some 200,000 people fled in 2003.
//- en-die: Deaths
Many die in the mines.`;

test('a question is read in the language of the documents, whatever their number', () => {
  assert.equal(askAmong(LANGUAGES, { text: 'Klage eines Häftlings im Lager' })[0]?.uri, uriOf('de-camp'));
  assert.equal(askAmong(LANGUAGES, { text: 'a complaining prisoner' })[0]?.uri, uriOf('en-camp'));
});

test('names and figures are found in documents of another language', () => {
  const found = askAmong(LANGUAGES, { text: 'Amnesty International', language: 'de' });
  assert.deepEqual(
    found.map(({ uri, reasons }) => [uri, reasons.map(({ kind, text }) => `${kind}: ${text}`)]),
    [
      [uriOf('de-camp'), ['name: Amnesty International']],
      [uriOf('en-camp'), ['name: Amnesty International']],
    ],
  );
  const figures = askAmong(LANGUAGES, { text: 'Etwa 200.000 flohen', language: 'de' });
  assert.deepEqual(
    figures.map(({ uri, reasons }) => [uri, reasons[0]?.text]),
    [
      [uriOf('de-toll'), '200.000'],
      [uriOf('en-toll'), '200,000'],
    ],
  );
});

test('a function word of the question is no word in documents of another language', () => {
  assert.deepEqual(askAmong(LANGUAGES, { text: 'die und der', language: 'de' }), []);
  assert.equal(askAmong(LANGUAGES, { text: 'who will die', language: 'en' })[0]?.uri, uriOf('en-die'));
});

test('the language that the record names is the one a document is read by', () => {
  const [document] = readFixture('//- a: A\nDie Häuser.');
  assert.ok(document);
  const put = [{ ...document, record: { ...document.record, language: 'de-AT' } }];
  const ask = (text: string): number =>
    relatedPassages(updateIndex(EMPTY_INDEX, { put, remove: [] }), { text, exclude: new Set(), top: 1 }).length;
  assert.deepEqual([ask('Haus'), ask('die')], [1, 0]);
});

const BOARDS = `//- survey: Survey of the dams
The Valley Board of Water and Dams (VBWD) counted eleven dams in the valley. Six of them were older than the town.
//- repair: Repairs
VBWD gave each mill a new sluice and paid for stone and timber.
//- harbour: The harbour
The board of the harbour bought water pumps, and the dams of the valley were spoken of in its hall.
//- mill: The old mill
The old mill has a new roof.`;

test('what a document defines is found by its short form and by its long one', () => {
  const best = (query: string): string => ask(BOARDS, query)[0]?.uri ?? '';
  assert.equal(best('The Valley Board of Water and Dams paid for sluices and stone.'), uriOf('repair'));
  assert.equal(ask(BOARDS, 'the VBWD and its dams').length, 3);
  const [repair] = ask(BOARDS, 'The Valley Board of Water and Dams paid for sluices and stone.');
  const [reason] = repair?.reasons.filter(({ text }) => text.includes('VBWD')) ?? [];
  assert.ok(reason, 'the short form is a reason');
  const query = 'The Valley Board of Water and Dams paid for sluices and stone.';
  assert.ok(reason.querySpans.some(({ start, end }) => query.slice(start, end) === 'Valley Board of Water and Dams'));
});

test('words that are common everywhere count for little, however rare they are in a small corpus', () => {
  const fixture = `//- sleep: Sleep and the heart
In 2,700 sleepers with pauses of breath, continuous pressure of the airway by a mask (CPAP) did not prevent infarctions; sleepers with a mask snored less, and were in a better mood by day than sleepers without one.
//- bars
A maker has reduced its bars.
//- mill: The old mill
The old mill has a roof of slate, and the new mill a roof of tin, as all mills of the valley below have had since the fire.
//- road: The road
The road to the mill was paved with stones from the quarry above the town, which has been closed since the winter of the floods.`;
  assert.equal(ask(fixture, 'CPAP does not reduce strokes.')[0]?.uri, uriOf('sleep'));
});

function askGerman(query: string): readonly string[] {
  const fixture = `//- helfer
Auf drei Höfen bekamen die Erntehelfer vier Monate lang kein Geld.
//- brunnen
Der Dünger sickerte in die Brunnen, aus denen das Dorf sein Wasser holt.
//- ungluck
Bei einem Schiffsunglück vor der Küste starben zwölf Menschen.
//- schule
Die Schule im Tal hat ein neues Dach.`;
  const put = readFixture(fixture).map(document => ({ ...document, language: 'de' }));
  const index = updateIndex(EMPTY_INDEX, { put, remove: [] });
  return relatedPassages(index, { text: query, language: 'de', exclude: new Set(), top: 10 }).map(({ uri }) => uri.slice(8));
}

test('German compounds are found by their parts, and parts by their compounds', () => {
  assert.deepEqual(askGerman('Lohn für die Ernte'), ['helfer']);
  assert.deepEqual(askGerman('Brunnenwasser'), ['brunnen']);
  assert.deepEqual(askGerman('ein Schiff'), ['ungluck']);
  assert.deepEqual(askGerman('Schiffsschule'), [], 'no compound of one part alone');
});
