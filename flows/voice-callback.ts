import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * The security code did not arrive by SMS: an automated call reads it out instead. Each platform
 * names the request in its own way; TWS offers the call in its latest and beta version only.
 */
export default flow.createMachine({
  id: 'voice-callback',
  initial: 'platform',
  states: {
    platform: {
      on: {
        portal: 'requestInPortal',
        tws: 'twsVersion',
        iphone: 'requestOnIphone',
        android: 'requestOnAndroid',
        otherwise: 'howYouConfirm',
      },
    },
    requestInPortal: {
      meta: { actions: ['takePen', 'clickLink', 'chooseVoice'] },
      on: { yes: 'waitForCall', missing: 'howYouConfirm' },
    },
    twsVersion: { on: { latestOrBeta: 'requestInTws', olderOrUnsure: 'changeTwsVersion' } },
    changeTwsVersion: {
      on: {
        yes: 'requestInTws',
        tryThisOne: 'requestInTws',
        portalInstead: 'requestInPortal',
        no: 'contactSupport',
      },
    },
    requestInTws: {
      meta: { actions: ['takePen', 'clickRequest', 'chooseVoice'] },
      on: { yes: 'waitForCall', missing: 'howYouConfirm' },
    },
    requestOnIphone: {
      meta: { actions: ['takePen', 'tapRequest', 'chooseVoice'] },
      on: { yes: 'waitForCall', missing: 'howYouConfirm' },
    },
    requestOnAndroid: {
      meta: { actions: ['takePen', 'tapRequest', 'chooseVoice'] },
      on: { yes: 'waitForCall', missing: 'howYouConfirm' },
    },
    waitForCall: {
      meta: {
        actions: ['answer', 'writeDown'],
        timeRule: { id: 'voiceCall', picks: { late: 'noCall' } },
      },
      on: { callCame: 'enterCode', missedCode: 'secondCall', noCall: 'secondCall' },
    },
    secondCall: {
      meta: {
        actions: ['askAgain', 'loudspeaker'],
        timeRule: { id: 'voiceCall', picks: { late: 'no' } },
      },
      on: { yes: 'enterCode', no: 'contactSupport' },
    },
    enterCode: {
      meta: { actions: ['typeCode', 'goOn'] },
      on: { yes: 'signedIn', no: 'contactSupport' },
    },
    howYouConfirm: {
      on: {
        ibKey: 'useIbKey',
        devicePortal: 'useDeviceInPortal',
        devicePlatform: 'useDeviceOnPlatform',
        sms: 'contactSupport',
        notSure: 'contactSupport',
      },
    },

    signedIn: { type: 'final', tags: 'solved' },
    useIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login' } },
    },
    useDeviceInPortal: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login' } },
    },
    useDeviceOnPlatform: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'platform-login' } },
    },
    ...contactSupport,
  },
});
