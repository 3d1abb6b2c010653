/**
 * Whether the sources that a sentence cites together are one: the report, the sources themselves, or the wording that they share say so.
 *
 * Cost: linear in the sentences that say the same, and the tracing of their claims (`compare/origin`).
 */
import { originsOf } from '../../compare/origin/originsOf.ts';
import { contains, type Finding, type ReadDocument } from '../../model/index.ts';
import type { Checker } from './checker.ts';
import { evidenceOf, finding } from './draft.ts';
import { figuresOf, isSameFigure } from './saidFigures.ts';
import { type SaidSentence, sentencesOf, type SourceSentence, type Support } from './sourceSentences.ts';

/** How alike two sentences must be to speak of the same thing. */
const CLEAR = 0.5;
/** And where they have a telling figure in common. */
const ALIKE = 0.3;

/** Tells where all `documents`, which `said` cites, go back to one origin. */
export function checkOrigins(
  said: SaidSentence,
  documents: readonly ReadDocument[],
  support: readonly Support[],
  { corpus }: Checker,
): readonly Finding[] {
  if (documents.length < 2) return [];
  const best = documents.map(document =>
    bestOf(
      said,
      support.filter(({ sentence }) => sentence.source.document === document),
    ),
  );
  const found = best.filter(sentence => sentence !== undefined);
  const publisher = publishedByOne(documents, best);
  if (publisher !== null) return [oneOrigin(said, documents, found, publisher)];
  if (found.length < documents.length) return [];
  const told = namedByReport(said, found) ?? namedByAll(found);
  if (told !== null) return [oneOrigin(said, documents, found, told)];
  const claims = found.map(({ source, span }) => ({
    uri: source.document.uri,
    claim: source.document.claims.find(claim => contains(span, claim.span))?.span ?? span,
  }));
  const { origins } = originsOf(corpus, claims);
  const [origin] = origins;
  return origins.length === 1 && origin !== undefined ? [oneOrigin(said, documents, found, origin.name)] : [];
}

/** The sentence that says most clearly what `said` says: of those that are alike, one with a figure of it first. */
function bestOf(said: SaidSentence, support: readonly Support[]): SourceSentence | undefined {
  const figures = figuresOf(said);
  const withFigure = support.find(
    ({ sentence, score }) => score >= ALIKE && figuresOf(sentence).some(each => figures.some(figure => isSameFigure(figure, each))),
  );
  return (withFigure ?? support.find(({ score }) => score >= CLEAR))?.sentence;
}

function oneOrigin(said: SaidSentence, documents: readonly ReadDocument[], found: readonly SourceSentence[], name: string): Finding {
  return finding('source/single-origin', {
    span: said.span,
    message: `The ${String(documents.length)} sources cited here go back to one: ${name}.`,
    evidence: found.map(({ source, span }) => evidenceOf(source.document, span)),
  });
}

/** The publisher of one of the documents to whom each other one ascribes what it says; else null. The publisher's own words need not be found. */
function publishedByOne(documents: readonly ReadDocument[], best: readonly (SourceSentence | undefined)[]): string | null {
  const ascribed = best.map(sentence => nameWords((sentence && speakerBehind(sentence)) ?? ''));
  for (const [own, { record }] of documents.entries()) {
    const name = record.publisher;
    if (name === undefined) continue;
    const words = nameWords(name);
    if (words.length > 0 && ascribed.every((speaker, i) => i === own || isWithin(words, speaker))) return name;
  }
  return null;
}

/** The name that the report itself gives as the speaker, where each source has it in the sentence or beside it, or is by that name; else null. */
function namedByReport(said: SaidSentence, found: readonly SourceSentence[]): string | null {
  const name = speakerOf(said) ?? '';
  const words = nameWords(name);
  if (words.length === 0) return null;
  const isNamed = ({ source: { document }, at }: SourceSentence): boolean => {
    const near = sentencesOf(document).slice(Math.max(0, at - 1), at + 2);
    const there = [...near.flatMap(({ tokens }) => tokens.map(({ text }) => text)), ...(document.record.publisher ?? '').split(/\s+/)];
    return isWithin(words, there);
  };
  return found.every(isNamed) ? withoutArticle(name) : null;
}

/** The name of several words under which all sources have the speaker; else null. */
function namedByAll(found: readonly SourceSentence[]): string | null {
  const [shortest, ...others] = found
    .map(sentence => speakerBehind(sentence) ?? '')
    .toSorted((a, b) => nameWords(a).length - nameWords(b).length);
  const words = nameWords(shortest ?? '');
  return words.length > 1 && others.every(name => isWithin(words, nameWords(name))) ? withoutArticle(shortest ?? '') : null;
}

/** Whom a sentence of a source ascribes what it says to; where it says "it" or "the group", whom the sentences before have named. */
function speakerBehind({ source: { document }, at }: SourceSentence): string | null {
  const sentences = sentencesOf(document);
  for (let i = at; i >= Math.max(0, at - STANDS_FOR); i--) {
    const sentence = sentences[i];
    if (sentence === undefined) return null;
    const speaker = speakerOf(sentence);
    if (speaker !== null && nameWords(speaker).length > 0) return speaker;
    // one who is named in between may be meant by "it"
    if (speaker === null && (i === at || nameWords(sentence.prose.slice(sentence.span.start + 1, sentence.span.end)).length > 0))
      return null;
  }
  return null;
}

/** How many sentences back the name may stand for which others have a pronoun. */
const STANDS_FOR = 3;

function speakerOf({ facts, prose }: SaidSentence): string | null {
  const place = facts.attribution?.source ?? null;
  return place === null ? null : prose.slice(place.start, place.end).replace(/\s+/g, ' ');
}

const NO_NAME =
  /^(?:The|A|An|Its?|Their|They|His|Her|He|She|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** The words of a name that begin with a capital. */
const nameWords = (name: string): readonly string[] =>
  name.match(/(?<!\p{L})\p{Lu}[\p{L}\p{N}]+/gu)?.filter(word => !NO_NAME.test(word)) ?? [];

const isWithin = (words: readonly string[], others: readonly string[]): boolean => words.every(word => others.includes(word));

const withoutArticle = (name: string): string => name.replace(/^(?:the|an?) /i, '');
