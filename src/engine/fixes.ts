import { actionIds, type Flow, optionIds } from './flow';
import { currentLeg, addAnswer, type Journey, replayLeg } from './journey';
import { openOptions } from './replay';

/** The option that says a fix did not help. It leads to the next fix. */
export const DID_NOT_HELP = 'no';

/** A fix of a flow, in the words of a record: `missing-notifications:silenced`. */
export const fixPlace = (flow: string, step: string): string => `${flow}:${step}`;

/** A step with something to do that asks whether it helped. */
export const isFix = (flow: Flow, step: string): boolean =>
  actionIds(flow, step).length > 0 &&
  ['yes', DID_NOT_HELP].every((option) => optionIds(flow, step).includes(option));

/**
 * A fix with the ones that follow as long as none helps, also past questions that only sort. Empty on
 * a step that is no fix.
 */
export function fixesAhead(flow: Flow, step: string): string[] {
  if (!isFix(flow, step)) return [];
  const ahead = new Set([step]);
  // A set iterates over what is added meanwhile, which makes it the queue.
  for (const at of ahead) {
    const isFixHere = isFix(flow, at);
    if (!isFixHere && actionIds(flow, at).length > 0) continue;
    for (const { option, target } of openOptions(flow, at)) {
      if (!isFixHere || option === DID_NOT_HELP) ahead.add(target);
    }
  }
  return [...ahead].filter((id) => isFix(flow, id));
}

/**
 * Answers, for each fix that was reported as tried, that it did not help, until the journey stands on
 * something else.
 *
 * @param flow the flow of the current leg.
 * @param tried the fixes of the record.
 */
export function skipTried(journey: Journey, flow: Flow, tried: readonly string[]): Journey {
  let skipped = journey;
  // No fix is met twice on one path, so there are at most as many as were tried.
  for (let count = 0; count < tried.length; count += 1) {
    const { step } = replayLeg(flow, currentLeg(skipped));
    if (!tried.includes(fixPlace(flow.id, step)) || !isFix(flow, step)) break;
    skipped = addAnswer(skipped, { step, option: DID_NOT_HELP });
  }
  return skipped;
}
