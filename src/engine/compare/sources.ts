/**
 * The outside sources that a text names: papers, agencies, reports, officials and other people who are quoted, photo credits.
 *
 * Method: names found by `readEntities` are sources where the words beside them say so (a verb of saying, "according to", "article",
 * "published by"); lines, lists and credits that name sources without a verb are read by their shape (`sources*.ts` beside this file).
 * Cost: linear in the text. Limits: English; who is not named ("activists", "reports") is no source; a pronoun is not traced back, and
 * "the department" only where one body of that word has been named.
 */
import type { Claim, EntityMention, SourceMention, Span } from '../model/index.ts';
import type { TextReading } from '../text/readText.ts';
import { foldName } from './names/fold.ts';
import { knownName } from './names/known.ts';
import { type ResolvedName, resolveNames } from './names/resolve.ts';
import { readBackReferences, readCitations } from './sourcesCitations.ts';
import { readCredits } from './sourcesCredits.ts';
import { readListedSources } from './sourcesLists.ts';
import { readSourceCues } from './sourcesCues.ts';

/**
 * The sources of a raw text, in text order, not overlapping. `entities` are its names; `claims`, where given, add those that are attributed;
 * `borders` are the offsets at which parts of the file begin and end, over which a surname does not reach.
 */
export function readSources(
  text: string,
  reading: TextReading,
  entities: readonly EntityMention[],
  claims: readonly Claim[] = [],
  borders: readonly number[] = [],
): readonly SourceMention[] {
  const resolved = resolveNames(entities, borders);
  const listing = readListedSources(text, reading, entities);
  const named = [...listing.sources.flatMap(({span,name})=>name===null?[]:[{span,name}]), ...readCitations(reading, entities), ...readBackReferences(reading, entities, resolved)];
  const spans = [
    ...named.map(({ span }) => span),
    ...listing.sources.map(({span})=>span),
    ...readCredits(reading),
    ...readSourceCues(reading, entities),
    ...attributed(entities, claims),
  ];
  const names = new Map(named.map(({ span: { start, end }, name }) => [`${String(start)} ${String(end)}`, name] as const));
  return nameSpans(reading, distinct(spans), entities, resolved).map(mention => {
    const { start, end } = mention.span;
    const name = names.get(`${String(start)} ${String(end)}`);
    return name === undefined || entities.some(({ span }) => span.start === start && span.end === end)
      ? mention
      : { ...mention, source: name };
  });
}

/** Gives each span its name: that of the name it is, or of the one name in it that it is about; else its own words. */
function nameSpans(
  reading: TextReading,
  spans: readonly Span[],
  entities: readonly EntityMention[],
  resolved: readonly ResolvedName[],
): readonly SourceMention[] {
  let next = 0;
  return spans.map(span => {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= span.start) next++;
    let until = next;
    while (until < entities.length && (entities[until]?.span.end ?? 0) <= span.end) until++;
    const text = reading.prose.slice(span.start, span.end).replace(/\s+/g, ' ');
    const known = knownName(foldName(text));
    const own = entities.slice(next, until).findLastIndex(entity => entity.kind === 'work' || covers(entity, span));
    return { span, source: known ?? (own < 0 ? undefined : resolved[next + own]?.name) ?? text };
  });
}

/** Whether a name is what a span is about: all of it but an article, or a title before it. */
function covers({ span: own }: EntityMention, { start, end }: Span): boolean {
  return (own.end - own.start) * 5 >= (end - start) * 4;
}

/** Names of people, bodies and works that claims are attributed to. */
function attributed(entities: readonly EntityMention[], claims: readonly Claim[]): readonly Span[] {
  const spans: Span[] = [];
  let next = 0;
  const sources = claims.flatMap(claim => claim.attribution?.source ?? []).toSorted((a, b) => a.start - b.start);
  for (const source of sources) {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= source.start) next++;
    const entity = entities
      .slice(next, next + 4)
      .find(({ span, kind }) => span.start < source.end && span.end <= source.end && kind !== 'place' && kind !== 'law');
    if (entity && !GENERIC.has(foldName(entity.name))) spans.push(entity.span);
  }
  return spans;
}

const GENERIC: ReadonlySet<string> = new Set(['ngo', 'ngos', 'ingo', 'ingos']);

/** In text order; of spans that overlap the first longest stays. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (span.end > span.start && (!before || before.end <= span.start)) kept.push(span);
  }
  return kept;
}
