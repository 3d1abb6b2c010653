/** What a key does in the list of cards. */
export type KeyAction =
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'open'; readonly beside: boolean }
  | { readonly type: 'copyQuotation' }
  | { readonly type: 'insertQuotation' };

interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Null for a key that is not ours: the browser and VS Code keep theirs. */
export function keyAction(key: Key, active: number, count: number): KeyAction | null {
  if (count === 0 || key.ctrlKey || key.metaKey) return null;
  if (key.key === 'Enter') return { type: 'open', beside: key.altKey };
  if (key.altKey) return null;
  switch (key.key) {
    case 'ArrowDown':
      return { type: 'move', to: Math.min(active + 1, count - 1) };
    case 'ArrowUp':
      return { type: 'move', to: Math.max(active - 1, 0) };
    case 'Home':
      return { type: 'move', to: 0 };
    case 'End':
      return { type: 'move', to: count - 1 };
    case ' ':
      return { type: 'open', beside: false };
    case 'c':
      return { type: 'copyQuotation' };
    case 'i':
      return { type: 'insertQuotation' };
    default:
      return null;
  }
}
