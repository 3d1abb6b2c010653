import type { ClaimKind, Relation } from '../engine/index.ts';

/** Translates a message; `{0}`, `{1}` stand for the arguments. `vscode.l10n.t` in the extension, the page's own in a webview. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** The kind of a claim in words: "statistic", "legal fact". */
export function kindLabel(t: Translate, kind: ClaimKind): string {
  switch (kind) {
    case 'statistic':
      return t('statistic');
    case 'event':
      return t('event');
    case 'attribution':
      return t('attribution');
    case 'legal':
      return t('legal fact');
    case 'ranking':
      return t('ranking');
    case 'causal':
      return t('cause');
    case 'definition':
      return t('definition');
  }
}

/** How two figures stand to each other, in words. Never a verdict. */
export function relationLabel(t: Translate, relation: Relation): string {
  switch (relation) {
    case 'agrees':
      return t('agrees');
    case 'overlaps':
      return t('overlaps');
    case 'differs':
      return t('differs');
    case 'different-time':
      return t('different time');
    case 'different-population':
      return t('different population');
  }
}
