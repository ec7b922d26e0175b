import { didNotHelp, done, flow, found, handedOver, notPossible } from '#flow';
import { activationBySms } from './shared/activation-by-sms';
import { activationError } from './shared/activation-error';
import { activationOutcomes } from './shared/activation-outcomes';
import { androidInstall } from './shared/android-install';
import { androidPin } from './shared/android-pin';
import { cameraTrouble } from './shared/camera-trouble';
import { contactSupport } from './shared/contact-support';

const { ibKeyActive, phoneDoesNotFit } = activationOutcomes;

/**
 * Activates IB Key on an Android phone with the QR code that Client Portal shows, scanned inside
 * IBKR Mobile. The source takes the code for granted: the first step comes from
 * `activate-iphone-qr`. A phone that cannot read the code goes on in `activate-android-manual`.
 */
export default flow.createMachine({
  id: 'activate-android-qr',
  initial: 'qrCodeShown',
  states: {
    qrCodeShown: {
      meta: { actions: ['signIn', 'findBanner'] },
      on: {
        yes: done('androidReady'),
        cannotPoint: found('typeInstead'),
        no: notPossible('activateBySms'),
        error: found('activationError'),
      },
    },

    ...androidInstall({ installed: 'scanCode' }),

    scanCode: {
      meta: { actions: ['tapRegister', 'tapQrCode', 'allowCamera', 'aim', 'moveCloser'] },
      on: {
        yes: done('choosePin'),
        nothing: didNotHelp('scanSwitch'),
        frontCamera: didNotHelp('frontCamera'),
        error: didNotHelp('activationError'),
        noButton: notPossible('activateBySms'),
      },
    },

    ...cameraTrouble({ readsCode: 'choosePin', stillNothing: 'cannotScan' }),
    ...androidPin,
    ...activationError({ active: 'ibKeyActive', stillFails: 'contactSupport' }),

    ibKeyActive,
    phoneDoesNotFit,
    ...activationBySms('startOnAndroid'),
    typeInstead: handedOver('activate-android-manual'),
    // The phone is checked and IBKR Mobile open: only the typing is left.
    cannotScan: handedOver('activate-android-manual', 'typeCode'),
    ...contactSupport,
  },
});
