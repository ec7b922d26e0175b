import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { loadTexts } from '../content/instance';
import type { Found, Hit } from '../player/search/answer';
import { SymptomSearch, type SymptomSearchProps } from './symptom-search';

const code = { address: '/en/desk-lamp/what-happens/#1/desk-lamp/' };

const hit = (step: string, more: Partial<Hit> = {}): Hit => ({
  flow: 'desk-lamp',
  step,
  kind: 'fix',
  article: [{ text: 'The lamp', isMatch: false }],
  title: step,
  titleParts: [{ text: step, isMatch: false }],
  why: [],
  ...more,
});

const choices = [
  { flow: 'desk-lamp', step: 'turnUp', label: 'Round' },
  { flow: 'desk-lamp', step: 'newBulb', label: 'Square' },
];

const FOUND: Record<string, Found> = {
  code: { kind: 'code', code },
  link: { kind: 'link', code },
  sure: { kind: 'hits', hits: [hit('tightenBulb'), hit('newBulb')] },
  unsure: { kind: 'unsure', hits: [hit('tightenBulb')] },
  asking: { kind: 'hits', hits: [hit('turnUp', { choices })] },
};

let audience = '';

vi.mock('../player/search/load-search', async () => {
  const { searchView: view } = await import('../player/search/search-view');
  return {
    loadSearch: (_: string, who: string) => {
      audience = who;
      return Promise.resolve({
        find: (text: string) => Promise.resolve(FOUND[text] ?? { kind: 'nothing' }),
        view,
      });
    },
  };
});

async function typed(text: string, call?: SymptomSearchProps['call']) {
  const onOpen = vi.fn();
  const screen = await render(
    <I18nextProvider i18n={await loadTexts('en', ['agent'])}>
      <SymptomSearch locale="en" onOpen={onOpen} call={call} />
    </I18nextProvider>,
  );
  await screen.getByRole('combobox').click();
  await userEvent.keyboard(text);
  return {
    ...screen,
    opened: () => onOpen.mock.calls as [link: string, heard: string, isInPlace: boolean][],
  };
}

it.each(['code', 'link'])('opens the %s of a caller by Enter', async (kind) => {
  const { opened } = await typed(`${kind}{Enter}`);
  await expect.poll(opened).toEqual([['1/desk-lamp/', '', false]]);
});

it('searches what agents alone read', async () => {
  await typed('sure');
  expect(audience).toBe('agents');
});

it('opens the first hit by Enter, seen or not', async () => {
  const { opened } = await typed('sure{Enter}');
  await expect.poll(opened).toEqual([['1/desk-lamp:tightenBulb/', 'sure', false]]);
});

it.each([
  ['unsure', 'tightenBulb'],
  ['asking', 'turnUp'],
])('opens a hit that is %s only once it is seen to be chosen', async (kind, step) => {
  const { opened, getByRole } = await typed(kind);
  await expect.element(getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.poll(opened).toEqual([[`1/desk-lamp:${step}/`, kind, false]]);
});

it('tells in a call what the chosen hit says, assumes and leads to, in both languages', async () => {
  const { getByRole, container } = await typed('sure', { language: 'ru', topic: 2 });
  await expect.element(getByRole('complementary')).toHaveTextContent(/Вкрутите лампочку/);
  const peek = getByRole('complementary');
  await expect.element(peek).toHaveTextContent(/What does the lamp do\? It flickers/);
  await expect.element(peek).toHaveTextContent(/Your lamp shines/);
  expect(container.querySelector('.found-topic')).toHaveTextContent('Opens as topic 2');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(peek).not.toHaveTextContent(/Вкрутите лампочку/);
  await expectAccessible(container);
});

it('opens what is chosen in place of the last topic by Enter with Ctrl', async () => {
  const { opened, getByRole } = await typed('sure', { language: 'en', topic: 2 });
  await expect.element(getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(opened).toEqual([['1/desk-lamp:tightenBulb/', 'sure', true]]);
});

it('tells the same of a hit before there is a call, with no call to go back to', async () => {
  const { getByRole, container } = await typed('sure');
  await expect.element(getByRole('complementary')).toHaveTextContent(/It flickers/);
  expect(container.querySelector('.found-topic')).toBeNull();
  expect(container.querySelector('.found-keys')).not.toHaveTextContent('Esc');
});
