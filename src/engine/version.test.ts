import { expect, it } from 'vitest';
import type { Flow } from './flow';
import { flow as setup } from './setup';
import { flowVersion } from './version';

/** Step -> option -> the step it leads to. */
type Ways = Record<string, Record<string, string>>;

const versionOf = (ways: Ways): string =>
  flowVersion(
    setup.createMachine({
      id: 'lamp',
      initial: Object.keys(ways)[0]!,
      states: Object.fromEntries(Object.entries(ways).map(([step, on]) => [step, { on }])),
    }) as Flow,
  );
const ways: Ways = { isDark: { yes: 'plugIn', no: 'isWarm' }, plugIn: {}, isWarm: {} };

it('a version stays while the ways do', () => {
  expect(versionOf(structuredClone(ways))).toBe(versionOf(ways));
});

it('a version changes with a step, an option and where one leads', () => {
  const changed: Ways[] = [
    { ...ways, another: {} },
    { isDark: { yes: 'plugIn', no: 'isHot' }, plugIn: {}, isHot: {} },
    { ...ways, isDark: { yes: 'plugIn', never: 'isWarm' } },
    { ...ways, isDark: { yes: 'isWarm', no: 'plugIn' } },
    { ...ways, plugIn: { done: 'isDark' } },
  ];
  const versions = [ways, ...changed].map(versionOf);
  expect(new Set(versions).size).toBe(versions.length);
});

it('a version is six letters and digits', () => {
  for (let count = 0; count < 500; count += 1)
    expect(versionOf({ [`step${count}`]: {} })).toMatch(/^[0-9a-z]{6}$/);
});
