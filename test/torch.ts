import { type Flow, type Flows } from '../src/engine/flow';
import { type Journey, positionOf } from '../src/engine/journey';
import { restore } from '../src/engine/restore';
import { flow as setup } from '../src/engine/setup';
import { lamp } from './lamp';

/** A small flow for tests that hands over to the lamp, with a digit in its name. */
export const torch = setup.createMachine({
  id: 'torch-2',
  initial: 'isLoaded',
  states: {
    isLoaded: { on: { yes: 'shake', no: 'load' } },
    load: { on: { done: 'isLoaded' } },
    shake: { on: { helps: 'works', doesNotHelp: 'useLamp' } },
    works: { type: 'final', tags: 'solved' },
    useLamp: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'lamp', step: 'plugIn' } },
    },
  },
}) as Flow;
export const flows: Flows = new Map([
  ['lamp', lamp],
  ['torch-2', torch],
]);

/** All answers of a journey, one by one. */
export const answersIn = (journey: Journey) =>
  journey.flatMap(({ flow, trail }) =>
    trail.map(({ step, option }) => `${flow}:${step}.${option}`),
  );

/** Opens a damaged link on the page that its address names. */
export function opened(journey: Journey, fragment: string) {
  const { flow, step } = positionOf(journey, flows)!;
  return restore(fragment, '', { flow, step }, flows);
}
