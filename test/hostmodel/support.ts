import type { ClaimKind } from '../../src/engine/index.ts';
import type { ClaimItem, DocumentSummary, Outline } from '../../src/protocol/index.ts';

/** English, with its holes filled: what `vscode.l10n.t` does without a bundle. */
export function t(message: string, ...args: (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));
}

const NO_CLAIMS: Readonly<Record<ClaimKind, number>> = {
  statistic: 0,
  event: 0,
  attribution: 0,
  legal: 0,
  ranking: 0,
  causal: 0,
  definition: 0,
};

/** A document of which only what matters is said. */
export function summary(
  path: string,
  record: Partial<DocumentSummary['record']> = {},
  claims: Partial<Record<ClaimKind, number>> = {},
): DocumentSummary {
  const total = Object.values(claims).reduce((sum, count) => sum + count, 0);
  return {
    uri: `file:///ws/${path}`,
    path,
    folder: { uri: 'file:///ws', name: 'ws' },
    record: { id: path.replace(/^.*\/|\.\w+$/g, ''), type: 'webpage', read: [], ...record },
    sections: 0,
    claims: { ...NO_CLAIMS, ...claims, total },
    problems: [],
  };
}

/** A claim on one line. */
export function claim(line: number, kinds: readonly ClaimKind[], more: Partial<ClaimItem> = {}): ClaimItem {
  const range = { start: { line, character: 0 }, end: { line, character: 10 } };
  return { range, text: `Claim on line ${String(line)}.`, kinds, priority: 'high', hedged: false, section: 0, ...more };
}

/** Sections as `[level, title, parent]`, of which the first is what stands before any heading. */
export function outline(sections: readonly (readonly [number, string, number | null])[], claims: readonly ClaimItem[]): Outline {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    uri: 'file:///ws/a.md',
    version: 1,
    sections: sections.map(([level, title, parent]) => ({ level, title, parent, range })),
    claims,
    assessed: [],
  };
}
