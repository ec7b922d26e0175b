import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/** Say here what this article solves, and which cases it hands over. */
export default flow.createMachine({
  id: 'session-conflict',
  initial: 'whatHappens',
  states: {
    whatHappens: { on: { thisProblem: 'tryFix', somethingElse: 'contactSupport' } },
    tryFix: {
      meta: { actions: ['first', 'second'] },
      on: { yes: 'problemSolved', no: 'contactSupport' },
    },

    problemSolved: { type: 'final', tags: 'solved' },
    ...contactSupport,
  },
});
