export { defineSteps, flow } from './setup';
export type { TimeRules } from './time-rules';
