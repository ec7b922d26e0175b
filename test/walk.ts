import { type Flow, initialStep } from '../src/engine/flow';
import type { Journey } from '../src/engine/journey';
import { type Answer, availableOptions } from '../src/engine/replay';

/** Walks a flow by a list of numbers, each taken as the place of an option. */
export function walk(flow: Flow, choices: readonly number[]): Journey {
  const trail: Answer[] = [];
  let step = initialStep(flow);
  for (const choice of choices) {
    const options = availableOptions(flow, step);
    const taken = options[choice % Math.max(1, options.length)];
    if (!taken) break;
    trail.push({ step, option: taken.option });
    step = taken.target;
  }
  return [{ flow: flow.id, trail }];
}
