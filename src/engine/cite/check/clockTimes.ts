/**
 * Times of day against the sources: "5 a.m." for "4 a.m.".
 *
 * Choices: only where each of the two sentences has one time of day, written with "a.m." or "p.m.", and no other sentence of the sources has the report's;
 * a time of another zone is another way to write it. Cost: the words of the sources, of which a time is rarely told.
 */
import { citationKey } from '../../../base/citationKey.ts';
import type { Finding, ReadDocument, Span } from '../../model/index.ts';
import { intersects } from '../../model/index.ts';
import { evidenceOf, finding, replacing } from './draft.ts';
import type { SaidSentence, Support } from './sourceSentences.ts';
import { sourceText } from './sourceText.ts';

interface ClockTime {
  readonly span: Span;
  /** Since midnight. */
  readonly minutes: number;
}

const CLOCK = /(?<![\d.:])(\d{1,2})(?:[.:](\d{2}))?\s?([ap])\.?m\b\.?/gi;
const ZONE = /\b(?:GMT|UTC|local(?: time)?|[A-Z]{1,2}[SD]T)\b/;
const NOON = 12;
const HOUR = 60;

/** The times of day in a stretch of prose. */
function clockTimes(prose: string, { start, end }: Span): readonly ClockTime[] {
  return [...prose.slice(start, end).matchAll(CLOCK)].map(({ index, 0: words, 1: hour, 2: minute, 3: half }) => ({
    span: { start: start + index, end: start + index + words.length },
    minutes: ((Number(hour) % NOON) + (half?.toLowerCase() === 'p' ? NOON : 0)) * HOUR + Number(minute ?? 0),
  }));
}

/** How alike the sentences must be. */
const ALIKE = 0.5;

/** A time of day of the report's sentence that is not the source's. */
export function checkClock(
  said: SaidSentence,
  settled: readonly Span[],
  documents: readonly ReadDocument[],
  support: readonly Support[],
): readonly Finding[] {
  const [own, more] = clockTimes(said.prose, said.span);
  if (own === undefined || more !== undefined || settled.some(each => intersects(each, own.span))) return [];
  const best = support.find(({ score, sentence }) => score >= ALIKE && clockTimes(sentence.prose, sentence.span).length > 0)?.sentence;
  if (best === undefined || hasZone(best) || hasZone(said)) return [];
  const [other, another] = clockTimes(best.prose, best.span);
  if (other === undefined || another !== undefined || documents.some(document => isTold(document, own))) return [];
  const { document } = best.source;
  const [theirs, words] = [best.prose.slice(other.span.start, other.span.end), said.prose.slice(own.span.start, own.span.end)];
  return [
    finding('figure/differs-from-source', {
      span: own.span,
      message: `@${citationKey(document.record.id)} has “${theirs}” where the report says “${words}”.`,
      evidence: [evidenceOf(document, best.span)],
      fixes: [replacing(`Write “${theirs}”, as the source does`, own.span, theirs)],
    }),
  ];
}

function hasZone({ prose, span }: SaidSentence): boolean {
  return ZONE.test(prose.slice(span.start, span.end));
}

function isTold(document: ReadDocument, { minutes }: ClockTime): boolean {
  const { prose } = sourceText(document);
  return clockTimes(prose, { start: 0, end: prose.length }).some(each => each.minutes === minutes);
}
