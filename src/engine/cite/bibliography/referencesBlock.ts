/**
 * The `references` of a report's front matter, in which Pandoc looks for what the report cites.
 *
 * Method: the front matter is edited as a YAML document, so that comments and other fields stay as they are. Entries whose ids the corpus does not
 * have are the writer's own and stay. Cost: linear in the front matter and the records.
 */
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import type { BibliographicRecord, Span, TextReplacement } from '../../model/index.ts';
import { frontMatterSpan } from '../../text/frontMatter.ts';
import { cslItem } from './cslItem.ts';

/** What becomes of a report whose references are brought up to date; `problem` where its front matter cannot be read. */
export type ReferencesUpdate = { readonly edit: TextReplacement | null } | { readonly problem: string };

/** The edit that puts the records `cited` into the `references` of `text`; null where they stand there already. */
export function updateReferences(text: string, cited: readonly BibliographicRecord[], known: ReadonlySet<string>): ReferencesUpdate {
  const span = frontMatterSpan(text);
  const end = text.slice(0, 2000).includes('\r\n') ? '\r\n' : '\n';
  const inner =
    span === null
      ? ''
      : text
          .slice(span.start, span.end)
          .replace(/^\uFEFF?-{3}[^\n\r]*\r?\n?/, '')
          .replace(/(?:-{3}|\.{3})\s*$/, '');
  const document = parseDocument(inner);
  const [error] = document.errors;
  if (error !== undefined) return { problem: `The front matter cannot be read: ${error.message.split('\n')[0] ?? ''}` };
  if (document.contents !== null && !isMap(document.contents)) return { problem: 'The front matter is no list of fields.' };
  const before: unknown = document.get('references');
  const own = isSeq(before) ? before.items.filter(item => !(isMap(item) && known.has(String(item.get('id'))))) : [];
  const items = [...cited.map(record => document.createNode(cslItem(record))), ...own];
  if (items.length > 0) document.set('references', document.createNode(items));
  else if (document.has('references')) document.delete('references');
  return { edit: replacement(text, span, written(document), end) };
}

function written(document: Document): string {
  const yaml = document.toString({ lineWidth: 0 });
  return yaml.trim() === '' || yaml.trim() === '{}' || yaml.trim() === 'null' ? '' : yaml;
}

function replacement(text: string, span: Span | null, yaml: string, end: string): TextReplacement | null {
  const block = `---\n${yaml}---`.replace(/\n/g, end);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (span === null) return yaml === '' ? null : { span: { start, end: start }, text: `${block}${end}${end}` };
  return text.slice(span.start, span.end) === block ? null : { span, text: block };
}
