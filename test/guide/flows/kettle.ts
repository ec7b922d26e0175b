import { didNotHelp, done, flow, helped, notPossible } from '#flow';
import { askRepair } from './shared/ask-repair';
import { otherSocket } from './shared/other-socket';

/** A kettle does not boil: power, scale, and at last the guarantee. */
export default flow.createMachine({
  id: 'kettle',
  initial: 'isLit',
  states: {
    isLit: { on: { yes: 'boil', no: 'otherSocket' } },
    ...otherSocket({ works: 'boils', staysOff: 'dryBase' }),
    dryBase: {
      meta: { actions: ['unplug', 'wipe'], minutes: 1 },
      on: { done: done('boil') },
    },
    boil: {
      meta: {
        actions: ['fill', 'press'],
        timeRule: { id: 'boiling', picks: { late: 'no' } },
      },
      on: { yes: helped('boils'), no: didNotHelp('descale') },
    },
    descale: {
      meta: { actions: ['mix', 'rinse'], minutes: 30 },
      on: {
        yes: helped('boils'),
        no: didNotHelp('guarantee'),
        noVinegar: notPossible('askRepair'),
      },
    },
    guarantee: {
      meta: {
        timeRule: {
          id: 'guarantee',
          picks: { swapped: 'fresh', mended: 'recent', over: 'over' },
        },
      },
      on: { fresh: 'swapKettle', recent: 'askRepair', over: 'recycle' },
    },

    boils: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['front-door', 'desk-lamp/newBulb'] },
    },
    swapKettle: { type: 'final', tags: 'escalated', meta: { actions: ['takeBack', 'haveReady'] } },
    recycle: { type: 'final', tags: 'solved' },
    ...askRepair,
  },
});
