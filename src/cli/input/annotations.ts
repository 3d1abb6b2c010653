import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import {
  type Annotation,
  type CodebookTag,
  liveAnnotations,
  type LogEntry,
  logName,
  mergeLogs,
  type NotedDocument,
  parseCodebook,
  parseLog,
  type PortableDocument,
  readForSearch,
} from '../../engine/index.ts';
import { CliError, type CliIo } from '../io.ts';
import { safe } from '../output/printer.ts';
import { nameOf } from '../commands/eachDocument.ts';
import { readDocuments } from './documents.ts';

/** Where a workspace folder keeps its annotations, and its codebook. */
export const LOGS = '.marginalia/annotations';
const CODEBOOK = '.marginalia/codebook.yaml';
const ENDING = '.jsonl';

/** The annotations of a workspace folder with its documents. */
export interface AnnotatedFolder {
  readonly documents: readonly PortableDocument[];
  /** Documents with notes, in the order of `documents`; then those that are noted but not there. */
  readonly noted: readonly NotedDocument[];
  /** The latest states in all logs, deletions included. */
  readonly known: readonly LogEntry[];
  readonly tags: readonly CodebookTag[];
}

/** Reads the documents and the logs of `folder`. What cannot be read in part is told on standard error; a log that cannot be read at all is an error. */
export async function readAnnotatedFolder(folder: string, io: CliIo): Promise<AnnotatedFolder> {
  const root = resolve(io.cwd, folder);
  if (!(await isFolder(root))) throw new CliError(`${folder} is no folder: name the folder that holds the documents and .marginalia`);
  const documents = await readPortable(folder, io);
  const logs = await readLogs(folder, root, io);
  const known = mergeLogs(...logs.map(({ entries }) => entries));
  return { documents, noted: assign(documents, logs, known), known, tags: await readTags(root, io) };
}

/** A note with the places of its document that it tells. */
export interface PlacedNote {
  readonly annotation: Annotation;
  /** The absolute path of the file that it names; null where it names none in the folder. */
  readonly path: string | null;
  /** The name of the log that it stands in (`logName`). */
  readonly log: string;
}

/** The notes in the nearest workspace folder that has any: `folder` itself or one above it. */
export async function readNotesAround(folder: string, io: CliIo): Promise<readonly PlacedNote[]> {
  for (let root = resolve(io.cwd, folder); ; root = dirname(root)) {
    if (await isFolder(resolve(root, LOGS))) {
      const logs = await readLogs(root, root, io);
      const logOf = new Map(logs.flatMap(({ name, entries }) => entries.map(({ id }) => [id, name] as const)));
      return liveAnnotations(mergeLogs(...logs.map(({ entries }) => entries))).map(annotation => {
        const path = pathOf(annotation.target.source);
        return { annotation, path: path === null ? null : resolve(root, path), log: logOf.get(annotation.id) ?? '' };
      });
    }
    if (dirname(root) === root) return [];
  }
}

interface Log {
  readonly name: string;
  readonly entries: readonly LogEntry[];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
}

async function readPortable(folder: string, io: CliIo): Promise<readonly PortableDocument[]> {
  const documents: PortableDocument[] = [];
  try {
    for await (const input of readDocuments([folder], io.cwd, 'from-folder')) {
      if ('error' in input) {
        io.writeError(`${nameOf(input.label)} is left out: ${safe(input.error)}`);
        continue;
      }
      const { record, path, text } = readForSearch(input.source);
      const source = `../../${path.split('/').map(encodeURIComponent).join('/')}`;
      const sha256 = createHash('sha256')
        .update(text.replace(/^\uFEFF/, ''), 'utf8')
        .digest('hex');
      documents.push({ id: record.id, title: record.title ?? record.id, path, url: record.URL ?? null, source, text, sha256 });
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    // a folder without documents may hold notes all the same
  }
  return documents;
}

async function readLogs(folder: string, root: string, io: CliIo): Promise<readonly Log[]> {
  const names = await readdir(resolve(root, LOGS)).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw unreadable(`${folder}/${LOGS}`, error);
  });
  const logs: Log[] = [];
  for (const name of names.filter(each => each.endsWith(ENDING)).sort()) {
    const path = `${LOGS}/${name}`;
    const bytes = await readFile(resolve(root, path)).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    const { entries, unreadable: lines } = parseLog(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    for (const { line, reason } of lines) io.writeError(`${safe(path)}, line ${String(line)}, is passed over: ${safe(reason)}`);
    logs.push({ name, entries });
  }
  return logs;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function unreadable(path: string, error: unknown): CliError {
  return new CliError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}

/** Gives each annotation to the document that it names; if that is not there, to the one whose log it stands in. */
function assign(documents: readonly PortableDocument[], logs: readonly Log[], known: readonly LogEntry[]): readonly NotedDocument[] {
  const byPath = new Map(documents.map(document => [document.path, document]));
  const byLog = new Map(documents.map(document => [logName(document.id), document]));
  const logOf = new Map(logs.flatMap(({ name, entries }) => entries.map(({ id }) => [id, name] as const)));
  const notes = new Map<PortableDocument, Annotation[]>(documents.map(document => [document, []]));
  const absent = new Map<string, PortableDocument>();
  for (const annotation of liveAnnotations(known)) {
    const log = logOf.get(annotation.id) ?? '';
    const path = pathOf(annotation.target.source);
    const document = (path === null ? undefined : byPath.get(path)) ?? byLog.get(log) ?? absent.get(log) ?? absentDocument(log, annotation);
    if (document.text === null) absent.set(log, document);
    const before = notes.get(document);
    if (before === undefined) notes.set(document, [annotation]);
    else before.push(annotation);
  }
  return [...notes].filter(([, annotations]) => annotations.length > 0).map(([document, annotations]) => ({ document, annotations }));
}

/** The path, relative to the folder, that an annotation names; null where it names none in the folder. */
function pathOf(source: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(source)) return null;
  try {
    const path = posix.normalize(posix.join(LOGS, decodeURIComponent(source)));
    return path.startsWith('../') ? null : path;
  } catch {
    return null; // a percent sign that encodes nothing
  }
}

function absentDocument(log: string, { target }: Annotation): PortableDocument {
  const id = log.slice(0, -ENDING.length);
  return { id, title: id, path: pathOf(target.source) ?? '', url: null, source: target.source, text: null, sha256: null };
}

async function readTags(root: string, io: CliIo): Promise<readonly CodebookTag[]> {
  const text = await readFile(resolve(root, CODEBOOK), 'utf8').catch((error: unknown) => {
    if (!isAbsent(error)) io.writeError(`${CODEBOOK} is left out: ${safe(String(error))}`);
    return '';
  });
  const { tags, problems } = parseCodebook(text);
  for (const { line, reason } of problems) io.writeError(`${CODEBOOK}, line ${String(line)}, is passed over: ${safe(reason)}`);
  return tags;
}
