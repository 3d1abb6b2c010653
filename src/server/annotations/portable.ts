import {
  type Annotation,
  EXPORT_FORMATS,
  exportAnnotations,
  type ExportFormat,
  IMPORT_FORMATS,
  importAnnotations,
  type ImportPlan,
  type NotedDocument,
  type PortableDocument,
  withLinks,
} from '../../engine/index.ts';
import type { ExportAnswer, ImportParams, ImportPreview, NoteOutcome } from '../../protocol/index.ts';
import { fromBase64, toBase64 } from '../../base/base64.ts';
import type { ServerContext } from '../context.ts';
import { decodeText } from '../corpus/decode.ts';
import { LoadedDocument } from '../corpus/loadedDocument.ts';
import { onRequest } from '../features/custom.ts';
import { clip } from '../text/plainText.ts';
import { titleOf } from '../text/words.ts';
import { baseName, documentUri, relativePath } from '../uris.ts';
import { readContent } from './noteContent.ts';
import { sha256 } from './sha256.ts';
import { NO_PLACE, type NoteChange, type NoteWriter, refusal } from './writer.ts';

/** UTF-16 code units of a passage or a comment that a preview shows. */
const MAX_WORDS = 200;
/** How a log names a document of its own folder. */
const IN_FOLDER = '../../';

/** Answers the requests that take notes out, and in. */
export function registerPortable(context: ServerContext, writer: NoteWriter): void {
  onRequest(context, 'marginalia/exportNotes', ({ format }) => exported(context, format));
  onRequest(context, 'marginalia/previewImport', async params => {
    const read = await planOf(context, params);
    return 'error' in read ? read : previewOf(read.plan, read.shelf);
  });
  onRequest(context, 'marginalia/importNotes', params => imported(context, writer, params));
}

/** The documents as the engine's import and export know them, with those of the server. */
type Shelf = ReadonlyMap<PortableDocument, LoadedDocument>;

async function exported(context: ServerContext, format: ExportFormat): Promise<ExportAnswer> {
  if (!EXPORT_FORMATS.includes(format)) return { error: 'This form of notes is not known.' };
  const shelf = await shelfOf(context);
  const noted: readonly NotedDocument[] = [
    ...[...shelf].map(([document, loaded]) => ({ document, annotations: withAddresses(context, loaded, shelf) })),
    ...unclaimed(context, shelf),
  ];
  const [folder] = context.annotations.folders;
  const title = folder === undefined ? 'notes' : baseName(folder);
  const content = exportAnnotations(noted, format, { title, tags: context.codebooks.tags(), now: new Date().toISOString() });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { base64: toBase64(bytes), notes: noted.reduce((sum, { annotations }) => sum + annotations.length, 0) };
}

/** The notes on a document; links to documents of the shelf name them by their whole address, as the shelf does. */
function withAddresses({ annotations }: ServerContext, { original, notes }: LoadedDocument, shelf: Shelf): readonly Annotation[] {
  const known = new Set([...shelf.keys()].map(({ source }) => source));
  return notes.annotations.map(annotation => {
    const home = annotations.homeOf(original, annotation.id);
    const bodies = withLinks(annotation.bodies, source => {
      const address = home?.addressOf(source) ?? source;
      return known.has(address) ? address : source;
    });
    return { ...annotation, bodies };
  });
}

/** Notes on documents that are not there: they are taken along under the name of their log and the path that the document had. */
function unclaimed({ annotations }: ServerContext, shelf: Shelf): readonly NotedDocument[] {
  const claimed = new Set([...shelf.values()].flatMap(({ notes }) => notes.annotations.map(({ id }) => id)));
  const left = new Map<string, Annotation[]>();
  for (const { entry, name } of annotations.known()) {
    if (entry.kind !== 'annotation' || claimed.has(entry.id)) continue;
    const before = left.get(name);
    if (before === undefined) left.set(name, [entry]);
    else before.push(entry);
  }
  return [...left].map(([id, notes]) => {
    const source = notes.find(({ motivations }) => !motivations.includes('replying'))?.target.source ?? '';
    return {
      document: { id, title: id, path: pathIn(annotations, source), url: null, source, text: null, sha256: null },
      annotations: notes,
    };
  });
}

/** The path of an address in the workspace folder that it is in, with the folder's name where there are several; empty outside all of them. */
function pathIn({ folders }: ServerContext['annotations'], address: string): string {
  const found = folders.flatMap(folder => {
    const path = relativePath(folder, address);
    return path === null ? [] : [folders.length > 1 ? `${baseName(folder)}/${path}` : path];
  });
  return found.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** All documents that notes may be on: what is read, and the reports of the workspace. Waits until the corpus is read. */
async function shelfOf(context: ServerContext): Promise<Shelf> {
  await context.workspace.whenIdle();
  const all = [...context.store.texts(), ...(await closedReports(context))];
  return new Map(await Promise.all(all.map(async document => [await portable(context, document), document] as const)));
}

/** The reports of the workspace that are not open, with their notes. */
async function closedReports({ reports, annotations, store }: ServerContext): Promise<readonly LoadedDocument[]> {
  const found = await reports.find();
  return found
    .filter(({ original }) => store.get(original.uri) === undefined)
    .map(({ original }) => new LoadedDocument(original, null, null, annotations.notesOf(original)));
}

async function portable({ annotations }: ServerContext, { original }: LoadedDocument): Promise<PortableDocument> {
  const { record, uri, text } = original;
  const home = annotations.homeOf(original, '');
  const source = home?.sourceOf(uri) ?? uri;
  const inner = source.startsWith(IN_FOLDER) ? decodeURIComponent(source.slice(IN_FOLDER.length)) : baseName(uri);
  const path = home !== null && annotations.folders.length > 1 ? `${baseName(home.folder)}/${inner}` : inner;
  // by its address, so that it is one and the same in the logs of all folders
  return { id: record.id, title: titleOf(record), path, url: record.URL ?? null, source: uri, text, sha256: await sha256(text) };
}

async function planOf(
  context: ServerContext,
  { base64, format, creator }: ImportParams,
): Promise<{ readonly plan: ImportPlan; readonly shelf: Shelf } | { readonly error: string }> {
  if (!IMPORT_FORMATS.includes(format)) return { error: 'This form of notes is not known' };
  const bytes = fromBase64(base64);
  const decoded = format === 'refi-qda' ? { text: '' } : decodeText(bytes);
  if ('unreadable' in decoded) return { error: decoded.unreadable.replace(/\.$/, '') };
  const shelf = await shelfOf(context);
  const options = {
    documents: [...shelf.keys()],
    known: context.annotations.known().map(({ entry }) => entry),
    now: new Date().toISOString(),
    creator,
  };
  const plan = importAnnotations(format === 'refi-qda' ? bytes : decoded.text, format, options);
  return 'error' in plan ? plan : { plan, shelf };
}

function previewOf({ attach, refuse }: ImportPlan, shelf: Shelf): ImportPreview {
  return {
    attach: attach.map(({ annotation, document, status }) => {
      const { comment, tags } = readContent(annotation);
      const quote = annotation.target.quote?.exact ?? '';
      return {
        id: annotation.id,
        uri: shelf.get(document)?.read.uri ?? document.source,
        title: document.title,
        status,
        quote: clip(fold(quote), MAX_WORDS),
        comment: clip(fold(comment), MAX_WORDS),
        tags,
      };
    }),
    refuse,
  };
}

/** Writes those of the plan that were chosen. The plan is made anew: what has been noted since the preview is known then. */
async function imported(
  context: ServerContext,
  writer: NoteWriter,
  { ids, ...params }: ImportParams & { readonly ids: readonly string[] },
): Promise<NoteOutcome> {
  const read = await planOf(context, params);
  if ('error' in read) return refusal(`Nothing has been imported: ${read.error}.`);
  const chosen = new Set(ids);
  const changes: NoteChange[] = [];
  const addresses = new Set([...read.shelf.keys()].map(document => document.source));
  for (const { annotation, document, status } of read.plan.attach) {
    if (!chosen.has(annotation.id)) continue;
    const { target } = annotation;
    const isReply = status === 'reply';
    if (isReply && read.plan.attach.some(each => each.annotation.id === target.source) && !chosen.has(target.source)) continue;
    const original = read.shelf.get(document)?.original;
    const home = original === undefined ? null : writer.homeOf(original, isReply ? target.source : annotation.id);
    if (original === undefined || home === null) return refusal(NO_PLACE);
    const bodies = withLinks(annotation.bodies, source => (addresses.has(source) ? home.sourceOf(documentUri(source)) : source));
    const place = isReply ? target : { ...target, source: home.sourceOf(original.uri) };
    changes.push({ home, entry: { ...annotation, bodies, target: place } });
  }
  if (changes.length === 0) return refusal('There is nothing left to import: all of it is noted here by now.');
  const outcome = await writer.write(`import of ${String(changes.length)} notes`, changes);
  return outcome.done ? { ...outcome, ids: changes.map(({ entry }) => entry.id) } : outcome;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
