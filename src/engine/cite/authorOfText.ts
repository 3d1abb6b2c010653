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
    if (line === page.titleLine || line.text.length > LONGEST_META) continue;
    const pieces = statements(line.text);
    const named = [line.text, ...pieces].map(namesOf).filter(found => found.length > 0);
    const names =
      named.find(found => found.every(isPersonName)) ??
      named[0] ??
      namesBesideDate(pieces, page.titleLine !== null && line.start > page.titleLine.start);
    if (names.length > 0) return names;
    const above = page.titleLine !== null && line.start < page.titleLine.start;
    const alone = above && !hasGivenName(line.text) ? [] : bareNames(line.text, head[i + 1]?.text ?? '');
    const beneath = hasGivenName(line.text) ? bareNames(line.text, head[i - 1]?.text ?? '') : [];
    if (alone.length + beneath.length > 0) return alone.length > 0 ? alone : beneath;
    const byTitle = head[i - 1] === page.titleLine || isSetOff(line) || isShouted(line);
    const lone = byTitle && !above && !isMarkedHeading(line) && hasGivenName(line.text) ? readByline(`By ${line.text}`) : [];
    if (lone.length > 0 && lone.every(isPersonName)) return lone;
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

const AUTHOR_LABEL = /^\W{0,3}(?:by|authors?|minutes|responsible|(?:written|recorded|prepared|compiled|researched) by)\b/i;

function isShouted({ text }: TextLine): boolean {
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
