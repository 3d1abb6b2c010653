/** The measures of a corpus, once: for whoever looks at a corpus that does not change. Cost: that of a grouping made from nothing (`group/grouping.ts`). */
import type { Measure, MeasureRule } from '../../model/index.ts';
import { groupMeasures, NO_GROUPING } from '../group/grouping.ts';
import { measureOf } from '../group/measureGroup.ts';
import type { MeasureIndex } from './measureIndex.ts';

/** The measures of a corpus, held to the reader's rules: those of most documents first. */
export function measuresOf(index: MeasureIndex, rules: readonly MeasureRule[] = []): readonly Measure[] {
  return groupMeasures(NO_GROUPING, index, rules).measures.map(measureOf);
}
