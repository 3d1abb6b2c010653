import type { ClaimItem, DocumentSummary, Outline, OutlineSection, UnreadableFile } from '../../../protocol/index.ts';
import type { Branch } from '../../model/outlineTree.ts';

/** Documents with something in common, as the reader groups them. */
export interface GroupNode {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly documents: readonly DocumentNode[];
}

/** One for each document, as long as the document is there: only `summary` and `parent` change. */
export interface DocumentNode {
  readonly kind: 'document';
  /** See `uriKey`. */
  readonly key: string;
  summary: DocumentSummary;
  parent: GroupNode | null;
}

/** A file of the corpus that could not be read. */
export interface UnreadableNode {
  readonly kind: 'unreadable';
  readonly file: UnreadableFile;
}

/** A section of a document. */
export interface SectionNode {
  readonly kind: 'section';
  readonly document: DocumentNode;
  readonly parent: SectionNode | DocumentNode;
  readonly outline: Outline;
  readonly section: OutlineSection;
  readonly branch: Branch;
}

/** A claim, beneath its section or document. */
export interface ClaimNode {
  readonly kind: 'claim';
  readonly document: DocumentNode;
  readonly parent: SectionNode | DocumentNode;
  readonly claim: ClaimItem;
}

/** A row of the Corpus view. */
export type CorpusNode = GroupNode | DocumentNode | UnreadableNode | SectionNode | ClaimNode;

/** Whether a command was handed a row of the Corpus view. */
export function isCorpusNode(value: unknown): value is CorpusNode {
  const kinds: readonly unknown[] = ['group', 'document', 'unreadable', 'section', 'claim'] satisfies CorpusNode['kind'][];
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind);
}

/** The rows beneath a branch of a document's outline: its claims, then its sections. */
export function branchNodes(outline: Outline, branch: Branch, parent: SectionNode | DocumentNode): readonly CorpusNode[] {
  const document = parent.kind === 'document' ? parent : parent.document;
  const claims = branch.claims.flatMap((index): readonly CorpusNode[] => {
    const claim = outline.claims[index];
    return claim ? [{ kind: 'claim', document, parent, claim }] : [];
  });
  const sections = branch.children.flatMap((child): readonly CorpusNode[] => {
    const section = child.section === null ? undefined : outline.sections[child.section];
    return section ? [{ kind: 'section', document, parent, outline, section, branch: child }] : [];
  });
  return [...claims, ...sections];
}
