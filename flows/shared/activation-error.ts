import { defineSteps } from '#flow';

/**
 * "An error has occurred" during the activation of IB Key: it is active already, or the QR code
 * was used before. Signing in is the cheapest test that separates the two.
 * Enter at `activationError`; leaves by `active` or `stillFails`.
 */
export const activationError = (exits: { active: string; stillFails: string }) =>
  defineSteps({
    activationError: {
      meta: { actions: ['signInAgain', 'tapNotification'] },
      on: { yes: 'alreadyActive', no: 'freshQrCode' },
    },
    freshQrCode: {
      meta: { actions: ['signOut', 'signInAgain', 'activateAgain'] },
      on: { yes: exits.active, no: exits.stillFails },
    },
    alreadyActive: { type: 'final', tags: 'solved' },
  });
