import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { camelCase } from '../engine/step-path';
import { type LoadedStep, loadStep } from './load-step';
import { SessionStep } from './session-step';
import { STORAGE_KEYS } from './storage';

/** The step of the address, as the site shows it; the step before stays while another is on its way. */
function Page({ first }: { first: LoadedStep }) {
  const { pathname, hash } = useLocation();
  const [page, setPage] = useState(first);
  useEffect(() => {
    const [, locale = '', flow = '', step = ''] = pathname.split('/');
    void loadStep(locale, flow, camelCase(step)).then((loaded) =>
      setPage((before) => loaded ?? before),
    );
  }, [pathname]);
  return (
    <>
      <SessionStep page={page} />
      <output data-address="">{pathname + hash}</output>
    </>
  );
}

/** Opens the first page of an article, and waits until its options take answers. */
async function opened(locale: string) {
  const first = (await loadStep(locale, 'desk-lamp', 'whatHappens'))!;
  const screen = await render(
    <I18nextProvider i18n={first.texts}>
      <MemoryRouter initialEntries={[`/${locale}/desk-lamp/what-happens/`]} useTransitions={false}>
        <Page first={first} />
      </MemoryRouter>
    </I18nextProvider>,
  );
  const { container } = screen;
  const option = (id: string) => container.querySelector<HTMLElement>(`[data-option="${id}"]`)!;
  // With the whole journey in its address, a link is operated by the session.
  await expect.poll(() => option('flickers').getAttribute('href')).toMatch(/#\d/);
  const fold = () => container.querySelector<HTMLElement>('.answers summary');
  return {
    ...screen,
    option,
    showAnswers: async () => {
      await expect.poll(fold).not.toBeNull();
      await userEvent.click(fold()!);
    },
    step: () => container.querySelector('main')!.dataset.step,
    address: () => container.querySelector('[data-address]')!.textContent,
    title: screen.getByRole('heading', { level: 1 }),
  };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it('answers by a click: the next step takes the focus, and its address follows', async () => {
  const { address, option, step, title } = await opened('en');
  await userEvent.click(option('flickers'));
  await expect.poll(step).toBe('tightenBulb');
  await expect.element(title).toHaveFocus();
  await expect.poll(address).toMatch(/^\/en\/desk-lamp\/tighten-bulb\/#\d/);
});

it('is walked to an outcome by keyboard alone, and then asks nothing more', async () => {
  const { container, option, step } = await opened('en');
  option('flickers').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(step).toBe('tightenBulb');
  option('yes').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(step).toBe('shines');
  expect(container.querySelector('main')!.dataset.outcome).toBe('solved');
  expect(container.querySelectorAll('[data-option]')).toHaveLength(0);
  await expect.element(container.querySelector<HTMLElement>('.step--solved')).toBeVisible();
});

it('goes back to the question before, and there takes the focus to its title', async () => {
  const { container, option, step, title } = await opened('en');
  await userEvent.click(option('flickers'));
  await expect.poll(step).toBe('tightenBulb');
  await userEvent.click(container.querySelector('[data-back]')!);
  await expect.poll(step).toBe('whatHappens');
  await expect.element(title).toHaveFocus();
});

it('starts again where the journey began', async () => {
  const { container, option, step } = await opened('en');
  await userEvent.click(option('staysDark'));
  await expect.poll(step).toBe('otherSocket');
  await userEvent.click(option('no'));
  await expect.poll(step).toBe('tightenBulb');
  await userEvent.click(container.querySelector('[data-start-again]')!);
  await expect.poll(step).toBe('whatHappens');
});

it('lists the answers given, and changes one of them', async () => {
  const { container, option, step, getByRole, showAnswers } = await opened('en');
  await userEvent.click(option('flickers'));
  await showAnswers();
  await expect.element(getByRole('definition')).toHaveTextContent('It flickers');
  await userEvent.click(container.querySelector('[data-change]')!);
  await expect.poll(step).toBe('whatHappens');
});

it('keeps the journey on the device from the first answer on, not before', async () => {
  const { option } = await opened('en');
  expect(localStorage.getItem(STORAGE_KEYS.session)).toBeNull();
  await userEvent.click(option('flickers'));
  await expect.poll(() => localStorage.getItem(STORAGE_KEYS.session)).toContain('"version":1');
});

it.each([
  ['shown again', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  [
    'looked at again',
    () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  ],
  ['told by another tab', () => dispatchEvent(new StorageEvent('storage', { key: null }))],
])('learns that its journey was forgotten when it is %s, and writes none back', async (_, tell) => {
  const { container, option, step, getByRole, showAnswers } = await opened('en');
  await userEvent.click(option('flickers'));
  await expect.poll(step).toBe('tightenBulb');
  await showAnswers();
  const kept = getByRole('button', { name: 'Forget this' });
  await expect.element(kept).toBeVisible();
  localStorage.clear();
  tell();
  await expect.element(kept).not.toBeInTheDocument();
  await userEvent.click(container.querySelector('[data-back]')!);
  await expect.poll(step).toBe('whatHappens');
  expect(localStorage.length).toBe(0);
});

it.each(['en', 'ru'])('has names and contrast for everybody in "%s"', async (locale) => {
  document.documentElement.lang = locale;
  const { container, option, step } = await opened(locale);
  await userEvent.click(option('tooDim'));
  await expect.poll(step).toBe('turnUp');
  await expectAccessible(container);
});
