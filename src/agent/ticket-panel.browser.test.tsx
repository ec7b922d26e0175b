import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { withCall } from '../../test/browser/workspace';
import { enterAt } from '../engine/journey';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it('keeps the moment from which a step counts, and tells it where the call ends', async () => {
  const { container, getByLabelText, getByText } = await withCall(enterAt('kettle', 'guarantee'));
  const day = getByLabelText('On which day did you buy it?');
  // As the field has it: 2026-11-30.
  await day.fill(new Date().toLocaleDateString('sv'));
  await expect.element(getByText(/^Until .*: the shop swaps it\.$/)).toBeVisible();
  await userEvent.click(container.querySelector('[data-option="fresh"]')!);
  const note = () => container.querySelector('.ticket dl')?.textContent;
  await expect
    .poll(note)
    .toMatch(/^Call.+Outcome.+Answers.+On which day did you buy it\? .+swaps/s);
  await expectAccessible(container);
});

it('has a mark go with its answer', async () => {
  const { container, getByText } = await withCall();
  const click = (selector: string) => userEvent.click(container.querySelector(selector)!);
  const marked = () => container.querySelectorAll('.line--reported').length;
  await click('[data-option="flickers"]');
  await expect.poll(() => container.querySelectorAll('[data-answer]').length).toBe(1);
  await click('.mark');
  await expect.poll(marked).toBe(1);
  await click('[data-answer]');
  await expect.element(getByText('It shines, but not enough')).toBeVisible();
  await expect
    .poll(() => container.querySelector('.call-view')?.getAttribute('data-step'))
    .toBe('whatHappens');
  await click('[data-option="tooDim"]');
  await expect.poll(() => container.querySelectorAll('[data-answer]').length).toBe(1);
  expect(marked()).toBe(0);
  expect(container.querySelector('.mark')).toHaveAttribute('aria-pressed', 'false');
});
