import { expect, it } from 'vitest';
import { type Act, lastActOn } from './acts';

const on = (article: string): Act => [{ kind: 'text', article, locale: 'en', key: 'ask.title' }];

it('finds the last act on an article, or on words that it shares with others', () => {
  expect(lastActOn([on('lamp'), on('kettle')], 'lamp')).toBe(0);
  expect(lastActOn([on('lamp'), on('shared'), on('kettle')], 'lamp')).toBe(1);
  expect(lastActOn([on('lamp'), on('kettle')])).toBe(1);
  expect(lastActOn([on('kettle')], 'lamp')).toBe(-1);
});
