import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails where axe finds a problem in a part of a page: roles, names, contrast, sizes. */
export async function expectAccessible(part: Element): Promise<void> {
  // Landmarks, the one heading and the way to skip are matters of a whole page: see e2e/axe.ts.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(part, { rules, resultTypes: ['violations'] });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
}
