/**
 * Finds the names of which one has all words of another, without comparing every two.
 * Method: an inverted index of the words; a name is looked for under the rarest of its own. Cost: for each name the names that share that word.
 */
import { isFormOf, type NameForm } from './nameForm.ts';

/** For the key of each name those of the names that it is a form of, or that are forms of it, with itself. */
export function kindredNames(forms: Iterable<NameForm>): ReadonlyMap<string, readonly string[]> {
  const distinct = new Map<string, NameForm>();
  for (const form of forms) distinct.set(form.key, form);
  const byWord = new Map<string, NameForm[]>();
  for (const form of distinct.values())
    for (const word of form.words) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [form]);
      else list.push(form);
    }
  const kindred = new Map<string, string[]>([...distinct.keys()].map(key => [key, [key]]));
  for (const form of distinct.values()) {
    const lists = Array.from(form.words, word => byWord.get(word) ?? []);
    const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
    for (const longer of rarest.slice(0, MOST_SHARING))
      if (longer.key !== form.key && isFormOf(form, longer)) {
        kindred.get(form.key)?.push(longer.key);
        kindred.get(longer.key)?.push(form.key);
      }
  }
  return kindred;
}

/** A word that more names than these share is no name. */
const MOST_SHARING = 64;
