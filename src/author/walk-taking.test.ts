import { expect, it } from 'vitest';
import { lamp } from '../../test/lamp';
import { stepTable, walkProblems } from '../engine/walks';
import { walkEndingOn, walkTaking } from './walk-taking';

const table = stepTable(lamp, new Map([['lamp', lamp]]));

it('takes an answer on the shortest way, and goes on to an end', () => {
  expect(walkTaking(table, 'doesGlow', 'yes')).toBe('isPlugged yes doesGlow yes glows');
  expect(walkTaking(table, 'doesGlow', 'other')).toBe(
    'isPlugged yes doesGlow other otherLamp > lamp plugIn',
  );
});

it('proves with one walk for each answer all that is to be proved', () => {
  const walks = Object.entries(table.targets).flatMap(([step, options]) =>
    Object.keys(options).map((option) => walkTaking(table, step, option)!),
  );
  expect(walkProblems(table, walks)).toEqual([]);
});

it('goes to an end, and says where that goes on', () => {
  expect(walkEndingOn(table, 'otherLamp')).toBe(
    'isPlugged yes doesGlow other otherLamp > lamp plugIn',
  );
  expect(walkEndingOn(table, 'nowhere')).toBeUndefined();
});

it('takes no answer that nobody can come to', () => {
  const targets = { ...table.targets, lost: { yes: 'glows' }, round: { on: 'round' } };
  expect(walkTaking({ ...table, targets }, 'lost', 'yes')).toBeUndefined();
  expect(walkTaking({ ...table, targets, initial: 'round' }, 'round', 'on')).toBeUndefined();
  expect(walkTaking(table, 'doesGlow', 'perhaps')).toBeUndefined();
});
