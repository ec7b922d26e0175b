import { initialStep, type Flow, type Flows, stepMeta } from '../engine/flow';
import type { LinkProblem } from '../engine/link';
import { flowsIn, type RestoredJourney, restoreJourney } from '../engine/restore';
import { loadFlow, loadFlows } from './load-flow';
import { loadMoved } from './moved';

/**
 * The journey of a fragment with the flows that it needs, as far as these still allow it; or why it
 * cannot be read.
 *
 * @throws Error when a flow cannot be downloaded.
 */
export async function loadJourney(
  link: string,
): Promise<(RestoredJourney & { flows: Flows }) | LinkProblem> {
  await loadMoved();
  const flows = await loadFlows(flowsIn(link));
  const restored = restoreJourney(link, flows);
  return typeof restored === 'string' ? restored : { ...restored, flows };
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
