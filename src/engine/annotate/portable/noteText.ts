/** What an annotation says, in words for people: for the formats that are read and not processed. */
import type { Annotation, AnnotationBody, Assessment } from '../../model/index.ts';
import { list, quoteOf, text } from '../annotationJson.ts';
import { readAssessment } from '../assessment.ts';
import { type NoteWords, noteWords, saidBodies } from '../noteBodies.ts';
import type { PathOf } from './paths.ts';

/** A note in words; what it does not say is empty. */
export interface NoteText extends NoteWords {
  /** What is said of a claim: "not a claim". */
  readonly verdict: string;
  /** How the passage stands to another, and which: `supports corpus/a.md “…”`. */
  readonly link: string;
}

/** `pathOf` knows the documents that links may lead to; another one is named by the address that the link has. */
export function noteText(annotation: Pick<Annotation, 'motivations' | 'bodies'>, pathOf: PathOf = () => null): NoteText {
  const said = saidBodies(annotation);
  const assessment = readAssessment(annotation);
  return {
    ...noteWords(said),
    verdict: assessment === null ? '' : verdictOf(assessment),
    link: said.flatMap(body => linkOf(body, said, pathOf)).join('; '),
  };
}

function verdictOf({ rejected, kinds, figures }: Assessment): string {
  if (rejected) return 'not a claim';
  const values = figures.map(({ words, low, high, unit, per }) => {
    const ends = [...new Set([low, high].filter(end => end !== null))].map(String).join(' to ');
    const bound = low === null ? 'at most ' : high === null ? 'at least ' : '';
    return `“${words}” is ${bound}${ends} ${unit}${per === null ? '' : ` per ${per}`}`;
  });
  return [...(kinds === null ? [] : [`kind: ${kinds.join(', ')}`]), ...values].join('; ');
}

function linkOf(body: AnnotationBody, all: readonly AnnotationBody[], pathOf: PathOf): readonly string[] {
  const address = text(body['source']) ?? text(body['id']);
  if (body['purpose'] !== 'linking' || address === null) return [];
  const relation = all.find(each => each['purpose'] === 'classifying')?.['value'];
  const quote = quoteOf(list(body['selector']))?.exact.replace(/\s+/g, ' ');
  return [[text(relation) ?? 'see', pathOf(address) ?? address, ...(quote === undefined ? [] : [`“${quote}”`])].join(' ')];
}
