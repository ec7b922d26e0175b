import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Client Portal does not let a person in: a message on the screen, or a page that does not work. A
 * device, temporary passcode or card goes on in `temporary-access`, a forgotten name or password in
 * `forgot-login`. Login to a trading platform is `platform-login`.
 */
export default flow.createMachine({
  id: 'portal-login',
  initial: 'situation',
  states: {
    situation: {
      on: {
        message: 'whichMessage',
        forgotten: 'recoverCredentials',
        device: 'getAccess',
        temporary: 'renewTemporary',
        page: 'otherBrowser',
        other: 'whatElse',
      },
    },
    whichMessage: {
      on: {
        invalidCredentials: 'checkUsername',
        loginFailed: 'codeKind',
        invalidCharacter: 'retypeUsername',
        liveMode: 'choosePaper',
        session: 'otherBrowser',
        other: 'whatElse',
      },
    },
    whatElse: {
      on: {
        notification: 'signInWithoutNotification',
        sms: 'getSmsCode',
        confirm: 'confirmOtherwise',
        session: 'sessionConflict',
        unasked: 'reportMisuse',
        other: 'contactSupport',
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
      on: {
        yes: 'tryAfterLock',
        no: 'waitForLock',
        notSure: 'waitForLock',
        helpNow: 'loginLocked',
      },
    },
    tryAfterLock: {
      meta: { actions: ['checkKeys', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        notification: found('confirmSignIn'),
        code: found('codeKind'),
        no: didNotHelp('recoverCredentials'),
      },
    },
    codeKind: {
      on: {
        temporaryPasscode: 'retypePasscode',
        dscPlus: 'useDscPlus',
        cardOrDevice: 'retypeCode',
        authenticator: 'authenticatorApp',
        none: 'getAccess',
      },
    },
    retypePasscode: {
      meta: { actions: ['upperCase', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        olderPasscode: didNotHelp('renewPasscode'),
        no: didNotHelp('contactSupport'),
      },
    },
    retypeCode: {
      meta: { actions: ['noSpaces', 'tryOnce'] },
      on: {
        yes: helped('signedIn'),
        printedCard: didNotHelp('typeCardValues'),
        no: didNotHelp('contactSupport'),
      },
    },
    useDscPlus: {
      meta: {
        actions: ['signIn', 'holdPress', 'typePin', 'typeChallenge', 'typeResponse'],
        minutes: 2,
      },
      on: {
        yes: helped('signedIn'),
        forgotPin: notPossible('resetPin'),
        broken: notPossible('replaceDevice'),
        noChallenge: notPossible('contactSupport'),
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
        noSwitch: notPossible('contactSupport'),
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
        company: done('askNetworkOwner'),
        no: didNotHelp('contactSupport'),
      },
    },

    signedIn: { type: 'final', tags: 'solved' },
    waitForLock: {
      type: 'final',
      tags: 'solved',
      meta: {
        actions: ['stopSaved', 'wait', 'tryOnce', 'refused'],
        timeRule: { id: 'loginLock' },
        next: ['forgot-login/resetPassword'],
      },
    },
    loginLocked: {
      type: 'final',
      tags: 'escalated',
      meta: {
        actions: ['identity', 'call', 'accountNumber'],
        timeRule: { id: 'loginLock' },
      },
    },
    askNetworkOwner: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'ask', 'meanwhile'] },
    },
    getAccess: handedOver('temporary-access'),
    renewTemporary: handedOver('temporary-access', 'temporaryState'),
    renewPasscode: handedOver('temporary-access', 'passcodeExpired'),
    typeCardValues: handedOver('temporary-access', 'useCard'),
    replaceDevice: handedOver('temporary-access', 'deviceLost'),
    authenticatorApp: handedOver('authenticator-app'),
    recoverCredentials: handedOver('forgot-login'),
    recoverPaper: handedOver('forgot-login', 'paperPassword'),
    confirmSignIn: handedOver('secure-login'),
    resetPin: handedOver('change-pin', 'resetPin'),
    signInWithoutNotification: handedOver('secure-login', 'manualWith'),
    getSmsCode: handedOver('voice-callback'),
    confirmOtherwise: handedOver('start', 'otherFactor'),
    sessionConflict: handedOver('session-conflict'),
    reportMisuse: handedOver('report-misuse'),
    ...contactSupport,
  },
});
