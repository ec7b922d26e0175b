import type { Article, ArticleList } from '../../contract';

/**
 * An article whose shared steps are locked until the writer says that their run is to change. Those of a run that is
 * open lead to what every article with the run has.
 */
export function withLocks(
  article: Article,
  runs: ArticleList['runs'],
  open: readonly string[],
): Article {
  const own = (run: string) =>
    article.steps.flatMap(({ id, sharedRun }) => (sharedRun === run ? id : []));
  return {
    ...article,
    steps: article.steps.map((step) => {
      const { sharedRun: run } = step;
      if (run === undefined) return step;
      if (!open.includes(run)) return { ...step, isLocked: true };
      return { ...step, isLocked: false, leadsTo: [...own(run), ...(runs[run]?.steps ?? [])] };
    }),
  };
}

/** The shared run that a step which begins after another one becomes part of: it is open, and has that one. */
export function openRunOf({ steps }: Article, step: string | undefined): string | undefined {
  const found = steps.find(({ id }) => id === step);
  return found?.isLocked ? undefined : found?.sharedRun;
}
