import { defineSteps } from '#flow';

/**
 * How the activation of IB Key ends on a phone: it is active, or the phone does not fit.
 */
export const activationOutcomes = defineSteps({
  ibKeyActive: {
    type: 'final',
    tags: 'solved',
    meta: {
      actions: ['everyDay', 'newPhone', 'recover', 'notifications', 'missing'],
      next: ['secure-login', 'migrate-phone'],
    },
  },
  phoneDoesNotFit: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['updateSystem', 'anotherPhone', 'haveReady', 'call', 'accountNumber'] },
  },
});
