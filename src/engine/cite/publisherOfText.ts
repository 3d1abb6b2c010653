/**
 * Who put a text out, from the lines at its ends: labels, lines of copyright, bodies that are named with the date.
 *
 * Cost: linear in the lines of both ends.
 */
import { readByline } from './bylines.ts';
import { bodyBesideDate } from './containerOfText.ts';
import { readImprint, statements } from './imprint.ts';
import { isPageWord } from './headLines.ts';
import type { PageHead } from './pageHead.ts';
import { copyrightHolder, isNamelike, isOrganisation, isState } from './publishers.ts';
import { type Ends, labelled } from './textEnds.ts';
import { isMarkedHeading, LONGEST_META, type TextLine } from './textLines.ts';

/** Who holds the rights. */
export function holderOf({ head, tail }: Ends): string | null {
  for (const { text } of [...tail.toReversed(), ...head]) {
    const holder = copyrightHolder(text);
    if (holder !== null) return holder;
  }
  return null;
}

/** Who put the text out, by a label or at the head of the paper. */
export function publisherOf({ head, tail }: Ends, { letterhead }: PageHead): string | null {
  const named = labelled([...head, ...tail], PUBLISHED_BY);
  return (named === null ? null : bodyOf(named)) ?? letterhead;
}

const PUBLISHED_BY = /^\W{0,3}(?:publisher|(?:published|issued|released) by)\s*[:：]?\s*(.{2,120})$/i;

/** The name alone, without a date or place behind it; null for words that are no name. */
function bodyOf(said: string): string | null {
  const name = said
    .replace(/(?:,| on| in|\.)? (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:\d{1,2}, )?(?:19|20)\d\d\b.*$/u, '')
    .replace(/^the /i, '')
    .trim();
  if (/^the /i.test(said)) return isNamelike(name) ? name : null;
  return isNamelike(name) && readByline(`By ${name}`).every(({ literal }) => literal !== undefined) ? name : null;
}

/** An organisation that has a line of its own beneath the title, or is named with the date or the kind of paper. */
export function bodyOfHead(head: readonly TextLine[], { titleLine }: PageHead): string | null {
  const from = titleLine === null ? -1 : head.indexOf(titleLine);
  for (const [i, line] of head.entries()) {
    if (i === from || isMarkedHeading(line) || line.text.length > LONGEST_META) continue;
    const pieces = statements(line.text);
    const dated = pieces.map(readImprint).find(imprint => imprint !== null)?.name ?? null;
    const ofKind = pieces.map(piece => bodyOf(KIND_BY.exec(piece)?.[1] ?? '')).find(name => name !== null && isOrganisation(name)) ?? null;
    const alone = !line.boilerplate && (i > from || pieces.length > 1) ? [line.text, ...pieces].map(upperBody) : [];
    const name =
      alone.find(each => isOrganisation(each) && !isState(each) && !/\d/.test(each)) ?? ofKind ?? dated ?? bodyBesideDate(line.text);
    if (name !== null) return name;
  }
  return null;
}

/** "Delta Watch" of "Delta Watch, Office of Communications": a body stands before its department, or before words of the page. */
function upperBody(text: string): string {
  const [upper = '', ...lower] = text.split(', ');
  const parted = lower.every(name => isOrganisation(name) || isPageWord(name) || (/\d/.test(name) && isNamelike(name)));
  return parted ? upper.trim() : text;
}

/** "Press release from the Ministry of Health", "A report by Delta Watch". */
const KIND_BY =
  /^\W{0,3}(?:(?:press|news|media) (?:release|statement|notice)s?(?: from| of| by|:|,)|(?:an? )?(?:report|briefing|study|publication|fact ?sheet|leaflet|newsletter) (?:by|from)) ((?:the )?.{3,100})$/i;

/** The body that a press paper tells of at its end: "About Delta Watch". */
export function bodyToldOf(tail: readonly TextLine[]): string | null {
  const name = tail.map(({ text }) => /^About (?:the )?(\p{Lu}.{3,60}?):?$/u.exec(text)?.[1]).find(found => found !== undefined);
  return name !== undefined && isNamelike(name) && !/^(?:author|us|this|our|me)/i.test(name) ? name : null;
}
