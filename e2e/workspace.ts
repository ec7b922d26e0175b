import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe';

/** The step of the call on screen. */
export const view = (page: Page) => page.locator('.call-view');
/** The field for a symptom or a code. */
export const search = (page: Page) => page.locator('.search input');

/** Opens the workspace. */
export async function open(page: Page, locale: string): Promise<void> {
  await page.goto(`/${locale}/agent/`);
  await expect(search(page)).toBeVisible();
}

/** Slash, the query, Enter: from the page to the first question. */
export async function find(page: Page, query: string): Promise<void> {
  // The key is listened to from a moment after the page is there.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  // At once: what stands under the field is then of the whole query.
  await page.keyboard.insertText(query);
  await expect(page.locator('[role="listbox"] a').first()).toBeVisible();
  // The first is chosen by itself.
  await page.keyboard.press('Enter');
  await expect(view(page)).toBeVisible();
}

/** Where the caller stands: `desk-lamp.newBulb`. */
export const place = async (page: Page) =>
  `${await view(page).getAttribute('data-flow')}.${await view(page).getAttribute('data-step')}`;

/** Waits until the step takes answers: one that has just come takes none. */
export const settled = (page: Pick<Page, 'locator'>) =>
  page
    .locator('.caller-options')
    .evaluate((list) => Promise.all(list.getAnimations().map(({ finished }) => finished)));

/** Presses the number of an option. */
export async function answer(page: Page, option: string): Promise<void> {
  const before = await place(page);
  const ids = await page
    .locator('.caller-options [data-option]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.option));
  expect(ids, before).toContain(option);
  await settled(page);
  await page.keyboard.press(String(ids.indexOf(option) + 1));
  await expect.poll(() => place(page)).not.toBe(before);
}

/** Fails where a rule of accessibility is broken, in light or dark. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), `${what}, ${colorScheme}`).toEqual([]);
  }
}
