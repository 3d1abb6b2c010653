import { isWithin, mergeTags, renameTag, renameTagIn, setTag, tagName } from '../../engine/index.ts';
import type { NoteAction, NoteOutcome, TagItem } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { isBeneath } from '../uris.ts';
import type { CodebookFile, Codebooks } from './codebooks.ts';
import { readContent } from './noteContent.ts';
import { type NoteChange, type NoteWriter, refusal, type TextChange } from './writer.ts';

/** The tags of all notes and of the codebooks, with how often each is used, most used first. */
export function tagItems(documents: Iterable<LoadedDocument>, codebooks: Codebooks): readonly TagItem[] {
  const counts = new Map<string, number>();
  for (const { notes } of documents)
    for (const annotation of notes.annotations) for (const tag of readContent(annotation).tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const described = new Map(codebooks.tags().map(tag => [tag.name, tag]));
  return [...new Set([...counts.keys(), ...described.keys()])]
    .map((name): TagItem => {
      const description = described.get(name)?.description ?? null;
      return { name, count: counts.get(name) ?? 0, description, colour: codebooks.colourOf(name) };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** What changing tags needs of the server. */
export interface TagPorts {
  readonly writer: NoteWriter;
  readonly codebooks: Codebooks;
  /** All that have notes. */
  readonly documents: () => Promise<Iterable<LoadedDocument>>;
}

/** Gives the tags `from`, with all beneath them, the name `to`: in all notes and in the codebooks, as one step. */
export async function renameTags(ports: TagPorts, from: readonly string[], to: string): Promise<NoteOutcome> {
  const name = tagName(to);
  const old = from.flatMap(tag => tagName(tag) ?? []).filter(tag => tag !== name);
  if (name === null) return refusal('A tag needs a name of letters or figures.');
  if (old.length === 0) return { done: true };
  const texts: TextChange[] = [];
  for (const file of ports.codebooks.files) {
    const edit = old.length === 1 ? renameTag(file.text, old[0] ?? '', name) : mergeTags(file.text, old, name);
    if ('reason' in edit) return refusal(inWords(edit.reason));
    const isTouched = file.book.tags.some(tag => old.some(each => isWithin(tag.name, each)));
    if (isTouched) texts.push({ file, before: file.text, after: edit.text });
  }
  const what = `tag “${old.join('”, “')}” renamed to “${name}”`;
  return ports.writer.write(what, renamedNotes(ports.writer, await ports.documents(), old, name), texts);
}

function renamedNotes(
  writer: NoteWriter,
  documents: Iterable<LoadedDocument>,
  old: readonly string[],
  name: string,
): readonly NoteChange[] {
  const now = new Date().toISOString();
  const changes = new Map<string, NoteChange>();
  for (const document of documents) {
    const touched = new Map(document.notes.annotations.map(annotation => [annotation.id, annotation]));
    const before = new Map(touched);
    for (const tag of old) for (const next of renameTagIn([...touched.values()], tag, name, now)) touched.set(next.id, next);
    for (const [id, entry] of touched) {
      const home = entry === before.get(id) ? null : writer.homeOf(document.original, id);
      if (home !== null) changes.set(id, { home, entry });
    }
  }
  return [...changes.values()];
}

/** Gives a tag a description or a colour in the codebook of the folder that has it, else of the first in which it is used. */
export async function describeTag(ports: TagPorts, { tag, description, colour }: DescribeTag): Promise<NoteOutcome> {
  const name = tagName(tag);
  if (name === null) return refusal('A tag needs a name of letters or figures.');
  const file = codebookFor(ports.codebooks, await ports.documents(), name);
  if (file === undefined) return refusal('Open a folder first: the codebook is a file in it.');
  const edit = setTag(file.text, { name, description, colour });
  if ('reason' in edit) return refusal(inWords(edit.reason));
  return ports.writer.write(`tag “${name}” described`, [], [{ file, before: file.text, after: edit.text }]);
}

type DescribeTag = Extract<NoteAction, { kind: 'describeTag' }>;

function codebookFor({ files }: Codebooks, documents: Iterable<LoadedDocument>, name: string): CodebookFile | undefined {
  const known = files.find(({ book }) => book.tags.some(tag => tag.name === name));
  if (known !== undefined) return known;
  const inner = [...files].sort((a, b) => b.folder.length - a.folder.length);
  for (const { original, notes } of documents)
    if (notes.annotations.some(annotation => readContent(annotation).tags.includes(name))) {
      const home = inner.find(({ folder }) => isBeneath(folder, original.uri));
      if (home !== undefined) return home;
    }
  return files[0];
}

function inWords(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. Nothing has been changed.`;
}
