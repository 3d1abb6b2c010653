/**
 * Takes notes of other programs in. Method: a reader for each format makes drafts; a draft is attached where `placing.ts` is certain of its
 * place, under the id that the file gives it or one made of what it says. What is here already, in whatever state, stays as it is, so that
 * importing twice adds nothing and a note that was deleted here does not come back. Nothing is written: the caller appends the plan's lines.
 */
import { groupBy } from '../../../base/groupBy.ts';
import type {
  Annotation,
  ImportedNote,
  ImportFormat,
  ImportOptions,
  ImportReading,
  PortableDocument,
  RefusedNote,
} from '../../model/index.ts';
import { strFromU8, strToU8 } from 'fflate/browser';
import { splitWords } from '../../anchor/words.ts';
import { instantOf } from '../instants.ts';
import { liveAnnotations } from '../log.ts';
import { withLinks } from '../noteBodies.ts';
import { quoteSpan } from '../quotes.ts';
import { type Draft, type DraftReading, shortened } from './draft.ts';
import { nameUuid } from './nameUuid.ts';
import { noteText } from './noteText.ts';
import { Shelf } from './placing.ts';
import { readCsv } from './readCsv.ts';
import { readHypothesis } from './readHypothesis.ts';
import { readMarkdown } from './readMarkdown.ts';
import { readRefiQda } from './readRefiQda.ts';
import { readW3c } from './readW3c.ts';
import { guidOf, noteGuid } from './writeRefiQda.ts';

/** What an import of `content` would attach, what not and why. Total: any bytes have an answer. */
export function importAnnotations(content: string | Uint8Array, format: ImportFormat, options: ImportOptions): ImportReading {
  const reading = read(content, format);
  if ('error' in reading) return reading;
  const importer = new Importer(options);
  const [replies, notes] = [
    reading.drafts.filter(({ replyTo }) => replyTo !== null),
    reading.drafts.filter(({ replyTo }) => replyTo === null),
  ];
  for (const draft of notes) importer.attach(draft);
  importer.attachReplies(replies);
  return { attach: importer.attached, refuse: [...reading.unreadable, ...importer.refused] };
}

function read(content: string | Uint8Array, format: ImportFormat): DraftReading {
  if (format === 'refi-qda') return readRefiQda(typeof content === 'string' ? strToU8(content) : content);
  const text = typeof content === 'string' ? content : strFromU8(content);
  switch (format) {
    case 'w3c':
      return readW3c(text);
    case 'hypothesis':
      return readHypothesis(text);
    case 'markdown':
      return readMarkdown(text);
    case 'csv':
      return readCsv(text);
  }
}

class Importer {
  readonly attached: ImportedNote[] = [];
  readonly refused: RefusedNote[] = [];
  readonly #options: ImportOptions;
  readonly #shelf: Shelf;
  /** Ids that are taken, with what an export may have made of them. */
  readonly #ids: Set<string>;
  readonly #deleted: ReadonlySet<string>;
  /** What the notes that are here say of which words. */
  readonly #said = new Set<string>();
  readonly #tagsOfWhole = new Set<string>();
  readonly #homes = new Map<string, PortableDocument>();

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#shelf = new Shelf(options.documents);
    this.#deleted = new Set(options.known.filter(({ kind }) => kind === 'tombstone').map(({ id }) => id));
    this.#ids = new Set(options.known.flatMap(({ id }) => [id, `urn:uuid:${guidOf(id)}`, `urn:uuid:${noteGuid(id)}`]));
    const bySource = new Map(options.documents.map(document => [document.source, document]));
    const live = liveAnnotations(options.known);
    // replies are younger than what they answer, as a rule; where they are not, the second round finds their home
    for (const entry of [...live, ...live]) this.#keep(entry, bySource.get(entry.target.source));
  }

  attach(draft: Draft): void {
    if (this.#isTaken(draft)) return;
    const place = this.#shelf.place(draft);
    if ('reason' in place) {
      this.#refuse(draft, place.kind, place.reason);
      return;
    }
    const { document, span, isSame } = place;
    const quote = span === null ? null : quoteSpan(document.text ?? '', span);
    const annotation = this.#annotation(draft, { source: document.source, quote, sha256: document.sha256 });
    this.#add(draft, annotation, document, span === null ? 'document' : isSame ? 'found' : 'changed');
  }

  /** A reply goes where the note is that it answers, which may be a reply of the same file. */
  attachReplies(replies: readonly Draft[]): void {
    const waiting = groupBy(replies, ({ replyTo }) => replyTo ?? '');
    const done = new Set<Draft>();
    const parents = [...waiting.keys()].filter(id => this.#homes.has(id));
    for (let parent = parents.pop(); parent !== undefined; parent = parents.pop())
      for (const draft of waiting.get(parent) ?? []) {
        if (done.has(draft)) continue;
        done.add(draft);
        this.#attachReply(draft, parent);
        if (draft.id !== null && this.#homes.has(draft.id)) parents.push(draft.id);
      }
    for (const draft of replies) if (!done.has(draft)) this.#refuse(draft, 'not-found', 'the note that it answers is not here');
  }

  #attachReply(draft: Draft, parent: string): void {
    const home = this.#homes.get(parent);
    if (home === undefined || this.#isTaken(draft)) return;
    const annotation = this.#annotation({ ...draft, motivations: ['replying'] }, { source: parent, quote: null, sha256: null });
    this.#add(draft, annotation, home, 'reply');
  }

  #annotation(draft: Draft, target: Annotation['target']): Annotation {
    const { motivations, others } = draft;
    const bodies = withLinks(draft.bodies, source => this.#shelf.addressOf(source));
    const created = instantOf(draft.created) === null ? this.#options.now : draft.created;
    const modified = instantOf(draft.modified) === null ? created : draft.modified;
    const id = draft.id ?? `urn:uuid:${nameUuid('imported', keyOf({ bodies, motivations, target }))}`;
    return {
      kind: 'annotation',
      id,
      motivations,
      created,
      modified,
      creator: draft.creator ?? this.#options.creator,
      bodies,
      target,
      others,
    };
  }

  #add(draft: Draft, annotation: Annotation, document: PortableDocument, status: ImportedNote['status']): void {
    if (this.#ids.has(annotation.id) || this.#said.has(keyOf(annotation)) || this.#isTagged(annotation)) {
      this.#refuse(draft, 'known', 'the same is noted here already');
      return;
    }
    this.#ids.add(annotation.id);
    this.#keep(annotation, document);
    this.attached.push({ annotation, document, status });
  }

  /** Whether the note is here under its id; that is told. */
  #isTaken(draft: Draft): boolean {
    if (draft.id === null || !this.#ids.has(draft.id)) return false;
    this.#refuse(draft, 'known', this.#deleted.has(draft.id) ? 'it has been deleted here' : 'it is here already');
    return true;
  }

  /** Whether this says nothing but tags that its document as a whole has already. */
  #isTagged(annotation: Annotation): boolean {
    const { comment, tags } = noteText(annotation);
    const { source, quote } = annotation.target;
    return quote === null && comment === '' && tags.length > 0 && tags.every(tag => this.#tagsOfWhole.has(JSON.stringify([source, tag])));
  }

  #keep(annotation: Annotation, document: PortableDocument | undefined): void {
    this.#said.add(keyOf(annotation));
    if (annotation.target.quote === null)
      for (const tag of noteText(annotation).tags) this.#tagsOfWhole.add(JSON.stringify([annotation.target.source, tag]));
    const home = document ?? this.#homes.get(annotation.target.source);
    if (home !== undefined) this.#homes.set(annotation.id, home);
  }

  #refuse(draft: Draft, kind: RefusedNote['kind'], reason: string): void {
    this.refused.push({ words: shortened(draft.quote?.exact ?? noteText(draft).comment), reason, kind });
  }
}

/** What is said of which words: two notes that agree in it are one. */
function keyOf(annotation: Pick<Annotation, 'bodies' | 'motivations' | 'target'>): string {
  const { comment, tags, verdict, link } = noteText(annotation);
  const { source, quote } = annotation.target;
  const words = quote === null ? null : [splitWords(quote.exact).folded.join(' '), splitWords(quote.prefix).folded.slice(-2).join(' ')];
  return JSON.stringify([source, words, comment.replace(/\s+/g, ' ').trim(), [...tags].sort(), verdict, link]);
}
