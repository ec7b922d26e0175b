import { didNotHelp, done, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Activates IB Key inside IBKR Mobile with a code that comes by SMS, where Client Portal shows no
 * QR code. The activation articles hand over to the step of their phone.
 */
export default flow.createMachine({
  id: 'activate-by-sms',
  initial: 'whichPhone',
  states: {
    whichPhone: { on: { iphone: 'startOnIphone', android: 'startOnAndroid' } },
    startOnIphone: {
      meta: {
        actions: [
          'checkLock',
          'openApp',
          'allowNotifications',
          'insideApp',
          'tapServices',
          'tapRegister',
        ],
      },
      on: {
        yes: done('enterLogin'),
        no: notPossible('contactSupport'),
        noApp: notPossible('contactSupport'),
        noSms: notPossible('contactSupport'),
      },
    },
    startOnAndroid: {
      meta: { actions: ['openApp', 'insideApp', 'tapServices', 'tapRegister'] },
      on: {
        yes: done('enterLogin'),
        no: notPossible('contactSupport'),
        noApp: notPossible('contactSupport'),
        noSms: notPossible('contactSupport'),
      },
    },
    enterLogin: {
      meta: { actions: ['tapContinue', 'signIn', 'tapContinueAgain'] },
      on: {
        yes: done('requestSms'),
        refused: didNotHelp('recoverCredentials'),
        no: didNotHelp('contactSupport'),
      },
    },
    requestSms: {
      meta: { actions: ['chooseNumber', 'addNumber', 'tapGetCode'] },
      on: {
        yes: done('enterCode'),
        no: didNotHelp('requestAgain'),
        wrongNumber: notPossible('contactSupport'),
      },
    },
    requestAgain: {
      meta: { actions: ['restart', 'checkSignal', 'waitTwoMinutes', 'askAgain'], minutes: 4 },
      on: { yes: done('enterCode'), no: didNotHelp('contactSupport') },
    },
    enterCode: {
      meta: { actions: ['typeCode', 'createPin', 'tapActivate', 'confirmIdentity', 'tapDone'] },
      on: { yes: helped('ibKeyActive'), no: didNotHelp('contactSupport') },
    },

    ibKeyActive: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['secure-login', 'migrate-phone'] },
    },
    recoverCredentials: handedOver('forgot-login'),
    ...contactSupport,
  },
});
