import { didNotHelp, done, flow, handedOver, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Moves IB Key to another phone: new, in place of a lost one, or for a trip. The same phone with
 * IBKR Mobile installed again is `recover-ib-key`.
 */
export default flow.createMachine({
  id: 'migrate-phone',
  initial: 'activeWhere',
  states: {
    activeWhere: {
      on: {
        otherPhone: 'activationNumber',
        samePhone: 'recoverIbKey',
        neverIphone: 'activateIphone',
        neverAndroid: 'activateAndroid',
        notSure: 'contactSupport',
      },
    },
    activationNumber: {
      on: { number: 'newPhone', device: 'newPhone', neither: 'callForAccess' },
    },
    newPhone: { on: { iphone: 'moveToIphone', android: 'moveToAndroid' } },
    moveToIphone: {
      meta: { actions: ['openApp', 'choose', 'confirm', 'rest'] },
      on: {
        yes: done('ibKeyMoved'),
        cannotConfirm: notPossible('callForAccess'),
        no: didNotHelp('contactSupport'),
      },
    },
    moveToAndroid: {
      meta: { actions: ['haveApp', 'followArticle'] },
      on: {
        yes: done('ibKeyMoved'),
        cannotConfirm: notPossible('callForAccess'),
        no: didNotHelp('contactSupport'),
      },
    },

    ibKeyMoved: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['secure-login', 'missing-notifications'] },
    },
    recoverIbKey: handedOver('recover-ib-key'),
    activateIphone: handedOver('activate-iphone-qr'),
    activateAndroid: handedOver('activate-android-qr'),
    callForAccess: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    ...contactSupport,
  },
});
