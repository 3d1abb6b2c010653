import { connect, type Messages } from '../common/connect.ts';
import type { FromRelatedView, ToRelatedView } from '../../protocol/index.ts';

/** What is kept while the view is closed. */
interface Kept {
  /** See `queryKey`. */
  readonly query: string;
  readonly active: number;
  readonly scroll: number;
}

/** The extension, as the view sees it. */
export interface Host extends Messages<FromRelatedView, ToRelatedView> {
  readonly kept: () => Kept | null;
  readonly keep: (state: Kept) => void;
}

/** The extension's end of this view. */
export function connectHost(): Host {
  const { api, ...messages } = connect<FromRelatedView, ToRelatedView>();
  return {
    ...messages,
    kept: () => parseKept(api.getState()),
    keep: state => {
      api.setState(state);
    },
  };
}

/** Null for a state of another version, or none. */
export function parseKept(raw: unknown): Kept | null {
  if (typeof raw !== 'object' || raw === null || !('query' in raw) || !('active' in raw) || !('scroll' in raw)) return null;
  const { query, active, scroll } = raw;
  return typeof query === 'string' && typeof active === 'number' && typeof scroll === 'number' ? { query, active, scroll } : null;
}
