import { defineSteps } from '#flow';

/** How the activation of IB Key ends when it is neither handed over nor left to a phone call. */
export const activationOutcomes = defineSteps({
  ibKeyActive: {
    type: 'final',
    tags: 'solved',
    meta: { actions: ['everyDay', 'newPhone', 'recover', 'notifications', 'missing'] },
  },
  phoneDoesNotFit: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['updateSystem', 'anotherPhone', 'call'] },
  },
  noQrCode: { type: 'final', tags: 'escalated', meta: { actions: ['withoutCode', 'call'] } },
});
