/** What VS Code gives a page of an extension. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The two directions of a page's messages. */
export interface Messages<From, To> {
  readonly send: (message: From) => void;
  /** Returns what takes the listener off again. */
  readonly onMessage: (listener: (message: To) => void) => () => void;
}

/** The page's end. VS Code hands the API out once. */
export function connect<From, To>(): Messages<From, To> & { readonly api: VsCodeApi } {
  const api = acquireVsCodeApi();
  return {
    api,
    send: message => {
      api.postMessage(message);
    },
    onMessage: listener => {
      // VS Code delivers to this frame only what the extension posts; the extension is ours.
      const receive = (event: MessageEvent<To>): void => {
        listener(event.data);
      };
      window.addEventListener('message', receive);
      return () => {
        window.removeEventListener('message', receive);
      };
    },
  };
}
