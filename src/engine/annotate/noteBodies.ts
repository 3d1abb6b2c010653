/** What a note says in words, as bodies of a Web Annotation: the one reading and the one writing of comments and tags. */
import type { Annotation, AnnotationBody, Json } from '../model/index.ts';
import { tagsOf } from './tags.ts';

/** Comment and tags of a note; what it does not say is empty. */
export interface NoteWords {
  /** Markdown of the reader; several comments are paragraphs. */
  readonly comment: string;
  readonly tags: readonly string[];
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

/** The bodies with the purpose that each has: as the model has it, one without has that of the annotation. */
export function saidBodies({ bodies, motivations }: Pick<Annotation, 'motivations' | 'bodies'>): readonly AnnotationBody[] {
  const purpose = motivations.length === 1 ? motivations[0] : undefined;
  return purpose === undefined ? bodies : bodies.map(body => (body['purpose'] === undefined ? { ...body, purpose } : body));
}

/** `said`: see `saidBodies`. */
export function noteWords(said: readonly AnnotationBody[]): NoteWords {
  return { comment: said.filter(isComment).map(valueOf).join('\n\n'), tags: tagsOf({ bodies: said }) };
}

/** Whether the body is a text of the reader on the passage. */
export function isComment(body: AnnotationBody): boolean {
  const isText = body['type'] === undefined || body['type'] === 'TextualBody';
  return isText && valueOf(body).trim() !== '' && !OTHER_PURPOSES.has(body['purpose']);
}

/** The bodies of a note with this comment and these tags. */
export function noteBodies({ comment, tags }: NoteWords, isReply = false): readonly AnnotationBody[] {
  const purpose = isReply ? 'replying' : 'commenting';
  return [
    ...(comment === '' ? [] : [{ type: 'TextualBody', purpose, value: comment, format: 'text/markdown' }]),
    ...tags.map(tag => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
  ];
}

/** Why such a note is made. */
export function noteMotivations({ comment, tags }: NoteWords, isReply = false): readonly string[] {
  if (isReply) return ['replying'];
  const all = [...(comment === '' ? [] : ['commenting']), ...(tags.length === 0 ? [] : ['tagging'])];
  return all.length === 0 ? ['highlighting'] : all;
}

/** The same bodies, with other addresses of the documents that they link to. */
export function withLinks(bodies: readonly AnnotationBody[], addressOf: (source: string) => string): readonly AnnotationBody[] {
  return bodies.map(body => {
    const { purpose, source } = body;
    return purpose === 'linking' && typeof source === 'string' ? { ...body, source: addressOf(source) } : body;
  });
}

function valueOf(body: AnnotationBody): string {
  return typeof body['value'] === 'string' ? body['value'] : '';
}
