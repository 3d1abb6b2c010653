interface Drawn<T> {
  readonly row: T;
  readonly parent: string | null;
}

/** The rows of a tree as they were last asked for, by id, in their order: for what needs to know which stands beside which. */
export class DrawnRows<T> {
  readonly #rows = new Map<string, Drawn<T>>();
  readonly #beneath = new Map<string | null, readonly string[]>();

  /** Forgets all of them. */
  clear(): void {
    this.#rows.clear();
    this.#beneath.clear();
  }

  /** What stands beneath a row; `parent` null for the uppermost. */
  put(parent: string | null, rows: ReadonlyMap<string, T>): void {
    for (const [id, row] of rows) this.#rows.set(id, { row, parent });
    this.#beneath.set(parent, [...rows.keys()]);
  }

  /** Null for one that was not asked for. */
  row(id: string): T | null {
    return this.#rows.get(id)?.row ?? null;
  }

  /** The first row that is the one; null where none is. */
  find(isIt: (row: T) => boolean): T | null {
    for (const { row } of this.#rows.values()) if (isIt(row)) return row;
    return null;
  }

  /** The row above; null for the uppermost. */
  parentOf(id: string): T | null {
    const parent = this.#rows.get(id)?.parent ?? null;
    return parent === null ? null : this.row(parent);
  }

  /** Where the keyboard goes once a row is gone, best first: to those after it, those before it, the one above, and so on from there. */
  near(id: string): readonly string[] {
    const parent = this.#rows.get(id)?.parent;
    if (parent === undefined) return [];
    const beside = this.#beneath.get(parent) ?? [];
    const at = beside.indexOf(id);
    const here = [...beside.slice(at + 1), ...beside.slice(0, at).toReversed()];
    return parent === null ? here : [...here, parent, ...this.near(parent)];
  }
}
