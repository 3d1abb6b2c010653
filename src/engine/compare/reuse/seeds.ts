/**
 * Finds where two documents share fingerprints, without comparing every two.
 * Method: an inverted index of fingerprints; those that many places share say nothing and are left out. Neighbouring finds of two documents
 * are chained into stretches. Cost: linear in the text, for each fingerprint yields a bounded number of finds.
 */
import type { Fingerprint, Wording } from './wording.ts';

/** Two stretches of telling words, ends included. */
export interface Stretch {
  readonly a: number;
  readonly b: number;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

interface Find {
  readonly inA: number;
  readonly inB: number;
}

/** A fingerprint in more places than this is a phrase of the language or of the subject. */
const MOST_PLACES = { exact: 24, loose: 8 } as const;
/** Telling words between two finds of one stretch. */
const GAP = 14;
/** Within one document, nearer finds are of one text that repeats its words. */
const APART = 12;
const LEAST_FINDS = { exact: 1, loose: 2 } as const;

/** The stretches that two of the wordings, or two places of one, share: those of exact fingerprints first. */
export function findStretches(wordings: readonly Wording[]): readonly Stretch[] {
  return (['exact', 'loose'] as const).flatMap(kind => chains(finds(wordings, kind), LEAST_FINDS[kind]));
}

type Places = Map<number, { readonly document: number; readonly at: number }[]>;

/** The finds of each pair of documents: the key is the pair. */
function finds(wordings: readonly Wording[], kind: 'exact' | 'loose'): ReadonlyMap<string, readonly Find[]> {
  const places: Places = new Map();
  for (const [document, wording] of wordings.entries()) for (const print of wording[kind]) addPlace(places, print, document);
  const found = new Map<string, Find[]>();
  for (const list of places.values()) {
    if (list.length < 2 || list.length > MOST_PLACES[kind]) continue;
    for (const [i, x] of list.entries())
      for (const y of list.slice(i + 1)) {
        if (x.document === y.document && y.at - x.at < APART) continue;
        const key = `${String(x.document)} ${String(y.document)}`;
        const of = found.get(key);
        if (of === undefined) found.set(key, [{ inA: x.at, inB: y.at }]);
        else of.push({ inA: x.at, inB: y.at });
      }
  }
  return found;
}

function addPlace(places: Places, { hash, at }: Fingerprint, document: number): void {
  const list = places.get(hash);
  if (list === undefined) places.set(hash, [{ document, at }]);
  else list.push({ document, at });
}

/** Chains finds that follow one another in both documents. */
function chains(found: ReadonlyMap<string, readonly Find[]>, least: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [key, list] of found) {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const open: { fromA: number; toA: number; fromB: number; toB: number; count: number }[] = [];
    for (const { inA, inB } of list.toSorted((x, y) => x.inA - y.inA || x.inB - y.inB)) {
      const chain = open.findLast(each => inA - each.toA <= GAP && inB - each.toB <= GAP && inB >= each.fromB - GAP);
      if (chain === undefined) open.push({ fromA: inA, toA: inA, fromB: inB, toB: inB, count: 1 });
      else {
        chain.toA = Math.max(chain.toA, inA);
        chain.fromB = Math.min(chain.fromB, inB);
        chain.toB = Math.max(chain.toB, inB);
        chain.count++;
      }
      if (open.length > MOST_OPEN) close(open, stretches, { a, b, least });
    }
    while (open.length > 0) close(open, stretches, { a, b, least });
  }
  return stretches;
}

const MOST_OPEN = 32;

function close(
  open: { fromA: number; toA: number; fromB: number; toB: number; count: number }[],
  stretches: Stretch[],
  { a, b, least }: { readonly a: number; readonly b: number; readonly least: number },
): void {
  const chain = open.shift();
  if (chain === undefined || chain.count < least) return;
  const { count: _, ...ends } = chain;
  stretches.push({ a, b, ...ends });
}
