/** What an annotation says, in words for people: for the formats that are read and not processed. */
import type { Annotation, AnnotationBody, Assessment, Json } from '../../model/index.ts';
import { list, quoteOf, text } from '../annotationJson.ts';
import { readAssessment } from '../assessment.ts';
import { tagsOf } from '../tags.ts';

/** A note in words; what it does not say is empty. */
export interface NoteText {
  /** Markdown of the reader; several comments are paragraphs. */
  readonly comment: string;
  readonly tags: readonly string[];
  /** What is said of a claim: "not a claim". */
  readonly verdict: string;
  /** How the passage stands to another, and which: `supports ../../corpus/a.md “…”`. */
  readonly link: string;
}

/** Purposes of a text that is no comment. */
const OTHER_PURPOSES: ReadonlySet<Json | undefined> = new Set([
  'tagging',
  'classifying',
  'moderating',
  'assessing',
  'identifying',
  'linking',
]);

export function noteText(annotation: Pick<Annotation, 'motivations' | 'bodies'>): NoteText {
  const { bodies, motivations } = annotation;
  // as the model has it, a body without a purpose has that of the annotation
  const purpose = motivations.length === 1 ? motivations[0] : undefined;
  const said = bodies.map(body => (body['purpose'] === undefined && purpose !== undefined ? { ...body, purpose } : body));
  const assessment = readAssessment(annotation);
  return {
    comment: said.flatMap(commentOf).join('\n\n'),
    tags: tagsOf({ bodies: said }),
    verdict: assessment === null ? '' : verdictOf(assessment),
    link: said.flatMap(body => linkOf(body, said)).join('; '),
  };
}

/** The bodies of a note with this comment and these tags. */
export function noteBodies(comment: string, tags: readonly string[], isReply = false): readonly AnnotationBody[] {
  return [
    ...(comment === ''
      ? []
      : [{ type: 'TextualBody', purpose: isReply ? 'replying' : 'commenting', value: comment, format: 'text/markdown' }]),
    ...tags.map(tag => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
}

/** Why such a note is made. */
export function noteMotivations(comment: string, tags: readonly string[], isReply = false): readonly string[] {
  if (isReply) return ['replying'];
  const all = [...(comment === '' ? [] : ['commenting']), ...(tags.length === 0 ? [] : ['tagging'])];
  return all.length === 0 ? ['highlighting'] : all;
}

function commentOf(body: AnnotationBody): readonly string[] {
  const value = text(body['value']);
  const isText = body['type'] === undefined || body['type'] === 'TextualBody';
  return value === null || value.trim() === '' || !isText || OTHER_PURPOSES.has(body['purpose']) ? [] : [value];
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

function linkOf(body: AnnotationBody, all: readonly AnnotationBody[]): readonly string[] {
  const address = text(body['source']) ?? text(body['id']);
  if (body['purpose'] !== 'linking' || address === null) return [];
  const relation = all.find(each => each['purpose'] === 'classifying')?.['value'];
  const quote = quoteOf(list(body['selector']))?.exact.replace(/\s+/g, ' ');
  return [[text(relation) ?? 'see', address, ...(quote === undefined ? [] : [`“${quote}”`])].join(' ')];
}
