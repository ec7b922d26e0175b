import type { Article, BrokenElsewhere, Edit } from '../contract';
import type { Problem } from '../../problem';
import { isSame } from '../broken-by';
import { isActOn } from './acts';
import { reachable } from './ways';

/** What an edit broke. */
export interface Broken {
  article: string;
  /** What takes the edit back: its place among all that can be taken back. */
  act: readonly Edit[];
  /** What it did, in a sentence each. */
  said: readonly string[];
  problems: readonly Problem[];
  /** What it broke in other articles that share what was edited. */
  elsewhere: readonly BrokenElsewhere[];
}

/** What is open, what edits of it broke, and what can be taken back. */
interface Acts {
  article?: Article;
  broken: readonly Broken[];
  undo: readonly (readonly Edit[])[];
}

/** Those of some problems that are there still. */
const remaining = (problems: readonly Problem[], now: readonly Problem[]): readonly Problem[] =>
  now.filter((problem) => problems.some((former) => isSame(former, problem)));

/** What is broken still in other articles, as far as it is known how these are now. */
export const stillElsewhere = (
  elsewhere: Broken['elsewhere'],
  articles: readonly Pick<Article, 'id' | 'problems'>[],
): BrokenElsewhere[] =>
  elsewhere
    .map(({ article, problems }) => {
      const now = articles.find(({ id }) => id === article);
      return { article, problems: now ? remaining(problems, now.problems) : problems };
    })
    .filter(({ problems }) => problems.length > 0);

/** What the last of the edits broke that can be taken back, as far as it is broken still; undefined where nothing is. */
export function stillBroken({ article, broken, undo }: Acts): Broken | undefined {
  const now = broken
    .filter((each) => each.article === article?.id && undo.includes(each.act))
    .map((each) => ({
      ...each,
      problems: remaining(each.problems, article!.problems),
    }));
  return now.findLast(({ problems, elsewhere }) => problems.length + elsewhere.length > 0);
}

export const isWalk = ({ mend }: Problem): boolean => mend?.[0]?.kind === 'removeWalk';

/** Steps that nobody can come to. */
function lostSteps(article: Article): ReadonlySet<string> {
  const start = article.steps.find(({ isStart }) => isStart);
  const reached = start ? reachable(article, start.id) : new Set();
  return new Set(article.steps.flatMap(({ id }) => (reached.has(id) ? [] : id)));
}

/** Whether nothing leads to the step of a problem, so that an answer which is led there mends it. */
export const isUnled = (article: Article, { step, key }: Problem): boolean =>
  step !== undefined &&
  key === undefined &&
  lostSteps(article).has(step) &&
  !article.steps.some(({ answers }) => answers.some(({ target }) => target === step));

/** Problems that are one: the first says what it is, the others where it is the same. */
export type Group = readonly [first: Problem, ...others: Problem[]];

/** Puts together walks that stop for the same reason, and a lost step with those after it. */
export function grouped(article: Article, problems: readonly Problem[]): Group[] {
  const lost = lostSteps(article);
  const roots = problems.filter((problem) => isUnled(article, problem));
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const { step, key, text } = problem;
    const isLost = step !== undefined && key === undefined && lost.has(step);
    const root = isLost && roots.find((each) => reachable(article, each.step!).has(step));
    const name = root
      ? (root.id ?? root.text)
      : isWalk(problem)
        ? text.replace(/^Walk \d+/, 'Walk')
        : text;
    const group = groups.get(name);
    if (group && problem === root) group.unshift(problem);
    else if (group) group.push(problem);
    else groups.set(name, [problem]);
  }
  return [...groups.values()];
}

/** How many acts on the article have to be taken back with an edit: the edit itself, and what came after it. */
export const actsSince = ({ undo }: Pick<Acts, 'undo'>, { article, act }: Broken): number =>
  undo.slice(undo.indexOf(act)).filter((each) => each === act || isActOn(each, article)).length;

/** Takes steps away that nobody can come to, as far as the article itself has them: their old links lead to what they led to. */
export function withoutLost(
  article: Article,
  group: Group,
): Extract<Edit, { kind: 'removeStep' }>[] {
  const lost = lostSteps(article);
  const isOwn = (id: string) =>
    lost.has(id) &&
    article.steps.some((step) => step.id === id && !step.sharedRun && !step.readOnly);
  const steps = new Set(group.flatMap(({ step, key }) => (key === undefined ? (step ?? []) : [])));
  const end = article.steps.find(({ id, outcome }) => outcome !== undefined && !lost.has(id));
  return [...steps].filter(isOwn).flatMap((step) => {
    const next = [...reachable(article, step)].find((id) => !lost.has(id)) ?? end?.id;
    return next === undefined
      ? []
      : [{ kind: 'removeStep' as const, article: article.id, step, insteadTo: next }];
  });
}
