import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../../test/browser/axe';
import { FixList } from './fix-list';

const PROPS = {
  summary: 'Already tried some of these?',
  lead: 'Tick what you did.',
  submitLabel: 'Skip these',
  status: '',
  fixes: [
    { id: 'plug', text: 'Another socket', question: 'Does it shine?', isTicked: false },
    { id: 'bulb', text: 'A new bulb', question: 'Does it shine now?', isTicked: true },
  ],
};

it('stays closed until somebody asks for it', async () => {
  const { getByText } = await render(<FixList {...PROPS} onSkip={() => undefined} />);
  await expect.element(getByText('Another socket')).not.toBeVisible();
  await getByText(PROPS.summary).click();
  await expect.element(getByText('Another socket')).toBeVisible();
});

it('reports what is ticked, with what was ticked before', async () => {
  const onSkip = vi.fn<(fixes: string[]) => void>();
  const { getByRole, getByText } = await render(<FixList {...PROPS} onSkip={onSkip} />);
  await getByText(PROPS.summary).click();
  await getByText('Another socket').click();
  await getByRole('button', { name: 'Skip these' }).click();
  expect(onSkip.mock.calls).toEqual([[['plug', 'bulb']]]);
});

it('can be filled in by keyboard alone', async () => {
  const onSkip = vi.fn<(fixes: string[]) => void>();
  await render(<FixList {...PROPS} onSkip={onSkip} />);
  await userEvent.keyboard('{Tab}{Enter}{Tab}{ }{Tab}{ }{Tab}{Enter}');
  expect(onSkip.mock.calls).toEqual([[['plug']]]);
});

it('has names and contrast for everybody', async () => {
  const { container, getByText } = await render(
    <FixList {...PROPS} status="1 fix is skipped." onSkip={() => undefined} />,
  );
  await getByText(PROPS.summary).click();
  await expectAccessible(container);
});
