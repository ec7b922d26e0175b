import type { Page } from '@playwright/test';
import { expect } from './site';

export const main = (page: Page) => page.locator('main');
export const option = (page: Page, id: string) => page.locator(`main nav [data-option="${id}"]`);
export const answers = (page: Page) => page.locator('.answers dd');

/** The first sign of a person: hydrates the page. */
export async function wake(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  // Once hydrated, the options carry the whole journey.
  await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
}

export async function expectOutcome(page: Page, outcome: string, tag: string) {
  await expect(main(page)).toHaveAttribute('data-step', outcome);
  await expect(main(page)).toHaveAttribute('data-outcome', tag);
}
