import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { RichText } from './rich-text';

it('sets apart the name of a control, and says in which language its other name is', async () => {
  const { container, getByText } = await render(
    <RichText
      parts={[
        { kind: 'words', text: 'Press ' },
        { kind: 'caption', text: 'Power' },
        { kind: 'meaning', text: ' (Питание)', lang: 'ru' },
        { kind: 'words', text: '.' },
      ]}
    />,
  );
  expect(container).toHaveTextContent('Press Power (Питание).');
  expect(getComputedStyle(getByText('Power', { exact: true }).element()).fontWeight).not.toBe(
    '400',
  );
  await expect.element(getByText('(Питание)')).toHaveAttribute('lang', 'ru');
});

it('tells a site behind a link nothing of where the reader came from', async () => {
  const { getByRole } = await render(
    <RichText parts={[{ kind: 'link', text: 'example.org', href: 'https://example.org/' }]} />,
  );
  const link = getByRole('link', { name: 'example.org' });
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
});
