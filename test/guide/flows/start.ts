import { flow, handedOver } from '#flow';
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

    lightLamp: handedOver('desk-lamp'),
    stopFlicker: handedOver('desk-lamp', 'tightenBulb'),
    boilWater: handedOver('kettle'),
    openDoor: handedOver('front-door'),
    ...askRepair,
  },
});
