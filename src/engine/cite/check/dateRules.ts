/**
 * The rules of dates that are hardly ever wrong.
 *
 * Method: a date is right where a source has it, or one that contains it or lies in it, in a sentence that is akin. Where the source's sentence that
 * says all but the same has another date of the same precision, which the report's sentence does not have elsewhere, the report's is another.
 * Cost: the dates of a few sentences.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { DateMention, Finding, ReadDocument, Span } from '../../model/index.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import { isBehindSince, meet, partsApart, precisionOf, withoutEnd } from './saidDates.ts';
import { type SaidSentence, sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';
import { sourceText } from './sourceText.ts';
import { vagueDateLost } from './vagueDates.ts';

/** How alike the sentences must be where the date stands nowhere in the sources, and where it stands elsewhere in them. */
const CLEAR = 0.5;
const PLAIN = 0.68;
const AKIN = 0.2;

/** What the rules find of a date that has its year. */
export function dateByRules(
  said: SaidSentence,
  date: DateMention,
  documents: readonly ReadDocument[],
  support: readonly Support[],
): readonly Finding[] {
  const own = said.facts.dates;
  const told = support.find(
    ({ score, sentence }) =>
      score >= AKIN && datesBeside(said, date, sentence).some(other => meet(date, other) || isSameWithoutYear(sentence, other, date)),
  );
  if (told !== undefined) {
    const other = otherOfDeed(said, date, told, support);
    const vague = vagueDateLost(said, date, support);
    return other === null ? (vague === null ? [] : [vague]) : [differs(said, date, other.sentence, other.other)];
  }
  const elsewhere = documents.some(document => isIn(document, date));
  const instead = support
    .filter(({ score }) => score >= (elsewhere ? PLAIN : CLEAR))
    .flatMap(({ sentence }) =>
      datesBeside(said, date, sentence)
        .filter(other => !isComparedWith(sentence, other))
        .map(other => ({ sentence, other })),
    )
    .find(({ other }) => precisionOf(other) === precisionOf(date) && !own.some(each => meet(each, other)));
  const slip = instead ?? likeliestOf(said, date, documents, support) ?? slipOf(said, date, documents);
  const right = slip?.other.from ?? issuedFor(date, documents);
  if (right !== null && isOutOfOrder(said, date, right)) return [outOfOrder(date)];
  return slip === null ? [] : [differs(said, date, slip.sentence, slip.other)];
}

/** How far the sentence that tells the same must be ahead of the one that has the date. */
const AHEAD = 0.3;

/**
 * For a date that a sentence has that is akin: the only other date of the one that tells the same deed, where that is far more alike and the first is of another.
 * Null where that is not certain.
 */
function otherOfDeed(
  said: SaidSentence,
  date: DateMention,
  { score }: Support,
  support: readonly Support[],
): { readonly sentence: SourceSentence; readonly other: DateMention } | null {
  const best = support.find(each => !each.sentence.isItem && each.sentence.facts.dates.length > 0);
  if (best === undefined || best.score < (support[0]?.score ?? 0)) return null;
  if (best.score < CLEAR || best.score - score < AHEAD || !isWhen(said, date)) return null;
  const { sentence } = best;
  const [other, more] = datesBeside(said, date, sentence).filter(each => !isComparedWith(sentence, each));
  if (other === undefined || more !== undefined || precisionOf(other) !== precisionOf(date) || said.facts.dates.length > 1) return null;
  if (!isWhen(sentence, other)) return null;
  return { sentence, other };
}

/** Whether a date says when a thing was done: "in June 2016"; not "by", "since" or "until" then, nor "the winter of 2016". */
function isWhen({ prose, span }: SaidSentence, { span: { start } }: DateMention): boolean {
  return (
    start === span.start ||
    /(?:^|\s)(?:in|on|during)\s+(?:the\s+)?(?:\p{L}+\s)?$/iu.test(prose.slice(Math.max(span.start, start - 20), start))
  );
}

/** "Up from 4.8 percent in 2020", "1,240 (980 in 2022)": the date of what a figure is held to, and not of what the sentence tells. */
export function isComparedWith({ prose, span }: SaidSentence, date: DateMention): boolean {
  return COMPARED.test(prose.slice(Math.max(span.start, date.span.start - COMPARED_REACH), date.span.start));
}

const COMPARED_REACH = 60;
const COMPARED = /(?:\b(?:up|down|from)\s+[^,;:]*\d[^,;:]*|\b(?:than|against|compared\s+(?:with|to)|versus|vs?\.?)\b[^,;:]*|\(\d[^()]*)$/i;

/** The dates of a sentence of a source; where it and the report both say "since", those by their beginning: until when is read from the source's own date. */
function datesBeside(said: SaidSentence, date: DateMention, sentence: SourceSentence): readonly DateMention[] {
  if (!isBehindSince(said, date)) return sentence.facts.dates;
  return sentence.facts.dates.map(other => withoutEnd(sentence, other));
}

/** How alike the likest sentence must be for the only date that it has to be the one meant. */
const LIKEST = 0.3;

/**
 * For a date that stands nowhere in the sources, in full or in part: the only date of the likest sentence, or the only one that the report has not, where that is another in its year, its month or its day alone,
 * in the precision of the report's. Null where another sentence is as like.
 */
function likeliestOf(
  said: SaidSentence,
  date: DateMention,
  documents: readonly ReadDocument[],
  support: readonly Support[],
): { readonly sentence: SourceSentence; readonly other: DateMention } | null {
  const { prose, span, facts } = said;
  const [best] = support;
  if (best === undefined || best.score < LIKEST || AWAY.test(prose.slice(span.start, date.span.start))) return null;
  const { sentence } = best;
  const theirs = datesBeside(said, date, sentence).filter(each => !isComparedWith(sentence, each));
  // Of several dates the one that is left over when the report's others have been found among them.
  const rest = facts.dates.filter(each => each !== date);
  const isRestFound = rest.length > 0 && rest.every(each => theirs.some(their => meet(each, their)));
  const [other, more] = isRestFound ? theirs.filter(their => !rest.some(each => meet(each, their))) : theirs;
  if (other === undefined || more !== undefined || other.from.length < date.from.length) return null;
  if ((date.from !== date.to || other.from !== other.to) && precisionOf(date) !== precisionOf(other)) return null;
  if (facts.dates.some(each => meet(each, other)) || isTold(date, documents)) return null;
  return partsApart(date.from, other.from.slice(0, date.from.length)).length === 1 ? { sentence, other } : null;
}

/** Whether a document has a date, or a day or month of it. */
function isTold({ from }: DateMention, documents: readonly ReadDocument[]): boolean {
  return documents.some(
    document =>
      (from.length === YEAR && isIn(document, { from })) ||
      sentencesOf(document).some(({ facts }) => facts.dates.some(other => other.from.startsWith(from) || other.to.startsWith(from))),
  );
}

/** Words of a day that is counted from another. */
const AWAY = /\b(?:later|earlier|before|after|next|previous|following|ago)\b/i;

/** How long a date of a year is: `2021`. */
const YEAR = 4;

/** Words of reckoning: a day that follows from another. */
const RECKONED = /\b(?:later|earlier|before|after|since|next|previous|following|ago|within|until|by)\b/i;

/**
 * For a day that stands nowhere in the sources: the one of theirs that is another in its year, its month or its day alone, as a slip of the pen makes it, where
 * the sentences share a word. Null where there is none, or more than one.
 */
function slipOf(
  said: SaidSentence,
  date: DateMention,
  documents: readonly ReadDocument[],
): { readonly sentence: SourceSentence; readonly other: DateMention } | null {
  if (date.from.length < DAY || RECKONED.test(said.prose.slice(said.span.start, said.span.end))) return null;
  const all = documents.flatMap(document =>
    sentencesOf(document).flatMap(sentence => sentence.facts.dates.map(other => ({ sentence, other }))),
  );
  if (all.some(({ other }) => other.from.length >= DAY && meet(date, other))) return null;
  const slips = all.filter(
    ({ sentence, other }) =>
      isSlip(date, other) && [...said.concepts].some(concept => sentence.concepts.has(concept) || sentence.context.has(concept)),
  );
  const [slip] = slips;
  return slip !== undefined && slips.every(({ other }) => other.from === slip.other.from) ? slip : null;
}

/** How long a date of a day is: `2021-07-30`. */
const DAY = 10;

function isSlip(a: DateMention, b: DateMention): boolean {
  if (precisionOf(a) !== precisionOf(b)) return false;
  const places = partsApart(a.from, b.from);
  return places.length === 1 && (a.from === a.to || partsApart(a.to, b.to).every(place => places.includes(place)));
}

/** "The hail of March": a source that does not write the year may mean another than the one that it was read as. */
function isSameWithoutYear({ prose }: SaidSentence, other: DateMention, date: DateMention): boolean {
  const isBare = !/\d{4}/.test(prose.slice(other.span.start, other.span.end));
  return isBare && date.from.length > 4 && other.from.slice(4) === date.from.slice(4) && other.to.slice(4) === date.to.slice(4);
}

/** Whether a document has a date anywhere, or its year, or is of that time itself. */
function isIn(document: ReadDocument, { from }: Pick<DateMention, 'from'>): boolean {
  const year = /^\d{4}/.exec(from)?.[0];
  if (year === undefined) return true;
  return (document.record.issued ?? '').startsWith(year) || sourceText(document).prose.includes(year);
}

/** The day of a document itself, where a date is another in its year, its month or its day alone. */
function issuedFor(date: DateMention, documents: readonly ReadDocument[]): string | null {
  const days = documents.flatMap(({ record }) => record.issued ?? []);
  return days.find(day => day.length === DAY && date.from.length === DAY && partsApart(day, date.from).length === 1) ?? null;
}

/** Whether a date lies before one that is told before it, or behind one that is told behind it, where the right one does not: what is told in a row has happened so. */
function isOutOfOrder({ facts, prose }: SaidSentence, date: DateMention, right: string): boolean {
  return facts.dates.some(each => {
    if (each.from.length < MONTH || date.from.length < MONTH || each.from !== each.to) return false;
    const [first, second] = each.span.start < date.span.start ? [each, date] : [date, each];
    if (first === second || AWAY.test(prose.slice(first.span.start, second.span.start))) return false;
    return first === each ? date.from < each.from && right >= each.from : date.from > each.from && right <= each.from;
  });
}

/** How long a date of a month is: `2021-07`. */
const MONTH = 7;

function outOfOrder({ span }: DateMention): Finding {
  return finding('calendar/order', { span, message: 'By these dates it is the other way round.' });
}

/** The finding of a date that is another than the source's. */
export function differs(said: SaidSentence, { span }: DateMention, sentence: Support['sentence'], other: DateMention): Finding {
  const { document } = sentence.source;
  const written = (of: SaidSentence, at: Span): string => of.prose.slice(at.start, at.end).replace(/\s+/g, ' ');
  return finding('figure/differs-from-source', {
    span,
    message: `@${citationKey(document.record.id)} has “${written(sentence, other.span)}” where the report says “${written(said, span)}”.`,
    evidence: [evidenceOf(document, sentence.span)],
    fixes: [replacing(`Write “${written(sentence, other.span)}”, as the source does`, span, written(sentence, other.span))],
  });
}
