import type { Page } from '@playwright/test';
import { text } from './fixture';
import { expect, test } from './site';
import { answers, expectOutcome, main, option, showAnswers, wake } from './walker';

test('keeps the place and the answers when the language changes, and on reload', async ({
  page,
}) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await option(page, 'no').click();
  await expect(answers(page)).toHaveCount(2);
  await page.locator('[data-language="ru"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(answers(page)).toHaveCount(2);
  await page.reload();
  await expect(answers(page)).toHaveCount(2);
  await expect(page.locator('.answers')).not.toContainText(text('ru', 'common:step.assumed'));
});

test('moves focus to the title of the next step', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'flickers').click();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('h1')).toHaveText('Tighten the bulb');
});

test.describe('an outcome that offers something to read', () => {
  const offers = (page: Page) =>
    page
      .locator('main section .option')
      .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
  const wanted = [
    [text('en', 'front-door:title'), '/en/front-door/'],
    [text('en', 'desk-lamp:newBulb.title'), '/en/desk-lamp/new-bulb/'],
  ];

  async function boil(page: Page) {
    await page.goto('/en/kettle/is-lit/');
    await wake(page);
    await option(page, 'yes').click();
    await option(page, 'yes').click();
    await expect(main(page)).toHaveAttribute('data-step', 'boils');
  }

  test('links to it, also once the page is hydrated', async ({ page }) => {
    await page.goto('/en/kettle/boils/');
    expect(await offers(page)).toEqual(wanted);
    await page.mouse.move(3, 3);
    await page.mouse.move(9, 9);
    await expect(page.locator('.share')).toBeVisible();
    expect(await offers(page)).toEqual(wanted);
    await boil(page);
    expect(await offers(page)).toEqual(wanted);
  });

  test('stands there without it where its name cannot be downloaded', async ({
    page,
    complaints,
  }) => {
    await page.route(/\/assets\/front-door-/, (route) => route.abort());
    await boil(page);
    expect(await offers(page)).toEqual([]);
    expect(complaints).toEqual([expect.stringContaining('ERR_FAILED')]);
    complaints.length = 0;
  });
});

test('goes back by its own link and by the browser, and starts again', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await option(page, 'no').click();
  await page.locator('[data-back]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await page.locator('[data-start-again]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  await expect(page.locator('[data-back]')).toHaveCount(0);
  await wake(page);
  await expect(answers(page)).toHaveCount(0);
});

test('keeps later answers that still fit when an earlier one changes, and names the others', async ({
  page,
}) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'tooDim').click();
  await option(page, 'noApp').click();
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');

  await showAnswers(page);
  await page.locator('[data-change]').nth(1).click();
  await expect(main(page)).toHaveAttribute('data-step', 'turnUp');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'askRepair');
  await expect(answers(page)).toHaveCount(3);

  await showAnswers(page);
  await page.locator('[data-change]').first().click();
  await option(page, 'flickers').click();
  await expect(main(page)).toHaveAttribute('data-step', 'tightenBulb');
  await expect(page.locator('.notice')).toContainText('Turn the light up');
});

test('a step that has been loaded is there before the next frame', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await page.locator('[data-back]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  const shown = await option(page, 'staysDark').evaluate(async (link: HTMLElement) => {
    link.click();
    await Promise.resolve();
    return document.querySelector('main')?.dataset.step;
  });
  expect(shown).toBe('otherSocket');
});

test('an answer writes the address once and the device once, however long the journey is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const writes = { address: 0, device: 0 };
    Object.assign(window, { writes });
    const count = (target: object, method: string, what: keyof typeof writes) => {
      const original = Reflect.get(target, method) as (...given: unknown[]) => unknown;
      Reflect.set(target, method, function counted(this: unknown, ...given: unknown[]) {
        writes[what] += 1;
        return original.apply(this, given);
      });
    };
    for (const method of ['pushState', 'replaceState']) count(History.prototype, method, 'address');
    for (const method of ['setItem', 'removeItem']) count(Storage.prototype, method, 'device');
  });
  const writes = () =>
    page.evaluate(() => (window as unknown as { writes: Record<string, number> }).writes);
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  for (const [given, id] of ['staysDark', 'no', 'no', 'no'].entries()) {
    const before = await writes();
    const from = page.url();
    await option(page, id).click();
    await expect(answers(page)).toHaveCount(given + 1);
    await expect(page).not.toHaveURL(from);
    await expect(page.locator('.answers .plain')).toBeAttached();
    const { address, device } = await writes();
    expect({ address, device }).toEqual({
      address: before.address! + 1,
      device: before.device! + 1,
    });
  }
});

test('the browser goes forward after a reload, before it is hydrated', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await page.goBack();
  await page.reload();
  await page.goForward();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await expect(answers(page)).toHaveCount(1);
});

test('going back to a step that this document has not loaded never leaves a blank', async ({
  page,
}) => {
  await page.goto('/en/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'staysDark').click();
  await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
  await page.reload();
  await wake(page);
  await page.evaluate(() => {
    const root = document.getElementById('root')!;
    new MutationObserver(() => {
      if (!root.querySelector('main')?.checkVisibility()) root.dataset.wasBlank = '';
    }).observe(root, { subtree: true, childList: true, attributeFilter: ['style'] });
  });
  await page.goBack();
  await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  await expect(page.locator('#root')).not.toHaveAttribute('data-was-blank');
});

test('a link followed before it is hydrated counts as an answer', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  for (const id of ['tooDim', 'noApp']) {
    const href = await option(page, id).getAttribute('href');
    await page.goto(href!);
  }
  await wake(page);
  await expect(answers(page)).toHaveCount(2);
  await expect(page.locator('.answers')).not.toContainText(text('en', 'common:step.assumed'));
});

test('a step opened directly assumes the shortest path and says so', async ({ page }) => {
  await page.goto('/en/kettle/guarantee/');
  await wake(page);
  await expect(answers(page)).toHaveCount(3);
  await expect(page.locator('.answers')).toContainText(text('en', 'common:step.assumed'));
});

test('a step has a number once its reader has answered, and the way never gets shorter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const number = page.locator('.place b');
  const numbered = text('ru', 'common:step.number');
  const bars: number[] = [];
  const expectStep = async (count: number) => {
    await expect(number).toHaveText(numbered.replace('{{number}}', String(count)));
    bars.push(await page.locator('.progress').evaluate((bar: HTMLProgressElement) => bar.value));
  };
  const article = page.locator('.place .article-name, .place summary').first();
  await page.goto('/ru/front-door/can-see/');
  const name = await article.textContent();
  await expect(number).toHaveCount(0);
  await wake(page);
  await expect(page.locator('.place summary')).toHaveText(name!);
  await expect(number).toHaveCount(0);
  expect(
    await article.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);

  await option(page, 'no').click();
  await expectStep(2);
  await page.locator('[data-continue]').click();
  await expectStep(3);
  await wake(page);
  await option(page, 'no').click();
  await expectStep(4);
  expect(bars).toEqual(bars.toSorted((a, b) => a - b));
});

test('a failed download leaves the page walkable', async ({ page, complaints }) => {
  await page.route('**/assets/main-*', (route) => route.abort());
  await page.goto('/en/desk-lamp/what-happens/');
  await page.mouse.move(3, 3);
  await page.mouse.move(9, 9);
  await option(page, 'tooDim').click();
  await option(page, 'noApp').click();
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test('a hand-over keeps what was answered before it, and Back crosses it', async ({ page }) => {
  await page.goto('/ru/front-door/can-see/');
  await wake(page);
  await option(page, 'no').click();
  await expectOutcome(page, 'lightFirst', 'handedOver');
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await expect(answers(page)).toHaveCount(4);
  await wake(page);
  await option(page, 'no').click();
  await expect(answers(page)).toHaveCount(5);
  await expect(page.locator('.answers h3')).toHaveCount(2);
  await page.locator('[data-back]').click();
  await page.locator('[data-back]').click();
  await expectOutcome(page, 'lightFirst', 'handedOver');
});

test('the code of a page waits for the first sign of a person', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/en/desk-lamp/what-happens/', { waitUntil: 'networkidle' });
  // What keeps the site offline is fetched in idle time and runs nothing of the page.
  const known = /\/(index|boot|precache)-[^/]+$/;
  expect(scripts.filter((url) => !known.test(url))).toEqual([]);
  await wake(page);
  expect(scripts.some((url) => url.includes('/main-'))).toBe(true);
});
