/** Lets waiting messages in: a cancellation, a keystroke. Resolves in the event loop's next turn. */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}

/** Long work in slices: `pause` lets other work in whenever the slice at hand has lasted `budget` milliseconds. */
export class Slices {
  readonly #budget: number;
  #began = performance.now();

  constructor(budget: number) {
    this.#budget = budget;
  }

  get used(): boolean {
    return performance.now() - this.#began >= this.#budget;
  }

  async pause(): Promise<void> {
    if (!this.used) return;
    await nextTurn();
    this.#began = performance.now();
  }
}

/** Calls `run` at most once in `interval` milliseconds, the last call never lost. */
export class Throttle {
  readonly #interval: number;
  readonly #run: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  constructor(interval: number, run: () => void) {
    this.#interval = interval;
    this.#run = run;
  }

  request(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + this.#interval - performance.now());
    this.#timer = setTimeout(() => {
      this.flush();
    }, wait);
  }

  /** Runs now, whether or not it was requested. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = performance.now();
    this.#run();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
