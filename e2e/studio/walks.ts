import type { Page } from '@playwright/test';
import { axeViolations } from '../axe';
import { settled } from '../workspace';
import { expect, test } from './studio';

const LAMP = 'flows/walks/desk-lamp.json';
const DOOR = 'flows/walks/front-door.json';

/** The page that is played. */
const played = (page: Page) => page.frameLocator('iframe:not([inert])');

/** Walks that are recorded by playing the page. */
export function walkTests(): void {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('records a walk from the step in hand by mouse, and takes it back', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/write/turnUp');
    await page.getByRole('link', { name: 'Walk from here' }).click();
    const way = page.getByRole('list', { name: 'The way so far' }).getByRole('listitem');
    await expect(way).toHaveText([/^What does the lamp do\?It shines/, 'Turn the light up']);
    await played(page).getByRole('link', { name: 'I do not have Lumi' }).click();
    await expect(way.last()).toHaveText('Put in a new bulb');
    // Neither another step in hand nor another look of the page ends it.
    await page.getByRole('link', { name: 'Tighten the bulb' }).click();
    await page.getByLabel('Show as').selectOption('Widget');
    await played(page).getByRole('link', { name: 'Yes, it shines' }).click();
    await expect(way.last()).toHaveText('Your lamp shines');
    expect(await axeViolations(page, page, { exclude: [['iframe']] })).toEqual([]);
    await page.getByRole('button', { name: 'This is right' }).click();
    await expect(page.getByText('The walk is recorded.')).toBeVisible();
    expect(guide.changes()).toEqual([
      '-  "whatHappens tooDim turnUp no newBulb no askRepair"',
      '+  "whatHappens tooDim turnUp no newBulb no askRepair",',
      '+  "whatHappens tooDim turnUp noApp newBulb yes shines"',
    ]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(page.getByRole('button', { name: 'Redo: Ctrl+Shift+Z' })).toBeEnabled();
    expect(guide.changes()).toEqual([]);
  });

  test('records a walk with an answer that none takes by keyboard, in the workspace of agents', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(LAMP);
    guide.edit(LAMP, '"whatHappens tooDim turnUp noApp newBulb no askRepair",', '');
    await studio.open('desk-lamp/write/turnUp');
    await page.getByLabel('Show as').selectOption('Agent');
    await page.getByRole('link', { name: 'No walk takes this answer' }).focus();
    await page.keyboard.press('Enter');
    await expect(played(page).getByRole('heading', { name: 'Turn the light up' })).toBeFocused();
    await settled(played(page));
    await page.keyboard.press('2');
    await expect(played(page).getByRole('heading', { name: 'Put in a new bulb' })).toBeFocused();
    await settled(played(page));
    await page.keyboard.press('2');
    const right = page.getByRole('button', { name: 'This is right' });
    await expect(right).toBeVisible();
    await page.getByRole('list', { name: 'The way so far' }).focus();
    await page.keyboard.press('Tab');
    await expect(right).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Record a walk' })).toBeFocused();
    await expect(page.getByText('No walk takes this answer')).toHaveCount(0);
    // The page that comes anew leaves the focus where it is.
    await expect(played(page).locator('.call-view')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Record a walk' })).toBeFocused();
    const lines = (text: string) => (JSON.parse(text) as string[]).toSorted();
    expect(lines(guide.read(LAMP))).toEqual(lines(before));
  });

  test('walks anew what no longer holds, up to the article that goes on', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(DOOR);
    guide.edit(
      DOOR,
      'whatStops tooDark lightFirst > desk-lamp newBulb',
      'whatStops tooDark isOpen',
    );
    await studio.open('front-door/map/whatStops');
    await page.getByRole('group', { name: 'Walks' }).getByRole('button').first().click();
    await page.getByRole('link', { name: 'Walk it anew' }).click();
    await expect(page.getByText('Another article takes over.')).toBeVisible();
    await played(page).locator('[data-continue]').click();
    await page.getByRole('button', { name: 'This is right' }).click();
    await expect(page.getByText('The walk is recorded.')).toBeVisible();
    expect(guide.read(DOOR)).toBe(before);
  });
}
