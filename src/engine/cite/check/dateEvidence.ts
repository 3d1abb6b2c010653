/**
 * What speaks for it that a date of a report is another than its sources': one number each, most of them 0 or 1.
 *
 * Method: sentences of the sources that have the date are held to those that have another in its place, by how much the report's sentence, the clause of the date
 * and the words around it are like theirs. Cost: the dates of the sentences that are alike.
 */
import type { Concept } from '../../compare/relation/concepts.ts';
import type { ReadDocument } from '../../model/index.ts';
import { clauseAt } from './clauses.ts';
import { isComparedWith } from './dateRules.ts';
import { datesOf, differingParts, meet, precisionOf, type SaidDate, tells, withoutEnd } from './saidDates.ts';
import { likeness, type SaidSentence, sentencesOf, shareFigure, type SourceSentence, type Support, supportFor } from './sourceSentences.ts';
import { sourceText } from './sourceText.ts';

/** How like a date's sentence, its clause and what stands around it are to a sentence of a source and to what stands around a date of it: 0 to 1. */
interface Nearness {
  readonly whole: number;
  readonly clause: number;
  readonly local: number;
}

/** A date of a source's sentence. */
export interface DateThere {
  readonly sentence: SourceSentence;
  readonly other: SaidDate;
}

interface Candidate extends DateThere, Nearness {}

/** A date with what it is held to. */
export interface DateStanding {
  readonly date: SaidDate;
  readonly evidence: Evidence;
  /** The date of the sources that it likeliest stands in place of. */
  readonly instead: DateThere | null;
  /** Whether a source has it, or a date that it lies in. */
  readonly isTold: boolean;
  /** Whether the report or its sources tell of a time by another, from which it may be reckoned; `isReckonedThere`: the source does beside the date that it may stand in place of. */
  readonly isReckoned: boolean;
  readonly isReckonedThere: boolean;
}

/** Reads the dates of a sentence that are looked at. Cost: one search of the documents for each clause with a date. */
export function standingsOf(
  said: SaidSentence,
  dates: readonly SaidDate[],
  documents: readonly ReadDocument[],
  support: readonly Support[],
): readonly DateStanding[] {
  const wholes = scores(support);
  return dates.map(date => {
    const clause = clauseAt(said, date.span.start);
    const clauses = clause === said ? wholes : scores(documents.flatMap(document => supportFor(clause, document)));
    return standingOf({ said, date, documents, clause, wholes, clauses, support });
  });
}

function scores(support: readonly Support[]): Scores {
  return new Map(support.map(({ sentence, score }) => [sentence, score]));
}

/** How like each sentence is that is like at all. */
type Scores = ReadonlyMap<SourceSentence, number>;
/** The evidence, by name. */
type Evidence = Readonly<Record<string, number>>;

interface Around {
  readonly said: SaidSentence;
  readonly date: SaidDate;
  readonly documents: readonly ReadDocument[];
  readonly clause: SaidSentence;
  readonly wholes: Scores;
  readonly clauses: Scores;
  readonly support: readonly Support[];
}

/** How like the sentences must be whose dates may stand in place of a report's, and how many of the likest are looked at. */
const AKIN = 0.12;
const LOOKED_AT = 14;
/** So many sentences around one that is like the report's may tell when that was. */
const NEAR = 2;

/** How long a date of a year is: `2021`. */
const YEAR = 4;

const yes = (is: boolean): number => (is ? 1 : 0);
const together = ({ whole, clause, local }: Nearness): number => whole + clause + local;

function standingOf(around: Around): DateStanding {
  const own = ownOf(around);
  const others = othersOf(around);
  const [other] = others;
  const isTold = own.exact !== null || own.wide !== null;
  const evidence = {
    any: 1,
    ...nearnessNamed('own', own.exact),
    ...nearnessNamed('wide', own.wide),
    ...nearnessNamed('other', other ?? null),
    ...ofOwn(around, own),
    ...ofDate(around),
    ...ofTop(around, other ?? null),
    ...(other === undefined ? {} : { ...ofOther(around, other, others), ...ofLead(other, own.exact, isTold) }),
  };
  return {
    date: around.date,
    evidence,
    instead: other ?? null,
    isTold,
    isReckoned: isReckonedBy(around, own, other ?? null),
    isReckonedThere: other !== undefined && isReckonedThere(around.date, other),
  };
}

function nearnessNamed(name: string, each: Nearness | null): Evidence {
  return each === null
    ? {}
    : { [`${name}Whole`]: each.whole, [`${name}Clause`]: each.clause, [`${name}Local`]: each.local, [`${name}Any`]: 1 };
}

/** Of the sentences that have the date, and of what the sources have of it besides. */
function ofOwn({ date, documents, clause }: Around, own: Own): Evidence {
  const year = date.from.slice(0, YEAR);
  const inRecord = (has: (record: ReadDocument['record']) => boolean): number =>
    yes(!date.isBare && documents.some(({ record }) => has(record)));
  return {
    beside: own.beside,
    told: yes(own.exact !== null),
    toldWide: yes(own.wide !== null),
    ownFigure: yes(own.sentences.some(sentence => shareFigure(clause, sentence))),
    ownMany: Math.log(1 + own.sentences.length),
    yearIssued: inRecord(({ issued }) => (issued ?? '').startsWith(year)),
    yearTitle: inRecord(({ title, id }) => `${title} ${id}`.includes(year)),
    yearTold: yes(hasYear(documents, date)),
  };
}

/** Of the date itself, and of its sentence. */
function ofDate({ said, date, clause, documents }: Around): Evidence {
  const before = wordBefore(said, date);
  return {
    year: yes(date.from.length === YEAR),
    month: yes(precisionOf(date).startsWith('7')),
    range: yes(date.from !== date.to),
    bare: yes(date.isBare),
    since: yes(before === 'since'),
    by: yes(/^(?:by|until|before|after)$/.test(before)),
    reckonedElse: yes(!RECKONED.test(wordsOf(clause)) && RECKONED.test(wordsOf(said))),
    vague: yes(/^(?:early|late|mid|about|around)$/.test(before)),
    long: Math.log10(1 + documents.reduce((sum, document) => sum + sentencesOf(document).length, 0)),
    otherDates: Math.min(3, datesOf(said).length - 1) / 3,
  };
}

/** Of the sentence that is likest to the report's. */
function ofTop({ support: [top], date }: Around, other: Candidate | null): Evidence {
  if (top === undefined) return {};
  const { sentence, score } = top;
  return {
    topScore: score,
    topOwn: yes(datesOf(sentence).some(each => tells(each, date))),
    topOther: yes(other?.sentence === sentence),
    topNone: yes(datesOf(sentence).length === 0),
    besideTop: yes(
      other !== null &&
        other.sentence !== sentence &&
        other.sentence.source === sentence.source &&
        Math.abs(sentence.at - other.sentence.at) <= NEAR,
    ),
  };
}

/** Of the date that the report's likeliest stands in place of. */
function ofOther({ said, date, clause }: Around, other: Candidate, others: readonly Candidate[]): Evidence {
  const second = others[1];
  const rest = datesOf(said).filter(each => each !== date);
  const theirs = datesOf(other.sentence);
  return {
    oneDiff: yes(differingParts(date, other.other).length === 1),
    otherFigure: yes(shareFigure(clause, other.sentence)),
    strongLocal: Math.min(other.whole, other.local),
    strongClause: Math.min(other.clause, other.local),
    strongAll: other.clause * other.local * other.whole,
    samePrep: yes(wordBefore(other.sentence, other.other) === wordBefore(said, date)),
    otherItem: yes(other.sentence.isItem),
    alone: yes(others.filter(({ sentence }) => sentence === other.sentence).length === 1),
    secondLess: second === undefined ? 1 : Math.min(1, together(other) - together(second)),
    restFound: rest.length === 0 ? 0 : rest.filter(each => theirs.some(their => meet(each, their))).length / rest.length,
  };
}

/** How far that is ahead of the likest sentence that has the report's date. */
function ofLead(other: Nearness, own: Nearness | null, isTold: boolean): Evidence {
  const name = isTold ? 'told' : 'untold';
  return {
    [`${name}Lead`]: own === null ? 0 : together(other) - together(own),
    [`${name}LeadWhole`]: other.whole - (own?.whole ?? 0),
    [`${name}LeadClause`]: other.clause - (own?.clause ?? 0),
    [`${name}LeadLocal`]: other.local - (own?.local ?? 0),
  };
}

/**
 * Whether a time is told by another, in the report's clause or in the sentences that are like it; or by a row of a table, whose columns are not read; or whether
 * it is the year of a document, which may mean itself.
 */
function isReckonedBy({ said, date, clause, documents, wholes, clauses }: Around, own: Own, other: Candidate | null): boolean {
  if (RECKONED.test(wordsOf(clause)) || isComparedWith(said, date) || own.sentences.some(({ isItem }) => isItem)) return true;
  if (other !== null && isReckonedThere(date, other)) return true;
  if (own.exact !== null) return false;
  const { from } = date;
  if (from.length === YEAR && documents.some(({ record }) => (record.issued ?? '').startsWith(from))) return true;
  return likest(wholes, clauses)
    .slice(0, TOLD_BY)
    .some(({ sentence, score }) => score > LIKE && isRelative(date, other, wordsOf(sentence)));
}

/** How many of the likest sentences may tell of a time by another, and how like they must be: of the sum of two likenesses. */
const TOLD_BY = 4;
const LIKE = 0.6;

/** The sentences that are like the report's or the clause of its date, the likest first. */
function likest(wholes: Scores, clauses: Scores): readonly { readonly sentence: SourceSentence; readonly score: number }[] {
  return [...new Set([...wholes.keys(), ...clauses.keys()])]
    .map(sentence => ({ sentence, score: (wholes.get(sentence) ?? 0) + (clauses.get(sentence) ?? 0) }))
    .sort((a, b) => b.score - a.score);
}

const wordsOf = ({ prose, span }: SaidSentence): string => prose.slice(span.start, span.end);

/** A time that is told by another. */
const RELATIVE =
  /\b(?:years?|months?|days?|weeks?|decades?) (?:later|earlier|before|after|ago)\b|\b(?:last|previous|next|following|preceding|same|that|this) (?:year|month|day|week|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b|\b(?:yesterday|today)\b/i;

/** Whether words tell of a time by another. "In August of that year" tells its month all the same. */
function isRelative(date: SaidDate, there: DateThere | null, words: string): boolean {
  const isMonthTold = there?.other.isBare === true && date.from.length > YEAR;
  return RELATIVE.test(isMonthTold ? words.replace(OF_YEAR, '') : words);
}

const OF_YEAR = /\b(?:of|in)\s+(?:the\s+)?(?:same|that|this)\s+year\b/gi;

/** Whether the sentence tells of a time counted from its date, which may be the report's. */
function isReckonedThere(date: SaidDate, { sentence, other }: DateThere): boolean {
  const words = sentencesOf(sentence.source.document)
    .slice(Math.max(0, sentence.at - 1), sentence.at + 2)
    .map(wordsOf)
    .join(' ');
  if (!isRelative(date, { sentence, other }, words)) return false;
  if (date.from.length > YEAR || date.isBare) return true;
  const apart = Math.abs(Number(date.from) - Number(other.from.slice(0, YEAR)));
  return apart === 1 || /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years/i.test(words);
}

/** Words of reckoning: a day that follows from another. */
const RECKONED = /\b(?:later|earlier|before|after|next|previous|following|ago|within)\b/i;

interface Own {
  /** How like the likest is that has it, and the likest with a date that it lies in. */
  readonly exact: Nearness | null;
  readonly wide: Nearness | null;
  /** How like a sentence near to one that has it is. */
  readonly beside: number;
  readonly sentences: readonly SourceSentence[];
}

/** The sentences that have the date. */
function ownOf({ said, date, documents, clause, wholes, clauses }: Around): Own {
  let [exact, wide]: [Nearness | null, Nearness | null] = [null, null];
  let beside = 0;
  const isSince = wordBefore(said, date) === 'since';
  const telling: SourceSentence[] = [];
  for (const document of documents) {
    const sentences = sentencesOf(document);
    for (const sentence of sentences)
      for (const written of datesOf(sentence)) {
        const other = isSince ? withoutEnd(sentence, written) : written;
        if (!meet(date, other)) continue;
        const isExact = tells(other, date);
        const near = nearnessOf(clause, sentence, other, wholes, clauses);
        if (isExact && (exact === null || together(near) > together(exact))) exact = near;
        if (!isExact && (wide === null || together(near) > together(wide))) wide = near;
        if (!isExact) continue;
        telling.push(sentence);
        for (const next of sentences.slice(Math.max(0, sentence.at - NEAR), sentence.at + NEAR + 1))
          if (next !== sentence) beside = Math.max(beside, wholes.get(next) ?? 0, clauses.get(next) ?? 0);
      }
  }
  return { exact, wide, beside, sentences: telling };
}

/** Dates of the likest sentences, as exact as the report's, that its sentence has not: the likeliest first. */
function othersOf({ said, date, clause, wholes, clauses }: Around): readonly Candidate[] {
  const own = datesOf(said);
  const alike = likest(wholes, clauses)
    .filter(({ sentence, score }) => score >= AKIN && datesOf(sentence).length > 0)
    .slice(0, LOOKED_AT);
  return alike
    .flatMap(({ sentence }) =>
      datesOf(sentence)
        .map(other => withoutEnd(sentence, other))
        .filter(
          other => precisionOf(other) === precisionOf(date) && !own.some(each => meet(each, other)) && !isComparedWith(sentence, other),
        )
        .map(other => ({ sentence, other, ...nearnessOf(clause, sentence, other, wholes, clauses) })),
    )
    .sort((a, b) => together(b) - together(a));
}

function nearnessOf(clause: SaidSentence, sentence: SourceSentence, other: SaidDate, wholes: Scores, clauses: Scores): Nearness {
  const [whole, part] = [wholes.get(sentence) ?? 0, clauses.get(sentence) ?? 0];
  return { whole, clause: part, local: whole + part === 0 ? 0 : alike(clause.concepts, wordsAround(sentence, other)) };
}

/** The words of a date's clause; of an answer, with its question's. */
function wordsAround(sentence: SourceSentence, { span }: SaidDate): ReadonlySet<Concept> {
  const { concepts } = clauseAt(sentence, span.start);
  return sentence.isAnswer ? new Set([...concepts, ...sentence.context]) : concepts;
}

/** How much two clauses have in common, of the shorter one. */
function alike(a: ReadonlySet<Concept>, b: ReadonlySet<Concept>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const concept of a) shared += likeness(concept, b);
  return Math.min(1, shared / Math.min(a.size, b.size));
}

function wordBefore({ prose, span }: SaidSentence, { span: { start } }: SaidDate): string {
  return /(\p{L}+)[\s-]+(?:the )?$/u.exec(prose.slice(Math.max(span.start, start - 24), start))?.[1]?.toLowerCase() ?? '';
}

/** Whether a document has the year of a date anywhere, or is of that year itself. */
function hasYear(documents: readonly ReadDocument[], { from, isBare }: SaidDate): boolean {
  const year = from.slice(0, YEAR);
  return (
    !isBare && documents.some(document => (document.record.issued ?? '').startsWith(year) || sourceText(document).prose.includes(year))
  );
}
