import { defineSteps, handedOver } from '#flow';

/**
 * Client Portal shows no code to scan or type: IBKR Mobile can be activated by SMS instead. Enter at
 * `activateBySms`; goes on in `activate-by-sms` on the step of the phone.
 */
export const activationBySms = (phone: 'startOnIphone' | 'startOnAndroid') =>
  defineSteps({ activateBySms: handedOver('activate-by-sms', phone) });
