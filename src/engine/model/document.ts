import type { Brand } from '../../base/types.ts';
import type { Claim } from './claim.ts';
import type { BibliographicRecord } from './record.ts';
import type { Reference, SourceMention, EntityMention } from './reference.ts';
import type { Span } from './span.ts';

/** What tells the documents of a corpus apart: the address the caller reads them from. The engine never looks inside it. */
export type DocumentUri = Brand<string, 'DocumentUri'>;

/** How a text is to be read. */
export type TextFormat = 'markdown' | 'plain';

/** A document as the caller hands it over, before it is read. */
export interface SourceDocument {
  readonly uri: DocumentUri;
  /** Relative to its corpus folder, forward slashes: what the reader is shown, and where the citation key comes from without an `id`. */
  readonly path: string;
  readonly text: string;
  readonly format: TextFormat;
  /** What the caller knows besides the text: the columns of a `.jsonl` row, where a document comes from one. */
  readonly known?: { readonly id?: string; readonly title?: string; readonly date?: string };
}

/** What a block is on its page. A `caption` is no sentence; `boilerplate` belongs to the page and not to the text. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table-cell'
  | 'footnote'
  | 'caption'
  | 'boilerplate'
  | 'code'
  | 'html'
  | 'front-matter';

/** A leaf block of the document (mdast): the smallest stretch that holds running text of its own, or none at all (code, html). */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Index into `ReadDocument.sections`. */
  readonly section: number;
}

/** What stands under one heading, up to the next heading of the same or a higher level. Section 0 is the document before any heading. */
export interface Section {
  readonly title: string;
  /** 1 to 6; 0 for section 0. */
  readonly level: number;
  /** The heading line, null for section 0. */
  readonly heading: Span | null;
  readonly span: Span;
  /** Index of the enclosing section, null for section 0. */
  readonly parent: number | null;
}

/** `item`: a list item or caption that is no sentence; `boilerplate`: menus, share buttons and the like. */
export type SentenceRole = 'sentence' | 'heading' | 'item' | 'boilerplate';

/** One sentence, heading or item, as its block holds it. */
export interface Sentence {
  /** Includes the citation markers that follow its stop (`[2]`, `[^3]`). */
  readonly span: Span;
  readonly role: SentenceRole;
  /** Index into `ReadDocument.blocks`. */
  readonly block: number;
}

/** The unit of retrieval: whole sentences, about 20 to 120 words, never across a heading. */
export interface Passage {
  readonly span: Span;
  /** The sentences `[first, last]`, indexes into `ReadDocument.sentences`. */
  readonly first: number;
  readonly last: number;
  /** Index into `ReadDocument.sections`. */
  readonly section: number;
}

/** A stretch of a file that is a document of its own inside it, such as one post of a blog page. */
export interface DocumentPart {
  readonly name: string;
  readonly span: Span;
  readonly record: BibliographicRecord;
}

/** A document that has been read: everything that its own text says, and nothing that depends on other documents. Immutable. */
export interface ReadDocument {
  readonly uri: DocumentUri;
  readonly path: string;
  readonly format: TextFormat;
  readonly text: string;
  /** BCP 47 primary subtag, `en` where nothing speaks against it. */
  readonly language: string;
  readonly record: BibliographicRecord;
  readonly frontMatter: Span | null;
  readonly parts: readonly DocumentPart[];
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  /** Citation keys, links, footnotes and numbered markers, in text order. */
  readonly references: readonly Reference[];
  /** Names of people, organisations, places, works and acronyms, in text order. */
  readonly entities: readonly EntityMention[];
  /** Outside sources that the text names, in text order. */
  readonly sources: readonly SourceMention[];
  /** What the reader should know about how well the file could be read: broken front matter, a binary file; plain English. */
  readonly problems: readonly ReadProblem[];
}

/** Something that stood in the way of reading a file. */
export interface ReadProblem {
  readonly code: 'front-matter-invalid' | 'not-text' | 'too-large';
  readonly message: string;
  readonly span: Span;
}
