import { defineSteps, didNotHelp, helped } from '#flow';

/**
 * The last screen of the activation on Android: the PIN of IB Key. Enter at `choosePin`; needs
 * `activationError`, `activationOutcomes` and `contactSupport`.
 */
export const androidPin = defineSteps({
  choosePin: {
    meta: { actions: ['createPin', 'readAdvice', 'tapActivate', 'tapDone'] },
    on: {
      yes: helped('ibKeyActive'),
      error: didNotHelp('activationError'),
      nothing: didNotHelp('contactSupport'),
    },
  },
});
