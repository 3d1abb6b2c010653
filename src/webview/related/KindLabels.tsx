import type { JSX } from 'preact';
import { type ClaimItem, kindLabel, type Translate } from '../../protocol/index.ts';

/** The kinds of a claim in words, each underlined as it is in the text. */
export function KindLabels({ kinds, t }: { readonly kinds: ClaimItem['kinds']; readonly t: Translate }): JSX.Element | null {
  if (kinds.length === 0) return null;
  return (
    <span class="kinds">
      {kinds.map(kind => (
        <span key={kind} class={`kind kind-${kind}`}>
          {kindLabel(t, kind)}
        </span>
      ))}
    </span>
  );
}
