/** What the reader's rules say of the figures of an index, by their numbers. Cost: linear in the figures that the rules name. */
import type { PlacedStatement } from '../measure/documentStatements.ts';
import type { MeasureIndex } from '../measure/measureIndex.ts';
import type { FigureRules } from '../rules/applyRules.ts';

export class RuledFigures {
  readonly rules: FigureRules;
  readonly dismissed: ReadonlySet<number>;
  /** All figures that a rule names. */
  readonly named: ReadonlySet<number>;
  /** Lists of figures that the reader has put together. */
  readonly together: readonly (readonly number[])[];
  readonly #numbers: ReadonlyMap<PlacedStatement, number>;
  readonly #apart: readonly (readonly [number, number])[];
  /** For each figure of a measure by itself the number of that measure. */
  readonly #closed: ReadonlyMap<number, number>;

  constructor(rules: FigureRules, { documents }: MeasureIndex) {
    this.rules = rules;
    this.#numbers = new Map(
      [...rules.named].map(placed => {
        const { first = 0, statements = [] } = documents.get(placed.uri) ?? {};
        return [placed, first + statements.indexOf(placed)] as const;
      }),
    );
    const numbers = (figures: Iterable<PlacedStatement>): readonly number[] => [...figures].map(placed => this.numberOf(placed));
    this.dismissed = new Set(numbers(rules.dismissed));
    this.named = new Set(this.#numbers.values());
    this.together = [...rules.closed, ...rules.joined].map(numbers);
    this.#apart = rules.apart.map(numbers).flatMap(list => list.flatMap((a, i) => list.slice(i + 1).map(b => [a, b] as const)));
    this.#closed = new Map(rules.closed.flatMap((figures, measure) => numbers(figures).map(number => [number, measure] as const)));
  }

  /** The number of a figure that a rule names. */
  numberOf(placed: PlacedStatement): number {
    return this.#numbers.get(placed) ?? -1;
  }

  /** Whether no rule keeps two figures, and the sets that they are of, from being put beside each other. `setOf`: a number that stands for the set of a figure. */
  mayStandBeside(a: number, b: number, setOf: (number: number) => number): boolean {
    if (this.#closed.size > 0 && this.#closed.get(a) !== this.#closed.get(b)) return false;
    if (this.#apart.length === 0) return true;
    const [x, y] = [setOf(a), setOf(b)];
    return !this.#apart.some(([one, other]) => {
      const [p, q] = [setOf(one), setOf(other)];
      return (p === x && q === y) || (p === y && q === x);
    });
  }
}
