import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { opened, withCall } from '../../test/browser/workspace';
import { enterAt } from '../engine/journey';

const asked = vi.hoisted((): string[] => []);

vi.mock('../player/search/load-search', () => ({
  loadSearch: () =>
    Promise.resolve({
      find: (text: string) => {
        asked.push(text);
        return Promise.resolve({ kind: 'nothing' });
      },
    }),
}));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => page.viewport(1280, 900));

/** Presses a key of any keyboard where the focus is. Resolves to whether the workspace took it. */
const press = (key: string, code: string, more: KeyboardEventInit = {}): boolean =>
  !(document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }),
  );

const release = (key: string) => dispatchEvent(new KeyboardEvent('keyup', { key }));

const focused = () => document.activeElement?.localName;

it.each([
  ['Russian', 'т', 'KeyN'],
  ['Russian with Caps Lock', 'Т', 'KeyN'],
  ['Greek', 'ν', 'KeyN'],
  ['Hebrew', 'מ', 'KeyN'],
  ['Arabic', 'ى', 'KeyN'],
  ['Korean', 'ㅜ', 'KeyN'],
  ['full-width', 'ｎ', 'KeyN'],
  ['Dvorak', 'n', 'KeyL'],
])('writes a note by the key that is N on a keyboard: %s', async (_, key, code) => {
  await withCall();
  expect(press(key, code)).toBe(true);
  await expect.poll(focused).toBe('textarea');
});

it.each([
  ['Russian', '.', 'Slash', false],
  ['Arabic', 'ظ', 'Slash', false],
  ['Hebrew', '/', 'KeyQ', false],
  ['German', '/', 'Digit7', true],
  ['number', '/', 'NumpadDivide', false],
])('leads to the search by the slash of a keyboard: %s', async (_, key, code, shiftKey) => {
  await withCall();
  expect(press(key, code, { shiftKey })).toBe(true);
  await expect.poll(focused).toBe('input');
});

it.each([
  ['Russian', ',', 'Slash'],
  ['Russian', '?', 'Digit7'],
  ['German', '?', 'Minus'],
  ['Arabic', '؟', 'Slash'],
])('shows the keys by the question mark of a keyboard: %s', async (_, key, code) => {
  const { getByRole } = await withCall();
  expect(press(key, code, { shiftKey: true })).toBe(true);
  await expect.element(getByRole('dialog')).toBeVisible();
});

it.each([
  ['number', '2', 'Numpad2', false],
  ['French', 'é', 'Digit2', false],
  ['French', '2', 'Digit2', true],
  ['Czech', 'ě', 'Digit2', false],
  ['Arabic', '٢', 'Digit2', false],
  ['Persian', '۲', 'Digit2', false],
  ['Hindi number', '२', 'Numpad2', false],
])('takes the second answer by the digit of a keyboard: %s', async (_, key, code, shiftKey) => {
  const { step } = await withCall();
  expect(press(key, code, { shiftKey })).toBe(true);
  await expect.poll(step).toBe('tightenBulb');
});

it.each([
  ['a letter that Colemak prints elsewhere', 'k', 'KeyN', {}],
  ['an exclamation mark where others have the slash', '!', 'Slash', {}],
  ['a raised two', '²', 'Backquote', {}],
  ['a symbol beside a digit', '²', 'Digit2', { modifierAltGraph: true }],
  ['the end of a number pad that moves', 'End', 'Numpad1', {}],
  ['a hyphen where others have the slash', '-', 'Slash', {}],
  ['a key of the browser', 'т', 'KeyN', { ctrlKey: true }],
])('leaves %s alone', async (_, key, code, more) => {
  const { step } = await withCall();
  expect(press(key, code, more)).toBe(false);
  expect(step()).toBe('whatHappens');
  expect(focused()).not.toBe('textarea');
});

it.each([
  ['US', '@', 'Digit2'],
  ['Russian', '"', 'Digit2'],
])('takes the second call by the digit with Shift: %s', async (_, key, code) => {
  const { calls } = await withCall();
  press('p', 'KeyP');
  await expect.poll(calls).toEqual(['held', 'live']);
  press('Escape', 'Escape');
  expect(press('!', 'Digit1', { shiftKey: true })).toBe(true);
  await expect.poll(calls).toEqual(['live', 'held']);
  expect(press(key, code, { shiftKey: true })).toBe(true);
  await expect.poll(calls).toEqual(['held', 'live']);
});

it('wraps a call up, ends it and takes that back by keys', async () => {
  const { calls } = await withCall();
  press('ц', 'KeyW');
  await expect.poll(calls).toEqual(['wrapUp']);
  press('у', 'KeyE');
  await expect.poll(calls).toEqual([]);
  press('Escape', 'Escape');
  press('я', 'KeyZ');
  await expect.poll(calls).toEqual(['wrapUp']);
});

it.each([
  ['of the caller, and of the app along with it', 'l', false, ['language ru', 'appLanguage ru']],
  ['of the app alone', 'L', true, ['language en', 'appLanguage ru']],
])('switches the language %s', async (_, key, shiftKey, chosen) => {
  const { container } = await withCall();
  press(key, 'KeyL', { shiftKey });
  await expect
    .poll(() =>
      Array.from(
        container.querySelectorAll<HTMLElement>('.choice [aria-pressed="true"]'),
        ({ dataset }) => dataset.set,
      ),
    )
    .toEqual(chosen);
});

it('says of the last answer how it is known, and of one that is chosen', async () => {
  const { step, container } = await withCall();
  const lines = () =>
    Array.from(container.querySelectorAll('.line'), ({ className }) => className.split('--')[1]);
  press('1', 'Digit1');
  await expect.poll(step).toBe('otherSocket');
  press('2', 'Digit2');
  await expect.poll(step).toBe('tightenBulb');
  press('d', 'KeyD');
  await expect.poll(lines).toEqual(['answered', 'together', 'here']);
  press('t', 'KeyT');
  expect(document.activeElement?.textContent).toContain('socket');
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }),
  );
  press('r', 'KeyR');
  await expect.poll(lines).toEqual(['reported', 'together', 'here']);
  press('r', 'KeyR');
  await expect.poll(lines).toEqual(['answered', 'together', 'here']);
});

it('tells what answers rule out only when it is asked for', async () => {
  const { container } = await withCall(enterAt('front-door', 'whatStops'));
  const ruledOut = () => container.querySelectorAll('.ruled-out').length;
  expect(ruledOut()).toBe(0);
  press('x', 'KeyX');
  await expect.poll(ruledOut).toBeGreaterThan(0);
  press('x', 'KeyX');
  await expect.poll(ruledOut).toBe(0);
});

it('does nothing more while a key is held down', async () => {
  const { step, trail, container } = await withCall();
  press('2', 'Digit2');
  await expect.poll(step).toBe('tightenBulb');
  for (let times = 0; times < 9; times += 1) press('2', 'Digit2', { repeat: true });
  press('h', 'KeyH');
  await expect.poll(() => container.querySelector('[data-do="resume"]')).not.toBeNull();
  press('h', 'KeyH', { repeat: true });
  press('u', 'KeyU', { repeat: true });
  press('Backspace', 'Backspace', { repeat: true });
  // A key that does something comes after them.
  press('n', 'KeyN');
  await expect.poll(focused).toBe('textarea');
  expect(container.querySelector('[data-do="resume"]')).not.toBeNull();
  expect(step()).toBe('tightenBulb');
  expect(trail()).toHaveLength(1);
});

it('answers one step only by a key that is pressed twice', async () => {
  const { step, trail, container } = await withCall();
  const shown = () => container.querySelector<HTMLElement>('.call-view')?.dataset.step;
  press('2', 'Digit2');
  await expect.poll(shown).toBe('tightenBulb');
  press('2', 'Digit2');
  await expect.poll(step).toBe('tightenBulb');
  expect(trail()).toHaveLength(1);
  press('2', 'Digit2');
  await expect.poll(step).toBe('newBulb');
});

it('prints on each act of the note the key that does the same', async () => {
  const { container } = await withCall();
  const printed = (selector: string) => container.querySelector(`${selector} .key`)?.textContent;
  expect(printed('.call-note')).toMatch(/^n/);
  expect(printed('[data-do="copy"]')).toMatch(/^c/);
  expect(printed('.share')).toMatch(/^g/);
});

it('shows where calls on hold wait for as long as Shift alone is held', async () => {
  const { container, calls, getByRole } = await withCall();
  const parked = getByRole('region', { name: 'On hold' });
  press('p', 'KeyP');
  await expect.poll(calls).toEqual(['held', 'live']);
  press('Escape', 'Escape');
  press('Shift', 'ShiftLeft');
  release('Shift');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(container.querySelector('.parked')).toBeNull();
  press('Shift', 'ShiftLeft');
  await expect.element(parked).toHaveTextContent(/⇧1.*Call 1.*waits at: What does the lamp do/);
  await expectAccessible(container);
  release('Shift');
  await expect.element(parked).not.toBeInTheDocument();
  press('Shift', 'ShiftLeft');
  await expect.element(parked).toBeVisible();
  press('!', 'Digit1', { shiftKey: true });
  await expect.poll(calls).toEqual(['live', 'held']);
  await expect.element(parked).not.toBeInTheDocument();
});

it('shows beside the name of a key what the keyboard prints there', async () => {
  const { getByRole } = await withCall();
  press('р', 'KeyH');
  press('?', 'Digit7', { shiftKey: true });
  await expect.element(getByRole('dialog')).toHaveTextContent(/hр/);
});

it.each([
  ['that is no key there', 'l', 'KeyL'],
  ['that is one', 'p', 'KeyP'],
  ['that is one in a call', 'e', 'KeyE'],
  ['of another alphabet', 'з', 'KeyP'],
])('begins the search by a letter %s, however long nothing else is typed', async (_, key, code) => {
  const { container, calls } = await opened();
  expect(press(key, code)).toBe(true);
  await expect.poll(() => asked.at(-1)).toBe(key);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const field = container.querySelector<HTMLInputElement>('.search input')!;
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe(key);
  expect(calls()).toEqual([]);
});

it('prints letters while they are keys, and no others', async () => {
  const { container, press: click } = await opened();
  const printed = () =>
    Array.from(container.querySelectorAll<HTMLElement>('.key'))
      .filter((key) => key.checkVisibility())
      .map(({ firstChild }) => firstChild?.textContent);
  await click('next');
  expect(printed().join(' ')).toMatch(/^[^a-z]*Esc[^a-z]*$/);
  press('Escape', 'Escape');
  expect(printed()).toEqual(expect.arrayContaining(['p', 'h', 'w', 'e', 'l', '⇧l', 'i']));
  press('k', 'KeyK');
  expect(printed()).not.toContain('h');
});

it.each([
  ['h', 'KeyH'],
  ['w', 'KeyW'],
  ['у', 'KeyE'],
  ['l', 'KeyL'],
  ['я', 'KeyZ'],
])('does nothing to a call by %s while its caller says what is wrong', async (key, code) => {
  const { calls, press: click, container } = await opened();
  await click('next');
  (document.activeElement as HTMLElement).blur();
  expect(press(key, code)).toBe(true);
  const field = container.querySelector<HTMLInputElement>('.search input')!;
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe(key);
  expect(calls()).toEqual(['live']);
});

it('has keys again once Escape has left the search, for that call alone', async () => {
  const { calls, container } = await opened();
  press('Escape', 'Escape');
  press('p', 'KeyP');
  await expect.poll(calls).toEqual(['live']);
  expect(document.activeElement).toBe(container.querySelector('.search input'));
  press('Escape', 'Escape');
  press('h', 'KeyH');
  await expect.poll(calls).toEqual(['held']);
  press('w', 'KeyW');
  await expect.poll(calls).toEqual(['wrapUp']);
  press('e', 'KeyE');
  await expect.poll(calls).toEqual([]);
  press('k', 'KeyK');
  expect(focused()).toBe('input');
  expect(calls()).toEqual([]);
});

it('has text again once something was typed after Escape', async () => {
  const { calls, container, press: click } = await opened();
  await click('next');
  press('Escape', 'Escape');
  press('k', 'KeyK');
  press('Escape', 'Escape');
  container.querySelector<HTMLElement>('.search input')!.focus();
  press('x', 'KeyX');
  (document.activeElement as HTMLElement).blur();
  press('e', 'KeyE');
  expect(container.querySelector<HTMLInputElement>('.search input')!.value).toBe('ke');
  expect(calls()).toEqual(['live']);
});

it('undoes the end by key, where nothing was typed since and the key prints that letter itself', async () => {
  const { container, press: click, step } = await withCall();
  const field = () => container.querySelector<HTMLInputElement>('.search input')!;
  await click('end');
  press('z', 'KeyZ');
  await expect.poll(step).toBe('whatHappens');
  await click('end');
  for (const [key, code] of [
    ['k', 'KeyK'],
    ['z', 'KeyZ'],
    ['я', 'KeyZ'],
    ['p', 'KeyP'],
  ] as const) {
    field().blur();
    press(key, code);
  }
  expect(field().value).toBe('kzяp');
});

it('goes back to the call from the note by Escape', async () => {
  const { container } = await withCall();
  press('n', 'KeyN');
  const shown = () => container.querySelector<HTMLElement>('.workspace')!.dataset.view;
  await expect.poll(shown).toBe('ticket');
  press('Escape', 'Escape');
  await expect.poll(shown).toBe('call');
});

it('answers no question that a narrow window does not show', async () => {
  const { container, step, trail } = await withCall();
  const narrow = document.createElement('style');
  narrow.textContent = '.workspace:not([data-view="call"]) .caller-answers { display: none }';
  container.append(narrow);
  press('n', 'KeyN');
  await expect.poll(focused).toBe('textarea');
  (document.activeElement as HTMLElement).blur();
  press('2', 'Digit2');
  await expect
    .poll(() => container.querySelector<HTMLElement>('.workspace')!.dataset.view)
    .toBe('call');
  expect(trail()).toEqual([]);
  await expect.poll(step).toBe('whatHappens');
  press('2', 'Digit2');
  await expect.poll(step).toBe('tightenBulb');
});

it.each(['next', 'taken up'])(
  'shows the step of the call that is on screen next: %s',
  async (way) => {
    const { container, press: click } = await withCall();
    const shown = () => container.querySelector<HTMLElement>('.workspace')!.dataset.view;
    press('n', 'KeyN');
    await expect.poll(shown).toBe('ticket');
    if (way === 'next') await click('next');
    else container.querySelector<HTMLElement>('[data-call]')!.click();
    await expect.poll(shown).toBe('call');
  },
);

it('writes down who calls by a key that is printed there', async () => {
  const { container } = await withCall();
  press('ш', 'KeyI');
  const name = container.querySelector<HTMLElement>('.caller-name')!;
  await expect.poll(() => document.activeElement).toBe(name);
  expect(name.nextElementSibling).toHaveTextContent(/^i/);
});

it('shows one language or both by a button with its key, where there are two', async () => {
  const { container, press: click } = await withCall();
  const means = () => container.querySelectorAll('.script-means').length;
  expect(container.querySelector('[data-do="both"]')).toBeNull();
  press('l', 'KeyL');
  await expect.poll(means).toBe(1);
  await click('both');
  await expect.poll(means).toBe(0);
  press('b', 'KeyB');
  await expect.poll(means).toBe(1);
});

it('says in a sidebar what is said once, until both languages are asked for', async () => {
  await page.viewport(420, 900);
  const { container } = await withCall(enterAt('desk-lamp', 'tightenBulb'));
  const count = (within: string) =>
    container.querySelectorAll(`${within} :is(.row-means, .script-means)`).length;
  press('l', 'KeyL');
  await expect.poll(() => count('.script')).toBe(1);
  const options = container.querySelectorAll('[data-option]').length;
  expect(count('.caller-options')).toBe(options);
  press('b', 'KeyB');
  await expect.poll(() => count('.script')).toBeGreaterThan(1);
  await page.viewport(1280, 900);
  expect(count('.caller-options')).toBe(options);
  press('b', 'KeyB');
  await expect.poll(() => count('.workspace')).toBe(0);
});

it('shows in a sidebar the first line of the note to the agent, and all of it when asked', async () => {
  await page.viewport(420, 900);
  const { container } = await withCall();
  const height = () => container.querySelector('.for-you')!.getBoundingClientRect().height;
  const note = container.querySelector<HTMLElement>('.for-you > p:not(.never)')!;
  note.textContent = note.textContent.repeat(3);
  expect(height()).toBe(44);
  await page.getByRole('button', { name: 'For you' }).click();
  expect(height()).toBeGreaterThan(60);
  expect(note.scrollWidth).toBe(note.clientWidth);
});
