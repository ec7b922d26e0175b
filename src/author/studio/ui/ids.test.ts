import { expect, it } from 'vitest';
import { articleIdOf, idOf } from './ids';

it.each([
  ['No, it does not fit', 'noFit'],
  ['Put in a new bulb', 'putNewBulb'],
  ['I’m not there', 'im'],
  ['It is', 'itIs'],
  ['Нет, не подходит', 'answer'],
  ['100 watts', 'watts'],
])('names %s after its telling words', (text, id) => {
  expect(idOf(text, [], 'answer')).toBe(id);
});

it('gives no name twice, and none with a number', () => {
  expect(idOf('Yes', ['yes'], 'answer')).toBe('yesB');
  expect(idOf('Yes', ['yes', 'yesB'], 'answer')).toBe('yesC');
  expect(articleIdOf('The radio hums', [])).toBe('radio-hums');
  expect(articleIdOf('The radio hums', ['radio-hums'])).toBe('radio-hums-b');
});
