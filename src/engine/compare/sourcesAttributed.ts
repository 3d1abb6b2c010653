/**
 * Whom a claim is attributed to, as a name: the speaker among the names of "Dubrava guard Josip Peral", the name that follows "the
 * ministry's spokesman", the body behind "according to a report published on Thursday by". What names nobody is given back as words,
 * for a description of somebody named before (`sourcesDescribed.ts`).
 *
 * Cost: linear in the claims and names. Limit: English.
 */
import type { Claim, EntityMention, Span } from '../model/index.ts';
import { PUBLICATION_NOUNS } from './names/cues.ts';
import { foldName } from './names/fold.ts';
import { isOffice, isUnspecific } from './sourcesCues.ts';

/** Who says what the claims of a text tell. */
export interface Attributed {
  readonly named: readonly Span[];
  /** The words of those who have no name there, in text order. */
  readonly described: readonly Span[];
  /** Names beside the speaker: the office of "the Director of the Prison Administration, Milan Vukor". */
  readonly offices: readonly Span[];
}

/** The speakers of `claims` in `prose`. */
export function readAttributed(prose: string, entities: readonly EntityMention[], claims: readonly Claim[]): Attributed {
  const named: Span[] = [];
  const described: Span[] = [];
  const offices: Span[] = [];
  const sources = claims.flatMap(claim => claim.attribution?.source ?? []).toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const source of sources) {
    while (next < entities.length && (entities[next]?.span.end ?? 0) <= source.start) next++;
    const phrase = prose.slice(source.start, source.end).replace(/\s+/g, ' ').trim();
    if (PRONOUN.test(phrase)) continue;
    const inside: EntityMention[] = [];
    let after = next;
    for (; after < entities.length && (entities[after]?.span.start ?? 0) < source.end; after++) {
      const entity = entities[after];
      if (entity !== undefined && entity.span.end <= source.end && entity.kind !== 'law') inside.push(entity);
    }
    const behind = entities[after];
    const apposed = behind !== undefined && isApposed(prose, source, behind) ? behind : null;
    const published =
      apposed === null && inside.length === 0 && behind !== undefined && isPublisherBehind(prose, source, behind) ? behind : null;
    const speaker = apposed ?? published ?? speakerOf(prose, source, inside);
    if (speaker !== null) named.push(speaker.span);
    else described.push(source);
    if (speaker !== null && apposed !== null) offices.push(source);
    else if (speaker?.kind === 'person') offices.push(...inside.filter(entity => entity !== speaker).map(({ span }) => span));
  }
  return { named, described, offices };
}

const PRONOUN = /(?:^|\s)(?:he|she|they|it|we|i|you|who|which|that|one|another|others|some|many|both)$/i;

/** The name that speaks in a phrase: a person before a body, a body before a place that is none. */
function speakerOf(prose: string, source: Span, inside: readonly EntityMention[]): EntityMention | null {
  const speakers = inside.filter(
    ({ kind, name, span }) =>
      kind !== 'place' &&
      !GENERIC.has(foldName(name)) &&
      !isOffice(name) &&
      !(kind === 'work' && isUnspecific(name)) &&
      !isSeen(prose, source, span),
  );
  const first = speakers[0];
  const person = speakers.find(({ kind, span }) => kind === 'person' && !/^['’]s?\s/.test(prose.slice(span.end, span.end + 3)));
  if (
    first?.kind === 'other' &&
    first.span.start === source.start &&
    /^ (?:of|from|at) /.test(prose.slice(first.span.end, first.span.end + 6))
  )
    return first;
  return person ?? first ?? null;
}

/** "Court data seen by Reuters": whoever saw it does not say it. */
function isSeen(prose: string, source: Span, { start }: Span): boolean {
  return /\b(?:seen|obtained|reviewed|viewed|verified) by (?:the )?$/.test(prose.slice(Math.max(source.start, start - 20), start));
}

const APPOSED = /^,?\s+(?:(?:the|then|a|an)\s+)?(?:\p{Lu}[\p{L}.-]*\s+){0,4}["“]?$/u;

/** "the ministry's spokesman, Petar Dvoran"; "the official inquiry, the Tarrako Commission,". */
function isApposed(prose: string, source: Span, { span, kind }: EntityMention): boolean {
  const between = prose.slice(source.end, Math.min(span.start, source.end + 60));
  if (span.start - source.end > 50 || !between.startsWith(',') || !APPOSED.test(between) || kind === 'place' || kind === 'law')
    return false;
  const phrase = prose.slice(source.start, source.end);
  const holder = OFFICE.test(phrase);
  // Behind the name the apposition closes: "the ministry, Reuters reported".
  return (
    (kind === 'person' || kind === 'other' ? holder : /^(?:the|its|an?)\s/i.test(phrase) && !/\p{Lu}/u.test(phrase.slice(1))) &&
    /^[,.]/.test(prose.slice(span.end, span.end + 1))
  );
}

const OFFICE =
  /\b(?:minister|ministry|secretary|spokes(?:man|woman|person)|director(?:-general)?|chief|head|chair(?:man|woman|person)?|president|mayor|governor|commissioner|officer|lawyer|attorney|prosecutor|ombudsman|author|editor|leader|founder|manager|clerk|doctor|teacher|nurse|official|man|woman|expert|economist|historian|researcher|professor|analyst|captain|owner|widow|mother|father|brother|sister|son|daughter|neighbour|neighbor|farmer|inspector|deputy|coordinator|representative|judge|general|colonel|engineer|scientist)\b/i;

/** "a report published on Thursday by Passage Watch". */
function isPublisherBehind(prose: string, source: Span, { span, kind }: EntityMention): boolean {
  if (kind === 'place' || kind === 'law' || span.start - source.end > 90) return false;
  const words = foldName(prose.slice(source.start, source.end)).split(' ');
  if (!words.some(word => PUBLICATION_NOUNS.has(word))) return false;
  return /^[^,.;()]{0,60}?\s(?:by|from|of|in)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}["“]?$/u.test(prose.slice(source.end, span.start));
}

const GENERIC: ReadonlySet<string> = new Set(['ngo', 'ngos', 'ingo', 'ingos']);
