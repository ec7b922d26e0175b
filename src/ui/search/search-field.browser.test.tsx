import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../test/browser/axe';
import style from './search.css?inline';
import { SearchField, type SearchFieldProps } from './search-field';
import { countOptions, type Suggestion, SuggestionList } from './suggestion-list';
import { useSheet } from '../use-sheet';

const FOUND: readonly Suggestion[] = [
  {
    to: '#flickers',
    title: [
      { text: 'The lamp ', isMatch: false },
      { text: 'flickers', isMatch: true },
    ],
    icon: 'key',
    why: [{ text: 'Every few seconds it goes out.', isMatch: false }],
    kind: 'hit',
  },
  {
    to: '#dark',
    title: [{ text: 'The lamp stays dark', isMatch: false }],
    why: [{ text: 'A desk lamp', isMatch: false }],
    kind: 'hit',
  },
];

const ASKING: Suggestion = {
  title: [{ text: 'Turn the lamp up', isMatch: false }],
  why: [{ text: 'A desk lamp', isMatch: false }],
  kind: 'hit',
  to: {
    ask: 'Round or square?',
    ways: [
      { href: '#round', label: 'Round' },
      { href: '#square', label: 'Square' },
    ],
  },
};

const PROPS: SearchFieldProps = {
  action: '#',
  label: 'What do you see?',
  submitLabel: 'Search',
  placeholder: 'dark',
  initialText: '',
  longNote: 'All of it is searched.',
  onText: () => undefined,
  onFocus: () => undefined,
};

interface SearchProps extends Partial<SearchFieldProps> {
  found?: readonly Suggestion[];
}

/** Finds all of them whatever is typed. */
function Search({ found = FOUND, onText = () => undefined, ...more }: SearchProps) {
  const [text, setText] = useState('');
  useSheet(style);
  return (
    <SearchField
      {...PROPS}
      {...more}
      list={
        text === ''
          ? undefined
          : {
              count: countOptions(found),
              status: '2 answers found',
              render: (place) => <SuggestionList {...place} label="Found" suggestions={found} />,
            }
      }
      onText={(now) => {
        setText(now);
        onText(now);
      }}
    />
  );
}

/** Types into the field, and gives the words on screen. */
async function typed(text: string, props: SearchProps = {}) {
  const screen = await render(<Search {...props} />);
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
    <SearchField {...PROPS} loading="Loading…" />,
  );
  const field = getByRole('combobox');
  await field.click();
  await expect.element(getByText('Loading…')).not.toBeVisible();
  await userEvent.keyboard('l');
  await expect.element(getByText('Loading…')).toBeVisible();
  await expectAccessible(container);
});

it('marks the words that were searched for, and those alone', async () => {
  const { container } = await typed('flickers');
  const marks = [...container.querySelectorAll('mark')];
  expect(marks.map(({ textContent }) => textContent)).toEqual(['flickers']);
});

it('asks within its list which of two ways is meant, and moves through both', async () => {
  const { container, getByRole, options } = await typed('up', { found: [ASKING, ...FOUND] });
  await expect
    .element(getByRole('group', { name: 'Turn the lamp up Round or square?' }))
    .toBeVisible();
  expect(options.elements().map(({ id }) => id.at(-1))).toEqual(['0', '1', '2', '3']);
  await expectAccessible(container);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await expect.poll(() => location.hash).toBe('#square');
});

it('chooses the first suggestion by itself where that is wanted, and leaves Enter to the form', async () => {
  const { field, options } = await typed('lamp', { isFirstChosen: true, action: '#sent' });
  await expect.element(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  let isSent = false;
  field
    .element()
    .closest('form')!
    .addEventListener('submit', (event) => {
      event.preventDefault();
      isSent = true;
    });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => isSent).toBe(true);
  expect(location.hash).toBe('');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => location.hash).toBe('#dark');
});

/** Pastes into the field that has the focus. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  const event = { clipboardData, bubbles: true, cancelable: true };
  document.activeElement!.dispatchEvent(new ClipboardEvent('paste', event));
}

it('searches all of a story that is longer than the field, and sends it', async () => {
  const story = `${'The lamp went dark. '.repeat(20)}Then it smelt.`;
  let searched = '';
  const { container, field, getByText } = await typed('x', {
    onText: (text) => {
      searched = text;
    },
  });
  await userEvent.keyboard('{Backspace}');
  paste(story);
  await expect.element(getByText('All of it is searched.')).toBeVisible();
  expect(searched).toBe(story);
  await expect.element(field).toHaveValue(story.slice(0, 300));
  expect([...new FormData(container.querySelector('form')!)]).toEqual([['q', story]]);
});

it('stands in one line and holds what it shows, whatever is pasted', async () => {
  const { container, field } = await typed('lamp');
  const input = field.element() as HTMLInputElement;
  const height = input.offsetHeight;
  paste(`a${'\u0301'.repeat(100_000)}`);
  await expect.poll(() => input.value).toBe(`lampa${'\u0301'.repeat(4)}`);
  paste('b '.repeat(5_000));
  expect(input.value).toHaveLength(300);
  expect(input.offsetHeight).toBe(height);
  expect(container.scrollWidth).toBeLessThanOrEqual(container.offsetWidth);
});
