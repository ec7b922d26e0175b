import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Notifications of IBKR Mobile do not arrive: the phone, its settings and the account setting are
 * checked one by one. The sign-in without a notification is in `secure-login`.
 */
export default flow.createMachine({
  id: 'missing-notifications',
  initial: 'activeHere',
  states: {
    activeHere: { on: { yes: 'phoneOnline', notSure: 'phoneOnline', no: 'activeWhere' } },
    activeWhere: {
      on: {
        otherPhone: 'moveIbKey',
        reinstalled: 'recoverIbKey',
        neverIphone: 'activateIphone',
        neverAndroid: 'activateAndroid',
        notSure: 'contactSupport',
      },
    },
    phoneOnline: {
      meta: { actions: ['airplaneOff', 'connect', 'openPage'] },
      on: { yes: done('overlooked'), no: notPossible('manualLogin') },
    },
    overlooked: {
      meta: { actions: ['signIn', 'swipeDown'] },
      on: {
        yes: helped('notificationsCome'),
        hidden: found('phoneSystem'),
        no: didNotHelp('silenced'),
      },
    },
    silenced: {
      meta: { actions: ['turnOff', 'signIn', 'swipeDown'] },
      on: { yes: helped('notificationsCome'), no: didNotHelp('phoneSystem') },
    },
    phoneSystem: {
      on: {
        iphone: 'allowOnIphone',
        android: 'allowOnAndroid',
        faultyIphone: 'contactSupport',
        faultyAndroid: 'resetApp',
      },
    },
    allowOnIphone: {
      meta: { actions: ['openSettings', 'allow', 'places', 'style', 'badges', 'signIn'] },
      on: {
        yes: helped('notificationsCome'),
        no: didNotHelp('accountSetting'),
        notFound: notPossible('accountSetting'),
      },
    },
    allowOnAndroid: {
      meta: { actions: ['openSettings', 'chooseApp', 'turnOn', 'rest', 'signIn'] },
      on: {
        yes: helped('notificationsCome'),
        no: didNotHelp('accountSetting'),
        notFound: notPossible('accountSetting'),
      },
    },
    accountSetting: {
      meta: {
        actions: [
          'enterPortal',
          'openMenu',
          'openSystem',
          'readStatus',
          'turnOn',
          'signOut',
          'signIn',
        ],
      },
      on: {
        yes: helped('notificationsCome'),
        no: didNotHelp('manualLogin'),
        notFound: notPossible('manualLogin'),
        cannotSignIn: notPossible('signInFirst'),
      },
    },
    resetApp: {
      meta: { actions: ['openStorage', 'clear', 'restart', 'startApp'] },
      on: {
        yes: done('recoverIbKey'),
        no: didNotHelp('contactSupport'),
        notDone: notPossible('contactSupport'),
      },
    },

    notificationsCome: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['secure-login/manualWith', 'migrate-phone'] },
    },
    manualLogin: handedOver('secure-login', 'manualWith'),
    signInFirst: handedOver('secure-login', 'manualWith'),
    moveIbKey: handedOver('migrate-phone', 'activationNumber'),
    recoverIbKey: handedOver('recover-ib-key'),
    activateIphone: handedOver('activate-iphone-qr'),
    activateAndroid: handedOver('activate-android-qr'),
    ...contactSupport,
  },
});
