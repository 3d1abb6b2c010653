import type { FromRelatedView, ToRelatedView } from '../../protocol/index.ts';

/** What is kept while the view is closed. */
interface Kept {
  /** See `queryKey`. */
  readonly query: string;
  readonly active: number;
  readonly scroll: number;
}

interface VsCodeApi {
  postMessage(message: FromRelatedView): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the view sees it. VS Code hands the API out once. */
export interface Host {
  readonly send: (message: FromRelatedView) => void;
  /** Returns what takes the listener off again. */
  readonly onMessage: (listener: (message: ToRelatedView) => void) => () => void;
  readonly kept: () => Kept | null;
  readonly keep: (state: Kept) => void;
}

/** The extension's end of this view. VS Code allows it to be asked for once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: message => {
      api.postMessage(message);
    },
    onMessage: listener => {
      // VS Code delivers to this frame only what the extension posts; the extension is ours.
      const receive = (event: MessageEvent<ToRelatedView>): void => {
        listener(event.data);
      };
      window.addEventListener('message', receive);
      return () => {
        window.removeEventListener('message', receive);
      };
    },
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
