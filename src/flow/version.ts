import { type Flow, stepIds } from './flow';
import { openOptions } from './replay';

/** Six letters and digits that change when a step, an option or where one leads does. FNV-1a. */
export function flowVersion(flow: Flow): string {
  const ways = stepIds(flow).map((step) =>
    [step, ...openOptions(flow, step).map(({ option, target }) => `${option}>${target}`)].join(),
  );
  let hash = 0x811c9dc5;
  for (const character of ways.join(';')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}
