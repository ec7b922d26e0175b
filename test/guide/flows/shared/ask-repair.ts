import { defineSteps } from '#flow';

/** The last resort of every flow: a person, reached by phone. */
export const askRepair = defineSteps({
  askRepair: {
    type: 'final',
    tags: 'escalated',
    meta: { actions: ['call', 'haveReady'] },
  },
});
