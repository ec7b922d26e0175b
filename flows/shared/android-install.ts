import { defineSteps, done, found, notPossible } from '#flow';

/**
 * Gets IBKR Mobile onto an Android phone that can run IB Key. Enter at `androidReady`; leaves by
 * `installed`; needs `activationOutcomes` and `contactSupport`.
 */
export const androidInstall = (exits: { installed: string }) =>
  defineSteps({
    androidReady: {
      meta: { actions: ['checkSystem', 'checkRoot'] },
      on: {
        yes: found('installOnAndroid'),
        notSure: found('installOnAndroid'),
        no: found('phoneDoesNotFit'),
      },
    },
    installOnAndroid: {
      meta: { actions: ['openStore', 'searchName', 'tapInstall', 'tapOpen'], minutes: 3 },
      on: {
        yes: done(exits.installed),
        tooOld: notPossible('phoneDoesNotFit'),
        no: notPossible('contactSupport'),
      },
    },
  });
