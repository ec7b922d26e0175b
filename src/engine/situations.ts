import { type Flow, initialStep, stepIds, stepMeta } from './flow';
import type { Flows } from './flow';
import { openOptions } from './replay';

/** Where a person can be: a step of a flow. */
export interface Situation {
  flow: Flow;
  step: string;
}

/** How far a situation lies ahead: a hand-over costs no answer. */
export interface Distance {
  situation: Situation;
  answers: number;
}

/** `desk-lamp.tightenBulb` */
export const situationId = ({ flow, step }: Situation): string => `${flow.id}.${step}`;

export const allSituations = (flows: Flows): Situation[] =>
  [...flows.values()].flatMap((flow) => stepIds(flow).map((step) => ({ flow, step })));

/**
 * Where a situation leads at once, hand-overs included; nowhere from the end of a journey.
 *
 * @throws Error when a step hands over to a flow that is not there.
 */
export function nextSituations(flows: Flows, { flow, step }: Situation): Situation[] {
  const { continueIn } = stepMeta(flow, step);
  if (!continueIn) return openOptions(flow, step).map(({ target }) => ({ flow, step: target }));
  const target = flows.get(continueIn.flow);
  if (!target) throw new Error(`Flow "${flow.id}", step "${step}": no flow "${continueIn.flow}".`);
  return [{ flow: target, step: continueIn.step ?? initialStep(target) }];
}

/** A situation and all that lies ahead of it, each with the fewest answers to it. */
export function situationsAhead(flows: Flows, start: Situation): Map<string, Distance> {
  const found = new Map<string, Distance>();
  let wave = [start];
  for (let answers = 0; wave.length > 0; answers += 1) {
    const further: Situation[] = [];
    // The wave grows by hand-overs while it is walked.
    for (const situation of wave) {
      const id = situationId(situation);
      if (found.has(id)) continue;
      found.set(id, { situation, answers });
      const isHandOver = stepMeta(situation.flow, situation.step).continueIn !== undefined;
      (isHandOver ? wave : further).push(...nextSituations(flows, situation));
    }
    wave = further;
  }
  return found;
}
