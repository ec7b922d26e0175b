import { expect, it } from 'vitest';
import { outlineOf } from './outline';

it('takes a numbered list as one step', () => {
  expect(
    outlineOf(
      '1. Pull the plug.\n2. Wait for **5** minutes.\n3. Put it [back](https://x.example).',
    ),
  ).toEqual({
    steps: [
      {
        title: 'Pull the plug',
        actions: ['Pull the plug.', 'Wait for 5 minutes.', 'Put it back.'],
      },
    ],
  });
});

it('takes headings as steps, with what is to be known before anything is done', () => {
  const text = `# The radio is silent

> **Warning:** never open it.

Some words before any step.

## Check the batteries

Old ones leak.

- Open the lid.
- Swap them.

Important: keep the old ones away from fire.

## Call us
`;
  expect(outlineOf(text)).toEqual({
    title: 'The radio is silent',
    steps: [
      {
        title: 'Check the batteries',
        body: 'Old ones leak.',
        warning: 'keep the old ones away from fire.\nnever open it.',
        actions: ['Open the lid.', 'Swap them.'],
      },
      { title: 'Call us', actions: [] },
    ],
  });
});

it('takes items with a list of their own as steps', () => {
  expect(
    outlineOf('1. Check the plug:\n   - Pull it.\n   - Push it.\n2. Check the lamp.\n'),
  ).toEqual({
    steps: [
      { title: 'Check the plug', actions: ['Pull it.', 'Push it.'] },
      { title: 'Check the lamp', actions: [] },
    ],
  });
});

it('cuts a list that nobody can keep in mind', () => {
  const text = Array.from({ length: 9 }, (_, at) => `${at + 1}. Do ${at + 1}.`).join('\n');
  expect(outlineOf(text).steps.map(({ title, actions }) => [title, actions.length])).toEqual([
    ['Do 1', 7],
    ['Do 8', 2],
  ]);
});

it.each(['', 'Just words.', '<script>alert(1)</script>'])(
  'says so where there is no step: %j',
  (text) => {
    expect(() => outlineOf(text)).toThrow('There is no list and no heading in this text.');
  },
);
