import { type Flow, initialStep } from './flow';
import { availableOptions } from './replay';

/** Of how many steps, the first one and the outcome included, the shortest and the longest way through a flow are. */
export function wayLengths(flow: Flow): { shortest: number; longest: number } {
  const known = new Map<string, number[]>();
  const from = (step: string): number[] => {
    const found = known.get(step);
    if (found) return found;
    // A way that comes back to a step is none.
    known.set(step, []);
    const options = availableOptions(flow, step);
    const ahead = options.length === 0 ? [0] : options.flatMap(({ target }) => from(target));
    const lengths = ahead.length === 0 ? [] : [Math.min(...ahead) + 1, Math.max(...ahead) + 1];
    known.set(step, lengths);
    return lengths;
  };
  const [shortest, longest] = from(initialStep(flow)) as [number, number];
  return { shortest, longest };
}
