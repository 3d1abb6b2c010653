/**
 * Words that name a kind of body or text and nobody of that kind: "the government", "NGOs", "Treaties". What somebody of them says has an origin, but
 * in a list of the outside sources of a corpus they are none. Cost: linear in the name.
 */
import { words } from '../../text/wordSet.ts';

const KINDS: ReadonlySet<string> = words(`
government governments authority authorities administration administrations regime regimes state states official officials leadership
ngo ngos organisations organizations agencies groups institutions media press newspapers outlets
treaty treaties law laws convention conventions agreement agreements protocol protocols statute statutes resolutions
report reports article articles study studies book books source sources document documents website websites interview interviews data statistics
expert experts activist activists analyst analysts researcher researchers scholar scholars observers critics witnesses journalists academics
`);
const LITTLE = /^(?:the|its|their|our|his|her|local|other|various|several|some|many|and|or|of)$/;

/** Whether a name names nobody: only a kind, with an article or a word of number. */
export function namesNobody(name: string): boolean {
  const telling = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter(word => word !== '' && !LITTLE.test(word));
  return telling.every(word => KINDS.has(word));
}
