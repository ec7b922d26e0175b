export { defineSteps, didNotHelp, flow, handedOver, helped, notPossible } from './setup';
export type { TimeRules } from './time-rules';
