import { languages, OUT, text } from './fixture';
import {
  answer,
  dialogMade,
  expect,
  expectStep,
  heard,
  inside,
  messages,
  test,
  LINK,
  tag,
} from './host';

test('works in a page with a strict policy, where storage in frames is blocked', async ({
  page,
  open,
  context,
  site,
  host,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url)) requests.push(`${request.method()} ${request.url()}`);
  });
  // As a browser does that trusts no frame of another site.
  await context.addInitScript((site) => {
    for (const name of location.origin === site
      ? ['localStorage', 'sessionStorage', 'indexedDB', 'caches']
      : [])
      Object.defineProperty(window, name, {
        // What stands in for it in the widget may take its place, as it may that of the browser's own.
        configurable: true,
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  }, site);
  await open(tag());
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await answer(page, 'no');
  await expectStep(page, 'tightenBulb');
  await expect(inside(page).locator('.answers dd')).toHaveCount(2);

  // It is blocked indeed: a frame of another site that does not replace it is refused.
  await page.locator('latchkey-help').evaluate((element, address) => {
    const bare = document.createElement('iframe');
    bare.src = address;
    element.after(bare);
  }, `${site}/en/widget/`);
  const bare = page.locator('latchkey-help + iframe').contentFrame();
  await expect(bare.locator('h1')).toBeVisible();
  const denied = await bare.locator('html').evaluate(() => {
    try {
      return localStorage.length;
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(denied).toBe('SecurityError');

  expect(await context.cookies()).toEqual([]);
  for (const request of requests) expect(request).toMatch(new RegExp(`^GET ${site}/`));
  // Neither what was answered nor who embeds it is in any address.
  expect(requests.join()).not.toMatch(/tighten-bulb|otherSocket|127\.0\.0\.1/);
});

test('keeps nothing on the device unless it is asked to, even where it could', async ({
  page,
  open,
  context,
  complaints,
}) => {
  const other = await open(`<latchkey-help flow="kettle" step="descale">${LINK}</latchkey-help>`);
  await page.goto(other.replace('127.0.0.1', 'localhost'));
  await expectStep(page, 'descale');
  await answer(page, 'no');
  await expectStep(page, 'guarantee');
  await inside(page).locator('.time summary').click();
  await inside(page).locator('input[type="date"]').fill('2026-11-10');
  await expect(inside(page).locator('.timeline')).toBeVisible();
  const { cookies, origins } = await context.storageState();
  expect(cookies).toEqual([]);
  expect(origins).toEqual([]);
  // What a person entered is told to nobody.
  expect(JSON.stringify([await heard(page), await messages(page)])).not.toContain('2026-11-10');
  expect(complaints).toEqual([]);
});

test.describe('where the help site is down', () => {
  for (const mode of ['inline', 'dialog', 'launcher']) {
    test(`the plain link is there within five seconds, ${mode}`, async ({
      page,
      open,
      site,
      complaints,
    }) => {
      await page.clock.install();
      await page.route(`${site}/*/widget/**`, (route) => route.abort());
      await open(tag(`mode="${mode}"`));
      if (mode !== 'inline') {
        await dialogMade(page);
        await page.getByRole(mode === 'dialog' ? 'link' : 'button', { name: 'Help' }).click();
      }
      await expect(page.locator('iframe')).toHaveCount(1);
      // The time that the page knows, which does not depend on how busy the machine is.
      await page.clock.runFor(5_000);
      await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('error');
      const room = mode === 'inline' ? page.locator('latchkey-help') : page.getByRole('dialog');
      const link = room.getByRole('link', { name: 'Help with my lamp' });
      await expect(link).toBeVisible();
      if (mode !== 'inline')
        await expect(room.getByRole('status')).toContainText(text('en', 'common:widget.failed'));
      await expect(page.locator('iframe')).toBeHidden();
      await expect(page.locator('iframe')).toHaveJSProperty('clientHeight', 0);
      await page.route('https://help.invalid/', (route) => route.fulfill({ body: 'Plain page' }));
      await link.click();
      await expect(page).toHaveURL('https://help.invalid/');
      complaints.length = 0;
    });
  }

  test('a blocked script leaves the plain link', async ({ page, open, site, complaints }) => {
    await page.route(`${site}/embed.js`, (route) => route.abort());
    await open(tag() + tag('mode="launcher"'));
    await expect(page.getByRole('link', { name: 'Help with my lamp' })).toHaveCount(2);
    for (const link of await page.getByRole('link').all()) await expect(link).toBeVisible();
    complaints.length = 0;
  });
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the plain link is all there is', async ({ page, host, site }) => {
    await page.goto(
      host.serve(`<script type="module" src="${site}/embed.js"></script>${tag()}`, ''),
    );
    await expect(page.getByRole('link', { name: 'Help with my lamp' })).toBeVisible();
  });
});

test('only the widget and the workspace can be framed, and only by whom the owner lists', async ({
  request,
}) => {
  const { serve } = await import('../server/serve.mjs');
  const listed = await serve({
    out: OUT,
    framers: {
      frameAncestors: 'https://portal.example',
      agentFrameAncestors: 'https://desk.example',
    },
  });
  const policyOf = async (url: string) =>
    (await request.get(url)).headers()['content-security-policy'];
  for (const locale of languages) {
    for (const path of ['', 'desk-lamp/', 'desk-lamp/what-happens/']) {
      expect(await policyOf(`/${locale}/widget/${path}`)).toContain('frame-ancestors *;');
      expect(await policyOf(`${listed.url}/${locale}/widget/${path}`)).toContain(
        'frame-ancestors https://portal.example;',
      );
    }
    expect(await policyOf(`/${locale}/agent/`)).toContain("frame-ancestors 'none';");
    expect(await policyOf(`${listed.url}/${locale}/agent/`)).toContain(
      'frame-ancestors https://desk.example;',
    );
    for (const path of ['', 'agent/none/', 'desk-lamp/', 'desk-lamp/what-happens/', 'widget/none/'])
      expect(await policyOf(`${listed.url}/${locale}/${path}`)).toContain(
        "frame-ancestors 'none';",
      );
  }
  await listed.close();
  for (const path of ['/embed.js', '/embed-dialog.js', '/embed.d.ts', '/flows/desk-lamp.en.json']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers(), path).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  }
  expect(
    (await request.get('/en/widget/')).headers()['access-control-allow-origin'],
  ).toBeUndefined();
});
