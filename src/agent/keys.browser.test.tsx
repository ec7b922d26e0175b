import { beforeEach, expect, it } from 'vitest';
import { withCall } from '../../test/browser/workspace';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** Presses a key of any keyboard where the focus is. Resolves to whether the workspace took it. */
const press = (key: string, code: string, more: KeyboardEventInit = {}): boolean =>
  !(document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }),
  );

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
  ['a letter that Dvorak prints elsewhere', 'b', 'KeyN', {}],
  ['an exclamation mark', '!', 'Digit1', { shiftKey: true }],
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

it('shows beside the name of a key what the keyboard prints there', async () => {
  const { getByRole } = await withCall();
  press('р', 'KeyH');
  press('?', 'Digit7', { shiftKey: true });
  await expect.element(getByRole('dialog')).toHaveTextContent(/hр/);
});
