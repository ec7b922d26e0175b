import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { Options } from './options';
import { guardIntent } from './guard-intent';

guardIntent();

let answers: string[] = [];

/** A question that stands at the same place after each answer, and two buttons that lead nowhere. */
async function opened() {
  answers = [];
  const { getByRole } = await render(
    <>
      <Options
        label="Answers"
        options={[{ id: 'no', text: 'No', href: '#no' }]}
        onAnswer={(id) => answers.push(id)}
      />
      <button type="button" onClick={() => answers.push('closer')}>
        Closer
      </button>
      <textarea aria-label="Note" onFocus={() => answers.push('note')} />
    </>,
  );
  return {
    link: getByRole('link', { name: 'No' }),
    closer: getByRole('button', { name: 'Closer' }),
    note: getByRole('textbox', { name: 'Note' }),
  };
}

/** A tap as a finger gives it; browsers count each as the first one. */
const tap = (element: Element, pointerType = 'touch', detail = 1) =>
  element.dispatchEvent(
    new PointerEvent('click', { bubbles: true, cancelable: true, detail, pointerType }),
  );

/** So long that what comes then is another gesture. */
const laterOn = () => new Promise((resolve) => setTimeout(resolve, 310));

const hold = (element: Element, key: string) =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, repeat: true }),
  );

beforeEach(laterOn);

it('takes the second of two quick taps on an answer for the same one', async () => {
  const { link } = await opened();
  tap(link.element());
  tap(link.element());
  expect(answers).toEqual(['no']);
  await laterOn();
  tap(link.element());
  expect(answers).toEqual(['no', 'no']);
});

it('takes a quick tap on whatever an answer has brought up for none', async () => {
  const { link, closer } = await opened();
  tap(link.element());
  tap(closer.element());
  expect(answers).toEqual(['no']);
});

it('takes a double click on an answer for one, and two clicks for two', async () => {
  const { link } = await opened();
  await userEvent.dblClick(link);
  expect(answers).toEqual(['no']);
  await laterOn();
  tap(link.element(), 'mouse', 1);
  tap(link.element(), 'mouse', 1);
  expect(answers).toEqual(['no', 'no', 'no']);
});

it('counts every click of a key or a program', async () => {
  const { link } = await opened();
  for (let times = 0; times < 3; times += 1) (link.element() as HTMLElement).click();
  expect(answers).toEqual(['no', 'no', 'no']);
});

it('counts quick taps on a button that leads nowhere', async () => {
  const { closer } = await opened();
  tap(closer.element());
  tap(closer.element());
  await userEvent.dblClick(closer);
  expect(answers).toEqual(['closer', 'closer', 'closer', 'closer']);
});

it('lets a key that is held down act once, and not where it has led to', async () => {
  const { link, note } = await opened();
  (link.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter>5/}');
  expect(answers).toEqual(['no']);
  (note.element() as HTMLElement).focus();
  expect(hold(note.element(), 'n')).toBe(false);
});

it('lets a key that is held down go on typing, moving and breaking lines', async () => {
  const { note, closer } = await opened();
  await userEvent.type(note, 'aa{Backspace>2/}b{Enter>2/}');
  await expect.element(note).toHaveValue('b\n\n');
  expect(hold(closer.element(), 'Tab')).toBe(true);
  expect(hold(closer.element(), 'ArrowDown')).toBe(true);
  expect(hold(note.element(), 'Escape')).toBe(false);
});
