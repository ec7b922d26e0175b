import { defineSteps, didNotHelp, helped } from '#flow';

/** The first fix of everything that has a plug; leaves by `works` or `staysOff`. */
export const otherSocket = (exits: { works: string; staysOff: string }) =>
  defineSteps({
    otherSocket: {
      meta: { actions: ['plugIn', 'switchOn'] },
      on: { yes: helped(exits.works), no: didNotHelp(exits.staysOff) },
    },
  });
