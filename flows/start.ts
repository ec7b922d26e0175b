import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/**
 * The triage: two or three questions in the person's own words, and then the article that helps. Nothing is
 * fixed here; every other article can be reached from here.
 */
export default flow.createMachine({
  id: 'start',
  initial: 'trouble',
  states: {
    trouble: {
      on: {
        signIn: 'signInTrouble',
        notificationOrCode: 'codeTrouble',
        phone: 'phoneTrouble',
        setUp: 'phoneToSetUp',
        device: 'deviceTrouble',
        other: 'otherFactor',
      },
    },
    signInTrouble: {
      on: {
        portal: 'readPortalMessage',
        platform: 'fixPlatformLogin',
        forgotten: 'recoverCredentials',
        manyAttempts: 'checkLock',
        session: 'endOtherSession',
        other: 'contactSupport',
      },
    },
    codeTrouble: {
      on: {
        signInNow: 'signInWithoutNotification',
        arrived: 'approveSignIn',
        neverComes: 'turnOnNotifications',
        sms: 'getCodeByVoice',
        unasked: 'reportMisuse',
        other: 'otherFactor',
      },
    },
    otherFactor: {
      on: {
        passkey: 'usePasskey',
        authenticator: 'useAuthenticator',
        several: 'chooseFactor',
        other: 'contactSupport',
      },
    },
    phoneTrouble: {
      on: {
        newPhone: 'moveIbKey',
        reinstalled: 'recoverIbKey',
        otherPhone: 'choosePhone',
        lost: 'requestAccess',
        stolen: 'reportStolenPhone',
        other: 'contactSupport',
      },
    },
    phoneToSetUp: {
      on: {
        iphoneScan: 'scanWithIphone',
        androidScan: 'scanWithAndroid',
        iphoneType: 'typeOnIphone',
        androidType: 'typeOnAndroid',
        noQrCode: 'activateBySms',
        other: 'contactSupport',
      },
    },
    deviceTrouble: {
      on: {
        device: 'findDevice',
        temporary: 'renewAccess',
        request: 'requestAccess',
        pin: 'changePin',
        share: 'shareDevice',
        other: 'contactSupport',
      },
    },

    readPortalMessage: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'whichMessage' } },
    },
    fixPlatformLogin: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'platform-login' } },
    },
    recoverCredentials: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'forgot-login' } },
    },
    checkLock: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'portal-login', step: 'failedAttempts' } },
    },
    signInWithoutNotification: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login', step: 'manualWith' } },
    },
    approveSignIn: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login', step: 'approveWith' } },
    },
    turnOnNotifications: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'missing-notifications' } },
    },
    getCodeByVoice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'voice-callback' } },
    },
    moveIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'migrate-phone' } },
    },
    recoverIbKey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'recover-ib-key' } },
    },
    choosePhone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'secure-login', step: 'whichPhoneToUse' } },
    },
    requestAccess: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'request-device' } },
    },
    scanWithIphone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-iphone-qr' } },
    },
    scanWithAndroid: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-android-qr' } },
    },
    typeOnIphone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-iphone-manual' } },
    },
    typeOnAndroid: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-android-manual' } },
    },
    findDevice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'temporary-access' } },
    },
    renewAccess: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'temporary-access', step: 'temporaryState' } },
    },
    changePin: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'change-pin' } },
    },
    shareDevice: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'share-device' } },
    },
    reportMisuse: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'report-misuse' } },
    },
    reportStolenPhone: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'report-misuse', step: 'reportStolenPhone' } },
    },
    endOtherSession: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'session-conflict' } },
    },
    usePasskey: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'passkey-login' } },
    },
    useAuthenticator: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'authenticator-app' } },
    },
    chooseFactor: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'choose-factor' } },
    },
    activateBySms: {
      type: 'final',
      tags: 'handedOver',
      meta: { continueIn: { flow: 'activate-by-sms' } },
    },
    ...contactSupport,
  },
});
