import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { resolveAnchor, resolveAnchors } from '../../../src/engine/anchor/resolve.ts';
import { selectorsFor } from '../../../src/engine/anchor/selectors.ts';

const REPORT = `# Findings of the inquiry

The first survey counted 412 civilians who were killed in the northern province. A second team from Oslo went there in May 2019 and found no graves.

Families said that the soldiers had not given any warning. The commission asked the ministry for its records. The ministry refused to hand them over.

Of the villages that were visited, nine had no school. The commission will publish its full list next year.
`;

/** Annotates `quote` in `before`, and shows what of `after` the note is attached to. */
function reattach(quote: string, before: string, after: string): string {
  const start = before.indexOf(quote);
  assert.ok(start >= 0, 'the quote must stand in the old text');
  const result = resolveAnchor(after, selectorsFor(before, { start, end: start + quote.length }));
  return result.span === null ? 'orphan' : `${result.status}: ${after.slice(result.span.start, result.span.end)}`;
}

describe('a note stays with its passage when', () => {
  const quote = 'The commission asked the ministry for its records.';
  const edits: readonly (readonly [name: string, after: string, expected: string])[] = [
    ['nothing has changed', REPORT, `exact: ${quote}`],
    ['text came before it', `A new preface.\n\n${REPORT}`, `moved: ${quote}`],
    [
      'the text was wrapped again',
      REPORT.replace(quote, 'The commission asked\nthe ministry\nfor its records.'),
      'moved: The commission asked\nthe ministry\nfor its records.',
    ],
    ['line ends became CRLF', REPORT.replaceAll('\n', '\r\n'), `moved: ${quote}`],
    ['a byte order mark came', `\uFEFF${REPORT}`, `moved: ${quote}`],
    [
      'spaces became non-breaking',
      REPORT.replace('The commission asked', 'The\u00A0commission\u00A0asked'),
      'moved: The\u00A0commission\u00A0asked the ministry for its records.',
    ],
    [
      'a word was replaced',
      REPORT.replace('asked the ministry', 'begged the ministry'),
      'moved: The commission begged the ministry for its records.',
    ],
    [
      'words came at its end',
      REPORT.replace('for its records.', 'for its records of that year.'),
      'moved: The commission asked the ministry for its records of that year.',
    ],
    [
      'words came at its start',
      REPORT.replace('The commission asked', 'In June the commission asked'),
      'moved: In June the commission asked the ministry for its records.',
    ],
    [
      'the paragraph moved',
      `${quote} The ministry refused to hand them over.\n\n${REPORT.replace(` ${quote} The ministry refused to hand them over.`, '')}`,
      `moved: ${quote}`,
    ],
    ['a copy came elsewhere', `${REPORT}\nAs we said above, something else. ${quote} That is all.`, `exact: ${quote}`],
  ];
  for (const [name, after, expected] of edits) test(name, () => assert.equal(reattach(quote, REPORT, after), expected));

  test('words at its end came into brackets', () => {
    const now = 'The list names the head of the harbour (on call) and her deputy.';
    assert.equal(
      reattach('the head of the harbour on call', 'The list names the head of the harbour on call and her deputy.', now),
      'moved: the head of the harbour (on call)',
    );
  });
  const link = '3. The board must keep [its minutes](https://example.org/minutes/12) for ten years [4].';
  test('a list was renumbered, a link leads elsewhere, a citation has another number', () => {
    const now = '4. The board must keep [its minutes](https://example.org/records/2024) for ten years [5].';
    assert.equal(reattach(link, `One.\n\n${link}\n\nTwo.`, `One.\n\n${now}\n\nTwo.`), `moved: ${now.slice(3)}`);
  });
  test('its words stand twice between the same words, and the signs between them tell the two apart', () => {
    const gates = (mark: string): string =>
      `The keeper (${mark}) said so.\n\nBoth gates are of oak.\n\nSee the plan, ${mark}: the keeper drew it.\n\n`;
    const quote = 'Both gates are of oak.';
    const text = gates('*') + gates('**');
    // nearly as far from its old place as the other is
    const now = `${'A preface of some length. '.repeat(40)}\n\n${text}`;
    assert.equal(reattach(quote, text, now), `moved: ${quote}`);
    const start = text.indexOf(quote);
    const { span } = resolveAnchor(now, selectorsFor(text, { start, end: start + quote.length }));
    assert.equal(span?.start, now.indexOf(quote));
    const twice = now.replace('(**)', '(*)').replace('plan, **:', 'plan, *:');
    assert.equal(reattach(quote, text, twice), 'orphan', 'but not where only white space could');
    assert.equal(reattach(quote, text, twice.replace('oak.\n\nSee', 'oak.\nSee')), 'orphan');
  });
  test('its position is not known', () => {
    const { span } = resolveAnchor(`New. ${REPORT}`, { exact: quote, prefix: '', suffix: ' The ministry', start: null });
    assert.equal(span?.start, REPORT.indexOf(quote) + 5);
  });
  test('a neighbour was deleted while the other stayed', () => {
    assert.equal(reattach(quote, REPORT, REPORT.replace(' The ministry refused to hand them over.', '')), `exact: ${quote}`);
  });
  test('quotation marks were made straight', () => {
    assert.equal(
      reattach(
        'She said “we saw it all”.',
        'Then it ended. She said “we saw it all”. He left.',
        'Then it ended. She said "we saw it all". He left.',
      ),
      'moved: She said "we saw it all".',
    );
  });
  test('accents were decomposed', () => {
    assert.equal(
      reattach(
        'The café in Besançon closed.',
        'One. The café in Besançon closed. Two.',
        'One. The café in Besançon closed. Two.'.normalize('NFD'),
      ),
      `moved: ${'The café in Besançon closed.'.normalize('NFD')}`,
    );
  });
  test('a paragraph came between a heading and its words, which are those of the heading', () => {
    const quote = 'In 2016 the quay handled 231 ships.';
    const old = `# The Quay\n\n${quote} The crane was built in 1938 and cost 90,000 pounds.\n`;
    const after = old.replace('\n\n', '\n\nThe mayor opened a lock here in 1999.\n\n');
    assert.equal(reattach(quote, old, after), `moved: ${quote}`);
  });
  test('it stands right beneath headings, words of which it has', () => {
    const old = '# Tolls\n\n## Fees of ships\nBy day, the office takes fees of ships in cash. Rope is sold there.\n';
    const after = old.replace(
      'By day, the office takes fees of ships in cash.',
      'The office by the quay takes fees of ships in cash or goods.',
    );
    assert.equal(
      reattach('By day, the office takes fees of ships in cash.', old, after),
      'moved: The office by the quay takes fees of ships in cash or goods.',
    );
  });
  test('it ends the text, as it did, behind a sentence that was written anew', () => {
    const said = 'The commission will publish its full list next year.';
    const now = REPORT.replace(
      'Of the villages that were visited, nine had no school.',
      'Schools are the matter of another report, which has been put off. '.repeat(30).trim(),
    );
    assert.equal(reattach(said, REPORT, now), `moved: ${said}`);
  });
  test('before it stands what has no whole word, and behind it all is new', () => {
    const said = 'Checks the marks of a ship.';
    const old = `# Calls\n\n### \`harbour.office.checkMarksOfShip\`\n\n${said}\n\n### \`harbour.office.count\`\n\nCounts ships. ${REPORT}`;
    const now = `${'A new preface of ours. '.repeat(40)}${old.replace('harbour.office.count', 'port.tally').replace('Counts ships.', 'Tells how many there are.')}`;
    assert.equal(reattach(said, old, now), `moved: ${said}`);
  });
  test('a longer sentence that begins with its words came where it stood', () => {
    const said = 'Turns the order round for ships that lie inside the mole.';
    const longer = 'Turns the order round for ships that lie inside the mole and carry salt.';
    const part = (name: string, text: string): string => `#### \`${name}\`\n\n${text}\n\nFor example, with a bell:\n`;
    const old = `${part('inside', said)}\n${REPORT}`;
    const now = `${part('inside', longer)}\n${'The bell is rung. '.repeat(60)}\n\n${old}`;
    assert.equal(reattach(said, old, now), `moved: ${said}`);
  });
  test('a list became a table', () => {
    const old = '- Pilot: Takes large ships through the narrow sound.\n- Clerk: Takes the fees of all the ships that call.\n\nEnd.\n';
    const after =
      '| Who | What |\n| --- | --- |\n| Pilot | Brings large ships through the narrow sound. |\n| Clerk | Takes fees of all the ships that call. |\n';
    const quote = 'Takes the fees of all the ships that call.';
    assert.equal(reattach(quote, old, after), 'moved: Takes fees of all the ships that call.');
  });
  test('the text has no spaces between words', () => {
    assert.equal(
      reattach('委员会要求提供记录。', '第一句话。委员会要求提供记录。最后一句。', '新的开头。第一句话。委员会要求提供记录。最后一句。'),
      'moved: 委员会要求提供记录。',
    );
  });
});

describe('a note is an orphan when', () => {
  const quote = 'The first survey counted 412 civilians who were killed in the northern province.';
  const edits: readonly (readonly [name: string, quote: string, after: string])[] = [
    ['a number changed', quote, REPORT.replace('412', '142')],
    ['the direction changed', quote, REPORT.replace('northern', 'southern')],
    ['a name changed', 'A second team from Oslo went there in May 2019 and found no graves.', REPORT.replace('Oslo', 'Bergen')],
    ['a month changed', 'A second team from Oslo went there in May 2019 and found no graves.', REPORT.replace('May 2019', 'June 2019')],
    ['a number in words changed', 'Of the villages that were visited, nine had no school.', REPORT.replace('nine', 'six')],
    [
      'a name at the head of a sentence changed',
      'Families said that the soldiers had not given any warning.',
      REPORT.replace('Families said', 'Bergen said'),
    ],
    ['a denial went', 'Families said that the soldiers had not given any warning.', REPORT.replace('had not given any', 'had given a')],
    ['a denial came', quote, REPORT.replace('who were killed', 'who were not killed')],
    [
      'a denial came at its end',
      'The commission asked the ministry for its records.',
      REPORT.replace('for its records.', 'for its records, but not the court.'),
    ],
    ['it was deleted', quote, REPORT.replace(`${quote} `, '')],
    ['all text went', quote, ''],
    [
      'only a copy in other surroundings is left',
      quote,
      `${REPORT.replace(`${quote} `, '')}\nAn annex repeats old material. ${quote} It adds nothing to it.`,
    ],
    [
      'two copies stand in surroundings that are alike',
      quote,
      `New words here. ${quote} New words there. New words here. ${quote} New words there.`,
    ],
  ];
  for (const [name, old, after] of edits) test(name, () => assert.equal(reattach(old, REPORT, after), 'orphan'));

  /** What the first of two notes on the same words gets, where the other is on the copy that stays. */
  const besideItsCopy = (quote: string, old: string, now: string, isFirst: boolean): string => {
    const [first, last] = [old.indexOf(quote), old.lastIndexOf(quote)];
    assert.ok(first >= 0 && last > first, 'the quote must stand twice in the old text');
    const selectors = (isFirst ? [first, last] : [last, first]).map(start => selectorsFor(old, { start, end: start + quote.length }));
    const [own, copy] = resolveAnchors(now, selectors);
    assert.notEqual(copy?.span ?? null, null, 'the copy is found');
    return own?.status ?? 'orphan';
  };
  test('it was deleted and a copy beside a like neighbour is left, which has a note of its own', () => {
    const copied = `${REPORT}\nThe annex lists the steps. ${quote} A second reading followed in the summer.`;
    const old = copied.replace('The annex lists the steps.', 'A long list of steps, and so it is # Findings of the inquiry');
    assert.equal(besideItsCopy(quote, old, old.replace(`${quote} `, ''), true), 'orphan');
  });
  const said = 'The pier was closed to carts.';
  const town = `Fish is landed by night. ${said} Sails are mended by hand. Tar comes from the north. Nobody counts the gulls.`;
  test('it ended the text, was deleted, and a copy of it is left', () => {
    const old = `${town.replace('Tar comes', `${said} Tar comes`).replace(`${said} Sails`, 'Sails')} ${said}`;
    assert.equal(besideItsCopy(said, old, old.slice(0, -said.length - 1), false), 'orphan');
  });
  test('it was replaced among its neighbours, and a copy stands near', () => {
    const filler = Array.from({ length: 60 }, (_, i) => `Ship ${i} brought salt${i}.`).join(' ');
    const old = `${filler} ${said} Ropes hang in rows. ${town}`;
    const now = old.replace(
      `Fish is landed by night. ${said} Sails are`,
      'Fish is landed by night. A lantern was bought for the watch. Sails are',
    );
    assert.equal(besideItsCopy(said, old, now, false), 'orphan');
  });
  test('a copy of it stood beside it, a word between, and one of the two was deleted', () => {
    const old = `Fish is landed. ${said} Again: ${said} Sails are mended by hand.`;
    assert.equal(reattach(said, old, old.replace(`${said} Again: `, 'Again: ')), 'orphan');
  });
  test('a title was deleted, and the sentence beneath begins with its words', () => {
    const old = `Salt was taxed.\n\n## Forced labour in the mines\n\nThe mines are deep. ${town}`;
    const now = `Salt was taxed.\n\nForced labour in the mines was ended by a new law. ${town}`;
    assert.equal(reattach('## Forced labour in the mines', old, now), 'orphan');
  });
  test('a sentence was deleted, and the title above has its words', () => {
    const quote = 'Its yearly review covers 199 harbours, their dues and their pilots.';
    const old = `${town} Dues are still too high.\n\n## The yearly review of 199 harbours\n\n${quote} As before, the board placed the western mole at the end of the list.`;
    assert.equal(reattach(quote, old, old.replace(`${quote} `, '')), 'orphan');
  });
  test('the entry of a list was deleted, and one of another name says the same', () => {
    const quote = '- `mast` - Deprecated, use the entry of the rigging instead.';
    const old = `Entries:\n\n${quote}\n- \`keel\` - The lowest beam.\n- \`hull\` - Deprecated, use the entry of the rigging instead.\n`;
    assert.equal(reattach(quote, old, old.replace(`${quote}\n`, '')), 'orphan');
  });
  test('a title left the front matter and stays as the heading', () => {
    const title = 'Harbours of the northern coast';
    const old = `---\ntype: report\ntitle: ${title}\nlanguage: en\n---\n\n# ${title}\n\nThe coast has few harbours.\n`;
    const line = `title: ${title}\n`;
    assert.equal(reattach(title, old, old.replace(line, '')), 'orphan');
    assert.equal(reattach(line.trim(), old, old.replace(line, '')), 'orphan');
  });
  test('the quote is empty', () => assert.equal(resolveAnchor(REPORT, { exact: '', prefix: '', suffix: '', start: 0 }).status, 'orphan'));
});

test('an orphan names candidates, best first', () => {
  const start = REPORT.indexOf('The first survey');
  const { candidates } = resolveAnchor(REPORT.replace('412', '142'), selectorsFor(REPORT, { start, end: start + 80 }));
  assert.equal(candidates[0]?.start, start);
  assert.deepEqual(
    [...candidates].sort((a, b) => b.score - a.score),
    candidates,
  );
});

test('of repeated sentences each note finds its own', () => {
  const old = ['alpha', 'beta', 'gamma', 'delta']
    .map(name => `Article ${name} concerns ${name} matters. The Secretary shall report annually. It ends the ${name} part.`)
    .join('\n\n');
  const now = `A preamble was put in front.\n\n${old}`;
  const shift = now.length - old.length;
  for (let start = old.indexOf('The Secretary'); start >= 0; start = old.indexOf('The Secretary', start + 1)) {
    const result = resolveAnchor(now, selectorsFor(old, { start, end: start + 'The Secretary shall report annually.'.length }));
    assert.equal(result.span?.start, start + shift);
  }
});

test('what has not changed is found where it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
      const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const span = { start: ends[0] ?? 0, end: ends[1] ?? 0 };
      const result = resolveAnchor(text, selectorsFor(text, span));
      if (result.span !== null && result.status === 'exact') assert.deepEqual(result.span, span);
    }),
  );
});

test('any text and any selectors have a result, and its spans lie in the text', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 120 });
  fc.assert(
    fc.property(anything, anything, anything, anything, fc.nat(200), (text, exact, prefix, suffix, start) => {
      const result = resolveAnchor(text, { exact, prefix, suffix, start });
      for (const { start: from, end: to } of result.candidates) assert.ok(0 <= from && from < to && to <= text.length);
    }),
  );
});
