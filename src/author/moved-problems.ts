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

async function stepProblem(flow: string, former: string): Promise<string | undefined> {
  const today = nameToday(flow, former);
  if (await hasStepNamed(flow, former))
    return former === ''
      ? `"${flow}" is still a flow. Delete its entry ""`
      : `"${flow}" still has the step "${former}". Delete its entry`;
  if (former === '' && !isFlowId(today.flow)) return noFlow(flow, today.flow);
  if (!(await hasStepNamed(today.flow, today.step)))
    return `"${former}" of "${flow}" leads to "${today.flow}/${today.step}", which is no step. Name the one that took its place`;
  return undefined;
}

/** Entries of `flows/moved.json` that lead nowhere, or hide what is there, in a sentence each. */
export async function movedProblems(): Promise<Problem[]> {
  const problems = Object.entries(await loadMoved()).map(async ([flow, steps]) => {
    if (typeof steps !== 'string')
      return Promise.all(Object.keys(steps).map((former) => stepProblem(flow, former)));
    if (isFlowId(flow)) return [`"${flow}" is still a flow. Delete its entry`];
    const today = nameToday(flow, '').flow;
    return isFlowId(today) ? [] : [noFlow(flow, today)];
  });
  return (await Promise.all(problems))
    .flat()
    .flatMap((problem) => (problem ? [{ text: `flows/moved.json: ${problem}.` }] : []));
}
