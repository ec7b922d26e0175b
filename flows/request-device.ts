import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * A new security device, a temporary passcode, or both: one phone call with an identity check.
 * Devices and passcodes that a person has already go on in `portal-login`.
 */
export default flow.createMachine({
  id: 'request-device',
  initial: 'need',
  states: {
    need: {
      on: {
        newDevice: 'whoCalls',
        temporaryPasscode: 'whoCalls',
        both: 'whoCalls',
        haveOne: 'whichOne',
        information: 'topic',
      },
    },
    whoCalls: { on: { entitled: 'callForAccess', somebodyElse: 'holderMustCall' } },
    whichOne: {
      on: { inPost: 'awaitDevice', notActive: 'startUsingDevice', passcodeOrCard: 'mendPasscode' },
    },
    topic: {
      on: { devices: 'deviceArticles', sharing: 'shareDevice', access: 'accessArticles' },
    },
    deviceArticles: {
      meta: { actions: ['guides', 'sharing', 'several', 'returning', 'costs'] },
      on: { yes: 'questionAnswered', no: 'contactSupport' },
    },
    accessArticles: {
      meta: { actions: ['overview', 'passcodeLife', 'rejoin', 'ibKey'] },
      on: { yes: 'questionAnswered', no: 'contactSupport' },
    },

    questionAnswered: { type: 'final', tags: 'solved' },
    callForAccess: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['call', 'sayWhat', 'identity', 'haveReady'] },
    },
    holderMustCall: {
      type: 'final',
      tags: 'escalated',
      meta: { actions: ['tellThem', 'call', 'haveReady'] },
    },
    awaitDevice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'deviceInPost' } },
    },
    startUsingDevice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'activateDevice' } },
    },
    mendPasscode: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'temporaryState' } },
    },
    shareDevice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'share-device' } },
    },
    ...contactSupport,
  },
});
