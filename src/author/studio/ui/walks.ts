import type { Trail } from '../../../engine/replay';
import {
  parseWalk,
  type StepTable,
  unusedOptions,
  walkDifference,
  writeWalk,
} from '../../../engine/walks';
import { wayTo } from '../../walk-taking';
import type { Article, Changes, Edit } from '../contract';
import { isEnd } from './article-texts';

/** A walk as the studio shows it: the answers that somebody gives one after the other. */
export interface Walk {
  /** As it is written. */
  text: string;
  answers: Trail;
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
  // A walk may end at a hand-over: where that goes on is no matter of these.
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

/** The shortest way to a step of an article; undefined where nothing leads there. */
export const shortestWay = (article: Article, step: string): Trail | undefined =>
  wayTo(tableOf(article), (each) => each === step)?.answers;

/** The answers that no walk takes, each with the way to its step. */
export function unusedAnswers(article: Article): { step: string; option: string; way: Trail }[] {
  const walks = article.walks.flatMap((text) => parseWalk(text) ?? []);
  return unusedOptions(tableOf(article), walks).flatMap((answer) => {
    const [step = '', option = ''] = answer.split(' ');
    const way = shortestWay(article, step);
    return way ? [{ step, option, way }] : [];
  });
}

/** The answers of a walk as far as they can be given now, past the steps that are no longer on its way. */
export function walkedAnew(article: Article, answers: Trail): Trail {
  const { initial, targets } = tableOf(article);
  const given = [];
  let step = initial;
  for (const answer of answers) {
    if (answer.step !== step) continue;
    const next = targets[step]?.[answer.option];
    if (next === undefined) break;
    given.push(answer);
    step = next;
  }
  return given;
}

/** The step on which somebody stands who has given some answers; the last one answered where it leads nowhere. */
export function stepAfter(article: Article, answers: Trail): string {
  const { initial, targets } = tableOf(article);
  const last = answers.at(-1);
  if (!last) return initial;
  const target = targets[last.step]?.[last.option] ?? '';
  return target in targets ? target : last.step;
}

/** Whether no version has an article yet. */
export const isBegun = (article: string, changes: Changes | undefined): boolean =>
  changes?.sentences.some(({ undo }) =>
    undo?.some((edit) => edit.kind === 'removeArticle' && edit.article === article),
  ) === true;

/**
 * Edits that have walks follow the steps of an article that is only begun: nobody has said of them yet that they are
 * right. Each goes its way as far as it leads, then the shortest one to the same end, or to any.
 */
export function followSteps(article: Article): Edit[] {
  const table = tableOf(article);
  const walks = new Set(article.walks);
  return walksOf(article).flatMap(({ text, answers, outcome, difference }): Edit[] => {
    const written = parseWalk(text);
    if (difference === undefined || !written) return [];
    const before = walkedAnew(article, answers);
    const from = stepAfter(article, before);
    const isEndThere = (step: string) => Object.keys(table.targets[step] ?? {}).length === 0;
    const after =
      wayTo(table, (step) => step === outcome && isEndThere(step), from) ??
      wayTo(table, isEndThere, from);
    const walk =
      after &&
      writeWalk({
        answers: [...before, ...after.answers],
        outcome: after.step,
        ...(written.landing && after.step === outcome && { landing: written.landing }),
      });
    const of = { article: article.id } as const;
    if (walk === undefined || walks.has(walk)) return [{ kind: 'removeWalk', ...of, walk: text }];
    walks.add(walk);
    return [{ kind: 'recordWalk', ...of, walk, instead: text }];
  });
}
