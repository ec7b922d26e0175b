import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../test/browser/axe';
import { SearchField } from './search-field';

const FOUND = ['flickers', 'dark'].map((id) => ({
  href: `#${id}`,
  text: `The lamp: ${id}`,
  context: 'A desk lamp',
}));

/** Finds both whatever is typed. */
function Search() {
  const [text, setText] = useState('');
  return (
    <SearchField
      action="#"
      label="What do you see?"
      submitLabel="Search"
      listLabel="Found"
      placeholder=""
      initialText=""
      suggestions={text === '' ? [] : FOUND}
      status="2 answers found"
      onText={setText}
      onFocus={() => undefined}
    />
  );
}

/** Types into the field, and gives the words on screen. */
async function typed(text: string) {
  const screen = await render(<Search />);
  const field = screen.getByRole('combobox', { name: 'What do you see?' });
  await field.click();
  await userEvent.keyboard(text);
  return { ...screen, field, options: screen.getByRole('option') };
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

it('opens its list when something is typed, and says how much was found', async () => {
  const { field, getByRole, options } = await typed('lamp');
  await expect.element(field).toHaveAttribute('aria-expanded', 'true');
  expect(options.elements()).toHaveLength(2);
  await expect.element(getByRole('status')).toHaveTextContent('2 answers found');
});

it('moves through list and field by arrows, and keeps the focus in the field', async () => {
  const { field, options } = await typed('lamp');
  const chosen = () =>
    options.elements().findIndex((option) => option.getAttribute('aria-selected') === 'true');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toBe(0);
  expect(field.element().getAttribute('aria-activedescendant')).toBe(options.elements()[0]!.id);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toBe(1);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(chosen).toBe(-1);
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(chosen).toBe(1);
  await expect.element(field).toHaveFocus();
});

it('follows the chosen suggestion by Enter', async () => {
  await typed('lamp');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(() => location.hash).toBe('#dark');
});

it('closes its list by Escape and keeps the text', async () => {
  const { field, options } = await typed('lamp');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveAttribute('aria-expanded', 'false');
  expect(options.elements()).toEqual([]);
  await expect.element(field).toHaveValue('lamp');
});

it('follows a suggestion that is clicked', async () => {
  const { options } = await typed('lamp');
  await options.nth(0).click();
  await expect.poll(() => location.hash).toBe('#flickers');
});

it('closes its list when the focus leaves', async () => {
  const { options } = await typed('lamp');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => options.elements()).toEqual([]);
});

it('has names and contrast for everybody while its list is open', async () => {
  const { container } = await typed('lamp');
  await userEvent.keyboard('{ArrowDown}');
  await expectAccessible(container);
});

it('says from the first letter on that nothing can be found yet, and nothing of it before', async () => {
  const { container, getByRole, getByText } = await render(
    <SearchField
      action="#"
      label="What do you see?"
      submitLabel="Search"
      listLabel="Found"
      placeholder="dark"
      initialText=""
      suggestions={[]}
      status=""
      loading="Loading…"
      onText={() => undefined}
      onFocus={() => undefined}
    />,
  );
  const field = getByRole('combobox');
  await field.click();
  await expect.element(getByText('Loading…')).not.toBeVisible();
  await userEvent.keyboard('l');
  await expect.element(getByText('Loading…')).toBeVisible();
  await expectAccessible(container);
});
