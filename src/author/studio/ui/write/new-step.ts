import type { Article, ArticleList, Edit, Step, TextsByLanguage } from '../../contract';
import { isEnd } from '../article-texts';
import { idOf } from '../ids';
import { openRunOf } from '../runs/shared-runs';
import { onlyWayOn } from '../ways';
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

/**
 * Id of a new step and the edit that begins it.
 *
 * @param after the step behind which it stands.
 * @param before where its answers lead at first; to an end where this is left out.
 */
export function newStep(
  article: Article,
  list: ArticleList,
  { like, title, outcome, article: next }: Begun,
  after?: string,
  before?: string,
): { id: string; edit: Edit } {
  const id = idOf(
    title,
    article.steps.map((step) => step.id),
    like === 'outcome' ? 'end' : 'step',
  );
  const run = openRunOf(article, after);
  const { leadsTo } = article.steps.find((step) => step.id === after) ?? {};
  const target =
    before ??
    firstTarget(article.steps.filter((step) => run === undefined || leadsTo?.includes(step.id)));
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

/** The same, led to by the one answer that goes on from the step before it, and leading on to where that led. */
export function newStepAfter(
  article: Article,
  list: ArticleList,
  begun: Begun,
  after: string | undefined,
): { id: string; edits: Edit[] } {
  const isEnding = begun.like !== 'fix' && begun.like !== 'question';
  const answer = after === undefined || isEnding ? undefined : onlyWayOn(article, after);
  const { id, edit } = newStep(article, list, begun, after, answer?.target);
  if (after === undefined || !answer) return { id, edits: [edit] };
  const { id: led, target: was } = answer;
  return {
    id,
    edits: [
      edit,
      { kind: 'target', article: article.id, step: after, answer: led, was, target: id },
    ],
  };
}
