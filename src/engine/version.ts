import { type Flow, stepIds } from './flow';
import { hashOf } from './hash';
import { availableOptions } from './replay';

/** Six letters and digits that change when a step, an option or where one leads does. */
export function flowVersion(flow: Flow): string {
  const ways = stepIds(flow).map((step) =>
    [
      step,
      ...availableOptions(flow, step).map(({ option, target }) => `${option}>${target}`),
    ].join(),
  );
  return (hashOf(ways.join(';')) >>> 0).toString(36).padStart(6, '0').slice(-6);
}
