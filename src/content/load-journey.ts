import { initialStep, type Flow, stepMeta } from '../engine/flow';
import type { LinkProblem } from '../engine/link';
import { flowsAmong, loadFlow } from './load-flow';
import { flowsIn, type Flows, openJourney, type Opened } from '../engine/open-link';

/**
 * The journey of a fragment with the flows that it needs, as far as these still allow it; or why it
 * cannot be read.
 *
 * @throws Error when a flow cannot be downloaded.
 */
export async function loadJourney(
  link: string,
): Promise<(Opened & { flows: Flows }) | LinkProblem> {
  const ids = await flowsAmong(flowsIn(link));
  const flows = new Map((await Promise.all(ids.map(loadFlow))).map((flow) => [flow.id, flow]));
  const opened = openJourney(link, flows);
  return typeof opened === 'string' ? opened : { ...opened, flows };
}

/**
 * Where the hand-over of a step goes on; undefined for any other step.
 *
 * @throws Error when the flow cannot be downloaded.
 */
export async function loadHandOver(
  flow: Flow,
  step: string,
): Promise<{ flow: string; step: string } | undefined> {
  const next = stepMeta(flow, step).continueIn;
  return next && { flow: next.flow, step: next.step ?? initialStep(await loadFlow(next.flow)) };
}
