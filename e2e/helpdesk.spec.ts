import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serve } from '../server/serve.mjs';
import { OUT } from './fixture';
import { expect, test as base } from './host';

const read = (name: string) => readFileSync(`docs/examples/${name}`, 'utf8');
/** The article of the guide that the example comes with. */
const [, named] = /flow: '([^']+)'/.exec(read('helpdesk.html'))!;

/** A help site that lets the page of the helpdesk frame the workspace, and nobody else. */
const test = base.extend<{ desk: { url: string } }>({
  desk: async ({ host }, use) => {
    const agentFrameAncestors = new URL(host.url).origin;
    const site = await serve({ out: OUT, framers: { agentFrameAncestors } });
    await use(site);
    await site.close();
  },
});

const ofSite = (code: string, site: string) =>
  code.replaceAll(named!, 'desk-lamp').replaceAll('https://help.example', site);

const inside = (page: Page) => page.locator('iframe').contentFrame();
const step = (page: Page) => inside(page).locator('.call-view');

/** From the first question to the end, by the mouse. */
async function handleCall(page: Page): Promise<void> {
  await expect(step(page)).toHaveAttribute('data-step', 'whatHappens');
  await inside(page).locator('.caller-options [data-option="flickers"]').click();
  await expect(step(page)).toHaveAttribute('data-step', 'tightenBulb');
  await inside(page).locator('.caller-options [data-option="yes"]').click();
  await expect(step(page)).toHaveAttribute('data-step', 'shines');
}

/** Neither reads nor writes a thing, as where a browser blocks what a frame of another site keeps. */
const blockStorage = (page: Page) =>
  page.addInitScript(() => {
    if (window === window.top) return;
    for (const area of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, area, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });

for (const isBlocked of [false, true])
  test(`a helpdesk starts a call and gets its note, with storage ${isBlocked ? 'blocked' : 'of its own'}`, async ({
    page,
    host,
    desk,
  }) => {
    if (isBlocked) await blockStorage(page);
    await page.goto(host.serve(ofSite(read('helpdesk.html'), desk.url), ''));
    await handleCall(page);
    await expect(page.locator('#call')).toHaveText('live desk-lamp shines solved');
    const send = inside(page).locator('[data-do="send"]');
    // With its key.
    await expect(send).toHaveText('Send to ticket 48213s');
    await send.click();
    const comment = page.locator('#comment');
    await expect(comment).toHaveValue(/^Call: .* Anna K\. · ticket 48213 · English$/m);
    await expect(comment).toHaveValue(/^- ✓ Tighten the bulb → helped: “Yes, it shines”/m);
    await expect(comment).toHaveValue(new RegExp(`^Link: ${desk.url}/en/desk-lamp/shines/#`, 'm'));
    await expect(inside(page).locator('.ticket [role="status"]')).toHaveText('The note is sent.');
    await inside(page).locator('[data-do="end"]').click();
    await expect(page.locator('#call')).toHaveText('ended desk-lamp shines solved');
  });

test('a frame that is loaded again finds its call by the ticket', async ({ page, host, desk }) => {
  await page.goto(host.serve(ofSite(read('helpdesk.html'), desk.url), ''));
  await handleCall(page);
  await page.reload();
  await expect(step(page)).toHaveAttribute('data-step', 'shines');
  await expect(inside(page).locator('.call')).toHaveCount(1);
});

test('a page that is not listed gets no frame, and no word', async ({
  page,
  host,
  site,
  complaints,
}) => {
  await page.addInitScript(() => {
    const own = window as unknown as { heard: unknown[] };
    own.heard = [];
    addEventListener('message', ({ data }) => own.heard.push(data));
  });
  await page.goto(host.serve(ofSite(read('helpdesk.html'), site), ''));
  await expect.poll(() => complaints.join()).toContain('frame-ancestors');
  expect(page.frames().some((frame) => frame.url().startsWith(site))).toBe(false);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  complaints.length = 0;
});

test('the app for Zendesk puts the note into the reply, as an internal comment', async ({
  page,
  host,
  desk,
}) => {
  await page.addInitScript((site) => {
    if (window !== window.top) return;
    const calls: unknown[] = [];
    const ticket = {
      'ticket.id': 48213,
      'ticket.requester.name': 'Anna K.',
      'ticket.requester.locale': 'en-GB',
    };
    const client = {
      metadata: () => Promise.resolve({ settings: { site, language: 'en' } }),
      get: () => Promise.resolve(ticket),
      set: (...given: unknown[]) => Promise.resolve(calls.push(['set', ...given])),
      invoke: (...given: unknown[]) => Promise.resolve(calls.push(['invoke', ...given])),
    };
    Object.assign(window, { calls, ZAFClient: { init: () => client } });
  }, `${desk.url}/`);
  await page.route('https://static.zdassets.com/**', (route) =>
    route.fulfill({ body: '', contentType: 'text/javascript' }),
  );
  await page.route('**/sidebar.js', (route) =>
    route.fulfill({ body: read('zendesk/assets/sidebar.js'), contentType: 'text/javascript' }),
  );
  await page.goto(host.serve(read('zendesk/assets/sidebar.html'), ''));
  await expect(inside(page).locator('.call--live')).toBeVisible();
  await inside(page).locator('.search input').fill('lamp flickers');
  await inside(page).locator('[role="option"]').first().click();
  await expect(step(page)).toHaveAttribute('data-step', 'tightenBulb');
  await inside(page).locator('.caller-options [data-option="yes"]').click();
  await expect(step(page)).toHaveAttribute('data-step', 'shines');
  await inside(page).locator('[data-do="send"]').click();
  const calls = () => page.evaluate(() => (window as unknown as { calls: unknown[][] }).calls);
  await expect.poll(async () => (await calls()).length).toBe(3);
  expect((await calls()).slice(1)).toEqual([
    ['set', 'comment.type', 'internalNote'],
    ['invoke', 'comment.appendHtml', expect.stringContaining('<b>Problem:</b> “lamp flickers”')],
  ]);
});
