import { didNotHelp, done, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A new security device, a temporary passcode, or both. A device is ordered in Client Portal by those
 * who can sign in; a temporary passcode comes by phone. Devices and passcodes that a person has already
 * go on in `portal-login`.
 */
export default flow.createMachine({
  id: 'request-device',
  initial: 'need',
  states: {
    need: {
      on: {
        newDevice: 'deviceReason',
        temporaryPasscode: 'whoCalls',
        both: 'whoCalls',
        haveOne: 'whichOne',
        information: 'topic',
      },
    },
    deviceReason: {
      on: {
        canSignIn: 'orderDevice',
        lockedOut: 'whoCalls',
        another: 'equity',
        firstOne: 'equity',
        other: 'contactSupport',
      },
    },
    equity: { on: { yes: 'orderDevice', no: 'useIbKey', notSure: 'useIbKey' } },
    orderDevice: {
      meta: {
        actions: [
          'openSettings',
          'requestDevice',
          'checkAddress',
          'choosePin',
          'chooseAccount',
          'checkSummary',
          'confirm',
        ],
        minutes: 5,
      },
      on: {
        yes: done('deviceOrdered'),
        cardFirst: notPossible('getCard'),
        cannotSignIn: notPossible('whoCalls'),
        no: didNotHelp('contactSupport'),
      },
    },
    whoCalls: { on: { entitled: 'callForAccess', somebodyElse: 'holderMustCall' } },
    whichOne: {
      on: {
        inPost: 'awaitDevice',
        notActive: 'startUsingDevice',
        howToUse: 'useDscPlus',
        passcodeOrCard: 'mendPasscode',
        broken: 'deviceReason',
        other: 'contactSupport',
      },
    },
    topic: {
      on: {
        howToUse: 'useDscPlus',
        costs: 'deviceCosts',
        returning: 'returnDevice',
        sharing: 'shareDevice',
        access: 'accessArticles',
        devices: 'deviceArticles',
      },
    },
    deviceArticles: {
      meta: { actions: ['guides', 'sharing', 'several', 'returning', 'costs'] },
      on: { yes: helped('questionAnswered'), no: didNotHelp('contactSupport') },
    },
    accessArticles: {
      meta: { actions: ['overview', 'passcodeLife', 'rejoin', 'ibKey'] },
      on: { yes: helped('questionAnswered'), no: didNotHelp('contactSupport') },
    },

    questionAnswered: { type: 'final', tags: 'solved', meta: { next: ['temporary-access'] } },
    deviceOrdered: {
      type: 'final',
      tags: 'solved',
      meta: { actions: ['meanwhile', 'whenItComes'], next: ['temporary-access/activateDevice'] },
    },
    useIbKey: {
      type: 'final',
      tags: 'solved',
      meta: {
        actions: ['ibKey', 'authenticator'],
        next: ['start/phoneToSetUp', 'authenticator-app/addToApp'],
      },
    },
    deviceCosts: { type: 'final', tags: 'solved' },
    returnDevice: {
      type: 'final',
      tags: 'solved',
      meta: { actions: ['form', 'pack', 'send', 'receipt'], next: ['start/phoneToSetUp'] },
    },
    callForAccess: {
      type: 'final',
      tags: 'escalated',
      meta: {
        actions: ['haveReady', 'call', 'accountNumber', 'sayWhat', 'getCard', 'after'],
        next: ['temporary-access/onlineCard'],
      },
    },
    holderMustCall: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['tellThem', 'haveReady', 'call', 'accountNumber'] },
    },
    awaitDevice: handedOver('temporary-access', 'deviceInPost'),
    startUsingDevice: handedOver('temporary-access', 'activateDevice'),
    useDscPlus: handedOver('portal-login', 'useDscPlus'),
    getCard: handedOver('temporary-access', 'onlineCard'),
    mendPasscode: handedOver('temporary-access', 'temporaryState'),
    shareDevice: handedOver('share-device'),
    ...contactSupport,
  },
});
