import { compareTexts, type StaleText } from './approved-texts';
import { type Flow, hasStep } from '../engine/flow';

/** Translations of a flow, shared ones of its steps included, that need another look. */
export const staleTextsOf = (flow: Flow): StaleText[] =>
  compareTexts().stale.filter(
    ({ namespace, key }) =>
      namespace === flow.id || (namespace === 'shared' && hasStep(flow, key.split('.')[0]!)),
  );
