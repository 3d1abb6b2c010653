/** What the words that describe a source may go back to, and where in a text it is looked for. */
import { countWhile } from '../../../base/bisect.ts';
import type { EntityMention, SourceMention, Span } from '../../model/index.ts';
import type { TextReading } from '../../text/readText.ts';
import { foldName } from '../names/fold.ts';
import { ORGANISATION_HEADS } from '../names/heads.ts';
import type { ResolvedName } from '../names/resolve.ts';
import type { NamedSpan } from '../sourcesCitations.ts';
import type { ListedWork } from '../sourcesLists.ts';

/** What descriptions may go back to. */
export interface Describable {
  readonly text: string;
  readonly reading: TextReading;
  readonly entities: readonly EntityMention[];
  readonly resolved: readonly ResolvedName[];
  readonly works: readonly ListedWork[];
  /** The sources that are named, in text order. */
  readonly mentions: readonly SourceMention[];
}

/** The index of the sentence at an offset; -1 before the first. */
export function sentenceAt({ reading }: Describable, offset: number): number {
  return countWhile(reading.sentences.length, i => (reading.sentences[i]?.span.start ?? 0) <= offset) - 1;
}

/** Where the sentence `back` sentences before an offset begins. */
export function reachBack(described: Describable, offset: number, back: number): number {
  return described.reading.sentences[Math.max(0, sentenceAt(described, offset) - back)]?.span.start ?? 0;
}

/** What begins and ends between two offsets, of a list in text order. */
export function within<T extends { readonly span: Span }>(list: readonly T[], from: number, to: number): readonly T[] {
  const first = countWhile(list.length, i => (list[i]?.span.start ?? 0) < from);
  const until = countWhile(list.length, i => (list[i]?.span.end ?? 0) <= to);
  return list.slice(first, until);
}

/** The last name that begins before the end of a span. */
export function entityBefore({ entities }: Describable, { end }: Span): EntityMention | undefined {
  return entities[countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < end) - 1];
}

/** Whether no person is named there. */
export function isBodyAt(described: Describable, span: Span): boolean {
  const entity = entityBefore(described, span);
  if (entity === undefined || entity.span.end <= span.start || entity.kind === 'organisation' || entity.kind === 'work') return true;
  const words = described.reading.prose.slice(span.start, span.end).split(/\s+/);
  return entity.kind === 'other' && words.some(word => /^\p{Lu}{2,}$/u.test(word) || ORGANISATION_HEADS.has(foldName(word)));
}

/** How many descriptions back another one is looked for. */
const RECENT = 60;

/** The name of the last description of which `fits` holds. */
export function lastOf(found: readonly NamedSpan[], fits: (folded: string) => boolean): string | null {
  return found.slice(-RECENT).findLast(({ name }) => fits(name.toLowerCase()))?.name ?? null;
}
