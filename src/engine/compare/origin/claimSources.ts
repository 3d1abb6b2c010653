/**
 * Whom a claim names for what it says: in its sentence, in the notes that it points to, and, where it only says "the report" or "the
 * ministry", a few sentences before.
 *
 * Cost: the sources and references of the sentence and of a few sentences before it. Limit: a description that fits no source nearby stays open.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Claim, EntityKind, ReadDocument, Reference, Span } from '../../model/index.ts';
import { type DocumentOrigins, type PlacedSource, sourcesWithin } from './documentOrigins.ts';

/** How many sentences before a claim "the report" may have been named. */
const REACH = 4;

/** The sources that a claim goes back to by its own words. */
export function claimSources(origins: DocumentOrigins, claim: Span): readonly PlacedSource[] {
  const { document, sources, notes } = origins;
  const read = claimAt(document, claim.start);
  const whole = (read === null ? undefined : document.sentences[read.sentence]?.span) ?? claim;
  const named = sourcesWithin(sources, { start: claim.start, end: whole.end });
  const noted = referencesWithin(document.references, { start: claim.start, end: whole.end }).flatMap(reference => {
    if (reference.kind === 'footnote') return notes.get(`^${reference.label}`) ?? [];
    return reference.kind === 'marker' ? (notes.get(reference.label) ?? []) : [];
  });
  const meant = named.length > 0 || read === null ? null : describedSource(origins, read);
  return [...named, ...(meant === null ? [] : [meant]), ...noted];
}

/** The words with which a claim says who says it, and their place; null where it attributes nothing. */
export function attributedWords({ document }: DocumentOrigins, { start }: Span): { readonly words: string; readonly span: Span } | null {
  const span = claimAt(document, start)?.attribution?.source ?? null;
  return span === null ? null : { words: document.text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

/** The claim that begins at `start`; null where none does. */
function claimAt({ claims }: ReadDocument, start: number): Claim | null {
  const claim = claims[countWhile(claims.length, i => (claims[i]?.span.start ?? 0) < start)];
  return claim?.span.start === start ? claim : null;
}

/** The references within a span, in text order. */
export function referencesWithin(references: readonly Reference[], { start, end }: Span): readonly Reference[] {
  const first = countWhile(references.length, i => (references[i]?.span.start ?? 0) < start);
  const until = countWhile(references.length, i => (references[i]?.span.start ?? 0) < end);
  return references.slice(first, until);
}

const WORK =
  /^(?:(?:the|this|that|its|their|same|new|latest|annual|earlier) )*(?:report|study|survey|paper|article|findings|assessment|analysis|census|poll|dossier|investigation)(?:'s authors)?$/;
const BODY =
  /^(?:(?:the|this|that|same) )*(?:\p{Ll}+ )?(agency|ministry|department|commission|organi[sz]ation|group|newspaper|paper|magazine|bank|institute|office|charity|panel|inquiry|committee|council|company|centre|center|network|watchdog|ngo)$/u;
const PERSON =
  /^(?:he|she|the (?:\p{Ll}+ )?(?:minister|spokesman|spokeswoman|spokesperson|official|researcher|professor|doctor|director|author|expert|analyst))$/u;

/** The nearest source before the claim that "the report", "the ministry" or "she" can mean. */
function describedSource({ document, sources }: DocumentOrigins, { attribution, sentence, span }: Claim): PlacedSource | null {
  const said = attribution?.source ?? null;
  if (said === null) return null;
  const words = document.text.slice(said.start, said.end).toLowerCase().replace(/\s+/g, ' ').trim();
  const fits = fitting(words);
  if (fits === null) return null;
  const from = document.sentences[Math.max(0, sentence - REACH)];
  if (from === undefined) return null;
  return sourcesWithin(sources, { start: from.span.start, end: span.start }).findLast(fits) ?? null;
}

function fitting(words: string): ((source: PlacedSource) => boolean) | null {
  const ofKind =
    (...kinds: readonly EntityKind[]) =>
    (source: PlacedSource) =>
      kinds.includes(source.kind);
  if (WORK.test(words)) return ofKind('work', 'organisation', 'other');
  if (words === 'it') return ofKind('work', 'organisation');
  const body = BODY.exec(words)?.[1];
  if (body !== undefined) return source => source.kind === 'organisation' && (source.key.includes(body) || !OWN_HEAD.test(source.key));
  return PERSON.test(words) ? ofKind('person') : null;
}

/** A body whose name says what it is: "the ministry" is not "the Council of Ministers". */
const OWN_HEAD =
  /\b(?:agency|ministry|department|commission|organi[sz]ation|newspaper|magazine|bank|institute|office|committee|council|company|centre|center|network)\b/;
