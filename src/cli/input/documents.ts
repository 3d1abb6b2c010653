import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { DocumentUri, SourceDocument, TextFormat } from '../../engine/index.ts';
import { CliError } from '../io.ts';
import { decodeText } from './decode.ts';
import { readRows, type Row, type RowId, textField } from './rows.ts';
import { walkDocuments } from './walk.ts';

/** What a row of the answer calls the document: the file's path, or the `id` of a row of a `.jsonl` file. */
export type Label = { readonly file: string } | { readonly id: RowId | null };

/** A document to work on, or one that could not be read. */
export type Input = { readonly label: Label; readonly source: SourceDocument } | { readonly label: Label; readonly error: string };

/** Whether files beneath a folder are called by their path from the folder (a DIR) or with the folder's path before it (a PATH). */
type Naming = 'from-folder' | 'as-given';

/**
 * The documents of files, folders and `.jsonl` files, one after another as they are read: nothing is held. A path that is not there and a
 * folder without documents are errors of the whole command, noticed before the first document; a file that is no text is one of its own.
 */
export async function* readDocuments(paths: readonly string[], cwd: string, naming: Naming): AsyncGenerator<Input> {
  const kinds = await Promise.all(paths.map(path => kindOf(path, cwd)));
  for (const [i, path] of paths.entries()) {
    if (kinds[i] === 'folder') yield* folderDocuments(path, cwd, naming);
    else if (isJsonl(path)) yield* rowDocuments(path, cwd);
    else yield await fileDocument(path, resolve(cwd, path));
  }
}

async function kindOf(path: string, cwd: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory() ? 'folder' : 'file';
  } catch {
    throw new CliError(`${path} cannot be read: check that it is there and that you may read it`);
  }
}

async function* folderDocuments(folder: string, cwd: string, naming: Naming): AsyncGenerator<Input> {
  let found = false;
  const given = slashes(folder).replace(/\/+$/, '');
  for await (const path of walkDocuments(resolve(cwd, folder))) {
    found = true;
    yield await fileDocument(naming === 'from-folder' ? path : `${given}/${path}`, resolve(cwd, folder, path));
  }
  if (!found) throw new CliError(`${folder} holds no documents: put .md, .markdown or .txt files there, or name another folder`);
}

async function* rowDocuments(path: string, cwd: string): AsyncGenerator<Input> {
  for await (const row of readRows(createReadStream(resolve(cwd, path)))) yield rowDocument(row, path);
}

function rowDocument(row: Row, path: string): Input {
  const label = { id: row.id };
  if ('error' in row) return { label, error: `${path}: ${row.error}` };
  const text = textField(row.fields, 'text');
  if (text === undefined) return { label, error: `${path}: line ${String(row.line)} has no "text"` };
  const title = textField(row.fields, 'title');
  const date = textField(row.fields, 'date');
  const known = { id: String(row.id), ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) };
  return { label, source: { uri: uriOf(`${path}#${String(row.line)}`), path: String(row.id), text, format: 'markdown', known } };
}

async function fileDocument(file: string, absolute: string): Promise<Input> {
  const name = slashes(file);
  const label = { file: name };
  try {
    const decoded = decodeText(await readFile(absolute));
    return 'error' in decoded ? { label, error: decoded.error } : { label, source: sourceOf(name, decoded.text) };
  } catch (error) {
    return { label, error: error instanceof Error ? error.message : String(error) };
  }
}

function sourceOf(file: string, text: string): SourceDocument {
  return { uri: uriOf(file), path: file, text, format: formatOf(file) };
}

function formatOf(file: string): TextFormat {
  return /^\.(?:md|markdown)$/i.test(extname(file)) ? 'markdown' : 'plain';
}

function isJsonl(path: string): boolean {
  return extname(path).toLowerCase() === '.jsonl';
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

function uriOf(name: string): DocumentUri {
  return name as DocumentUri; // here the name as given is the address: it tells the documents of one run apart
}
