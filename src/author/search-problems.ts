import { groupsOf, isAmongFirst } from '../build/search/measure';
import { textFile } from './article-files';
import type { LeftOutPhrases } from './left-out';
import type { Problem } from './problem';

/** Of fewer phrases it would be chance whether half of them find their article. */
const FEWEST = 5;

/** So many phrases as examples of what is not found. */
const SHOWN = 3;

/** Articles that people would not find by words of their own, with the phrases that show it. */
export function searchProblems(leftOut: LeftOutPhrases): (Problem & { article: string })[] {
  return Object.entries(leftOut).flatMap(([locale, phrases]) =>
    groupsOf(phrases, ({ article }) => article).flatMap(([article, own]) => {
      const lost = own.filter((each) => !isAmongFirst(each));
      if (own.length < FEWEST || 2 * lost.length <= own.length) return [];
      const file = textFile(locale, article);
      const examples = lost.slice(0, SHOWN).map(({ text }) => `“${text}”`);
      return [
        {
          article,
          file,
          text: `${file}: search finds this article by fewer than half of the phrases that it was not made with, not by ${examples.join(', ')}. Write more search phrases, in other words.`,
        },
      ];
    }),
  );
}
