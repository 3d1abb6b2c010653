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
import type { Attribution, Claim, ReadDocument, Reference, Span } from '../../model/index.ts';
import { citedWorks, workBy } from './citedWorks.ts';
import { type DocumentOrigins, type OwnNames, ownNamesAt, type PlacedSource, sourcesWithin } from './documentOrigins.ts';
import { type NameForm, nameForm } from './nameForm.ts';
import { namesWithin } from './namesWithin.ts';

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
  const described = direct.open === null ? [] : sourcesBefore(origins, own, at, direct.open, read);
  const said = [...direct.sources, ...described];
  const isNew = introduces(document, whole);
  const goesOn = said.length > 0 || isNew ? [] : continued(origins, own, at, read);
  const mentioned = mentions(document, own, whole, read).filter(
    ({ span }) => !said.some(({ span: other }) => other.start <= span.start && span.end <= other.end),
  );
  return { sources: [...said, ...goesOn, ...mentioned], firstHand: false, introduces: isNew };
}

/** The writer's own looking, counting, asking. */
const FIRST_HAND =
  /\b(?:(?:drawn|counted|collected|carried out|conducted|commissioned|compiled) by (?:us|this (?:news)?paper)|our (?:own )?(?:survey|examination|count|sample|interviews|analysis|reporters?|inspection|tests?|measurements?|visits?)|this reporter|(?:counted|measured|saw|seen|checked|weighed|timed)\b[^.;:]{0,30}\b(?:him|her|them|my|our)sel(?:f|ves))\b/i;

interface SentenceSources {
  readonly sources: readonly ClaimSource[];
  /** The words of an attribution that name nobody ("the report", "she"); null where there is none. */
  readonly open: string | null;
}

function sentenceSources(origins: DocumentOrigins, own: OwnNames, sentence: Span, read: ReadForm): SentenceSources {
  const { document } = origins;
  const until = contrastAt(document.text, sentence);
  const isOwn = ownNameTest(own, read);
  const placed = sourcesWithin(origins.sources, sentence)
    .filter(({ span }) => span.start < until)
    .map((source): ClaimSource => fromPlaced(source, 'says', read));
  const said = attributed(document, sentence, until, read);
  const cited = [...citations(origins, sentence, read), ...noted(origins, sentence, read)];
  const isCited = (span: Span): boolean => cited.some(each => each.span.start <= span.start && span.end <= each.span.end);
  const sources = [...placed.filter(({ span }) => !isCited(span)), ...said.sources, ...cited].filter(source => !isOwn(source));
  return { sources, open: sources.length > 0 && said.open !== null && cited.length > 0 ? null : said.open };
}

/** Where a sentence begins to compare; its end where it does not. */
function contrastAt(text: string, { start, end }: Span): number {
  const found = CONTRAST.exec(text.slice(start, end));
  return found === null ? end : start + found.index;
}

const CONTRAST =
  /\b(?:(?:as )?against (?:an? )?\d+|unlike|compared (?:with|to)|(?:all but |almost |nearly )?(?:identical|similar|close|equal) (?:with|to)|in contrast (?:to|with)|contrary to|earlier (?:work|estimates?|studies)|(?:more|fewer|less|higher|lower) than the)\b/i;

function fromPlaced({ key, name, span }: PlacedSource, by: ClaimSource['by'], read: ReadForm): ClaimSource {
  return { name, span, by, key, forms: read(name) };
}

/** Whether a source is the document itself, or who publishes it: "told this paper", the agency of its dateline. */
function ownNameTest({ called }: OwnNames, read: ReadForm): (source: ClaimSource) => boolean {
  const forms = [...called].flatMap(read);
  return source =>
    (source.key !== null && called.has(source.key)) ||
    source.forms.some(form => form.kind === 'name' && forms.some(each => each.key === form.key));
}

const SPEECH =
  '(?:said|says|summari[sz]ed|presented|outlined|explained|described|cited|quoted|referred|added|admitted|conceded|claimed|drew attention|appealed|insisted|reaffirmed|told|tells|confirmed|confirms|established|concluded|concludes|recorded|records|lists|listed|shows|showed|found|finds|reckoned|reckons|counted|counts|logged|reported|reports|stated|states|registered|puts|put|noted|notes|estimates|estimated|announced|announces|warned|warns|recalled|repeated|held|wrote|writes|calculated|calculates|acknowledged|argued|argues|measured|gave|gives|documented|documents|identified|published|informed)';
const LEAD = "(?:According to |In (?:its|her|his|their) [\\p{Ll} ]{3,40}, )?";
/** "The Commission has established": who speaks begins the sentence. */
const SUBJECT = new RegExp(
  `^\\W*${LEAD}(?:\\d+(?:\\.\\d+)*\\W{1,4})?((?:The |An? |Its |Their )?[\\p{L}’'.&-]+(?: [\\p{L}’'.&-]+){0,7}?)(?:,[^,.;]{2,60},)?(?: (?:has|have|had|also|later|then|further|only|again)){0,2} ${SPEECH}\\b`,
  'u',
);
/** "Gen. Vukor: it was correct". */
const TURN = /^\W*((?:\p{Lu}[\p{L}’'-]*\.? ){0,3}\p{Lu}[\p{L}’'-]+)(?: \([^()]{2,60}\))?: \S/u;
/** "a survey published on Monday by", "by the reckoning of". */
const WORK_OF =
  /\b(?:survey|study|report|analysis|review|paper|inquiry|investigation|census|audit|count|research|data|figures|estimate|estimates|inspections?|dataset|list|register)\b[^.;:()]{0,60}?\b(?:by|of|from) (?:the )?(?=\p{Lu})|\bby the (?:reckoning|estimate|count|calculations?) of (?:the )?(?=\p{Lu})|\b(?:findings|conclusions) of (?:the )?(?=\p{Lu})|\b(?:carried out|maintained|compiled|published|collected|prepared|kept) by (?:the )?(?=\p{Lu})/gu;

/** "the Commission's figure", "the Halden inquiry": whose work it is. */
const OWN_WORK =
  /(\p{Lu}[\p{L}’'.-]*(?: (?:of |for |the )?\p{Lu}[\p{L}’'.-]*){0,5})(?:['’]s?|(?<=s)['’])? (?:\p{Ll}[\p{L}-]* ){0,2}(?:findings|figures?|report|survey|study|inquiry|estimates?|dataset|count|census|analysis|work|records|statistics|data)\b/gu;

interface Said {
  readonly sources: readonly ClaimSource[];
  readonly open: string | null;
}

/** Who is given for what the sentence says: by its attribution, its subject, the body whose work it tells of. */
function attributed(document: ReadDocument, sentence: Span, until: number, read: ReadForm): Said {
  const { text } = document;
  const words = text.slice(sentence.start, until);
  const spans: Span[] = [];
  const claim = claimAt(document, sentence);
  const attribution = claim?.attribution ?? null;
  const said = attribution === null ? null : saidBy(text, attribution, until);
  if (said !== null && said.start < until) spans.push(said);
  const turn = TURN.exec(words) ?? (said === null ? SUBJECT.exec(words) : null);
  if (turn?.[1] !== undefined) {
    const start = sentence.start + turn[0].indexOf(turn[1]);
    spans.push({ start, end: start + turn[1].length });
  }
  for (const match of words.matchAll(WORK_OF)) {
    const start = sentence.start + match.index + match[0].length;
    spans.push({ start, end: Math.min(until, clauseEnd(text, start, until)) });
  }
  for (const match of words.matchAll(OWN_WORK)) {
    const start = sentence.start + match.index;
    spans.push({ start, end: start + (match[1]?.length ?? 0) });
  }
  const sources = spans.flatMap(span => namesIn(text, span, read));
  const [first] = spans;
  const open = sources.length > 0 || first === undefined ? null : text.slice(first.start, first.end);
  if (open === null || PRONOUN.test(open)) return { sources, open };
  // "the district fire service": words in small letters that tell whose it is.
  const form = nameForm(open.replace(/^.*\p{Ll}['’]s /u, ''));
  const described: readonly ClaimSource[] =
    form === null || form.words.size > MOST_WORDS || first === undefined
      ? []
      : [{ name: open.replace(/\s+/g, ' '), span: first, by: 'says', key: null, forms: [{ ...form, kind: 'head' }] }];
  return { sources: described, open };
}

const MOST_WORDS = 4;
const PRONOUN = /^(?:he|she|it|they|we|who|which|one|some|many|others)$/i;

/** The claim of a sentence; null where it is none. */
function claimAt({ claims }: ReadDocument, { start, end }: Span): Claim | null {
  const claim = claims[countWhile(claims.length, i => (claims[i]?.span.start ?? 0) < start)];
  return claim !== undefined && claim.span.start < end ? claim : null;
}

/** The words that say who says it, with what stands beside them: "according to a report published on Thursday by …", "its deputy head, Tin Aung Myat". */
function saidBy(text: string, { source, cue }: Attribution, until: number): Span | null {
  if (source === null) return null;
  if (cue.start >= source.end) return { start: source.start, end: Math.max(source.end, Math.min(cue.start, source.end + 120)) };
  const behind = text.slice(source.end, until);
  const comma = behind.search(/[,;:.”"]/);
  if (comma < 0) return { start: source.start, end: until };
  const apposed = /^,\s+(?:the )?\p{Lu}[^,.;:]{2,60}(?=[,.;])/u.exec(behind.slice(comma))?.[0];
  return { start: source.start, end: source.end + comma + (apposed?.length ?? 0) };
}

function clauseEnd(text: string, start: number, until: number): number {
  const found = text.slice(start, until).search(/[,;:()]|\.\s|\s(?:says?|said|shows?|found|finds?|that|which|who)\s/);
  return found < 0 ? until : start + found;
}

/** The names in a stretch in which a source is named, as sources. */
function namesIn(text: string, span: Span, read: ReadForm, by: ClaimSource['by'] = 'says'): readonly ClaimSource[] {
  return namesWithin(text, span).flatMap(written => {
    const forms = read(written.name);
    return forms.length === 0 ? [] : [{ ...written, by, key: null, forms }];
  });
}

const CITED = /\(([^()\n]{4,200})\)/gu;
const PIECE = /^\s*(?:see(?: also)? |e\.g\. |cf\.? |data: |source: )?((?:the )?\p{Lu}[^;\d]{1,90}?),? ((?:1[89]|20)\d\d)[a-z]?\b/u;
const NARRATIVE = /((?:\p{Lu}[\p{L}’'-]+)(?: (?:et al\.|(?:and|&|of|for|on|the) )?\s?\p{Lu}[\p{L}’'-]+){0,5}|\p{Lu}[\p{L}’'-]+ et al\.) \(((?:1[89]|20)\d\d)[a-z]?\)/gu;
const SOURCE_OF = /^\s*(?:sources?|data|via|h\/t)\b:? (.+)$/i;

/** The sources of citations by author and year. */
function citations({ document }: DocumentOrigins, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const words = document.text.slice(sentence.start, sentence.end);
  const found: ClaimSource[] = [];
  const add = (name: string, year: string | null, start: number): void => {
    const work = year === null ? null : workBy(citedWorks(document), name, year);
    const authors = name.split(/ and | & |, | et al/).flatMap(read);
    const forms = [...authors, ...(work?.forms ?? [])];
    if (forms.length > 0) found.push({ name, span: { start, end: start + name.length }, by: 'cites', key: null, forms });
  };
  if (!words.includes('(')) return found;
  for (const match of words.matchAll(CITED)) {
    let at = sentence.start + match.index + 1;
    for (const piece of (match[1] ?? '').split(';')) {
      const [, name, year] = PIECE.exec(piece) ?? [];
      if (name !== undefined && year !== undefined) add(name, year, at + piece.indexOf(name));
      else {
        const credited = SOURCE_OF.exec(piece)?.[1];
        if (credited !== undefined) found.push(...namesIn(document.text, { start: at + piece.length - credited.length, end: at + piece.length }, read, 'cites'));
      }
      at += piece.length + 1;
    }
  }
  for (const match of words.matchAll(NARRATIVE)) if (match[1] !== undefined) add(match[1], match[2] ?? null, sentence.start + match.index);
  return found;
}

/** The sources of the notes and numbered entries that a sentence points to. */
function noted({ document, notes }: DocumentOrigins, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const { labelled } = citedWorks(document);
  return referencesWithin(document.references, sentence).flatMap((reference): readonly ClaimSource[] => {
    const label = reference.kind === 'footnote' ? `^${reference.label}` : reference.kind === 'marker' ? reference.label : null;
    if (label === null) return [];
    const works = labelled.get(label) ?? [];
    const placed = (notes.get(label) ?? []).map(source => fromPlaced(source, 'cites', read));
    return [...placed, ...works.map(({ name, span, forms }): ClaimSource => ({ name, span, by: 'cites', key: null, forms: [...read(name), ...forms] }))];
  });
}

/** The references within a span, in text order. */
export function referencesWithin(references: readonly Reference[], { start, end }: Span): readonly Reference[] {
  const first = countWhile(references.length, i => (references[i]?.span.start ?? 0) < start);
  const until = countWhile(references.length, i => (references[i]?.span.start ?? 0) < end);
  return references.slice(first, until);
}

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
    const isSaid = isPerson || (noun !== undefined && document.text.slice(sentence.span.start, sentence.span.end).toLowerCase().includes(noun.toLowerCase()));
    return found.map(source => ({ ...source, by: isSaid ? 'says' : 'before' }));
  }
  return [];
}

const PERSON =
  /^(?:he|she|his|her)\b|^the (?:\p{Ll}+ )?(?:petitioner|minister|spokesman|spokeswoman|spokesperson|official|researcher|professor|doctor|director|author|expert|analyst|witness|applicant|judge|lawyer)$/iu;
/** A text or a finding of which one speaks again. */
const WORK = /\b(?:report|survey|study|paper|article|census|poll|inquiry|investigation|commission|review|audit|analysis)\b/i;

/** The first person that a sentence names. */
function personIn({ text, entities }: ReadDocument, { start, end }: Span, read: ReadForm): readonly ClaimSource[] {
  const titled = /\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt-Col|Lt|Hon|Dame|Sir|Judge|Justice|Madam)\.? (?:\p{Lu}[\p{L}’'.-]* ?){1,4}/u.exec(text.slice(start, end));
  const first = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < start);
  const person = entities.slice(first, first + 12).find(({ kind, span }) => kind === 'person' && span.end <= end)?.span;
  const titledSpan = titled === null ? undefined : { start: start + titled.index, end: start + titled.index + titled[0].trimEnd().length };
  const span = person === undefined || (titledSpan !== undefined && titledSpan.start <= person.start) ? titledSpan : person;
  return span === undefined ? [] : namesIn(text, span, read);
}

/** The sources of the sentence that this one goes on with, in its paragraph. */
function continued(origins: DocumentOrigins, own: OwnNames, at: number, read: ReadForm): readonly ClaimSource[] {
  const { document } = origins;
  const block = document.sentences[at]?.block;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const sentence = document.sentences[i];
    if (sentence === undefined || sentence.block !== block) return [];
    const { sources, open } = sentenceSources(origins, own, sentence.span, read);
    const found = sources.length > 0 ? sources : open === null ? [] : sourcesBefore(origins, own, i, open, read);
    if (found.length > 0) return found.map(source => ({ ...source, by: 'before' }));
    if (FIRST_HAND.test(document.text.slice(sentence.span.start, sentence.span.end))) return [];
  }
  return [];
}

/** Whether a sentence begins with somebody or something new, or speaks of a body or a person by name: then it goes on with nothing. */
function introduces({ text, entities }: ReadDocument, { start, end }: Span): boolean {
  if (/^\W*(?:an?|another|other|one|some) (?:\p{L}+ ){0,4}?(?:team|study|survey|report|group|researchers?|historian|paper|court|source|witness)\b/iu.test(text.slice(start, end)))
    return true;
  const first = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < start);
  const until = countWhile(entities.length, i => (entities[i]?.span.start ?? 0) < end);
  return entities.slice(first, until).some(({ kind, name }) => (kind === 'organisation' || kind === 'person') && nameForm(name)?.kind === 'name');
}

/** All names in a sentence. */
function mentions(document: ReadDocument, own: OwnNames, sentence: Span, read: ReadForm): readonly ClaimSource[] {
  const isOwn = ownNameTest(own, read);
  return namesIn(document.text, { start: sentence.start, end: contrastAt(document.text, sentence) }, read, 'mentions').filter(source => !isOwn(source));
}
