import { BASE, SYMBOLS, writeNumber } from './symbols';

/** The symbols that the spoken codes of each flow begin with, such as `4K`: `flows/numbers.json`. */
export type FlowNumbers = Readonly<Record<string, string>>;

const FILE = 'flows/numbers.json';

/** First symbols of numbers of two symbols; the others begin those of three. With both, 1,400 flows have one. */
const SHORT = SYMBOLS.slice(0, 5).join('');

const NUMBER = new RegExp(`^[${SYMBOLS.join('')}]{2,3}$`);

/** Whether one of two numbers begins with the other, so that a code could be read in two ways. */
const collide = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/**
 * The next number that is free. It is never one that a flow had which is gone, as long as that one keeps its
 * entry: codes of it are still about.
 *
 * @throws Error when none is free.
 */
export function nextNumber(numbers: FlowNumbers): string {
  const taken = new Set(Object.values(numbers));
  const begun = new Set([...taken].map((number) => number.slice(0, 2)));
  const isFree = (number: string) =>
    number.length === 2 ? !begun.has(number) : !taken.has(number) && !taken.has(number.slice(0, 2));
  for (const length of [2, 3]) {
    for (let value = 0; value < BASE ** length; value += 1) {
      const number = writeNumber(value, length);
      const isOfLength = SHORT.includes(number[0]!) === (length === 2);
      if (isOfLength && isFree(number)) return number;
    }
  }
  throw new Error(`${FILE}: no number is free.`);
}

/** A flow without a number, in a sentence for its author. */
export const noNumber = (flow: string, numbers: FlowNumbers): string =>
  `${FILE}: "${flow}" has no number for its spoken codes. Add "${flow}": "${nextNumber(numbers)}".`;

/** What is wrong with the numbers of the flows of a guide, in a sentence each; empty where nothing is. */
export function numberProblems(numbers: FlowNumbers, flows: readonly string[]): string[] {
  const known: [flow: string, number: string][] = [];
  const problems = flows
    .filter((flow) => !Object.hasOwn(numbers, flow))
    .map((flow) => noNumber(flow, numbers));
  for (const [flow, number] of Object.entries(numbers)) {
    const [other] = known.find(([, each]) => collide(each, number)) ?? [];
    if (!NUMBER.test(number))
      problems.push(
        `${FILE}: "${number}" of "${flow}" is no number. Write two or three of ${SYMBOLS.join(' ')}, such as "${nextNumber(numbers)}".`,
      );
    else if (other !== undefined)
      problems.push(
        `${FILE}: the number "${number}" of "${flow}" cannot be told from that of "${other}". Give the newer of the two "${nextNumber(numbers)}".`,
      );
    known.push([flow, number]);
  }
  return problems;
}
