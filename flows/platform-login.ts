import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A trading platform such as TWS does not let a person in: the message, the account, the network,
 * the program itself or the security device. Login to Client Portal is `portal-login`, names and
 * passwords that are forgotten are `forgot-login`, a second session is `session-conflict`.
 */
export default flow.createMachine({
  id: 'platform-login',
  initial: 'situation',
  states: {
    situation: {
      on: {
        invalidLogin: 'accountKind',
        loginFailed: 'retypeCode',
        keepsTrying: 'internetWorks',
        forgotten: 'recoverCredentials',
        device: 'getAccess',
        other: 'whatElse',
      },
    },
    whatElse: {
      on: {
        session: 'sessionConflict',
        unasked: 'reportMisuse',
        passkey: 'pickDevice',
        buttonDead: 'installStable',
        accessDenied: 'tryOtherNetwork',
        other: 'contactSupport',
      },
    },
    pickDevice: {
      meta: { actions: ['openSelect', 'follow'] },
      on: {
        yes: helped('signedIn'),
        notification: didNotHelp('codeTrouble'),
        codeRefused: didNotHelp('retypeCode'),
        passkey: didNotHelp('passkeyLogin'),
        notWithMe: notPossible('getAccess'),
        no: didNotHelp('contactSupport'),
      },
    },
    accountKind: {
      on: {
        openLive: 'failedOften',
        paper: 'paperLogin',
        approvedLate: 'platformTomorrow',
        notApproved: 'approvalPending',
        closed: 'closedAccount',
        secondUser: 'askForRight',
      },
    },
    paperLogin: {
      meta: { actions: ['pickPaper', 'ownCredentials', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        forgotten: notPossible('recoverPaper'),
        no: didNotHelp('failedOften'),
      },
    },
    closedAccount: {
      meta: { actions: ['oldCredentials'] },
      on: {
        yes: helped('statementsOpen'),
        no: didNotHelp('portalRefuses'),
        needPlatform: found('contactSupport'),
      },
    },
    failedOften: {
      on: {
        yes: 'checkLock',
        no: 'checkTyping',
        typedRight: 'waitAndRetry',
        unsure: 'recoverCredentials',
        neither: 'contactSupport',
      },
    },
    waitAndRetry: {
      meta: { actions: ['stopPrograms', 'wait', 'tryOnce'], minutes: 15 },
      on: { yes: helped('signedIn'), no: didNotHelp('checkAddresses') },
    },
    checkAddresses: {
      meta: { actions: ['signIn', 'openSettings', 'openRestrictions', 'compare'], minutes: 3 },
      on: {
        changed: done('addressAdded'),
        vpnOff: helped('signedIn'),
        allowed: found('contactSupport'),
        none: found('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    retypeCode: {
      meta: { actions: ['passcode', 'cardOrDevice', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        olderPasscode: didNotHelp('renewPasscode'),
        dscPlus: didNotHelp('useDscPlus'),
        card: didNotHelp('typeCardValues'),
        authenticator: notPossible('authenticatorApp'),
        no: didNotHelp('contactSupport'),
      },
    },
    internetWorks: {
      meta: { actions: ['openSite'] },
      on: { yes: found('allowInFirewall'), no: found('callProvider') },
    },
    allowInFirewall: {
      meta: { actions: ['lookForFirewall', 'allowTws', 'testConnection', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        refused: done('accountKind'),
        no: didNotHelp('openPorts'),
        notMine: notPossible('askNetworkOwner'),
        proxy: notPossible('askNetworkOwner'),
      },
    },
    openPorts: {
      meta: { actions: ['onComputer', 'onRouter', 'testConnection', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        refused: done('accountKind'),
        notMine: notPossible('askNetworkOwner'),
        no: didNotHelp('contactSupport'),
      },
    },
    installStable: {
      meta: { actions: ['findDownload', 'install', 'tryOnce'], minutes: 10 },
      on: {
        yes: helped('signedIn'),
        refused: done('failedOften'),
        no: didNotHelp('contactSupport'),
        cannot: notPossible('contactSupport'),
      },
    },
    tryOtherNetwork: {
      meta: { actions: ['leaveVpn', 'switchNetwork', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        gone: didNotHelp('failedOften'),
        no: didNotHelp('contactSupport'),
        noNetwork: notPossible('contactSupport'),
      },
    },

    signedIn: { type: 'final', tags: 'solved' },
    statementsOpen: { type: 'final', tags: 'solved' },
    addressAdded: {
      type: 'final',
      tags: 'solved',
      meta: { actions: ['wait', 'haveReady', 'call'] },
    },
    platformTomorrow: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['wait', 'haveReady', 'call', 'accountNumber'] },
    },
    approvalPending: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['portal', 'status', 'haveReady', 'call', 'accountNumber'] },
    },
    askForRight: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['ask', 'openRights', 'giveRight', 'signIn', 'haveReady', 'call'] },
    },
    callProvider: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'comeBack'] },
    },
    askNetworkOwner: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'whom', 'what', 'call'] },
    },
    checkLock: handedOver('portal-login', 'failedAttempts'),
    checkTyping: handedOver('portal-login', 'checkUsername'),
    portalRefuses: handedOver('portal-login'),
    getAccess: handedOver('temporary-access'),
    renewPasscode: handedOver('temporary-access', 'passcodeExpired'),
    recoverCredentials: handedOver('forgot-login'),
    recoverPaper: handedOver('forgot-login', 'paperPassword'),
    sessionConflict: handedOver('session-conflict'),
    reportMisuse: handedOver('report-misuse'),
    codeTrouble: handedOver('start', 'codeTrouble'),
    useDscPlus: handedOver('portal-login', 'useDscPlus'),
    typeCardValues: handedOver('temporary-access', 'useCard'),
    passkeyLogin: handedOver('passkey-login'),
    authenticatorApp: handedOver('authenticator-app'),
    ...contactSupport,
  },
});
