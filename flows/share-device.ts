import { didNotHelp, done, flow, found, handedOver } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * One security device for several users of one person or company. IB Key needs no request: its users
 * are added in IBKR Mobile. Users with other details get a device of their own in `request-device`.
 */
export default flow.createMachine({
  id: 'share-device',
  initial: 'sharedDevice',
  states: {
    sharedDevice: { on: { ibKey: 'whichPhone', card: 'sameDetails', other: 'contactSupport' } },
    whichPhone: { on: { iphone: 'addOnIphone', android: 'addOnAndroid' } },
    addOnIphone: {
      meta: {
        actions: [
          'openAuthentication',
          'tapAddUser',
          'enterCredentials',
          'enterCode',
          'activate',
          'done',
        ],
      },
      on: { yes: done('userAdded'), no: didNotHelp('contactSupport') },
    },
    addOnAndroid: {
      meta: {
        actions: [
          'openAuthentication',
          'tapAddUser',
          'credentials',
          'enterCredentials',
          'getCode',
          'sendCode',
          'enterPin',
        ],
      },
      on: { yes: done('userAdded'), no: didNotHelp('contactSupport') },
    },
    sameDetails: { on: { yes: 'temporaryAccess', no: 'ownDevice' } },
    temporaryAccess: {
      on: { no: 'requestSharing', back: 'activateDevice', yes: 'contactSupport' },
    },
    requestSharing: {
      meta: { actions: ['chooseDevice', 'signIn', 'openMenu', 'openSettings', 'clickGear', 'ask'] },
      on: {
        approved: done('deviceShared'),
        pending: found('requestPending'),
        lessSecure: didNotHelp('shareStronger'),
        other: didNotHelp('contactSupport'),
      },
    },
    shareStronger: {
      meta: { actions: ['findStronger', 'signIn', 'askAgain'] },
      on: {
        approved: done('deviceShared'),
        pending: found('requestPending'),
        other: didNotHelp('contactSupport'),
      },
    },

    userAdded: { type: 'final', tags: 'solved' },
    deviceShared: { type: 'final', tags: 'solved' },
    requestPending: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'contact'] },
    },
    ownDevice: handedOver('request-device', 'deviceReason'),
    activateDevice: handedOver('temporary-access', 'activateDevice'),
    ...contactSupport,
  },
});
