import type { Page } from '@playwright/test';
import { expect, test } from './studio';

const FILE = 'flows/figures/desk-lamp.json';

const part = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Parts, top to bottom' })
    .getByRole('button', { name, exact: true });

/** What a step draws. */
export function figureTests(): void {
  test('draws an action: parts, words with a new label, what to use; and takes all back', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'Figure', exact: true }).click();
    await page.getByRole('button', { name: /^2\. Screw it in/ }).click();
    const line = page.locator('details').filter({ hasText: 'Figure of action 2' });
    await expect(line.locator('summary')).toBeFocused();
    await expect(line.locator('summary')).toContainText('a button is highlighted.');

    await page.getByRole('button', { name: 'Part', exact: true }).click();
    await page.keyboard.type('switch');
    await page.keyboard.press('Enter');
    await expect(part(page, 'a switch')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('button', { name: /^Words on it/ }).click();
    await page.keyboard.type('Cold light');
    await page.getByRole('option', { name: 'New label “Cold light” in each language' }).click();
    await page.getByLabel('What it says in Russian').fill('Холодный свет');
    await page.getByRole('button', { name: 'Add the label' }).click();
    await expect(part(page, 'a switch Cold light')).toBeVisible();
    await page.getByLabel('What to use: marked in the drawing').check();
    await page.getByLabel('On', { exact: true }).uncheck();

    await expect(page.getByRole('img', { name: /переключатель «Холодный свет»/ })).toBeVisible();
    await expect
      .poll(() => guide.changes())
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^\+\s+"coldLight": "Холодный свет"$/),
          expect.stringMatching(
            /^\+\s+\{ "kind": "switch", "caption": "coldLight", "isTarget": true, "isOff": true \},$/,
          ),
          expect.stringMatching(/^\+\s+\{ "kind": "button" \}$/),
        ]),
      );
    await page.keyboard.press('ControlOrMeta+S');
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Screw it in, and put the plug back.” has a' }),
    ).toBeVisible();
    await page.goBack();
    const before = guide.git('show', `HEAD:${FILE}`);
    const undo = page.getByRole('button', { name: 'Undo: Ctrl+Z' });
    for (let left = 7; left > 0 && (await undo.isEnabled()); left -= 1) {
      await undo.click();
      await studio.saved();
    }
    await expect.poll(() => guide.read(FILE)).toBe(before);
  });

  test('states a fact, and sets how long a step takes', async ({ page, studio, guide }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.locator('summary', { hasText: 'Facts' }).click();
    await page.getByRole('button', { name: 'Fact', exact: true }).click();
    await page.keyboard.type('cool');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 facts stated here')).toBeVisible();
    await expect(page.getByRole('link', { name: /^HB12/ })).toHaveAttribute('href', /12/);
    await page.getByRole('button', { name: 'L-04: not stated here' }).click();
    await page.getByLabel('No other step states it. Why is it left out?').fill('The box says it.');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 fact stated here')).toBeVisible();

    await page.getByRole('button', { name: 'Time', exact: true }).click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => guide.changes().map((line) => line.replace(/\s+/g, ' ')))
      .toEqual([
        "- meta: { actions: ['readSocket', 'screwIn'] },",
        "+ meta: { actions: ['readSocket', 'screwIn'], minutes: 3 },",
        '- "steps": ["tightenBulb"]',
        '+ "steps": ["tightenBulb", "newBulb"]',
        '- "steps": ["newBulb"],',
        '+ "leftOut": "The box says it.",',
      ]);
  });
}
