/** Mistakes made by chance in the right sentences of a report: a figure altered, or one put in that the sentence never had. */
import type { Checker } from '../../../src/engine/index.ts';
import type { Paragraph } from '../../../src/engine/cite/check/paragraph.ts';
import { readReport } from '../../../src/engine/cite/check/readReport.ts';
import { figuresOf } from '../../../src/engine/cite/check/saidFigures.ts';
import { saidIn } from '../../../src/engine/cite/check/saidParagraph.ts';
import { unfoundIn } from '../../../src/engine/cite/check/sentenceChecks.ts';
import { citedBy, statementsOf } from '../../../src/engine/cite/check/statements.ts';
import type { Unfound } from '../../../src/engine/cite/check/unfoundFigures.ts';
import type { Random } from '../search/largeCorpus.ts';
import { altered, madeUp, roomsIn } from './alteredFigures.ts';
import type { Labelled } from './citedSentences.ts';
import { reportOf } from './folderChecker.ts';

/** What a change puts at an offset of a paragraph, in place of what. */
interface Change {
  readonly at: number;
  readonly old: string;
  readonly put: string;
  readonly isMadeUp: boolean;
}

/** A figure that is wrong since it was made so, where no akin sentence of the sources has it. */
export interface Made {
  readonly unfound: Unfound;
  /** Put in, and not altered. */
  readonly isMadeUp: boolean;
}

/** The wrong figures of a report that is changed in one place after the other. */
export function madeMistakes({ text, mistakes }: Labelled, checker: Checker, random: Random): readonly Made[] {
  return readReport(reportOf(text)).paragraphs.flatMap(({ start, read }) => {
    const paragraph = read();
    const isRight = (span: { readonly start: number; readonly end: number }): boolean =>
      !mistakes.some(each => each.start < start + span.end && start + span.start < each.end);
    const changes = changesIn(paragraph, checker, isRight, random);
    // Where marks stand within the words, the text is another than what is read of it.
    return changes
      .filter(({ at, old }) => text.startsWith(old === '' ? paragraph.prose.slice(at, at + 3) : old, start + at))
      .flatMap(change => wrongBy(change, text, start, checker));
  });
}

function changesIn(
  paragraph: Paragraph,
  checker: Checker,
  isRight: (span: { readonly start: number; readonly end: number }) => boolean,
  random: Random,
): readonly Change[] {
  const { prose } = paragraph;
  return statementsOf(paragraph).flatMap(statement => {
    const { documents, certain } = citedBy(statement, checker);
    if (!certain || documents.length === 0 || statement.kind === 'quote' || statement.quotations.length > 0) return [];
    return statement.sentences.filter(isRight).flatMap(span => [
      ...figuresOf(saidIn(paragraph, span)).flatMap(({ quantity: { span: at } }): readonly Change[] => {
        const old = prose.slice(at.start, at.end);
        const put = altered(old, random);
        return put === null ? [] : [{ at: at.start, old, put, isMadeUp: false }];
      }),
      ...roomsIn(prose.slice(span.start, span.end)).map((room): Change => ({
        at: span.start + room,
        old: '',
        put: `${madeUp(random)} `,
        isMadeUp: true,
      })),
    ]);
  });
}

function wrongBy({ at, old, put, isMadeUp }: Change, text: string, start: number, checker: Checker): readonly Made[] {
  const changed = text.slice(0, start + at) + put + text.slice(start + at + old.length);
  const paragraph = readReport(reportOf(changed))
    .paragraphs.find(each => each.start === start)
    ?.read();
  if (paragraph === undefined) return [];
  return statementsOf(paragraph)
    .filter(({ sentences }) => sentences.some(each => each.start <= at && at < each.end))
    .flatMap(statement => unfoundIn(statement, paragraph, checker))
    .filter(({ figure: { quantity } }) => quantity.span.start < at + put.length && at < quantity.span.end)
    .map(unfound => ({ unfound, isMadeUp }));
}
