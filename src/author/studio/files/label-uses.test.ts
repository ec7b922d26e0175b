import { expect, it } from 'vitest';
import { labelUses } from './label-uses';

it('knows the steps that name or draw a button label', () => {
  const { nightMode = [], power = [], boil = [] } = labelUses('test/guide');
  // Named by the text and by two drawings, it counts once.
  expect(nightMode).toEqual([
    {
      article: 'desk-lamp',
      key: expect.stringMatching(/^turnUp\.actions\./) as string,
      title: 'Turn the light up',
    },
  ]);
  expect(power.map(({ article }) => article)).toContain('shared');
  expect(boil.map(({ article }) => article)).toContain('kettle');
});
