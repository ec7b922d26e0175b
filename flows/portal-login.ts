import { didNotHelp, flow, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';
import { temporaryAccess } from './shared/temporary-access';

/**
 * Client Portal does not let a person in: a message on the screen, a page that does not work, or a
 * device, temporary passcode or card. Names and passwords that are forgotten go on in `forgot-login`,
 * login to a trading platform is `platform-login`.
 */
export default flow.createMachine({
  id: 'portal-login',
  initial: 'situation',
  states: {
    situation: {
      on: {
        message: 'whichMessage',
        forgotten: 'recoverCredentials',
        device: 'deviceState',
        temporary: 'temporaryState',
        page: 'otherBrowser',
        other: 'contactSupport',
      },
    },
    whichMessage: {
      on: {
        invalidCredentials: 'checkUsername',
        loginFailed: 'codeKind',
        invalidCharacter: 'retypeUsername',
        liveMode: 'choosePaper',
        session: 'otherBrowser',
        other: 'contactSupport',
      },
    },
    deviceState: {
      on: {
        away: 'deviceAway',
        lost: 'deviceLost',
        inPost: 'deviceInPost',
        ready: 'activateDevice',
        refused: 'codeKind',
      },
    },
    temporaryState: {
      on: {
        passcodeExpired: 'passcodeExpired',
        cardExpired: 'cardExpired',
        portalOnly: 'onlineCard',
        cardRefused: 'useCard',
      },
    },
    checkUsername: {
      meta: { actions: ['capsLock', 'lowerCase', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('failedAttempts'),
        worksElsewhere: didNotHelp('otherBrowser'),
      },
    },
    failedAttempts: {
      on: { many: 'lockEnds', few: 'recoverCredentials', notSure: 'lockEnds' },
    },
    lockEnds: {
      meta: { timeRule: { id: 'loginLock', picks: { locked: 'no', unlocked: 'yes' } } },
      on: { yes: 'tryAfterLock', no: 'loginLocked' },
    },
    tryAfterLock: {
      meta: { actions: ['checkKeys', 'tryOnce'] },
      on: { yes: helped('signedIn'), no: didNotHelp('recoverCredentials') },
    },
    codeKind: {
      on: {
        temporaryPasscode: 'retypePasscode',
        dscPlus: 'useDscPlus',
        cardOrDevice: 'retypeCode',
      },
    },
    retypePasscode: {
      meta: { actions: ['upperCase', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        olderPasscode: didNotHelp('passcodeExpired'),
        no: didNotHelp('contactSupport'),
      },
    },
    retypeCode: {
      meta: { actions: ['noSpaces', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        printedCard: didNotHelp('useCard'),
        no: didNotHelp('contactSupport'),
      },
    },
    useDscPlus: {
      meta: { actions: ['holdPress', 'typePin', 'typeChallenge', 'typeResponse'], minutes: 2 },
      on: {
        yes: helped('signedIn'),
        forgotPin: notPossible('resetPin'),
        broken: notPossible('deviceLost'),
        no: didNotHelp('contactSupport'),
      },
    },
    retypeUsername: {
      meta: { actions: ['noSpaces', 'noSpecial', 'tryOnce'] },
      on: { yes: helped('signedIn'), no: didNotHelp('contactSupport') },
    },
    choosePaper: {
      meta: { actions: ['setPaper', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        forgotten: notPossible('recoverPaper'),
        no: didNotHelp('contactSupport'),
      },
    },
    otherBrowser: {
      meta: {
        actions: ['anotherBrowser', 'openSafari', 'removeSaved', 'anotherNetwork', 'tryOnce'],
        minutes: 5,
      },
      on: {
        yes: helped('signedIn'),
        company: didNotHelp('askNetworkOwner'),
        no: didNotHelp('contactSupport'),
      },
    },

    ...temporaryAccess,

    signedIn: { type: 'final', tags: 'solved' },
    loginLocked: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['wait', 'call', 'identity'], timeRule: { id: 'loginLock' } },
    },
    askNetworkOwner: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['ask', 'meanwhile'] },
    },
    recoverCredentials: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'forgot-login' } },
    },
    recoverPaper: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'forgot-login', step: 'paperPassword' } },
    },
    resetPin: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'change-pin', step: 'resetPin' } },
    },
    ...contactSupport,
  },
});
