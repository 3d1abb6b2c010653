/** Nouns of those who act. */
import { VERB_FORMS } from './syntax/verbs.ts';

const HUMAN = /(?:ist|ian|man|woman|ee)$/;
const AGENT = /(?:e?r|or)$/;

/** Whether a singular noun in lower case is of somebody by its build: "botanist", "ombudsman", "shopkeeper" (who keeps); not "number" or "vapour". */
export function isAgent(noun: string): boolean {
  if (HUMAN.test(noun)) return true;
  if (!AGENT.test(noun)) return false;
  const stem = noun.replace(/(?:er|or)$/, '');
  return [stem, `${stem}e`, stem.slice(0, -1)].some(base => VERB_FORMS.get(base)?.base === base);
}
