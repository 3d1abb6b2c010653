/**
 * Who wrote a text, from the lines at its ends.
 *
 * Cost: linear in the lines of both ends.
 */
import type { CslName } from '../model/index.ts';
import { authorOfNote, bareNames, hasGivenName, isPersonName, readByline, readReporting } from './bylines.ts';
import { statements } from './imprint.ts';
import { readMetaLine } from './metaLine.ts';
import type { PageHead } from './pageHead.ts';
import { isOrganisation, isSameName } from './publishers.ts';
import type { Ends } from './textEnds.ts';
import { isMarkedHeading, isSetOff, LONGEST_META, type TextLine } from './textLines.ts';

/** The authors that a text names; null where it names none. */
export function authorOf({ head, tail }: Ends, page: PageHead): readonly CslName[] | null {
  for (const [i, line] of head.entries()) {
    const names = line === page.titleLine || line.text.length > LONGEST_META ? [] : authorsOfLine(line, head[i - 1], head[i + 1], page);
    if (names.length > 0) return names;
  }
  const signed = tail
    .flatMap(({ text }) => [text, ...statements(text)])
    .filter(text => AUTHOR_LABEL.test(text))
    .map(readByline);
  return (
    [...signed, ...tail.map(({ text }) => readReporting(text)), ...tail.map(({ raw }) => authorOfNote(raw))].find(
      names => names.length > 0,
    ) ?? workingGroup(head, page)
  );
}

/** The authors that a line of the head names, by its words or by what stands above and below it. */
function authorsOfLine(
  line: TextLine,
  above: TextLine | undefined,
  below: TextLine | undefined,
  { titleLine }: PageHead,
): readonly CslName[] {
  const { text } = line;
  const pieces = statements(text);
  const bylines = [text, ...pieces].map(namesOf).filter(names => names.length > 0);
  const byline = bylines.find(names => names.every(isPersonName)) ?? bylines[0];
  if (byline !== undefined) return byline;
  const isBelowTitle = titleLine !== null && line.start > titleLine.start;
  const given = hasGivenName(text);
  const found = [
    namesBesideDate(pieces, isBelowTitle),
    given || titleLine === null || isBelowTitle ? bareNames(text, below?.text ?? '') : [],
    given ? bareNames(text, above?.text ?? '') : [],
    given && isBelowTitle && !isMarkedHeading(line) && (above === titleLine || isSetOff(line) || isShouted(text))
      ? readByline(`By ${text}`).filter(isPersonName)
      : [],
  ];
  return found.find(names => names.length > 0) ?? [];
}

const AUTHOR_LABEL = /^\W{0,3}(?:by|authors?|minutes|responsible|(?:written|recorded|prepared|compiled|researched) by)\b/i;

function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

/** "Ana Silva | 3 May 2021"; above the title, or with a third statement, only a common given name tells an author from a site. */
function namesBesideDate(pieces: readonly string[], belowTitle: boolean): readonly CslName[] {
  const date = pieces.find(piece => readMetaLine(piece) !== null);
  if (pieces.length < 2 || date === undefined) return [];
  const told = pieces.filter(piece => hasGivenName(piece) || (belowTitle && pieces.length === 2));
  return told.map(piece => bareNames(piece, date)).find(names => names.length > 0) ?? [];
}

/** A group that a letterhead names beneath the body that it works for is the author of the paper. */
function workingGroup(head: readonly TextLine[], { letterhead, titleLine }: PageHead): readonly CslName[] | null {
  if (letterhead === null || titleLine === null) return null;
  const group = head
    .slice(0, head.indexOf(titleLine))
    .find(({ text }) => GROUP.test(text) && isOrganisation(text) && !isSameName(text, letterhead));
  return group === undefined ? null : [{ literal: group.text }];
}

const GROUP =
  /^(?:(?:working|expert|study) group|group of experts|panel of experts|task ?force|commission of inquiry|fact-finding mission)\b/i;

function namesOf(text: string): readonly CslName[] {
  const names = readByline(text);
  const by = names.length > 0 ? null : (readMetaLine(text)?.by ?? null);
  if (by === null) return names;
  // A body that has published a text need not have written it.
  return readByline(`By ${by}`).filter(({ literal }) => literal === undefined || !/^\W*(?:published|issued|released)\b/i.test(text));
}
