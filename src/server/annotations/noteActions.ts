import { type Annotation, type LogEntry, notBefore, quoteSpan, type Span, tombstoneOf } from '../../engine/index.ts';
import type { NoteAction, NoteDraft, NoteOutcome, NotePlace } from '../../protocol/index.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { sentenceSpanAt } from '../features/place.ts';
import type { AnnotationHome } from './logs.ts';
import { contentBodies, isReply, type LinkBody, motivationsOf, type NoteContent, normalTags, readContent } from './noteContent.ts';
import { sha256 } from './sha256.ts';
import { describeTag, renameTags, type TagPorts } from './tags.ts';
import { NO_PLACE, type NoteChange, refusal } from './writer.ts';

/** What the actions need of the server. */
export interface ActionPorts extends TagPorts {
  /** The document as the editor has it now. */
  readonly document: (uri: string) => LoadedDocument | undefined;
  /** The same, and those that have notes and that nobody reads now. */
  readonly noted: (uri: string) => LoadedDocument | undefined;
}

/** Does one action of the reader: a line more in a log for each note that it touches. */
export async function noteAction(ports: ActionPorts, action: NoteAction): Promise<NoteOutcome> {
  switch (action.kind) {
    case 'create':
      return create(ports, action);
    case 'reply':
      return reply(ports, action);
    case 'edit':
      return change(ports, action, 'edit', annotation => edited(annotation, action));
    case 'delete':
      return deleteNotes(ports, action);
    case 'attach':
      return attach(ports, action);
    case 'renameTag':
      return renameTags(ports, action.from, action.to);
    case 'describeTag':
      return describeTag(ports, action);
  }
}

type ActionOf<K extends NoteAction['kind']> = Extract<NoteAction, { kind: K }>;

const UNKNOWN_DOCUMENT = 'Marginalia has not read this document.';
const CHANGED = 'The document has changed since you chose the passage. Choose it again.';
const NO_WORDS = 'Select some words first: there is nothing here to note.';
const OTHER_FOLDER = 'This note is kept in another workspace folder. Choose a passage of a document in that folder.';
const NO_NOTE = 'This note is not there any more: it has been deleted here or in another window.';

async function create(ports: ActionPorts, { places, note, creator }: ActionOf<'create'>): Promise<NoteOutcome> {
  const changes: NoteChange[] = [];
  for (const place of places) {
    const found = placeOf(ports, place);
    if ('done' in found) return found;
    const { document, span } = found;
    const id = newId();
    const home = ports.writer.homeOf(document.original, id);
    if (home === null) return refusal(NO_PLACE);
    const link = note.link === null ? null : linkBody(ports, home, note.link);
    if (link !== null && 'done' in link) return link;
    const content: NoteContent = { comment: note.comment, tags: normalTags(note.tags), link, resolved: false, lostQuote: null };
    changes.push({ home, entry: await annotate(document, home, { id, span, content, creator }) });
  }
  const outcome = await ports.writer.write(counted(changes.length, 'note'), changes);
  return outcome.done ? { ...outcome, ids: changes.map(({ entry }) => entry.id) } : outcome;
}

interface New {
  readonly id: string;
  readonly span: Span | null;
  readonly content: NoteContent;
  readonly creator: string | null;
}

async function annotate(document: LoadedDocument, home: AnnotationHome, { id, span, content, creator }: New): Promise<Annotation> {
  const now = new Date().toISOString();
  return {
    kind: 'annotation',
    id,
    motivations: motivationsOf(content),
    created: now,
    modified: now,
    creator,
    bodies: contentBodies(content, false, []),
    target: await targetAt(document, home, span),
    others: {},
  };
}

async function targetAt({ original }: LoadedDocument, home: AnnotationHome, span: Span | null): Promise<Annotation['target']> {
  const { text, uri } = original;
  return { source: home.sourceOf(uri), quote: span === null ? null : quoteSpan(text, span), sha256: await sha256(text) };
}

function linkBody(
  { document }: ActionPorts,
  home: AnnotationHome,
  { relation, uri, range }: NonNullable<NoteDraft['link']>,
): LinkBody | NoteOutcome {
  const target = document(uri);
  if (target === undefined) return refusal(UNKNOWN_DOCUMENT);
  const { text, uri: address } = target.original;
  const span = trimmed(text, wordsAt(target, target.toSpan(range)));
  return span === null ? refusal(NO_WORDS) : { relation, source: home.sourceOf(address), quote: quoteSpan(text, span) };
}

async function reply(ports: ActionPorts, { uri, id, comment, creator }: ActionOf<'reply'>): Promise<NoteOutcome> {
  const document = ports.noted(uri);
  const parent = document === undefined ? undefined : annotationOf(document, id);
  if (document === undefined || parent === undefined) return refusal(NO_NOTE);
  if (comment.trim() === '') return refusal('Write something first: an empty reply is not kept.');
  const home = ports.writer.homeOf(document.original, id);
  if (home === null) return refusal(NO_PLACE);
  const now = new Date().toISOString();
  const content: NoteContent = { comment, tags: [], link: null, resolved: false, lostQuote: null };
  const target = { source: parent.id, quote: null, sha256: null };
  const bodies = contentBodies(content, true, []);
  const entry: Annotation = {
    kind: 'annotation',
    id: newId(),
    motivations: ['replying'],
    created: now,
    modified: now,
    creator,
    bodies,
    target,
    others: {},
  };
  const outcome = await ports.writer.write('reply', [{ home, entry }]);
  return outcome.done ? { ...outcome, ids: [entry.id] } : outcome;
}

/** One annotation into its next state. */
async function change(
  ports: ActionPorts,
  { uri, id }: { readonly uri: string; readonly id: string },
  what: string,
  next: (annotation: Annotation) => Annotation | Promise<Annotation>,
): Promise<NoteOutcome> {
  const document = ports.noted(uri);
  const annotation = document === undefined ? undefined : annotationOf(document, id);
  if (document === undefined || annotation === undefined) return refusal(NO_NOTE);
  const home = ports.writer.homeOf(document.original, id);
  return home === null ? refusal(NO_PLACE) : ports.writer.write(what, [{ home, entry: await next(annotation) }]);
}

function edited(annotation: Annotation, { comment, tags, resolved }: ActionOf<'edit'>): Annotation {
  const before = readContent(annotation);
  return withContent(annotation, {
    ...before,
    comment: comment ?? before.comment,
    tags: tags === undefined ? before.tags : normalTags(tags),
    resolved: resolved ?? before.resolved,
  });
}

/** The motivations follow what is said, but those that are not ours to give stay. */
function withContent(annotation: Annotation, content: NoteContent): Annotation {
  const others = annotation.motivations.filter(motivation => !OURS.has(motivation));
  const motivations = isReply(annotation) || others.includes('assessing') ? annotation.motivations : [...motivationsOf(content), ...others];
  const bodies = contentBodies(content, isReply(annotation), annotation.bodies);
  return { ...annotation, motivations, bodies, modified: notBefore(new Date().toISOString(), annotation.modified) };
}

const OURS: ReadonlySet<string> = new Set(['highlighting', 'commenting', 'tagging', 'linking']);

async function deleteNotes({ writer, noted }: ActionPorts, { notes, creator }: ActionOf<'delete'>): Promise<NoteOutcome> {
  const now = new Date().toISOString();
  const changes = notes.flatMap(({ uri, id }): readonly NoteChange[] => {
    const loaded = noted(uri);
    const annotation = loaded === undefined ? undefined : annotationOf(loaded, id);
    const home = loaded === undefined ? null : writer.homeOf(loaded.original, id);
    return annotation === undefined || home === null ? [] : [{ home, entry: tombstoneOf(annotation, now, creator) }];
  });
  return changes.length === 0 ? refusal(NO_NOTE) : writer.write(`${counted(changes.length, 'note')} deleted`, changes);
}

async function attach(ports: ActionPorts, { uri, id, place }: ActionOf<'attach'>): Promise<NoteOutcome> {
  const found = placeOf(ports, place);
  if ('done' in found) return found;
  const { document, span } = found;
  const from = ports.noted(uri);
  const annotation = from === undefined ? undefined : annotationOf(from, id);
  if (from === undefined || annotation === undefined) return refusal(NO_NOTE);
  const home = ports.writer.homeOf(document.original, id);
  if (home === null) return refusal(NO_PLACE);
  if (home.folder !== ports.writer.homeOf(from.original, id)?.folder) return refusal(OTHER_FOLDER);
  const target = await targetAt(document, home, span);
  const content = readContent(annotation);
  const lostQuote = span === null ? (annotation.target.quote?.exact ?? content.lostQuote) : null;
  return ports.writer.write('new place of a note', [{ home, entry: { ...withContent(annotation, { ...content, lostQuote }), target } }]);
}

/** The document and the stretch of it; a refusal where they are not those that the reader had in sight. */
function placeOf(
  { document: find }: ActionPorts,
  { uri, version, range }: NotePlace,
): { readonly document: LoadedDocument; readonly span: Span | null } | NoteOutcome {
  const document = find(uri);
  if (document === undefined) return refusal(UNKNOWN_DOCUMENT);
  if (range === null) return { document, span: null };
  if (document.version !== version) return refusal(CHANGED);
  const span = trimmed(document.original.text, wordsAt(document, document.toSpan(range)));
  return span === null ? refusal(NO_WORDS) : { document, span };
}

/** What is selected; where that is nothing, the sentence that the cursor stands in. */
function wordsAt({ read }: LoadedDocument, span: Span): Span {
  return span.start === span.end ? sentenceSpanAt(read, span) : span;
}

/** Without white space at the ends; null where nothing else is there. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const [head, tail] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
  return head === words.length ? null : { start: start + head, end: end - tail };
}

function annotationOf({ notes }: LoadedDocument, id: string): Annotation | undefined {
  return notes.annotations.find(annotation => annotation.id === id);
}

function newId(): LogEntry['id'] {
  return `urn:uuid:${crypto.randomUUID()}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
