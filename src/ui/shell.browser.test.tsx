import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { Shell } from './shell';

const page = (
  <Shell
    mark="M3 12h18"
    siteName="Lamp help"
    skip="Skip to content"
    homeHref="#home"
    homeLabel="All topics"
    searchHref="#search"
    searchLabel="Search"
    languageLabel="Language"
    languages={[
      { id: 'en', name: 'English' },
      { id: 'ru', name: 'Русский', href: '#ru' },
    ]}
    footer="A made-up guide."
  >
    <main id="main" tabIndex={-1}>
      <h1>Something broken?</h1>
    </main>
  </Shell>
);

it('shows the way past itself to the first Tab, and leads to the content', async () => {
  const { getByRole } = await render(page);
  const skip = getByRole('link', { name: 'Skip to content' });
  expect(skip.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(0);
  await userEvent.keyboard('{Tab}');
  await expect.element(skip).toHaveFocus();
  expect(skip.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  await userEvent.keyboard('{Enter}');
  await expect.element(getByRole('main')).toHaveFocus();
  history.replaceState(null, '', location.pathname + location.search);
});

it('names each language in itself, and links all but the current one', async () => {
  const { getByRole, getByText } = await render(page);
  await expect.element(getByText('English')).toHaveAttribute('aria-current', 'true');
  expect(getByRole('link', { name: 'English' }).elements()).toEqual([]);
  const russian = getByRole('link', { name: 'Русский' });
  await expect.element(russian).toHaveAttribute('lang', 'ru');
  await expect.element(russian).toHaveAttribute('hreflang', 'ru');
});

it('has names, landmarks and contrast for everybody', async () => {
  const { container } = await render(page);
  await expectAccessible(container);
});
