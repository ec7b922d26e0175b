import { expect, it } from 'vitest';
import { setLines, textWidth } from './text-metrics';

it('sets words in one line where they fit, else in two of about the same length', () => {
  expect(setLines('', 100)).toEqual([]);
  expect(setLines('GET', 100)).toEqual(['GET']);
  expect(setLines('ВКЛЮЧИТЬ НОЧНОЙ РЕЖИМ', 160)).toEqual(['ВКЛЮЧИТЬ', 'НОЧНОЙ РЕЖИМ']);
  expect(setLines('Unbreakable', 20)).toEqual(['Unbreakable']);
});

it('takes capitals for wider than small letters, and those for wider than an i', () => {
  expect(textWidth('М')).toBeGreaterThan(textWidth('п'));
  expect(textWidth('п')).toBeGreaterThan(textWidth('i'));
});
