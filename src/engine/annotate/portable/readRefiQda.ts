/**
 * Reads a REFI-QDA project (REFI-QDA Project 1.0): a zip with one `.qde` file in XML and its sources. Of each selection of a text come the
 * words with what stands around them, its codes as tags (a code beneath a code as `harm/fine`) and its notes as a comment.
 *
 * Limits: pictures, sound and video have no text; links, sets, graphs, cases and variables are left. No more than 300 MB are unpacked.
 */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate/browser';
import type { AnnotationQuote, RefusedNote } from '../../model/index.ts';
import { selectorsFor } from '../../anchor/selectors.ts';
import { CodePoints } from '../codePoints.ts';
import { tagName } from '../tags.ts';
import { dateOf, type Draft, type DraftReading, PLAIN_DRAFT, unreadable } from './draft.ts';
import { nameUuid } from './nameUuid.ts';
import { noteBodies, noteMotivations } from '../noteBodies.ts';

/** Bytes unpacked at most. */
const LARGEST = 300_000_000;

export function readRefiQda(bytes: Uint8Array): DraftReading {
  const files = unzip(bytes);
  if (files === null) return { error: 'it is no zip, or one that is broken or unpacks to more than 300 MB' };
  const qde = [...files].find(([name]) => name.toLowerCase().endsWith('.qde'))?.[1];
  if (qde === undefined) return { error: 'it is no REFI-QDA project: there is no .qde file in the zip' };
  try {
    const { root } = parseXml(strFromU8(qde).replace(/^\uFEFF/, ''));
    if (root?.name !== 'Project') return { error: 'it is no REFI-QDA project: its XML does not begin with Project' };
    return new ProjectReader(root, files).read();
  } catch {
    return { error: 'the XML of the project is broken' }; // the parser throws at what is not well-formed, and calls itself for each level
  }
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let size = 0;
  try {
    const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
      if (!/\.(?:qde|txt)$/i.test(name)) return false;
      size += originalSize;
      return size <= LARGEST;
    };
    const files = unzipSync(bytes, { filter });
    return size <= LARGEST ? new Map(Object.entries(files)) : null;
  } catch {
    return null; // which is what the library does with anything but a zip
  }
}

class ProjectReader {
  readonly #root: XmlElement;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #codes = new Map<string, string>();
  readonly #users = new Map<string, string>();
  readonly #notes = new Map<string, XmlElement>();
  readonly #used = new Set<string>();
  readonly #drafts: Draft[] = [];
  readonly #refused: RefusedNote[] = [];

  constructor(root: XmlElement, files: ReadonlyMap<string, Uint8Array>) {
    this.#root = root;
    this.#files = new Map([...files].map(([name, bytes]) => [baseName(name), bytes]));
  }

  read(): DraftReading {
    for (const codes of within(this.#root, 'CodeBook', 'Codes')) this.#readCodes(codes, '');
    for (const user of within(this.#root, 'Users', 'User'))
      this.#users.set(guid(user), user.attributes['name'] ?? user.attributes['id'] ?? '');
    for (const note of within(this.#root, 'Notes', 'Note')) this.#notes.set(guid(note), note);
    for (const source of within(this.#root, 'Sources').flatMap(children)) this.#readSource(source);
    for (const [id, note] of this.#notes)
      if (!this.#used.has(id)) this.#refused.push(unreadable(this.#said(note), 'this note of the project belongs to no text'));
    return { drafts: this.#drafts, unreadable: this.#refused };
  }

  #readCodes(element: XmlElement, above: string): void {
    for (const code of within(element, 'Code')) {
      const name = tagName(`${above}/${code.attributes['name'] ?? ''}`) ?? above;
      this.#codes.set(guid(code), name);
      this.#readCodes(code, name);
    }
  }

  /** A text source, or the text of a PDF. */
  #readSource(source: XmlElement): void {
    const name = source.attributes['name'] ?? '';
    const holder = source.name === 'PDFSource' ? within(source, 'Representation')[0] : source;
    const text = holder === undefined ? null : this.#textOf(holder);
    if (text === null || holder === undefined) {
      this.#refused.push(unreadable(name, 'this source of the project has no text'));
      return;
    }
    const quoteOf = quoter(text, within(holder, 'PlainTextSelection'));
    for (const selection of within(holder, 'PlainTextSelection')) {
      const quote = quoteOf(selection);
      if (quote === null)
        this.#refused.push(unreadable(selection.attributes['name'] ?? name, 'its place is outside the text of the project'));
      else this.#draft(selection, name, quote, `urn:uuid:${guid(selection)}`);
    }
    if (within(source, 'Coding').length > 0) this.#draft(source, name, null, `urn:uuid:${nameUuid('whole source', guid(source))}`);
    for (const ref of within(source, 'NoteRef')) {
      const note = this.#notes.get(target(ref));
      this.#used.add(target(ref));
      if (note !== undefined) this.#draft(note, name, null, `urn:uuid:${target(ref)}`);
    }
  }

  #draft(element: XmlElement, title: string, quote: AnnotationQuote | null, id: string): void {
    const codings = within(element, 'Coding');
    const said = element.name === 'Note' ? this.#said(element) : this.#noted(element, codings, quote !== null);
    const tags = [...new Set(codings.flatMap(coding => within(coding, 'CodeRef')).flatMap(ref => this.#codes.get(target(ref)) ?? []))];
    const { creatingUser, creationDateTime, modifiedDateTime } = { ...codings[0]?.attributes, ...element.attributes };
    const created = dateOf(creationDateTime ?? null);
    this.#drafts.push({
      ...PLAIN_DRAFT,
      id,
      title,
      sources: [title],
      quote,
      motivations: noteMotivations({ comment: said, tags }),
      bodies: noteBodies({ comment: said, tags }),
      creator: this.#users.get(bare(creatingUser ?? '')) ?? null,
      created,
      modified: dateOf(modifiedDateTime ?? null) || created,
    });
  }

  /** The description of a selection, and the notes on it and on its codings. */
  #noted(element: XmlElement, codings: readonly XmlElement[], isSelection: boolean): string {
    const refs = [...(isSelection ? within(element, 'NoteRef') : []), ...codings.flatMap(coding => within(coding, 'NoteRef'))].map(target);
    for (const ref of refs) this.#used.add(ref);
    const notes = refs.flatMap(ref => this.#notes.get(ref) ?? []).map(note => this.#said(note));
    return [isSelection ? childText(element, 'Description') : '', ...notes].filter(part => part !== '').join('\n\n');
  }

  #said(note: XmlElement): string {
    return this.#textOf(note)?.trim() ?? childText(note, 'Description');
  }

  /** The text of a source or a note: inside the XML, or in a file of the zip. */
  #textOf(element: XmlElement): string | null {
    const inside = within(element, 'PlainTextContent')[0]?.text;
    if (inside !== undefined) return inside;
    const bytes = this.#files.get(baseName(element.attributes['plainTextPath'] ?? ''));
    return bytes === undefined ? null : strFromU8(bytes).replace(/^\uFEFF/, '');
  }
}

/**
 * Finds the words of selections. Positions are code points. Some programs count a Windows line end as one: where the text has such ends,
 * the way of counting is taken by which fewer selections begin or end within a word.
 */
function quoter(text: string, selections: readonly XmlElement[]): (selection: XmlElement) => AnnotationQuote | null {
  const ways = (text.includes('\r\n') ? [text, text.replaceAll('\r\n', '\n')] : [text]).map(each => ({
    text: each,
    points: new CodePoints(each),
  }));
  const spanOf = (
    { points }: { readonly points: CodePoints },
    { attributes }: XmlElement,
  ): { readonly start: number; readonly end: number } => ({
    start: points.toOffset(Number(attributes['startPosition'])),
    end: points.toOffset(Number(attributes['endPosition'])),
  });
  const cuts = (way: { readonly text: string; readonly points: CodePoints }): number =>
    selections
      .flatMap(selection => Object.values(spanOf(way, selection)))
      .filter(at => /^[\p{L}\p{N}]{2}$/u.test(way.text.slice(at - 1, at + 1))).length;
  const [first, second] = ways;
  const way = second !== undefined && first !== undefined && cuts(second) < cuts(first) ? second : first;
  return selection => {
    if (
      way === undefined ||
      !/^\d+$/.test(selection.attributes['startPosition'] ?? '') ||
      !/^\d+$/.test(selection.attributes['endPosition'] ?? '')
    )
      return null;
    const span = spanOf(way, selection);
    return way.text.slice(span.start, span.end).trim() === '' ? null : quoteOfSpan(way.text, span);
  };
}

/** The place is that of another text, and is not kept. */
function quoteOfSpan(text: string, span: { readonly start: number; readonly end: number }): AnnotationQuote {
  const { exact, prefix, suffix } = selectorsFor(text, span);
  return { exact, prefix, suffix, position: null };
}

function children(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(child => child instanceof XmlElement);
}

/** The descendants that this row of names leads to. */
function within(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return names.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(each => children(each).filter(child => child.name === name)),
    [element],
  );
}

function childText(element: XmlElement, name: string): string {
  return within(element, name)[0]?.text.trim() ?? '';
}

function guid(element: XmlElement): string {
  return bare(element.attributes['guid'] ?? '');
}

function target(reference: XmlElement): string {
  return bare(reference.attributes['targetGUID'] ?? '');
}

function bare(written: string): string {
  return written.replace(/^\{|\}$/g, '').toLowerCase();
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
