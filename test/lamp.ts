import type { Flow } from '../src/engine/flow';
import { flow as setup } from '../src/engine/setup';

/** A small flow for tests, with a loop, an instruction and all three kinds of outcome. */
export const lamp = setup.createMachine({
  id: 'lamp',
  initial: 'isPlugged',
  states: {
    isPlugged: { on: { yes: 'doesGlow', no: 'plugIn' } },
    plugIn: { meta: { actions: ['push'], minutes: 1 }, on: { done: 'isPlugged' } },
    doesGlow: { on: { yes: 'glows', no: 'callShop', other: 'otherLamp' } },
    glows: { type: 'final', tags: 'solved' },
    callShop: { type: 'final', tags: 'escalated' },
    otherLamp: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'lamp', step: 'plugIn' } },
    },
  },
}) as Flow;
