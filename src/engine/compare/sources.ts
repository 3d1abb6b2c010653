/**
 * The outside sources that a text names: papers, agencies, reports, officials and other people who are quoted, photo credits.
 *
 * Method: names found by `readEntities` are sources where the words beside them say so (a verb of saying, "according to", "article",
 * "published by"); lines, lists and credits that name sources without a verb are read by their shape (`sources*.ts` beside this file).
 * Cost: linear in the text. Limits: English; who is not named ("activists", "reports") is no source; a pronoun makes a source of the one
 * person named before it, and is none itself; "the department" means the one body of that word.
 */
import { countWhile } from '../../base/bisect.ts';
import type { BibliographicRecord, Claim, EntityMention, SourceMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { foldName } from './names/fold.ts';
import { isNewsAgency, knownName } from './names/known.ts';
import { type ResolvedName, resolveNames } from './names/resolve.ts';
import { readSpeakersAgain } from './sourcesAgain.ts';
import { readAttributed } from './sourcesAttributed.ts';
import { readBackReferences } from './sourcesBodies.ts';
import { type NamedSpan, readCitations } from './sourcesCitations.ts';
import { readCredits } from './sourcesCredits.ts';
import { readDescribed } from './sourcesDescribed.ts';
import { readListedSources } from './sourcesLists.ts';
import { ownNamesOf } from './sourcesOwn.ts';
import { readSourceCues } from './sourcesCues.ts';

/** What the sources of a text are read from. */
export interface SourcesInput {
  /** The raw text: prose does not keep the line breaks of a paragraph. */
  readonly text: string;
  readonly reading: TextReading;
  readonly entities: readonly EntityMention[];
  readonly claims: readonly Claim[];
  /** The offsets at which parts of the file begin and end, over which a surname does not reach. */
  readonly borders: readonly number[];
  readonly record: BibliographicRecord;
}

/** The sources of a raw text, in text order, not overlapping. */
export function readSources({ text, reading, entities, claims, borders, record }: SourcesInput): readonly SourceMention[] {
  const resolved = resolveNames(entities, borders);
  const isOwn = ownNamesOf(text, reading.frontMatter?.end ?? 0, record);
  const listing = readListedSources(text, reading, entities);
  const attributed = readAttributed(reading.prose, entities, claims);
  const outside = outsideOf(listing.entries);
  const isOffice = meeting(attributed.offices);
  const back = readBackReferences(reading, entities, resolved);
  const running: readonly NamedSpan[] = [
    ...readCitations(reading, entities, listing.works),
    ...back.named.filter(({ span }) => !isOffice(span)),
    ...readSpeakersAgain(reading, entities, resolved),
  ].filter(({ span }) => outside(span));
  const lines: readonly NamedSpan[] = listing.sources.flatMap(({ span, name }) => (name === null ? [] : [{ span, name }]));
  const isOwnCredit = ({ start, end }: Span): boolean => {
    const name = foldName(reading.prose.slice(start, end));
    return !isNewsAgency(name) && isOwn(name) && text.charAt(start - 1) !== '(';
  };
  const printed = [...listing.sources.map(({ span }) => span), ...readCredits(reading).filter(span => !isOwnCredit(span))];
  const spoken = [
    ...running.map(({ span }) => span),
    ...readSourceCues(reading, entities).filter(span => outside(span) && !isOffice(span)),
    ...attributed.named.filter(outside),
  ];
  const mentions = withNames(nameSpans(reading, distinct([...printed, ...spoken]), entities, resolved), [...lines, ...running], entities);
  const isNamed = meeting(mentions.map(({ span }) => span));
  const phrases = distinct([...attributed.described, ...back.described.filter(span => !isOffice(span))]).filter(
    span => outside(span) && !isNamed(span),
  );
  const described = readDescribed(phrases, { text, reading, entities, resolved, works: listing.works, mentions });
  const isPrinted = meeting(printed);
  const all = distinct([...mentions.map(({ span }) => span), ...described.map(({ span }) => span)]);
  return withNames(nameSpans(reading, all, entities, resolved), [...lines, ...running, ...described], entities).filter(
    ({ span, source }) => isPrinted(span) || !isOwn(source),
  );
}

/** Gives mentions the names that the way in which they are named tells, where they are no names of the text's own. */
function withNames(
  mentions: readonly SourceMention[],
  named: readonly NamedSpan[],
  entities: readonly EntityMention[],
): readonly SourceMention[] {
  const keyed = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;
  const names = new Map(named.map(({ span, name }) => [keyed(span), name] as const));
  const own = new Set(entities.filter(({ kind }) => kind !== 'work').map(({ span }) => keyed(span)));
  return mentions.map(mention => {
    const name = names.get(keyed(mention.span));
    return name === undefined || own.has(keyed(mention.span)) ? mention : { ...mention, source: knownName(foldName(name)) ?? name };
  });
}

/** Whether a span stands outside of `spans`, which are in text order. */
function outsideOf(spans: readonly Span[]): (span: Span) => boolean {
  return ({ start }) => {
    const before = spans[countWhile(spans.length, i => (spans[i]?.start ?? 0) <= start) - 1];
    return before === undefined || before.end <= start;
  };
}

/** Whether a span meets one of `spans`. */
function meeting(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = distinct(spans);
  return ({ start, end }) => {
    const before = sorted[countWhile(sorted.length, i => (sorted[i]?.start ?? 0) < end) - 1];
    return before !== undefined && before.end > start;
  };
}

/** Gives each span its name: that of the name it is, or of the one name in it that it is about; else its own words. What holds no prose, a citation key for one, names nothing. */
function nameSpans(
  reading: TextReading,
  spans: readonly Span[],
  entities: readonly EntityMention[],
  resolved: readonly ResolvedName[],
): readonly SourceMention[] {
  let next = 0;
  return spans.flatMap((span): readonly SourceMention[] => {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= span.start) next++;
    let until = next;
    while (until < entities.length && (entities[until]?.span.end ?? 0) <= span.end) until++;
    const text = reading.prose.slice(span.start, span.end).replace(/\s+/g, ' ');
    const known = knownName(foldName(text));
    const own = entities.slice(next, until).findLastIndex(entity => entity.kind === 'work' || covers(entity, span));
    return text.trim() === '' ? [] : [{ span, source: known ?? (own < 0 ? undefined : resolved[next + own]?.name) ?? text }];
  });
}

/** Whether a name is what a span is about: all of it but an article, or a title before it. */
function covers({ span: own }: EntityMention, { start, end }: Span): boolean {
  return (own.end - own.start) * 5 >= (end - start) * 4;
}

/** In text order; of spans that overlap the first longest stays. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (span.end > span.start && (!before || before.end <= span.start)) kept.push(span);
  }
  return kept;
}
