/**
 * What speaks for it that two figures of a corpus are of one thing, besides what their sentences say: which of the words and names that both have
 * stand in hardly any sentence of their documents, and are not what all of these are about. Cost: small sets only.
 */
import { isNearAny } from '../relation/concepts.ts';
import type { Evidence } from '../relation/evidence.ts';
import { sameName } from '../relation/places.ts';
import type { Statement } from '../relation/statement.ts';
import type { PlacedStatement } from './documentStatements.ts';

/** So many words in common are as good as more. */
export const MOST_TELLING = 5;

/** The further evidence on two figures of one or of two documents; the same in both directions. */
export function corpusEvidence(a: PlacedStatement, b: PlacedStatement): Evidence {
  const [forth, back] = [tellingWords(a, b), tellingWords(b, a)];
  const shared = (forth.shared + back.shared) / 2;
  const names = Math.min(tellingNames(a, b), tellingNames(b, a));
  const [pointsA, pointsB] = [a, b].map(({ scene }) => scene.points);
  return {
    within: a.uri === b.uri ? 1 : 0,
    tellingWords: Math.min(shared, MOST_TELLING) / MOST_TELLING,
    tellingShare: shared / Math.max(1, Math.min(forth.all, back.all)),
    noTellingWord: shared === 0 ? 1 : 0,
    taken: isTaken(a, b) || isTaken(b, a) ? 1 : 0,
    tellingNames: Math.min(names, 2),
    onePoints: pointsA === pointsB ? 0 : 1,
    bothPoint: pointsA === true && pointsB === true ? 1 : 0,
  };
}

/** Whether the second figure is not the first, and another of its sentence: "of the 43 prisons 25 had none", "25 of its prisons had none". */
function isTaken({ statement, scene }: PlacedStatement, { statement: other }: PlacedStatement): boolean {
  const is = (one: Statement): boolean =>
    one.dimension === other.dimension && one.quantity.low === other.quantity.low && one.quantity.high === other.quantity.high;
  return !is(statement) && scene.statements.some(one => one !== statement && is(one));
}

/** How many words of the first sentence neither document is about, and how many of them the other has. */
export function tellingWords(one: PlacedStatement, other: PlacedStatement): { readonly shared: number; readonly all: number } {
  const { concepts } = other.scene;
  let [shared, all] = [0, 0];
  for (const concept of one.scene.concepts) {
    if (one.topic.has(concept) || other.topic.has(concept)) continue;
    all++;
    if (concepts.has(concept)) shared++;
    else if (isNearAny(concept, concepts)) shared += 0.5;
  }
  return { shared, all };
}

function tellingNames(one: PlacedStatement, other: PlacedStatement): number {
  return one.scene.names.filter(
    name => !one.topic.has(name) && !other.topic.has(name) && other.scene.names.some(each => sameName(name, each)),
  ).length;
}
