import { loadFlow } from '../content/load-flow';
import { isFlowId } from '../content/manifest';
import { loadMoved } from '../content/moved';
import { hasStep } from '../engine/flow';
import { nameToday } from '../engine/moved';
import type { Problem } from './problem';

/** Whether there is a step; by its empty name, the flow itself. */
const hasStepNamed = async (flow: string, step: string): Promise<boolean> =>
  isFlowId(flow) && (step === '' || hasStep(await loadFlow(flow), step));

const noFlow = (flow: string, today: string) =>
  `"${flow}" leads to "${today}", which is no flow. Name one`;

/** What is wrong with an entry, and the article that has to be looked at: none where it is no article that there is. */
interface Found {
  article?: string;
  what: string;
}

const of = (flow: string, what: string): Found => ({
  ...(isFlowId(flow) && { article: flow }),
  what,
});

async function stepProblem(flow: string, former: string): Promise<Found[]> {
  const today = nameToday(flow, former);
  if (await hasStepNamed(flow, former))
    return [
      of(
        flow,
        former === ''
          ? `"${flow}" is still a flow. Delete its entry ""`
          : `"${flow}" still has the step "${former}". Delete its entry`,
      ),
    ];
  if (former === '' && !isFlowId(today.flow)) return [of(flow, noFlow(flow, today.flow))];
  if (await hasStepNamed(today.flow, today.step)) return [];
  return [
    of(
      today.flow,
      `"${former}" of "${flow}" leads to "${today.flow}/${today.step}", which is no step. Name the one that took its place`,
    ),
  ];
}

/**
 * Entries of `flows/moved.json` that lead nowhere, or hide what is there, in a sentence each.
 *
 * @param article those that it has to mend; those of no article that there is where it is left out.
 */
export async function movedProblems(article?: string): Promise<Problem[]> {
  const found = Object.entries(await loadMoved()).map(async ([flow, steps]) => {
    if (typeof steps !== 'string')
      return (await Promise.all(Object.keys(steps).map((each) => stepProblem(flow, each)))).flat();
    if (isFlowId(flow)) return [of(flow, `"${flow}" is still a flow. Delete its entry`)];
    const today = nameToday(flow, '').flow;
    return isFlowId(today) ? [] : [of(today, noFlow(flow, today))];
  });
  return (await Promise.all(found))
    .flat()
    .filter((each) => each.article === article)
    .map(({ what }) => ({ text: `flows/moved.json: ${what}.` }));
}
