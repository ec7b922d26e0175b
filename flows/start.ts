import { flow, handedOver } from '#flow';
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
        other: 'codeTrouble',
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

    readPortalMessage: handedOver('portal-login', 'whichMessage'),
    fixPlatformLogin: handedOver('platform-login'),
    recoverCredentials: handedOver('forgot-login'),
    checkLock: handedOver('portal-login', 'failedAttempts'),
    signInWithoutNotification: handedOver('secure-login', 'manualWith'),
    approveSignIn: handedOver('secure-login', 'approveWith'),
    turnOnNotifications: handedOver('missing-notifications'),
    getCodeByVoice: handedOver('voice-callback'),
    moveIbKey: handedOver('migrate-phone'),
    recoverIbKey: handedOver('recover-ib-key'),
    choosePhone: handedOver('secure-login', 'whichPhoneToUse'),
    requestAccess: handedOver('request-device'),
    scanWithIphone: handedOver('activate-iphone-qr'),
    scanWithAndroid: handedOver('activate-android-qr'),
    typeOnIphone: handedOver('activate-iphone-manual'),
    typeOnAndroid: handedOver('activate-android-manual'),
    findDevice: handedOver('temporary-access'),
    renewAccess: handedOver('temporary-access', 'temporaryState'),
    changePin: handedOver('change-pin'),
    shareDevice: handedOver('share-device'),
    reportMisuse: handedOver('report-misuse'),
    reportStolenPhone: handedOver('report-misuse', 'reportStolenPhone'),
    endOtherSession: handedOver('session-conflict'),
    usePasskey: handedOver('passkey-login'),
    useAuthenticator: handedOver('authenticator-app'),
    chooseFactor: handedOver('choose-factor'),
    activateBySms: handedOver('activate-by-sms'),
    ...contactSupport,
  },
});
