import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Getting in without the security device: temporary passcode, Online Security Code Card (found,
 * printed, activated, used) and the way back to the device. How to order one is `request-device`.
 */
export default flow.createMachine({
  id: 'temporary-access',
  initial: 'deviceState',
  states: {
    deviceState: {
      on: {
        temporary: 'temporaryState',
        away: 'deviceAway',
        lost: 'deviceLost',
        inPost: 'deviceInPost',
        ready: 'activateDevice',
        phone: 'useIbKey',
      },
    },
    temporaryState: {
      on: {
        passcodeExpired: 'passcodeExpired',
        cardExpired: 'cardExpired',
        portalOnly: 'onlineCard',
        passcodeRefused: 'contactSupport',
        cardRefused: 'useCard',
        other: 'contactSupport',
      },
    },
    deviceAway: {
      meta: { actions: ['haveReady', 'callSupport', 'accountNumber', 'signInWithPasscode'] },
      on: { yes: done('onlineCard'), no: didNotHelp('noPasscode') },
    },
    deviceLost: {
      meta: {
        actions: ['haveReady', 'call', 'accountNumber', 'askPasscode', 'orderReplacement'],
      },
      on: { yes: done('onlineCard'), no: didNotHelp('noPasscode') },
    },
    passcodeExpired: {
      meta: {
        timeRule: {
          id: 'temporaryPasscode',
          picks: { everything: 'yes', portalOnly: 'yes', nothing: 'no' },
        },
      },
      on: { yes: 'onlineCard', deviceBack: 'activateDevice', no: 'passcodeUsedUp' },
    },
    onlineCard: {
      meta: {
        actions: ['signInWithPasscode', 'openSettings', 'openSecureLogin', 'requestCard'],
        timeRule: { id: 'temporaryPasscode', picks: { nothing: 'no' } },
      },
      on: {
        yes: done('printCard'),
        enough: found('passcodeWorks'),
        noButton: notPossible('otherCardMenu'),
        no: notPossible('passcodeUsedUp'),
      },
    },
    otherCardMenu: {
      meta: { actions: ['openSecureLogin', 'chooseEnroll'] },
      on: { yes: done('printCard'), no: didNotHelp('contactSupport') },
    },
    printCard: {
      meta: { actions: ['printCard', 'checkCard', 'goOn'] },
      on: { yes: done('activateCard'), no: notPossible('contactSupport') },
    },
    activateCard: {
      meta: { actions: ['findFirst', 'addSecond', 'goOn', 'noteDay', 'confirm'] },
      on: { yes: done('useCard'), no: didNotHelp('contactSupport') },
    },
    useCard: {
      meta: { actions: ['signIn', 'firstValue', 'secondValue', 'submit'] },
      on: {
        yes: helped('temporaryAccessWorks'),
        later: found('temporaryAccessWorks'),
        no: didNotHelp('contactSupport'),
      },
    },
    cardExpired: {
      on: { yes: 'activateDevice', no: 'cardUsedUp' },
    },
    deviceInPost: {
      on: {
        arrived: 'activateDevice',
        stillWorks: 'waitForDevice',
        cannotSignIn: 'deviceSupport',
        accessNow: 'deviceAway',
      },
    },
    activateDevice: {
      meta: { actions: ['openMenu', 'reactivate'] },
      on: {
        yes: done('deviceActive'),
        cannotSignIn: notPossible('deviceAway'),
        no: didNotHelp('contactSupport'),
      },
    },

    temporaryAccessWorks: {
      type: 'final',
      tags: 'solved',
      meta: {
        actions: ['order', 'reactivate', 'call'],
        next: ['request-device/orderDevice', 'temporary-access/activateDevice'],
      },
    },
    passcodeWorks: {
      type: 'final',
      tags: 'solved',
      meta: {
        actions: ['card', 'reactivate'],
        next: ['temporary-access/onlineCard', 'temporary-access/activateDevice'],
      },
    },
    waitForDevice: {
      type: 'final',
      tags: 'solved',
      meta: { actions: ['activate', 'call'], next: ['temporary-access/activateDevice'] },
    },
    deviceActive: { type: 'final', tags: 'solved' },
    noPasscode: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'askWhy'] },
    },
    passcodeUsedUp: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber'] },
    },
    cardUsedUp: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['tellDevice', 'call', 'accountNumber'] },
    },
    deviceSupport: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'callTechnical'] },
    },
    useIbKey: handedOver('secure-login'),
    ...contactSupport,
  },
});
