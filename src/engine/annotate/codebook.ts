/**
 * The codebook, `.marginalia/codebook.yaml`: the reader's tags with what they mean.
 *
 *     tags:
 *       - name: harm/forced-marriage
 *         description: A marriage without the free consent of both.
 *         colour: "#b0413e"
 *
 * Edits are made in the tree of the YAML file, so that comments, the order and all fields that are not ours stay. A file that is not
 * valid YAML is never edited. Cost: linear in the text.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Codebook, CodebookEdit, CodebookProblem, CodebookTag } from '../model/index.ts';
import { isWithin, renamed, tagName } from './tags.ts';

/** Longer files are no codebooks. In UTF-16 code units. */
const LONGEST = 1_000_000;

/** Reads a codebook. What cannot be read is told and passed over; the empty text is the empty codebook. */
export function parseCodebook(text: string): Codebook {
  const { entries, problems } = read(text);
  return { tags: entries.map(({ tag }) => tag), problems };
}

/** The colour of a tag: its own, or that of the nearest tag above it that has one. */
export function colourOfTag({ tags }: Pick<Codebook, 'tags'>, name: string): string | null {
  const colours = new Map(tags.map(tag => [tag.name, tag.colour]));
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const colour = colours.get(at) ?? null;
    if (colour !== null) return colour;
  }
  return null;
}

/** Adds a tag, or gives a known one the description and colour that `tag` has. */
export function setTag(text: string, tag: CodebookTag): CodebookEdit {
  return edit(text, ({ document, list, entries }) => {
    const name = tagName(tag.name);
    if (name === null) return 'that is no name of a tag';
    const known = entries.find(entry => entry.tag.name === name)?.node;
    const node = known ?? document.createNode({ name });
    if (tag.description !== null) node.set('description', tag.description);
    if (tag.colour !== null) node.set(node.has('color') ? 'color' : 'colour', tag.colour);
    if (known === undefined) list.add(node);
    return null;
  });
}

/**
 * Renames `from`, and all beneath it, to `to`. Where `to` is a tag already, the two become one: it keeps what it says of itself and takes
 * from the other what it lacks. A tag that the codebook does not have leaves it as it is.
 */
export function renameTag(text: string, from: string, to: string): CodebookEdit {
  return edit(text, ({ list, entries }) => {
    const name = tagName(to);
    if (name === null) return 'that is no name of a tag';
    if (name !== from && isWithin(name, from)) return 'a tag cannot be moved beneath itself';
    const named = new Map(entries.filter(({ tag }) => !isWithin(tag.name, from)).map(({ tag, node }) => [tag.name, node]));
    for (const { tag, node } of entries) {
      if (!isWithin(tag.name, from)) continue;
      const now = renamed(tag.name, from, name);
      const other = named.get(now);
      if (other === undefined) {
        node.set('name', now);
        named.set(now, node);
      } else absorb(list, other, node);
    }
    return null;
  });
}

/** Merges the tags `from` into `into`: each is renamed to it. */
export function mergeTags(text: string, from: readonly string[], into: string): CodebookEdit {
  let edited: CodebookEdit = { text };
  for (const name of from) if ('text' in edited && name !== into) edited = renameTag(edited.text, name, into);
  return edited;
}

interface Entry {
  readonly tag: CodebookTag;
  readonly node: YAMLMap;
}

interface Reading {
  readonly document: Document;
  /** Null where the file has no list of tags. */
  readonly list: YAMLSeq | null;
  readonly entries: readonly Entry[];
  readonly problems: readonly CodebookProblem[];
  /** Why the file must not be edited; null where it may be. */
  readonly broken: string | null;
}

function read(text: string): Reading {
  const lines = new LineCounter();
  const problems: CodebookProblem[] = [];
  const tell = (offset: number, reason: string): void => void problems.push({ line: Math.max(1, lines.linePos(offset).line), reason });
  const document = parse(text.length > LONGEST ? '' : text.replace(/^\uFEFF/, ''), lines);
  if (document === null || text.length > LONGEST) {
    const reason = document === null ? 'it is nested too deeply' : 'it is too long for a codebook';
    return { document: parseDocument(''), list: null, entries: [], problems: [{ line: 1, reason }], broken: reason };
  }
  for (const { pos, message } of document.errors) tell(pos[0], `it is not valid YAML: ${message.split('\n')[0] ?? message}`);
  const root = document.contents;
  const tags: unknown = isMap(root) ? root.get('tags', true) : root;
  const isEmpty = tags === undefined || tags === null || (isScalar(tags) && tags.value === null);
  const list = isSeq(tags) ? tags : null;
  if (!isEmpty && list === null) tell(offsetOf(tags), '"tags" is not a list');
  const broken = document.errors.length > 0 || (!isEmpty && list === null) ? (problems[0]?.reason ?? null) : null;
  return { document, list, entries: list === null ? [] : entriesOf(list, tell), problems, broken };
}

/** Null where the text is nested too deeply to be parsed. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'silent', lineCounter });
  } catch {
    return null; // the parser calls itself for each level
  }
}

function entriesOf(list: YAMLSeq, tell: (offset: number, reason: string) => void): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const node of list.items) {
    if (!isMap(node)) {
      tell(offsetOf(node), 'a tag is written as "name: …", with "description: …" and "colour: …" beneath');
      continue;
    }
    const name = tagName(stringOf(node, 'name') ?? '');
    if (name === null) tell(offsetOf(node), 'a tag has no name');
    else if (entries.has(name)) tell(offsetOf(node), `the tag “${name}” is described a second time`);
    else {
      const given = stringOf(node, 'colour') ?? stringOf(node, 'color');
      const colour = given === null ? null : readColour(given);
      if (given !== null && colour === null) tell(offsetOf(node), `the colour of “${name}” is not of the form "#rrggbb"`);
      entries.set(name, { tag: { name, description: stringOf(node, 'description'), colour }, node });
    }
  }
  return [...entries.values()];
}

function edit(
  text: string,
  change: (reading: { readonly document: Document; readonly list: YAMLSeq; readonly entries: readonly Entry[] }) => string | null,
): CodebookEdit {
  const { document, list: found, entries, broken } = read(text);
  if (broken !== null) return { reason: `the codebook cannot be edited as long as ${broken}` };
  const list = found ?? document.createNode([]);
  const reason = change({ document, list, entries });
  if (reason !== null) return { reason };
  if (found === null && list.items.length > 0) {
    if (isMap(document.contents)) document.contents.set('tags', list);
    else document.contents = document.createNode({ tags: list });
  }
  if (found === null && list.items.length === 0) return { text };
  const edited = document.toString({ lineWidth: 0 });
  return { text: (text.startsWith('\uFEFF') ? '\uFEFF' : '') + (text.includes('\r\n') ? edited.replace(/\r?\n/g, '\r\n') : edited) };
}

/** Gives `node` what it lacks of `other`, which is then taken out of the list. Comments move too. */
function absorb(list: YAMLSeq, node: YAMLMap, other: YAMLMap): void {
  for (const pair of other.items) if (isScalar(pair.key) && !node.has(pair.key.value)) node.items.push(pair);
  const comments = [node.commentBefore, other.commentBefore, other.comment].filter(comment => typeof comment === 'string');
  if (comments.length > 0) node.commentBefore = comments.join('\n');
  list.items.splice(list.items.indexOf(other), 1);
}

function stringOf(node: YAMLMap, field: string): string | null {
  const value: unknown = node.get(field);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function readColour(value: string): string | null {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(value) ?? [];
  if (long !== undefined) return `#${long.toLowerCase()}`;
  return short === undefined ? null : `#${[...short.toLowerCase()].map(digit => digit + digit).join('')}`;
}

/** Where a node stands in the text. */
function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range : null;
  return range?.[0] ?? 0;
}
