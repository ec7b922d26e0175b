import type { Page } from '@playwright/test';
import { expect } from './site';

export const main = (page: Page) => page.locator('main');
export const option = (page: Page, id: string) => page.locator(`main nav [data-option="${id}"]`);
export const answers = (page: Page) => page.locator('.answers dd');

/** Unfolds the answers so far, unless they are. */
export async function showAnswers(page: Page) {
  const fold = page.locator('details.answers');
  await expect(answers(page).first()).toBeAttached();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

/** The first sign of a person: hydrates the page. */
export async function wake(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  // Once hydrated, the options carry the whole journey.
  await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
}

/** Walks from the first step of a flow, hydrated, one option after the other. */
export async function walk(page: Page, path: string, options: readonly string[]) {
  await page.goto(path);
  await wake(page);
  for (const id of options) {
    const step = await main(page).getAttribute('data-step');
    await option(page, id).click();
    // The next step may have an option of the same name.
    await expect(main(page)).not.toHaveAttribute('data-step', step!);
  }
}

/** The session that the device keeps, as it stands there; null where there is none. */
export const onDevice = (page: Page) =>
  page.evaluate(() => localStorage.getItem('latchkey.journey'));

export async function expectOutcome(page: Page, outcome: string, tag: string) {
  await expect(main(page)).toHaveAttribute('data-step', outcome);
  await expect(main(page)).toHaveAttribute('data-outcome', tag);
}
