import { didNotHelp, done, flow, found, handedOver, helped, notPossible } from '#flow';
import { activationBySms } from './shared/activation-by-sms';
import { activationError } from './shared/activation-error';
import { activationOutcomes } from './shared/activation-outcomes';
import { cameraTrouble } from './shared/camera-trouble';
import { contactSupport } from './shared/contact-support';

const { ibKeyActive, phoneDoesNotFit } = activationOutcomes;

/**
 * Activates IB Key on an iPhone with the QR code that Client Portal shows.
 * A phone that cannot read the code goes on in `activate-iphone-manual`.
 */
export default flow.createMachine({
  id: 'activate-iphone-qr',
  initial: 'qrCodeShown',
  states: {
    qrCodeShown: {
      meta: { actions: ['signIn', 'findBanner'] },
      on: {
        yes: done('pointCamera'),
        cannotPoint: found('typeInstead'),
        no: notPossible('activateBySms'),
        error: found('activationError'),
      },
    },
    pointCamera: {
      meta: { actions: ['openCamera', 'aim', 'moveCloser'] },
      on: {
        banner: done('bannerOffer'),
        nothing: didNotHelp('scanSwitch'),
        frontCamera: didNotHelp('frontCamera'),
      },
    },

    ...cameraTrouble({ readsCode: 'bannerOffer', stillNothing: 'typeInstead' }),

    bannerOffer: { on: { webSite: 'installApp', app: 'confirmActivation', other: 'typeInstead' } },
    installApp: {
      meta: { actions: ['tapBanner', 'tapGet'], minutes: 2 },
      on: {
        done: done('scanAgain'),
        tooOld: notPossible('phoneDoesNotFit'),
        no: notPossible('searchStore'),
      },
    },
    scanAgain: {
      meta: { actions: ['leaveClosed', 'aimAgain'] },
      on: { yes: done('confirmActivation'), no: didNotHelp('cannotScan') },
    },
    confirmActivation: {
      meta: { actions: ['tapBanner', 'allowNotifications', 'confirmIdentity', 'tapDone'] },
      on: {
        yes: helped('ibKeyActive'),
        error: didNotHelp('activationError'),
        noBanner: notPossible('cannotScan'),
        nothing: didNotHelp('contactSupport'),
      },
    },

    ...activationError({ active: 'ibKeyActive', stillFails: 'contactSupport' }),

    ibKeyActive,
    phoneDoesNotFit,
    typeInstead: handedOver('activate-iphone-manual'),
    // The banner does not lead to the app: IBKR Mobile is looked for in the App Store, the code typed.
    searchStore: handedOver('activate-iphone-manual', 'installApp'),
    // IBKR Mobile is installed: only the typing is left.
    cannotScan: handedOver('activate-iphone-manual', 'typeCode'),
    ...activationBySms('startOnIphone'),
    ...contactSupport,
  },
});
