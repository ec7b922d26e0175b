import type { Problem } from '../problem';
import type { Article, Edit } from './contract';

/** Whether a look at a translation mends it: it is said as such, not as a problem. */
export const isStale = ({ mend }: Problem) => mend?.some(({ kind }) => kind === 'approve') === true;

/** Whether two are the same problem, though steps are called otherwise now. */
export const isSame = (one: Problem, other: Problem): boolean =>
  one.text === other.text || (one.id !== undefined && one.id === other.id);

/** Whether a problem is of what an edit has begun: it waits to be written, and nothing is broken. */
function isOfNew(before: Pick<Article, 'steps'>, { step, key, answer }: Problem): boolean {
  const hasStep = (id: string) => before.steps.some((each) => each.id === id);
  const own = (id: string | undefined) => before.steps.find((each) => each.id === id);
  const isNewAnswer = (id: string | undefined, option: string | undefined) =>
    !own(id)?.answers.some((each) => each.id === option);
  const [of, part, id] = key?.split('.') ?? [];
  return (
    (step !== undefined && !hasStep(step)) ||
    (answer !== undefined && isNewAnswer(answer.step, answer.option)) ||
    (part === 'options' && isNewAnswer(of, id)) ||
    (part === 'actions' && !own(of)?.actions.includes(id ?? ''))
  );
}

/** What was right before some edits, and no longer is. What is wrong with a text that was typed stands at its field. */
export function brokenBy(
  before: Pick<Article, 'steps' | 'problems'>,
  now: Pick<Article, 'problems'>,
  edits: readonly Edit[],
): Problem[] {
  const typed = new Set(edits.flatMap((edit) => (edit.kind === 'text' ? edit.key : [])));
  return now.problems.filter(
    (problem) =>
      !isStale(problem) &&
      !typed.has(problem.key ?? '') &&
      !isOfNew(before, problem) &&
      !before.problems.some((each) => isSame(each, problem)),
  );
}
