import { I18nextProvider } from 'react-i18next';
import { useSelector } from '@xstate/react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { createActor } from 'xstate';
import { expectAccessible } from '../../test/browser/axe';
import { loadTexts } from '../content/instance';
import { type CallActor, callMachine } from './call-machine';
import { CallNote } from './call-note';
import type { SavedCall } from './saved-calls';
import { mergeNotes, writeNote } from './shared-note';

const CALL: SavedCall = {
  id: 1,
  language: 'en',
  appLanguage: 'en',
  moments: [{ type: 'start', at: 0 }],
  link: '',
  reachedAt: 0,
  spent: {},
  tried: [],
  marks: {},
  note: '',
};

function Note({ actor }: { actor: CallActor }) {
  const note = useSelector(actor, ({ context }) => context.saved.note);
  return <CallNote actor={actor} note={note} />;
}

const load = () => Promise.resolve(new Map());

/** A note that an agent has written. */
async function written(text: string) {
  const actor = createActor(callMachine, {
    input: { call: CALL, load, now: Date.now, tab: 'mine' },
  }).start();
  const screen = await render(
    <I18nextProvider i18n={await loadTexts('en', ['agent'])}>
      <Note actor={actor} />
    </I18nextProvider>,
  );
  await screen.getByRole('textbox', { name: 'Your note' }).fill(text);
  const warnings = () =>
    Array.from(
      screen.container.querySelectorAll<HTMLElement>('[data-looks-like]'),
      ({ dataset }) => dataset.looksLike,
    );
  return { ...screen, warnings, actor };
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

it('keeps the caret and each word whole while another tab writes at the same place', async () => {
  const { actor, getByRole } = await written('a ');
  const saved = () => actor.getSnapshot().context.saved;
  const note = getByRole('textbox');
  let theirs = writeNote(saved(), 'a other', 'theirs');
  for (const letter of 'mine') {
    await userEvent.keyboard(letter);
    theirs = writeNote(theirs, `${theirs.note}!`, 'theirs');
    theirs = mergeNotes(theirs, theirs, saved(), 'theirs');
    actor.send({ type: 'SYNC', saved: { ...saved(), ...theirs } });
  }
  await expect.element(note).toHaveValue('a mineother!!!!');
  expect((note.element() as HTMLTextAreaElement).selectionStart).toBe('a mine'.length);
});
