import { cpSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dist, notes, text } from './fixture';
import { makeEdition } from './publication';
import { dropReports, expect, test as base } from './published';
import { answers, main, onDevice, option, wake, walk } from './walker';

const test = base.extend<{ documents: string[] }>({
  /** Addresses of the documents that the page has asked for. */
  documents: async ({ page }, use) => {
    const documents: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents.push(request.url());
    });
    await use(documents);
  },
});

const reload = (page: Page) =>
  page.getByRole('button', { name: text('en', 'common:offline.reload') });

/** Walks two steps, so that the device keeps a journey. */
async function keepJourney(page: Page): Promise<string> {
  await walk(page, '/en/desk-lamp/what-happens/', ['staysDark']);
  await expect(answers(page)).toHaveCount(1);
  await expect.poll(() => onDevice(page)).not.toBeNull();
  return page.url();
}

/** Takes a caller. */
async function takeCall(page: Page): Promise<void> {
  await page.locator('[data-do="next"]').click();
  await expect(page.locator('[data-call]')).toHaveCount(1);
}

/** Walks by the links of the HTML alone, from the topics to an outcome. */
async function walkByLinks(page: Page): Promise<void> {
  await page.goto('/en/search/');
  await page.locator('.topics a[href*="desk-lamp"]').click();
  await page.locator('[data-start]').click();
  for (const id of ['staysDark', 'no', 'yes']) {
    const step = await main(page).getAttribute('data-step');
    await option(page, id).click();
    await expect(main(page)).not.toHaveAttribute('data-step', step!);
  }
  await expect(main(page)).toHaveAttribute('data-outcome', 'solved');
}

test.describe('a stale tab', () => {
  test('of the workspace whose code is gone says so, and comes back by its link', async ({
    page,
    publication,
    complaints,
  }, { outputDir }) => {
    let release = () => {};
    const isPublished = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/main-*', async (route) => {
      await isPublished;
      await route.continue();
    });
    await page.goto('/en/agent/');
    await makeEdition(`${outputDir}/dist`, 'b');
    await publication.publish(`${outputDir}/dist`);
    release();
    const gone = page.locator('[data-gone]');
    await expect(gone).toContainText(text('en', 'common:offline.gone'));
    await gone.getByRole('link').click();
    await takeCall(page);
    await expect(gone).toBeHidden();
    dropReports(complaints);
  });

  test('of the workspace keeps its calls over the reload that it offers', async ({
    page,
    publication,
    complaints,
  }, { outputDir }) => {
    await page.goto('/en/agent/');
    await takeCall(page);
    await page.locator('.search input').fill('flickers');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    await makeEdition(`${outputDir}/dist`, 'b');
    await publication.publish(`${outputDir}/dist`);
    await page.locator('[role="option"]').first().click();
    await expect(reload(page)).toBeVisible();
    page.on('dialog', (dialog) => void dialog.accept());
    // The page of before has the call, too.
    await Promise.all([page.waitForEvent('load'), reload(page).click()]);
    await expect(page.locator('[data-call]')).toHaveCount(1);
    await page.locator('.search input').fill('flickers');
    await expect(page.locator('[role="option"]').first()).toBeVisible();
    dropReports(complaints);
  });

  test('of a step whose next article is gone offers a reload, and keeps the answers', async ({
    page,
    publication,
    complaints,
  }, { outputDir }) => {
    await makeEdition(`${outputDir}/dist`, 'b');
    await page.goto('/en/front-door/type-code/');
    await wake(page);
    await publication.publish(`${outputDir}/dist`);
    await option(page, 'no').click();
    await option(page, 'no').click();
    await expect(main(page)).toHaveAttribute('data-step', 'lightFirst');
    await expect(reload(page)).toBeVisible();
    await reload(page).click();
    await expect(answers(page)).toHaveCount(4);
    await page.locator('[data-continue]').click();
    await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
    dropReports(complaints);
  });

  test('without a network says nothing: the next try may succeed', async ({
    page,
    publication,
    complaints,
  }) => {
    await page.goto('/en/front-door/type-code/');
    await wake(page);
    await publication.cut();
    await option(page, 'no').click();
    await option(page, 'no').click();
    await expect(main(page)).toHaveAttribute('data-step', 'lightFirst');
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    await expect(reload(page)).toHaveCount(0);
    await publication.publish();
    await page.locator('[data-continue]').click();
    await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
    dropReports(complaints);
  });
});

test.describe('half a deploy', () => {
  for (const [name, pages] of [
    ['new pages with the old code', 'b'],
    ['old pages with the new code', 'a'],
  ] as const) {
    test(`${name} works by links, loads no page twice and wipes nothing`, async ({
      page,
      publication,
      complaints,
      documents,
    }, { outputDir }) => {
      const journey = await keepJourney(page);
      const folder = `${outputDir}/mixed`;
      await makeEdition(`${outputDir}/b`, 'b');
      const [html, code] = pages === 'b' ? [`${outputDir}/b`, dist] : [dist, `${outputDir}/b`];
      cpSync(html, folder, { recursive: true });
      rmSync(`${folder}/assets`, { recursive: true });
      cpSync(`${code}/assets`, `${folder}/assets`, { recursive: true });
      await publication.publish(folder);

      for (const address of ['/en/', journey, '/ru/kettle/']) {
        documents.length = 0;
        await page.goto('about:blank');
        await page.goto(address, { waitUntil: 'networkidle' });
        expect(documents).toEqual([new URL(address.split('#')[0]!, page.url()).href]);
        await expect(page.locator('h1')).toBeVisible();
      }
      await page.goto('/en/');
      await page.locator('.search input').fill('my lamp');
      await page.waitForLoadState('networkidle');
      await expect(page.locator('.search input')).toHaveValue('my lamp');
      await walkByLinks(page);
      dropReports(complaints);
    });
  }
});

test.describe('a server that is killed in the middle of a download', () => {
  test('leaves pages that work by links', async ({ page, publication, complaints, documents }) => {
    const journey = await keepJourney(page);
    await publication.breakOff((path) => path.startsWith('/assets/'));
    documents.length = 0;
    // Past what the browser keeps.
    const client = await page.context().newCDPSession(page);
    await client.send('Network.clearBrowserCache');
    await page.goto('about:blank');
    await page.goto(journey, { waitUntil: 'networkidle' });
    await page.mouse.move(9, 9);
    await page.waitForLoadState('networkidle');
    expect(documents.filter((address) => address === journey.split('#')[0])).toHaveLength(1);
    await walkByLinks(page);
    dropReports(complaints);
  });
});

/** What each kind of page loads, over time. */
const KINDS = [
  '/en/',
  '/en/desk-lamp/what-happens/',
  '/en/search/?q=lamp',
  '/en/map/kettle/',
  '/en/agent/',
  '/ru/front-door/type-code/',
];

const manifest = JSON.parse(readFileSync(`${notes}/manifest.json`, 'utf8')) as Record<
  string,
  { file: string }
>;
const chunks = [...new Set(Object.values(manifest).map(({ file }) => `/${file}`))].filter((file) =>
  file.endsWith('.js'),
);

for (const kind of KINDS) {
  test(`any one script that answers 404 leaves a page of use: ${kind}`, async ({
    page,
    context,
    complaints,
  }) => {
    const journey = await keepJourney(page);
    const address = kind.includes('what-happens') ? journey : kind;
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.mouse.move(9, 9);
    await page.waitForLoadState('networkidle');
    for (const chunk of chunks.filter((file) => asked.has(file))) {
      const tab = await context.newPage();
      const documents: string[] = [];
      tab.on('request', (request) => {
        if (request.isNavigationRequest()) documents.push(request.url());
      });
      await tab.route(`**${chunk}`, (route) => route.fulfill({ status: 404 }));
      await tab.goto(address);
      const field = tab.locator('.search input');
      if ((await field.count()) > 0) await field.fill('my lamp');
      await tab.mouse.move(9, 9);
      await tab.waitForLoadState('networkidle');
      expect(documents.length, chunk).toBeLessThanOrEqual(2);
      await expect(tab.locator('h1'), chunk).toBeVisible();
      // A page that answers a query puts that into its field.
      if ((await field.count()) > 0 && !kind.includes('?'))
        await expect(field, chunk).toHaveValue('my lamp');
      await tab.close();
    }
    dropReports(complaints);
  });
}

for (const path of ['/en/agent/', '/en/search/?q=lamp']) {
  test(`without even its first script, a page that needs one says so: ${path}`, async ({
    page,
    complaints,
  }) => {
    await page.route('**/assets/boot-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(path);
    const gone = page.locator('[data-gone]');
    await expect(gone).toBeHidden();
    // After its ten seconds.
    await gone.evaluate((notice) => notice.getAnimations().forEach((wait) => wait.finish()));
    await expect(gone).toContainText(text('en', 'common:offline.gone'));
    await page.unrouteAll();
    await gone.getByRole('link').click();
    await expect(gone).toBeHidden();
    await expect(page.locator('html')).toHaveAttribute('data-runs');
    dropReports(complaints);
  });
}

test.describe('a page that breaks', () => {
  for (const [where, isForbidden] of [
    ['', false],
    [' where storage is forbidden', true],
  ] as const) {
    test(`is loaded once more, and then works by links${where}`, async ({ page, context }) => {
      const journey = await keepJourney(page);
      await context.addInitScript((isForbidden) => {
        // What the page does with its title is what breaks.
        Object.defineProperty(document, 'title', {
          set: () => {
            throw new Error('broken');
          },
        });
        for (const name of isForbidden ? ['sessionStorage', 'localStorage'] : [])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Access is denied.', 'SecurityError');
            },
          });
      }, isForbidden);
      for (const [address, next] of [
        [journey, 'tightenBulb'],
        ['/en/front-door/type-code/', 'canSee'],
      ] as const) {
        const tab = await context.newPage();
        let count = 0;
        tab.on('request', (request) => {
          if (request.isNavigationRequest()) count += 1;
        });
        await tab.goto(address);
        await tab.mouse.move(9, 9);
        await expect.poll(() => count).toBe(2);
        await tab.waitForLoadState('networkidle');
        await tab.mouse.move(20, 20);
        await tab.waitForLoadState('networkidle');
        expect(count).toBe(2);
        await option(tab, 'no').click();
        await expect(main(tab)).toHaveAttribute('data-step', next);
      }
    });
  }

  test('because the code of its next step is gone keeps its answers', async ({
    page,
    complaints,
    documents,
  }) => {
    await page.route('**/assets/time-panel-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/en/front-door/');
    await page.locator('[data-start]').click();
    await expect(main(page)).toHaveAttribute('data-step', 'whatStops');
    // Where the missing code was asked for ahead, the page has loaded once more, and waits for the next sign.
    await expect(() => wake(page)).toPass();
    documents.length = 0;
    let count = 0;
    page.on('request', (request) => {
      if (request.url().includes('/time-panel-')) count += 1;
    });
    await option(page, 'codeRefused').click();
    await expect(main(page)).toHaveAttribute('data-step', 'lockEnds');
    // It is not asked for again and again.
    expect(count).toBeLessThan(4);
    await expect(page).toHaveURL(/#1\//);
    await option(page, 'yes').click();
    await expect(main(page)).toHaveAttribute('data-step', 'typeCode');
    await expect(answers(page)).toHaveCount(2);
    expect(documents.length).toBeLessThanOrEqual(2);
    dropReports(complaints);
  });
});
