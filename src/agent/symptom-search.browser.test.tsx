import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { loadTexts } from '../content/instance';
import type { Found } from '../player/search/load-search';
import { SymptomSearch } from './symptom-search';

const code = { address: '/en/desk-lamp/what-happens/#1/desk-lamp/' };

vi.mock('../player/search/load-search', () => ({
  loadSearch: () =>
    Promise.resolve((kind: 'code' | 'link') => Promise.resolve({ kind, code } satisfies Found)),
}));

it.each(['code', 'link'])('opens the %s of a caller by Enter', async (kind) => {
  const onOpen = vi.fn();
  const screen = await render(
    <I18nextProvider i18n={await loadTexts('en', ['agent'])}>
      <SymptomSearch locale="en" onOpen={onOpen} />
    </I18nextProvider>,
  );
  await screen.getByRole('combobox').click();
  await userEvent.keyboard(`${kind}{Enter}`);
  await expect.poll(() => onOpen.mock.calls).toEqual([['1/desk-lamp/']]);
});
