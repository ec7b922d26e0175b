import { didNotHelp, done, flow, handedOver, helped, notPossible } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * The security code does not arrive by SMS: the phone, the number and the carrier, and an automated call that
 * reads it out instead. TWS offers the call in its latest and beta version only.
 */
export default flow.createMachine({
  id: 'voice-callback',
  initial: 'situation',
  states: {
    situation: {
      on: {
        notCome: 'restartPhone',
        suddenlyAsked: 'whyAsked',
        sinceDevice: 'howYouConfirm',
        unverified: 'verifyNumber',
        refused: 'enterCode',
        notMine: 'codeNotMine',
      },
    },
    whyAsked: { on: { yes: 'enterCode', no: 'restartPhone' } },
    restartPhone: {
      meta: { actions: ['wait', 'restart', 'askOnce'], minutes: 6 },
      on: {
        yes: done('enterCode'),
        no: didNotHelp('platform'),
        otherNumber: notPossible('contactSupport'),
        noSignal: notPossible('contactSupport'),
      },
    },
    platform: {
      on: {
        portal: 'requestInPortal',
        tws: 'requestInTws',
        iphone: 'requestOnIphone',
        android: 'requestOnAndroid',
        otherwise: 'howYouConfirm',
      },
    },
    requestInPortal: {
      meta: { actions: ['takePen', 'clickLink', 'chooseVoice'] },
      on: { yes: done('waitForCall'), missing: notPossible('howYouConfirm') },
    },
    requestInTws: {
      meta: { actions: ['takePen', 'clickRequest', 'chooseVoice'] },
      on: {
        yes: done('waitForCall'),
        portalInstead: notPossible('requestInPortal'),
        older: notPossible('contactSupport'),
        missing: notPossible('howYouConfirm'),
      },
    },
    requestOnIphone: {
      meta: { actions: ['takePen', 'tapRequest', 'chooseVoice'] },
      on: { yes: done('waitForCall'), missing: notPossible('howYouConfirm') },
    },
    requestOnAndroid: {
      meta: { actions: ['takePen', 'tapRequest', 'chooseVoice'] },
      on: { yes: done('waitForCall'), missing: notPossible('howYouConfirm') },
    },
    waitForCall: {
      meta: {
        actions: ['answer', 'writeDown'],
        timeRule: { id: 'voiceCall', picks: { late: 'noCall' } },
      },
      on: {
        callCame: done('enterCode'),
        missedCode: didNotHelp('secondCall'),
        noCall: didNotHelp('secondCall'),
      },
    },
    secondCall: {
      meta: {
        actions: ['takePen', 'askAgain', 'loudspeaker'],
        timeRule: { id: 'voiceCall', picks: { late: 'no' } },
      },
      on: { yes: done('enterCode'), no: didNotHelp('askCarrier') },
    },
    enterCode: {
      meta: { actions: ['typeCode', 'goOn'] },
      on: {
        yes: helped('signedIn'),
        no: didNotHelp('contactSupport'),
        noField: notPossible('contactSupport'),
      },
    },
    verifyNumber: {
      meta: { actions: ['openSettings', 'checkNumber', 'clickGear', 'typeCode', 'checkMark'] },
      on: {
        yes: done('numberVerified'),
        noCode: didNotHelp('verifyAgain'),
        no: didNotHelp('contactSupport'),
      },
    },
    // A code to verify the number goes into Client Portal, not into the sign-in: it never leads to `enterCode`.
    verifyAgain: {
      meta: { actions: ['checkNumber', 'restart', 'askOnce', 'typeCode'], minutes: 6 },
      on: {
        yes: done('numberVerified'),
        no: didNotHelp('askCarrier'),
        refused: didNotHelp('contactSupport'),
      },
    },
    askCarrier: {
      meta: { actions: ['filter', 'registry', 'change', 'again'] },
      on: {
        yes: done('enterCode'),
        verified: helped('numberVerified'),
        no: didNotHelp('contactSupport'),
        virtual: notPossible('contactSupport'),
      },
    },
    howYouConfirm: {
      on: {
        ibKey: 'useIbKey',
        devicePortal: 'useDeviceInPortal',
        devicePlatform: 'useDeviceOnPlatform',
        sms: 'askCarrier',
        authenticator: 'useAuthenticator',
        notSure: 'contactSupport',
      },
    },

    useAuthenticator: handedOver('authenticator-app'),
    signedIn: { type: 'final', tags: 'solved', meta: { next: ['start/phoneToSetUp'] } },
    numberVerified: { type: 'final', tags: 'solved', meta: { next: ['start/phoneToSetUp'] } },
    codeNotMine: handedOver('report-misuse', 'approvedIt'),
    useIbKey: handedOver('secure-login'),
    useDeviceInPortal: handedOver('portal-login', 'codeKind'),
    useDeviceOnPlatform: handedOver('platform-login', 'retypeCode'),
    ...contactSupport,
  },
});
