/**
 * The statements of a document: its claims' figures and dated facts, each with its place.
 * Cost: linear in the claims that have a figure or date; read once a document and kept for as long as the document is.
 */
import { issuedAt } from '../../cite/issuedAt.ts';
import type { Claim, DocumentUri, ReadDocument, Span } from '../../model/index.ts';
import { blotted } from '../../text/blots.ts';
import { citationBlots, inlineBlots } from '../../text/inlineMarkup.ts';
import { keysOf, type MeasureKey } from './keys.ts';
import { readStatements, type StatedFacts, type Statement } from '../relation/statement.ts';

/** A statement with its place. */
export interface PlacedStatement {
  readonly uri: DocumentUri;
  /** The claim, and the figure in it. */
  readonly claim: Span;
  readonly span: Span;
  readonly statement: Statement;
  /** Under which it meets others of its measure; ascending. */
  readonly keys: readonly MeasureKey[];
  /** The document's date, or that of the part of the page; ISO 8601. */
  readonly date: string | null;
}

const READ = new WeakMap<ReadDocument, readonly PlacedStatement[]>();

/** All statements of a document, in text order. */
export function documentStatements(document: ReadDocument): readonly PlacedStatement[] {
  const known = READ.get(document);
  if (known !== undefined) return known;
  const read = document.language === 'en' ? document.claims.flatMap(claim => claimStatements(document, claim)) : [];
  READ.set(document, read);
  return read;
}

function claimStatements(document: ReadDocument, claim: Claim): readonly PlacedStatement[] {
  if (claim.quantities.length === 0 && claim.dates.length === 0) return [];
  const { start } = claim.span;
  const date = issuedAt(document, start)?.date ?? null;
  const prose = proseOf(document, claim.span);
  return readStatements(prose, { start: 0, end: prose.length }, shifted(claim, -start)).map(statement => ({
    uri: document.uri,
    claim: claim.span,
    span: moved(statement.quantity.span, start),
    statement,
    keys: keysOf(statement),
    date: date === null ? null : (date.split('/')[0] ?? null),
  }));
}

const LINK_TARGET = /\]\([^()\s]{0,500}\)/g;
const EMPHASIS = /[*_`[\]]/g;

/** The claim's words without markup, each where it stands. */
function proseOf({ text, format }: ReadDocument, span: Span): string {
  const raw = text.slice(span.start, span.end);
  const whole = { start: 0, end: raw.length };
  const bare = blotted(raw, [...inlineBlots(raw, whole), ...citationBlots(raw, whole)]);
  if (format !== 'markdown') return bare;
  return bare.replace(LINK_TARGET, target => ' '.repeat(target.length)).replace(EMPHASIS, ' ');
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shifted({ quantities, dates, attribution }: Claim, by: number): StatedFacts {
  return {
    quantities: quantities.map(quantity => ({ ...quantity, span: moved(quantity.span, by) })),
    dates: dates.map(date => ({ ...date, span: moved(date.span, by) })),
    attribution:
      attribution === null
        ? null
        : {
            source: attribution.source === null ? null : moved(attribution.source, by),
            cue: moved(attribution.cue, by),
            content: moved(attribution.content, by),
          },
  };
}
