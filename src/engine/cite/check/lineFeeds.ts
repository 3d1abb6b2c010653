/** Paragraphs with the line ends of Windows, checked as those without: what stands between two words is one blank. Cost: linear in the paragraph. */
import { countWhile } from '../../../base/bisect.ts';
import type { Span } from '../../model/index.ts';
import type { Paragraph } from './paragraph.ts';

/** A paragraph without carriage returns, and where an offset of it lies in the one that it was made of. */
export interface LineFed {
  readonly paragraph: Paragraph;
  readonly back: (at: number) => number;
}

/** Takes the carriage returns before line feeds out of a paragraph. */
export function withLineFeeds(paragraph: Paragraph): LineFed {
  const { raw, prose, blocks, citations, notes } = paragraph;
  const returns = [...raw.matchAll(/\r(?=\n)/g)].map(({ index }) => index);
  if (returns.length === 0) return { paragraph, back: at => at };
  const to = (at: number): number => at - countWhile(returns.length, i => (returns[i] ?? Infinity) < at);
  const spanTo = ({ start, end }: Span): Span => ({ start: to(start), end: to(end) });
  const without = (text: string): string => {
    const parts = returns.map((end, i) => text.slice(i === 0 ? 0 : (returns[i - 1] ?? 0) + 1, end));
    return [...parts, text.slice((returns.at(-1) ?? 0) + 1)].join('');
  };
  const feeds = returns.map(to);
  return {
    paragraph: {
      ...paragraph,
      raw: without(raw),
      prose: without(prose),
      blocks: blocks.map(block => ({
        ...block,
        span: spanTo(block.span),
        territory: spanTo(block.territory),
        sentences: block.sentences.map(spanTo),
      })),
      citations: citations.map(each => ({ ...each, span: spanTo(each.span) })),
      notes: notes.map(each => ({ ...each, span: spanTo(each.span) })),
    },
    back: at => at + countWhile(feeds.length, i => (feeds[i] ?? Infinity) < at),
  };
}
