import { expect, test } from './studio';

/** New articles, lists and languages. */
export function newTests(): void {
  test('begins an article in two languages, and marks what is to be written', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open();
    await page.getByRole('link', { name: 'New article' }).click();
    const what = page.getByRole('group', { name: 'What does the customer say?' });
    await what.getByLabel('English').fill('My desk lamp stays quite dark');
    await expect(page.getByRole('link', { name: 'A desk lamp stays dark' })).toBeVisible();
    await what.getByLabel('English').fill('The radio hums');
    await expect(page.getByText('There is already')).toHaveCount(0);
    await what.getByLabel('Russian').fill('Радио гудит');
    await expect(page.getByText('/radio-hums/')).toBeVisible();
    await page.getByRole('button', { name: 'Create and write' }).click();
    await expect(page).toHaveURL(/\/radio-hums\/write\//);
    await expect(page.locator('.crumb')).toHaveText('The radio hums');
    await expect(page.getByRole('button', { name: '8 problems' })).toBeVisible();
    await page.getByRole('link', { name: 'Instruction: Try this first' }).click();
    const note = page.getByText('still says what every new article begins with');
    await expect(note).toHaveCount(4);
    await studio.field('Title, English').fill('Plug it in');
    await studio.field('Title, Russian').fill('Вставьте вилку');
    await expect(note).toHaveCount(2);
    expect(guide.read('flows/radio-hums.ts')).toContain("id: 'radio-hums'");
    expect(guide.read('locales/ru/radio-hums.json')).toContain('"Радио гудит"');

    // A step between takes the open end with it, and the walks that nobody has recorded follow.
    await studio.saved();
    const before = guide.read('flows/radio-hums.ts');
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.type('Turn it off and on');
    await page.keyboard.press('Enter');
    await expect(studio.field('Title, English')).toHaveText('Turn it off and on');
    await expect(studio.field('Title, English')).toBeFocused();
    await studio.saved();
    expect(guide.read('flows/radio-hums.ts')).toMatch(
      /tryFix: [^]*no: didNotHelp\('turnOff\w*'\)[^]*turnOff\w*: /,
    );
    expect(guide.read('flows/walks/radio-hums.json')).toMatch(/tryFix no turnOff\w* no /);
    await expect(page.getByRole('region', { name: 'What this edit broke' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect(page).toHaveURL(/\/radio-hums\/write\/(?!turnOff)/);
    expect(guide.read('flows/radio-hums.ts')).toBe(before);
    expect(guide.read('flows/walks/radio-hums.json')).not.toContain('turnOff');
  });

  test('turns a pasted list into steps', async ({ page, studio, guide }) => {
    await studio.open('new');
    const what = page.getByRole('group', { name: 'What does the customer say?' });
    await what.getByLabel('English').fill('The clock stands still');
    await what.getByLabel('Russian').fill('Часы стоят');
    await page.getByRole('radio', { name: 'A list' }).check();
    await page
      .getByLabel('Paste the list')
      .fill(
        '## Wind it up\n\n1. Take the key.\n2. Turn it ten times.\n\n## Change the battery\n\n1. Open the back.\n2. Put a new battery in.',
      );
    await expect(page.getByRole('heading', { name: '2 steps' })).toBeVisible();
    await page.getByLabel('Action, line 2 of step 1').fill('Take the key from the back.');
    await page.getByRole('button', { name: 'Create and write' }).click();
    await page.getByRole('link', { name: 'Instruction: Wind it up' }).click();
    await expect(studio.field('Action 1, English')).toHaveText('Take the key from the back.');
    expect(guide.read('locales/en/clock-stands-still.json')).toContain('"Put a new battery in."');
  });

  test('translates what is missing in reading order, by Ctrl Enter from one to the next', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/translate');
    await page.getByRole('button', { name: /^Arabic/ }).click();
    const fields = page.locator('.tr-row').getByRole('textbox');
    await fields.first().click();
    await page.keyboard.type('مصباح');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(fields.nth(1)).toBeFocused();
    await studio.saved();
    expect(guide.read('locales/ar/desk-lamp.json')).toContain('"مصباح"');
  });
}
