import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from './site';
import type { Walk } from './walks';

export const main = (page: Page) => page.locator('main');
export const option = (page: Page, id: string) => page.locator(`main nav [data-option="${id}"]`);
export const answers = (page: Page) => page.locator('.answers dd');

/** The first sign of a person: brings the page alive. */
export async function wake(page: Page) {
  await page.mouse.move(3, 3);
  await page.mouse.move(6, 6);
  // Once alive, the options carry the whole journey.
  await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
}

export async function expectOutcome(page: Page, outcome: string, tag: string) {
  await expect(main(page)).toHaveAttribute('data-step', outcome);
  await expect(main(page)).toHaveAttribute('data-outcome', tag);
}

/** Follows the one link that a selector means: by a click, by keys, however a test does it. */
export type Follow = (page: Page, selector: string) => Promise<void>;

/**
 * Walks in a browser, from the article to the end. Which steps it passes follows from the answers; a
 * failure names flow, step and option.
 */
export async function walkInBrowser(page: Page, locale: string, walk: Walk, follow: Follow) {
  await page.goto(`/${locale}/${walk.flow}/`);
  await follow(page, '[data-start]');
  await expect(page.locator('main[data-step]'), `first step of ${walk.flow}`).toBeAttached();
  let flow = walk.flow;
  for (const move of walk.moves) {
    const step = await main(page).getAttribute('data-step');
    const here = `${flow}.${step}`;
    if ('option' in move) {
      await expect(option(page, move.option), `option ${here}.${move.option}`).toBeVisible();
      await follow(page, `main nav [data-option="${move.option}"]`);
      const next = `step after ${here}.${move.option}`;
      await expect(main(page), next).not.toHaveAttribute('data-step', step!);
    } else {
      expect(step, `outcome in ${flow}`).toBe(move.outcome);
      await expect(main(page), here).toHaveAttribute('data-outcome', 'handedOver');
      await follow(page, '[data-continue]');
      flow = move.continueIn;
    }
    await expect(main(page), `flow after ${here}`).toHaveAttribute('data-flow', flow);
  }
  await expectOutcome(page, walk.outcome, walk.tag);
}

/** Walks without a browser: by the links of the pages as they are served. */
export async function walkByLinks(request: APIRequestContext, locale: string, walk: Walk) {
  let html = '';
  const open = async (path: string) => {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    html = await response.text();
  };
  const value = (name: string) => new RegExp(`<main[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
  const follow = async (mark: string, where: string) => {
    const href = new RegExp(`<a[^>]* ${mark}[^>]* href="([^"#]*)`).exec(html)?.[1];
    expect(href, `link ${mark} on ${where}`).toBeDefined();
    await open(href!);
  };

  await open(`/${locale}/${walk.flow}/`);
  await follow('data-start=""', walk.flow);
  for (const move of walk.moves) {
    const here = `${value('data-flow')}.${value('data-step')}`;
    if ('option' in move) await follow(`data-option="${move.option}"`, here);
    else {
      expect(value('data-step'), `outcome in ${value('data-flow')}`).toBe(move.outcome);
      await follow('data-continue=""', here);
      expect(value('data-flow'), `flow after ${here}`).toBe(move.continueIn);
    }
  }
  const end = [value('data-step'), value('data-outcome')];
  expect(end, `end of the walk in ${value('data-flow')}`).toEqual([walk.outcome, walk.tag]);
  expect(html).toContain(`<html lang="${locale}"`);
}
