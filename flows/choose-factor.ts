import { didNotHelp, done, flow, found, handedOver, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Several security devices on one account: which to choose in the login window, how to get to the
 * list, and why text messages end. Signing in with the device chosen is a flow of its own.
 */
export default flow.createMachine({
  id: 'choose-factor',
  initial: 'whatShows',
  states: {
    whatShows: {
      on: {
        list: 'chooseDevice',
        otherWay: 'openList',
        smsGone: 'smsReplaced',
        addSecond: 'keepBoth',
        other: 'contactSupport',
      },
    },
    chooseDevice: {
      meta: { actions: ['openSelect', 'choose'] },
      on: {
        ibKey: found('approveSignIn'),
        authenticator: found('useAuthenticator'),
        passkey: found('usePasskey'),
        card: found('cardKind'),
        sms: found('getSmsCode'),
        none: notPossible('missingDevice'),
      },
    },
    cardKind: { on: { dscPlus: 'useDscPlus', card: 'typeCardCode' } },
    // Seen in IB Gateway and TWS only: whoever has no such link is asked what else there is.
    openList: {
      meta: { actions: ['clickLink', 'lookForList'] },
      on: {
        yes: done('chooseDevice'),
        no: didNotHelp('updateTws'),
        otherLink: notPossible('signInWithoutNotification'),
        notTws: notPossible('contactSupport'),
      },
    },
    updateTws: {
      meta: { actions: ['install', 'signIn'] },
      on: {
        yes: done('chooseDevice'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    missingDevice: {
      on: {
        notWithMe: 'requestAccess',
        ibKey: 'setUpIbKey',
        authenticator: 'setUpAuthenticator',
        sms: 'smsReplaced',
        otherDevice: 'callAboutDevice',
      },
    },
    smsReplaced: {
      on: {
        ibKey: 'approveSignIn',
        authenticator: 'useAuthenticator',
        otherDevice: 'typeCardCode',
        none: 'requestAccess',
        passkey: 'usePasskey',
        neverSetUp: 'getSmsCode',
      },
    },
    keepBoth: {
      on: {
        ibKey: 'setUpIbKey',
        authenticator: 'setUpAuthenticator',
        dscPlus: 'requestAccess',
        other: 'contactSupport',
        done: 'severalActive',
      },
    },

    severalActive: { type: 'final', tags: 'solved' },
    approveSignIn: handedOver('secure-login', 'approveWith'),
    useAuthenticator: handedOver('authenticator-app'),
    setUpAuthenticator: handedOver('authenticator-app', 'addToApp'),
    usePasskey: handedOver('passkey-login'),
    useDscPlus: handedOver('portal-login', 'useDscPlus'),
    typeCardCode: handedOver('portal-login', 'codeKind'),
    getSmsCode: handedOver('voice-callback'),
    signInWithoutNotification: handedOver('secure-login', 'manualWith'),
    setUpIbKey: handedOver('start', 'phoneToSetUp'),
    requestAccess: handedOver('request-device'),
    callAboutDevice: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    ...contactSupport,
  },
});
