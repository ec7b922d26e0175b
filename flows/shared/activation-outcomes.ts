import { defineSteps } from '#flow';

/**
 * How the activation of IB Key ends on a phone: it is active, the phone does not fit, or there is no
 * QR code, so that the app activates it by SMS.
 */
export const activationOutcomes = defineSteps({
  ibKeyActive: {
    type: 'final',
    tags: 'solved',
    meta: { actions: ['everyDay', 'newPhone', 'recover', 'notifications', 'missing'] },
  },
  phoneDoesNotFit: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['updateSystem', 'anotherPhone', 'call', 'haveReady'] },
  },
  noQrCode: {
    type: 'final',
    tags: 'handedOver',
    meta: { continueIn: { flow: 'activate-by-sms' } },
  },
});
