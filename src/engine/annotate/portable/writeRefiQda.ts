/**
 * Annotations as a REFI-QDA project (REFI-QDA Project 1.0, https://www.qdasoftware.org/products-project-exchange/): a zip of `project.qde` and
 * the sources as plain text. Tags are codes, noted passages are selections, comments are notes, typed links are links.
 *
 * Positions are Unicode code points from 0, the end exclusive, in the text as it stands in the zip: without a byte order mark, lines
 * ended by a line feed. Limits: a note whose words are lost, or whose document is not there, has no selection and is told in a note of its own.
 */
import { strToU8, zipSync } from 'fflate/browser';
import { countWhile } from '../../../base/bisect.ts';
import { groupBy } from '../../../base/groupBy.ts';
import type { CodebookTag, ExportOptions, NotedDocument, Span } from '../../model/index.ts';
import { CodePoints } from '../codePoints.ts';
import { colourOfTag } from '../codebook.ts';
import { instantOf } from '../instants.ts';
import { nameUuid } from './nameUuid.ts';
import type { PathOf } from './paths.ts';
import { type Thread, threadsOf, wordsOf } from './threads.ts';
import { element, escapeXml } from './xml.ts';

export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';
/** Longest name of a selection, in UTF-16 code units: programs list them by it. */
const LONGEST_NAME = 80;

export function writeRefiQda(documents: readonly NotedDocument[], options: ExportOptions, pathOf: PathOf): Uint8Array {
  const project = new Project(options.tags, pathOf);
  const sources = documents.filter(({ document }) => document.text !== null).map(noted => project.source(noted));
  for (const noted of documents) if (noted.document.text === null) project.homeless(noted);
  const parts = [
    project.users(),
    project.codeBook(),
    sources.length === 0
      ? ''
      : element(
          'Sources',
          {},
          sources.map(({ xml }) => xml),
        ),
    project.notes(),
  ].filter(part => part !== '');
  const qde = element(
    'Project',
    { xmlns: PROJECT_NAMESPACE, name: options.title, origin: 'Marginalia', creationDateTime: options.now },
    parts,
  );
  const files = Object.fromEntries(sources.map(({ file, text }) => [`sources/${file}`, strToU8(text)]));
  return zipSync({ 'project.qde': strToU8(`<?xml version="1.0" encoding="utf-8"?>\n${qde}\n`), ...files }, { mtime: timeOf(options.now) });
}

/** A zip counts its time from 1980 to 2099. */
function timeOf(now: string): number {
  return Math.min(Math.max(instantOf(now) ?? 0, Date.UTC(1981, 0)), Date.UTC(2098, 0));
}

interface Source {
  readonly xml: string;
  readonly file: string;
  readonly text: string;
}

/** What the project gathers while its sources are written: who, which codes, which notes. */
class Project {
  readonly #tags: readonly CodebookTag[];
  readonly #pathOf: PathOf;
  readonly #users = new Set<string>();
  readonly #codes = new Set<string>();
  readonly #notes: string[] = [];

  constructor(tags: readonly CodebookTag[], pathOf: PathOf) {
    this.#tags = tags;
    this.#pathOf = pathOf;
    for (const { name } of tags) this.#addCode(name);
  }

  source(noted: NotedDocument): Source {
    const { document } = noted;
    const guid = nameUuid('source', document.path);
    const raw = document.text ?? '';
    const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const points = new CodePoints(text);
    const threads = threadsOf(noted, this.#pathOf);
    const place = normaliser(raw);
    const selections = threads.flatMap(thread =>
      thread.span === null ? [] : [this.#selection(thread, { start: place(thread.span.start), end: place(thread.span.end) }, text, points)],
    );
    const whole = threads.filter(({ span }) => span === null);
    const codings = whole.filter(({ isOrphan }) => !isOrphan).flatMap(thread => this.#codings(thread));
    const notes = whole.flatMap(thread => this.#noteRefs(thread, raw));
    const attributes = { guid, name: document.title, plainTextPath: `internal://${guid}.txt` };
    return { xml: element('TextSource', attributes, [...selections, ...codings, ...notes]), file: `${guid}.txt`, text };
  }

  /** Notes on a document that is not there. */
  homeless(noted: NotedDocument): void {
    for (const thread of threadsOf(noted, this.#pathOf)) this.#noteRefs(thread, null);
  }

  users(): string {
    const users = [...this.#users].map(name => element('User', { guid: userGuid(name), name }));
    return users.length === 0 ? '' : element('Users', {}, users);
  }

  codeBook(): string {
    const codes = this.#codesBeneath('');
    return codes.length === 0 ? '' : element('CodeBook', {}, [element('Codes', {}, codes)]);
  }

  notes(): string {
    return this.#notes.length === 0 ? '' : element('Notes', {}, this.#notes);
  }

  #selection(thread: Thread, span: Span, text: string, points: CodePoints): string {
    const { annotation } = thread;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return element(
      'PlainTextSelection',
      {
        guid: guidOf(annotation.id),
        name: cut(words),
        startPosition: String(points.fromOffset(span.start)),
        endPosition: String(points.fromOffset(span.end)),
        ...this.#made(annotation),
        modifiedDateTime: dateTime(annotation.modified),
      },
      [...this.#codings(thread), ...this.#noteRefs(thread, text)],
    );
  }

  #codings({ annotation, note }: Thread): readonly string[] {
    return note.tags.map(tag => {
      this.#addCode(tag);
      return element('Coding', { guid: nameUuid('coding', annotation.id, tag), ...this.#made(annotation) }, [
        element('CodeRef', { targetGUID: codeGuid(tag) }),
      ]);
    });
  }

  /** References to what was written of a passage. An orphan's note quotes the words that are lost, and has the codes of the passage. */
  #noteRefs(thread: Thread, text: string | null): readonly string[] {
    const isLost = thread.isOrphan || text === null;
    return [thread, ...thread.replies].flatMap(each => {
      const { annotation, note } = each;
      const lost = isLost && each === thread ? [`“${wordsOf(thread, null)}”`] : [];
      const content = [...lost, note.verdict, note.link, note.comment].filter(part => part !== '').join('\n\n');
      if (content === '') return [];
      const guid = noteGuid(annotation.id);
      const attributes = { guid, name: cut(content.replace(/\s+/g, ' ')), ...this.#made(annotation) };
      const codings = isLost || each !== thread ? this.#codings(each) : [];
      this.#notes.push(element('Note', attributes, [element('PlainTextContent', {}, [escapeXml(content)]), ...codings]));
      return [element('NoteRef', { targetGUID: guid })];
    });
  }

  #made({ creator, created }: Thread['annotation']): Readonly<Record<string, string | null>> {
    if (creator !== null) this.#users.add(creator);
    return { creatingUser: creator === null ? null : userGuid(creator), creationDateTime: dateTime(created) };
  }

  /** A tag and all above it. */
  #addCode(tag: string): void {
    const parts = tag.split('/');
    for (const i of parts.keys()) this.#codes.add(parts.slice(0, i + 1).join('/'));
  }

  #codesBeneath(above: string): readonly string[] {
    const children = groupBy([...this.#codes].sort(), code => code.slice(0, Math.max(0, code.lastIndexOf('/'))));
    const codesOf = (parent: string): readonly string[] => (children.get(parent) ?? []).map(code => this.#code(code, codesOf(code)));
    return codesOf(above);
  }

  #code(code: string, beneath: readonly string[]): string {
    const description = this.#tags.find(({ name }) => name === code)?.description ?? null;
    return element(
      'Code',
      {
        guid: codeGuid(code),
        name: code.slice(code.lastIndexOf('/') + 1),
        isCodable: 'true',
        color: colourOfTag({ tags: this.#tags }, code),
      },
      [...(description === null ? [] : [element('Description', {}, [escapeXml(description)])]), ...beneath],
    );
  }
}

/** Takes a place in a file's text to the same place where the byte order mark and the carriage returns of line ends are gone. */
function normaliser(raw: string): (offset: number) => number {
  const gone = Array.from(raw.matchAll(/^\uFEFF|\r(?=\n)/g), match => match.index);
  return offset => offset - countWhile(gone.length, i => (gone[i] ?? 0) < offset);
}

/** The UUID of an id that has one, or one made of it. */
export function guidOf(id: string): string {
  return /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(id)?.[1]?.toLowerCase() ?? nameUuid('annotation', id);
}

/** Of the note that holds what an annotation says. */
export function noteGuid(id: string): string {
  return nameUuid('note', id);
}

function codeGuid(tag: string): string {
  return nameUuid('code', tag);
}

function userGuid(name: string): string {
  return nameUuid('user', name);
}

/** As xsd:dateTime has it; what is only a date, or no date, is left out. */
function dateTime(value: string): string | null {
  const time = value.includes('T') ? instantOf(value) : null;
  return time === null ? null : new Date(time).toISOString();
}

function cut(words: string): string {
  return words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
