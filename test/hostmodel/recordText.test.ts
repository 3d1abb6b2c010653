import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapeMarkdown } from '../../src/base/markdown.ts';
import { shorten } from '../../src/host/model/shorten.ts';
import { documentDescription, documentTitle, recordTooltip, typeLabel, yearOf } from '../../src/host/model/recordText.ts';
import { summary, t } from './support.ts';

describe('a record in words', () => {
  test('is called by its title, else by its file', () => {
    assert.equal(documentTitle(summary('press/tide.md', { title: 'The tide' })), 'The tide');
    assert.equal(documentTitle(summary('press/tide.md')), 'tide.md');
  });

  test('tells publisher, year and claims, as far as they are known', () => {
    const record = { 'container-title': 'Harbour Post', publisher: 'Post Ltd', issued: '2019-03-05' };
    assert.equal(documentDescription(t, summary('a.md', record, { statistic: 2, event: 1 })), 'Harbour Post · 2019 · 3 claims');
    assert.equal(documentDescription(t, summary('a.md', { publisher: 'Post Ltd' }, { event: 1 })), 'Post Ltd · 1 claim');
    assert.equal(documentDescription(t, summary('a.md')), '0 claims');
  });

  test('has a year only where the date begins with one', () => {
    assert.equal(yearOf(summary('a.md', { issued: '2012-06/2012-08' }).record), '2012');
    for (const issued of ['', 'spring', '12']) assert.equal(yearOf(summary('a.md', { issued }).record), null);
  });

  test('says the kind of document in words, and an unknown one as CSL has it', () => {
    assert.equal(typeLabel(t, 'article-newspaper'), 'newspaper article');
    assert.equal(typeLabel(t, 'motion_picture'), 'motion picture');
  });

  test('has a tooltip with all that is known, marked where it was read from the text', () => {
    const record = {
      title: 'The tide',
      author: [{ given: 'Ann', family: 'Pier' }, { literal: 'Port office' }],
      issued: '2019',
      read: ['issued'],
    } as const;
    const tooltip = recordTooltip(t, summary('press/tide.md', record, { statistic: 2 }));
    assert.match(tooltip, /^\*\*The tide\*\*/);
    for (const line of [
      'Citation key: tide',
      'Author: Ann Pier; Port office',
      'Date: 2019',
      'Claims: statistic 2',
      'not given in the record: issued',
    ])
      assert.ok(tooltip.includes(line), `${line} in ${tooltip}`);
    assert.ok(!tooltip.includes('Publisher'));
  });

  test('shows a hostile record as the text it is', () => {
    const tooltip = recordTooltip(t, summary('a.md', { title: '[x](command:evil) <img src=y> $(bug)', note: '**\n\n# big' }));
    for (const live of [/(?<!\\)\]\(/, /(?<!\\)</, /(?<!\\)\$/, /\n# /, /\n\n# /]) assert.doesNotMatch(tooltip, live);
  });
});

describe('text from documents', () => {
  test('has nothing live in it', () => {
    assert.equal(escapeMarkdown('a *b*\n[c](http://d)'), 'a \\*b\\* \\[c\\]\\(http\\://d\\)');
    assert.equal(escapeMarkdown('&lt;script&gt;'), '\\&lt;script\\&gt;');
  });

  test('keeps an underscore within a word, where it is no markup', () => {
    assert.equal(escapeMarkdown('003_53f8_é_1 _so_ a__b x_'), '003_53f8_é_1 \\_so\\_ a\\_\\_b x\\_');
  });

  test('is shortened at a word, and never within a character', () => {
    assert.equal(shorten('The tide was high', 30), 'The tide was high');
    assert.equal(shorten('The tide was high', 13), 'The tide was…');
    assert.equal(shorten(`${'a'.repeat(9)}😊😊`, 10), `${'a'.repeat(9)}…`);
  });
});
