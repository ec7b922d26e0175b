import { expect, it } from 'vitest';
import { wordDiff } from './word-diff';

it.each([
  ['No, it is gone', 'No, it is lost', ['=No, it is ', '-gone', '+lost']],
  ['Wait.', 'Wait.', ['=Wait.']],
  ['', 'Wait now', ['+Wait now']],
  ['Do not wait now', 'Do wait', ['=Do ', '-not wait now', '+wait']],
])('tells what became of %j in %j', (was, now, pieces) => {
  const signs = { same: '=', gone: '-', new: '+' };
  const told = wordDiff(was, now).filter(({ text }) => text !== '');
  expect(told.map(({ kind, text }) => signs[kind] + text)).toEqual(pieces);
});
