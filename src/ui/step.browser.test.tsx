import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { Step, type StepProps } from './step';

const STEP: StepProps = {
  id: 'lamp first',
  title: 'What does the lamp do?',
  body: [],
  actions: [],
  isOutcome: false,
  takesFocus: false,
};

it('leaves the focus alone when a page was opened', async () => {
  await render(<Step {...STEP} />);
  expect(document.activeElement).toBe(document.body);
});

it('gives the focus to the title after an answer', async () => {
  const { getByRole, rerender } = await render(<Step {...STEP} />);
  await rerender(<Step {...STEP} id="lamp second" title="Does it shine?" takesFocus />);
  await expect.element(getByRole('heading', { name: 'Does it shine?' })).toHaveFocus();
});

it('gives the focus to every further title, also to one with the same words', async () => {
  const { getByRole, rerender } = await render(<Step {...STEP} takesFocus />);
  const before = getByRole('heading').element();
  await rerender(<Step {...STEP} id="lamp second" takesFocus />);
  await expect.element(getByRole('heading')).toHaveFocus();
  expect(getByRole('heading').element()).not.toBe(before);
});

it('does not take the focus back while the step stays', async () => {
  const { getByRole, rerender } = await render(<Step {...STEP} takesFocus />);
  (getByRole('heading').element() as HTMLElement).blur();
  await rerender(<Step {...STEP} takesFocus body={['One moment.']} />);
  expect(document.activeElement).toBe(document.body);
});

it.each(['Approve this sign-in', 'Выйдите из-за стола', 'Type the PIN-код'])(
  'ends no line at the hyphen of a short word: %s',
  async (title) => {
    const { getByRole } = await render(<Step {...STEP} title={title} />);
    const heading = getByRole('heading', { name: title }).element() as HTMLElement;
    const [word] = /\S+-\S+/.exec(title)!;
    const node = [...heading.querySelectorAll('span')].find((each) => each.textContent === word)!;
    for (let width = 60; width < 400; width += 5) {
      heading.style.width = `${width}px`;
      expect(node.getClientRects(), `at ${width} px`).toHaveLength(1);
    }
  },
);
