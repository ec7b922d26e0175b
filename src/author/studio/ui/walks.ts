import { parseWalk, type StepTable, walkDifference } from '../../../../engine/walks';
import type { Article } from '../../contract';
import { isEnd } from '../article-texts';

/** A walk as the map shows it: the answers that somebody gives one after the other. */
export interface Walk {
  /** As it is written. */
  text: string;
  answers: readonly { step: string; option: string }[];
  outcome: string;
  /** What has become otherwise than the walk says; left out where it holds. */
  difference?: string;
}

/** Where each answer leads now. */
const tableOf = ({ id, steps }: Article): StepTable => ({
  flow: id,
  initial: steps.find(({ isStart }) => isStart)?.id ?? '',
  targets: Object.fromEntries(
    steps.map((step) => [
      step.id,
      Object.fromEntries(step.answers.map(({ id: answer, target }) => [answer, target])),
    ]),
  ),
  // A walk may end at a hand-over: where that goes on is no matter of this map.
  landings: {},
});

/** The walks of an article, those that no longer hold first. */
export function walksOf(article: Article): Walk[] {
  const table = tableOf(article);
  const isKnown = new Set(article.steps.filter(isEnd).map(({ id }) => id));
  return article.walks
    .map((text): Walk => {
      const walk = parseWalk(text);
      if (!walk) return { text, answers: [], outcome: '', difference: 'cannot be read' };
      const { answers, outcome } = walk;
      const difference = isKnown.has(outcome)
        ? walkDifference(table, { answers, outcome })
        : `ends on “${outcome}”, which is no end`;
      return { text, answers, outcome, ...(difference !== undefined && { difference }) };
    })
    .sort(
      (one, other) => Number(one.difference === undefined) - Number(other.difference === undefined),
    );
}
