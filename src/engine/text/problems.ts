import type { ReadProblem } from '../model/index.ts';

const SAMPLE = 8000;
/** One unreadable character in so many is taken for a slip of encoding, more for a file that is no text. */
const ONE_IN = 100;

/** What the reader should know about how well a text could be read. */
export function problemsOf(text: string): readonly ReadProblem[] {
  const sample = text.slice(0, SAMPLE);
  const unreadable = sample.match(/[\0\ufffd]/g)?.length ?? 0;
  if (unreadable < 4 || unreadable * ONE_IN < sample.length) return [];
  return [
    {
      code: 'not-text',
      message: 'This file does not look like text in UTF-8. Save it as UTF-8 text and read it again.',
      span: { start: 0, end: Math.min(text.length, sample.length) },
    },
  ];
}
