import { cpSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { languages, text } from './fixture';
import { makeEdition, type Publication } from './publication';
import { expect, test, visit } from './published';
import { allPaths, stepPaths } from './site';
import { answers, main, option, wake } from './walker';

test.use({ serviceWorkers: 'allow' });

/** What offers a new version, in whatever language: another bar offers to go on where one left off. */
const ready = languages.map((language) => text(language, 'common:offline.ready').split('.')[0]!);
const offer = (page: Page) => page.locator('.bar', { hasText: new RegExp(ready.join('|')) });

/** Names of the caches, each with how many files it holds. */
const caches = (page: Page) =>
  page.evaluate(async () => {
    const names = await window.caches.keys();
    const sizes = await Promise.all(
      names.map(async (name) => (await (await window.caches.open(name)).keys()).length),
    );
    return names.map((name, index) => ({ name, size: sizes[index]! }));
  });

/** Nothing answers: neither the network of the browser nor the server. */
async function goOffline(page: Page, publication: Publication) {
  await publication.cut();
  await page.context().setOffline(true);
}

test('after one visit every kind of page opens without a network, in every language', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/');
  await goOffline(page, publication);

  await page.goto('/');
  await expect(page.locator('h1')).toContainText('Choose your language.');
  for (const language of languages) {
    await page.goto(`/${language}/`);
    await expect(page.locator('h1')).toHaveText(text(language, 'common:home.title'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.goto(`/${language}/desk-lmp/`);
    await expect(page.locator('h1')).toHaveText(text(language, 'common:notFound.title'));
    await expect(page.locator('.topics a').first()).toHaveAttribute(
      'href',
      `/${language}/desk-lamp/`,
    );
  }
});

test('after one visit all pages open without a network', async ({ page, publication }) => {
  await visit(page, '/ru/desk-lamp/what-happens/');
  await goOffline(page, publication);
  // Each article, and each fourth step, in every language.
  const paths = allPaths.filter(
    (path, index) =>
      !path.endsWith('/widget/') && (path.split('/').length === 4 || index % 4 === 0),
  );
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('h1'), path).toBeVisible();
    await expect(page.locator('[data-page="not-found"]'), path).toHaveCount(0);
    const [, locale, flow] = path.split('/');
    await expect(page.locator('html'), path).toHaveAttribute('lang', locale || 'en');
    if (stepPaths.includes(path))
      await expect(main(page), path).toHaveAttribute('data-flow', flow!);
  }
});

test('what only some need is kept once it was asked for, and else missed with a clear word', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/');
  await page.goto('/en/map/kettle/');
  await page.mouse.move(9, 9);
  await expect(page.locator('.map-tools button').first()).toBeVisible();
  await page.goto('/en/agent/');
  await page.mouse.move(9, 9);
  await page.locator('[data-do="next"]').click();
  await expect(page.locator('[data-call]')).toBeVisible();

  await goOffline(page, publication);
  await page.goto('/en/map/kettle/');
  await page.mouse.move(9, 9);
  await expect(page.locator('.map-tools button').first()).toBeVisible();
  await page.goto('/en/map/desk-lamp/');
  await expect(page.locator('h1')).toHaveText('Map: A desk lamp stays dark');
  await expect(main(page)).toContainText('This page needs a network.');
  await page.goto('/ru/agent/');
  await expect(page.locator('[data-call]')).toBeVisible();
});

test('an agent without the workspace and without a network is led to the articles', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/');
  await goOffline(page, publication);
  await page.goto('/en/agent/');
  await expect(main(page)).toContainText('The workspace could not be loaded.');
  await page.locator('.topics a').first().click();
  await expect(main(page)).toHaveAttribute('data-page', 'article');
});

test('a flow is walked to its outcome without a network, over a hand-over', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/');
  await goOffline(page, publication);
  await page.goto('/en/front-door/');
  await page.locator('[data-start]').click();
  for (const [id, next] of [
    ['codeRefused', 'lockEnds'],
    ['yes', 'typeCode'],
    ['no', 'canSee'],
    ['no', 'lightFirst'],
  ] as const) {
    await option(page, id).click();
    await expect(main(page)).toHaveAttribute('data-step', next);
  }
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'desk-lamp');
  await option(page, 'yes').click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'solved');
  await expect(answers(page)).toHaveCount(5);

  await page.locator('[data-language="ru"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(main(page)).toHaveAttribute('data-outcome', 'solved');
  await expect(answers(page)).toHaveCount(5);
  await page.reload();
  await expect(answers(page)).toHaveCount(5);
});

test('a link with a journey opens without a network, and so does a plain answer', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/desk-lamp/what-happens/');
  const answer = await option(page, 'staysDark').getAttribute('href');
  await wake(page);
  await option(page, 'staysDark').click();
  await option(page, 'no').click();
  // The address follows the step once it is painted: two answers, three characters each.
  await expect(page).toHaveURL(/#1\/desk-lamp\/[\w-]{6}$/);
  const journey = new URL(page.url());

  await goOffline(page, publication);
  const other = await page.context().newPage();
  await other.goto(journey.pathname + journey.hash);
  await expect(answers(other)).toHaveCount(2);
  await expect(other.locator('.answers')).not.toContainText('assumed');
  await other.close();

  const plain = await page.context().newPage();
  await plain.goto('/en/desk-lamp/what-happens/');
  await expect(option(plain, 'staysDark')).toBeVisible();
  await plain.goto(answer!);
  await expect(answers(plain)).toHaveCount(1);
  await expect(plain.locator('.answers')).not.toContainText('assumed');
});

test('a network that never answers keeps nobody waiting', async ({ page, publication }) => {
  await visit(page, '/en/');
  await publication.stall();
  await page.goto('/en/kettle/');
  await expect(page.locator('[data-start]')).toBeVisible();
});

test('a page that waits for a sign is hydrated without a network', async ({
  page,
  publication,
}) => {
  await visit(page, '/en/desk-lamp/what-happens/');
  await goOffline(page, publication);
  await wake(page);
  await option(page, 'flickers').click();
  await expect(page.locator('h1')).toHaveText('Tighten the bulb');
  await expect(answers(page)).toHaveCount(1);
});

test.describe('a new version', () => {
  /** Opens a step of the version at hand with one answer given, then publishes another. */
  async function walkAndPublish(page: Page, publication: Publication, folder: string) {
    await visit(page, '/en/desk-lamp/what-happens/');
    await wake(page);
    await option(page, 'staysDark').click();
    await expect(answers(page)).toHaveCount(1);
    await makeEdition(folder, 'b');
    await publication.publish(folder);
  }

  test('is offered, waits, and leaves the version at hand whole', async ({ page, publication }, {
    outputDir,
  }) => {
    await walkAndPublish(page, publication, `${outputDir}/dist`);
    const [own] = await caches(page);
    await page.reload();
    await expect(offer(page)).toContainText('A new version of this guide is ready.');
    await expect(answers(page)).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    await offer(page).getByRole('button', { name: 'Later' }).click();
    await expect(offer(page)).toHaveCount(0);

    // Neither the code of another article nor that of the list of topics was used before, and the server
    // no longer has either.
    await option(page, 'no').click();
    await expect(answers(page)).toHaveCount(2);
    await page.goto('/en/');
    await expect(page.locator('h1')).toHaveText('Something broken? Start here');
    await page.goto('/en/kettle/');
    await page.locator('[data-start]').click();
    await expect(main(page)).toHaveAttribute('data-flow', 'kettle');
    await wake(page);
    await expect(offer(page)).toHaveCount(0);
    expect((await caches(page)).map(({ name }) => name)).toContain(own!.name);
  });

  test('keeps the journey when it is taken, and removes the old one', async ({
    page,
    publication,
  }, { outputDir }) => {
    await walkAndPublish(page, publication, `${outputDir}/dist`);
    const before = await caches(page);
    await page.reload();
    const other = await page.context().newPage();
    await other.goto('/ru/desk-lamp/what-happens/');
    await expect(offer(other)).toContainText('Готова новая версия.');

    await other.locator('details.share summary').click();

    await offer(page).getByRole('button', { name: 'Use it' }).click();
    await expect(offer(page)).toHaveCount(0);
    // What stands in another tab stays, until the version is taken there as well.
    await expect(other.locator('details.share')).toHaveAttribute('open');
    await offer(other).locator('[data-offer]').click();
    await expect(offer(other)).toHaveCount(0);
    await expect(main(page)).toHaveAttribute('data-step', 'otherSocket');
    await expect(answers(page)).toHaveCount(1);
    const after = (await caches(page)).map(({ name }) => name);
    for (const { name } of before) expect(after).not.toContain(name);

    await goOffline(page, publication);
    await option(page, 'no').click();
    await page.goto('/en/');
    await expect(page.locator('h1')).toHaveText('Something broken? Start here, b');
  });

  test('is used without a question once the site is opened anew', async ({
    page,
    publication,
    context,
  }, { outputDir }) => {
    await walkAndPublish(page, publication, `${outputDir}/dist`);
    // A page without a step is hydrated for the offer.
    await page.goto('/ru/');
    await expect(offer(page)).toContainText(text('ru', 'common:offline.ready'));
    await expect(offer(page)).toBeVisible();
    await page.close();
    const anew = await context.newPage();
    await expect(async () => {
      // The version that waits is taken once no page of the site is open.
      await anew.goto('about:blank');
      await anew.goto('/en/');
      await expect(anew.locator('h1')).toHaveText('Something broken? Start here, b', {
        timeout: 500,
      });
    }).toPass();
    await expect(offer(anew)).toHaveCount(0);
  });

  test('that cannot be downloaded whole changes nothing', async ({ page, publication }, {
    outputDir,
  }) => {
    await visit(page, '/en/');
    const folder = `${outputDir}/dist`;
    await makeEdition(folder, 'b');
    writeFileSync(`${folder}/shell.html`, 'from another version');
    await publication.publish(folder);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const worker = new Promise<ServiceWorker>((resolve) => {
        registration.addEventListener('updatefound', () => resolve(registration.installing!));
      });
      await registration.update();
      const installing = await worker;
      await new Promise<void>((resolve) => {
        installing.addEventListener('statechange', () => {
          if (installing.state === 'redundant') resolve();
        });
      });
    });
    await page.goto('/en/kettle/');
    await expect(page.locator('h1')).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
    await goOffline(page, publication);
    await page.goto('/en/desk-lamp/what-happens/');
    await expect(main(page)).toHaveAttribute('data-step', 'whatHappens');
  });

  test('that has a page more shows it at once', async ({ page, publication }, { outputDir }) => {
    await visit(page, '/en/');
    const folder = `${outputDir}/dist`;
    await makeEdition(folder, 'b');
    cpSync(`${folder}/en/kettle`, `${folder}/en/new-article`, { recursive: true });
    await publication.publish(folder);
    expect((await page.goto('/en/new-article/'))?.status()).toBe(200);
    await expect(main(page)).toHaveAttribute('data-flow', 'kettle');
  });
});

test('versions that nobody took do not pile up', async ({ page, publication }, { outputDir }) => {
  await visit(page, '/en/');
  for (const edition of ['b', 'c']) {
    await makeEdition(`${outputDir}/${edition}`, edition);
    await publication.publish(`${outputDir}/${edition}`);
    const before = (await caches(page)).map(({ name }) => name);
    await page.reload();
    await expect(async () => {
      const names = (await caches(page)).map(({ name }) => name);
      expect(names.at(-1)).not.toBe(before.at(-1));
      expect(names.filter((name) => !name.endsWith(':visited'))).toHaveLength(2);
    }).toPass();
  }
});

test('keeps no more than sixty visited pages, the latest ones', async ({ page }) => {
  await visit(page, '/en/');
  const paths = allPaths.slice(1, 81);
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'commit' });
  }
  const sizes = async () =>
    (await caches(page)).filter(({ name }) => name.endsWith(':visited')).map(({ size }) => size);
  await expect.poll(sizes).toEqual([60]);
  const kept = await page.evaluate(async () => {
    const name = (await window.caches.keys()).find((each) => each.endsWith(':visited'))!;
    const requests = await (await window.caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept.at(-1)).toBe(paths.at(-1));
  expect(kept).not.toContain(paths[1]);
});

test.describe('where workers and storage are forbidden', () => {
  test('everything works with the network', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['serviceWorker', 'storage'])
        Object.defineProperty(Navigator.prototype, name, { get: () => undefined });
      for (const name of ['caches', 'sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
    await page.goto('/en/desk-lamp/');
    await page.locator('[data-start]').click();
    for (const id of ['staysDark', 'yes']) await option(page, id).click();
    await expect(main(page)).toHaveAttribute('data-outcome', 'solved');
  });
});

test('a person who saves data keeps only what the browser keeps', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });
  await page.goto('/en/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
});

test('the site can be installed', async ({ page, request }) => {
  await page.goto('/ru/');
  const client = await page.context().newCDPSession(page);
  const { errors } = await client.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  await visit(page, '/ru/');
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A private window, as tests use it, installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = await request.get('/manifest.webmanifest');
  expect(manifest.headers()['content-type']).toContain('application/manifest+json');
  const { icons } = (await manifest.json()) as { icons: { src: string }[] };
  for (const { src } of icons) expect((await request.get(src)).status(), src).toBe(200);
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache');
});
