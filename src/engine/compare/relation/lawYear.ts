/** Years that are part of the name of a law or treaty, and tell the time of nothing else. Cost: linear in a few words around the year. */
import type { Span } from '../../model/index.ts';

const LAW =
  'Convention|Conventions|Protocol|Protocols|Treaty|Treaties|Act|Acts|Covenant|Covenants|Charter|Declaration|Agreement|Accord|Accords|Constitution|Statute|Law|Ordinance|Decree|Directive|Regulation|Regulations|Code|Bill';
const BEHIND = new RegExp(
  `^(?:[ \u00a0-]+(?:\\p{Lu}[\\p{L}’'-]*|on|of|and|the|for|to|against|relating)){0,5}?[ \u00a0-]+(?:${LAW})\\b`,
  'u',
);
const BEFORE = new RegExp(`\\b(?:${LAW})(?: \\(?(?:of|,)|,)? ?\\(?$`, 'u');
const YEAR = /^\d{4}$/;
/** UTF-16 code units around the year that are looked at. */
const AROUND = 100;

/** Whether the date at `span` is a bare year in the name of a law: "the 1951 Convention", "the Slavery Act 2015", "the Treaty of 1953". */
export function lawYearAt(text: string, { start, end }: Span): boolean {
  if (!YEAR.test(text.slice(start, end))) return false;
  return BEHIND.test(text.slice(end, end + AROUND)) || BEFORE.test(text.slice(Math.max(0, start - AROUND), start));
}
