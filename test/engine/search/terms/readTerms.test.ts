import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageNumber, LANGUAGES, PLAIN_LANGUAGE } from '../../../../src/engine/search/terms/languages.ts';
import { type TermList, TermReader } from '../../../../src/engine/search/terms/readTerms.ts';

function namesIn(list: TermList): readonly string[] {
  return Array.from(list.terms.subarray(0, list.count), term => list.nameOf(term));
}

function termsOf(text: string, language = 'en'): readonly string[] {
  return namesIn(new TermReader().read(text, 0, text.length, languageNumber(language)));
}

function checkTerms(text: string, expected: string): void {
  assert.equal(termsOf(text).join(' '), expected, text);
}

/** All the texts are read as the same terms. */
function checkSame(...texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(termsOf(text), termsOf(texts[0] ?? ''), text);
}

/** In each language, all the texts are read as the same terms. */
function checkSameIn(language: string, ...texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(termsOf(text, language), termsOf(texts[0] ?? '', language), text);
}

test('each language has its stems and function words', () => {
  checkSameIn('de', 'die Häuser der Flüchtlinge', 'Haus, Flüchtling', 'in den HÄUSERN für Flüchtlingen');
  checkSameIn('fr', 'les prisonnières réfugiées', 'prisonnier réfugié');
  checkSameIn('es', 'las mujeres refugiadas', 'mujer refugiado');
  checkSameIn('es', 'en los hogares y lugares', 'hogar lugar');
  checkSameIn('it', 'i lavoratori e le lavoratrici', 'lavoratore lavoratrice');
  checkSameIn('pt-BR', 'os trabalhadores das prisões', 'trabalhador prisão');
  checkSameIn('nn', 'fangane i fengslene', 'fangen fengslet');
  checkSameIn('tr', 'mahkûmlar', 'mahkûm');
  assert.deepEqual(termsOf('the and of', 'de'), ['the', 'and', 'of']);
});

test('words of other scripts go by their script in whatever text', () => {
  for (const language of ['en', 'ru', 'de']) {
    checkSameIn(language, 'и беженцев', 'беженцы');
    checkSameIn(language, 'في السجون', 'سجون');
    checkSameIn(language, 'लड़कियों की', 'लड़कियां');
  }
});

test('an article that clings to its word is left out, and the word keeps its place', () => {
  checkSameIn('fr', "l'accord d’exploitation", 'accord exploitation');
  checkSameIn('it', "dell'accordo nell’isola", 'accordo isola');
  checkTerms("l'accord", 'laccord');
  const list = new TermReader().read("l'ONU", 0, 5, languageNumber('fr'));
  assert.deepEqual([list.starts[0], list.ends[0]], [2, 5]);
});

test('numbers are written in the way of the language, and have one form', () => {
  for (const [language, text] of [
    ['de', '1.400.000 oder 2,5 Prozent'],
    ['es', '1.400.000 2,5 por ciento'],
    ['fr', '1\u202f400\u00a0000, 2,5 pour cent'],
    ['ru', '1 400 000 и 2,5 процента'],
    ['ru', '1 400 000 и 2,5 %'],
    ['de', '1,4 Millionen 2,50 %'],
    ['ru', '1,4 млн 2,5 %'],
    ['pt', '1,4 milhões 2,5 por cento'],
    ['en', '1.4 million 2.5 per cent'],
    ['en', '1,400,000 2.5%'],
    ['en', '140万 2.5%'],
    ['en', '١٤٠٠٠٠٠ २.५%'],
  ] as const)
    assert.deepEqual(termsOf(text, language), ['1400000', '2.5', 'percent'], text);
  assert.deepEqual(termsOf('3.5.1911 12.34 1.2345', 'de'), ['3', '5', '1911', '12', '34', '1', '2345']);
  assert.deepEqual(termsOf('12 345 678', 'fr'), ['12345678']);
  assert.deepEqual(termsOf('2012 345', 'fr'), ['2012', '345']);
});

test('Korean particles come off, and the whole stays where one syllable is left', () => {
  checkTerms('마을을 마을에서 마을은', '마을 마을 마을');
  checkTerms('댐이', '댐이 댐');
  checkTerms('아이를 아이', '아이 아이 아');
});

test('Chinese is read in pairs and single characters, Thai in threes', () => {
  checkTerms('水坝决堤', '水坝 坝决 决堤 水 坝 决 堤');
  checkTerms('水', '水');
  checkTerms('𠀀', '𠀀');
  checkTerms('𠀀𠀁𠀂', '𠀀𠀁 𠀁𠀂 𠀀 𠀁 𠀂');
  checkTerms('ダムの水', 'ダム ムの の水 水');
  checkTerms('เขื่อน', 'เขื ขื่ ื่อ ่อน');
});

test('words are stemmed and function words left out', () => checkTerms('The guards were watching the bridges.', 'guard watch bridg'));

test('irregular forms lead to their word', () => {
  checkSame('woman', 'women', "women's", 'WOMEN');
  checkSame('they fled', 'they flee');
  checkSame('sold', 'sells', 'selling');
});

test('British and American spellings are one', () => {
  checkSame('labour organisations', 'labor organizations');
  checkSame('analysed', 'analyzed');
  checkSame('anaemia', 'anemia');
  checkSame('neighbouring', 'neighboring');
});

test('a number has one form', () => {
  checkSame('200,000', '200000', '200 thousand', 'two-hundred thousand', 'two hundred thousand', 'Two Hundred Thousand');
  checkSame('1.5 million', '1,500,000', '1.50 million', '1500000');
  checkSame('$2.5bn', '2.5 billion', '2500000000');
  checkSame('40%', '40 percent', 'forty per cent', '40.0 percent');
  checkSame('two hundred and fifty', '250');
  checkSame('twenty-one', '21');
});

test('numbers that stand side by side stay apart', () => {
  checkTerms('nineteen fifty', '19 50');
  checkTerms('1,200, 300', '1200 300');
  checkTerms('80-90', '80 90');
  checkTerms('in 2008, 3 died', '2008 3 die');
  checkTerms('12,34', '12 34');
});

test('"one" is a pronoun, unless it is part of a number', () => {
  checkTerms('one of them', '');
  checkTerms('one hundred', '100');
});

test('acronyms are no function words', () => {
  checkTerms('The WHO told us', 'who tell');
  checkSame('in the U.S. army', 'in the US army');
  checkTerms('WHO ARE THEY', '');
  checkTerms('e.g. bread, i.e. food', 'bread food');
});

test('a compound counts as its parts and as one word', () => {
  checkTerms('re-entry', 're entri reentri');
  checkSame('TNF-α', 'TNF-alpha');
  checkTerms('IL-2', 'il 2 il2');
  assert.ok(termsOf('follow-up').includes(termsOf('followup')[0] ?? '-'));
});

test('diacritics, apostrophes and invisible characters do not matter', () => {
  checkSame('Chișinău', 'Chisinau');
  checkSame('O’Brien’s', "O'Brien", 'OBrien');
  checkSame('co\u00adoperate', 'cooperate');
  checkSame('Straße', 'strasse');
});

test('addresses, link targets, tags and citation keys are no words', () => {
  checkTerms('see [the map](https://a.example/xyzzy) now', 'see map now');
  checkTerms('at https://a.example/xyzzy?q=1 today', 'today');
  checkTerms('bridge pic.photos.example/Ab3xYz9 today', 'bridg today');
  checkTerms('bridge www.a-b.example/xyzzy. Today', 'bridg today');
  checkTerms('<span class="xyzzy">bread</span>', 'bread');
  checkTerms('bread [@xyzzy2010, p. 3] water[^4]', 'bread water');
});

test('the capitals of a tag mark its words off', () => {
  checkTerms('#HumanRights now', 'human right humanright now');
  checkSame('@unicef', 'unicef');
  checkTerms('# Heading', 'head');
});

test('positions count function words, spans cover the word', () => {
  const text = 'The bread of the poor';
  const list = new TermReader().read(text, 0, text.length, PLAIN_LANGUAGE);
  assert.deepEqual([...list.positions.slice(0, list.count)], [1, 4]);
  assert.deepEqual(
    Array.from(list.starts.subarray(0, list.count), (start, i) => text.slice(start, list.ends[i])),
    ['bread', 'poor'],
  );
});

test('a stretch is read as if nothing stood beyond it', () => {
  const text = 'abc 200,000 thousand';
  const list = new TermReader().read(text, 4, 7, PLAIN_LANGUAGE);
  assert.deepEqual(namesIn(list), ['200']);
});

test('any string can be read; spans lie in it, in order, on the borders of code points', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '1,',
      '2.',
      'two ',
      'Two',
      'hundred ',
      'and ',
      "'",
      "'s",
      '٣',
      '𝟙',
      '-',
      '](',
      '<a',
      '[@',
      'U.',
      '\ud800',
      '北',
      "l'",
      '.345',
      '만',
      '이',
      'ก',
      'İ',
      'и',
      'ال',
      'ں',
      'क',
      '\u200b',
      'http://',
      '%',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat({ max: LANGUAGES.length - 1 }), (pieces, language) => {
      const text = pieces.join('');
      const list = new TermReader().read(text, 0, text.length, language);
      for (let i = 0; i < list.count; i++) {
        const [start = -1, end = -1] = [list.starts[i], list.ends[i]];
        assert.ok(0 <= start && start < end && end <= text.length, `${start} ${end}`);
        assert.ok(list.nameOf(list.terms[i] ?? -1) !== '');
        assert.ok(!isHalf(text, start) && !isHalf(text, end), 'cuts a pair');
      }
    }),
  );
});

function isHalf(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

test('hostile repetitions are read to their end', () => {
  for (const piece of [
    '(',
    '1,',
    'a.',
    '](',
    '<a',
    '[@',
    "a'",
    'a-',
    '1.',
    'two ',
    'two-',
    '\ud800',
    ' of the',
    "l'",
    ' 123',
    '万',
    '1万',
    '댐이',
    'เข',
    'وال',
    'ı',
  ]) {
    const text = piece.repeat(100_000);
    for (const language of [PLAIN_LANGUAGE, languageNumber('fr'), languageNumber('tr')])
      assert.ok(new TermReader().read(text, 0, text.length, language).count >= 0);
  }
});
