import {
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { citationKey, isCitationKey, writtenKey } from '../../../base/citationKey.ts';
import { type ReadDocument, type Span, touches } from '../../../engine/index.ts';
import { onDocument, type ServerContext } from '../../context.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';
import { referenceAt } from '../place.ts';

/** Renames a citation key where it is cited and in the document that has it. */
export function registerRenameKey(context: ServerContext): void {
  context.connection.onPrepareRename(
    onDocument(context, null, (document, { position }) => {
      const found = keyAt(document, document.offsetAt(position));
      return found === null ? null : { range: document.toRange(found.span), placeholder: found.key };
    }),
  );
  context.connection.onRenameRequest(
    onDocument(context, null, async (document, { position, newName }) => {
      const found = keyAt(document, document.offsetAt(position));
      if (found === null) return null;
      try {
        return await renamed(context, found.key, newName.trim().replace(/^@|[{}]/g, ''));
      } catch (error) {
        if (!(error instanceof ResponseError) || !context.client().commandLinks) throw error;
        return refused(context, error.message);
      }
    }),
  );
}

/**
 * Nothing is changed, and why is said. VS Code would take a refusal to its own Markdown extension, which takes `[@key, p. 3]` for a link and writes the new
 * name over all of it.
 */
function refused({ connection }: ServerContext, why: string): WorkspaceEdit {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: why });
  return { changes: {} };
}

interface KeyAt {
  readonly key: string;
  /** The key without its `@` and braces. */
  readonly span: Span;
}

/** The key of a citation, or of the `id` in a document's own front matter. */
function keyAt(document: LoadedDocument, offset: number): KeyAt | null {
  const { read } = document;
  const reference = referenceAt(read, offset);
  if (reference?.kind === 'citation') return { key: reference.key, span: keySpan(read, reference.span) };
  const id = idSpan(read);
  return id !== null && touches(id, offset) ? { key: citationKey(read.record.id), span: id } : null;
}

function keySpan(read: ReadDocument, { start, end }: Span): Span {
  const braced = read.text.charAt(start + 1) === '{';
  return braced ? { start: start + 2, end: end - 1 } : { start: start + 1, end };
}

const ID = /^id:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\s][^\n#]*?))[ \t]*(?:#.*)?\r?$/m;

/** The value of `id` in the front matter, without its quotation marks; null where it has none. */
function idSpan({ frontMatter, text }: ReadDocument): Span | null {
  if (frontMatter === null) return null;
  const match = ID.exec(text.slice(frontMatter.start, frontMatter.end));
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match === null || value === undefined) return null;
  const start = frontMatter.start + match.index + match[0].indexOf(value, 3);
  return { start, end: start + value.length };
}

async function renamed({ store, reports }: ServerContext, key: string, to: string): Promise<WorkspaceEdit> {
  if (!isCitationKey(to)) throw refusal(`A citation key has no spaces and no braces: "${to}" cannot be one.`);
  if (to !== key && store.directory.byKey(to).length > 0) throw refusal(`Another document has the key "${to}" already.`);
  const changes = new Map<string, TextEdit[]>();
  const edit = (document: LoadedDocument, span: Span, newText: string): void => {
    const list = changes.get(document.read.uri) ?? [];
    list.push({ range: rangeOf(document, span), newText });
    changes.set(document.read.uri, list);
  };
  for (const document of [...store.texts(), ...(await reports.find())])
    for (const reference of document.read.references)
      if (reference.kind === 'citation' && reference.key === key)
        edit(document, { start: reference.span.start + 1, end: reference.span.end }, writtenKey(to));
  for (const { uri } of store.directory.byKey(key)) {
    const document = store.get(uri);
    if (document !== undefined) putId(document, to, edit);
  }
  return { changes: Object.fromEntries(changes) };
}

/** Writes the key into the document that has it: over its `id`, into its front matter, or with a front matter of its own. */
function putId(document: LoadedDocument, to: string, edit: (document: LoadedDocument, span: Span, newText: string) => void): void {
  const { read } = document;
  const value = /^[\w.-]+$/.test(to) && !/^[\d.]+$/.test(to) ? to : JSON.stringify(to);
  const id = idSpan(read);
  const end = read.text.slice(0, 2000).includes('\r\n') ? '\r\n' : '\n';
  if (id !== null) {
    const quoted = /["']/.test(read.text.charAt(id.start - 1));
    edit(document, quoted ? { start: id.start - 1, end: id.end + 1 } : id, value);
  } else if (read.frontMatter !== null) {
    const line = read.text.indexOf('\n', read.frontMatter.start) + 1;
    edit(document, { start: line, end: line }, `id: ${value}${end}`);
  } else if (read.format === 'markdown') {
    const start = read.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    edit(document, { start, end: start }, ['---', `id: ${value}`, '---', '', ''].join(end));
  } else throw refusal(`${read.path} is plain text and has its file name for a key: rename the file instead.`);
}

function rangeOf(document: LoadedDocument, span: Span): Range {
  return document.toRange(span);
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
