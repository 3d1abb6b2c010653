/**
 * The body that heads a paper: a ministry under the name of its state, an organisation above the number or the kind of the paper, a name
 * that the text has again or that its address has.
 *
 * Cost: linear in the lines of the head, and in the text for a name in capitals and an address.
 */
import { foldName } from '../compare/names/fold.ts';
import { isKind, isNumber } from './headLines.ts';
import { statements } from './imprint.ts';
import { readMetaLine } from './metaLine.ts';
import { isLetterhead, isNamelike, isOrganisation, isOutlet, isState, recased } from './publishers.ts';
import { isMarkedHeading, isSetOff, type TextLine } from './textLines.ts';
import { isTopHeading, titleOf } from './titleLine.ts';

/**
 * The body at the top of an official paper: its first line, or a ministry under the name of its state. `lines` are those that tell
 * something, `titles` those of them that could be titles, `whole` is the text.
 */
export function readLetterhead(
  head: readonly TextLine[],
  lines: readonly TextLine[],
  titles: readonly TextLine[],
  whole: string,
): string | null {
  const [first, second] = lines;
  const title = titleOf(titles).titleLine;
  if (first === undefined || title === null) return null;
  const [, upper = first.text, lower] = /^(.{3,60}?) [—–|·-] (.{3,60})$/.exec(first.text) ?? [];
  const headsPaper = isTopHeading(title) || (isSetOff(first) && isSetOff(title)) || isOfficial(head, first, title);
  if (lower === undefined && isOrganisation(upper) && !isState(upper) && !isMarkedHeading(first) && headsPaper)
    return recased(upper, whole);
  // "The Ministry of Rice" is a title.
  if (!isLetterhead(upper) || /^The \p{Lu}\p{Ll}/u.test(upper) || (lower !== undefined && !isOrganisation(lower)) || title === first)
    return null;
  if (isMarkedHeading(first) && title.text.split(' ').length < 3) return null;
  if (lower !== undefined && !isState(upper))
    return isOutlet(`${upper} ${lower}`) ? recased(`${upper} ${lower}`, whole) : recased(upper, whole);
  return isState(upper)
    ? ofState(recased(upper, whole), lower ?? upperBody(second?.text ?? '') ?? second?.text ?? '', whole)
    : recased(upper, whole);
}

/** A ministry with its state: "Ministry of Justice of the Republic of Sarva"; the state where no ministry stands beneath it. */
function ofState(state: string, under: string, whole: string): string {
  if (!isLetterhead(under)) return state;
  const bare = state.replace(/^the /i, '');
  const [, land] = /^state of (.+)$/i.exec(bare) ?? [];
  if (land !== undefined) return `${land} ${recased(under, whole)}`;
  return /^(?:government|city|county|province)\b/i.test(bare) ? recased(under, whole) : `${recased(under, whole)} of the ${bare}`;
}

/** Whether a number, a date or the kind of the paper stands between the body on top and the title. */
function isOfficial(head: readonly TextLine[], top: TextLine, title: TextLine): boolean {
  return head
    .slice(head.indexOf(top) + 1, Math.max(head.indexOf(title), 0))
    .some(({ text }) => isNumber(text) || isKind(text) || readMetaLine(text) !== null);
}

/** The upper of two names on one line: "Ministry of Health" of "Ministry of Health — Press Office"; null for any other line. */
export function upperBody(text: string): string | null {
  const [, upper = '', lower = ''] = /^(.{3,60}?) [—–|·-] (.{3,60})$/.exec(text) ?? [];
  return isOrganisation(upper) && isNamelike(lower) ? upper : null;
}

/** A name above a line that says what kind of paper this is: that of an organisation, or one that the text names again. */
export function isNamedAgain(text: string, next: TextLine | undefined, [title]: readonly TextLine[], whole: string): boolean {
  if (title === undefined || title === next || title.text.split(' ').length < 3 || !isNamelike(text) || text.split(' ').length > 5)
    return false;
  const kinds = next === undefined ? [] : [next.text, ...statements(next.text)];
  if (!kinds.some(isKind)) return false;
  return isOrganisation(text) || whole.split(recased(text, whole)).length > (/\p{Ll}/u.test(text) ? 2 : 1);
}

/** A name above a longer title, whose address the text gives. */
export function isBodyByAddress({ text, raw }: TextLine, [title]: readonly TextLine[], whole: string): boolean {
  return title !== undefined && !raw.startsWith('#') && title.text.split(' ').length > 2 && isNamelike(text) && hasAddress(text, whole);
}

/** Whether an address in the text has the name: "press@deltawatch.example" for "Delta Watch". */
function hasAddress(name: string, whole: string): boolean {
  const parts = plainLetters(foldName(name))
    .split(/[^a-z0-9]+/)
    .filter(part => part !== '' && part !== 'and');
  if (parts.join('').length < 5) return false;
  return new RegExp(`(?:^|[^a-z0-9-])(?:the-?)?${parts.join('-?(?:and)?-?')}\\.[a-z]{2}`).test(plainLetters(whole.toLowerCase()));
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
