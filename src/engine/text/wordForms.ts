/*
 * What tells a sentence without a stop from a title or list item, and a title in title case from running text.
 */

const FINITE =
  /(?:^|\s)(?:is|are|was|were|am|has|have|had|does|did|will|would|can|could|may|might|must|shall|should|says|said|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|couldn['’]t|wouldn['’]t)(?=\s|[,;:])/i;
const FINAL = /[.!?…。！？](?:[)\]}”’"'»]| "|\s*\[[^\]]{1,40}\])*$/;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into is nor of on or over per so than that the to under up v v. versus via vs vs. with'.split(' '),
);
/** A term of law that its text goes on to say what it means: "“Child” means any person under eighteen;". */
const TERM_MEANS =
  /^(?:["“«][^"”»]{1,80}["”»]|[‘'][^’']{1,80}[’'])(?:,? as used in [^,]{1,60},)? (?:also )?(?:means?|includes?|refers? to|denotes?|comprises?)[\s,]/;
/** A clause of the preamble of a resolution or treaty, which ends with a comma: "Recalling that a fire killed 61 workers,". */
const PREAMBLE =
  /^(?:(?:also|deeply|further|gravely|seriously) )?(?:acknowledging|alarmed|appalled|aware|bearing in mind|concerned|confirming|considering|deploring|disturbed|emphasi[sz]ing|expressing|having (?:considered|examined|heard|received|regard)|mindful|noting|observing|reaffirming|recalling|recogni[sz]ing|regretting|stressing|taking (?:into account|note)|underlining|welcoming|whereas)\b.*[,;](?: and)?$/isu;
/** Words that open sentences and no titles in plain words. */
const PRONOUN = /^(?:he|i|it|she|so|that|then|there|these|they|this|those|we|yes|you)$/i;
/** A word set in capitals, or a Roman number, alone on its line. */
const ALL_CAPITALS = /^(?:\p{Lu}{4,}|[IVX]{1,5})$/u;
const LONGEST_TITLE = 120;
const TITLE_WORDS = 14;

/** Whether a stretch of text ends as sentences do. */
export function endsFinally(text: string): boolean {
  return FINAL.test(text.slice(-80));
}

/** Whether a stretch without a stop still reads as a sentence: it has a verb form and some length, or leads to a list. */
export function readsAsSentence(text: string): boolean {
  if (endsFinally(text)) return true;
  const words = wordsOf(text);
  if (words.length >= 4 && text.endsWith(':')) return true;
  return words.length >= 5 && (FINITE.test(text.slice(0, 2000)) || TERM_MEANS.test(text.slice(0, 200)) || PREAMBLE.test(text));
}

/**
 * Whether a line that stands alone is a heading: short, no final stop, and either in title case or a few plain words. Sure cases
 * only; a line with a date, a web address, several dashes or a semicolon is none.
 */
export function looksLikeHeading(line: string): boolean {
  if (line.length > LONGEST_TITLE || /[.,;:…。]$/.test(line) || /https?:|www\.|@|;|\t| [|] /.test(line)) return false;
  if (/^(?:sources?|photo|image|via|from|credit|tel|fax|email|phone|date|note|cf)\b\.?:?\s/i.test(line) || /^[“"'‘([]/.test(line))
    return false;
  if (/\s[–—-]\s.*\s[–—-]\s|\b\d{1,2}(?::\d\d| [A-Z][a-z]+ \d{4})\b|[A-Z][a-z]+ \d{1,2}, \d{4}/.test(line)) return false;
  const words = wordsOf(line).filter(word => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (first === undefined || words.length > TITLE_WORDS || !/^[(“"‘']?(?:\p{Lu}|\p{N}|\p{Lo})/u.test(first)) return false;
  const telling = words.filter(word => /^\p{L}/u.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  const capitals = telling.filter(word => /^\p{Lu}/u.test(word)).length;
  if (telling.length > 0 && capitals === telling.length && (words.length > 1 || ALL_CAPITALS.test(first))) return true;
  if (/[!?]$/.test(line)) return capitals >= telling.length * 0.8 && words.length > 2;
  if (telling.length > 3 && capitals >= telling.length * 0.75) return true;
  return words.length <= 6 && !PRONOUN.test(first) && !line.includes(',') && !FINITE.test(line) && /\p{Ll}/u.test(line) && !/\d/.test(line);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/, 60).filter(word => word !== '');
}
