import type { Article, ArticleList } from '../contract';
import type { Problem } from '../../problem';
import { isStale } from '../broken-by';

/** The language whose file a problem is in. */
export const localeOf = ({ file = '' }: Problem): string | undefined =>
  /(?:^|\/)locales\/([^/]+)\/[^/]+$/.exec(file)?.[1];

/** What the language of a problem is called, where it is of one. */
export const languageOf = ({ languages }: ArticleList, problem: Problem): string | undefined =>
  languages.find(({ locale }) => locale === localeOf(problem))?.name;

/** Tells a problem from all others of its article: two languages may lack the same. */
export const problemKey = ({ file, step, key, text }: Problem): string =>
  [file, step, key, text].join(' ');

/** What is wrong with one text in one language. */
export const problemsAt = (article: Article, key: string, locale: string): Problem[] =>
  article.problems.filter(
    (problem) =>
      problem.key === key && (localeOf(problem) ?? locale) === locale && !isStale(problem),
  );

/** What is wrong with a step and with none of the texts that its form shows. */
export const problemsOfStep = (
  article: Article,
  step: string,
  isShown: (key: string) => boolean,
): Problem[] =>
  article.problems.filter(
    (problem) => problem.step === step && (problem.key === undefined || !isShown(problem.key)),
  );

/** Whether a step or one of its texts is wrong. */
export const hasProblem = (article: Article, step: string): boolean =>
  article.problems.some((problem) => problem.step === step);
