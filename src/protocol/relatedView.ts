import type { RelatedAnswer } from './requests.ts';

/** Type of what is copied or dragged: a passage as `{uri, range}` in JSON, as LSP writes it. */
export const PASSAGE_MIME = 'application/vnd.marginalia.passage';

/** From the extension to the "Related passages" view. */
export type ToRelatedView =
  | { readonly type: 'loading' }
  | { readonly type: 'answer'; readonly answer: RelatedAnswer; readonly pinned: boolean }
  /** The text has changed since the answer was given; a new one is on its way. */
  | { readonly type: 'stale' }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'noCorpus' };

/** From the view to the extension. `card` is the index of a card, `note` of a note of the answer that `revision` and `query` belong to. */
export type FromRelatedView =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly card: number; readonly beside: boolean }
  | { readonly type: 'copyQuotation'; readonly card: number }
  | { readonly type: 'insertQuotation'; readonly card: number }
  | { readonly type: 'openQuery' }
  | { readonly type: 'openNote'; readonly note: number }
  | { readonly type: 'setPinned'; readonly pinned: boolean }
  | { readonly type: 'retry' }
  | { readonly type: 'openSample' }
  | { readonly type: 'chooseFolder' };

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 10_000;

/** Checks what a webview sent. Anything that is not a message of ours, to the letter, is null. */
export function parseFromRelatedView(raw: unknown): FromRelatedView | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return null;
  const message = raw as Readonly<Record<string, unknown>>;
  switch (message['type']) {
    case 'ready':
    case 'openQuery':
    case 'retry':
    case 'openSample':
    case 'chooseFolder':
      return { type: message['type'] };
    case 'open':
      return isIndex(message['card']) && typeof message['beside'] === 'boolean'
        ? { type: 'open', card: message['card'], beside: message['beside'] }
        : null;
    case 'copyQuotation':
    case 'insertQuotation':
      return isIndex(message['card']) ? { type: message['type'], card: message['card'] } : null;
    case 'openNote':
      return isIndex(message['note']) ? { type: 'openNote', note: message['note'] } : null;
    case 'setPinned':
      return typeof message['pinned'] === 'boolean' ? { type: 'setPinned', pinned: message['pinned'] } : null;
    default:
      return null;
  }
}
