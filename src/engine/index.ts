export { defineSteps, flow } from './setup';
