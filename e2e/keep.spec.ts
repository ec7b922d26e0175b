import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { languages, text } from './fixture';
import { noteShifts, shiftsOn } from './shifts';
import { expect, test } from './site';
import { answers, main, onDevice, option, showAnswers, wake, walk } from './walker';

const KEY = 'latchkey.journey';

const reported = (page: Page) => page.locator('.answers em');
const offer = (page: Page) => page.locator('.kept:has(*)');

async function expectAccessible(page: Page, what: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), `${what} in ${colorScheme}`).toEqual([]);
  }
}

const LAMP = 'desk-lamp/what-happens/';

/** Takes fixes as tried: ticks them in the list, and skips them. */
async function skip(page: Page, ...steps: string[]) {
  await page.locator('.fixes summary').click();
  for (const step of steps) await page.locator(`.fixes input[value$=":${step}"]`).check();
  await page.locator('.fixes button').click();
}

test('home offers to go on after the browser was closed, in one tap', async ({
  page,
  context,
  browser,
  site,
}) => {
  await walk(page, `/en/${LAMP}`, ['flickers']);
  await expect(page.locator('.answers .plain')).toBeAttached();
  const storageState = await context.storageState();
  await context.close();

  const reopened = await browser.newContext({ storageState, baseURL: site });
  const next = await reopened.newPage();
  // What a context is given may reach its pages a moment after they have opened.
  await next.goto('/robots.txt');
  await expect.poll(() => onDevice(next)).not.toBeNull();
  // Every language must find the same place.
  for (const language of languages) {
    await next.goto(`/${language}/`);
    await expect(offer(next)).toContainText(text(language, 'desk-lamp:tightenBulb.title'));
  }
  await next.goto('/en/');
  await expect(offer(next)).toBeVisible();
  await expectAccessible(next, 'the offer');
  await offer(next).locator('[data-offer]').click();
  await expect(main(next)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(answers(next)).toHaveCount(1);
  await reopened.close();
});

for (const language of languages)
  for (const width of [320, 390, 1280])
    test(`what home offers in ${language} is whole and hides nothing at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await walk(page, `/${language}/${LAMP}`, ['staysDark']);
      await page.goto(`/${language}/`);
      const title = offer(page).locator('b');
      await expect(title).toHaveText(text(language, 'shared:otherSocket.title'));
      expect(await title.evaluate((words) => words.scrollWidth <= words.clientWidth)).toBe(true);
      const card = (await offer(page).boundingBox())!;
      for (const control of await offer(page).locator('a, button').all()) {
        const box = (await control.boundingBox())!;
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
        expect(box.y).toBeGreaterThanOrEqual(card.y);
        expect(box.y + box.height).toBeLessThanOrEqual(card.y + card.height);
        expect(box.x + box.width).toBeLessThanOrEqual(card.x + card.width);
      }
      // It stands between the field and what can be chosen.
      const field = (await page.locator('[type=search]').boundingBox())!;
      const choice = (await page.locator('[data-symptom]').first().boundingBox())!;
      expect(card.y).toBeGreaterThanOrEqual(field.y + field.height);
      expect(choice.y).toBeGreaterThanOrEqual(card.y + card.height);
      await expectAccessible(page, 'the offer');
    });

test('fixes that were tried are skipped, marked, and can be reopened', async ({ page }) => {
  await walk(page, `/ru/${LAMP}`, ['staysDark']);
  await page.locator('.fixes summary').click();
  await expect(page.locator('.fixes input')).toHaveCount(3);
  await expectAccessible(page, 'the list of fixes');
  await page.locator('.fixes summary').click();
  await skip(page, 'otherSocket', 'tightenBulb');

  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  await expect(page.locator('h1')).toBeFocused();
  const mark = `(${text('ru', 'common:tried.mark')})`;
  await expect(reported(page)).toHaveText([mark, mark]);
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(reported(page)).toHaveCount(2);
  await expectAccessible(page, 'marked answers');

  // Reload keeps the marks, which no link carries.
  await page.reload();
  await expect(reported(page)).toHaveCount(2);

  // A fix that was really tried after all is no longer only reported, and what came after stays.
  await showAnswers(page);
  await page
    .locator('.answers dd', { has: page.locator('em') })
    .first()
    .locator('a')
    .click();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(reported(page)).toHaveCount(1);
});

test('a link that was shared brings neither marks nor anything kept', async ({
  page,
  browser,
  site,
}) => {
  await walk(page, `/en/${LAMP}`, ['staysDark']);
  await skip(page, 'otherSocket');
  await expect(reported(page)).toHaveCount(1);

  const other = await browser.newPage({ baseURL: site });
  await other.goto(page.url());
  await expect(answers(other)).toHaveCount(2);
  await expect(reported(other)).toHaveCount(0);
  expect(await onDevice(other)).toBeNull();
  await option(other, 'no').click();
  await expect.poll(() => onDevice(other)).toContain('"tried":[]');
  await other.close();
});

test('fixes ticked for later are skipped when their turn comes', async ({ page }) => {
  await walk(page, `/en/${LAMP}`, ['staysDark']);
  await skip(page, 'newBulb');
  await expect(page.locator('.fixes [role=status]')).toHaveText('1 fix is skipped.');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(reported(page)).toHaveCount(1);
});

test('marks and answers cross a hand-over, and both can be changed from there', async ({
  page,
}) => {
  await walk(page, '/en/front-door/what-stops/', ['codeRefused', 'yes']);
  await skip(page, 'typeCode');
  await expect(main(page)).toHaveAttribute('data-step', 'canSee');
  await option(page, 'no').click();
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(reported(page)).toHaveCount(1);
  await wake(page);
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(answers(page)).toHaveCount(5);

  // Reopened and answered alike: the later leg stays.
  await showAnswers(page);
  await page
    .locator('.answers dd', { has: page.locator('em') })
    .locator('a')
    .click();
  await expect(main(page)).toHaveAttribute('data-step', 'typeCode');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(answers(page)).toHaveCount(5);
  await expect(reported(page)).toHaveCount(0);

  // Answered otherwise: what fell away is named, in both articles.
  await showAnswers(page);
  await page.locator('[data-change]').first().click();
  await expect(main(page)).toHaveAttribute('data-step', 'whatStops');
  await option(page, 'keySticks').click();
  await expect(main(page)).toHaveAttribute('data-step', 'oilLock');
  await expect(page.locator('.notice')).toContainText('Type your code');
  await expect(page.locator('.notice')).toContainText('Put in a new bulb');
  await expect(answers(page)).toHaveCount(1);
});

test('Back crosses a hand-over without loading a page, and the place is kept', async ({ page }) => {
  await walk(page, '/en/start/trouble/', ['dark']);
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await wake(page);
  await page.locator('[data-back]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'lightLamp');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page).toHaveTitle(/We look at your lamp/);
  await page.goto('/en/');
  await expect(offer(page)).toBeVisible();
  await offer(page).locator('[data-offer]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'lightLamp');
});

test('nothing is kept before an answer, and a solved journey is not offered', async ({ page }) => {
  await page.goto('/en/desk-lamp/turn-up/');
  await wake(page);
  await expect(answers(page)).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await option(page, 'yes').click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'solved');
  await expect.poll(() => onDevice(page)).not.toBeNull();
  const code = page.waitForResponse(/home-page/);
  await page.goto('/en/');
  await code;
  await page.waitForLoadState('networkidle');
  await expect(offer(page)).toHaveCount(0);
});

test('an answer by a plain link is kept, though the page was never touched', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await page.goto((await option(page, 'flickers').getAttribute('href'))!);
  await expect.poll(() => onDevice(page)).toContain('1/desk-lamp/');
});

for (const [what, answer, offers] of [
  ['a walk', 'no', 1],
  ['a solved one', 'yes', 0],
] as const)
  test(`nothing moves on the home page where the device keeps ${what}`, async ({ page }) => {
    await walk(page, '/en/desk-lamp/what-happens/', ['flickers', answer]);
    await expect.poll(() => onDevice(page)).not.toBeNull();
    await noteShifts(page);
    for (const width of [320, 360, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto('/en/', { waitUntil: 'networkidle' });
      await expect(offer(page)).toHaveCount(offers);
      const { sum, told } = await shiftsOn(page);
      expect(sum, `${width} px: ${told}`).toBe(0);
    }
  });

test('a journey that no longer fits is offered as far as it does', async ({ page }) => {
  await page.goto('/en/');
  await page.evaluate(
    ([key, at]) =>
      localStorage.setItem(
        key,
        JSON.stringify({ version: 1, at, link: '1/desk-lamp/AAABBB', tried: [] }),
      ),
    [KEY, Date.now()] as const,
  );
  await page.reload();
  await offer(page).locator('[data-offer]').click();
  await expect(page.locator('.notice')).toContainText('2 answers no longer fit');
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
});

for (const [what, text] of [
  ['damaged', '{"version":1,"at":'],
  ['of another version', '{"version":9,"at":1,"link":"1/desk-lamp/","tried":[]}'],
] as const) {
  test(`what was kept is ignored with a notice where it is ${what}`, async ({ page }) => {
    await page.goto('/en/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
    await page.reload();
    await expect(offer(page)).toContainText('could not be read');
    await expectAccessible(page, 'the notice');
    await expect(page.locator('[data-symptom]').first()).toBeVisible();

    await walk(page, '/en/desk-lamp/what-happens/', ['flickers']);
    await expect(page.locator('.answers')).toContainText('could not be read');
    await option(page, 'no').click();
    await expect(page.locator('.answers')).toContainText('Kept on this device for up to 30 days');
    await page.goto('/en/');
    await expect(offer(page)).toContainText('Continue where you left off');
  });
}

for (const [what, forbid] of [
  [
    'forbidden',
    () => {
      for (const area of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, area, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`everything works, with a note, where storage is ${what}`, async ({ page }) => {
    await page.addInitScript(forbid);
    await walk(page, `/ru/${LAMP}`, ['staysDark']);
    await expect(page.locator('.answers')).toContainText(text('ru', 'common:keep.refused'));
    await skip(page, 'otherSocket');
    await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
    await expect(reported(page)).toHaveCount(1);
    await page.reload();
    await expect(answers(page)).toHaveCount(2);
    await page.goto('/ru/');
    await expect(page.locator('[data-symptom]').first()).toBeVisible();
  });
}

test('one click forgets the journey, on its step and at home', async ({ page }) => {
  const left = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));

  await walk(page, '/en/desk-lamp/what-happens/', ['flickers']);
  await showAnswers(page);
  await page.locator('.answers .plain').click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
  expect(await left()).not.toContain('desk-lamp');
  await expect(offer(page)).toHaveCount(0);

  await walk(page, '/en/desk-lamp/what-happens/', ['flickers']);
  await expect.poll(() => onDevice(page)).not.toBeNull();
  await page.goto('/en/');
  await offer(page)
    .getByRole('button', { name: text('en', 'common:keep.forget') })
    .click();
  await expect(offer(page)).toHaveCount(0);
  expect(await left()).not.toContain('desk-lamp');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(offer(page)).toHaveCount(0);
});

test('what was forgotten stays forgotten, also in another tab and on the way back', async ({
  page,
  context,
}) => {
  await walk(page, '/en/desk-lamp/what-happens/', ['staysDark', 'no']);
  const other = await context.newPage();
  await other.goto(page.url());
  await wake(other);
  await expect(other.locator('.answers .plain')).toBeAttached();
  await showAnswers(page);
  await page.locator('.answers .plain').click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
  await expect(other.locator('.answers .plain')).toHaveCount(0);
  await other.locator('[data-back]').click();
  await expect(main(other)).toHaveAttribute('data-step', 'otherSocket');
  expect(await onDevice(other)).toBeNull();

  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await wake(page);
  // As a page does that comes from the back/forward cache.
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  expect(await onDevice(page)).toBeNull();
});

test('the offer of a second tab follows what the first one does', async ({ page, context }) => {
  await walk(page, '/en/desk-lamp/what-happens/', ['flickers']);
  const home = await context.newPage();
  await home.goto('/en/');
  await expect(offer(home)).toContainText(text('en', 'desk-lamp:tightenBulb.title'));
  await option(page, 'no').click();
  await expect(offer(home)).toContainText(text('en', 'desk-lamp:newBulb.title'));
  await showAnswers(page);
  await page.locator('.answers .plain').click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
  await expect(offer(home)).toHaveCount(0);
});

test('entered times are forgotten with the answers', async ({ page }) => {
  await page.goto('/en/front-door/lock-ends/');
  await wake(page);
  await page.locator('.time summary').click();
  await page.locator('.time input').fill('2026-11-24T08:00');
  await option(page, 'no').click();
  await showAnswers(page);
  await page.locator('.answers .plain').click();
  await expect(main(page)).toHaveAttribute('data-page', 'home');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('an answer is on the device in the task of its tap', async ({ page }) => {
  await walk(page, '/en/desk-lamp/what-happens/', ['staysDark']);
  const kept = await option(page, 'no').evaluate((link: HTMLElement, key) => {
    const before = localStorage.getItem(key)!;
    link.click();
    return [before, localStorage.getItem(key)!].map(
      (text) => (JSON.parse(text) as { link: string }).link,
    );
  }, KEY);
  expect(kept[1]).toHaveLength(kept[0]!.length + 3);
});

test('what cannot be read is still there after it was closed away', async ({ page }) => {
  await page.goto('/en/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":9}'), KEY);
  await page.reload();
  await offer(page)
    .getByRole('button', { name: text('en', 'common:keep.close') })
    .click();
  await expect(offer(page)).toHaveCount(0);
  expect(await page.evaluate((key) => localStorage.getItem(`${key}.aside`), KEY)).toBe(
    '{"version":9}',
  );
  expect(await onDevice(page)).toBeNull();
});

test('after 30 days nothing is offered', async ({ page }) => {
  await walk(page, '/en/desk-lamp/what-happens/', ['flickers']);
  await expect.poll(() => onDevice(page)).not.toBeNull();
  await page.clock.install({ time: Date.now() + 30 * 24 * 60 * 60 * 1000 + 1000 });
  await page.goto('/en/');
  await expect.poll(() => onDevice(page)).toBeNull();
  await expect(offer(page)).toHaveCount(0);
});
