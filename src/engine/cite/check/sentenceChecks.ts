import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { intersects } from '../../model/index.ts';
import { checkArithmetic } from './arithmeticChecks.ts';
import { checkOrder, checkWeekdays } from './calendarChecks.ts';
import type { Checker } from './checker.ts';
import { checkDates } from './dateChecks.ts';
import { checkFigures, figuresOf } from './figureChecks.ts';
import type { Paragraph } from './paragraph.ts';
import { type SaidSentence, saidSentence, supportFor } from './sourceSentences.ts';
import { checkStance } from './stanceChecks.ts';
import { citedBy, type Statement } from './statements.ts';

/** A sentence in the writer's own voice tells of the writer's own work. */
const OWN_VOICE = /\b(?:we|our|ours|my)\b/;

/** The findings of what the sentences of a statement say, as against what they quote. */
export function checkSentences(statement: Statement, { prose, language }: Paragraph, checker: Checker): readonly Finding[] {
  if (language !== 'en' || statement.kind === 'quote') return [];
  const { documents, certain } = citedBy(statement, checker);
  const quoted = statement.quotations.map(({ span }) => span);
  return statement.sentences.flatMap(span => {
    const said = saidSentence(prose, span, language, null);
    const own = [...checkArithmetic(said, quoted), ...checkWeekdays(said), ...checkOrder(said)].filter(
      found => !overlaps(quoted, found.span),
    );
    if (!certain || isOwnVoice(said, quoted)) return own;
    const spoken = [...quoted, ...own.map(each => each.span)];
    return [...own, ...checkCited(said, spoken, documents, statement.kind !== 'table-cell')];
  });
}

function overlaps(spans: readonly Span[], span: Span): boolean {
  return spans.some(each => intersects(each, span));
}

function isOwnVoice({ tokens }: SaidSentence, quoted: readonly Span[]): boolean {
  return tokens.some(token => token.kind === 'word' && OWN_VOICE.test(token.text) && !overlaps(quoted, token));
}

/** `settled`: what is quoted, and what a finding has been made of already. */
function checkCited(
  said: SaidSentence,
  settled: readonly Span[],
  documents: readonly ReadDocument[],
  isSentence: boolean,
): readonly Finding[] {
  const support = documents.flatMap(document => supportFor(said, document)).sort((a, b) => b.score - a.score);
  const figures = figuresOf(said).filter(({ quantity }) => !overlaps(settled, quantity.span));
  const found = [...checkFigures(figures, documents, support), ...checkDates(said, settled, documents, support)];
  if (!isSentence || overlaps(settled, said.span)) return found;
  // Of one lost hedge the figure's is the more telling finding.
  const hedged = found.some(({ code }) => code === 'figure/hedge-lost');
  return [...found, ...checkStance(said, support).filter(({ code }) => !hedged || code !== 'hedge/strengthened')];
}
