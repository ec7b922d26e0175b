import { axeViolations } from '../axe';
import { expect, test } from './studio';

/** What somebody else's branch changed. */
export function reviewTests(): void {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('reads the changes of a branch by article and step, in both languages', async ({
    page,
    studio,
    guide,
  }) => {
    guide.git('branch', '--force', 'anna/words');
    const own = guide.git('branch', '--show-current').trim();
    guide.git('switch', '--quiet', 'anna/words');
    guide.edit('flows/desk-lamp.ts', "tooDim: 'turnUp'", "tooDim: 'newBulb'");
    guide.edit('locales/en/desk-lamp.json', 'Never touch a hot bulb.', 'Never touch a warm bulb.');
    guide.edit('locales/ru/desk-lamp.json', 'Горячую лампочку', 'Тёплую лампочку');
    guide.git('commit', '--quiet', '--all', '--message', 'Speak of warm bulbs');
    guide.git('switch', '--quiet', own);
    await studio.open('review');
    await page.getByRole('link', { name: 'Speak of warm bulbs' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Writer: \d+ changes$/);
    const led = page.getByRole('article').filter({ hasText: 'now leads to “Put in a new bulb”' });
    await expect(led).toBeVisible();
    const warned = page
      .getByRole('article')
      .filter({ hasText: 'the warning of “Tighten the bulb”' });
    await expect(warned.locator('.was [lang=en] ins')).toHaveText(/warm/);
    await expect(warned.locator('.was [lang=ru] ins')).toHaveText(/Тёплую/);
    await expect(page.getByRole('button', { name: 'Undo this' })).toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { name: '“Tighten the bulb”' })).toBeFocused();
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { name: '“What does the lamp do?”' })).toBeFocused();
    expect(await axeViolations(page, page)).toEqual([]);

    await page.getByRole('button', { name: 'Check this branch' }).click();
    const checks = page.getByRole('complementary', { name: 'Checks' });
    await expect(checks).toContainText('“Turn the light up” cannot be reached.', {
      timeout: 90_000,
    });
    await expect(checks).toContainText(
      'It can be taken over once every article passes every check',
    );
    expect(guide.git('status', '--porcelain')).toBe('');
    guide.git('branch', '--quiet', '--delete', '--force', 'anna/words');
  });

  test('takes a branch over that passes every check, by keyboard, and tells what stands in the way', async ({
    page,
    studio,
    guide,
  }) => {
    guide.git('branch', '--force', 'anna/ask');
    const own = guide.git('branch', '--show-current').trim();
    guide.git('switch', '--quiet', 'anna/ask');
    guide.edit('locales/ru/desk-lamp.json', 'Горячую лампочку', 'Тёплую лампочку');
    guide.git('commit', '--quiet', '--all', '--message', 'Speak of warm bulbs');
    guide.git('switch', '--quiet', own);
    guide.edit('locales/en/kettle.json', '"title": "', '"title": "Oh: ');
    const approved = guide.read('locales/approved.json');
    await studio.open('review/anna%2Fask');
    const checks = page.getByRole('complementary', { name: 'Checks' });
    await checks.getByRole('button', { name: 'Check this branch' }).press('Enter');
    const first = checks.getByRole('link', { name: 'save a version of your own changes' });
    await expect(first).toBeVisible({ timeout: 90_000 });
    guide.git('checkout', '--quiet', '.');
    await checks.getByRole('button', { name: 'Take over' }).press('Enter');
    await expect(checks).toContainText(/Taken over as \w+\./);
    expect(guide.git('log', '-1', '--format=%s %an').trim()).toBe(
      'Merge anna/ask: Speak of warm bulbs Writer',
    );
    expect(guide.read('locales/ru/desk-lamp.json')).toContain('Тёплую лампочку');
    expect(guide.read('locales/approved.json')).toBe(approved);
    await page.getByRole('link', { name: 'All branches' }).click();
    await expect(page.getByText('No branch has anything new.')).toBeVisible();
    guide.git('branch', '--quiet', '--delete', '--force', 'anna/ask');
  });

  test('brings back from Review changes a step that was deleted, whole, and takes a new one away', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read('flows/desk-lamp.ts');
    await studio.open('desk-lamp/write/newBulb');
    await page.getByRole('button', { name: 'Step: rename, delete' }).click();
    await page.getByRole('button', { name: 'Delete the step' }).click();
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/write\/askRepair$/);
    expect(guide.read('flows/desk-lamp.ts')).not.toContain('newBulb:');
    await page.keyboard.press('ControlOrMeta+S');
    const gone = page
      .getByRole('article')
      .filter({ hasText: 'The step “Put in a new bulb” is gone' });
    await gone.getByRole('button', { name: 'Undo this' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Nothing has changed since the last version',
    );
    expect(guide.changes()).toEqual([]);

    await studio.open('desk-lamp/map/whatHappens');
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.type('Look at the fuse');
    await page.keyboard.press('Enter');
    await studio.saved();
    await page.getByRole('link', { name: /^Review \d+ changes?$/ }).click();
    const isNew = page
      .getByRole('article')
      .filter({ hasText: '“Look at the fuse” is a new step.' });
    await isNew.getByRole('button', { name: 'Undo this' }).click();
    await expect(isNew).toHaveCount(0);
    expect(guide.read('flows/desk-lamp.ts')).toBe(before);
  });
}
