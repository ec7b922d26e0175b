import { defineSteps } from '#flow';

/** The last resort of every flow: a person, reached by phone. */
export const contactSupport = defineSteps({
  contactSupport: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['haveReady', 'call', 'accountNumber', 'identity'] },
  },
});
