/**
 * Whom one sentence gives for what it says: by its attribution, by the name that is the subject of a verb of saying, by whose work it tells of,
 * and by its citations. What is named only to be compared ("against 66 in the older survey") is left out, and so is the document itself.
 *
 * Cost: linear in the sentence. Limits: English; of a sentence that compares, the first comparison is seen.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Attribution, Claim, ReadDocument, Span } from '../../model/index.ts';
import { SPEECH_VERBS } from '../names/cues.ts';
import { ORGANISATION_HEADS } from '../names/heads.ts';
import { ROLES } from '../names/people.ts';
import { words as wordSet } from '../../text/wordSet.ts';
import { type ClaimSource, fromPlaced, namesIn, type ReadForm } from './claimSource.ts';
import { citedSources, notedSources } from './citedSources.ts';
import { type DocumentOrigins, type OwnNames, sourcesWithin } from './documentOrigins.ts';
import { nameForm } from './nameForm.ts';
import { namesWithin } from './namesWithin.ts';

/** The sources of one sentence. */
export interface SentenceSources {
  readonly sources: readonly ClaimSource[];
  /** The words of an attribution that name nobody ("the report", "she"); null where there is none. */
  readonly open: string | null;
}

/** The sources that a sentence gives by itself. */
export function sentenceSources(origins: DocumentOrigins, own: OwnNames, sentence: Span, read: ReadForm): SentenceSources {
  const { document } = origins;
  const compared = contrastIn(document.text, sentence);
  const isOwn = ownNameTest(own, read);
  const placed = sourcesWithin(origins.sources, sentence)
    .filter(({ span }) => !isWithin(span, compared))
    .map((source): ClaimSource => fromPlaced(source, 'says', read));
  const said = attributed(document, sentence, compared, read);
  const cited = [...citedSources(origins, sentence, read), ...notedSources(origins, sentence, read)];
  const isCited = (span: Span): boolean => cited.some(each => each.span.start <= span.start && span.end <= each.span.end);
  const sources = [...placed.filter(({ span }) => !isCited(span)), ...said.sources, ...cited].filter(source => !isOwn(source));
  return { sources, open: sources.length > 0 && said.open !== null && cited.length > 0 ? null : said.open };
}

/** Where a sentence compares with what another found; null where it does not. */
export function contrastIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const found = CONTRAST.exec(words);
  if (found === null) return null;
  const length = words.slice(found.index).search(/[,;](?!\d)/);
  return { start: start + found.index, end: length < 0 ? end : start + found.index + length };
}

const CONTRAST =
  /\b(?:(?:as )?against (?:an? )?\d+|[Uu]nlike|compared (?:with|to)|(?:all but |almost |nearly )?(?:identical|similar|close|equal) (?:with|to)|in contrast (?:to|with)|contrary to|earlier (?:work|estimates?|studies)|than (?:that|those|the (?:figures?|number|estimate)) (?:of|by|from)|than (?:the )?(?=\p{Lu}))/u;

/** Whether a span begins in a stretch. */
export function isWithin(span: Span, outer: Span | null): boolean {
  return outer !== null && outer.start <= span.start && span.start < outer.end;
}

/** Whether a source is the document itself, or who publishes it: "told this paper", the agency of its dateline. */
export function ownNameTest({ called }: OwnNames, read: ReadForm): (source: ClaimSource) => boolean {
  const forms = [...called].flatMap(read);
  return source =>
    (source.key !== null && called.has(source.key)) ||
    source.forms.some(form => form.kind === 'name' && forms.some(each => each.key === form.key));
}

/** Verbs behind the one who is a source: of saying, and of what committees, courts and counters do. */
const VERBS: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS,
  ...wordSet(`
    accepts accepted appealed argue attributes attributed blamed blames calculate confirmed established establishes gave gives held holds identified identifies informed
    informs listed lists logged logs measured measures noted outlined presented presents put puts reaffirmed reckoned records referred registered registers repeated
    reveal summarised summarized summarises summarizes tallied
  `),
]);
const BETWEEN: ReadonlySet<string> = wordSet(
  'has have had also later then further only again itself themselves recently already since now first',
);

/** Whether a verb of saying stands first in `words`, behind an apposition between commas and what may stand before a verb. */
function beginsWithVerb(text: string): boolean {
  const behind = text.replace(/^\s*\([^()]{2,80}\)/, '').replace(/^,[^,.;]{2,80},/, '');
  if (!/^\s/.test(behind)) return false;
  return VERBS.has(
    behind
      .trimStart()
      .split(/[^\p{L}]+/u, 5)
      .find(word => !BETWEEN.has(word)) ?? '',
  );
}

/** How many words a subject may have. */
const LONGEST_SUBJECT = 9;
const LEAD = /^\W*(?:\d+(?:\.\d+)*\W{1,4})?(?:In (?:its|her|his|their) [\p{Ll} ]{3,40}, )?/u;

/** The words before the first verb of a sentence, where that is one of saying: "The Commission has established". */
function subjectOf(words: string): { readonly start: number; readonly end: number } | null {
  const start = LEAD.exec(words)?.[0].length ?? 0;
  let end = start;
  for (let i = 0; i < LONGEST_SUBJECT; i++) {
    const word = /^ ?[\p{L}’'.&-]+/u.exec(words.slice(end, end + 60))?.[0];
    if (word === undefined) return null;
    end += word.length;
    if (beginsWithVerb(words.slice(end, end + NEAR))) return { start, end };
  }
  return null;
}

/** "said Rosa Lind". */
const SPOKEN = /\b(?:says|said|according to|reported by|counted by|reports|found by|recorded by|cited by|estimated by)(?: the)? $/i;
/** How far behind a name its verb is looked for, in UTF-16 code units. */
const NEAR = 110;

/** "Gen. Vukor: it was correct". */
const TURN = /^\W*((?:\p{Lu}[\p{L}’'-]*\.? ){0,3}\p{Lu}[\p{L}’'-]+)(?: \([^()]{2,60}\))?: \S/u;
/** "a survey published on Monday by", "by the reckoning of". */
const WORK_OF =
  /\b(?:survey|study|report|analysis|review|paper|inquiry|investigation|census|audit|count|research|data|figures|estimate|estimates|inspections?|dataset|list|register)\b(?:[^.;:()]{0,60}?\bby| of| from) (?:the )?(?=\p{Lu})|\bby the (?:reckoning|estimate|count|calculations?) of (?:the )?(?=\p{Lu})|\b(?:findings|conclusions) of (?:the )?(?=\p{Lu})|\b(?:carried out|maintained|compiled|published|collected|prepared|kept) by (?:the )?(?=\p{Lu})/gu;

/** "the Commission's figure", "the Halden inquiry": whose work it is. */
const OWN_WORK =
  /(?<![\p{L}’'.-])(\p{Lu}[\p{L}’'.-]*(?: (?:of |for |the )?\p{Lu}[\p{L}’'.-]*){0,5})(?:['’]s?|(?<=s)['’])? (?:\p{Ll}[\p{L}-]* ){0,2}(?:findings|figures?|report|survey|study|inquiry|estimates?|dataset|count|census|analysis|(?<=['’]s? (?:\p{Ll}[\p{L}-]* ){0,2})work|records|statistics|data)\b/gu;

interface Said {
  readonly sources: readonly ClaimSource[];
  readonly open: string | null;
}

/** Who is given for what the sentence says: by its attribution, its subject, the body whose work it tells of. */
function attributed(document: ReadDocument, sentence: Span, compared: Span | null, read: ReadForm): Said {
  const { text } = document;
  const until = sentence.end;
  const words = text.slice(sentence.start, until);
  const spans: Span[] = [];
  const claim = claimAt(document, sentence);
  const attribution = claim?.attribution ?? null;
  const said = attribution === null ? null : saidBy(text, attribution, until);
  if (said !== null) spans.push(said);
  for (const { span } of namesWithin(text, { start: sentence.start, end: until }))
    if (
      beginsWithVerb(text.slice(span.end, span.end + NEAR)) ||
      SPOKEN.test(text.slice(Math.max(sentence.start, span.start - 24), span.start))
    )
      spans.push(span);
  const turn = TURN.exec(words);
  const subject = turn === null && said === null ? subjectOf(words) : null;
  if (subject !== null) spans.push({ start: sentence.start + subject.start, end: sentence.start + subject.end });
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
  const sources = spans.flatMap(span => namesIn(document, span, read)).filter(({ span }) => !isWithin(span, compared));
  const [first] = spans;
  if (first === undefined) return { sources, open: null };
  const phrase = text.slice(first.start, first.end);
  const described = describedBody(phrase);
  const isTold = sources.length > 0 || (described !== null && !BODY.test(phrase.trim()) && !PERSON.test(phrase.trim()));
  const open = isTold ? null : phrase;
  return { sources: described === null ? sources : [...sources, { ...described, span: first, by: 'says', key: null }], open };
}

/** "the district fire service": a body in small letters, of which a word tells which it is. */
const DESCRIBED = /^(?:(?:the|its|their|an?) )?(?:[\p{Ll}’'-]+['’]s )?((?:[\p{L}-]+ ){0,3}([\p{Ll}-]+))$/u;

function describedBody(open: string): Pick<ClaimSource, 'name' | 'forms'> | null {
  const [, name = '', head = ''] =
    DESCRIBED.exec(
      open
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/['’]s (?:report|survey|study|figures|website)$/, ''),
    ) ?? [];
  if (!ORGANISATION_HEADS.has(head) && !ROLES.has(head)) return null;
  const form = nameForm(name);
  return form === null ? null : { name, forms: [{ ...form, kind: 'head' }] };
}

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

/** "The group", right behind the sentence that names it. */
export const BODY =
  /^(?:the|this|that) (?:same )?(?:agency|ministry|department|commission|organi[sz]ation|group|newspaper|bank|institute|office|charity|panel|committee|council|company|centre|center|network|watchdog|union|association|university)$/i;

/** A pronoun of a person, or what a person is by role. */
export const PERSON =
  /^(?:he|she|his|her)\b|^the (?:\p{Ll}+ )?(?:petitioner|minister|spokesman|spokeswoman|spokesperson|official|researcher|professor|doctor|director|author|expert|analyst|witness|applicant|judge|lawyer)$/iu;
