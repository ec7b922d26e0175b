import type { Page } from '@playwright/test';
import { text } from './fixture';
import { expect, test } from './site';
import { answers, expectOutcome, main, option, wake } from './walker';

/** Walks to a fix with an answer bar. */
async function walkToBulb(page: Page) {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(page).toHaveURL(/tighten-bulb\/#1/);
}

const told = (page: Page) => page.locator('.told dd');

test('whoever talks to support in the middle of a walk has the answers and the code at hand, and comes back', async ({
  page,
}) => {
  await walkToBulb(page);
  const address = page.url();
  await page.locator('.answer-bar a[href*="/contact/"]').click();
  await expect(main(page)).toHaveAttribute('data-page', 'contact');
  await expect(told(page)).toHaveCount(2);
  await expect(page.locator('.told dt').last()).toHaveText(text('en', 'shared:otherSocket.ask'));
  const code = await page.locator('.code').getAttribute('data-code');
  const back = page.locator('[data-back]');
  await expect(back).toContainText(text('en', 'desk-lamp:tightenBulb.title'));
  await back.click();
  await expect(page).toHaveURL(address);
  await expect(answers(page)).toHaveCount(2);

  await page.goto(`/en/search/?q=${code}`);
  await expect(main(page)).toContainText(text('en', 'desk-lamp:tightenBulb.title'));
});

test('the page of support tells a walk that somebody else answered, in the language of the reader', async ({
  page,
  context,
}) => {
  await walkToBulb(page);
  const { hash } = new URL(page.url());
  await context.clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto(`/ru/contact/${hash}`);
  await expect(told(page)).toHaveCount(2);
  await expect(page.locator('[data-back]')).toContainText(
    text('ru', 'desk-lamp:tightenBulb.title'),
  );
  await page.locator('[data-language="en"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(told(page)).toHaveCount(2);
});

test('the page of support tells what the device keeps, until it is solved', async ({ page }) => {
  await page.goto('/en/contact/');
  await expect(page.locator('[data-back]')).toHaveCount(0);
  await walkToBulb(page);
  await page.goto('/en/');
  await page.locator('header a[href*="/contact/"]').click();
  await expect(told(page)).toHaveCount(2);
  await page.locator('[data-back]').click();
  await wake(page);
  await option(page, 'yes').click();
  await expectOutcome(page, 'shines', 'solved');
  await page.goto('/en/contact/');
  // What is hydrated links to the same in another language with all of its address.
  await expect(page.locator('html')).toHaveAttribute('data-runs', '');
  await expect(page.locator('.card').first()).toBeVisible();
  await expect(page.locator('[data-back], .told')).toHaveCount(0);
});

test('an outcome with a person to call has the code behind the button, also before anything was answered', async ({
  page,
}) => {
  await page.goto('/en/front-door/call-locksmith/');
  const button = page.locator('.step > .button');
  await expect(button.locator('.icon--call')).toBeVisible();
  const code = page.locator('.button + .card .code');
  const plain = await code.getAttribute('data-code');
  await page.goto('/en/front-door/what-stops/');
  await wake(page);
  await option(page, 'keyLost').click();
  await expectOutcome(page, 'callLocksmith', 'escalated');
  await expect(code).toBeVisible();
  await expect(code).not.toHaveAttribute('data-code', plain!);
});

test('on a wide screen, a way to prepare the call stands beside each step that asks', async ({
  page,
}) => {
  const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
  await walkToBulb(page);
  const prepare = page.locator('.beside a');
  for (const width of [1200, 1280, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    await expect(prepare).toBeVisible();
    const [beside, step, bar] = [
      await boxOf('.beside'),
      await boxOf('.step'),
      await boxOf('.answer-bar'),
    ];
    expect(beside.x).toBeGreaterThan(Math.max(step.x + step.width, bar.x + bar.width));
    expect(beside.x + beside.width).toBeLessThan(width);
    expect(beside.y + beside.height).toBeLessThan((await boxOf('footer')).y);
  }
  await page.setViewportSize({ width: 1199, height: 600 });
  await expect(prepare).toBeHidden();

  await page.setViewportSize({ width: 1280, height: 600 });
  await prepare.click();
  await expect(told(page)).toHaveCount(2);
  await page.locator('[data-back]').click();
  await expect(answers(page)).toHaveCount(2);
  await option(page, 'yes').click();
  await expectOutcome(page, 'shines', 'solved');
  await expect(prepare).toHaveCount(0);
});
