import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeViolations } from '../axe';
import { allPaths, dist, expect, languages, stepPaths, test } from './site';

/** Pages of one article in one language make one test, so that a failure names them. */
const groups = new Map<string, string[]>();
for (const path of allPaths) {
  const group = path.split('/').slice(1, 3).join('/') || 'language choice';
  groups.set(group, [...(groups.get(group) ?? []), path]);
}

/** Only colours differ between the themes. */
const COLORS = { runOnly: ['color-contrast', 'link-in-text-block'] };

async function expectAccessible(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await axeViolations(page), `${path} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page, page, COLORS), `${path} in dark`).toEqual([]);
}

async function expectMarks(page: Page, path: string): Promise<void> {
  const { kind, flow, outcome } = await page.locator('main').evaluate(({ dataset }) => ({
    flow: dataset.flow,
    kind: dataset.kind,
    outcome: dataset.outcome,
  }));
  expect(path).toContain(`/${flow}/`);
  expect(['question', 'instruction', 'outcome'], path).toContain(kind);
  expect(kind === 'outcome', path).toBe(outcome !== undefined);
  const options = await page.locator('main nav a[data-option][href]').count();
  expect(options > 0, path).toBe(kind !== 'outcome');
}

/**
 * Puts the page of a path in place of the one that is open. Axe stays in the tab: to bring it anew costs more than
 * what it does. Scripts of a page that comes this way do not run; on a step they change nothing until somebody touches it.
 */
const replacePage = (page: Page, path: string) =>
  page.evaluate(async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
    const html = await answer.text();
    const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
    history.replaceState(null, '', path);
    document.replaceChild(documentElement, document.documentElement);
  }, path);

test.describe('pages as they are served', () => {
  // A page may not write another one; here it has to. That the policy is kept is tested below.
  test.use({ bypassCSP: true });

  for (const [group, paths] of groups) {
    test(`accessible in light and dark, 320 px wide, with the marks of the contract: ${group}`, async ({
      page,
    }) => {
      for (const [index, path] of paths.entries()) {
        await page.setViewportSize({ width: 1280, height: 720 });
        if (index > 0 && stepPaths.includes(path)) await replacePage(page, path);
        else await page.goto(path, { waitUntil: 'domcontentloaded' });
        await expectAccessible(page, path);
        await page.setViewportSize({ width: 320, height: 640 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide, `${path} scrolls sideways`).toBe(false);
        if (stepPaths.includes(path)) await expectMarks(page, path);
      }
    });
  }
});

test('no page can take a credential, sets a cookie or asks another host', async ({
  page,
  context,
  site,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  for (const path of allPaths.filter((_, index) => index % 5 === 0)) {
    await page.goto(path);
    await page.mouse.move(9, 9);
    await page.mouse.move(3, 4);
    // A search, a date, a time and a tick are all that a person may enter.
    const entries = ['search', 'date', 'datetime-local', 'checkbox'];
    const fields = page.locator(
      `input${entries.map((type) => `:not([type="${type}"])`).join('')}, textarea, select, [contenteditable]`,
    );
    expect(await fields.count(), path).toBe(0);
  }
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('every page has the one inlined style, no inline script and its other language', () => {
  const styles = new Set<string>();
  for (const path of allPaths) {
    const html = readFileSync(`${dist}${path}index.html`, 'utf8');
    styles.add(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '');
    expect(html, path).not.toMatch(
      /<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|<link rel="stylesheet"/,
    );
    expect(html, path).toMatch(/<title>[^<]+<\/title>/);
    expect(html, path).toMatch(/<meta name="description" content="[^"]+">/);
    expect(html.match(/<h1/g), path).toHaveLength(1);
    // For agents alone: see docs/decisions/027-agents-notes-are-public.md.
    const isUnlisted = /^\/[^/]+\/agent\/$/.test(path);
    expect(html.includes('<meta name="robots" content="noindex">'), path).toBe(isUnlisted);
    expect(html.includes('<link rel="canonical"'), path).toBe(!isUnlisted);
    for (const locale of isUnlisted ? [] : [...languages, 'x-default'])
      expect(html, path).toContain(`hreflang="${locale}"`);
  }
  expect(styles.size).toBe(1);
});
