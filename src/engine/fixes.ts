import { actionIds, type Flow, optionIds } from './flow';
import { answer, type Position } from './journey';
import { availableOptions } from './replay';

/** The option that says a fix did not help. It leads to the next fix. */
export const DID_NOT_HELP = 'no';

/** A step in one word, as what is noted of it on the device names it: `desk-lamp:tightenBulb`. */
export const stepKey = (flow: string, step: string): string => `${flow}:${step}`;

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
    for (const { option, target } of availableOptions(flow, at)) {
      if (!isFixHere || option === DID_NOT_HELP) ahead.add(target);
    }
  }
  return [...ahead].filter((id) => isFix(flow, id));
}

/**
 * Answers, for each fix that was reported as tried, that it did not help, until the journey stands on
 * something else.
 *
 * @param alreadyTried keys of the fixes that were reported.
 */
export function skipAlreadyTried(start: Position, alreadyTried: readonly string[]): Position {
  let at = start;
  // No fix is met twice on one path, so there are at most as many as were tried.
  for (let count = 0; count < alreadyTried.length; count += 1) {
    const isTried = alreadyTried.includes(stepKey(at.flow.id, at.step)) && isFix(at.flow, at.step);
    const skipped = isTried ? answer(at, DID_NOT_HELP) : undefined;
    if (!skipped) break;
    at = skipped;
  }
  return at;
}
