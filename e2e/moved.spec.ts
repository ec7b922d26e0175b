import { expect, test } from './site';
import { main, option, wake } from './walker';

const FORMER = '/en/desk-lamp/change-bulb/';
const TODAY = /\/en\/desk-lamp\/new-bulb\//;

test('a link to a step that has moved opens it where it is now', async ({ page }) => {
  await page.goto(FORMER);
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', TODAY);
  await wake(page);
  await expect(page).toHaveURL(TODAY);
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
});

test('a link to a step that is in another article now opens it there', async ({ page }) => {
  await page.goto('/en/desk-lamp/clean-spout/#1/desk-lamp:cleanSpout/');
  await expect(main(page)).toHaveAttribute('data-step', 'descale');
  await expect(page).toHaveURL(/\/en\/kettle\/descale\//);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a step that has moved is walked from its former address', async ({ page }) => {
    await page.goto(FORMER);
    await option(page, 'yes').click();
    await expect(main(page)).toHaveAttribute('data-step', 'shines');
  });
});
