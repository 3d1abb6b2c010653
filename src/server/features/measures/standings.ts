import {
  type Claim,
  comparableFigures,
  type ComparableFigure,
  type Corpus,
  type FigureRules,
  type MeasureIndex,
  originsOf,
} from '../../../engine/index.ts';
import type { Standing, Standings } from '../../../protocol/index.ts';
import type { LoadedDocument } from '../../corpus/loadedDocument.ts';

/** Which claims of a document other documents measure too, on which of them the sources differ, and which all have from one origin. */
export function standingsOf(
  { corpus, index, rules }: { readonly corpus: Corpus; readonly index: MeasureIndex; readonly rules: FigureRules },
  document: LoadedDocument,
): Standings {
  const { read, version } = document;
  const standings = read.claims.flatMap((claim): readonly Standing[] => {
    if (claim.quantities.length + claim.dates.length === 0) return [];
    const others = comparableFigures(index, read, claim.span, rules).filter(({ relation }) => relation !== 'different-population');
    if (others.length === 0) return [];
    const differing = others.filter(({ relation }) => relation === 'differs').length;
    return [
      {
        range: document.toRange(claim.span),
        others: others.length,
        differing,
        singleOrigin: singleOrigin(corpus, document, claim, others),
      },
    ];
  });
  return { version, standings };
}

/** The origin that all documents which give the claim's figure have it from; null where there are several, or one document. */
function singleOrigin(
  corpus: Corpus,
  { read }: LoadedDocument,
  claim: Claim,
  others: readonly ComparableFigure[],
): Standing['singleOrigin'] {
  const same = others.filter(({ relation }) => relation === 'agrees');
  if (same.length === 0) return null;
  const { origins, documents } = originsOf(corpus, [{ uri: read.uri, claim: claim.span }, ...same]);
  const [origin, another] = origins;
  return origin === undefined || another !== undefined || documents < 2 ? null : { name: origin.name, documents };
}
