import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';
import { temporaryAccess } from './shared/temporary-access';

/**
 * A trading platform such as TWS does not let a person in: the message, the account, the network
 * or the security device. Login to Client Portal is `portal-login`.
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
        forgotten: 'callForCredentials',
        device: 'deviceState',
        other: 'contactSupport',
      },
    },
    accountKind: {
      on: {
        openLive: 'failedOften',
        paper: 'paperLogin',
        approvedLate: 'platformTomorrow',
        notApproved: 'approvalPending',
        closed: 'closedAccount',
        notSure: 'failedOften',
      },
    },
    paperLogin: {
      meta: { actions: ['ownCredentials', 'pickPaper', 'tryOnce'] },
      on: { yes: 'signedIn', no: 'failedOften' },
    },
    closedAccount: {
      meta: { actions: ['oldCredentials', 'noDevice'] },
      on: { yes: 'statementsOpen', no: 'portalRefuses', needPlatform: 'contactSupport' },
    },
    failedOften: { on: { yes: 'checkLock', no: 'checkTyping', typedRight: 'contactSupport' } },
    retypeCode: {
      meta: { actions: ['passcode', 'cardOrDevice', 'tryOnce'] },
      on: { yes: 'signedIn', olderPasscode: 'passcodeExpired', no: 'contactSupport' },
    },
    internetWorks: {
      meta: { actions: ['openSite'] },
      on: { yes: 'allowInFirewall', no: 'callProvider' },
    },
    allowInFirewall: {
      meta: { actions: ['lookForFirewall', 'allowTws', 'testConnection', 'tryOnce'] },
      on: { yes: 'signedIn', no: 'openPorts', notMine: 'askNetworkOwner' },
    },
    openPorts: {
      meta: { actions: ['onComputer', 'onRouter', 'testConnection', 'tryOnce'] },
      on: { yes: 'signedIn', notMine: 'askNetworkOwner', no: 'contactSupport' },
    },
    deviceState: {
      on: {
        away: 'deviceAway',
        lost: 'deviceLost',
        inPost: 'deviceInPost',
        ready: 'activateDevice',
        passcode: 'passcodeExpired',
        card: 'cardExpired',
      },
    },

    ...temporaryAccess,

    signedIn: { type: 'final', tags: 'solved' },
    statementsOpen: { type: 'final', tags: 'solved' },
    platformTomorrow: { type: 'final', tags: 'escalated', meta: { actions: ['wait', 'call'] } },
    approvalPending: { type: 'final', tags: 'escalated', meta: { actions: ['portal', 'call'] } },
    callForCredentials: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'identity'] },
    },
    callProvider: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'haveReady', 'comeBack'] },
    },
    askNetworkOwner: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['whom', 'what', 'call'] },
    },
    checkLock: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'failedAttempts' } },
    },
    checkTyping: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'checkUsername' } },
    },
    portalRefuses: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'whichMessage' } },
    },
    ...contactSupport,
  },
});
