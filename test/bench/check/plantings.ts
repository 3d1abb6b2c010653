import { type Claim, type ReadDocument, readSentence } from '../../../src/engine/index.ts';
import type { Random } from '../search/largeCorpus.ts';

/** A paragraph with the code that it deserves, or `ok`. */
export interface Planted {
  readonly expected: string;
  readonly text: string;
}

interface Bed {
  /** The claim on one line. */
  readonly sentence: string;
  readonly document: ReadDocument;
  readonly claim: Claim;
  readonly others: readonly ReadDocument[];
  readonly random: Random;
}

/** The claim as it is, and with each mistake that can be planted in it. */
export function plantings(bed: Bed): readonly Planted[] {
  const { sentence, document } = bed;
  if (sentence.length < 30 || /^["“'‘]|\n/.test(sentence)) return [];
  const cited = (text: string): string => `${text.replace(/[.!?]?$/, '')} [@${document.record.id}].`;
  const changed = CHANGES.flatMap(({ expected, change }) => {
    const text = change(bed);
    return text === null || text === sentence ? [] : [{ expected, text: cited(text) }];
  });
  return [{ expected: 'ok', text: cited(sentence) }, ...changed, ...quotations(bed), key(bed), ...reckonings(bed)];
}

interface Change {
  readonly expected: string;
  readonly change: (bed: Bed) => string | null;
}

const CHANGES: readonly Change[] = [
  { expected: 'figure/differs-from-source|figure/not-in-source', change: otherDigit },
  {
    expected: 'figure/hedge-lost',
    change: ({ sentence }) =>
      replaced(
        sentence,
        /\b(?:up to|about|around|an estimated|approximately|roughly|at least|more than|over|nearly|almost|as many as) (?=[£$€]?\d)/i,
        '',
      ),
  },
  { expected: 'attribution/lost', change: withoutSpeaker },
  { expected: 'hedge/strengthened', change: withoutDoubt },
  { expected: 'negation/lost', change: turnedRound },
  { expected: 'calendar/weekday', change: wrongWeekday },
];

function replaced(text: string, what: RegExp, by: string): string | null {
  const out = text.replace(what, by);
  return out === text ? null : out.charAt(0).toUpperCase() + out.slice(1);
}

/** One digit of one figure that is no date, made another. */
function otherDigit({ sentence, random }: Bed): string | null {
  const { quantities } = readSentence(sentence, { start: 0, end: sentence.length }, 'en', null);
  const written = quantities.filter(
    ({ span, vague, unit }) =>
      !vague && unit !== 'ordinal' && unit !== 'tier' && !inMarks(sentence, span.start) && /\d/.test(sentence.slice(span.start, span.end)),
  );
  const figure = written[below(random, Math.max(1, written.length))];
  if (figure === undefined) return null;
  const places = [...sentence.slice(figure.span.start, figure.span.end).matchAll(/\d/g)].map(match => figure.span.start + match.index);
  const place = places[below(random, places.length)] ?? -1;
  const old = Number(sentence[place]);
  const digit = (old + 1 + below(random, 8)) % 10;
  return sentence.slice(0, place) + String(digit === 0 && place === places[0] ? (old % 9) + 1 : digit) + sentence.slice(place + 1);
}

/** Whether a place stands in quotation marks. */
function inMarks(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return (before.match(/"/g) ?? []).length % 2 === 1 || (before.match(/“/g) ?? []).length > (before.match(/”/g) ?? []).length;
}

function withoutSpeaker({ sentence, claim }: Bed): string | null {
  if (claim.attribution?.source === null || claim.attribution === null || /["“]/.test(sentence)) return null;
  return (
    replaced(sentence, /^According to [^,]{3,60}, /, '') ??
    replaced(sentence, /, according to [^,]{3,60}(?=[.,]|$)/, '') ??
    replaced(sentence, /^(?:The |A |An )?(?:[\p{L}-]+ ){1,5}(?:said|says|claimed|argued|argues|stated|warned|believes?|claims) that /u, '')
  );
}

function withoutDoubt({ sentence, claim }: Bed): string | null {
  if (claim.attribution?.source !== null && claim.attribution !== null) return null;
  return (
    replaced(sentence, /\b(?:reportedly|allegedly|possibly|probably|perhaps|apparently) /i, '') ??
    replaced(sentence, /\b(is|are|was|were) (?:suspected|alleged|believed|thought|reported) to be\b/i, '$1') ??
    replaced(sentence, /\b(?:may|might) have been\b/i, 'was') ??
    replaced(sentence, /\b(?:may|might) be\b/i, 'is') ??
    replaced(sentence, /\b(?:may|might) (?=\p{Ll})/u, 'do ')
  );
}

function turnedRound({ sentence }: Bed): string | null {
  if (/["“]/.test(sentence)) return null;
  return (
    replaced(sentence, /\b(did|does|do|is|are|was|were|has|have|had|could|can|will) not (?!only)/i, '$1 ') ??
    replaced(sentence, /\b(?:refused|refuses) to\b/i, 'agreed to') ??
    replaced(sentence, /\bfailed to\b/i, 'managed to') ??
    replaced(sentence, /\bden(?:ied|ies) that\b/i, 'confirmed that') ??
    replaced(sentence, /\b(is|are|was|were) (?=\p{Ll}+ed\b)/u, '$1 not ')
  );
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function wrongWeekday({ sentence, random }: Bed): string | null {
  const match = /\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/.exec(
    sentence,
  );
  if (match === null) return null;
  const right = new Date(`${match[0]} UTC`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const days = WEEKDAYS.filter(day => day !== right);
  return replaced(sentence, match[0] === '' ? /$^/ : new RegExp(match[0]), `${days[below(random, days.length)] ?? ''}, ${match[0]}`);
}

/** The claim as a quotation: exact, with one word changed, with the citation of another document, with none. */
function quotations({ sentence, document, others, random }: Bed): readonly Planted[] {
  const words = sentence
    .replace(/["“”]/g, "'")
    .replace(/[.!?]$/, '')
    .split(' ');
  if (words.length < 8) return [];
  const key = document.record.id;
  const place = 2 + below(random, words.length - 4);
  const [other] = [others[below(random, Math.max(1, others.length))]];
  const altered = words.with(place, /^\p{L}+$/u.test(words[place] ?? '') ? 'whatever' : `${words[place] ?? ''} whatever`).join(' ');
  return [
    { expected: 'ok', text: `It says: “${words.join(' ')}” [@${key}].` },
    { expected: 'quote/altered', text: `It says: “${altered}” [@${key}].` },
    ...(other === undefined ? [] : [{ expected: 'quote/other-source', text: `It says: “${words.join(' ')}” [@${other.record.id}].` }]),
    { expected: 'quote/uncited', text: `It says: “${words.join(' ')}”.` },
  ];
}

function key({ sentence, document, random }: Bed): Planted {
  const { id } = document.record;
  const place = 1 + below(random, Math.max(1, id.length - 2));
  return { expected: 'cite/unknown-key', text: `${sentence.replace(/[.!?]$/, '')} [@${id.slice(0, place)}q${id.slice(place + 1)}].` };
}

/** Sums, shares and changes of two figures, right and wrong. */
function reckonings({ random }: Bed): readonly Planted[] {
  const [a, b] = [20 + below(random, 900), 20 + below(random, 900)];
  const off = 3 + below(random, 9);
  const [part, whole] = [Math.min(a, b), Math.max(a, b) + 7];
  const share = Math.round((100 * part) / whole);
  const change = Math.round((100 * (whole - part)) / part);
  return [
    { expected: 'ok', text: `They counted ${String(a)} men and ${String(b)} women, ${String(a + b)} people in all.` },
    { expected: 'arithmetic/sum', text: `They counted ${String(a)} men and ${String(b)} women, ${String(a + b + off)} people in all.` },
    { expected: 'ok', text: `Of the tests, ${String(part)} of ${String(whole)}, or ${String(share)} per cent, failed.` },
    {
      expected: 'arithmetic/share',
      text: `Of the tests, ${String(part)} of ${String(whole)}, or ${String(share + off)} per cent, failed.`,
    },
    {
      expected: 'ok',
      text: `The number of tests rose from ${String(part)} to ${String(whole)}, an increase of ${String(change)} percent.`,
    },
    {
      expected: 'arithmetic/change',
      text: `The number of tests rose from ${String(part)} to ${String(whole)}, an increase of ${String(change + off)} percent.`,
    },
  ];
}

/** A whole number from 0 to below `most`. */
function below(random: Random, most: number): number {
  return Math.floor(random() * most);
}
