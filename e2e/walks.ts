/**
 * Ways through the articles, by the article they begin in: `answers: outcome, tag`. The answers are
 * options, in order. A hand-over stands among them as `outcome>flow`: the outcome reached, and the
 * article it goes on in. Together they end each of these articles in every way it can end.
 */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  start: [
    'other: contactSupport, escalated',
    'signIn portal readPortalMessage>portal-login invalidCharacter yes: signedIn, solved',
    'signIn platform fixPlatformLogin>platform-login keepsTrying yes yes: signedIn, solved',
    'signIn forgotten recoverCredentials>portal-login: callForCredentials, escalated',
    'signIn manyAttempts checkLock>portal-login many no: loginLocked, escalated',
    'notificationOrCode signInNow signInWithoutNotification>secure-login android yes: signedIn, solved',
    'notificationOrCode arrived approveSignIn>secure-login faceId yes: signedIn, solved',
    'notificationOrCode neverComes turnOnNotifications>missing-notifications yes yes yes: notificationsCome, solved',
    'notificationOrCode sms getCodeByVoice>voice-callback android yes callCame yes: signedIn, solved',
    'phone newPhone moveIbKey>migrate-phone otherPhone device android yes: ibKeyMoved, solved',
    'phone reinstalled recoverIbKey>recover-ib-key sameAndroid yes: ibKeyRecovered, solved',
    'phone otherPhone choosePhone>secure-login otherOne: useOtherPhone, escalated',
    'phone lost requestAccess>request-device both entitled: callForAccess, escalated',
    'setUp iphoneScan scanWithIphone>activate-iphone-qr yes banner app yes: ibKeyActive, solved',
    'setUp androidScan scanWithAndroid>activate-android-qr yes yes yes yes yes: ibKeyActive, solved',
    'setUp iphoneType typeOnIphone>activate-iphone-manual yes yes yes yes: ibKeyActive, solved',
    'setUp androidType typeOnAndroid>activate-android-manual yes yes yes yes yes: ibKeyActive, solved',
    'device device findDevice>portal-login ready yes: deviceActive, solved',
    'device temporary renewAccess>portal-login cardExpired yes yes: deviceActive, solved',
    'device pin changePin>change-pin neverSet yes: nothingToChange, solved',
    'device share shareDevice>share-device card yes no approved: deviceShared, solved',
  ],
  'portal-login': [
    'message invalidCredentials no many no: loginLocked, escalated',
    'message invalidCredentials no notSure yes yes: signedIn, solved',
    'message loginFailed temporaryPasscode yes: signedIn, solved',
    'message loginFailed cardOrDevice no: contactSupport, escalated',
    'message invalidCharacter yes: signedIn, solved',
    'forgotten: callForCredentials, escalated',
    'device away yes yes: temporaryAccessWorks, solved',
    'device lost no: contactSupport, escalated',
    'device lost yes enough: passcodeWorks, solved',
    'device inPost cannotSignIn: deviceSupport, escalated',
    'device ready yes: deviceActive, solved',
    'temporary passcodeExpired no: passcodeUsedUp, escalated',
    'temporary passcodeExpired deviceBack yes: deviceActive, solved',
    'temporary cardExpired no: cardUsedUp, escalated',
    'temporary portalOnly yes: temporaryAccessWorks, solved',
  ],
  'platform-login': [
    'invalidLogin openLive typedRight: contactSupport, escalated',
    'invalidLogin openLive yes checkLock>portal-login many no: loginLocked, escalated',
    'invalidLogin paper no no checkTyping>portal-login yes: signedIn, solved',
    'invalidLogin paper yes: signedIn, solved',
    'invalidLogin approvedLate: platformTomorrow, escalated',
    'invalidLogin notApproved: approvalPending, escalated',
    'invalidLogin closed yes: statementsOpen, solved',
    'invalidLogin closed no portalRefuses>portal-login loginFailed temporaryPasscode yes: signedIn, solved',
    'loginFailed yes: signedIn, solved',
    'loginFailed olderPasscode yes yes: temporaryAccessWorks, solved',
    'forgotten: callForCredentials, escalated',
    'keepsTrying no: callProvider, escalated',
    'keepsTrying yes no yes: signedIn, solved',
    'keepsTrying yes notMine: askNetworkOwner, escalated',
    'keepsTrying yes no no: contactSupport, escalated',
    'device away yes yes: temporaryAccessWorks, solved',
    'device lost no: contactSupport, escalated',
    'device inPost cannotSignIn: deviceSupport, escalated',
    'device ready yes: deviceActive, solved',
    'device passcode yes enough: passcodeWorks, solved',
    'device passcode no: passcodeUsedUp, escalated',
    'device card no: cardUsedUp, escalated',
  ],
  'secure-login': [
    'arrived android yes: signedIn, solved',
    'arrived touchId nothingCame yes: signedIn, solved',
    'missing yes on faceId no: contactSupport, escalated',
    'missing no android yes: signedIn, solved',
    'missing yes off allowNotifications>missing-notifications iphone yes: notificationsCome, solved',
    'turnOn turnOnNotifications>missing-notifications yes yes hidden iphone yes: notificationsCome, solved',
    'newPhone moved moveIbKey>migrate-phone number iphone yes: ibKeyMoved, solved',
    'newPhone iphone activateIphone>activate-iphone-qr yes banner webSite done yes yes: ibKeyActive, solved',
    'newPhone android activateAndroid>activate-android-qr error yes: alreadyActive, solved',
    'otherPhone otherOne: useOtherPhone, escalated',
    'reinstalled samePhone recoverIbKey>recover-ib-key sameIphone yes: ibKeyRecovered, solved',
  ],
  'missing-notifications': [
    'yes yes yes: notificationsCome, solved',
    'yes yes no no android no yes: notificationsCome, solved',
    'yes no manualLogin>secure-login android yes: signedIn, solved',
    'yes yes no no iphone no cannotSignIn signInFirst>secure-login touchId yes: signedIn, solved',
    'no otherPhone moveIbKey>migrate-phone number iphone yes: ibKeyMoved, solved',
    'no reinstalled recoverIbKey>recover-ib-key sameAndroid yes: ibKeyRecovered, solved',
    'no neverIphone activateIphone>activate-iphone-qr error no yes: ibKeyActive, solved',
    'no neverAndroid activateAndroid>activate-android-qr no: noQrCode, escalated',
    'notSure yes hidden android no no faultyAndroid notDone: contactSupport, escalated',
  ],
  'migrate-phone': [
    'otherPhone number iphone yes: ibKeyMoved, solved',
    'otherPhone device android cannotConfirm: callForAccess, escalated',
    'otherPhone number android no: contactSupport, escalated',
    'samePhone recoverIbKey>recover-ib-key sameAndroid cannotConfirm: callForAccess, escalated',
    'neverIphone activateIphone>activate-iphone-qr yes frontCamera no yes app yes: ibKeyActive, solved',
    'neverAndroid activateAndroid>activate-android-qr yes notSure yes yes yes: ibKeyActive, solved',
  ],
  'recover-ib-key': [
    'sameIphone yes: ibKeyRecovered, solved',
    'sameAndroid no: contactSupport, escalated',
    'sameIphone cannotConfirm: callForAccess, escalated',
    'otherPhone moveIbKey>migrate-phone device android yes: ibKeyMoved, solved',
  ],
  'activate-iphone-qr': [
    'yes banner webSite done yes yes: ibKeyActive, solved',
    'yes frontCamera yes app error yes: alreadyActive, solved',
    'yes banner app nothing: contactSupport, escalated',
    'no: noQrCode, escalated',
    'yes nothing no typeInstead>activate-iphone-manual yes yes yes yes: ibKeyActive, solved',
    'yes banner webSite done no cannotScan>activate-iphone-manual yes: ibKeyActive, solved',
  ],
  'activate-iphone-manual': [
    'yes lockOff yes yes yes: ibKeyActive, solved',
    'yes yes yes error yes: alreadyActive, solved',
    'error no no: contactSupport, escalated',
    'nothingBelow: noQrCode, escalated',
    'yes notSure tooOld: phoneDoesNotFit, escalated',
  ],
  'activate-android-qr': [
    'yes yes yes yes yes: ibKeyActive, solved',
    'yes yes yes nothing yes error yes: alreadyActive, solved',
    'yes yes yes noButton: contactSupport, escalated',
    'no: noQrCode, escalated',
    'yes no: phoneDoesNotFit, escalated',
    'yes yes yes frontCamera no no cannotScan>activate-android-manual yes yes: ibKeyActive, solved',
    'cannotPoint typeInstead>activate-android-manual yes notSure yes yes yes: ibKeyActive, solved',
  ],
  'activate-android-manual': [
    'yes yes yes yes yes: ibKeyActive, solved',
    'error yes: alreadyActive, solved',
    'yes yes yes no: contactSupport, escalated',
    'yes yes yes nothingBelow: noQrCode, escalated',
    'yes yes tooOld: phoneDoesNotFit, escalated',
  ],
  'voice-callback': [
    'portal yes callCame yes: signedIn, solved',
    'tws olderOrUnsure yes yes missedCode yes yes: signedIn, solved',
    'iphone yes noCall no: contactSupport, escalated',
    'android missing ibKey useIbKey>secure-login arrived android yes: signedIn, solved',
    'otherwise devicePortal useDeviceInPortal>portal-login device ready yes: deviceActive, solved',
    'otherwise devicePlatform useDeviceOnPlatform>platform-login device ready yes: deviceActive, solved',
  ],
  'request-device': [
    'information devices yes: questionAnswered, solved',
    'information access no: contactSupport, escalated',
    'newDevice entitled: callForAccess, escalated',
    'temporaryPasscode somebodyElse: holderMustCall, escalated',
    'haveOne inPost awaitDevice>portal-login accessNow yes yes: temporaryAccessWorks, solved',
    'haveOne notActive startUsingDevice>portal-login yes: deviceActive, solved',
    'haveOne passcodeOrCard mendPasscode>portal-login passcodeExpired no: passcodeUsedUp, escalated',
    'information sharing shareDevice>share-device ibKey yes: userAdded, solved',
  ],
  'share-device': [
    'ibKey yes: userAdded, solved',
    'ibKey no: contactSupport, escalated',
    'card yes no approved: deviceShared, solved',
    'card yes no lessSecure pending: requestPending, escalated',
    'card no ownDevice>request-device entitled: callForAccess, escalated',
  ],
  'change-pin': [
    'yes dscPlus yes yes: pinChanged, solved',
    'yes android yes yes yes: pinChanged, solved',
    'yes iphone yes: nothingToChange, solved',
    'no: resetPin, escalated',
    'yes other: callAboutDevice, escalated',
    'yes dscPlus yes no: contactSupport, escalated',
  ],
};

/** An answer, or a hand-over that is followed. */
export type Move = { option: string } | { outcome: string; continueIn: string };

export interface Walk {
  /** For the title of a test. */
  name: string;
  flow: string;
  moves: readonly Move[];
  outcome: string;
  tag: string;
}

function parseMove(word: string): Move {
  const [outcome, continueIn] = word.split('>');
  return continueIn ? { outcome: outcome!, continueIn } : { option: word };
}

function parseWay(flow: string, way: string): Walk {
  const [answers, end] = way.split(': ');
  const [outcome, tag] = end!.split(', ');
  const moves = answers!.split(' ').map(parseMove);
  return { name: `${flow}: ${answers}`, flow, moves, outcome: outcome!, tag: tag! };
}

export const walks: readonly Walk[] = Object.entries(WAYS).flatMap(([flow, ways]) =>
  ways.map((way) => parseWay(flow, way)),
);

/** Outcomes that a walk reaches, as `flow.step`: the ones it goes on from, and its last. */
export function outcomesOf({ flow, moves, outcome }: Walk): string[] {
  const reached: string[] = [];
  let at = flow;
  for (const move of moves) {
    if ('option' in move) continue;
    reached.push(`${at}.${move.outcome}`);
    at = move.continueIn;
  }
  return [...reached, `${at}.${outcome}`];
}
