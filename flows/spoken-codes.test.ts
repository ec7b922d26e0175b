import { expect, it } from 'vitest';
import { flowNumbers } from '../src/content/flow-numbers';
import { loadFlow } from '../src/content/load-flow';
import { currentLeg, replayLeg } from '../src/engine/journey';
import { readSpokenCode, writeSpokenCode } from '../src/engine/spoken-code';

/**
 * Codes as the guide of November 2026 said them: flow and step, and the answers that led there. Undefined where the
 * questions have changed since: then the code says that its answers are gone, and opens its step.
 */
const SAID = [
  ['8043K608', 'activate-android-manual', 'androidReady', 'yes'],
  ['804T651M0', 'activate-android-manual', 'contactSupport', 'yes yes no'],
  ['3743K60T', 'activate-android-qr', 'androidReady', 'yes'],
  ['374T651M2', 'activate-android-qr', 'contactSupport', 'yes yes no'],
  ['48T8T607', 'activate-iphone-manual', 'iphoneReady', 'yes'],
  ['484T6T263', 'activate-iphone-manual', 'contactSupport', 'yes yes no'],
  ['M3M06604', 'activate-iphone-qr', 'pointCamera', 'yes'],
  ['M34T60120', 'activate-iphone-qr', 'contactSupport', 'error no no'],
  ['91M2T406', 'change-pin', 'deviceType', 'yes'],
  ['914T64TM', 'change-pin', 'contactSupport', undefined],
  ['56607204', 'migrate-phone', 'activationNumber', 'otherPhone'],
  ['564T61396', 'migrate-phone', 'contactSupport', undefined],
  ['07070521', 'missing-notifications', 'activeWhere', 'no'],
  ['074T613306', 'missing-notifications', 'contactSupport', undefined],
  ['M8M2T70K', 'platform-login', 'accountKind', 'invalidLogin'],
  ['M84T6753', 'platform-login', 'contactSupport', undefined],
  ['M2M09M0K', 'portal-login', 'whichMessage', 'message'],
  ['M24T6748', 'portal-login', 'contactSupport', undefined],
  ['716T4201', 'recover-ib-key', 'recoverOnIphone', 'sameIphone'],
  ['714T6266', 'recover-ib-key', 'contactSupport', 'sameIphone no'],
  ['KT75K60K', 'request-device', 'whoCalls', undefined],
  ['KT4T64164', 'request-device', 'contactSupport', undefined],
  ['15425007', 'secure-login', 'approveWith', 'arrived'],
  ['154T6T2K7', 'secure-login', 'contactSupport', undefined],
  ['KK715101', 'share-device', 'whichPhone', undefined],
  ['KK4T6820', 'share-device', 'contactSupport', undefined],
  ['6191M606', 'start', 'signInTrouble', 'signIn'],
  ['614T685M', 'start', 'contactSupport', undefined],
  ['06881106', 'voice-callback', 'requestInPortal', undefined],
  ['064T67160', 'voice-callback', 'contactSupport', undefined],
] satisfies [code: string, flow: string, step: string, options: string | undefined][];

it.each(SAID)('%s, said in November 2026, still opens %s %s', async (code, flow, step, options) => {
  const opened = await readSpokenCode(code, flowNumbers, loadFlow);
  if ('problem' in opened) throw new Error(`${code}: ${opened.problem}`);
  const leg = currentLeg(opened.journey);
  expect(leg.flow).toBe(flow);
  expect(replayLeg(opened.flow, leg).step).toBe(step);
  expect(opened.hasLostAnswers).toBe(options === undefined);
  if (options === undefined) return;
  expect(leg.trail.map(({ option }) => option).join(' ')).toBe(options);
  expect(writeSpokenCode(opened.flow, opened.journey, flowNumbers).code).toBe(code);
});
