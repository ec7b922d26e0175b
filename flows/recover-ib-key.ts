import { didNotHelp, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Brings IB Key back on the same phone, after IBKR Mobile was installed again or the phone's
 * system was updated. Another phone is `migrate-phone`.
 */
export default flow.createMachine({
  id: 'recover-ib-key',
  initial: 'whichPhone',
  states: {
    whichPhone: {
      on: {
        sameIphone: 'recoverOnIphone',
        sameAndroid: 'recoverOnAndroid',
        otherPhone: 'moveIbKey',
      },
    },
    recoverOnIphone: {
      meta: { actions: ['openApp', 'accept', 'confirm', 'finish'] },
      on: {
        yes: helped('ibKeyRecovered'),
        cannotConfirm: notPossible('callForAccess'),
        no: didNotHelp('contactSupport'),
        notOffered: notPossible('activateOnIphone'),
        noNumber: notPossible('callForAccess'),
      },
    },
    recoverOnAndroid: {
      meta: {
        actions: [
          'openApp',
          'restore',
          'readNotes',
          'enterCredentials',
          'smsCode',
          'confirm',
          'finish',
        ],
      },
      on: {
        yes: helped('ibKeyRecovered'),
        noSms: didNotHelp('requestAgain'),
        noNumber: notPossible('callForAccess'),
        cannotConfirm: notPossible('callForAccess'),
        no: didNotHelp('contactSupport'),
        notOffered: notPossible('activateOnAndroid'),
      },
    },
    requestAgain: {
      meta: {
        actions: ['wait', 'restart', 'startAgain', 'smsCode', 'confirm', 'finish'],
        minutes: 6,
      },
      on: {
        yes: helped('ibKeyRecovered'),
        no: didNotHelp('callForAccess'),
        failed: didNotHelp('contactSupport'),
      },
    },

    ibKeyRecovered: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['missing-notifications', 'migrate-phone'] },
    },
    moveIbKey: handedOver('migrate-phone', 'activationNumber'),
    activateOnIphone: handedOver('activate-by-sms', 'startOnIphone'),
    activateOnAndroid: handedOver('activate-by-sms', 'startOnAndroid'),
    callForAccess: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    ...contactSupport,
  },
});
