import type { CDPSession, Page } from '@playwright/test';
import { expect, inside, test } from './host';

const tag =
  '<latchkey-help flow="portal-login"><a href="https://help.invalid/">Help with login</a></latchkey-help>';

/** Time beyond 50 ms that tasks of the host's page took, in milliseconds. */
const blocking = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) total += Math.max(0, duration - 50);
        }).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve(total), 300);
      }),
  );

const throttle = async (page: Page, rate: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
};

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The same page without a widget: what the machine itself costs. */
for (const [rate, limit] of [
  [1, 0],
  [4, 30],
] as const) {
  test(`blocks the page of the host for at most ${limit} ms at ${rate}x`, async ({
    page,
    open,
  }) => {
    await throttle(page, rate);
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await open(tag);
      await expect(inside(page).locator('main')).toHaveAttribute('data-step', 'situation');
      times.push(await blocking(page));
    }
    expect(median(times)).toBeLessThanOrEqual(limit);
  });
}

test('moves nothing on the page of the host but by the answer of a person', async ({
  page,
  open,
}) => {
  await open(`<p>Before</p><div id="room">${tag}</div>`, {
    head: '<style>#room { min-height: 900px }</style>',
    policy: '',
  });
  await expect(inside(page).locator('main')).toHaveAttribute('data-step', 'situation');
  await inside(page).locator('[data-option="message"]').click();
  await expect(inside(page).locator('main')).toHaveAttribute('data-step', 'whichMessage');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(total), 300);
      }),
  );
  expect(shift).toBe(0);
});
