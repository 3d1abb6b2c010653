import { comparableFigures, type ComparableFigure, type MeasureIndex } from '../../../engine/index.ts';
import type { Standing, Standings } from '../../../protocol/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';

/** Which claims of a document other documents measure too, and on which of them the sources differ. */
export function standingsOf(index: MeasureIndex, document: LoadedDocument): Standings {
  const { read, version } = document;
  const standings = read.claims.flatMap((claim): readonly Standing[] => {
    if (claim.quantities.length + claim.dates.length === 0) return [];
    const others = comparableFigures(index, read, claim.span);
    if (others.length === 0) return [];
    return [{ range: document.toRange(claim.span), others: others.length, differing: others.filter(isOther).length, singleOrigin: null }];
  });
  return { version, standings };
}

function isOther({ relation }: ComparableFigure): boolean {
  return relation === 'differs';
}
