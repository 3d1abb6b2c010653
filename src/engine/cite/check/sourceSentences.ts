/**
 * The sentences of a source with what they say, and those of them that say what a sentence of the report says.
 *
 * Method: sentences are held to each other by the words that say something, brought to their stems and groups, and weighed by how rare they are
 * in the source. Cost: linear in the source on first use, kept for as long as the document is; then the postings of the sentence's words.
 */
import { scanDates } from '../../claims/date/scan.ts';
import { mentionsOf } from '../../claims/dates.ts';
import { readSentenceFacts, type SentenceFacts } from '../../claims/readClaims.ts';
import { areNear, type Concept, hasNear } from '../../compare/relation/concepts.ts';
import { readScene, type Scene } from '../../compare/relation/scene.ts';
import { readStated } from '../../compare/relation/statement.ts';
import type { DateMention, ReadDocument, Sentence, Span } from '../../model/index.ts';
import { withoutTrailingMarkers } from '../../text/markers.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { toldDigits } from './figureValues.ts';
import { groupsOf } from './nearWords.ts';
import { type SourceText, sourceText } from './sourceText.ts';
import { tellingWords } from './tellingWords.ts';

/** A sentence with what it says. */
export interface SaidSentence {
  readonly prose: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly concepts: ReadonlySet<Concept>;
  readonly facts: SentenceFacts;
  /** The dates as they are told, figures aside: read much sooner than all facts. */
  readonly dates: readonly DateMention[];
  /** Its figures and dated facts, with all that says what they measure. */
  readonly scene: () => Scene;
}

/** The groups of near words that some words are of. */
function nearGroups(concepts: ReadonlySet<Concept>): ReadonlySet<string> {
  const known = NEAR_GROUPS.get(concepts);
  if (known !== undefined) return known;
  const groups = new Set<string>();
  for (const concept of concepts) for (const group of groupsOf(concept)) groups.add(group);
  NEAR_GROUPS.set(concepts, groups);
  return groups;
}

const NEAR_GROUPS = new WeakMap<ReadonlySet<Concept>, ReadonlySet<string>>();

/** A sentence of a source. */
export interface SourceSentence extends SaidSentence {
  readonly source: SourceText;
  /** Index among the sentences of the source. */
  readonly at: number;
  /** Where it opens with a pronoun, or ends with one, the words of the sentence before, which the pronoun stands for; of an answer, those of the question. */
  readonly context: ReadonlySet<Concept>;
  /** Whether it is the first of an answer: a question stands in the paragraph before. */
  readonly isAnswer: boolean;
  /** A cell, a caption or an item that is no sentence. */
  readonly isItem: boolean;
}

/** A sentence of a source that says much of what a sentence of the report says. */
export interface Support {
  readonly sentence: SourceSentence;
  /** The weight of the report's words that the source's sentence has: 0 to 1. */
  readonly ofReport: number;
  /** The weight of the source's words that the report's sentence has. */
  readonly ofSource: number;
  /** Both in one: 0 to 1. */
  readonly score: number;
  /** The share of all words, small ones too, that both have: 1 for the same sentence. */
  readonly verbatim: number;
}

/** What a sentence of `prose` says; each part is read when it is first asked for. */
export function saidSentence(prose: string, whole: Span, language: string, issued: string | null): SaidSentence {
  return new LazySentence(prose, whole, language, issued);
}

class LazySentence implements SaidSentence {
  readonly prose: string;
  readonly span: Span;
  readonly #language: string;
  readonly #issued: string | null;
  #tokens: readonly Token[] | null = null;
  #concepts: ReadonlySet<Concept> | null = null;
  #facts: SentenceFacts | null = null;
  #dates: readonly DateMention[] | null = null;
  #scene: Scene | null = null;

  constructor(prose: string, whole: Span, language: string, issued: string | null) {
    this.prose = prose;
    this.span = withoutTrailingMarkers(prose, whole);
    this.#language = language;
    this.#issued = issued;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenise(this.prose, this.span));
  }

  get concepts(): ReadonlySet<Concept> {
    return (this.#concepts ??= new Set(tellingWords(this.tokens).map(({ concept }) => concept)));
  }

  get facts(): SentenceFacts {
    const { prose, span, tokens } = this;
    return (this.#facts ??= readSentenceFacts({ prose, span, tokens, language: this.#language, issued: this.#issued }));
  }

  get dates(): readonly DateMention[] {
    const { prose, span, tokens } = this;
    const context = { prose, span, tokens, language: this.#language, issued: this.#issued };
    return (this.#dates ??= mentionsOf(context, scanDates(context)));
  }

  scene(): Scene {
    return (this.#scene ??= readScene(readStated(this.prose, this.span, this.facts), this.facts.dates));
  }
}

/** Words that stand for something named before; of those that may have a noun behind them, with the verb that shows that they have none. */
const PRONOUN =
  /^\W{0,3}(?:(?:it|he|she|they|this|these|its|his|her|their|both)\b|(?:many|most|others|several|some|a few)\s(?:of them|said|say|told|have|had|were|are|did|do)\b)/i;
/** "The ministry denies this", "They rejected the claim": what was said before. */
const POINTS_BACK =
  /\b(?:this|that|it|them|so|(?:the|these|those|such) (?:accounts?|accusations?|allegations?|charges?|claims?|criticisms?|explanations?|figures?|findings?|reports?))\W{0,2}$/i;
const SHORT = 90;
const OPENING = 40;
/** "Q. Who was there?", and what an interviewer says in bold or behind a label without a question mark. */
const QUESTION = /\?[\s"”’)*_]*$|^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$|^[\s*_]*Q(?:uestion)?[.:]/i;
/** Of a sentence before only so much is looked at. */
const LONGEST = 400;
const NONE: ReadonlySet<Concept> = new Set();

class LazySourceSentence extends LazySentence implements SourceSentence {
  readonly source: SourceText;
  readonly at: number;
  readonly isItem: boolean;
  #context: ReadonlySet<Concept> | null = null;
  #isAnswer: boolean | null = null;

  constructor(source: SourceText, { span: whole, role }: Sentence, at: number) {
    const { language, record } = source.document;
    super(source.prose, whole, language, record.issued?.split('/')[0] ?? null);
    this.source = source;
    this.at = at;
    this.isItem = role === 'item';
  }

  get context(): ReadonlySet<Concept> {
    const opening = this.prose.slice(this.span.start, this.span.start + OPENING);
    return (this.#context ??= this.isAnswer ? this.#question() : this.#wordsBefore(PRONOUN.test(opening) ? 1 : this.#pointsBack() ? 2 : 0));
  }

  get isAnswer(): boolean {
    return (this.#isAnswer ??= this.#isBehindQuestion());
  }

  #isBehindQuestion(): boolean {
    const { document } = this.source;
    const before = this.#before();
    if (before === undefined) return false;
    const isNext = document.text.slice(before.span.end, this.span.start).includes('\n');
    return isNext && QUESTION.test(document.text.slice(Math.max(before.span.start, before.span.end - LONGEST), before.span.end));
  }

  #before(): SourceSentence | undefined {
    return sentencesOf(this.source.document)[this.at - 1];
  }

  #question(): ReadonlySet<Concept> {
    return this.#before()?.concepts ?? NONE;
  }

  #pointsBack(): boolean {
    const { start, end } = this.span;
    return end - start < SHORT && POINTS_BACK.test(this.prose.slice(Math.max(start, end - OPENING), end));
  }

  #wordsBefore(count: number): ReadonlySet<Concept> {
    const before = count === 0 ? [] : sentencesOf(this.source.document).slice(Math.max(0, this.at - count), this.at);
    return before.length === 0 ? NONE : new Set(before.flatMap(({ isItem, concepts }) => (isItem ? [] : [...concepts])));
  }
}

/** The places of each word that says something, as indexes of sentences. */
type Places = ReadonlyMap<Concept, readonly number[]>;

const SENTENCES = new WeakMap<ReadDocument, readonly SourceSentence[]>();
const PLACES = new WeakMap<ReadDocument, Places>();

function placesIn(document: ReadDocument): Places {
  const known = PLACES.get(document);
  if (known !== undefined) return known;
  const places = new Map<Concept, number[]>();
  for (const { concepts, at } of sentencesOf(document))
    for (const concept of concepts) {
      const list = places.get(concept);
      if (list === undefined) places.set(concept, [at]);
      else list.push(at);
    }
  PLACES.set(document, places);
  return places;
}

/** All sentences of a source. Cost: linear in its structure on first use, kept for as long as the document is; what they say is read where it is asked for. */
export function sentencesOf(document: ReadDocument): readonly SourceSentence[] {
  const known = SENTENCES.get(document);
  if (known !== undefined) return known;
  const source = sourceText(document);
  const sentences = source.sentences
    .filter(({ role }) => role !== 'boilerplate')
    .map((sentence, at) => new LazySourceSentence(source, sentence, at));
  SENTENCES.set(document, sentences);
  return sentences;
}

/** What a word counts that is near the other's, and not the same. */
const NEAR = 0.7;
/** What a word counts that only the sentence before has, for which a pronoun stands. */
const IN_CONTEXT = 0.7;
/** What a word counts that a writer may put for the other's. */
const IN_OTHER_WORDS = 0.6;
/** How much of the score is what the better covered of the two sentences has in common with the other. */
const BETTER = 0.6;

/** How much a word says in a document: the more, the rarer it is there. */
export function weightIn(document: ReadDocument): (concept: Concept) => number {
  const [sentences, places] = [sentencesOf(document), placesIn(document)];
  return concept => Math.log(1 + (sentences.length + 1) / (1 + (places.get(concept)?.length ?? 0)));
}

/** The sentences of a source that share words with `said`, best first: looked for once, whoever asks for as long as `said` is in use. */
export function supportFor(said: SaidSentence, document: ReadDocument): readonly Support[] {
  const ofSaid = SUPPORTS.get(said) ?? new Map<ReadDocument, readonly Support[]>();
  SUPPORTS.set(said, ofSaid);
  const found = ofSaid.get(document) ?? supportIn(document, said);
  ofSaid.set(document, found);
  return found;
}

const SUPPORTS = new WeakMap<SaidSentence, Map<ReadDocument, readonly Support[]>>();

function supportIn(document: ReadDocument, said: SaidSentence): readonly Support[] {
  const [sentences, places, weight] = [sentencesOf(document), placesIn(document), weightIn(document)];
  const candidates = new Set<number>();
  for (const concept of said.concepts) for (const at of places.get(concept) ?? []) candidates.add(at);
  for (const at of [...candidates]) if (sentences[at + 1]?.isAnswer === true) candidates.add(at + 1);
  const all = sum(said.concepts, weight);
  const found: Support[] = [];
  for (const at of candidates) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const shared = sum(said.concepts, concept => weight(concept) * likenessTo(concept, sentence));
    const back = sum(sentence.concepts, concept => weight(concept) * likeness(concept, said.concepts));
    const [ofReport, ofSource] = [shared / Math.max(all, 1e-9), back / Math.max(sum(sentence.concepts, weight), 1e-9)];
    const verbatim = sharedWords(said.tokens, sentence.tokens);
    // A single word in common is no support, unless most of the small words are the same too, or a telling figure.
    const few =
      verbatim < MUCH_THE_SAME &&
      [...said.concepts].filter(concept => sentence.concepts.has(concept) || sentence.context.has(concept)).length < 2 &&
      !shareFigure(said, sentence);
    found.push({ sentence, ofReport, ofSource, verbatim, score: mixed(ofReport, ofSource) * (few ? 0.5 : 1) });
  }
  return found.sort((a, b) => b.score - a.score || a.sentence.at - b.sentence.at);
}

function mixed(a: number, b: number): number {
  return BETTER * Math.max(a, b) + (1 - BETTER) * Math.min(a, b);
}

/** A support by what the two sentences say alone, whoever says it in the one and in the other: "the mayor denied that" has no part in it. */
export function byContent(said: SaidSentence, support: Support): Support {
  const { sentence } = support;
  const [own, theirs] = [contentOf(said), contentOf(sentence)];
  if (own === said.concepts && theirs === sentence.concepts) return support;
  const weight = weightIn(sentence.source.document);
  const shared = sum(own, concept => weight(concept) * likenessTo(concept, sentence));
  const back = sum(theirs, concept => weight(concept) * likeness(concept, said.concepts));
  const ofReport = Math.max(support.ofReport, shared / Math.max(sum(own, weight), 1e-9));
  const ofSource = Math.max(support.ofSource, back / Math.max(sum(theirs, weight), 1e-9));
  return { ...support, ofReport, ofSource, score: Math.max(support.score, mixed(ofReport, ofSource)) };
}

/** What a sentence reports, where it says that somebody says it, and that is more than a word. */
function contentOf({ facts, tokens, concepts }: SaidSentence): ReadonlySet<Concept> {
  const content = facts.attribution?.content;
  if (content === undefined) return concepts;
  const source = facts.attribution?.source ?? { start: -1, end: -1 };
  const within = tokens.filter(
    ({ start }) => start >= content.start && start < content.end && !(start >= source.start && start < source.end),
  );
  const found = new Set(tellingWords(within).map(({ concept }) => concept));
  return found.size < 2 ? concepts : found;
}

/** Whether two sentences have a figure of two digits or more in common. */
export function shareFigure({ facts }: SaidSentence, other: SaidSentence): boolean {
  const telling = facts.quantities.filter(({ low, vague }) => low !== null && !vague && toldDigits(low) > 1);
  return telling.some(({ low, unit }) => other.facts.quantities.some(each => each.low === low && each.unit === unit));
}

/** Of so many words, small ones too, one that says something is enough. */
const MUCH_THE_SAME = 0.6;
/** Sentences that have so many words in common are the same but for a word or two. */
export const ALL_BUT_SAME = 0.8;

/** The Dice coefficient of the words of two sentences, however often each stands in them. */
function sharedWords(a: readonly Token[], b: readonly Token[]): number {
  const [x, y] = [a, b].map(tokens => new Set(tokens.flatMap(({ kind, lower }) => (kind === 'word' ? lower : []))));
  if (x === undefined || y === undefined || x.size + y.size === 0) return 0;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return (2 * shared) / (x.size + y.size);
}

function sum(concepts: Iterable<Concept>, weigh: (concept: Concept) => number): number {
  let total = 0;
  for (const concept of concepts) total += weigh(concept);
  return total;
}

function likenessTo(concept: Concept, { concepts, context }: SourceSentence): number {
  return Math.max(likeness(concept, concepts), context.has(concept) ? IN_CONTEXT : 0);
}

/** How much a word is one of `others`: 1 for the same, less for one that is near. */
export function likeness(concept: Concept, others: ReadonlySet<Concept>): number {
  if (others.has(concept)) return 1;
  if (hasNear(concept)) for (const other of others) if (areNear(concept, other)) return NEAR;
  const own = groupsOf(concept);
  if (own.length === 0) return 0;
  const groups = nearGroups(others);
  return own.some(group => groups.has(group)) ? IN_OTHER_WORDS : 0;
}
