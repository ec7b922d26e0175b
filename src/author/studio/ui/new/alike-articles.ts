import type { ArticleList } from '../../contract';
import type { Words } from './in-languages';

/** Shorter words say little of what a text is about. In languages without blanks, no text is like another. */
const TELLING = /[\p{L}\p{M}\p{N}]{4,}/gu;

/** Endings differ: what is compared of a word is its beginning. */
const BEGINNING = 4;

const MOST = 3;

const beginningsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(TELLING) ?? []).map((word) => word.slice(0, BEGINNING)));

/** How much of the shorter of two texts the other one says, from 0 to 1; a single word in common says nothing. */
function likeness(one: string, other: string): number {
  const [fewer, more] = [beginningsOf(one), beginningsOf(other)].toSorted(
    (a, b) => a.size - b.size,
  );
  const common = [...fewer!].filter((word) => more!.has(word)).length;
  return common > 1 ? common / fewer!.size : 0;
}

/** An article by a title that is like another one. */
export interface Alike {
  id: string;
  locale: string;
  words: string;
}

/** Articles whose titles say at least half of what a new one says, in any language; the likest first. */
export function alikeArticles({ articles }: ArticleList, title: Words): Alike[] {
  const all = articles.flatMap((article) =>
    Object.entries(title).map(([locale, text]) => {
      const words = article.title[locale] ?? '';
      return { id: article.id, locale, words, likeness: likeness(text, words) };
    }),
  );
  const found = all
    .filter((each) => each.likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  return found
    .filter(({ id }, at) => found.findIndex((each) => each.id === id) === at)
    .slice(0, MOST);
}
