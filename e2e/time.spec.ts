import type { Page } from '@playwright/test';
import { expect, test } from './site';

const NOW = '2026-11-24T10:00:00Z';
const pick = (page: Page) => page.locator('[data-pick]');

/** Opens a step at a fixed moment and hydrates it. */
async function open(page: Page, path: string, now = NOW): Promise<void> {
  await page.clock.install({ time: new Date(Date.parse(now) - 60_000) });
  await page.goto(path);
  // From here on time stands still but for what a test lets pass.
  await page.clock.pauseAt(new Date(now));
  await page.mouse.move(20, 20);
  await expect(page.locator('[data-back]')).toBeVisible();
}

async function enter(page: Page, moment: string): Promise<void> {
  await page.locator('.time summary').click();
  await page.locator('.time input').fill(moment);
}

/** Says on a step that what its minute waits for has begun. */
const begin = (page: Page) => page.locator('[data-begin]').click();

/** The answers are kept on the device, a moment never is. */
const nothingKept = (page: Page) =>
  page.evaluate(() => !/\d{4}-\d\d-\d\d/.test(Object.values(localStorage).join()));

test.describe('in Berlin', () => {
  test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });

  test('a lock ends after 24 hours of real time, and picks the answer', async ({ page }) => {
    await open(page, '/en/front-door/lock-ends/', '2026-10-25T08:00:00Z');
    await enter(page, '2026-10-24T18:00');
    await expect(page.locator('.time')).toContainText('25 October, 17:00');
    await expect(pick(page)).toHaveText('No');
    await pick(page).click();
    // The next step is drawn in a frame, which is time that has to pass.
    await page.clock.runFor(100);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'keypadLocked');
    await expect(page.getByText('Type no code before 25 October, 17:00')).toBeVisible();
    expect(await nothingKept(page)).toBe(true);
  });

  test('a lock that is over picks the other answer', async ({ page }) => {
    await open(page, '/ru/front-door/lock-ends/', '2026-10-25T16:00:00Z');
    await enter(page, '2026-10-24T18:00');
    await expect(pick(page)).toHaveText('Да');
    await pick(page).click();
    await page.clock.runFor(100);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'typeCode');
  });
});

for (const [given, option, advice] of [
  ['2026-11-23', 'fresh', '25 November'],
  ['2026-11-15', 'recent', '27 November'],
  ['2026-11-01', 'over', 'The guarantee is over'],
] as const) {
  test.describe('', () => {
    test.use({ timezoneId: 'America/New_York', locale: 'en-GB' });

    test(`a guarantee of ${given} draws its time and picks "${option}"`, async ({ page }) => {
      await open(page, '/en/kettle/guarantee/');
      await enter(page, given);
      await expect(page.locator('.timeline')).toBeVisible();
      await expect(page.locator('[aria-current="true"]')).toHaveCount(1);
      await expect(page.getByRole('status').last()).toContainText(advice);
      const answer = await page.locator(`[data-option="${option}"]`).textContent();
      await expect(pick(page)).toHaveText(answer!);
    });
  });
}

test('a moment is remembered from step to step, in this tab only', async ({ page, context }) => {
  await open(page, '/ru/front-door/lock-ends/');
  await enter(page, '2026-11-24T08:00');
  await page.goto('/ru/front-door/keypad-locked/');
  await page.mouse.move(30, 30);
  await expect(page.locator('.time input')).toBeVisible();
  await expect(page.locator('.time input')).toHaveValue('2026-11-24T08:00');
  await page.reload();
  await page.mouse.move(40, 40);
  await expect(page.locator('.timeline')).toBeVisible();
  expect(await nothingKept(page)).toBe(true);

  const other = await context.newPage();
  await other.goto('/ru/front-door/keypad-locked/');
  await other.mouse.move(30, 30);
  await other.locator('.time summary').click();
  await expect(other.locator('.time input')).toHaveValue('');
});

test('what was worked out comes into view below its field, which keeps the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await open(page, '/en/kettle/guarantee/');
  await enter(page, '2026-11-15');
  await expect(page.locator('.time input')).toBeFocused();
  await expect(pick(page)).toBeInViewport({ ratio: 1 });
  const list = await page.locator('.time ul').boundingBox();
  for (const line of await page.locator('.time li').all()) {
    await expect(line).toHaveCSS('list-style-type', 'disc');
    const words = await line.locator('span').boundingBox();
    expect(words!.x - list!.x).toBeGreaterThan(16);
  }
});

test('a moment to come is pointed out, and an emptied field asks again', async ({ page }) => {
  await open(page, '/en/kettle/guarantee/');
  await enter(page, '2026-12-24');
  await expect(page.locator('.time')).toContainText('lies in the future');
  await expect(pick(page)).toHaveCount(0);
  await page.locator('.time input').fill('');
  await expect(page.locator('.timeline')).toHaveCount(0);
});

test('a minute counts down, survives a reload and offers the answer of who waited in vain', async ({
  page,
}) => {
  await open(page, '/en/kettle/boil/');
  await page.clock.runFor(600_000);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await begin(page);
  await expect(page.getByRole('timer')).toHaveText('1:00');
  await expect(page.getByRole('timer')).toBeFocused();
  await page.clock.runFor(20_000);
  await expect(page.getByRole('timer')).toHaveText('0:40');
  await expect(page.locator('.countdown [role="status"]')).toHaveText('Listen to the kettle.');
  await page.clock.runFor(15_000);
  await expect(page.locator('.countdown [role="status"]')).toHaveText('30 seconds left.');
  await page.reload();
  await page.mouse.move(30, 30);
  await expect(page.getByRole('timer')).toHaveText('0:25');
  await expect(pick(page)).toHaveCount(0);
  await page.clock.runFor(25_000);
  await expect(page.locator('.countdown [role="status"]')).toContainText('The minute is over');
  await page.getByRole('button', { name: 'Count 1 minute again' }).click();
  await expect(page.getByRole('timer')).toHaveText('1:00');
  await page.clock.runFor(60_000);
  await pick(page).click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'descale');
});

test('each arrival has a minute of its own', async ({ page }) => {
  await open(page, '/en/kettle/boil/');
  await begin(page);
  await page.clock.runFor(600_000);
  await expect(page.getByRole('timer')).toHaveText('0:00');
  // By another page of the site.
  await page.goto('/en/kettle/guarantee/');
  await page.goto('/en/kettle/boil/');
  await page.mouse.move(40, 40);
  await begin(page);
  await expect(page.getByRole('timer')).toHaveText('1:00');
  await page.clock.runFor(600_000);
  // By an answer and the way back.
  await pick(page).click();
  await page.clock.runFor(100);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'descale');
  await page.locator('[data-back]').click();
  await page.clock.runFor(100);
  await begin(page);
  await expect(page.getByRole('timer')).toHaveText('1:00');
  // By the answer that what it waits for is done.
  await page.goto('/en/kettle/dry-base/');
  await page.mouse.move(50, 50);
  await page.locator('[data-option="done"]').click();
  await page.clock.runFor(100);
  await expect(page.getByRole('timer')).toHaveText(/^(1:00|0:59)$/);
});

for (const jump of [-3_600_000, 3_600_000]) {
  test(`a clock that is set by ${jump / 60_000} minutes changes no minute`, async ({ page }) => {
    await open(page, '/en/kettle/boil/');
    await begin(page);
    await page.clock.runFor(10_000);
    await expect(page.getByRole('timer')).toHaveText('0:50');
    await page.clock.setSystemTime(Date.parse(NOW) + jump);
    await page.clock.runFor(2000);
    await expect(page.getByRole('timer')).toHaveText('0:48');
    await page.reload();
    await page.mouse.move(50, 50);
    await expect(page.getByRole('timer')).toHaveText(/^0:4\d$/);
  });
}

test.describe('where storage is forbidden', () => {
  test('a time is worked out all the same', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open(page, '/en/kettle/guarantee/');
    await enter(page, '2026-11-10');
    await expect(page.locator('.timeline')).toBeVisible();
  });
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('each rule is told in plain words, without a field', async ({ page }) => {
    for (const [path, rule] of [
      ['front-door/lock-ends', '24 hours after'],
      ['kettle/guarantee', '10 more days'],
    ]) {
      await page.goto(`/en/${path}/`);
      await page.locator('.time summary').click();
      await expect(page.locator('.time')).toContainText(rule!);
      await expect(page.locator('input')).toHaveCount(0);
    }
    await page.goto('/en/kettle/boil/');
    await expect(page.locator('.countdown')).toHaveText('Give it 1 minute by the clock.');
  });
});
