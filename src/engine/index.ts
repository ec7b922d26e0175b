export {
  defineSteps,
  didNotHelp,
  done,
  flow,
  found,
  handedOver,
  helped,
  notPossible,
} from './setup';
export type { TimeRules } from './time-rules';
