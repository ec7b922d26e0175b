import { defineSteps, didNotHelp, done, notPossible } from '#flow';

/**
 * The phone camera does not read a QR code. Enter at `scanSwitch` when nothing happens or at
 * `frontCamera` when the wrong lens is on; leaves by `readsCode` or `stillNothing`.
 */
export const cameraTrouble = (exits: { readsCode: string; stillNothing: string }) =>
  defineSteps({
    frontCamera: {
      meta: { actions: ['switchLens', 'aimAgain'] },
      on: { yes: done(exits.readsCode), no: didNotHelp('scanSwitch') },
    },
    scanSwitch: {
      meta: { actions: ['openCameraSettings', 'aimAgain'] },
      on: {
        yes: done(exits.readsCode),
        no: didNotHelp(exits.stillNothing),
        noSwitch: notPossible(exits.stillNothing),
      },
    },
  });
