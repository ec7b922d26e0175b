import type { Article, ArticleList, Edit, Step, TextsByLanguage } from '../../contract';
import { isEnd } from '../article-texts';
import { idOf } from '../ids';
import { openRunOf } from '../runs/shared-runs';
import type { Begun } from './target-picker';

/** Where the answers of a new step lead at first: to an end that helps on. */
const firstTarget = (steps: readonly Step[]): string | undefined =>
  (steps.find(({ outcome }) => outcome === 'escalated') ?? steps.find(isEnd))?.id;

/** The title of a step; one that goes on in another article is named like that, in every language. */
const titlesOf = (list: ArticleList, title: string, next: string | undefined): TextsByLanguage => {
  const found = list.articles.find(({ id }) => id === next);
  return Object.fromEntries(
    Object.entries(found?.title ?? { [list.first]: title }).map(([locale, words]) => [
      locale,
      { title: words },
    ]),
  );
};

/** Id of a new step and the edit that begins it. */
export function newStep(
  article: Article,
  list: ArticleList,
  { like, title, outcome, article: next }: Begun,
  after?: string,
): { id: string; edit: Edit } {
  const id = idOf(
    title,
    article.steps.map((step) => step.id),
    like === 'outcome' ? 'end' : 'step',
  );
  const run = openRunOf(article, after);
  const { leadsTo } = article.steps.find((step) => step.id === after) ?? {};
  const target = firstTarget(
    article.steps.filter((step) => run === undefined || leadsTo?.includes(step.id)),
  );
  const hasAnswers = like === 'question' || like === 'fix';
  return {
    id,
    edit: {
      kind: 'addStep',
      article: article.id,
      step: id,
      like,
      ...(after !== undefined && { after }),
      ...(run !== undefined && { run }),
      ...(outcome && { outcome }),
      ...(next !== undefined && { handsOverTo: { article: next } }),
      ...(hasAnswers && target !== undefined && { target }),
      texts: titlesOf(list, title, next),
    },
  };
}
