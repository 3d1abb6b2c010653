import { type Annotation, type DocumentUri, notBefore, type ReadDocument } from '../../engine/index.ts';
import { documentUri, isBeneath } from '../uris.ts';
import type { NotedElsewhere } from './elsewhere.ts';
import type { NotedAddress } from './folderLogs.ts';
import type { AnnotationLogs } from './logs.ts';
import { sha256 } from './sha256.ts';

/** What following a document needs of the server. */
interface MovesPorts {
  readonly annotations: AnnotationLogs;
  readonly elsewhere: NotedElsewhere;
  /** The document of this address as it is open, or as it was read; null where it has not been. */
  readonly loaded: (uri: DocumentUri) => ReadDocument | null;
  readonly log: (message: string) => void;
}

/**
 * Takes the notes along with a document that has another address: where the editor says so, and where the whole text of a document that is
 * gone stands in one other document. What was noted is written once more, with the new address, into the log of the document as it is
 * called now: then it stays with it, whatever becomes of its text.
 */
export class NoteMoves {
  readonly #ports: MovesPorts;
  /** Addresses that could not be written anew: they are not tried again. */
  readonly #failed = new Set<string>();

  constructor(ports: MovesPorts) {
    this.#ports = ports;
  }

  /** Files or folders were renamed or moved in the editor. */
  async renamed(files: readonly { readonly oldUri: string; readonly newUri: string }[]): Promise<void> {
    const { annotations, elsewhere, loaded } = this.#ports;
    for (const file of files) {
      const [from, to] = [documentUri(file.oldUri), documentUri(file.newUri)];
      for (const noted of annotations.noted()) {
        if (!isBeneath(from, noted.uri)) continue;
        const uri = documentUri(to + noted.uri.slice(from.length));
        const document = (await elsewhere.read(uri)) ?? loaded(uri);
        if (document !== null) await this.#take(noted, document);
      }
    }
  }

  /** Of the documents that are gone, those whose text one of `others` has, and no second one. */
  async recognise(gone: readonly Pick<NotedAddress, 'uri' | 'annotations'>[], others: readonly ReadDocument[]): Promise<void> {
    const told = gone.map(noted => ({ noted, hashes: new Set(noted.annotations.flatMap(({ target }) => target.sha256 ?? [])) }));
    if (!told.some(({ hashes }) => hashes.size > 0)) return;
    const byHash = new Map<string, ReadDocument[]>();
    for (const document of others) {
      const hash = await hashOf(document);
      if (hash !== null) byHash.set(hash, [...(byHash.get(hash) ?? []), document]);
    }
    for (const { noted, hashes } of told) {
      const [document, ...more] = new Set([...hashes].flatMap(hash => byHash.get(hash) ?? []));
      if (document !== undefined && more.length === 0) await this.#take(noted, document);
    }
  }

  async #take({ uri, annotations }: Pick<NotedAddress, 'uri' | 'annotations'>, document: ReadDocument): Promise<void> {
    const key = `${uri} ${document.uri}`;
    const now = new Date().toISOString();
    const roots = annotations.filter(({ motivations }) => !motivations.includes('replying'));
    const [first] = roots;
    const home = first === undefined ? null : this.#ports.annotations.homeOf(document, first.id);
    if (home === null || this.#failed.has(key)) return;
    const own = roots.filter(({ id }) => home.latest(id) !== undefined); // those of another workspace folder stay there
    const next = own.map((note): Annotation => ({
      ...note,
      modified: notBefore(now, note.modified),
      target: { ...note.target, source: home.sourceOf(document.uri) },
    }));
    if (next.length === 0) return;
    try {
      await home.add(next);
    } catch (error) {
      this.#failed.add(key);
      this.#ports.log(
        `The notes on ${uri} could not be taken to ${document.uri}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

const HASHES = new WeakMap<ReadDocument, Promise<string | null>>();

/** Of a text that is read once and never changed. */
function hashOf(document: ReadDocument): Promise<string | null> {
  const known = HASHES.get(document) ?? sha256(document.text);
  HASHES.set(document, known);
  return known;
}
