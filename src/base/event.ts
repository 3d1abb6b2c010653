import { type Disposable, toDisposable } from './disposable.ts';

/** Registers a listener; disposing of the result takes it off again. */
type Event<T> = (listener: (value: T) => void) => Disposable;

/** Fires an event to all that listen at that moment, in the order in which they came. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = listener => {
    const own = (value: T): void => {
      listener(value);
    };
    this.#listeners.add(own);
    return toDisposable(() => this.#listeners.delete(own));
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
