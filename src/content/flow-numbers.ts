import type { FlowNumbers } from '../engine/flow-numbers';
import { byName } from './guide-file';

const NAME = 'flows/numbers.json';

const files = byName(
  import.meta.glob<FlowNumbers>('#guide/flows/numbers.json', { import: 'default', eager: true }),
);

/** The numbers of the flows; of flows that are gone, too, so that nobody gets theirs. */
export const flowNumbers: FlowNumbers = files[NAME] ?? {};
