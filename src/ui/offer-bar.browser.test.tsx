import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { expectAccessible } from '../../test/browser/axe';
import { OfferBar } from './offer-bar';

const dismiss = { text: 'Close', onDismiss: () => undefined };
const offer = { text: 'Yes', onTake: () => undefined };

it('offers something to do', async () => {
  const onTake = vi.fn<() => void>();
  const { getByRole } = await render(
    <OfferBar
      icon={null}
      label="Offer"
      text="Go on?"
      dismiss={dismiss}
      offer={{ text: 'Yes', onTake }}
    />,
  );
  await getByRole('button', { name: 'Yes' }).click();
  expect(onTake).toHaveBeenCalledOnce();
});

it('can be dismissed', async () => {
  const onDismiss = vi.fn<() => void>();
  const { getByRole } = await render(
    <OfferBar
      icon={null}
      label="Offer"
      text="News."
      dismiss={{ text: 'Close', onDismiss }}
      {...{ offer }}
    />,
  );
  await getByRole('button', { name: 'Close' }).click();
  expect(onDismiss).toHaveBeenCalledOnce();
});

it('takes no focus, is announced, and stays at the bottom edge of the window', async () => {
  const { container, getByRole } = await render(
    <OfferBar icon={null} label="Offer" text="News." {...{ offer, dismiss }} />,
  );
  expect(document.activeElement).toBe(document.body);
  await expect.element(getByRole('status')).toHaveTextContent('News.');
  const { bottom } = getByRole('region', { name: 'Offer' }).element().getBoundingClientRect();
  expect(bottom).toBeGreaterThan(innerHeight - 40);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  await expectAccessible(container);
});
