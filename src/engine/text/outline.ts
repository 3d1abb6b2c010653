import type { Block, Section, Span } from '../model/index.ts';
import type { Part } from './leaf.ts';

/** A section whose end is not known until a heading of its level or a higher one follows. */
interface OpenSection {
  readonly index: number;
  readonly section: Section;
}

/** The blocks of the parts, and the sections that their headings open. A section begins with the line of its heading. */
export function outline(
  prose: string,
  parts: readonly Part[],
): { readonly blocks: readonly Block[]; readonly sections: readonly Section[] } {
  const blocks: Block[] = [];
  const sections: Section[] = [{ title: '', level: 0, heading: null, span: { start: 0, end: prose.length }, parent: null }];
  const open: OpenSection[] = [];
  for (const { kind, start, end, level } of parts) {
    if (kind === 'heading') {
      const lineStart = startOfLine(prose, start);
      if (sections.length === 1) sections[0] = { title: '', level: 0, heading: null, span: { start: 0, end: lineStart }, parent: null };
      closeTo(level, lineStart, open, sections);
      const section: Section = {
        title: prose.slice(start, end).replace(/\s+/g, ' ').trim(),
        level,
        heading: { start, end },
        span: { start: lineStart, end: prose.length },
        parent: open.at(-1)?.index ?? 0,
      };
      open.push({ index: sections.length, section });
      sections.push(section);
    }
    blocks.push({ kind, span: { start, end }, section: open.at(-1)?.index ?? 0 });
  }
  return { blocks, sections };
}

function closeTo(level: number, end: number, open: OpenSection[], sections: Section[]): void {
  for (let last = open.at(-1); last !== undefined && last.section.level >= level; last = open.at(-1)) {
    const span: Span = { start: last.section.span.start, end };
    sections[last.index] = { ...last.section, span };
    open.pop();
  }
}

function startOfLine(text: string, at: number): number {
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}
