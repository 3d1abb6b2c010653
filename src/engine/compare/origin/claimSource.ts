/** A source of a claim, as the texts name it: what the readers of sentences and of citations have in common. */
import { countWhile } from '../../../base/bisect.ts';
import type { EntityMention, ReadDocument, Span } from '../../model/index.ts';
import { isDemonym } from '../names/demonyms.ts';
import { words } from '../../text/wordSet.ts';
import type { PlacedSource } from './documentOrigins.ts';
import type { NameForm } from './nameForm.ts';
import { namesWithin, type WrittenName } from './namesWithin.ts';

/** A source of a claim. */
export interface ClaimSource {
  readonly name: string;
  /** Where it stands in the document. */
  readonly span: Span;
  /** `says`: the sentence gives it as its source; `cites`: a note or citation does; `before`: a sentence before; `mentions`: it stands in the sentence. */
  readonly by: 'says' | 'cites' | 'before' | 'mentions';
  /** The key that it is gathered under, where the document's own reading gives one. */
  readonly key: string | null;
  /** The names that it goes by. */
  readonly forms: readonly NameForm[];
}

/** How a name that a document writes is read: its acronym explained, the name of a person completed. */
export type ReadForm = (name: string) => readonly NameForm[];

/** A source that the document's own reading names. */
export function fromPlaced({ key, name, span }: PlacedSource, by: ClaimSource['by'], read: ReadForm): ClaimSource {
  return { name, span, by, key, forms: read(name) };
}

/** The names in a stretch in which a source is named, as sources; a place and a people are none, and neither is a common word at the head of a sentence. */
export function namesIn(document: ReadDocument, span: Span, read: ReadForm, by: ClaimSource['by'] = 'says'): readonly ClaimSource[] {
  return namesWithin(document.text, span).flatMap(written => {
    const entity = entityAt(document, written.span.start);
    const isWhole = entity !== null && entity.span.end >= written.span.end - 2;
    if (isWhole && (entity.kind === 'place' || entity.kind === 'law')) return [];
    if (isPeople(written.name) || (entity === null && isCommon(document.text, written))) return [];
    const forms = read(written.name);
    return forms.length === 0 ? [] : [{ ...written, by, key: null, forms }];
  });
}

/** "North Koreans", "Burmese": a people, in whose name nobody speaks. */
function isPeople(name: string): boolean {
  const parts = name.toLowerCase().split(/[\s-]+/);
  return isDemonym(parts.at(-1) ?? '') && parts.slice(0, -1).every(part => SIDES.has(part) || isDemonym(part));
}

const SIDES: ReadonlySet<string> = words('north south east west northern southern eastern western');

/** Whether one word has its capital letter from its place at the head of a sentence: it stands in small letters elsewhere, or may. */
function isCommon(text: string, { name, span }: WrittenName): boolean {
  if (/\s|\p{Lu}{2}/u.test(name) || !HEAD.test(text.slice(Math.max(0, span.start - 4), span.start))) return false;
  const lower = name.toLowerCase();
  return /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|(?:[^s]s|ers|teen)$/.test(lower) || text.includes(` ${lower}`);
}

/** What stands before the first word of a sentence. */
const HEAD = /(?:^|[.?!:;>*\n\r"“”*][\s"“*]*)$/;

function entityAt({ entities }: ReadDocument, start: number): EntityMention | null {
  const found = entities[countWhile(entities.length, i => (entities[i]?.span.end ?? 0) <= start)];
  return found !== undefined && found.span.start <= start ? found : null;
}
