import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { expectAccessible } from '../../test/browser/axe';
import { type AnswerLine, Answers } from './answers';

const line = (onChange = () => undefined as void): AnswerLine => ({
  key: 'first',
  question: 'What does the lamp do?',
  answer: 'It flickers',
  change: { href: '#first', text: 'Change', label: 'Change: What does the lamp do?', onChange },
});

it('leads back to a question without loading a page', async () => {
  const onChange = vi.fn<() => void>();
  const { getByRole } = await render(<Answers legs={[{ key: 'lamp', lines: [line(onChange)] }]} />);
  await getByRole('link', { name: 'Change: What does the lamp do?' }).click();
  expect(onChange).toHaveBeenCalledOnce();
  expect(location.hash).toBe('');
});

it('says how an answer came about that was not given on its step', async () => {
  const { getByRole } = await render(
    <Answers legs={[{ key: 'lamp', lines: [{ ...line(), mark: 'assumed' }] }]} />,
  );
  await expect.element(getByRole('definition')).toHaveTextContent('It flickers (assumed)');
});

it('can be read by everybody, with the article that each answer belongs to', async () => {
  const { container, getByRole } = await render(
    <Answers legs={[{ key: 'lamp', title: 'A desk lamp stays dark', lines: [line()] }]} />,
  );
  await expect.element(getByRole('heading', { name: 'A desk lamp stays dark' })).toBeVisible();
  await expectAccessible(container);
});
