import {
  type CancellationToken,
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { citationKey } from '../../base/citationKey.ts';
import { type Claim, type ClaimKind, type EntityKind, searchEntities, type Span } from '../../engine/index.ts';
import { cancellable, onDocument, refuseIfCancelled, type ServerContext } from '../context.ts';
import type { LoadedDocument } from '../corpus/loadedDocument.ts';
import { nextTurn, Slices } from '../corpus/slices.ts';
import { clip } from '../text/plainText.ts';
import { KIND_LABEL, titleOf } from '../text/words.ts';
import { fuzzyScore } from './fuzzy.ts';

/** As many as an editor's list shows with sense. */
const MAX_SYMBOLS = 256;
const MAX_NAME = 120;
/** Longer here: editors show only names in which they find the query themselves. */
const MAX_FOUND_NAME = 400;
/** Milliseconds of searching between two looks at whether the question still stands. */
const SLICE = 15;

/** How editors' symbol icons show what kind of claim it is. */
const CLAIM_SYMBOL: Readonly<Record<ClaimKind, SymbolKind>> = {
  statistic: SymbolKind.Number,
  event: SymbolKind.Event,
  attribution: SymbolKind.Field,
  legal: SymbolKind.Interface,
  ranking: SymbolKind.Enum,
  causal: SymbolKind.Operator,
  definition: SymbolKind.TypeParameter,
};

const ENTITY_SYMBOL: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Object,
  organisation: SymbolKind.Class,
  place: SymbolKind.Namespace,
  work: SymbolKind.Package,
  law: SymbolKind.Interface,
  other: SymbolKind.Variable,
};

/** Answers with the outline of a document, as a flat list for a client that cannot show a tree. */
export function registerSymbols(context: ServerContext): void {
  context.connection.onDocumentSymbol(
    onDocument(context, null, document => {
      const symbols = documentSymbols(document);
      return context.client().hierarchicalSymbols ? symbols : flatten(symbols, document.read.uri);
    }),
  );
  context.connection.onWorkspaceSymbol(cancellable(({ query }, token) => workspaceSymbols(context, query, token)));
}

/** Headings within one another, with the claims that stand under each. */
function documentSymbols(document: LoadedDocument): DocumentSymbol[] {
  const { read } = document;
  const roots: DocumentSymbol[] = [];
  const children = new Map<number, DocumentSymbol[]>([[0, roots]]);
  for (const [i, section] of read.sections.entries()) {
    if (section.heading === null) continue;
    const symbol: DocumentSymbol = {
      name: clip(section.title.trim(), MAX_NAME) || 'Untitled section',
      kind: SymbolKind.String,
      range: document.toRange(section.span),
      selectionRange: document.toRange(section.heading),
      children: [],
    };
    (children.get(section.parent ?? 0) ?? roots).push(symbol);
    children.set(i, (symbol.children ??= []));
  }
  for (const claim of read.claims) {
    const section = read.blocks[read.sentences[claim.sentence]?.block ?? -1]?.section ?? 0;
    const list = children.get(section) ?? roots;
    list.push(claimSymbol(document, claim));
  }
  for (const list of children.values())
    list.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return roots;
}

function claimSymbol(document: LoadedDocument, claim: Claim): DocumentSymbol {
  const range = document.toRange(claim.span);
  return {
    name: claimName(document, claim.span),
    detail: claim.kinds.map(kind => KIND_LABEL[kind]).join(', '),
    kind: CLAIM_SYMBOL[claim.kinds[0] ?? 'event'],
    range,
    selectionRange: range,
  };
}

/** The claim's words on one line. Read raw: an outline of thousands of claims must not parse each one again. */
function claimName(document: LoadedDocument, span: Span): string {
  const text = document.read.text.slice(span.start, span.start + 2 * MAX_NAME + 1);
  return (
    clip(
      text
        .slice(0, span.end - span.start)
        .replace(/\s+/g, ' ')
        .trim(),
      MAX_NAME,
    ) || '…'
  );
}

function flatten(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [{ name, kind, location: { uri, range } }, ...flatten(children ?? [], uri)]);
}

interface Candidate {
  readonly score: number;
  readonly symbol: () => WorkspaceSymbol;
}

/** Documents, headings, claims and names of the corpus that match `query`, best first. */
async function workspaceSymbols({ store }: ServerContext, query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const best = new BestCandidates(query);
  const slices = new Slices(SLICE);
  for (const document of store.documents()) {
    if (slices.used) {
      await nextTurn();
      refuseIfCancelled(token);
      await slices.pause();
    }
    const { read } = document;
    const container = titleOf(read.record);
    const at = (name: string, kind: SymbolKind, span: Span) => (): WorkspaceSymbol => ({
      name: clip(name, MAX_FOUND_NAME),
      kind,
      location: { uri: read.uri, range: document.toRange(span) },
      containerName: container,
    });
    best.offer(container, 4, at(container, SymbolKind.File, { start: 0, end: 0 }));
    const key = citationKey(read.record.id);
    if (key !== container) best.offer(key, 4, at(key, SymbolKind.Key, { start: 0, end: 0 }));
    for (const { title, heading } of read.sections) if (heading !== null) best.offer(title, 3, at(title, SymbolKind.String, heading));
    for (const claim of read.claims) {
      const text = read.text.slice(claim.span.start, claim.span.end);
      best.offer(text, 0, at(text.replace(/\s+/g, ' '), CLAIM_SYMBOL[claim.kinds[0] ?? 'event'], claim.span));
    }
  }
  for (const { name, aliases, kind, mentions } of searchEntities(store.corpus, query, MAX_SYMBOLS)) {
    const [first] = mentions;
    const document = first === undefined ? undefined : store.get(first.uri);
    if (first === undefined || document === undefined) continue;
    // editors show only what they find the query in: an acronym is then told with the name
    const shown = fuzzyScore(query, name) === null ? `${name} (${aliases.find(alias => fuzzyScore(query, alias) !== null) ?? ''})` : name;
    best.offer(shown, 2, () => ({
      name: shown,
      kind: ENTITY_SYMBOL[kind],
      location: { uri: document.read.uri, range: document.toRange(first.span) },
      containerName: mentions.length === 1 ? titleOf(document.read.record) : `${String(mentions.length)} mentions`,
    }));
  }
  return best.symbols();
}

/** The best `MAX_SYMBOLS` of what is offered; what they look like is worked out for those alone. */
class BestCandidates {
  readonly #query: string;
  #candidates: Candidate[] = [];

  constructor(query: string) {
    this.#query = query;
  }

  /** `weight` puts documents before headings before names before claims among equal matches. */
  offer(name: string, weight: number, symbol: () => WorkspaceSymbol): void {
    const score = fuzzyScore(this.#query, name);
    if (score === null) return;
    this.#candidates.push({ score: score + weight, symbol });
    if (this.#candidates.length >= 8 * MAX_SYMBOLS) this.#cut();
  }

  symbols(): WorkspaceSymbol[] {
    this.#cut();
    return this.#candidates.map(candidate => candidate.symbol());
  }

  #cut(): void {
    this.#candidates = this.#candidates.sort((a, b) => b.score - a.score).slice(0, MAX_SYMBOLS);
  }
}
