/** Annotations as Markdown for people: by document in the order of the text, or by tag. What is quoted is escaped; comments are the reader's own Markdown. */
import { escapeMarkdown } from '../../../base/markdown.ts';
import type { CodebookTag, ExportOptions, NotedDocument, PortableDocument } from '../../model/index.ts';
import type { PathOf } from './paths.ts';
import { type Thread, threadsOf, wordsOf } from './threads.ts';

export function writeMarkdown(documents: readonly NotedDocument[], { title }: ExportOptions, pathOf: PathOf): string {
  const parts = documents.map(noted => {
    const { document } = noted;
    const where = document.path === '' ? [] : [`Document: ${escapeMarkdown(document.path)}`];
    return [`## ${inline(document.title)}`, ...where, ...threadsOf(noted, pathOf).map(thread => entry(document, thread, []))].join('\n\n');
  });
  return pageOf(title, parts);
}

export function writeMarkdownByTag(documents: readonly NotedDocument[], { title, tags }: ExportOptions, pathOf: PathOf): string {
  const all = documents.flatMap(noted => threadsOf(noted, pathOf).map(thread => ({ document: noted.document, thread })));
  const byTag = new Map<string, typeof all>();
  for (const each of all)
    for (const tag of each.thread.note.tags.length === 0 ? [''] : each.thread.note.tags) {
      const known = byTag.get(tag);
      if (known === undefined) byTag.set(tag, [each]);
      else known.push(each);
    }
  // what has no tag comes last
  const names = [...byTag.keys()].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  const parts = names.map(name => {
    const entries = (byTag.get(name) ?? []).map(({ document, thread }) => entry(document, thread, [inline(document.title)]));
    return [`## ${name === '' ? 'Without a tag' : inline(name)}`, ...descriptionOf(name, tags), ...entries].join('\n\n');
  });
  return pageOf(title, parts);
}

function pageOf(title: string, parts: readonly string[]): string {
  const body = parts.length === 0 ? ['There are no notes.'] : parts;
  return `${[`# Notes: ${inline(title)}`, ...body].join('\n\n')}\n`;
}

function descriptionOf(name: string, tags: readonly CodebookTag[]): readonly string[] {
  const description = tags.find(tag => tag.name === name)?.description ?? null;
  return description === null ? [] : [inline(description)];
}

/** A note: what was noted as a quotation, what the reader wrote, and a line of who, when and which tags. */
function entry(document: PortableDocument, thread: Thread, where: readonly string[]): string {
  const { note, annotation, replies } = thread;
  const words = wordsOf(thread, document.text).trim();
  return [
    ...(words === '' ? ['*On the whole document*'] : [quoted(escapeMarkdown(words))]),
    ...(thread.isOrphan ? ['*These words are not to be found in the document any more.*'] : []),
    ...(note.verdict === '' ? [] : [`Verdict: ${inline(note.verdict)}`]),
    ...(note.link === '' ? [] : [`Link: ${inline(note.link)}`]),
    ...(note.comment === '' ? [] : [lowered(note.comment)]),
    signature([...where, ...byline(annotation)], note.tags),
    ...replies.map(reply => quotedReply(reply)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function quotedReply({ note, annotation }: Thread): string {
  return item([`Reply: ${note.comment.trim()}`, signature(byline(annotation), note.tags)].filter(part => part !== '').join('\n\n'));
}

function byline({ creator, created }: Thread['annotation']): readonly string[] {
  return [...(creator === null ? [] : [inline(creator)]), ...(created === '' ? [] : [inline(created.slice(0, 10))])];
}

function signature(parts: readonly string[], tags: readonly string[]): string {
  const all = [...parts, ...(tags.length === 0 ? [] : [`Tags: ${tags.map(inline).join(', ')}`])];
  return all.length === 0 ? '' : `— ${all.join(' · ')}`;
}

function quoted(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(line => `> ${line}`.trimEnd())
    .join('\n');
}

function item(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line, i) => (i === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`))
    .join('\n');
}

/** A heading of a comment stands beneath those of the page. */
function lowered(comment: string): string {
  return comment.trim().replace(/^(#{1,4})(?=[ \t])/gm, '##$1');
}

function inline(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
