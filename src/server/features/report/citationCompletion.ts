import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import { citationKey, writtenKey } from '../../../base/citationKey.ts';
import { escapeMarkdown } from '../../../base/markdown.ts';
import type { BibliographicRecord, ReadDocument } from '../../../engine/index.ts';
import { onDocument, type ServerContext } from '../../context.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import type { DocumentStore } from '../../corpus/store.ts';
import { authorsInWords, publisherOf, titleOf } from '../../text/words.ts';
import { lineStart } from '../place.ts';
import { numberedSections } from '../locator.ts';

/** The beginning of a key behind its `@`: `@su`, `@{su`. */
const KEY = /(?<![\p{L}\p{N}_.@/\\])@(\{?)([^\s@{}[\],;]{0,200})$/u;
/** What follows a key and a comma within its bracket. */
const LOCATOR = /\[[^[\]\n]*@\{?([^\s@{}[\],;]{1,200})\}?,(\s?)([^@;\][]{0,100})$/u;
/** More sections than these are found faster in the document itself. */
const MAX_SECTIONS = 100;

/** Offers the keys of the corpus behind `@`, and places of the document behind its key and a comma. */
export function registerCitationCompletion(context: ServerContext): void {
  context.connection.onCompletion(
    onDocument(context, [], (document, { position }) => {
      if (document.read.format !== 'markdown') return [];
      const offset = document.offsetAt(position);
      const { text } = document.read;
      return completions(context.store, document, text.slice(lineStart(text, offset), offset), offset);
    }),
  );
}

function completions(store: DocumentStore, document: LoadedDocument, before: string, offset: number): CompletionItem[] {
  const key = KEY.exec(before);
  if (key !== null) {
    const typed = (key[1] ?? '').length + (key[2] ?? '').length;
    return store.documents().map(({ read }, at) => keyItem(document, read, { start: offset - typed, end: offset }, at));
  }
  const locator = LOCATOR.exec(before);
  const [cited] = locator === null ? [] : store.directory.byKey(locator[1] ?? '');
  if (locator === null || cited === undefined) return [];
  const typed = (locator[3] ?? '').length;
  // a blank that is typed into the list that is open would else be a word to look for
  return locatorItems(document, cited, { start: offset - typed, end: offset, lead: locator[2] === '' ? ' ' : '' });
}

interface Typed {
  readonly start: number;
  readonly end: number;
}

function keyItem(document: LoadedDocument, { record }: ReadDocument, typed: Typed, at: number): CompletionItem {
  const by = [byline(record), record.issued?.slice(0, 4)].filter(part => part !== undefined && part !== '').join(', ');
  const key = citationKey(record.id);
  return {
    label: key,
    labelDetails: { description: by },
    kind: CompletionItemKind.Reference,
    detail: titleOf(record),
    documentation: { kind: MarkupKind.Markdown, value: `**${escapeMarkdown(titleOf(record))}**\n\n${escapeMarkdown(by)}` },
    // Who does not know the key finds it by title, author or year.
    filterText: `${key} ${titleOf(record)} ${by}`,
    sortText: String(at).padStart(6, '0'),
    textEdit: { range: document.toRange(typed), newText: writtenKey(key) },
  };
}

function byline(record: BibliographicRecord): string {
  return record.author === undefined ? (publisherOf(record) ?? '') : authorsInWords(record.author);
}

/** Pandoc's own words for places, then the sections that the document has. */
const TERMS: readonly (readonly [term: string, meaning: string])[] = [
  ['p. ', 'page'],
  ['pp. ', 'pages'],
  ['chap. ', 'chapter'],
  ['sec. ', 'section'],
  ['para. ', 'paragraph'],
  ['fig. ', 'figure'],
  ['n. ', 'note'],
];

function locatorItems(document: LoadedDocument, cited: ReadDocument, typed: Typed & { readonly lead: string }): CompletionItem[] {
  const item = (label: string, detail: string, order: number): CompletionItem => ({
    label,
    detail,
    kind: CompletionItemKind.Value,
    filterText: `${typed.lead}${label} ${detail}`,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range: document.toRange(typed), newText: `${typed.lead}${label}` },
  });
  const sections = numberedSections(cited).slice(0, MAX_SECTIONS);
  return [
    ...sections.map(({ title }, i) => item(`sec. ${String(i + 1)}`, title, i)),
    ...TERMS.map(([term, meaning], i) => item(term, meaning, MAX_SECTIONS + i)),
  ];
}
