import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page as browser, userEvent } from 'vitest/browser';
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
    supportHref="#people"
    supportLabel="Help"
    languageLabel="Language"
    languages={[{ id: 'ru', name: 'Русский', href: '#ru' }]}
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

it('names another language in itself, shortly for the eye', async () => {
  const { getByRole } = await render(page);
  const russian = getByRole('link', { name: 'Русский' });
  await expect.element(russian).toHaveAttribute('lang', 'ru');
  await expect.element(russian).toHaveAttribute('hreflang', 'ru');
  await expect.element(russian).toHaveTextContent('ru');
});

it('leads to search and to people, by targets that are large enough', async () => {
  const { getByRole } = await render(page);
  await expect.element(getByRole('link', { name: 'Search' })).toHaveAttribute('href', '#search');
  await expect
    .element(getByRole('link', { name: 'Help', exact: true }))
    .toHaveAttribute('href', '#people');
  for (const link of document.querySelectorAll('header a')) {
    const { width, height } = link.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

it.each([320, 390])('stands on one line at %i px', async (width) => {
  await browser.viewport(width, 800);
  const { container } = await render(page);
  const header = container.querySelector('header')!;
  expect(header.getBoundingClientRect().height).toBeLessThanOrEqual(60);
  expect(header.scrollWidth).toBeLessThanOrEqual(header.clientWidth);
  await browser.viewport(1280, 800);
});

it('has names, landmarks and contrast for everybody', async () => {
  const { container } = await render(page);
  await expectAccessible(container);
});
