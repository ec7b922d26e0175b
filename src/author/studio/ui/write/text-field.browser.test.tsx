import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { bareArticle } from '../../../../../test/bare-article';
import { expectAccessible } from '../../../../../test/browser/axe';
import type { Api } from '../api';
import { createEditor } from '../editor';
import { openShelf } from '../shelf';
import { EditorContext } from '../use-editor';
import '../studio.css';
import { TextField } from './text-field';

const CAPTIONS = { power: 'Power', save: 'Save', saveAll: 'Save all' };

const nobody = () => Promise.reject(new Error('Nobody answers.'));

/** The server as far as a text asks it: for the labels in all languages. */
const API: Api = {
  articles: () =>
    Promise.resolve({
      articles: [],
      languages: [],
      first: 'en',
      triage: '',
      captions: { save: { en: 'Save', ru: 'Сохранить' } },
      timeRules: {},
      figureWords: {},
      runs: {},
      problems: [],
    }),
  article: (id) => Promise.resolve(bareArticle(id)),
  apply: nobody,
  labels: () => Promise.resolve({}),
  changes: nobody,
  branches: nobody,
  fetchBranches: nobody,
  reviewBranch: nobody,
  checkBranch: nobody,
  takeBranch: nobody,
  saveVersion: nobody,
  outline: nobody,
  addLanguage: nobody,
  onChanged: () => () => undefined,
};

async function field(text: string, more: { isLong?: boolean; onKey?: () => void } = {}) {
  const editor = createEditor(API, openShelf(sessionStorage));
  await editor.openArticle('lamp');
  const onChange = vi.fn();
  function Held() {
    const [value, setValue] = useState(text);
    return (
      <EditorContext value={editor}>
        <TextField
          id="field"
          label="Hint"
          language={{ locale: 'en', name: 'English', direction: 'ltr', isComplete: true }}
          captions={CAPTIONS}
          value={value}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
          {...more}
        />
      </EditorContext>
    );
  }
  const screen = await render(<Held />);
  const box = screen.getByRole('textbox', { name: 'Hint' });
  await box.click();
  await userEvent.keyboard('{End}');
  return { ...screen, box, last: () => onChange.mock.lastCall?.[0] as string | undefined };
}

it('shows a button label as a chip, and gives its mark back', async () => {
  const { box, container, last } = await field('Press {{power}} and {{unknown}}.');
  expect(container.querySelector('.key')?.textContent).toBe('Power');
  await userEvent.keyboard('!');
  expect(last()).toBe('Press {{power}} and {{unknown}}.!');
  await expect.element(box).toHaveTextContent('Press Power and {{unknown}}.!');
  await expectAccessible(container);
});

it('finds a button label by { and letters, in every language, and keeps the caret', async () => {
  const { last, getByRole, container } = await field('Tap ');
  await userEvent.keyboard('{{sa');
  await expect.element(getByRole('option', { name: 'Save Сохранить' })).toBeVisible();
  await expectAccessible(container);
  await userEvent.keyboard('{ArrowDown}{Enter} now');
  expect(last()).toBe('Tap {{saveAll}} now');
});

it('closes the choice of labels by Escape, and opens it by Ctrl+K', async () => {
  const { getByRole, last } = await field('Tap ');
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(getByRole('listbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(getByRole('listbox')).not.toBeInTheDocument();
  expect(last()).toBe('Tap {');
});

it('deletes a button label as a whole', async () => {
  const { last } = await field('Tap {{save}}');
  await userEvent.keyboard('{Backspace}');
  expect(last()?.trim()).toBe('Tap');
});

it('has lines only where the page has paragraphs', async () => {
  const onKey = vi.fn();
  const short = await field('One', { onKey });
  await userEvent.keyboard('{Enter}');
  expect(onKey).toHaveBeenCalled();
  expect(short.last()).toBeUndefined();
  await short.unmount();
  const long = await field('One', { isLong: true });
  await userEvent.keyboard('{Enter}Two');
  expect(long.last()).toBe('One\nTwo');
});
