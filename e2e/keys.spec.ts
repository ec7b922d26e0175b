import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { axeViolations } from './axe';
import { text } from './fixture';
import { stepPaths, expect, test } from './site';
import { answers, main, option, wake } from './walker';
import { settled } from './workspace';

/** Where an answer leads: the path of its link. */
const leadsTo = async (link: Locator): Promise<string> =>
  (await link.getAttribute('href'))!.split('#')[0]!;

/** Where the middle of an element is. */
async function placeOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Two taps as of one finger: 90 ms apart. */
async function tapTwice(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.touchscreen.tap(x, y);
  await page.waitForTimeout(90);
  await page.touchscreen.tap(x, y);
}

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const FIRST_OPTION = 'main nav [data-option]';

/** Pages of questions, in any language: those of the longest walks begin with them. */
const questions = stepPaths.filter((path) =>
  /\/(?:what-happens|other-socket|tighten-bulb|turn-up|new-bulb|what-stops|can-see)\/$/.test(path),
);

test.describe('on a phone', () => {
  test.use(PHONE);

  test('two quick taps on an answer answer one question, whichever stands next', async ({
    page,
  }) => {
    for (const path of questions) {
      await page.goto(path);
      await page.locator('h1').tap();
      await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
      // A page that has just been opened takes no tap: see below.
      await page.evaluate(() =>
        Promise.all(
          document
            .querySelector('main')!
            .getAnimations()
            .map(({ finished }) => finished),
        ),
      );
      const next = await leadsTo(page.locator(FIRST_OPTION).first());
      await tapTwice(page, await placeOf(page, FIRST_OPTION));
      // Whatever the second tap might have done would be there by then.
      await page.waitForTimeout(400);
      await expect.poll(() => new URL(page.url()).pathname, path).toBe(next);
    }
  });

  test.describe('before any code runs', () => {
    test.use({ javaScriptEnabled: false });

    test('a page that has just been opened takes no tap for 300 ms', async ({ page }) => {
      await page.goto('/en/desk-lamp/what-happens/');
      const place = await placeOf(page, FIRST_OPTION);
      const reached = await page.evaluate(({ x, y }) => {
        const shown = document.querySelector('main')!;
        const isLink = () => document.elementFromPoint(x, y)!.closest('a') !== null;
        // As if it were opened now.
        shown.style.animation = 'none';
        const withoutIt = isLink();
        shown.style.animation = '';
        const [fresh] = shown.getAnimations();
        fresh!.pause();
        const { duration } = fresh!.effect!.getTiming();
        const atFirst = isLink();
        fresh!.finish();
        return { withoutIt, duration, atFirst, afterwards: isLink() };
      }, place);
      expect(reached).toEqual({ withoutIt: true, duration: 300, atFirst: false, afterwards: true });
      await page.touchscreen.tap(place.x, place.y);
      await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
    });
  });

  test('a second answer that comes later than a second tap counts', async ({ page }) => {
    await page.goto('/en/desk-lamp/what-happens/');
    await page.locator('h1').tap();
    await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
    for (const [given, id] of ['staysDark', 'no', 'no'].entries()) {
      const place = await placeOf(page, `${FIRST_OPTION}[data-option="${id}"]`);
      await page.waitForTimeout(320);
      await page.touchscreen.tap(place.x, place.y);
      await expect(answers(page)).toHaveCount(given + 1);
    }
  });
});

test('a double click answers one question, goes back once and takes one call', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').dblclick();
  await page.waitForTimeout(400);
  await option(page, 'no').dblclick();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await page.waitForTimeout(400);
  await expect(answers(page)).toHaveCount(2);
  await page.locator('[data-back]').dblclick();
  await page.waitForTimeout(400);
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');

  await page.goto('/en/agent/');
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await page.locator('[data-do="next"]').dblclick();
  await expect(page.locator('.call')).toHaveCount(1);
});

test('Enter held down on an answer gives one answer', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').focus();
  for (let times = 0; times < 10; times += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await expect(answers(page)).toHaveCount(1);
  await option(page, 'no').focus();
  await page.keyboard.press('Enter');
  await expect(answers(page)).toHaveCount(2);
  // Back keeps the focus while there is more to go back to.
  await page.locator('[data-back]').focus();
  for (let times = 0; times < 10; times += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(answers(page)).toHaveCount(1);
});

test('Escape held down closes the suggestions, and keeps what was typed', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('[role="combobox"]').fill('lamp flickers');
  await expect(page.getByRole('listbox')).toBeVisible();
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Escape');
  await page.keyboard.up('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.locator('[role="combobox"]')).toHaveValue('lamp flickers');
  await page.locator('[role="combobox"]').fill('');
  for (const letter of 'lamp') await page.keyboard.press(letter);
  for (let times = 0; times < 2; times += 1) await page.keyboard.down('Backspace');
  await page.keyboard.up('Backspace');
  await expect(page.locator('[role="combobox"]')).toHaveValue('la');
});

const call = (page: Page) => page.locator('.call-view');
const search = (page: Page) => page.locator('[role="combobox"][name="q"]');

/** Opens the workspace, hydrated. */
async function openWorkspace(page: Page): Promise<void> {
  await page.goto('/en/agent/');
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  await expect(page.locator('.workspace [data-do="next"]')).toBeEnabled();
  await page.waitForLoadState('networkidle');
}

test('a key held down in the workspace acts once, and types nothing where it led to', async ({
  page,
}) => {
  await openWorkspace(page);
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('/');
  await page.keyboard.up('/');
  await expect(search(page)).toBeFocused();
  await expect(search(page)).toHaveValue('');
  await page.keyboard.type('lamp flickers');
  await page.keyboard.press('Enter');
  await expect(call(page)).toHaveAttribute('data-step', 'tightenBulb');
  const trail = page.locator('.call-trail li > button');
  const before = await trail.count();
  await settled(page);
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('2');
  await page.keyboard.up('2');
  await expect(call(page)).not.toHaveAttribute('data-step', 'tightenBulb');
  await expect(trail).toHaveCount(before + 1);
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await expect(page.locator('.workspace textarea')).toBeFocused();
  await expect(page.locator('.workspace textarea')).toHaveValue('');
});

test('Enter in the search of the workspace opens the first hit, also one that is on its way', async ({
  page,
}) => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/search\/\w+\.json/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await openWorkspace(page);
  await search(page).fill('lamp flickers');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/agent\/$/);
  release();
  await expect(call(page)).toHaveAttribute('data-step', 'tightenBulb');
  await search(page).fill('zzzz');
  await expect(page.getByText(text('en', 'common:search.noWords')).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/agent\/$/);
  await expect(call(page)).toHaveAttribute('data-step', 'tightenBulb');
  // The button of the field is the same wish.
  await search(page).fill('front door');
  await page.locator('.search [type="submit"]').click();
  await expect(call(page)).toHaveAttribute('data-flow', 'front-door');
  await expect(page).toHaveURL(/\/en\/agent\/$/);
});

test('Enter in the search of the workspace stays there before the workspace runs', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/main-*', (route) => route.abort());
  await page.goto('/en/agent/', { waitUntil: 'networkidle' });
  await search(page).fill('lamp');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/en\/agent\/$/);
  complaints.length = 0;
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`what stands in an empty field is readable (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/en/');
    await page.mouse.move(3, 3);
    const [ink, quiet] = await page.evaluate(() => {
      const quietOne = document.createElement('p');
      quietOne.className = 'quiet';
      document.querySelector('main')!.append(quietOne);
      return [
        getComputedStyle(document.querySelector('input')!, '::placeholder').color,
        getComputedStyle(quietOne).color,
      ];
    });
    // The quiet ink of the site, whose contrast axe has measured on every page.
    expect(ink).toBe(quiet);
    expect(await axeViolations(page)).toEqual([]);
  });
