import { didNotHelp, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Sign-in that asks for a passkey: on the device itself, with a phone beside the computer, with a
 * security key, and in TWS or IB Gateway. Setting one up and a lost one are left to a call: no page of
 * IBKR about them could be read.
 */
export default flow.createMachine({
  id: 'passkey-login',
  initial: 'whatHappens',
  states: {
    whatHappens: {
      on: {
        signIn: 'whereIsPasskey',
        notSupported: 'installLatest',
        authenticateFails: 'useComputerItself',
        noPasskey: 'callForPasskey',
        notMine: 'reportMisuse',
        other: 'contactSupport',
      },
    },
    whereIsPasskey: {
      on: {
        thisDevice: 'confirmOnDevice',
        phone: 'confirmOnPhone',
        securityKey: 'useSecurityKey',
        elsewhere: 'callForPasskey',
        notSure: 'confirmOnDevice',
      },
    },
    confirmOnDevice: {
      meta: { actions: ['signIn', 'choosePasskey', 'confirm'] },
      on: {
        yes: helped('signedIn'),
        onPhone: notPossible('confirmOnPhone'),
        onKey: notPossible('useSecurityKey'),
        noPasskey: notPossible('callForPasskey'),
        no: didNotHelp('contactSupport'),
      },
    },
    confirmOnPhone: {
      meta: { actions: ['signIn', 'choosePasskey', 'chooseDevice', 'scan', 'confirm'], minutes: 3 },
      on: {
        yes: helped('signedIn'),
        noPasskey: notPossible('callForPasskey'),
        no: didNotHelp('contactSupport'),
      },
    },
    useSecurityKey: {
      meta: { actions: ['signIn', 'choosePasskey', 'chooseKey', 'insertKey'], minutes: 3 },
      on: {
        yes: helped('signedIn'),
        lost: notPossible('callForPasskey'),
        no: didNotHelp('contactSupport'),
      },
    },
    installLatest: {
      meta: { actions: ['install', 'signIn', 'authenticate'], minutes: 10 },
      on: {
        yes: helped('signedIn'),
        authenticateFails: didNotHelp('useComputerItself'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    useComputerItself: {
      meta: { actions: ['goToComputer', 'plugIn', 'authenticate'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },

    signedIn: { type: 'final', tags: 'solved' },
    callForPasskey: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    reportMisuse: handedOver('report-misuse', 'approvedIt'),
    ...contactSupport,
  },
});
