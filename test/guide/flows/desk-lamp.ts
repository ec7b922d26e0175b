import { didNotHelp, flow, helped, notPossible } from '#flow';
import { askRepair } from './shared/ask-repair';
import { otherSocket } from './shared/other-socket';

/** A desk lamp gives no light, or too little: from the plug to the bulb. */
export default flow.createMachine({
  id: 'desk-lamp',
  initial: 'whatHappens',
  states: {
    whatHappens: {
      on: { staysDark: 'otherSocket', flickers: 'tightenBulb', tooDim: 'turnUp' },
    },
    ...otherSocket({ works: 'shines', staysOff: 'tightenBulb' }),
    tightenBulb: {
      meta: { actions: ['switchOff', 'letCool', 'turnBulb'], minutes: 5 },
      on: { yes: helped('shines'), no: didNotHelp('newBulb') },
    },
    turnUp: {
      meta: { actions: ['moveSlider', 'nightModeOff'] },
      on: { yes: helped('shines'), noApp: notPossible('newBulb'), no: didNotHelp('newBulb') },
    },
    newBulb: {
      meta: { actions: ['readSocket', 'screwIn'] },
      on: { yes: helped('shines'), no: didNotHelp('askRepair') },
    },

    shines: { type: 'final', tags: 'solved' },
    ...askRepair,
  },
});
