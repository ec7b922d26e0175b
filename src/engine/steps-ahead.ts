import { type Flow, type Flows, initialStep, stepIds, stepMeta } from './flow';
import { availableOptions } from './replay';

/** Where a person can be: a step of a flow. */
export interface StepRef {
  flow: Flow;
  step: string;
}

/** How far a step lies ahead: a hand-over costs no answer. */
export interface Distance {
  at: StepRef;
  answers: number;
}

/** `desk-lamp.tightenBulb` */
export const stepRefId = ({ flow, step }: StepRef): string => `${flow.id}.${step}`;

export const allSteps = (flows: Flows): StepRef[] =>
  [...flows.values()].flatMap((flow) => stepIds(flow).map((step) => ({ flow, step })));

/**
 * Where a step leads at once, hand-overs included; nowhere from the end of a journey.
 *
 * @throws Error when a step hands over to a flow that is not there.
 */
export function nextSteps(flows: Flows, { flow, step }: StepRef): StepRef[] {
  const { continueIn } = stepMeta(flow, step);
  if (!continueIn)
    return availableOptions(flow, step).map(({ target }) => ({ flow, step: target }));
  const target = flows.get(continueIn.flow);
  if (!target) throw new Error(`Flow "${flow.id}", step "${step}": no flow "${continueIn.flow}".`);
  return [{ flow: target, step: continueIn.step ?? initialStep(target) }];
}

/** A step and all that lies ahead of it, each with the fewest answers to it. */
export function distancesFrom(flows: Flows, start: StepRef): Map<string, Distance> {
  const found = new Map<string, Distance>();
  let wave = [start];
  for (let answers = 0; wave.length > 0; answers += 1) {
    const further: StepRef[] = [];
    // The wave grows by hand-overs while it is walked.
    for (const at of wave) {
      const id = stepRefId(at);
      if (found.has(id)) continue;
      found.set(id, { at, answers });
      const isHandOver = stepMeta(at.flow, at.step).continueIn !== undefined;
      (isHandOver ? wave : further).push(...nextSteps(flows, at));
    }
    wave = further;
  }
  return found;
}
