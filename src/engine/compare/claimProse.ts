import type { ReadDocument, Span } from '../model/index.ts';
import { blotted } from '../text/blots.ts';
import { citationBlots, inlineBlots } from '../text/inlineMarkup.ts';

const LINK_TARGET = /\]\([^()\s]{0,500}\)/g;
const EMPHASIS = /[*_`[\]]/g;

/** The words of a short stretch of a document without markup, each where it stands. */
export function claimProse({ text, format }: ReadDocument, span: Span): string {
  const raw = text.slice(span.start, span.end);
  const whole = { start: 0, end: raw.length };
  const bare = blotted(raw, [...inlineBlots(raw, whole), ...citationBlots(raw, whole)]);
  if (format !== 'markdown') return bare;
  return bare.replace(LINK_TARGET, target => ' '.repeat(target.length)).replace(EMPHASIS, ' ');
}
