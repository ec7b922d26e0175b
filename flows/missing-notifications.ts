import { flow } from '#flow';
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
      },
    },
    phoneOnline: {
      meta: { actions: ['airplaneOff', 'connect', 'openPage'] },
      on: { yes: 'overlooked', no: 'manualLogin' },
    },
    overlooked: {
      meta: { actions: ['signIn', 'swipeDown'] },
      on: { yes: 'notificationsCome', hidden: 'phoneSystem', no: 'silenced' },
    },
    silenced: {
      meta: { actions: ['turnOff', 'signIn'] },
      on: { yes: 'notificationsCome', no: 'phoneSystem' },
    },
    phoneSystem: { on: { iphone: 'allowOnIphone', android: 'allowOnAndroid' } },
    allowOnIphone: {
      meta: { actions: ['openSettings', 'allow', 'places', 'style', 'badges', 'signIn'] },
      on: { yes: 'notificationsCome', no: 'accountSetting' },
    },
    allowOnAndroid: {
      meta: { actions: ['openSettings', 'chooseApp', 'rest', 'signIn'] },
      on: { yes: 'notificationsCome', no: 'accountSetting' },
    },
    accountSetting: {
      meta: { actions: ['openMenu', 'openSystem', 'readStatus', 'turnOn', 'signIn'] },
      on: { yes: 'notificationsCome', no: 'appWorks', cannotSignIn: 'signInFirst' },
    },
    appWorks: {
      on: { yes: 'manualLogin', faultyAndroid: 'resetApp', faultyIphone: 'contactSupport' },
    },
    resetApp: {
      meta: { actions: ['openStorage', 'clear', 'restart'] },
      on: { yes: 'recoverIbKey', no: 'contactSupport', notDone: 'contactSupport' },
    },

    notificationsCome: { type: 'final', tags: 'solved' },
    manualLogin: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login', step: 'manualWith' } },
    },
    signInFirst: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login', step: 'manualWith' } },
    },
    moveIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'migrate-phone', step: 'activationNumber' } },
    },
    recoverIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'recover-ib-key' } },
    },
    activateIphone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-iphone-qr' } },
    },
    activateAndroid: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-android-qr' } },
    },
    ...contactSupport,
  },
});
