/**
 * English prose of any size from a seed, made of the texts of this repository: their sentences in new order, some of them joined at a comma to
 * one that was never written, their figures changed, in paragraphs under headings. Half a sentence in three is new to the reader, so that no
 * cache of whole sentences would help.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../search/largeCorpus.ts';

export type ProseFormat = 'markdown' | 'plain';

const SOURCES = 'corpus/sources';
/** The labelled sets of running text; that of the figures is left out, since nine of its ten sentences have one, and of most prose two or three. */
const LABELLED = ['claims', 'related', 'sources'].map(name => join('test/golden', name));
const SENTENCES_A_PARAGRAPH = 7;
const PARAGRAPHS_A_HEADING = 9;

/** The texts that the prose is made of: the sample corpus without its front matter, and the texts of the labelled sets. */
function texts(): readonly string[] {
  const documents = readdirSync(SOURCES)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(SOURCES, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
  const labelled = LABELLED.flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(name, 'utf8').split('\n').filter(Boolean).map(textOf));
  return [...documents, ...labelled];
}

function textOf(line: string): string {
  const row: unknown = JSON.parse(line);
  const text = typeof row === 'object' && row !== null && 'text' in row ? row.text : '';
  return typeof text === 'string' ? text : '';
}

/** Sentences of running text; cut roughly, since the reader is what is measured. */
function sentencesOf(all: readonly string[]): readonly string[] {
  return all
    .flatMap(text => text.split(/\n\s*\n/))
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .flatMap(paragraph => paragraph.split(/(?<=[a-z]{3}[.!?]["”]?) (?=["“]?[A-Z])/))
    .filter(sentence => /^["“]?[A-Z].*[.!?]["”]?$/.test(sentence) && sentence.length > 40 && sentence.length < 500);
}

/** Makes prose of about `size` UTF-16 code units; the same for the same arguments. */
export function makeProse(size: number, format: ProseFormat, seed = 1): string {
  const sentences = sentencesOf(texts());
  const random = randomFrom(seed);
  const pieces: string[] = [];
  for (let length = 0, paragraphs = 0; length < size; paragraphs++) {
    const heading = paragraphs % PARAGRAPHS_A_HEADING === 0 ? title(sentences, random, format) : '';
    const piece = `${heading}${paragraph(sentences, random, format)}\n\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

function pick(sentences: readonly string[], random: Random): string {
  return sentences[Math.floor(random() * sentences.length)] ?? '';
}

function title(sentences: readonly string[], random: Random, format: ProseFormat): string {
  const words = pick(sentences, random)
    .replace(/[^\w\s]/g, '')
    .split(' ', 5)
    .join(' ');
  return `${format === 'markdown' ? '## ' : ''}${words}\n\n`;
}

function paragraph(sentences: readonly string[], random: Random, format: ProseFormat): string {
  const count = 1 + Math.floor(random() * (SENTENCES_A_PARAGRAPH * 2 - 1));
  const body = Array.from({ length: count }, () => sentence(sentences, random, format));
  if (format === 'plain' || random() > 0.15) return body.join(' ');
  return random() < 0.5 ? body.map(each => `- ${each}`).join('\n') : `> ${body.join(' ')}`;
}

function sentence(sentences: readonly string[], random: Random, format: ProseFormat): string {
  const first = pick(sentences, random);
  const joined = random() < 0.35 ? join2(first, pick(sentences, random)) : first;
  const changed = joined.replace(/[1-9](?=\d{0,2}\b)/g, digit => (random() < 0.5 ? digit : String(1 + Math.floor(random() * 9))));
  if (format === 'plain' || random() > 0.2) return changed;
  return random() < 0.5 ? `${changed} [${1 + Math.floor(random() * 40)}]` : changed.replace(/ (\w{5,}) /, ' **$1** ');
}

/** The head of one sentence and the tail of another. */
function join2(first: string, second: string): string {
  const head = first.slice(0, first.indexOf(', ') + 1);
  const tail = second.slice(second.indexOf(', ') + 1);
  return head === '' || tail === second ? first : head + tail;
}
