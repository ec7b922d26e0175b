import type { ArticleList, ArticleSummary } from '../../contract';

/** What an article needs somebody for, the most urgent first. */
export type ToDo = 'problems' | 'missing' | 'changed' | 'source';

const ORDER: readonly ToDo[] = ['problems', 'missing', 'changed', 'source'];

/** After so long, the source may say something else. */
const SOURCE_MS = 180 * 24 * 60 * 60 * 1000;

/** How many texts are missing in languages that may lack none. */
export const missingIn = (article: ArticleSummary, { languages }: ArticleList): number =>
  languages
    .filter(({ isComplete }) => isComplete)
    .reduce((sum, { locale }) => sum + (article.missing[locale] ?? 0), 0);

/** All that somebody has to do about an article. */
export function toDoOf(article: ArticleSummary, list: ArticleList, now = Date.now()): ToDo[] {
  const is: Readonly<Record<ToDo, boolean>> = {
    problems: article.problems > 0,
    missing: missingIn(article, list) > 0,
    changed: article.stale > 0,
    source: article.lastChecked !== undefined && now - Date.parse(article.lastChecked) > SOURCE_MS,
  };
  return ORDER.filter((each) => is[each]);
}

/** The articles that need somebody first, else in their own order. */
export function mostUrgentFirst(list: ArticleList): ArticleSummary[] {
  const rank = (article: ArticleSummary) => {
    const [first] = toDoOf(article, list);
    return first === undefined ? ORDER.length : ORDER.indexOf(first);
  };
  return [...list.articles].sort((one, other) => rank(one) - rank(other));
}
