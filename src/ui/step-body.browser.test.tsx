import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { StepBody } from './step-body';

const ACTIONS = [
  { id: 'off', text: 'Pull the plug.' },
  { id: 'turn', text: 'Turn the bulb.', figure: <img alt="A bulb" src="data:," /> },
];

it('numbers the actions of an instruction', async () => {
  const { container, getByRole } = await render(
    <StepBody body={[]} actions={ACTIONS} isOutcome={false} />,
  );
  expect(getByRole('listitem').elements()).toHaveLength(2);
  expect(container.querySelector('ol')).not.toBeNull();
});

it('does not number what an outcome asks for', async () => {
  const { container } = await render(<StepBody body={[]} actions={ACTIONS} isOutcome />);
  expect(container.querySelector('ol')).toBeNull();
  expect(container.querySelector('ul')).not.toBeNull();
});

it('draws an action beside its words', async () => {
  const { getByRole } = await render(<StepBody body={[]} actions={ACTIONS} isOutcome={false} />);
  const item = getByRole('listitem').filter({ hasText: 'Turn the bulb.' });
  await expect.element(item.getByRole('img', { name: 'A bulb' })).toBeInTheDocument();
});

it('has no empty list where there is nothing to do', async () => {
  const { container } = await render(
    <StepBody body={['Look at the bulb.']} actions={[]} hint="It may be hot." isOutcome={false} />,
  );
  expect(container.querySelector('ol, ul')).toBeNull();
  expect(container).toHaveTextContent('Look at the bulb.It may be hot.');
});
