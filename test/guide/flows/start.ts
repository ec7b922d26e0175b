import { flow } from '#flow';
import { askRepair } from './shared/ask-repair';

/** The triage: one question, and then the article that helps. */
export default flow.createMachine({
  id: 'start',
  initial: 'trouble',
  states: {
    trouble: {
      on: {
        dark: 'lightLamp',
        flickers: 'stopFlicker',
        kettle: 'boilWater',
        door: 'openDoor',
        other: 'askRepair',
      },
    },

    lightLamp: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'desk-lamp' } },
    },
    stopFlicker: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'desk-lamp', step: 'tightenBulb' } },
    },
    boilWater: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'kettle' } },
    },
    openDoor: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'front-door' } },
    },
    ...askRepair,
  },
});
