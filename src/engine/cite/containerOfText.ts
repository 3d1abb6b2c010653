/**
 * The paper, site or encyclopaedia that a text stands in, where no masthead heads the page.
 *
 * Cost: linear in the lines of both ends.
 */
import { affiliation, hasGivenName, readByline } from './bylines.ts';
import { readImprint, statements } from './imprint.ts';
import { readMetaLine } from './metaLine.ts';
import { isPageWord } from './headLines.ts';
import type { PageHead } from './pageHead.ts';
import { isLetterhead, isNamelike, isOrganisation, isOutlet, isPaper } from './publishers.ts';
import { type Ends, labelled } from './textEnds.ts';
import type { TextLine } from './textLines.ts';

/** The paper that a line of the head names: beneath the byline, in a note of the posting, as an encyclopaedia. */
export function containerOf({ head, tail }: Ends, { titleLine }: PageHead): string | null {
  for (const [i, { text }] of head.entries()) {
    const names = readByline(text);
    const paper = names.length === 0 ? null : (affiliation(head[i + 1]?.text ?? '') ?? affiliation(text.replace(/^[^,]*,\s*/, '')));
    if (paper !== null) return paper;
  }
  const named = labelled(head, /^(?:journal|newspaper|magazine|published in|publication|blog|website)\s*[:：]\s*(.{2,100})$/i);
  if (named !== null) return named;
  for (const line of head) {
    if (line === titleLine) continue;
    for (const text of new Set([line.text, ...statements(line.text)])) {
      const paper =
        DESCRIBED.exec(text)?.[1] ??
        FROM.exec(text)?.[1] ??
        POSTED_ON.exec(readMetaLine(text)?.by ?? '')?.[1] ??
        WRITTEN_FOR.exec(hasGivenName(text) ? `By ${text}` : text)?.[1] ??
        paperOf(text);
      if (paper !== null && isNamelike(paper)) return paper;
    }
    const [paper = ''] = line.text.split(/, (?=[^,]{0,30}\b(?:edition|issue|supplement)\b)/i);
    if (titleLine !== null && line.start > titleLine.start && isPaper(paper) && !isOrganisation(paper)) return paper;
    const beside = siteBesideDate(line);
    if (beside !== null) return beside;
  }
  const encyclopaedia = tail
    .flatMap(({ text }) => statements(text))
    .map(text => (/encyclop/i.test(text) ? DESCRIBED.exec(text)?.[1] : undefined));
  return encyclopaedia.find(name => name !== undefined) ?? null;
}

/** "From Openpedia, the collaborative encyclopaedia", "Salt Notes, a blog about the coast". */
const DESCRIBED =
  /^(?:(?:[Aa]rticle |[Tt]ext |[Tt]aken )?[Ff]rom )?(\p{Lu}[\p{L}\p{N} .'’&-]{2,50}?)(?:, | [—–-] )(?:[Tt]he|[Aa]n?) (?:[\p{L}’'-]+ ){0,2}?(?:encyclop(?:ae|a|æ|e)dia|reference|dictionary|wiki|(?:we)?blog|magazine|newspaper|journal|newsletter)\b/u;
const FROM = /^From (?:the )?(\p{Lu}[\p{L}\p{N} .'’-]{1,40}(?:p(?:a?e|æ)dia|wiki)|(?:\p{Lu}\p{L}+ ){1,3}Encyclop(?:ae|a|æ|e)dia)$/u;
/** "Essay by Mira Holt for De Waag". */
const WRITTEN_FOR = /^\W{0,3}(?:\p{L}+ )?[Bb]y \p{Lu}[\p{L} .'’-]{3,60}?,? for (\p{Lu}[\p{L}\p{N} .'’&-]{1,50})(?:,|$)/u;
const POSTED_ON = /\bon (\p{Lu}[^,]{1,60})$/u;

/** "*De Waag* · Investigations · 14 October 2021", "By Ana Silva | The Beacon | 3 May 2022": a name in italics, a paper, or one beside the author. */
function siteBesideDate({ text, raw }: TextLine): string | null {
  const italic = /^([*_])([^*_]{3,40})\1(?![*_])/.exec(raw)?.[2];
  if (
    italic !== undefined &&
    isNamelike(italic) &&
    readMetaLine(italic) === null &&
    readImprint(italic) === null &&
    readImprint(text) !== null
  )
    return italic;
  const names = namesBeside(text);
  const written = statements(text).some(piece => readByline(piece).length > 0 || hasGivenName(piece));
  return names.find(name => isPaper(name) || isOutlet(name) || name === italic) ?? (written ? (names[0] ?? null) : null);
}

/** "Names and Roots · Open letter · 9 May 2022": the first of three statements, the last of which is a date. */
export function bodyBesideDate(text: string): string | null {
  const [first] = namesBeside(text);
  const pieces = statements(text);
  return pieces.length > 2 && first !== undefined && first === pieces[0] ? first : null;
}

/** The names in a line of several statements of which one is a date: no section, no kind of paper, no author. */
function namesBeside(text: string): readonly string[] {
  const pieces = statements(text);
  if (pieces.length < 2 || !pieces.some(piece => readMetaLine(piece) !== null)) return [];
  return pieces.filter(
    piece =>
      isNamelike(piece) && !isPageWord(piece) && !hasGivenName(piece) && readByline(piece).length === 0 && readMetaLine(piece) === null,
  );
}

function paperOf(text: string): string | null {
  const name = readImprint(text)?.name ?? null;
  return name !== null && isPaper(name) && !isLetterhead(name) ? name : null;
}
