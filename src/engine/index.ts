export { defineSteps, didNotHelp, flow, helped, notPossible } from './setup';
export type { TimeRules } from './time-rules';
