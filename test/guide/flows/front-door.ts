import { didNotHelp, flow, handedOver, helped } from '#flow';
import { askRepair } from './shared/ask-repair';

/** A front door with a lock and a keypad does not open from outside. */
export default flow.createMachine({
  id: 'front-door',
  initial: 'whatStops',
  states: {
    whatStops: {
      on: {
        keySticks: 'oilLock',
        codeRefused: 'lockEnds',
        tooDark: 'lightFirst',
        keyLost: 'callLocksmith',
      },
    },
    oilLock: {
      meta: { actions: ['spray', 'turnKey'] },
      on: { yes: helped('isOpen'), no: didNotHelp('askRepair') },
    },
    lockEnds: {
      meta: { timeRule: { id: 'keypadLock', picks: { locked: 'no', unlocked: 'yes' } } },
      on: { yes: 'typeCode', no: 'keypadLocked' },
    },
    typeCode: {
      meta: { actions: ['wake', 'confirm'] },
      on: { yes: helped('isOpen'), no: didNotHelp('canSee') },
    },
    canSee: { on: { yes: 'newBattery', no: 'lightFirst' } },
    newBattery: {
      meta: { actions: ['openLid', 'swap'] },
      on: { yes: helped('isOpen'), no: didNotHelp('askRepair') },
    },

    isOpen: { type: 'final', tags: 'solved' },
    lightFirst: handedOver('desk-lamp', 'newBulb'),
    keypadLocked: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['wait', 'haveReady'], timeRule: { id: 'keypadLock' } },
    },
    callLocksmith: { type: 'final', tags: 'escalated', meta: { actions: ['call', 'haveReady'] } },
    ...askRepair,
  },
});
