import { resultOf, stepKey } from '../engine/fixes';
import type { Standing } from '../engine/session-moves';
import type { Answer } from '../engine/replay';
import type { Mark, SavedCall } from './saved-calls';

type Marks = SavedCall['marks'];

/** Names an answer in the record of a call: `desk-lamp:whatHappens.flickers`. */
export const answerKey = (flow: string, { step, option }: Answer): string =>
  `${stepKey(flow, step)}.${option}`;

/** The key of its step, by which calls of older versions mark an answer. */
const formerKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** How an answer is known, by its key. */
export const markOf = (marks: Marks, key: string): Mark | undefined =>
  marks[key] ?? marks[formerKey(key)];

/** The marks with one more; the same one again is taken back. */
export function withMark(marks: Marks, key: string, mark: Mark): Marks {
  const others = Object.entries(marks).filter(([each]) => each !== key && each !== formerKey(key));
  return Object.fromEntries(markOf(marks, key) === mark ? others : [...others, [key, mark]]);
}

/** The key of the answer that was given last: fixes that were tried before are answered by themselves. */
export function lastAnswer(
  { journey, flows }: Pick<Standing, 'journey' | 'flows'>,
  alreadyTried: readonly string[],
): string | undefined {
  const given = journey.flatMap((leg) =>
    leg.trail
      .filter(
        (answer) =>
          !alreadyTried.includes(stepKey(leg.flow, answer.step)) ||
          resultOf(flows.get(leg.flow)!, answer) !== 'didNotHelp',
      )
      .map((answer) => answerKey(leg.flow, answer)),
  );
  return given.at(-1);
}
