import { didNotHelp, done, flow, found, helped, notPossible } from '#flow';
import { activationBySms } from './shared/activation-by-sms';
import { activationError } from './shared/activation-error';
import { activationOutcomes } from './shared/activation-outcomes';
import { contactSupport } from './shared/contact-support';

const { ibKeyActive, phoneDoesNotFit } = activationOutcomes;

/**
 * Activates IB Key on an iPhone that cannot scan: the letters and digits below the QR code are
 * typed. The source takes the code for granted and names no errors; the first step comes from
 * `activate-iphone-qr`, and so does the way out of an error.
 */
export default flow.createMachine({
  id: 'activate-iphone-manual',
  initial: 'qrCodeShown',
  states: {
    qrCodeShown: {
      meta: { actions: ['signIn', 'findString'] },
      on: {
        yes: done('iphoneReady'),
        nothingBelow: notPossible('activateBySms'),
        no: notPossible('activateBySms'),
        error: found('activationError'),
      },
    },
    iphoneReady: {
      meta: { actions: ['checkSystem', 'checkSensor', 'checkLock'] },
      on: {
        yes: found('installApp'),
        lockOff: found('turnOnLock'),
        notSure: found('installApp'),
        no: found('phoneDoesNotFit'),
      },
    },
    turnOnLock: {
      meta: { actions: ['chooseSensor', 'fallBack'] },
      on: { yes: done('installApp'), no: notPossible('contactSupport') },
    },
    installApp: {
      meta: {
        actions: ['openStore', 'tapSearch', 'typeName', 'tapGet', 'confirmDownload', 'tapOpen'],
        minutes: 3,
      },
      on: {
        yes: done('typeCode'),
        tooOld: notPossible('phoneDoesNotFit'),
        no: notPossible('contactSupport'),
      },
    },
    typeCode: {
      meta: { actions: ['tapSetup', 'typeString', 'tapActivate', 'tapDone'] },
      on: {
        yes: helped('ibKeyActive'),
        error: didNotHelp('activationError'),
        nothingBelow: notPossible('activateBySms'),
        nothing: didNotHelp('activateBySms'),
      },
    },

    ...activationError({ active: 'ibKeyActive', stillFails: 'contactSupport' }),

    ibKeyActive,
    phoneDoesNotFit,
    ...activationBySms('startOnIphone'),
    ...contactSupport,
  },
});
