import { hasStep, initialStep } from '../../engine/flow';
import { nameToday } from '../../engine/moved';
import { loadFlow } from '../../content/load-flow';
import { camelCase } from '../../engine/step-path';
import { flowIds, isFlowId } from '../../content/manifest';
import { loadMoved } from '../../content/moved';
import { homePath, stepPath } from '../../player/address';
import { warn } from './warn';

/**
 * Path of the page that a widget begins with. An unknown step is answered with the first one of its flow,
 * an unknown flow with the list of all topics.
 *
 * @param step id of a step as flows or as addresses write it; empty for the first one.
 * @throws Error when a file cannot be downloaded.
 */
export async function startPath(
  locale: string,
  wantedFlow: string,
  wantedStep: string,
): Promise<string> {
  // A flow brings the table of what has moved, at the same time.
  await (isFlowId(wantedFlow) ? loadFlow(wantedFlow) : loadMoved());
  const { flow, step } = nameToday(wantedFlow, camelCase(wantedStep));
  if (flow === '') return homePath(locale);
  if (!isFlowId(flow)) {
    warn(`flow="${flow}" is not known, so all topics are shown. Known: ${flowIds.join(', ')}`);
    return homePath(locale);
  }
  const known = await loadFlow(flow);
  if (hasStep(known, step)) return stepPath(locale, flow, step);
  if (step !== '') {
    const steps = Object.keys(known.states).join(', ');
    warn(`step="${step}" is not in "${flow}", so its first one is shown. Known: ${steps}`);
  }
  return stepPath(locale, flow, initialStep(known));
}
