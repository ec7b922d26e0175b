import type { Page } from '@playwright/test';
import { axeViolations } from '../axe';
import { expect, test } from './studio';

const FLOW = 'flows/desk-lamp.ts';

const node = (page: Page, title: string) => page.getByRole('region', { name: title });
const row = (page: Page, title: string, answer: string) =>
  node(page, title).getByRole('button', { name: answer });

/** Drags an answer by its handle to the middle of something. */
async function drag(page: Page, title: string, answer: string, target: ReturnType<typeof node>) {
  const item = node(page, title).getByRole('listitem').filter({ hasText: answer });
  // A map that has just been opened moves to its place.
  await item.locator('.react-flow__handle').hover();
  await page.mouse.down();
  const to = (await target.boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
}

const PAGES = [
  '',
  'labels',
  'shared',
  'desk-lamp/write/newBulb',
  'desk-lamp/map/newBulb',
  'desk-lamp/translate',
  'new',
  'changes',
  'review',
];

/** The map, and what holds of every page. */
export function mapTests(): void {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('leads an answer to an end by a drag and by keys, with the same bytes', async ({
    page,
    studio,
    guide,
  }) => {
    const before = guide.read(FLOW);
    await studio.open('desk-lamp/map/turnUp');
    const end = page
      .getByRole('group', { name: 'Ends' })
      .getByRole('button', { name: /repair desk/ });
    await drag(page, 'Turn the light up', 'I do not have Lumi', end);
    await studio.saved();
    await expect(row(page, 'Turn the light up', 'I do not have Lumi leads to Call')).toBeVisible();
    const byMouse = guide.read(FLOW);
    expect(guide.changes()).toEqual([
      expect.stringContaining("noApp: notPossible('newBulb')"),
      expect.stringContaining("noApp: notPossible('askRepair')"),
    ]);
    await page.getByRole('button', { name: 'Undo: Ctrl+Z' }).click();
    await expect(row(page, 'Turn the light up', 'I do not have Lumi leads to Put')).toBeVisible();
    expect(guide.read(FLOW)).toBe(before);

    await page.locator('.node-head', { hasText: 'Turn the light up' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Turn the light up', 'I do not have Lumi leads to Call')).toBeFocused();
    await studio.saved();
    expect(guide.read(FLOW)).toBe(byMouse);
  });

  test('leads an answer to another step by a drag, and never in a circle', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/map/whatHappens');
    await drag(page, 'What does the lamp do?', 'It shines', node(page, 'Put in a new bulb'));
    await expect(row(page, 'What does the lamp do?', 'not enough leads to Put in')).toBeVisible();
    await expect(node(page, 'Turn the light up').getByText('Nothing leads here')).toBeVisible();
    await expect(page.getByRole('button', { name: /^\d+ problems?$/ })).toBeVisible();
    const before = guide.read(FLOW);
    await drag(page, 'Put in a new bulb', 'No, or I have none', node(page, 'Tighten the bulb'));
    await expect(row(page, 'Put in a new bulb', 'No, or I have none leads to Call')).toBeVisible();
    expect(guide.read(FLOW)).toBe(before);
  });

  test('walks along the answers by arrows, and reorders, adds and removes by keys', async ({
    page,
    studio,
    guide,
  }) => {
    await studio.open('desk-lamp/map/whatHappens');
    await page.locator('.node-head', { hasText: 'What does the lamp do?' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'What does the lamp do?', 'It flickers')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.node-head', { hasText: 'Tighten the bulb' })).toBeFocused();
    await expect(page).toHaveURL(/\/map\/tightenBulb$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await studio.saved();
    expect(guide.read(FLOW)).toContain("no: didNotHelp('newBulb'), yes: helped('shines')");
    await expect(row(page, 'Tighten the bulb', 'Yes, it shines')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(row(page, 'Tighten the bulb', 'Yes, it shines')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(row(page, 'Tighten the bulb', 'Yes, it shines')).toBeVisible();
  });

  test('does by keys what the sheet of keys says, on a keyboard of any alphabet', async ({
    page,
    studio,
    guide,
  }) => {
    /** A letter as a Russian keyboard prints it. */
    const pressRussian = (key: string, code: string) =>
      page.evaluate(
        (init) =>
          void document.activeElement!.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
          ),
        { key, code },
      );
    const head = (title: string) => page.locator('.node-head', { hasText: title });
    await studio.open('desk-lamp/map/turnUp');
    await head('Turn the light up').focus();
    await pressRussian('ц', 'KeyW');
    await expect(page).toHaveURL(/\/write\/turnUp$/);
    await page.keyboard.press('t');
    await expect(page).toHaveURL(/\/translate\/turnUp$/);
    await pressRussian('ь', 'KeyM');
    await expect(head('Turn the light up')).toBeFocused();

    // A new answer: its words, then where it leads.
    await pressRussian('ф', 'KeyA');
    await page.keyboard.type('It gets too hot');
    await page.keyboard.press('Enter');
    await page.keyboard.type('repair');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Turn the light up', 'It gets too hot leads to Call')).toBeVisible();
    // To its title, and back.
    await head('Turn the light up').focus();
    await page.keyboard.press('F2');
    await expect(studio.field('Title, English')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(head('Turn the light up')).toBeFocused();

    // A new step after this one.
    await page.keyboard.press('n');
    await page.keyboard.type('Look at the fuse');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Look at the fuse')).toBeVisible();
    await expect(page).toHaveURL(/\/map\/lookFuse$/);
    expect(guide.read(FLOW)).toMatch(/turnUp: \{[^]*lookFuse: \{[^]*newBulb: \{/);

    // It goes again, and the focus goes to what led there.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('fuse');
    await page.keyboard.press('Enter');
    await expect(head('Look at the fuse')).toBeFocused();
    await page.keyboard.press('Delete');
    await page.keyboard.type('Call');
    await page.keyboard.press('Enter');
    await expect(node(page, 'Look at the fuse')).toHaveCount(0);

    // To an end and back to the answer that leads there.
    await page.getByRole('button', { name: 'Find' }).click();
    await page.keyboard.type('I do not have');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Turn the light up', 'I do not have Lumi')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    const end = page.getByRole('group', { name: 'Ends' }).getByRole('button').first();
    await expect(end).toBeFocused();
    await expect(page).toHaveURL(/\/map\/shines$/);
    await page.keyboard.press('ArrowLeft');
    await expect(row(page, 'Tighten the bulb', 'Yes, it shines')).toBeFocused();

    await page.keyboard.press('?');
    const keys = page.getByRole('region', { name: 'Keys' });
    await expect(keys).toContainText('New step after this one');
    await keys.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await page.keyboard.press('w');
    await expect(page).toHaveURL(/\/map\//);
  });

  test('opens whole where it has room, below its buttons', async ({ page, studio }) => {
    await studio.open('desk-lamp/map/newBulb');
    const canvas = (await page.locator('.canvas').boundingBox())!;
    for (const each of await page.locator('.react-flow__node').all()) {
      const { x, y, width, height } = (await each.boundingBox())!;
      expect(x).toBeGreaterThan(canvas.x);
      expect(y).toBeGreaterThan(canvas.y);
      expect(x + width).toBeLessThan(canvas.x + canvas.width);
      expect(y + height).toBeLessThan(canvas.y + canvas.height);
    }
  });

  test('shows which walks hold, and the way of one', async ({ page, studio }) => {
    await studio.open('desk-lamp/map/newBulb');
    const walks = page.getByRole('group', { name: 'Walks' });
    await expect(walks.getByText('All 6 hold')).toBeVisible();
    await walks.getByRole('button').first().click();
    await expect(page.locator('.node.is-walk').first()).toBeVisible();
  });

  test('is clear to a screen reader, in light and dark', async ({ page, studio }) => {
    for (const path of PAGES)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await studio.open(path);
        expect(
          await axeViolations(page, page, { exclude: [['iframe']] }),
          `${path} ${colorScheme}`,
        ).toEqual([]);
      }
  });

  test('scrolls to no side at 320 pixels, and cuts nothing of the bar at 1280', async ({
    page,
    studio,
  }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of PAGES) {
        await studio.open(path);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond, `${path} at ${width}`).toBe(0);
      }
    }
  });
}
