import { expect, it } from 'vitest';
import { setLines, textWidth } from './text-metrics';

it('sets words in one line where they fit, else in two of about the same length', () => {
  expect(setLines('', 100, 13)).toEqual([]);
  expect(setLines('GET', 100, 13)).toEqual(['GET']);
  expect(setLines('ВКЛЮЧИТЬ НОЧНОЙ РЕЖИМ', 160, 13)).toEqual(['ВКЛЮЧИТЬ', 'НОЧНОЙ РЕЖИМ']);
  expect(setLines('Unbreakable', 20, 13)).toEqual(['Unbreakable']);
});

it('takes capitals for wider than small letters, and those for wider than an i', () => {
  expect(textWidth('М', 13)).toBeGreaterThan(textWidth('п', 13));
  expect(textWidth('п', 13)).toBeGreaterThan(textWidth('i', 13));
});

it('takes larger type for wider', () => {
  expect(textWidth('GET', 26)).toBe(2 * textWidth('GET', 13));
});
