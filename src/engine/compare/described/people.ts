/**
 * The people whom a text names, by surname and by office: "Rao", "the minister", "the petitioner".
 *
 * Cost: linear in the names. Limit: an office that two people of the text hold names neither.
 */
import { countWhile } from '../../../base/bisect.ts';
import type { Span } from '../../model/index.ts';
import { foldName } from '../names/fold.ts';
import { ROLES, TITLES } from '../names/people.ts';
import { surnamesOf } from '../sourcesAuthors.ts';
import { type Describable, entityBefore, reachBack, within } from './context.ts';

/** The people of a text by surname and by office. */
export class People {
  readonly #surnames = new Map<string, { readonly at: number; readonly name: string }[]>();
  readonly #authors = new Map<string, string>();
  readonly #offices = new Map<string, Set<string>>();

  constructor({ reading, entities, resolved, works }: Describable) {
    for (const [i, { span, kind, name }] of entities.entries()) {
      if (kind !== 'person' && kind !== 'other') continue;
      const shown = resolved[i]?.name ?? name;
      const parts = shown.split(' ');
      if (parts.length > 1 && parts.length < 5) this.#add(parts.at(-1) ?? '', span.start, shown);
      if (kind === 'person' || parts.length > 1)
        for (const office of officesBefore(reading.prose, span))
          this.#offices.set(office, (this.#offices.get(office) ?? new Set()).add(shown));
    }
    for (const { name } of works) {
      const [surname, second] = surnamesOf(name.replace(/ et al\.$/, ''));
      if (surname !== undefined && second === undefined && !surname.includes(' ')) this.#authors.set(foldName(surname), name);
    }
  }

  #add(surname: string, at: number, name: string): void {
    const key = foldName(surname);
    const known = this.#surnames.get(key);
    if (known) known.push({ at, name });
    else this.#surnames.set(key, [{ at, name }]);
  }

  /** The person of that surname who was named last, else first; the listed work of such an author; null without either. */
  bySurname(surname: string, at: number): string | null {
    const known = this.#surnames.get(foldName(surname)) ?? [];
    const before = countWhile(known.length, i => (known[i]?.at ?? 0) <= at);
    return (known[before - 1] ?? known[0])?.name ?? this.#authors.get(foldName(surname)) ?? null;
  }

  /** The one person named with that office. */
  byOffice(office: string): string | null {
    const known = this.#offices.get(foldName(office).replace(/-/g, ' '));
    const [name] = known ?? [];
    return known?.size === 1 ? (name ?? null) : null;
  }
}

/** "Lieutenant Colonel Tin Aung Myat", "the minister, Ines Torvald", "the Minister of Justice, Anton Hrelic". */
function officesBefore(prose: string, { start }: Span): readonly string[] {
  const before = prose
    .slice(Math.max(0, start - 60), start)
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/-/g, ' ');
  const match = /(?:^|[^\p{L}])((?:\p{L}+ )?\p{L}+\.?(?: of (?:the )?\p{L}+)?),? (?:\p{L}{1,4}\. )?$/u.exec(before);
  const words = (match?.[1] ?? '')
    .replace(/\./g, '')
    .replace(/ of .*$/, '')
    .split(' ')
    .map(word => LONG_TITLE.get(word) ?? word);
  const [first = '', head = first] = words;
  if (!TITLES.has(head) && !/^(?:ombudsman|petitioner|prosecutor)$/.test(head)) return [];
  return words.length > 1 && first !== 'the' ? [head, `${first} ${head}`] : [head];
}

const LONG_TITLE: ReadonlyMap<string, string> = new Map([
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['maj', 'major'],
]);

/** How many sentences before, "the teacher" may have been named. */
const NEAR = 4;

/** "The teacher": the one person who speaks in the last sentences. */
export function personNear(role: string, { start }: Span, described: Describable): string | null {
  if (!ROLES.has(foldName(role.split(' ').at(-1) ?? ''))) return null;
  const near = within(described.mentions, reachBack(described, start, NEAR), start);
  const people = new Set(near.flatMap(({ span, source }) => (entityBefore(described, span)?.kind === 'person' ? source : [])));
  const [only] = people;
  return people.size === 1 ? (only ?? null) : null;
}
