import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { contains, intersects } from '../../model/index.ts';
import { checkArithmetic } from './arithmetic/checkArithmetic.ts';
import { isTotalOfList } from './arithmetic/totals.ts';
import { checkCalendar } from './calendar/checkCalendar.ts';
import { wrongSide } from './calendar/orderOfSources.ts';
import type { Checker } from './checker.ts';
import { checkClock } from './clockTimes.ts';
import { checkContext, checkUncitedFigures } from './contextChecks.ts';
import { checkDates, openDates } from './dateChecks.ts';
import { type DateStanding, standingsOf } from './dateEvidence.ts';
import { followsFrom, reckonedIn } from './derivedFigures.ts';
import { checkFigures, isSlipOfSource, unfoundFigures } from './figureChecks.ts';
import { endsOf, figuresOf, isSameFigure, type SaidFigure } from './saidFigures.ts';
import type { Beside } from './reckonedFigures.ts';
import type { Paragraph } from './paragraph.ts';
import { singleOrigin } from './singleOrigin.ts';
import { saidIn } from './saidParagraph.ts';
import { type SaidSentence, sentencesOf, type Support, supportFor } from './sourceSentences.ts';
import { checkStance } from './stanceChecks.ts';
import { citedBy, type Statement } from './statements.ts';
import type { Unfound } from './unfoundFigures.ts';
import { vagueSpansLost } from './vagueSpans.ts';

/** A sentence in the writer's own voice tells of the writer's own work. */
const OWN_VOICE = /\b(?:we|our|ours|my)\b/;

/** A sentence that is held to what it cites. */
interface HeldSentence {
  readonly said: SaidSentence;
  readonly quoted: readonly Span[];
  /** What is quoted, and what a finding has been made of already. */
  readonly settled: readonly Span[];
  readonly documents: readonly ReadDocument[];
  readonly beside: Beside;
}

/** The findings of what the sentences of a statement say, as against what they quote. */
export function checkSentences(statement: Statement, paragraph: Paragraph, checker: Checker): readonly Finding[] {
  return sentencesIn(statement, paragraph).flatMap(span => {
    const { found, held } = readSentence(span, statement, paragraph, checker);
    return held === null ? found : [...found, ...checkCited(held, checker)];
  });
}

/** The figures of a statement that are nowhere in what it cites where they should be. */
export function unfoundIn(statement: Statement, paragraph: Paragraph, checker: Checker): readonly Unfound[] {
  return sentencesIn(statement, paragraph).flatMap(span => {
    const { held } = readSentence(span, statement, paragraph, checker);
    if (held === null) return [];
    const { said, settled, documents, beside } = held;
    return unfoundFigures(openFigures(said, settled), documents, supportOf(held), beside);
  });
}

/** The dates of a statement, with what speaks for it that they are others than the sources'. */
export function datesIn(statement: Statement, paragraph: Paragraph, checker: Checker): readonly DateStanding[] {
  return sentencesIn(statement, paragraph).flatMap(span => {
    const { held } = readSentence(span, statement, paragraph, checker);
    if (held === null) return [];
    const { said, settled, documents } = held;
    return standingsOf(said, openDates(said, settled, documents), documents, supportOf(held));
  });
}

function sentencesIn({ kind, sentences }: Statement, { language }: Paragraph): readonly Span[] {
  return language !== 'en' || kind === 'quote' ? [] : sentences;
}

/** What is told of a sentence by itself, and what is held to its sources: null where it is of the writer's own, or cites none that is known. */
function readSentence(
  span: Span,
  statement: Statement,
  paragraph: Paragraph,
  checker: Checker,
): { readonly found: readonly Finding[]; readonly held: HeldSentence | null } {
  const { documents, certain } = citedBy(statement, checker);
  const quoted = statement.quotations.map(quotation => quotation.span);
  const said = saidIn(paragraph, span);
  const before = sentenceBefore(span, paragraph);
  const own = [...checkArithmetic(said, before, quoted), ...checkCalendar(said, before)].filter(found => !overlaps(quoted, found.span));
  if (isOwnWork(statement, span, paragraph)) return { found: own, held: null };
  if (isWithoutCitation(statement)) {
    const found =
      own.length > 0 || isTotalOfList(paragraph, span)
        ? own
        : checkUncitedFigures(said, openUncited(said, quoted, paragraph, checker), checker);
    return { found, held: null };
  }
  if (!certain) return { found: own, held: null };
  const found = own.filter(each => !isByOtherFigure(each, said, documents));
  const settled = [...quoted, ...found.map(each => each.span)];
  const beside = besideCell(statement, span, paragraph) ?? besideSentence(span, paragraph);
  return { found, held: { said, quoted, settled, documents, beside } };
}

/** Whether a reckoning fails since one of the figures that it starts from is the source's with a slip: that is the mistake, and then told as such. */
function isByOtherFigure({ code, span }: Finding, said: SaidSentence, documents: readonly ReadDocument[]): boolean {
  if (!code.startsWith('arithmetic/')) return false;
  const inside = figuresOf(said)
    .filter(({ quantity }) => contains(span, quantity.span))
    .flatMap(endsOf);
  const greatest = Math.max(...inside.map(({ quantity }) => quantity.low ?? 0));
  const from = inside.filter(
    ({ quantity: { unit, low } }) => !unit.startsWith('percent') && (code !== 'arithmetic/sum' || low !== greatest),
  );
  return from.some(figure => isSlipOfSource(figure, documents));
}

function overlaps(spans: readonly Span[], span: Span): boolean {
  return spans.some(each => intersects(each, span));
}

/** Whether a sentence tells of the writer's own work, or goes on with what the one before it tells of that. */
function isOwnWork(statement: Statement, span: Span, paragraph: Paragraph): boolean {
  const { prose, blocks, citations } = paragraph;
  const block = blocks.find(({ span: whole }) => contains(whole, span));
  const before = (block?.sentences ?? [span]).filter(({ start }) => start <= span.start);
  let isOwn = false;
  for (const each of before) {
    const { tokens } = saidIn(paragraph, each);
    const quoted = statement.quotations.map(quotation => quotation.span);
    const hasVoice = tokens.some(token => token.kind === 'word' && OWN_VOICE.test(token.lower) && !overlaps(quoted, token));
    const isCited = citations.some(citation => contains(each, citation.span));
    isOwn =
      hasVoice || (isOwn && !isCited && (each !== span || statement.own.length === 0 || GOES_ON.test(prose.slice(each.start, each.end))));
  }
  return isOwn;
}

/** Speaks of what was just told: "sixty-six of them", "they". */
const GOES_ON = /\bof (?:them|these|those)\b|^(?:they|these|those|their|the (?:rest|others?))\b/i;

/** So many sentences before it are what a sentence may reckon with. */
const BEFORE = 3;

/** The sentence right before another of its paragraph; null for the first. */
function sentenceBefore(span: Span, paragraph: Paragraph): SaidSentence | null {
  const block = paragraph.blocks.find(({ span: whole }) => contains(whole, span));
  const before = block?.sentences.findLast(({ start }) => start < span.start);
  return before === undefined ? null : saidIn(paragraph, before);
}

/** For a sentence, the figures of those before it in its paragraph. */
function besideSentence(span: Span, paragraph: Paragraph): Beside {
  const block = paragraph.blocks.find(({ span: whole }) => contains(whole, span));
  const before = (block?.sentences ?? []).filter(({ start }) => start < span.start).slice(-BEFORE);
  return {
    isCell: false,
    figures: [],
    heads: '',
    row: '',
    cells: '',
    before: before.toReversed().flatMap(each => figuresOf(saidIn(paragraph, each))),
  };
}

/** For a cell of a table, the figures of its row and the words over it and at the head of its row; null for a sentence. */
function besideCell({ kind }: Statement, span: Span, paragraph: Paragraph): Beside | null {
  if (kind !== 'table-cell') return null;
  const { raw, prose, blocks } = paragraph;
  const lineOf = (at: number): number => raw.lastIndexOf('\n', at - 1) + 1;
  const columnOf = (at: number): number => raw.slice(lineOf(at), at).match(/(?<!\\)\|/g)?.length ?? 0;
  const cells = blocks.flatMap(block => (block.kind === 'table-cell' ? block.sentences : []));
  const head = lineOf(cells[0]?.start ?? 0);
  const row = cells.filter(({ start }) => lineOf(start) === lineOf(span.start));
  const others = row.filter(cell => cell.start !== span.start);
  const heads = [...cells.filter(({ start }) => lineOf(start) === head && columnOf(start) === columnOf(span.start)), ...row.slice(0, 1)];
  return {
    isCell: true,
    figures: others.flatMap(cell => figuresOf(saidIn(paragraph, cell))),
    heads: heads.map(({ start, end }) => prose.slice(start, end)).join(' '),
    row: row
      .slice(0, 1)
      .map(({ start, end }) => prose.slice(start, end))
      .join(''),
    cells: others.map(({ start, end }) => prose.slice(start, end)).join(' '),
    before: [],
  };
}

function supportOf({ said, documents }: HeldSentence): readonly Support[] {
  return documents.flatMap(document => supportFor(said, document)).sort((a, b) => b.score - a.score);
}

function checkCited(held: HeldSentence, checker: Checker): readonly Finding[] {
  const { said, quoted, settled, documents, beside } = held;
  const support = supportOf(held);
  const figures = openFigures(said, settled);
  const found = [
    ...checkFigures(figures, documents, support, beside),
    ...checkDates(said, settled, documents, support),
    ...checkClock(said, settled, documents, support),
    ...vagueSpansLost(said, settled, support),
    ...wrongSide(said, documents).filter(({ span }) => !overlaps(settled, span)),
  ];
  const reckoned = settled.filter(span => !quoted.includes(span));
  if (beside.isCell || overlaps(reckoned, said.span) || LEADS_UP.test(said.prose.slice(said.span.start, said.span.end))) return found;
  // Of one lost hedge the figure's is the more telling finding.
  const hedged = found.some(({ code }) => code === 'figure/hedge-lost');
  const lost = checkStance(said, quoted, documents, support).filter(({ code }) => !hedged || code !== 'hedge/strengthened');
  if (found.length > 0 || overlaps(quoted, said.span)) return [...found, ...lost];
  // Who is named by all sources of a sentence is more than lost: they are one.
  const one = lost.every(({ code }) => code === 'attribution/lost') ? singleOrigin(said, documents, support, checker) : [];
  if (one.length === 0 && lost.length > 0) return lost;
  return [...one, ...checkContext(said, figures, documents, support, checker)];
}

/** "Members are asked to agree:" tells nothing by itself. */
const LEADS_UP = /:\s*$/;

function openFigures(said: SaidSentence, settled: readonly Span[]): readonly SaidFigure[] {
  return figuresOf(said).filter(({ quantity }) => !overlaps(settled, quantity.span));
}

/**
 * The figures of a sentence without a citation that are none of its paragraph's: that no document cited there has, and that do not follow from its others. What
 * has an article was told before; what is only supposed is none, nor what a sentence reckons that goes on from the one before.
 */
function openUncited(said: SaidSentence, quoted: readonly Span[], paragraph: Paragraph, checker: Checker): readonly SaidFigure[] {
  const { prose, blocks, citations } = paragraph;
  const figures = openFigures(said, quoted).filter(
    ({ quantity }) => !TOLD_BEFORE.test(prose.slice(Math.max(0, quantity.span.start - 20), quantity.span.start)),
  );
  if (figures.length === 0 || (citations.length > 0 && RECKONS_ON.test(prose.slice(said.span.start, said.span.end)))) return [];
  const documents = [...new Set(citations.flatMap(({ key }) => checker.byKey.get(key) ?? []))];
  const cited = documents.flatMap(document => sentencesOf(document).flatMap(sentence => figuresOf(sentence)));
  const before = blocks
    .flatMap(({ sentences }) => sentences)
    .filter(({ start }) => start < said.span.start)
    .slice(-AROUND)
    .flatMap(span => figuresOf(saidIn(paragraph, span)))
    .slice(-MOST);
  const own = figuresOf(said);
  return figures.filter(figure => {
    const at = own.findIndex(({ quantity }) => quantity.span.start === figure.quantity.span.start);
    const beside = own.slice(Math.max(0, at - MOST / 2), at + MOST / 2).filter(({ quantity }) => quantity !== figure.quantity);
    const others = [...before, ...beside];
    const told = { ...reckonedIn(prose.slice(said.span.start, said.span.end)), sum: true, difference: true };
    return (
      !cited.some(each => isSameFigure(figure, each)) &&
      !before.some(each => isSameFigure(figure, each)) &&
      !followsFrom(figure, others, told)
    );
  });
}

/** Of a longer paragraph only so many sentences are looked back at. */
const AROUND = 50;
/** So many figures before a sentence, and in it around a figure, are looked at. */
const MOST = 100;

/** "That is close to 380 an hour", "at that rate 100 fines would bring in 4,000". */
const RECKONS_ON =
  /^(?:(?:that|this|which|it) (?:is|was|were|makes?|made|comes?|came|means?|meant|would|equals?|works? out)\b|at (?:that|this|the same) (?:rate|price|pace|speed)\b)/i;

const TOLD_BEFORE = /\b(?:the|these|those|that|this|say|suppose|imagine),?\s+$/i;

/** Whether a sentence has no citation, not even in the line that leads up to it. */
function isWithoutCitation({ kind, keys }: Statement): boolean {
  return (kind === 'paragraph' || kind === 'list-item') && keys.length === 0;
}
