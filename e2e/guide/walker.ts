import type { Page } from '@playwright/test';
import type { Answer } from '../../src/engine/replay';
import { expect } from './site';
import { main, option } from '../walker';
import type { FlowWalk } from './walks';

/** Follows the one link that a selector means: by a click, by keys, however a test does it. */
export type Follow = (page: Page, selector: string) => Promise<void>;

const here = (flow: string, { step, option: taken }: Answer): string => `${flow}: ${step} ${taken}`;

/** Walks in a browser, from the article to the end. A failure names flow, step and option. */
export async function walkInBrowser(page: Page, locale: string, walk: FlowWalk, follow: Follow) {
  const expectStep = async (flow: string, step: string, after: string) => {
    await expect(main(page), `step after ${after}`).toHaveAttribute('data-step', step);
    await expect(main(page), `flow after ${after}`).toHaveAttribute('data-flow', flow);
  };
  const { flow, answers, outcome, landing } = walk;
  await page.goto(`/${locale}/${flow}/`);
  await follow(page, '[data-start]');
  let after = `the start of ${flow}`;
  for (const answer of answers) {
    await expectStep(flow, answer.step, after);
    after = here(flow, answer);
    await expect(option(page, answer.option), `option of ${after}`).toBeVisible();
    await follow(page, `main nav [data-option="${answer.option}"]`);
  }
  await expectStep(flow, outcome, after);
  const end = landing ? /^handedOver$/ : /^(solved|escalated|handedOver)$/;
  await expect(main(page), outcome).toHaveAttribute('data-outcome', end);
  if (!landing) return;
  await follow(page, '[data-continue]');
  await expectStep(landing.flow, landing.step, outcome);
}

/**
 * Walks without a browser: by the links of the pages as they are served.
 *
 * @param read the page at a path.
 */
export async function walkByLinks(
  read: (path: string) => Promise<string>,
  locale: string,
  walk: FlowWalk,
) {
  let html = '';
  const open = async (path: string) => {
    html = await read(path);
  };
  const value = (name: string) => new RegExp(`<main[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
  const follow = async (mark: string, where: string) => {
    const href = new RegExp(`<a[^>]* ${mark}[^>]* href="([^"#]*)`).exec(html)?.[1];
    expect(href, `link ${mark} on ${where}`).toBeDefined();
    await open(href!);
  };
  const expectStep = (flow: string, step: string, after: string) =>
    expect([value('data-flow'), value('data-step')], `step after ${after}`).toEqual([flow, step]);

  const { flow, answers, outcome, landing } = walk;
  await open(`/${locale}/${flow}/`);
  await follow('data-start=""', flow);
  let after = `the start of ${flow}`;
  for (const answer of answers) {
    expectStep(flow, answer.step, after);
    after = here(flow, answer);
    await follow(`data-option="${answer.option}"`, after);
  }
  expectStep(flow, outcome, after);
  expect(value('data-outcome'), outcome).toBeDefined();
  if (landing) {
    expect(value('data-outcome'), outcome).toBe('handedOver');
    await follow('data-continue=""', outcome);
    expectStep(landing.flow, landing.step, outcome);
  }
  expect(html).toContain(`<html lang="${locale}"`);
}
