import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';
import { temporaryAccess } from './shared/temporary-access';

/**
 * Client Portal does not let a person in: eleven situations, from a message on the screen to a
 * device in the post. Login to a trading platform is `platform-login`.
 */
export default flow.createMachine({
  id: 'portal-login',
  initial: 'situation',
  states: {
    situation: {
      on: {
        message: 'whichMessage',
        forgotten: 'callForCredentials',
        device: 'deviceState',
        temporary: 'temporaryState',
        other: 'contactSupport',
      },
    },
    whichMessage: {
      on: {
        invalidCredentials: 'checkUsername',
        loginFailed: 'codeKind',
        invalidCharacter: 'retypeUsername',
        other: 'contactSupport',
      },
    },
    deviceState: {
      on: {
        away: 'deviceAway',
        lost: 'deviceLost',
        inPost: 'deviceInPost',
        ready: 'activateDevice',
      },
    },
    temporaryState: {
      on: {
        passcodeExpired: 'passcodeExpired',
        cardExpired: 'cardExpired',
        portalOnly: 'onlineCard',
      },
    },
    checkUsername: {
      meta: { actions: ['capsLock', 'lowerCase', 'tryOnce'] },
      on: { yes: 'signedIn', no: 'failedAttempts' },
    },
    failedAttempts: {
      on: { many: 'lockEnds', few: 'callForCredentials', notSure: 'lockEnds' },
    },
    lockEnds: {
      meta: { timeRule: { id: 'loginLock', picks: { locked: 'no', unlocked: 'yes' } } },
      on: { yes: 'tryAfterLock', no: 'loginLocked' },
    },
    tryAfterLock: {
      meta: { actions: ['checkKeys', 'tryOnce'] },
      on: { yes: 'signedIn', no: 'callForCredentials' },
    },
    codeKind: { on: { temporaryPasscode: 'retypePasscode', cardOrDevice: 'retypeCode' } },
    retypePasscode: {
      meta: { actions: ['upperCase', 'tryOnce'] },
      on: { yes: 'signedIn', olderPasscode: 'passcodeExpired', no: 'contactSupport' },
    },
    retypeCode: {
      meta: { actions: ['noSpaces', 'tryOnce'] },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },
    retypeUsername: {
      meta: { actions: ['noSpaces', 'noSpecial'] },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },

    ...temporaryAccess,

    signedIn: { type: 'final', tags: 'solved' },
    loginLocked: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['wait', 'call'], timeRule: { id: 'loginLock' } },
    },
    callForCredentials: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'identity'] },
    },
    ...contactSupport,
  },
});
