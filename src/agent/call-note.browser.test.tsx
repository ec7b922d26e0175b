import { I18nextProvider } from 'react-i18next';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { expectAccessible } from '../../test/browser/axe';
import { loadTexts } from '../content/instance';
import { CallNote } from './call-note';

function Note() {
  const [note, setNote] = useState('');
  return <CallNote note={note} onNote={setNote} />;
}

/** A note that an agent has written. */
async function written(text: string) {
  const screen = await render(
    <I18nextProvider i18n={await loadTexts('en', ['agent'])}>
      <Note />
    </I18nextProvider>,
  );
  await screen.getByRole('textbox', { name: 'Your note' }).fill(text);
  const warnings = () =>
    Array.from(
      screen.container.querySelectorAll<HTMLElement>('[data-looks-like]'),
      ({ dataset }) => dataset.looksLike,
    );
  return { ...screen, warnings };
}

it.each([
  ['4111 1111 1111 1111', 'cardNumber'],
  ['password: Tr0ub4dor&3', 'password'],
  ['the code is 483 921', 'code'],
])('warns of "%s" while it is written', async (text, kind) => {
  const { warnings, getByRole } = await written(text);
  await expect.poll(warnings).toEqual([kind]);
  await expect.element(getByRole('status')).toHaveTextContent('Take it out.');
});

it('says nothing of an ordinary note, and stops when a secret is taken out', async () => {
  const { warnings, getByRole } = await written('the code is 483 921');
  await expect.poll(warnings).toEqual(['code']);
  await getByRole('textbox').fill('The lamp hangs on socket 2.');
  await expect.poll(warnings).toEqual([]);
});

it('has names and contrast for everybody with a warning on screen', async () => {
  const { container, warnings } = await written('the code is 483 921');
  await expect.poll(warnings).toEqual(['code']);
  await expectAccessible(container);
});
