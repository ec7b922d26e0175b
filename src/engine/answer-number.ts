import { type Flow, initialStep } from './flow';
import { formerCode } from './link';
import { type Answer, availableOptions, type Trail } from './replay';

/** A walk that long was not made by us; it also ends the walk around a loop. */
const MAX_ANSWERS = 40;

/**
 * A trail as one number: each answer is the place of its option, counted in as many units as the
 * options before it could be combined. A step with one option costs nothing.
 *
 * @returns undefined where the trail cannot be read back: it begins elsewhere than the flow, has an option that the
 *   flow lacks, or is too long.
 */
export function numberOf(flow: Flow, trail: Trail, step: string): number | undefined {
  let value = 0;
  let unit = 1;
  for (const given of trail) {
    const options = availableOptions(flow, given.step);
    value += unit * options.findIndex(({ option }) => option === given.option);
    unit *= options.length;
  }
  return isSame(trailOf(flow, value, step), trail) ? value : undefined;
}

const isSame = (one: Trail | undefined, other: Trail): boolean =>
  one?.length === other.length &&
  one.every(({ step, option }, at) => step === other[at]!.step && option === other[at]!.option);

/** The trail from the first step that a number stands for; undefined where none ends on `step`. */
export function trailOf(flow: Flow, value: number, step: string): Trail | undefined {
  const trail: Answer[] = [];
  let at = initialStep(flow);
  let rest = value;
  while (rest > 0 || at !== step) {
    const options = availableOptions(flow, at);
    const taken = options[rest % options.length];
    if (!taken || trail.length === MAX_ANSWERS) return undefined;
    trail.push({ step: at, option: taken.option });
    rest = Math.floor(rest / options.length);
    at = taken.target;
  }
  return trail;
}

/** All answers of a trail in one word: changes when one of them is renamed or stands elsewhere. */
export const wordOf = (trail: Trail): string => trail.map(formerCode).join('');
