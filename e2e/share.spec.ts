import type { Page } from '@playwright/test';
import { axeViolations } from './axe';
import { readQrCode } from './qr-reader';
import { languages, text } from './fixture';
import { expect, stepPaths, test } from './site';
import { answers, main, option, wake } from './walker';

/** Walks to a step with three answers behind it. */
async function walk(page: Page, language: string) {
  await page.goto(`/${language}/desk-lamp/what-happens/`);
  await wake(page);
  for (const [id, next] of [
    ['staysDark', 'otherSocket'],
    ['no', 'tightenBulb'],
    ['no', 'newBulb'],
  ] as const) {
    await option(page, id).click();
    await expect(main(page)).toHaveAttribute('data-step', next);
  }
}

async function openPanel(page: Page): Promise<string> {
  await page.locator('.share summary').click();
  return (await page.locator('[data-code]').getAttribute('data-code'))!;
}

async function enterCode(page: Page, locale: string, typed: string) {
  await page.goto(`/${locale}/`);
  const field = page.locator('.search input');
  await field.fill(typed);
  await field.press('Enter');
}

/** Reads the dark modules off a picture of the QR code. */
async function modulesOf(page: Page, picture: Buffer): Promise<boolean[][]> {
  await page.goto('about:blank');
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob(),
    );
    // At its edges the picture has half a pixel of the page, which may be dark.
    const [across, down] = [image.width - 2, image.height - 2];
    const context = new OffscreenCanvas(across, down).getContext('2d')!;
    context.drawImage(image, -1, -1);
    const { data } = context.getImageData(0, 0, across, down);
    const isDark = (x: number, y: number) =>
      data[(Math.round(y) * across + Math.round(x)) * 4]! < 128;
    const pixels = Array.from({ length: across }, (_, at) => at);
    const left = pixels.find((x) => pixels.some((y) => y < down && isDark(x, y)));
    if (left === undefined) throw new Error('The picture has no dark module');
    const top = pixels.find((y) => isDark(left, y))!;
    // The finder patterns in the upper corners begin and end with seven dark modules.
    const width = pixels.findLast((x) => isDark(x, top))! + 1 - left;
    const run = pixels.find((x) => x > left && !isDark(x, top))! - left;
    const count = 17 + 4 * Math.round(((width / run) * 7 - 17) / 4);
    const size = width / count;
    const quiet = (Math.min(left, top, across - left - width) + 1) / size;
    if (quiet < 3.9) throw new Error(`The quiet zone is ${quiet} modules wide`);
    const at = Array.from({ length: count }, (_, place) => place + 0.5);
    return at.map((y) => at.map((x) => isDark(left + x * size, top + y * size)));
  }, picture.toString('base64'));
}

test('the code opens the same step with the same answers, in every language', async ({
  page,
  browser,
  site,
}) => {
  await walk(page, 'en');
  const code = await openPanel(page);
  expect(code).toMatch(/^[0-9KMT]{6,10}$/);
  await expect(page.locator('.code')).toHaveText(new RegExp(code.match(/.{1,3}/g)!.join('\\s*')));
  const said = await page.locator('.code + p').textContent();
  expect(said!.split(/[ ,]+/).length).toBeGreaterThan(code.length);

  for (const language of languages) {
    const context = await browser.newContext({ baseURL: site });
    const phone = await context.newPage();
    const cyrillic = code.replace(/[KMT]/g, (letter) => ({ K: 'к', M: 'м', T: 'т' })[letter]!);
    await enterCode(phone, language, cyrillic.match(/.{1,2}/g)!.join('-'));
    await expect(main(phone)).toHaveAttribute('data-step', 'newBulb');
    await expect(phone.locator('html')).toHaveAttribute('lang', language);
    await expect(answers(phone)).toHaveCount(3);
    await expect(phone.locator('.answers em')).toHaveCount(0);
    await expect(phone.locator('.notice')).toHaveCount(0);
    await context.close();
  }
});

test('copies, sends and mails the link', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (shared: object) => Object.assign(window, { shared }),
    });
  });
  await walk(page, 'en');
  await openPanel(page);
  const link = await page.locator('#share-link').inputValue();
  expect(link).toBe(page.url());
  expect(link.startsWith(`${site}/en/desk-lamp/new-bulb/#1/`)).toBe(true);

  await page.locator('[data-copy]').click();
  await expect(page.locator('.send [role=status]')).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await page.locator('[data-share]').click();
  const shared = await page.evaluate(() => (window as unknown as { shared: object }).shared);
  expect(shared).toEqual({ url: link, title: await page.locator('h1').textContent() });

  const mail = new URL((await page.locator('[data-mail]').getAttribute('href'))!);
  expect(mail.protocol).toBe('mailto:');
  expect(mail.searchParams.get('subject')).toBe(await page.locator('h1').textContent());
  expect(mail.searchParams.get('body')).toContain(`\r\n${link}\r\n`);
  expect(mail.searchParams.get('body')).toContain('the code');
});

test('a wrong code is said to be wrong and stays to be corrected', async ({ page }) => {
  await walk(page, 'en');
  const code = await openPanel(page);
  const wrong = (code.startsWith('4') ? '5' : '4') + code.slice(1);
  const swapped = code.replace(/^(.)(.)/, '$2$1');
  for (const typed of [wrong, swapped === code ? wrong : swapped]) {
    await enterCode(page, 'ru', typed);
    await expect(page.locator('[data-code]')).toContainText(text('ru', 'common:code.wrongCheck'));
    await expect(page.locator('.search input')).toHaveValue(typed);
  }
  // What is no code is searched for.
  await enterCode(page, 'ru', 'лампа мигает');
  await expect(page.locator('[data-hit]').first()).toBeVisible();
});

test('an outcome is printed with its steps, answers, contact and address', async ({ page }) => {
  await walk(page, 'en');
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'escalated');
  await expect(answers(page)).toHaveCount(4);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['h1', '.actions', '.answers dd']) {
    await expect(page.locator(part).first()).toBeVisible();
  }
  await expect(page.locator('.on-paper')).toContainText(page.url());
  await expect(page.locator('.on-paper')).toContainText('help.example/repair');
  for (const part of ['header', 'footer', '.moves', '.share summary', '[data-change]']) {
    await expect(page.locator(part).first()).toBeHidden();
  }
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});

test('a whole article is printed, with where each answer leads', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => void Object.assign(window, { printed: true });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/ru/desk-lamp/');
  await page.locator('[data-print-article]').click();
  await page.waitForFunction(() => 'printed' in window);
  await expect(page.locator('.printed-article')).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.locator('.printed-article h1')).toBeVisible();
  const steps = page.locator('.printed-step');
  const ofArticle = stepPaths.filter((path) => path.startsWith('/ru/desk-lamp/'));
  await expect(steps).toHaveCount(ofArticle.length);
  await expect(steps.first().locator('li', { hasText: '→' })).toHaveCount(3);
  await expect(steps.first()).toContainText('→ шаг 2');
  expect(await page.locator('.printed-article .figure').count()).toBeGreaterThan(2);
  await expect(page.locator('.printed-article .on-paper')).toContainText(page.url());
  const fill = await page
    .locator('.printed-article .device')
    .first()
    .evaluate((device) => getComputedStyle(device).fill);
  expect(fill).toBe('rgb(255, 255, 255)');
});

test('without a clipboard the link is marked for copying by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await walk(page, 'en');
  await openPanel(page);
  await page.locator('[data-copy]').click();
  await expect(page.locator('.send [role=status]')).toContainText('The link is marked');
  await expect(page.locator('[data-share]')).toHaveCount(0);
  const marked = await page
    .locator('#share-link')
    .evaluate((field: HTMLInputElement) => [
      field.selectionStart,
      field.selectionEnd === field.value.length,
    ]);
  expect(marked).toEqual([0, true]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the QR code reads as the link, and the panel is accessible, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 700 });
    await walk(page, 'en');
    await openPanel(page);
    await expect(
      page.getByRole('img', { name: /^QR code of the link to: Put in a new bulb/ }),
    ).toBeVisible();
    await expect(page.locator('.qr + p')).toHaveText(page.url());
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );

    expect(await axeViolations(page)).toEqual([]);

    const link = page.url();
    const modules = await modulesOf(page, await page.locator('.qr').screenshot());
    expect(readQrCode(modules)).toBe(link);
  });
}

test('a code of a renamed step offers its article, and one of another version says so', async ({
  page,
}) => {
  // The first two symbols name the flow, the next three a step that is not there; the check is right.
  await walk(page, 'en');
  const flow = (await openPanel(page)).slice(0, 2);
  const symbols = '0123456789KMT';
  const checked = (bare: string) => {
    const sum = bare
      .split('')
      .reduce((total, symbol, at) => total + symbols.indexOf(symbol) * (bare.length + 1 - at), 0);
    return bare + symbols[(13 - (sum % 13)) % 13];
  };
  await enterCode(page, 'en', checked(`${flow}TTT`));
  await expect(page.locator('[data-code]')).toContainText('no longer has the step');
  await expect(page.locator('[data-code] a')).toHaveAttribute('href', '/en/desk-lamp/');
  await enterCode(page, 'ru', checked('TT000'));
  await expect(page.locator('[data-code]')).toContainText(text('ru', 'common:code.unknownFlow'));
});

test('a panel that cannot be downloaded says what to do, and the step stays', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/share-panel-*', (route) => route.abort());
  await walk(page, 'en');
  await page.locator('.share summary').click();
  await expect(page.locator('.share [role=status]')).toContainText('Copy the address');
  await expect(answers(page)).toHaveCount(3);
  expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that cannot work', async ({ page }) => {
    await page.goto('/en/desk-lamp/');
    await expect(page.locator('[data-print-article]')).toBeHidden();
    await page.goto('/en/desk-lamp/what-happens/');
    await expect(page.locator('.share')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.on-paper')).toContainText('help.example/repair');
  });
});
