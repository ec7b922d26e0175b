import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { wait } from '../../../test/rules';
import { loadTexts } from '../../content/instance';
import { Countdown } from './countdown';

beforeEach(() => sessionStorage.clear());

const shown = async (isBegun: boolean) =>
  render(
    <I18nextProvider i18n={await loadTexts('en')}>
      <Countdown
        {...{ id: 'boiling', step: 'boil', rule: wait, isHydrated: true, isBegun }}
        suggested={undefined}
      />
    </I18nextProvider>,
  );

it('counts at once what was set off by the answer before', async () => {
  const { container } = await shown(true);
  await expect
    .element(container.querySelector<HTMLElement>('[role="timer"]'))
    .toHaveTextContent('1:00');
  expect(container.querySelector('button')).toBeNull();
  expect(document.activeElement).toBe(document.body);
});

it('waits for a person to say that what it waits for is set off, and keeps the focus', async () => {
  const { container, getByRole } = await shown(false);
  expect(container.querySelector<HTMLElement>('[role="timer"]')).toBeNull();
  expect(container.textContent).toContain('Give it 1 minute');
  await getByRole('button', { name: "I've switched it on" }).click();
  const timer = container.querySelector<HTMLElement>('[role="timer"]');
  await expect.element(timer).toHaveTextContent('1:00');
  expect(document.activeElement).toBe(timer);
});

it('goes on after a reload with what is left', async () => {
  sessionStorage.setItem('latchkey.time.boil', `40000 ${Date.now()}`);
  const { container } = await shown(false);
  await expect
    .element(container.querySelector<HTMLElement>('[role="timer"]'))
    .toHaveTextContent(/^0:(40|39)$/);
});
