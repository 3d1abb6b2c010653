/** Words of rising and falling. `OWN` verbs take the figure directly ("rose 5 percent"); the others change something else by it. */
import { words } from '../../text/wordSet.ts';

type Direction = 'up' | 'down';

const table = (up: string, down: string): ReadonlyMap<string, Direction> =>
  new Map([...Array.from(words(up), word => [word, 'up'] as const), ...Array.from(words(down), word => [word, 'down'] as const)]);

/** Verbs that the figure follows directly. */
export const OWN_VERBS = table(
  `rose rise rises rising risen increased increase increases increasing grew grow grows growing grown climbed climb climbs climbing jumped jump jumps
  jumping surged surge surges surging soared soar soars soaring gained gain gains gaining swelled swelling rocketed skyrocketed spiked spiking leapt
  leaped advanced rallied rebounded expanded expand expanding up ballooned added adds adding`,
  `fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing plunged plunge
  plunges plunging slid slide slides sliding slipped slip slips slipping tumbled tumble tumbles tumbling dipped dip dips dipping shrank shrink shrinks
  shrinking shrunk sank sink sinking plummeted plummet plummeting shed slumped slump slumping contracted contract contracting eased retreated
  dwindled dwindling slowed slowing weakened worsened narrowed narrowing collapsed crashed down cut cutting cuts slashed lost`,
);

/** Verbs whose object stands between them and the figure ("raised the price to", "cut emissions by"). */
export const OBJECT_VERBS = table(
  `raised raise raises raising boosted boost boosts boosting lifted lift lifting hiked hike expanded expand expanding increased increase increases increasing
  extended extending upped enlarged grew grow`,
  `reduced reduce reduces reducing cut cuts cutting lowered lower lowering lowers slashed slash slashing trimmed trim trimming halved decreased decrease
  curbed shortened shortening downsized scaled narrowed diminished`,
);

/** Nouns and comparatives after the figure ("a 12 percent increase", "5 percent lower"). */
export const AFTER_WORDS = table(
  `increase increases rise growth gain jump hike surge boost upturn uptick expansion higher more greater larger bigger longer increased faster hikes raise rises`,
  `decrease decreases decline declines drop drops fall reduction reductions cut cuts dip slump plunge lower fewer less smaller shorter contraction loss decreased slide
  downturn slower cheaper`,
);

/** Nouns before "of" or "to" and the figure ("an increase of 12 percent"). */
export const BEFORE_NOUNS = table(
  `increase increases rise growth gain gains jump hike surge raise expansion`,
  `decrease decreases decline declines drop drops fall falls reduction reductions cut cuts dip slump plunge loss losses contraction`,
);

/** Every word of change. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set([...OWN_VERBS.keys(), ...OBJECT_VERBS.keys(), ...BEFORE_NOUNS.keys()]);
