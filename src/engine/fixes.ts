import { actionIds, type Flow } from './flow';
import { answer, type Position } from './journey';
import { type Answer, availableOptions } from './replay';
import type { FixResult } from './setup';

/** A step in one word, as what is noted of it on the device names it: `desk-lamp:tightenBulb`. */
export const stepKey = (flow: string, step: string): string => `${flow}:${step}`;

/** What an answer said of a fix; undefined where it only sorts. */
export const resultOf = (flow: Flow, { step, option }: Answer): FixResult | undefined =>
  availableOptions(flow, step).find((each) => each.option === option)?.result;

/** The option that says a fix did not help, which leads to the next fix. Undefined on a step that is no fix. */
export const didNotHelpOption = (flow: Flow, step: string): string | undefined =>
  availableOptions(flow, step).find(({ result }) => result === 'didNotHelp')?.option;

/** A step that asks whether what it has people do helped. */
export const isFix = (flow: Flow, step: string): boolean =>
  didNotHelpOption(flow, step) !== undefined;

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
    for (const { result, target } of availableOptions(flow, at)) {
      if (!isFixHere || result === 'didNotHelp') ahead.add(target);
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
    const isTried = alreadyTried.includes(stepKey(at.flow.id, at.step));
    const option = isTried ? didNotHelpOption(at.flow, at.step) : undefined;
    const skipped = option === undefined ? undefined : answer(at, option);
    if (!skipped) break;
    at = skipped;
  }
  return at;
}
