import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { filesOf } from '../src/build/built-files';
import { enterAt } from '../src/engine/journey';
import { writeJourney } from '../src/engine/link';
import { STORAGE_KEYS } from '../src/player/storage';
import { dist, GUIDE, notes, text } from './fixture';
import { noteShifts, shiftsOn } from './shifts';
import { allPaths, expect, stepPaths, test } from './site';
import { answers, main, option, wake } from './walker';

const manifest = JSON.parse(readFileSync(`${notes}/manifest.json`, 'utf8')) as Record<
  string,
  { file: string; imports?: string[] }
>;
/** Name of a file of the guide in the manifest. */
const inGuide = (file: string): string => `${GUIDE}/${file}`;

const addressOf = (module: string): string => `/${manifest[module]!.file}`;

/** The table of all files grows with the guide. */
const TABLE = 'src/content/manifest.ts';

/** What every page that is hydrated needs anyway. */
const common = filesOf(manifest, 'src/app/main.tsx');

/** What a page names of its article. */
function namedBy(path: string): Record<string, string[]> {
  const html = readFileSync(`${dist}${path}index.html`, 'utf8');
  return JSON.parse(/<div id="root" data-files='([^']*)'>/.exec(html)?.[1] ?? '{}') as Record<
    string,
    string[]
  >;
}

/** Addresses of what a page has loaded by now, and how many bytes of each came over the network. */
async function loadedBy(page: Page): Promise<Map<string, number>> {
  const loaded = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, transferSize }) => [new URL(name).pathname, transferSize] as const,
    ),
  );
  return new Map(loaded);
}

/** Waits until a page has loaded all of some addresses. */
const waitFor = (page: Page, addresses: string[]) =>
  expect
    .poll(async () => {
      const loaded = await loadedBy(page);
      return addresses.filter((address) => !loaded.has(address));
    })
    .toEqual([]);

// What the service worker brings in idle time would hide what the page itself asks for.
test.use({ serviceWorkers: 'block' });

test('every step page, and no other, names the files of its article', () => {
  for (const path of allPaths) {
    const named = namedBy(path);
    if (!stepPaths.includes(path)) {
      expect(named, path).toEqual({});
      continue;
    }
    const [, locale, flow] = path.split('/');
    const own = [`flows/${flow}.ts`, `locales/${locale}/${flow}.json`];
    // A partial language may lack the file of an article.
    for (const file of own.filter((name) => manifest[inGuide(name)]))
      expect(named[file]?.[0], path).toBe(addressOf(inGuide(file)));
    const figures = `flows/figures/${flow}.json`;
    expect(named[figures], path).toEqual(
      manifest[inGuide(figures)] ? [addressOf(inGuide(figures))] : [],
    );
    for (const address of Object.values(named).flat())
      expect(existsSync(dist + address), `${path}: ${address}`).toBe(true);
  }
});

test('the table of all files is no part of what every page needs', () => {
  const holds = (file: string) =>
    readFileSync(`${dist}/${file}`, 'utf8').includes(inGuide('flows/kettle.ts'));
  expect([...filesOf(manifest, TABLE)].filter(holds)).toHaveLength(1);
  expect([...common].filter(holds)).toEqual([]);
});

test('who walks downloads the code of no other page', () => {
  const pages = Object.keys(manifest).filter((module) =>
    /^src\/(app\/pages|agent|embed\/frame)\/.*-page\.tsx$/.test(module),
  );
  expect(pages.length).toBeGreaterThan(8);
  for (const module of pages) {
    const { file, imports = [] } = manifest[module]!;
    if (module === 'src/app/pages/step/step-page.tsx')
      for (const each of imports) expect(common).toContain(manifest[each]!.file);
    else expect(common, module).not.toContain(file);
  }
});

for (const [path, first, id] of [
  ['/en/desk-lamp/what-happens/', 'whatHappens', 'tooDim'],
  // Without drawings, and a step before other articles.
  ['/ru/start/trouble/', 'trouble', 'door'],
] as const) {
  test(`the first answer needs what the page names, and no table: ${path}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path);
    await wake(page);
    await waitFor(page, Object.values(namedBy(path)).flat());
    for (const address of filesOf(manifest, TABLE))
      if (!common.has(address)) expect(asked).not.toContain(`/${address}`);
    await option(page, id).click();
    await expect(main(page)).not.toHaveAttribute('data-step', first);
  });
}

test('a file is one module, whether its page or the table names it', async ({ page }) => {
  await page.goto('/en/desk-lamp/what-happens/');
  const files = Object.entries(namedBy('/en/desk-lamp/what-happens/'));
  for (const [name, [address]] of files) {
    const isOne = await page.evaluate(
      async ([table, name, address]) => {
        const { fileOf } = (await import(table!)) as {
          fileOf: (name: string) => () => Promise<unknown>;
        };
        const { default: file } = (await import(address!)) as { default: unknown };
        return (await fileOf(name!)()) === file;
      },
      [addressOf(TABLE), name, address!],
    );
    expect(isOne, name).toBe(true);
  }
});

test('another article finds its files on the device, and those of the one before', async ({
  page,
}) => {
  const modules = ['start', 'kettle'].flatMap((flow) => [
    inGuide(`flows/${flow}.ts`),
    inGuide(`locales/ru/${flow}.json`),
  ]);
  const addresses = [TABLE, ...modules].map(addressOf);
  await page.goto('/ru/start/trouble/');
  await wake(page);
  await option(page, 'kettle').click();
  await waitFor(page, addresses);
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-flow', 'kettle');
  await expect(answers(page)).toHaveCount(1);
  const loaded = await loadedBy(page);
  for (const address of addresses) expect(loaded.get(address), address).toBe(0);
});

test('a table that does not come leaves the step as it is, and is asked for again', async ({
  page,
  complaints,
}) => {
  await page.route(`**${addressOf(TABLE)}`, (route) => route.abort());
  await page.goto('/en/front-door/type-code/');
  await wake(page);
  await option(page, 'no').click();
  await option(page, 'no').click();
  await expect(main(page)).toHaveAttribute('data-step', 'lightFirst');
  // The step where the next article begins is loaded ahead, which needs the table.
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  const comes = () =>
    page.evaluate(
      (table) =>
        import(table).then(
          () => true,
          () => false,
        ),
      addressOf(TABLE),
    );
  expect(await comes()).toBe(false);
  await page.unrouteAll();
  await page.locator('[data-continue]').click();
  await expect(main(page)).toHaveAttribute('data-step', 'newBulb');
  expect(await comes()).toBe(true);
  expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});

test('a link over an article that is not there is said to have changed', async ({ page }) => {
  await page.goto('/en/desk-lamp/turn-up/#1/no-such-flow/AAA/desk-lamp/');
  await expect(page.locator('.notice')).toBeVisible();
  await expect(page).toHaveURL(/\/turn-up\/$/);
});

test('the first letters on a slow line are answered at once, and Enter works', async ({ page }) => {
  const loading = page.getByText(text('en', 'common:search.loading'));
  // The page itself and what its first script is made of have come; nothing else ever does.
  await page.route('**/assets/main-*.js', () => undefined);
  await page.goto('/en/');
  const field = page.locator('.search input');
  await field.focus();
  await expect(loading).toBeHidden();
  const isSaidAtOnce = await field.evaluate(() => {
    document.execCommand('insertText', false, 'f');
    // In the task of the letter, before anything is painted.
    return document.querySelector('.search-wait span')!.checkVisibility();
  });
  expect(isSaidAtOnce).toBe(true);
  await field.pressSequentially('l');
  await expect(loading).toBeVisible();
  await field.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=fl$/);
});

test('what is typed before the search has come finds as soon as it has', async ({ page }) => {
  const loading = page.getByText(text('en', 'common:search.loading'));
  let answer: () => void = () => undefined;
  const isAllowed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/search/*.json', async (route) => {
    await isAllowed;
    await route.continue();
  });
  await page.goto('/en/');
  const field = page.locator('.search input');
  await field.pressSequentially('flick');
  await page.waitForRequest('**/search/*.json');
  await expect(loading).toBeVisible();
  answer();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(loading).toHaveCount(0);
});

/** Holds back the code of a page until it is released. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${addressOf('src/app/main.tsx')}`, async (route) => {
    await isReleased;
    await route.continue();
  });
  return release;
}

test('a button that is pressed before the page can hear it is obeyed once it can', async ({
  page,
}) => {
  const release = await holdCode(page);
  await page.goto('/en/agent/');
  await page.locator('[data-do="next"]').click();
  release();
  await expect(page.locator('[data-call]')).toHaveCount(1);
});

test('who presses a button and types before the page can hear it keeps the words', async ({
  page,
}) => {
  const release = await holdCode(page);
  await page.goto('/en/agent/');
  await page.locator('[data-do="next"]').click();
  await page.locator('.search input').fill('flickers');
  release();
  await page.locator('[role="option"]').first().click();
  await expect(page.locator('.call-view')).toHaveAttribute('data-step', 'tightenBulb');
  await expect(page.locator('[data-call]')).toHaveCount(1);
});

test('who types before the page can hear it, with nothing in focus, keeps the words', async ({
  page,
}) => {
  const release = await holdCode(page);
  await page.goto('/en/agent/');
  await waitFor(page, [addressOf('src/agent/before-hydration.ts')]);
  await page.keyboard.type('Flickers');
  await expect(page.locator('.search input')).toHaveValue('Flickers');
  release();
  await page.locator('[role="option"]').first().click();
  await expect(page.locator('.call-view')).toHaveAttribute('data-step', 'tightenBulb');
});

test('what is typed before a query is answered stays, and so does the focus', async ({ page }) => {
  const release = await holdCode(page);
  await page.goto('/en/search/?q=flickers');
  const field = page.locator('.search input');
  await field.pressSequentially('kettle');
  release();
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await page.keyboard.type('s');
  await expect(field).toHaveValue('kettles');
});

const call = (id: number, ...types: string[]) => ({
  id,
  language: 'en',
  appLanguage: 'en',
  moments: ['start', ...types].map((type, at) => ({ type, at: Date.now() - 90_000 + at * 1000 })),
  link: writeJourney([enterAt('desk-lamp', 'whatHappens')]),
  reachedAt: 0,
  spent: {},
  tried: [],
  marks: {},
  note: '',
});

/** What an agent's device may keep, and which of it is on screen. */
const CALLS = [
  { ...call(1, 'hold'), name: 'Olga' },
  call(2, 'hold'),
  call(3),
  // Nothing is known of what this one wants.
  { ...call(4), link: '' },
  call(5, 'end'),
  call(6, 'end'),
];
const DEVICES = [
  ['nothing', [], 0],
  ['two calls on hold and two that have ended', [1, 2, 5, 6], 0],
  ['a call on a step, beside others', [1, 2, 3, 5, 6], 3],
  ['a call that has just begun, beside others', [1, 2, 4, 5, 6], 4],
] as const;

/** How far parts of the page have moved by themselves, as browsers reckon it: 0.05 is half of what counts as good. */
const LARGEST_SHIFT = 0.05;

const WINDOWS = [
  [360, 740],
  [412, 823],
  [768, 1024],
  [1280, 800],
  [1440, 900],
] as const;

/** Opens a page in each window and language, and measures what has moved there until it has nothing left to do. */
async function expectStill(page: Page, path: string, isThere: () => Promise<void>): Promise<void> {
  for (const [width, height] of WINDOWS)
    for (const locale of ['en', 'ru']) {
      await page.setViewportSize({ width, height });
      await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
      await isThere();
      const { sum, told } = await shiftsOn(page);
      expect.soft(sum, `${locale}, ${width} px: ${told}`).toBeLessThan(LARGEST_SHIFT);
      // Another fragment alone would load no page.
      await page.goto('about:blank');
    }
}

for (const [kept, ids, current] of DEVICES) {
  test(`nothing moves while the workspace loads, where the device keeps ${kept}`, async ({
    page,
  }) => {
    const calls = CALLS.filter(({ id }) => (ids as readonly number[]).includes(id));
    await page.addInitScript(
      ([key, text]) => {
        // A blank page between two has no storage.
        if (text !== '' && location.protocol !== 'about:') localStorage.setItem(key, text);
      },
      [
        STORAGE_KEYS.calls,
        calls.length > 0 ? JSON.stringify({ version: 1, calls, current }) : '',
      ] as const,
    );
    await noteShifts(page);
    await expectStill(page, '/agent/', async () => {
      await expect(page.locator('.call')).toHaveCount(calls.length && calls.length - 2);
      await expect(page.locator(current === 3 ? '.call-view' : '.start')).toBeVisible();
      // Its code has come, and what it does when there is nothing else to do has been painted.
      await expect(page.locator('.call-view, .ended-calls').first()).toBeAttached();
    });
  });
}

/** A link of the first article of a journey, with what was answered there. */
const answered = (flow: string, ...given: readonly (readonly [step: string, option: string])[]) =>
  writeJourney([{ flow, trail: given.map(([step, option]) => ({ step, option })) }]);

const LOCKED = [
  ['whatStops', 'codeRefused'],
  ['lockEnds', 'no'],
] as const;

for (const [what, path, link] of [
  ['a fix', '/kettle/descale/', answered('kettle', ['isLit', 'yes'], ['boil', 'no'])],
  ['a time to work out', '/front-door/lock-ends/', answered('front-door', LOCKED[0])],
  ['nothing to do but wait', '/front-door/keypad-locked/', answered('front-door', ...LOCKED)],
  [
    'a person to call',
    '/front-door/call-locksmith/',
    answered('front-door', ['whatStops', 'keyLost']),
  ],
  ['the way to people', '/contact/', answered('front-door', ...LOCKED.slice(0, 1))],
] as const) {
  test(`nothing moves while a page loads that is opened with answers: ${what}`, async ({
    page,
  }) => {
    await noteShifts(page);
    await expectStill(page, `${path}#${link}`, async () => {
      await expect(page.locator('[data-back]')).toBeVisible();
      await expect(page.locator('.answers dd, .told dd').first()).toBeAttached();
    });
  });
}
