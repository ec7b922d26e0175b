/** Words that tell nothing about what a text means. */
const EMPTY = new Set(
  'a an the and or of to in on at by for from with my your it its is are was were be i you we this that there do does did not'.split(
    ' ',
  ),
);

const MOST_WORDS = 3;

/** The words of a text that an id can be made of. */
function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .toLowerCase()
    .match(/[a-z]+/g);
  const telling = (words ?? []).filter((word) => !EMPTY.has(word));
  return (telling.length > 0 ? telling : (words ?? [])).slice(0, MOST_WORDS);
}

const LETTERS = 'BCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The id itself where it is free, else with a letter behind it. Numbers would be put in another order by JavaScript. */
const freeId = (id: string, taken: readonly string[], join = ''): string =>
  [id, ...LETTERS.map((letter) => `${id}${join}${join ? letter.toLowerCase() : letter}`)].find(
    (each) => !taken.includes(each),
  )!;

/** A name in camelCase for a step, an answer or an action, after the words that it says. */
export function idOf(text: string, taken: readonly string[], fallback: string): string {
  const words = wordsOf(text);
  const id = words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1)));
  return freeId(id.join('') || fallback, taken);
}

/** A name in kebab-case for an article, after what it is about. */
export const articleIdOf = (text: string, taken: readonly string[]): string =>
  freeId(wordsOf(text).join('-') || 'article', taken, '-');
