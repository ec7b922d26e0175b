import { didNotHelp, done, flow, handedOver, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * Changes a PIN that its owner knows: of a DSC+ in Client Portal, of IB Key on an Android phone in
 * IBKR Mobile. A PIN that is not known is reset by phone.
 */
export default flow.createMachine({
  id: 'change-pin',
  initial: 'knowPin',
  states: {
    knowPin: {
      on: { yes: 'deviceType', no: 'resetPin', refused: 'resetPin', neverSet: 'iphoneUnlock' },
    },
    deviceType: {
      on: {
        dscPlus: 'openCardSettings',
        android: 'openChangePin',
        iphone: 'iphoneUnlock',
        other: 'callAboutDevice',
      },
    },
    openCardSettings: {
      meta: {
        actions: [
          'signIn',
          'openMenu',
          'openSystem',
          'clickGear',
          'clickInformation',
          'clickChange',
        ],
      },
      on: {
        yes: done('newCardPin'),
        no: notPossible('contactSupport'),
        cannotSignIn: notPossible('signInFirst'),
      },
    },
    newCardPin: {
      meta: { actions: ['enterNewPin', 'typePin', 'typeChallenge', 'typeResponse', 'finish'] },
      on: {
        yes: done('pinChanged'),
        no: didNotHelp('repeatCardPin'),
        noCode: didNotHelp('contactSupport'),
      },
    },
    repeatCardPin: {
      meta: { actions: ['newChallenge', 'typePin', 'typeChallenge', 'typeResponse', 'finish'] },
      on: { yes: done('pinChanged'), no: didNotHelp('contactSupport') },
    },
    openChangePin: {
      meta: { actions: ['openApp', 'tapServices', 'tapAuthenticate', 'tapChange'] },
      on: { yes: done('newPinOnAndroid'), no: didNotHelp('lookInMenu') },
    },
    // Where newer apps have their PIN change is not known: this is where their other functions of IB Key are.
    lookInMenu: {
      meta: { actions: ['tapMore', 'tapTwoFactor', 'lookForChange'] },
      on: { yes: done('newPinOnAndroid'), no: didNotHelp('contactSupport') },
    },
    newPinOnAndroid: {
      meta: { actions: ['fillIn', 'submit', 'finish'] },
      on: {
        yes: done('tryNewPin'),
        wrongPin: didNotHelp('resetPin'),
        no: didNotHelp('contactSupport'),
      },
    },
    tryNewPin: {
      meta: { actions: ['closeApp', 'signIn', 'enterPin'] },
      on: {
        yes: done('pinChanged'),
        noNotification: notPossible('findNotification'),
        no: didNotHelp('contactSupport'),
      },
    },
    iphoneUnlock: {
      on: { yes: 'nothingToChange', dscPlus: 'openCardSettings', no: 'callAboutDevice' },
    },

    pinChanged: { type: 'final', tags: 'solved' },
    findNotification: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['missing-notifications', 'secure-login/manualWith'] },
    },
    nothingToChange: { type: 'final', tags: 'solved' },
    resetPin: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    callAboutDevice: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
    },
    signInFirst: handedOver('portal-login', 'useDscPlus'),
    ...contactSupport,
  },
});
