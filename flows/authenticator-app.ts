import { didNotHelp, done, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A code from an authenticator app as the second factor: where to type it, why it is refused, how the
 * app gets it, and what to do when the phone is gone. Which factor to choose is `choose-factor`.
 */
export default flow.createMachine({
  id: 'authenticator-app',
  initial: 'whatHappens',
  states: {
    whatHappens: {
      on: {
        whereToType: 'typeCode',
        refused: 'freshCode',
        setUp: 'addToApp',
        newPhone: 'restoreBackup',
        stolen: 'reportMisuse',
        other: 'contactSupport',
      },
    },
    typeCode: {
      meta: { actions: ['enterLogin', 'pickDevice', 'openApp', 'typeShown'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('freshCode'),
        noField: notPossible('pickAuthenticator'),
      },
    },
    freshCode: {
      meta: { actions: ['rightField', 'waitForNext', 'typeAtOnce'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('whichPhone'),
        otherField: notPossible('pickAuthenticator'),
      },
    },
    pickAuthenticator: {
      meta: { actions: ['openSelect', 'choose', 'typeShown'] },
      on: {
        yes: helped('signedIn'),
        refused: didNotHelp('whichPhone'),
        no: notPossible('contactSupport'),
      },
    },
    whichPhone: {
      on: { iphone: 'clockOnIphone', android: 'clockOnAndroid', elsewhere: 'clockElsewhere' },
    },
    clockOnIphone: {
      meta: { actions: ['openDateTime', 'turnOn', 'checkZone', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    clockOnAndroid: {
      meta: { actions: ['openDateTime', 'turnOn', 'checkZone', 'syncApp', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    clockElsewhere: {
      meta: { actions: ['turnOn', 'checkZone', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    addToApp: {
      meta: { actions: ['chooseApp', 'tapPlus', 'scan', 'typeString'] },
      on: {
        yes: done('firstCode'),
        noQrCode: notPossible('contactSupport'),
        no: didNotHelp('contactSupport'),
      },
    },
    firstCode: {
      meta: { actions: ['openApp', 'typeShown'] },
      on: {
        yes: done('appAdded'),
        no: didNotHelp('contactSupport'),
        noField: notPossible('contactSupport'),
      },
    },
    restoreBackup: {
      meta: { actions: ['installApp', 'signIn', 'restore'] },
      on: {
        yes: done('typeCode'),
        no: didNotHelp('contactSupport'),
        noBackup: notPossible('contactSupport'),
      },
    },

    signedIn: { type: 'final', tags: 'solved' },
    appAdded: { type: 'final', tags: 'solved' },
    reportMisuse: handedOver('report-misuse', 'reportStolenPhone'),
    ...contactSupport,
  },
});
