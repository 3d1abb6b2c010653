/**
 * Whether the documents that are cited for one sentence are one source: all of them have it from the same.
 *
 * Method: of each document the sentence that says most clearly what the report says, one with a figure of it first; they go back to one where the report names who
 * is named by all, where their origins are one (`originsOf`), or where who speaks in one of them is named in, or publishes, each of the others. Cost: the
 * sentences that are alike, and the origins of a few.
 */
import { originsOf } from '../../compare/origin/originsOf.ts';
import { contains, type Finding, type ReadDocument } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { evidenceOf, finding } from './draft.ts';
import { speakerOf } from './lostSpeaker.ts';
import { figuresOf, isSameFigure } from './saidFigures.ts';
import { type SaidSentence, sentencesOf, shareFigure, type SourceSentence, type Support } from './sourceSentences.ts';
import { namesOf } from './speakers.ts';
import { wordsOf } from './stanceWords.ts';

/** How alike two sentences must be to speak of the same thing. */
const CLEAR = 0.5;
/** And where they have a measured figure in common. */
const ALIKE = 0.3;

/** That the documents cited for one sentence all have it from one source. */
export function singleOrigin(
  said: SaidSentence,
  documents: readonly ReadDocument[],
  support: readonly Support[],
  { corpus }: Checker,
): readonly Finding[] {
  if (documents.length < 2) return [];
  const found = documents.flatMap(document => bestOf(said, document, support) ?? []);
  if (found.length < documents.length) return [];
  const told = namedByReport(said, found);
  if (told !== null) return [oneOrigin(said, found, told)];
  const claims = found.map(({ source, span }) => ({
    uri: source.document.uri,
    claim: source.document.claims.find(claim => contains(span, claim.span))?.span ?? span,
  }));
  const { origins } = originsOf(corpus, claims);
  const [origin] = origins;
  const name = origins.length === 1 ? origin?.name : namedByAll(said, found);
  return name === undefined ? [] : [oneOrigin(said, found, name)];
}

/** Who speaks in one of the sentences and is named in, or publishes, each of the others, where all have a telling figure of the report's. */
function namedByAll(said: SaidSentence, found: readonly SourceSentence[]): string | undefined {
  if (!found.every(sentence => shareFigure(said, sentence))) return undefined;
  const own = new Set(said.tokens.map(({ lower }) => lower));
  const speaking = found.find(sentence => {
    const place = sentence.facts.attribution?.source ?? null;
    if (place === null) return false;
    const names = [...namesOf(wordsOf(sentence, place))].filter(name => !own.has(name) && !/^\d/.test(name));
    return (
      names.length > 0 &&
      found.every(({ tokens, source: { document } }) => {
        const theirs = new Set([
          ...tokens.map(({ lower }) => lower.replace(/['’]s?$/u, '')),
          ...(document.record.publisher ?? '').toLowerCase().split(/\s+/),
        ]);
        return names.some(name => theirs.has(name));
      })
    );
  });
  return speaking === undefined ? undefined : speakerOf(speaking).replace(/^(?:the|an?) /i, '');
}

/** The sentence of a document that says most clearly what `said` says: of those that are alike, one with a figure of it first. */
function bestOf(said: SaidSentence, document: ReadDocument, support: readonly Support[]): SourceSentence | undefined {
  const own = support.filter(({ sentence }) => sentence.source.document === document);
  const withFigure =
    own.find(({ sentence, score }) => score >= ALIKE && (shareFigure(said, sentence) || shareMeasured(said, sentence))) ??
    own.find(({ sentence }) => shareFigure(said, sentence));
  return (withFigure ?? own.find(({ score }) => score >= CLEAR))?.sentence;
}

/** Whether two sentences have a share, an amount or the like in common: "half" tells more than "two". */
function shareMeasured(said: SaidSentence, other: SourceSentence): boolean {
  const measured = figuresOf(said).filter(({ quantity }) => quantity.unit !== 'count');
  return figuresOf(other).some(each => measured.some(figure => isSameFigure(figure, each)));
}

function oneOrigin(said: SaidSentence, found: readonly SourceSentence[], name: string): Finding {
  return finding('source/single-origin', {
    span: said.span,
    message: `The ${String(found.length)} sources cited here go back to one: ${name}.`,
    evidence: found.map(({ source, span }) => evidenceOf(source.document, span)),
  });
}

/** The name that the report itself gives as the speaker, where each source has it in the sentence or beside it, or is by that name; else null. */
function namedByReport({ facts, prose }: SaidSentence, found: readonly SourceSentence[]): string | null {
  const place = facts.attribution?.source ?? null;
  const name = place === null ? '' : prose.slice(place.start, place.end).replace(/\s+/g, ' ');
  const capitals = name.match(/(?<!\p{L})\p{Lu}[\p{L}\p{N}]+/gu)?.filter(word => !/^(?:The|A|An|Its|Their|His|Her)$/.test(word)) ?? [];
  if (capitals.length === 0) return null;
  const isNamed = ({ source: { document }, at }: SourceSentence): boolean => {
    const near = sentencesOf(document).slice(Math.max(0, at - 1), at + 2);
    const words = new Set([
      ...near.flatMap(({ tokens }) => tokens.map(({ text }) => text)),
      ...(document.record.publisher ?? '').split(/\s+/),
    ]);
    return capitals.every(word => words.has(word));
  };
  return found.every(isNamed) ? name.replace(/^(?:the|an?) /i, '') : null;
}
