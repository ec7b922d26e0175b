import { didNotHelp, done, flow, found, notPossible } from '#flow';
import { activationBySms } from './shared/activation-by-sms';
import { activationError } from './shared/activation-error';
import { activationOutcomes } from './shared/activation-outcomes';
import { androidInstall } from './shared/android-install';
import { androidPin } from './shared/android-pin';
import { contactSupport } from './shared/contact-support';

const { ibKeyActive, phoneDoesNotFit } = activationOutcomes;

/**
 * Activates IB Key on an Android phone that cannot scan: the letters and digits below the QR code
 * are typed. The source takes the code for granted: the first step comes from
 * `activate-iphone-qr`. `activate-android-qr` hands over to `typeCode`.
 */
export default flow.createMachine({
  id: 'activate-android-manual',
  initial: 'qrCodeShown',
  states: {
    qrCodeShown: {
      meta: { actions: ['signIn', 'findString'] },
      on: {
        yes: done('androidReady'),
        nothingBelow: notPossible('activateBySms'),
        no: notPossible('activateBySms'),
        error: found('activationError'),
      },
    },

    ...androidInstall({ installed: 'typeCode' }),

    typeCode: {
      meta: { actions: ['tapRegister', 'tapSessionId', 'typeString'] },
      on: {
        yes: done('choosePin'),
        error: didNotHelp('activationError'),
        nothingBelow: notPossible('activateBySms'),
        no: didNotHelp('activateBySms'),
      },
    },

    ...androidPin,
    ...activationError({ active: 'ibKeyActive', stillFails: 'contactSupport' }),

    ibKeyActive,
    phoneDoesNotFit,
    ...activationBySms('startOnAndroid'),
    ...contactSupport,
  },
});
