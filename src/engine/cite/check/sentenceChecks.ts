import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { intersects } from '../../model/index.ts';
import { checkArithmetic } from './arithmeticChecks.ts';
import { checkOrder, checkWeekdays } from './calendarChecks.ts';
import type { Checker } from './checker.ts';
import { checkContext, checkUncitedFigures } from './contextChecks.ts';
import { checkDates } from './dateChecks.ts';
import { checkFigures } from './figureChecks.ts';
import { figuresOf, type SaidFigure } from './saidFigures.ts';
import type { Paragraph } from './paragraph.ts';
import { type SaidSentence, saidSentence, supportFor } from './sourceSentences.ts';
import { checkStance } from './stanceChecks.ts';
import { citedBy, type Statement } from './statements.ts';

/** A sentence in the writer's own voice tells of the writer's own work. */
const OWN_VOICE = /\b(?:we|our|ours|my)\b/;

/** The findings of what the sentences of a statement say, as against what they quote. */
export function checkSentences(statement: Statement, paragraph: Paragraph, checker: Checker): readonly Finding[] {
  const { prose, language } = paragraph;
  if (language !== 'en' || statement.kind === 'quote') return [];
  const { documents, certain } = citedBy(statement, checker);
  const quoted = statement.quotations.map(({ span }) => span);
  return statement.sentences.flatMap(span => {
    const said = saidSentence(prose, span, language, null);
    const own = [...checkArithmetic(said, quoted), ...checkWeekdays(said), ...checkOrder(said)].filter(
      found => !overlaps(quoted, found.span),
    );
    if (isOwnVoice(said, quoted)) return own;
    if (isWithoutCitation(statement, paragraph)) return [...own, ...checkUncitedFigures(said, openFigures(said, quoted), checker)];
    if (!certain) return own;
    const spoken = [...quoted, ...own.map(each => each.span)];
    return [...own, ...checkCited(said, spoken, documents, statement.kind !== 'table-cell', checker)];
  });
}

function overlaps(spans: readonly Span[], span: Span): boolean {
  return spans.some(each => intersects(each, span));
}

function isOwnVoice({ tokens }: SaidSentence, quoted: readonly Span[]): boolean {
  return tokens.some(token => token.kind === 'word' && OWN_VOICE.test(token.lower) && !overlaps(quoted, token));
}

/** `settled`: what is quoted, and what a finding has been made of already. */
function checkCited(
  said: SaidSentence,
  settled: readonly Span[],
  documents: readonly ReadDocument[],
  isSentence: boolean,
  checker: Checker,
): readonly Finding[] {
  const support = documents.flatMap(document => supportFor(said, document)).sort((a, b) => b.score - a.score);
  const figures = openFigures(said, settled);
  const found = [...checkFigures(figures, documents, support), ...checkDates(said, settled, documents, support)];
  if (!isSentence || overlaps(settled, said.span)) return found;
  // Of one lost hedge the figure's is the more telling finding.
  const hedged = found.some(({ code }) => code === 'figure/hedge-lost');
  found.push(...checkStance(said, documents, support).filter(({ code }) => !hedged || code !== 'hedge/strengthened'));
  return found.length > 0 ? found : checkContext(said, figures, documents, support, checker);
}

function openFigures(said: SaidSentence, settled: readonly Span[]): readonly SaidFigure[] {
  return figuresOf(said).filter(({ quantity }) => !overlaps(settled, quantity.span));
}

/** Whether neither a sentence nor any other of its paragraph has a citation. */
function isWithoutCitation({ kind }: Statement, { citations, notes }: Paragraph): boolean {
  return (kind === 'paragraph' || kind === 'list-item') && citations.length === 0 && notes.length === 0;
}
