/**
 * Cuts an Arabic word down to what its forms share: "السجون" and "وسجون" give "سجون" less its plural ending.
 *
 * Method: light stemming as by Larkey, Ballesteros and Connell (2002, "light10"): one spelling for the letters that are written in
 * several ways, then the conjunction and article in front, then the endings of number, gender and possession, as long as two letters stay.
 * Cost: linear in the word, which is short. Limits: broken plurals ("سجن") stay words of their own.
 */
export function arabicStem(word: string): string {
  const plain = word
    .replace(/\u0640|[\u064b-\u0652\u0670]/g, '')
    .replace(/\u0623|\u0625|\u0622|\u0671/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  return withoutEndings(withoutFront(plain));
}

const FEWEST = 2;
const ARTICLES = ['ال', 'بال', 'كال', 'فال', 'لل'];
/** In the order in which they are taken off. */
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

function withoutFront(word: string): string {
  const bare = word.startsWith('و') && word.length > FEWEST + 1 ? word.slice(1) : word;
  const article = ARTICLES.find(one => bare.startsWith(one) && bare.length >= one.length + FEWEST);
  return article === undefined ? bare : bare.slice(article.length);
}

function withoutEndings(word: string): string {
  let left = word;
  for (const ending of ENDINGS) if (left.endsWith(ending) && left.length >= ending.length + FEWEST) left = left.slice(0, -ending.length);
  return left;
}
