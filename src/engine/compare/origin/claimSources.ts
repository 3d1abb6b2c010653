/**
 * Whom a claim names for what it says: in its sentence, in the notes and citations at its end, and, where it only says "the report" or "she" or
 * goes on with what a sentence before began, in the sentences before.
 *
 * Method: the attribution of the claim, the sources that the document names in it, its citations with the entries that they lead to
 * (`citedWorks.ts`). What is named only to be compared ("against 66 in the older survey") is left out, and so is every name where the claim
 * is the writer's own finding ("in a sample drawn by us"). Cost: the words, sources and references of the sentence and of a few before it.
 * Limit: a description that fits no source nearby stays open.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { ReadDocument, Span } from '../../model/index.ts';
import { type ClaimSource, namesIn, type ReadForm } from './claimSource.ts';
import { type DocumentOrigins, type OwnNames, ownNamesAt } from './documentOrigins.ts';
import { nameForm } from './nameForm.ts';
import { BODY, contrastIn, isWithin, ownNameTest, PERSON, sentenceSources } from './sentenceSources.ts';

/** What a claim says of where it comes from. */
export interface ToldSources {
  readonly sources: readonly ClaimSource[];
  /** It is the writer's own finding. */
  readonly firstHand: boolean;
  /** It brings in somebody by name, and so goes on with nothing. */
  readonly introduces: boolean;
}

/** How many sentences before a claim its source may have been named. */
const REACH = 6;

/** The sources that a claim goes back to by its own words and those before it. */
export function claimSources(origins: DocumentOrigins, claim: Span, read: ReadForm): ToldSources {
  const { document } = origins;
  const at = sentenceAt(document, claim.start);
  const sentence = document.sentences[at]?.span ?? claim;
  const own = ownNamesAt(origins, claim.start);
  const whole = { start: Math.min(claim.start, sentence.start), end: Math.max(claim.end, sentence.end) };
  if (FIRST_HAND.test(document.text.slice(whole.start, whole.end))) return { sources: [], firstHand: true, introduces: false };
  const direct = sentenceSources(origins, own, whole, read);
  const namesOwner = direct.open !== null && /['’]s /.test(direct.open);
  const described = direct.open === null ? [] : sourcesBefore(origins, own, at, direct.open, read);
  const said = [...direct.sources, ...described];
  const isNew = introduces(document, whole);
  const goesOn = said.length > 0 || isNew ? [] : continued(origins, own, at, read);
  const mentioned = mentions(document, own, whole, read).filter(
    ({ span }) => !said.some(({ span: other }) => other.start <= span.start && span.end <= other.end),
  );
  return { sources: [...said, ...goesOn, ...mentioned], firstHand: false, introduces: isNew || namesOwner };
}

/** The writer's own looking, counting, asking. */
const FIRST_HAND =
  /\b(?:(?:drawn|counted|collected|carried out|conducted|commissioned|compiled) by (?:us|this (?:news)?paper)|our (?:own )?(?:survey|examination|count|sample|interviews|analysis|reporters?|inspection|tests?|measurements?|visits?)|this reporter|(?:counted|measured|saw|seen|checked|weighed|timed)\b[^.;:]{0,30}\b(?:him|her|them|my|our)sel(?:f|ves))\b/i;

function sentenceAt({ sentences }: ReadDocument, offset: number): number {
  return Math.max(0, countWhile(sentences.length, i => (sentences[i]?.span.start ?? 0) <= offset) - 1);
}

/** The sources that "the report", "the ministry" or "she" can mean: those of the nearest sentence before that names one. */
function sourcesBefore(origins: DocumentOrigins, own: OwnNames, at: number, open: string, read: ReadForm): readonly ClaimSource[] {
  const { document } = origins;
  const isPerson = PERSON.test(open.trim());
  const noun = WORK.exec(open)?.[0];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const sentence = document.sentences[i];
    if (sentence === undefined || sentence.role === 'heading') return [];
    const found = isPerson ? personIn(document, sentence.span, read) : sentenceSources(origins, own, sentence.span, read).sources;
    if (found.length === 0) continue;
    const isSaid =
      isPerson ||
      (at - i === 1 && BODY.test(open.trim())) ||
      (noun !== undefined && document.text.slice(sentence.span.start, sentence.span.end).toLowerCase().includes(noun.toLowerCase()));
    return found.map(source => ({ ...source, by: isSaid ? 'says' : 'before' }));
  }
  return noun === undefined
    ? []
    : leadSources(origins, own, noun.toLowerCase(), read).filter(({ span }) => span.start < (document.sentences[at]?.span.start ?? 0));
}

const LEADS = new WeakMap<ReadDocument, Map<string, readonly ClaimSource[]>>();
/** The sources of the first sentence that names one for a text of that noun: a page about one report names it at its head. */
function leadSources(origins: DocumentOrigins, own: OwnNames, noun: string, read: ReadForm): readonly ClaimSource[] {
  const { document } = origins;
  const known = LEADS.get(document) ?? new Map<string, readonly ClaimSource[]>();
  LEADS.set(document, known);
  const lead = known.get(noun);
  if (lead !== undefined) return lead;
  let found: readonly ClaimSource[] = [];
  for (const { span, role } of document.sentences) {
    if (role !== 'sentence' || !document.text.slice(span.start, span.end).toLowerCase().includes(noun)) continue;
    found = sentenceSources(origins, own, span, read).sources;
    if (found.length > 0) break;
  }
  const before = found.map((source): ClaimSource => ({ ...source, by: 'before' }));
  known.set(noun, before);
  return before;
}

/** A text or a finding of which one speaks again. */
const WORK = /\b(?:report|survey|study|paper|article|census|poll|inquiry|investigation|commission|review|audit|analysis)\b/i;

/** The first person that a sentence names. */
function personIn(document: ReadDocument, { start, end }: Span, read: ReadForm): readonly ClaimSource[] {
  const { text, entities } = document;
  const titled = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt-Col|Lt|Hon|Dame|Sir|Judge|Justice|Madam)\.? (?:\p{Lu}[\p{L}’'.-]* ?){1,4}/u.exec(
    text.slice(start, end),
  );
  const first = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < start);
  const person = entities.slice(first, first + 12).find(({ kind, span }) => kind === 'person' && span.end <= end)?.span;
  const titledSpan = titled === null ? undefined : { start: start + titled.index, end: start + titled.index + titled[0].trimEnd().length };
  const span = person === undefined || (titledSpan !== undefined && titledSpan.start <= person.start) ? titledSpan : person;
  return span === undefined ? [] : namesIn(document, span, read);
}

/** The sources of the sentence that this one goes on with, in its paragraph. */
function continued(origins: DocumentOrigins, own: OwnNames, at: number, read: ReadForm): readonly ClaimSource[] {
  const { document } = origins;
  const block = document.sentences[at]?.block;
  const begun = document.sentences[at]?.span;
  const goesOn = begun !== undefined && GOES_ON.test(document.text.slice(begun.start, begun.start + 60));
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const sentence = document.sentences[i];
    if (sentence === undefined || sentence.block !== block) return [];
    const { sources, open } = sentenceSources(origins, own, sentence.span, read);
    const middle = (sentence.span.start + sentence.span.end) / 2;
    const found =
      sources.length > 0
        ? goesOn || !/\d/.test(document.text.slice(sentence.span.start, sentence.span.end).replace(LEAD_NUMBER, ''))
          ? sources
          : sources.filter(({ by, span }) => by === 'cites' || span.start < middle)
        : open === null
          ? []
          : sourcesBefore(origins, own, i, open, read);
    if (found.length > 0) return found.map(source => ({ ...source, by: 'before' }));
    if (FIRST_HAND.test(document.text.slice(sentence.span.start, sentence.span.end))) return [];
  }
  return [];
}

/** The number of a paragraph. */
const LEAD_NUMBER = /^\W*\d+(?:\.\d+)*\W/;
/** Begins with what goes on with the sentence before: "Of these", "They", "The share". Else only whoever begins that sentence is taken up. */
const GOES_ON =
  /^\W*(?:of (?:these|those|them|the)\b|among (?:these|those|them)\b|they\b|it\b|these\b|those\b|this\b|both\b|another\b|a further\b|also\b|in (?:\w+|\d+) of (?:them|these|those|the)\b|in all\b|the (?:rest|others?|remaining|same|figures?|number|share|median|mean|average|proportion|rate|total|report|survey|study|authors|researchers|findings)\b)/i;

/** Whether a sentence begins with somebody or something new, or speaks of a body or a person by name: then it goes on with nothing. */
function introduces({ text, entities }: ReadDocument, { start, end }: Span): boolean {
  if (
    /^\W*(?:an?|another|other|one|some) (?:\p{L}+ ){0,4}?(?:team|study|survey|report|group|researchers?|historian|paper|court|source|witness)\b/iu.test(
      text.slice(start, end),
    )
  )
    return true;
  const first = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < start);
  const until = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < end);
  return entities
    .slice(first, until)
    .some(({ kind, name }) => (kind === 'organisation' || kind === 'person') && nameForm(name)?.kind === 'name');
}

/** All names in a sentence. */
function mentions(document: ReadDocument, own: OwnNames, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const isOwn = ownNameTest(own, read);
  const compared = contrastIn(document.text, sentence);
  return namesIn(document, sentence, read, 'mentions').filter(source => !isOwn(source) && !isWithin(source.span, compared));
}
