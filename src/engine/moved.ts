/** A step by the ids of its flow and its own. */
export interface StepName {
  flow: string;
  /** Empty for the first step of the flow. */
  step: string;
}

/**
 * Steps and articles that have another name or place now: by the flow where they were, the new id of each step
 * (`newStep`, or `other-flow/step` where it went to another article), or the id of the flow that took its place. A flow
 * that is gone says by the empty name where it led from itself: `other-flow/`. What moves again has its entries changed:
 * they name what is there today.
 */
export type Moved = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

let moved: Moved = {};

/** Tells the engine what has moved in the guide: `flows/moved.json`. */
export const provideMoved = (table: Moved): void => {
  moved = table;
};

const movedFrom = (flow: string) => (Object.hasOwn(moved, flow) ? moved[flow]! : {});

/** The flow that took the place of another one, and where its own steps have moved. */
function today(flow: string): [flow: string, steps: Readonly<Record<string, string>>] {
  const there = movedFrom(flow);
  if (typeof there !== 'string') return [flow, there];
  const steps = movedFrom(there);
  return [there, typeof steps === 'string' ? {} : steps];
}

/** Where a step is today, whatever it was called before. */
export function nameToday(named: string, step: string): StepName {
  const [flow, steps] = today(named);
  const [first = step, second] = Object.hasOwn(steps, step) ? steps[step]!.split('/') : [];
  return second === undefined ? { flow, step: first } : { flow: first, step: second };
}

/** Names of steps that a flow had once; the empty one is its own, where it is gone. */
export const formerSteps = (flow: string): readonly string[] => Object.keys(today(flow)[1]);

/** The names of a step, today's first: an answer that was given under a former one still counts. */
export const namesOf = (flow: string, step: string): readonly string[] => [
  step,
  ...formerSteps(flow).filter((former) => {
    const today = nameToday(flow, former);
    return today.flow === flow && today.step === step;
  }),
];
