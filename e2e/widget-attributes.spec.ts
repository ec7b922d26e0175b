import fc from 'fast-check';
import { answer, expect, expectTheme, expectStep, inside, test, LINK } from './host';

const tag = (attributes: string) => `<latchkey-help ${attributes}>${LINK}</latchkey-help>`;

const complaintsOf = (page: import('@playwright/test').Page) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('<latchkey-help>')) said.push(message.text());
  });
  return said;
};

/** What is not known has no page of its own: the browser says that it is missing, and not for a frame. */
function dropMissing(complaints: string[]): void {
  for (const complaint of complaints) expect(complaint).toMatch(/status of 404|frame-ancestors/);
  complaints.length = 0;
}

for (const [lang, attribute, shown] of [
  ['ru', '', 'ru'],
  ['ru-RU', '', 'ru'],
  ['en', 'lang="ru"', 'ru'],
  ['ru', 'lang="en"', 'en'],
  // The browser of the tests speaks English.
  ['de', '', 'en'],
  ['ru', 'lang="xx"', 'ru'],
] as const) {
  test(`a page in "${lang}" with ${attribute || 'no language set'} is shown in ${shown}`, async ({
    page,
    open,
  }) => {
    await open(tag(`flow="desk-lamp" ${attribute}`), { lang });
    await expect(inside(page).locator('html')).toHaveAttribute('lang', shown);
    await expectStep(page, 'whatHappens');
  });
}

test.describe('in a Russian browser', () => {
  test.use({ locale: 'ru-RU' });
  test('a page in another language is shown in Russian', async ({ page, open }) => {
    await open(tag('flow="desk-lamp"'), { lang: 'fr' });
    await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  });
});

for (const [system, host, theme, shown] of [
  ['light', '', '', 'light'],
  ['dark', '', '', 'light'],
  ['dark', 'light', '', 'light'],
  ['light', 'dark', '', 'dark'],
  ['light', 'light dark', '', 'light'],
  ['dark', 'light', 'dark', 'dark'],
  ['dark', 'dark', 'light', 'light'],
] as const) {
  test(`on a ${system} system and a "${host}" page, theme "${theme || 'auto'}" is ${shown}`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await open(tag(`flow="desk-lamp" ${theme && `theme="${theme}"`}`), {
      head: host && `<style>:root { color-scheme: ${host} }</style>`,
      policy: '',
    });
    await expectStep(page, 'whatHappens');
    await expectTheme(page, shown);
  });
}

test('a bad value falls back to its default, and says once what is wrong and what is allowed', async ({
  page,
  open,
  complaints,
}) => {
  const said = complaintsOf(page);
  const bad =
    'flow="no-such-flow" step="x" theme="purple" accent="red" lang="xx" mode="popup" src="javascript:alert(1)"';
  await open(tag(bad) + tag(bad));
  for (const at of [0, 1])
    await expect(inside(page, at).locator('main')).toHaveAttribute('data-page', 'home');
  for (const name of ['theme', 'accent', 'lang', 'mode', 'src']) {
    // The sentences are downloaded first.
    await expect
      .poll(() => said.filter((text) => text.includes(`${name}="`)))
      .toEqual([expect.stringMatching(/ is not understood\. Allowed: /)]);
  }
  // The frame judges what only the site can know, and each frame says so for itself.
  await expect
    .poll(() => said.filter((text) => /flow="no-such-flow" is not known.*desk-lamp/.test(text)))
    .toHaveLength(2);
  dropMissing(complaints);
});

test('an unknown step is answered with the first one, a bad corner with the default', async ({
  page,
  open,
  complaints,
}) => {
  const said = complaintsOf(page);
  await open(
    tag('flow="desk-lamp" step="nowhere"') + tag('mode="launcher" corner="middle" offset="9px"'),
  );
  await expectStep(page, 'whatHappens');
  const button = (await page.getByRole('button').boundingBox())!;
  const { width, height } = page.viewportSize()!;
  expect([button.x + button.width, button.y + button.height]).toEqual([width - 20, height - 20]);
  for (const each of ['step="nowhere"', 'corner="middle"', 'offset="9px"'])
    await expect.poll(() => said.filter((text) => text.includes(each)), each).toHaveLength(1);
  dropMissing(complaints);
});

test('hostile values reach no markup, no address and no style', async ({ page, open, site }) => {
  await open(tag('mode="launcher" flow="desk-lamp"'));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const values = fc.sample(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '"><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        'javascript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        'red;background:url(https://evil.invalid)',
        'url(https://evil.invalid/x)',
        'https://evil.invalid@',
        '//evil.invalid',
        '../../evil',
        '__proto__',
        'constructor',
      ),
    ),
    { numRuns: 60, seed: 21 },
  );
  const names = [
    'flow',
    'step',
    'lang',
    'mode',
    'theme',
    'accent',
    'label',
    'corner',
    'offset',
    'z-index',
    'radius',
    'font',
    'background',
    'languages',
    'remember',
    'src',
  ];
  await page.locator('latchkey-help').evaluate(
    async (element, [values, names]) => {
      for (const value of values!) {
        for (const name of names!) element.setAttribute(name, value);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
    },
    [values, names],
  );
  const found = await page.locator('latchkey-help').evaluate((element) => ({
    tags: [...element.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName),
    sources: [...element.shadowRoot!.querySelectorAll('iframe')].map(({ src }) => src),
    styles: [...element.shadowRoot!.querySelectorAll('[style]')].map((each) =>
      each.getAttribute('style'),
    ),
  }));
  const tags = ['slot', 'button', 'dialog', 'iframe', 'header', 'b', 'a', 'p', 'svg', 'path'];
  for (const each of found.tags) expect(tags).toContain(each);
  for (const each of found.sources) expect(each.startsWith(`${site}/`)).toBe(true);
  for (const each of found.styles) expect(each).not.toMatch(/url|evil|background/);
  expect(requests.filter((url) => !url.startsWith(site))).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('remember keeps the place for the next visit, and forgets it when it is taken away', async ({
  page,
  open,
  context,
}) => {
  const stored = async (all: typeof context) => JSON.stringify(await all.storageState());
  const other = await open(tag('flow="desk-lamp" remember'));
  // Another origin, but the same site: storage in frames of other sites is blocked in these tests.
  const url = other.replace('127.0.0.1', 'localhost');
  await page.goto(url);
  await answer(page, 'staysDark');
  await expectStep(page, 'otherSocket');
  await page.goto(url);
  await expectStep(page, 'otherSocket');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
  expect(await stored(context)).toContain('latchkey.widget');
  await page.locator('latchkey-help').evaluate((element) => element.removeAttribute('remember'));
  await expect.poll(() => stored(context)).not.toContain('latchkey');
  await page.goto(url);
  await expectStep(page, 'whatHappens');
});
