import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './studio';

const MENU = 'Article: address, copy, delete';

/** What is done to whole articles. */
export function articleTests(): void {
  test('gives an article another address, and takes it back; old links still open it', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: MENU }).click();
    await page.getByRole('button', { name: 'Change its address' }).click();
    const name = page.getByLabel('Name of the article in its address');
    await expect(name).toBeFocused();
    await name.fill('kettle');
    await expect(page.getByText('Another article has this name.')).toBeVisible();
    await name.fill('lamp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/studio\/lamp\/write\/newBulb/);
    await expect(studio.field('Title, English')).toHaveText('Put in a new bulb');
    expect(guide.read('flows/start.ts')).toContain("handedOver('lamp')");
    expect(guide.read('flows/moved.json')).toContain('"desk-lamp": "lamp"');

    const { origin } = new URL(studio.address);
    const old = await page.context().newPage();
    await old.goto(`${origin}/en/desk-lamp/tighten-bulb/`);
    await expect(old.locator('main')).toHaveAttribute('data-step', 'tightenBulb');
    await expect(old).toHaveURL(/\/en\/lamp\/tighten-bulb\//);
    await old.close();

    await page.getByRole('link', { name: /^Review/ }).click();
    await expect(
      page.getByRole('paragraph').filter({
        hasText: '“A desk lamp stays dark” has another address. Old links still open it.',
      }),
    ).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect(page).toHaveURL(/\/studio\/desk-lamp\/write\/newBulb/);
    await expect(studio.field('Title, English')).toHaveText('Put in a new bulb');
    expect(guide.git('status', '--porcelain')).toBe('');
    await page.getByRole('button', { name: 'Redo: Ctrl+Shift+Z' }).click();
    await expect(page).toHaveURL(/\/studio\/lamp\/write\/newBulb/);
  });

  test('copies an article, and deletes it by keys, with a way back', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: MENU }).click();
    await page.getByRole('button', { name: 'Copy as a new article' }).click();
    const title = page.getByRole('group', { name: 'What does the customer say then?' });
    await expect(title.getByLabel('English')).toBeFocused();
    await title.getByLabel('English').fill('The floor lamp stays dark');
    await title.getByLabel('Russian').fill('Торшер не горит');
    await page.getByRole('button', { name: 'Copy and write' }).click();
    // All articles are read anew, beside whatever else the machine does.
    await expect(page.locator('.crumb')).toHaveText('The floor lamp stays dark', {
      timeout: 90_000,
    });
    await expect(page.getByRole('button', { name: /problem/ })).toHaveCount(0);
    const file = join(guide.folder, 'flows/floor-lamp-stays.ts');
    expect(existsSync(file)).toBe(true);

    await page.getByRole('button', { name: MENU }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete the article' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('kett');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“The floor lamp stays dark” is deleted')).toBeVisible();
    await expect(page.getByText('Old links open “A kettle does not boil”.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'The floor lamp stays dark' })).toHaveCount(0);
    expect(existsSync(file)).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: 'The floor lamp stays dark' })).toBeVisible();
    expect(existsSync(file)).toBe(true);
  });

  test('says what still leads to an article that is to be deleted', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('kettle/write/boil');
    await page.getByRole('button', { name: MENU }).click();
    await page.getByRole('button', { name: 'Delete the article' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^“.+” in “.+” still leads here\./)).toBeVisible();
    expect(guide.git('status', '--porcelain')).toBe('');
    await studio.open('start/write/trouble');
    await page.getByRole('button', { name: MENU }).click();
    await expect(page.getByRole('button', { name: 'The home page is made of it' })).toBeDisabled();
  });

  test('shows in the list how each article is found, once that is measured', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open();
    const row = page.getByRole('row').filter({ hasText: 'A desk lamp stays dark' });
    await expect(row).toContainText(/\d+ % of \d+ phrases? find it/);
    // What was measured before stands there until what is new is measured.
    guide.edit('locales/en/desk-lamp.json', '"which bulb"', '"which bulb", "a bulb for my lamp"');
    await page.reload();
    await expect(row).toContainText(/\d+ % of/);
  });
}
