import { type Flow, initialStep } from '../engine/flow';
import { type Answer, availableOptions } from '../engine/replay';

/** A way through a flow: its answers, and the step where it ends. */
export interface WrittenJourney {
  answers: readonly Answer[];
  end: string;
}

/**
 * Every way from the first step to an outcome, in the order of the options; a way that comes back to a
 * step ends there.
 */
export function* allJourneys(
  flow: Flow,
  step = initialStep(flow),
  answers: readonly Answer[] = [],
): Generator<WrittenJourney> {
  const options = availableOptions(flow, step);
  const isBack = answers.some((answer) => answer.step === step);
  if (options.length === 0 || isBack) yield { answers, end: step };
  else {
    for (const { option, target } of options)
      yield* allJourneys(flow, target, [...answers, { step, option }]);
  }
}
