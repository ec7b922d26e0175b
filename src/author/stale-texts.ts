import type { StaleText, TextComparison } from './approved-texts';
import { type Flow, hasStep } from '../engine/flow';

/** Translations of a flow, shared ones of its steps included, that need another look. */
export const staleTextsOf = (flow: Flow, { stale }: TextComparison): StaleText[] =>
  stale.filter(
    ({ namespace, key }) =>
      namespace === flow.id || (namespace === 'shared' && hasStep(flow, key.split('.')[0]!)),
  );
