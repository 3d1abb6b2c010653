import type { Disposable } from '../base/disposable.ts';

/** Runs the last of several calls, once no further one has come for a while. */
export class Debouncer implements Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;

  run(milliseconds: number, task: () => void): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      task();
    }, milliseconds);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}
