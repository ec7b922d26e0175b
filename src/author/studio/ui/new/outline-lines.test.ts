import { expect, it } from 'vitest';
import { cutBefore, joinedWithNext, linesOf, stepOf, withLine } from './outline-lines';

const ONE = { title: 'Wind it up', warning: 'Gently.', actions: ['Take the key.', 'Turn it.'] };
const TWO = { title: 'Change the battery', actions: ['Open the back.'] };

it('makes a step of its lines again', () => {
  expect(stepOf(linesOf(ONE))).toEqual(ONE);
});

it('makes a line what the writer says it is', () => {
  const [step] = withLine([ONE], 0, 2, { kind: 'body' });
  expect(step).toEqual({ ...ONE, body: 'Take the key.', actions: ['Turn it.'] });
});

it('joins two steps and loses no action', () => {
  expect(joinedWithNext([ONE, TWO], 0)).toEqual([
    { ...ONE, actions: ['Take the key.', 'Turn it.', 'Open the back.'] },
  ]);
});

it('cuts a step before a line, which names the second one', () => {
  expect(cutBefore([ONE, TWO], 0, 3)).toEqual([
    { ...ONE, actions: ['Take the key.'] },
    { title: 'Turn it', actions: ['Turn it.'] },
    TWO,
  ]);
});
