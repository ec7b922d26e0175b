import { axeViolations } from '../axe';
import { expect, test } from './studio';

const FLOW = 'flows/desk-lamp.ts';

/** What an edit broke: said at once, with its places and what mends it. */
export function brokenTests(): void {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('says on the map what an edit broke, leads to each place, and takes the edit back', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(FLOW);
    await studio.open('desk-lamp/map/whatHappens');
    const sheet = page.getByRole('region', { name: 'What this edit broke' });
    await page.locator('.node-head', { hasText: 'What does the lamp do?' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key);
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('heading')).toHaveText(
      'In “What does the lamp do?”, “It shines, but not enough” now leads to “Call the repair desk”. That broke 2 things:',
    );
    const things = sheet.getByRole('listitem');
    await expect(things.nth(0)).toContainText('“Turn the light up” cannot be reached.');
    await expect(things.nth(1)).toContainText(/^Walk 4 expects “Turn the light up”/);
    await expect(things.nth(1)).toContainText('The same in Walk 5Walk 6');
    // It stands beside the step that was edited, and takes nothing from it.
    const [own, node] = [
      (await sheet.boundingBox())!,
      (await page.getByRole('region', { name: 'What does the lamp do?' }).boundingBox())!,
    ];
    const isApart =
      own.x >= node.x + node.width ||
      own.x + own.width <= node.x ||
      own.y >= node.y + node.height ||
      own.y + own.height <= node.y;
    expect(isApart).toBe(true);
    expect(await axeViolations(page, page, { exclude: [['iframe']] })).toEqual([]);

    await things.nth(1).getByRole('link', { name: 'Show the walk' }).click();
    await expect(page.locator('.node.is-walk').first()).toBeVisible();
    await things.nth(0).getByRole('link', { name: 'Show the step' }).click();
    await expect(page).toHaveURL(/\/map\/turnUp/);

    await sheet.getByRole('button', { name: 'Undo this edit' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: /problem/ })).toHaveCount(0);
    expect(guide.read(FLOW)).toBe(before);
  });

  test('leads an answer to a step that was lost, and says what that broke', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/whatHappens');
    const sheet = page.getByRole('region', { name: 'What this edit broke' });
    await page.getByRole('button', { name: /^Answer 3 leads to/ }).click();
    await page.keyboard.type('new bulb');
    await page.keyboard.press('Enter');
    await expect(sheet).toContainText('“Turn the light up” cannot be reached.');
    await sheet.getByRole('button', { name: 'Choose what leads there' }).click();
    await page.keyboard.type('flickers');
    await page.keyboard.press('Enter');
    await expect(sheet).not.toContainText('“Turn the light up” cannot be reached.');
    await expect(sheet.getByRole('heading')).toHaveText(
      'In “What does the lamp do?”, “It flickers” now leads to “Turn the light up”. That broke 1 thing:',
    );
    await expect(sheet).toContainText('Walk 3 expects “Tighten the bulb”');
    await sheet.getByRole('button', { name: 'Undo this edit' }).click();
    await expect(sheet).toContainText('“Turn the light up” cannot be reached.');
    await sheet.getByRole('button', { name: 'Leave it for now' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^\d+ problems?$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect.poll(() => guide.changes()).toEqual([]);
  });

  test('takes the steps away that nothing leads to any more, and brings them back as one', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(FLOW);
    await studio.open('desk-lamp/write/whatHappens');
    const sheet = page.getByRole('region', { name: 'What this edit broke' });
    await page.getByRole('button', { name: /^Answer 3 leads to/ }).click();
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Remove the step' }).press('Enter');
    await expect(page.locator('.outline')).not.toContainText('Turn the light up');
    await expect(sheet).not.toContainText('cannot be reached');
    expect(guide.read(FLOW)).not.toContain('turnUp:');
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect.poll(() => guide.read(FLOW)).toContain('turnUp:');
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect.poll(() => guide.read(FLOW)).toBe(before);
    expect(guide.changes()).toEqual([]);
  });

  test('tells nothing that was wrong before, and nothing of what is begun', async ({
    page,
    studio,
  }) => {
    await studio.open('desk-lamp/map/whatHappens');
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.type('Look at the fuse');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^\d+ problems?$/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What this edit broke' })).toHaveCount(0);
  });
}
