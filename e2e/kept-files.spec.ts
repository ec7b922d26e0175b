import { cpSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dist } from './fixture';
import { dropReports, expect, test, visit } from './published';
import { answers, main, option, wake } from './walker';

test.use({ serviceWorkers: 'allow' });

/** Puts something else in place of each kept file whose path ends like this; says how many there are. */
const damage = (page: Page, end: string) =>
  page.evaluate(async (end) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!url.endsWith(end)) continue;
        const { headers } = (await cache.match(url))!;
        await cache.put(url, new Response('!damaged', { headers }));
        count += 1;
      }
    }
    return count;
  }, end);

/** The worker has checked what it served since it runs. One that starts anew checks again. */
async function stopWorker(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
}

for (const [what, end] of [
  ['all scripts are', '.js'],
  ['the index of search is', '.json'],
  ['the shell is', '/shell.html'],
  ['a visited page is', '/tighten-bulb/'],
] as const) {
  test(`where ${what} damaged on the device, they are downloaded again`, async ({
    page,
    publication,
    complaints,
  }) => {
    await visit(page, '/en/');
    await page.goto('/en/desk-lamp/tighten-bulb/');
    expect(await damage(page, end)).toBeGreaterThan(0);
    await stopWorker(page);
    for (const isOnline of [true, false]) {
      if (!isOnline) await publication.cut();
      await page.goto('/en/desk-lamp/tighten-bulb/');
      await wake(page);
      await option(page, 'no').click();
      await expect(answers(page).first()).toBeAttached();
      await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
      await page.goto('/en/');
      await page.locator('.search input').fill('flickers');
      await expect(page.getByRole('option').first()).toBeVisible();
      // What a page was still to ask for when it was left is mended at the next visit with a network.
      if (isOnline) expect(complaints).toEqual([]);
    }
    dropReports(complaints);
  });
}

test('damaged scripts without a network leave a page that works by links', async ({
  page,
  publication,
  complaints,
}) => {
  await visit(page, '/en/desk-lamp/what-happens/');
  await page.reload();
  await page.goto('/en/desk-lamp/other-socket/');
  expect(await damage(page, '.js')).toBeGreaterThan(0);
  await stopWorker(page);
  await publication.cut();
  await page.goto('/en/desk-lamp/other-socket/');
  await expect(option(page, 'no')).toBeVisible();
  complaints.length = 0;
});

test('an installation that is broken off is whole on the next visit', async ({
  page,
  publication,
  complaints,
}) => {
  let broken = 0;
  await publication.breakOff((path) => {
    if (path.startsWith('/search/')) broken += 1;
    return path.startsWith('/search/');
  });
  await page.goto('/en/');
  const isInstalled = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
  await expect.poll(() => broken).toBeGreaterThan(1);
  await expect.poll(isInstalled).toBe(false);
  complaints.length = 0;
  await publication.publish();
  await visit(page, '/en/');
  expect(await isInstalled()).toBe(true);
  await publication.cut();
  await page.goto('/ru/desk-lamp/what-happens/');
  await wake(page);
  await option(page, 'flickers').click();
  await expect(answers(page)).toHaveCount(1);
});

test('another site on the address retires the worker by one file', async ({ page, publication }, {
  outputDir,
}) => {
  await visit(page, '/en/');
  const folder = `${outputDir}/other`;
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$|sw\.js$/.test(path) });
  for (const file of ['index.html', 'en/index.html'])
    writeFileSync(`${folder}/${file}`, '<!doctype html><h1>Another site</h1>');
  await publication.publish(folder);
  await page.goto('/');
  // Without that file the worker goes on to show what it has kept.
  await expect(page.locator('h1')).not.toHaveText('Another site');

  cpSync('docs/examples/retired/sw.js', `${folder}/sw.js`);
  await publication.publish(folder);
  await page.goto('/');
  await expect(page.locator('h1')).toHaveText('Another site');
  const left = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()),
    ]);
  await expect.poll(left).toEqual([]);
  for (const path of ['/en/', '/']) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveText('Another site');
  }
});
