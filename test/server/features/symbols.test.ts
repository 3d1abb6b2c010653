import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLink, DocumentSymbol, FoldingRange, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { uriOf, withServer } from '../support/testClient.ts';

const DAM = `---
title: The dam
---

# The dam

There were 412 dead.

## The wall

It was 30 metres high.

### Its east end

Nothing.

# The valley

Some 9,000 people lived there.
`;

function show(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...show(children ?? [], `${indent}  `),
  ]);
}

test('document symbols are the headings within one another with the claims beneath', () =>
  withServer({ files: { 'corpus/a.md': DAM } }, async client => {
    const textDocument = { uri: uriOf('corpus/a.md') };
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      show(symbols).map(line => line.replace(/ \((?:\w+, )*Statistic.*\)$/, ' (Statistic)')),
      [
        'The dam',
        '  There were 412 dead. (Statistic)',
        '  The wall',
        '    It was 30 metres high. (Statistic)',
        '    Its east end',
        'The valley',
        '  Some 9,000 people lived there. (Statistic)',
      ],
    );
  }));

test('a client that knows no nested symbols gets them in a row', () =>
  withServer({ files: { 'corpus/a.md': DAM }, capabilities: {} }, async client => {
    const textDocument = { uri: uriOf('corpus/a.md') };
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols.length, 7);
    assert.equal(symbols[2]?.location.uri, textDocument.uri);
  }));

test('workspace symbols find documents, headings, claims and names, documents before headings before claims', () =>
  withServer({ files: { 'corpus/a.md': DAM, 'corpus/b.md': '# Bread\n\nKnead it.' } }, async client => {
    const find = async (query: string): Promise<string[]> => {
      const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
      return found.map(symbol => `${symbol.name} – ${symbol.containerName ?? ''}`);
    };
    assert.deepEqual((await find('the dam')).slice(0, 2), ['The dam – The dam', 'The dam – The dam']);
    assert.deepEqual(await find('412 dead'), ['There were 412 dead. – The dam']);
    assert.deepEqual(await find('bred'), ['Bread – Bread', 'Bread – Bread'], 'letters left out');
    assert.deepEqual(await find('zyzzyva'), []);
  }));

test('front matter and sections fold', () =>
  withServer({ files: { 'corpus/a.md': DAM } }, async client => {
    const textDocument = { uri: uriOf('corpus/a.md') };
    const ranges = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 2],
        [4, 14],
        [8, 14],
        [12, 14],
        [16, 18],
      ],
    );
  }));

test('links lead to documents of the corpus and to the web, and nowhere else', () =>
  withServer(
    {
      files: {
        'corpus/a.md': DAM,
        'corpus/b.md':
          '[@a, sec. 2] [[a#The wall]] [x](a.md) [w](https://example.org/x) [y](javascript:alert) [z](command:evil) @none [[none]]',
      },
    },
    async client => {
      const textDocument = { uri: uriOf('corpus/b.md') };
      const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument });
      assert.deepEqual(
        links.map(link => link.target),
        ['file:///reading/corpus/a.md#L17', 'file:///reading/corpus/a.md#L9', 'file:///reading/corpus/a.md#L5', 'https://example.org/x'],
      );
    },
  ));
