import { defineSteps, didNotHelp, helped, notPossible } from '#flow';

/**
 * "An error has occurred" during the activation of IB Key: it is active already, or the QR code
 * was used before. Signing in is the cheapest test that separates the two.
 * Enter at `activationError`; leaves by `active` or `stillFails`.
 */
export const activationError = (exits: { active: string; stillFails: string }) =>
  defineSteps({
    activationError: {
      meta: { actions: ['signInAgain', 'tapNotification'] },
      on: { yes: helped('alreadyActive'), no: didNotHelp('freshQrCode') },
    },
    freshQrCode: {
      meta: { actions: ['signOut', 'signInAgain', 'activateAgain'] },
      on: {
        yes: helped(exits.active),
        no: didNotHelp(exits.stillFails),
        noCode: notPossible('activateBySms'),
      },
    },
    alreadyActive: {
      type: 'final',
      tags: 'solved',
      meta: { next: ['secure-login', 'migrate-phone'] },
    },
  });
