import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { AXE, type AxeWindow, axeViolations, bringAxe } from '../axe';
import { allPaths, dist, expect, languages, stepPaths, test } from './site';

/** Pages of one article in one language make one test, so that a failure names them. */
const groups = new Map<string, string[]>();
for (const path of allPaths) {
  const group = path.split('/').slice(1, 3).join('/') || 'language choice';
  groups.set(group, [...(groups.get(group) ?? []), path]);
}

/** How every page is seen. Only colours differ between the themes, so the second view asks for those. */
const VIEWS = [
  { size: { width: 1280, height: 720 }, colorScheme: 'light', axe: AXE },
  {
    size: { width: 320, height: 640 },
    colorScheme: 'dark',
    axe: { ...AXE, runOnly: ['color-contrast', 'link-in-text-block'] },
  },
] as const;

type View = (typeof VIEWS)[number];

async function show(page: Page, { size, colorScheme }: View) {
  await page.setViewportSize(size);
  // A colour on its way to another is nobody's choice.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

/** Looks at the page that stands in a tab, at all in one go: a question to a tab takes longer than its answer. */
const look = (page: Page, { axe }: View) =>
  page.evaluate(async (options) => {
    // At the end of a page its bar of answers rests: before, it covers whatever scrolls under it.
    scrollTo(0, document.documentElement.scrollHeight);
    const { violations } = await (window as unknown as AxeWindow).axe.run(options);
    const main = document.querySelector('main')!;
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      isWide: document.documentElement.scrollWidth > innerWidth,
      options: main.querySelectorAll('nav a[data-option][href]').length,
      kind: main.dataset.kind,
      flow: main.dataset.flow,
      outcome: main.dataset.outcome,
    };
  }, axe);

async function expectSound(page: Page, path: string, view: View) {
  const { violations, isWide, options, kind, flow, outcome } = await look(page, view);
  expect(violations, `${path} in ${view.colorScheme}`).toEqual([]);
  expect(isWide, `${path} scrolls sideways`).toBe(false);
  if (!stepPaths.includes(path)) return;
  expect(path).toContain(`/${flow}/`);
  expect(['question', 'instruction', 'outcome'], path).toContain(kind);
  expect(kind === 'outcome', path).toBe(outcome !== undefined);
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
      let shown: View | undefined;
      for (const [index, path] of paths.entries()) {
        if (index > 0 && stepPaths.includes(path)) await replacePage(page, path);
        else {
          await page.goto(path, { waitUntil: 'domcontentloaded' });
          await bringAxe(page);
        }
        // The view that one page ends with is the first one of the next: a change takes longer than a look.
        for (const view of index % 2 === 0 ? VIEWS : VIEWS.toReversed()) {
          if (view !== shown) await show(page, view);
          shown = view;
          await expectSound(page, path, view);
        }
      }
    });
  }
});

// A search, a date, a time and a tick are all that a person may enter.
const ENTRIES = ['search', 'date', 'datetime-local', 'checkbox'];

test('no page can take a credential', () => {
  for (const path of allPaths) {
    const html = readFileSync(`${dist}${path}index.html`, 'utf8');
    expect(html, path).not.toMatch(/<textarea|<select|contenteditable/);
    for (const [field] of html.matchAll(/<input[^>]*>/g))
      expect(ENTRIES, `${path}: ${field}`).toContain(/ type="([^"]*)"/.exec(field)?.[1]);
  }
});

test('a page that runs asks no other host, sets no cookie and has no other field', async ({
  page,
  context,
  site,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  const others = ENTRIES.map((type) => `:not([type="${type}"])`).join('');
  const fields = page.locator(`input${others}, textarea, select, [contenteditable]`);
  for (const path of allPaths.filter((_, index) => index % 50 === 0)) {
    await page.goto(path);
    await page.mouse.move(9, 9);
    await page.mouse.move(3, 4);
    await page.waitForLoadState('networkidle');
    expect(await fields.count(), path).toBe(0);
  }
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

/** What is wrong with the head of a page: its style, its scripts, its languages. */
function faultsOf(path: string, html: string): string[] {
  // For agents alone: see docs/decisions/027-agents-notes-are-public.md.
  const isUnlisted = /^\/[^/]+\/agent\/$/.test(path);
  const alternates = isUnlisted ? [] : [...languages, 'x-default'];
  const rules: [isKept: boolean, fault: string][] = [
    [
      !/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|<link rel="stylesheet"/.test(html),
      'script or style',
    ],
    [/<title>[^<]+<\/title>/.test(html), 'no title'],
    [/<meta name="description" content="[^"]+">/.test(html), 'no description'],
    [html.split('<h1').length === 2, 'not one h1'],
    [html.includes('<meta name="robots" content="noindex">') === isUnlisted, 'robots'],
    [html.includes('<link rel="canonical"') !== isUnlisted, 'canonical'],
    // The same way to help, at the same place: the choice of a language is no page of its kind, and a frame has none.
    [
      path === '/' ||
        !html.includes('<header>') ||
        /<header>(?:(?!<\/header>|<nav).)*href="[^"]*\/contact\/"/s.test(html),
      'no way to help in the header',
    ],
    [alternates.every((locale) => html.includes(`hreflang="${locale}"`)), 'a language is missing'],
  ];
  return rules.flatMap(([isKept, fault]) => (isKept ? [] : [`${path}: ${fault}`]));
}

/** Letters twice as large, and the spacing of WCAG 1.4.12, which a person may ask for. */
const READERS = [
  [390, 'html { font-size: 225% }'],
  [
    320,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  ],
] as const;

/** Whether a page scrolls sideways under a style of the reader's own. */
const isWideUnder = (page: Page, style: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    const isWide = document.documentElement.scrollWidth > innerWidth;
    document.adoptedStyleSheets.pop();
    return isWide;
  }, style);

/** What can be pressed and is smaller than 44 pixels, but for links within a sentence. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, summary, select')]
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
      .filter((each) => !each.closest('label, svg, .skip'))
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height) < 43.5;
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );

for (const locale of languages) {
  test(`a page of each kind stands large letters and wide spacing, with contrast and targets of AAA: ${locale}`, async ({
    page,
  }) => {
    const step = stepPaths.find((path) => path.startsWith(`/${locale}/`))!;
    const [, , flow] = step.split('/');
    const kinds = [
      '',
      'search/',
      'contact/',
      'proof/',
      `proof/${flow}/`,
      `map/${flow}/`,
      `${flow}/`,
    ];
    for (const path of [
      step,
      ...kinds.map((kind) => `/${locale}/${kind}`),
      `/${locale}/nowhere/`,
    ]) {
      await page.goto(path, { waitUntil: 'load' });
      await bringAxe(page);
      for (const [width, style] of READERS) {
        await page.setViewportSize({ width, height: 844 });
        expect(await isWideUnder(page, style), `${path} at ${width} px: ${style}`).toBe(false);
      }
      // The outline of a map is running text.
      if (!path.includes('/map/')) expect(await smallTargets(page), path).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        const runOnly = ['color-contrast-enhanced'];
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page, page, { runOnly }), `${path} in ${colorScheme}`).toEqual(
          [],
        );
      }
    }
  });
}

test('every step stands in the frame of the widget, too, whose links stay there', () => {
  const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)![0];
  for (const path of stepPaths) {
    const read = (file: string) => readFileSync(`${dist}${file}index.html`, 'utf8');
    const [step, framed] = [read(path), read(path.replace(/^\/[^/]+/, '$&/widget'))];
    const canonical = /<link rel="canonical" href="[^"]*"/.exec(step)![0];
    expect(framed, path).toContain(`<meta name="robots" content="noindex">${canonical}`);
    expect(mainOf(framed).replace(/(href="\/[^/]+)\/widget/g, '$1'), path).toBe(mainOf(step));
    for (const [option] of mainOf(framed).matchAll(/<a[^>]*data-option[^>]*>/g))
      expect(option, path).toMatch(/href="\/[^/]+\/widget\/[^/]+\/[^/]+\/#/);
    expect(framed, path).not.toContain('<header>');
    expect(framed, path).toContain(`<a data-full="" href="${path}"`);
  }
});

test('every page has the one inlined style, no inline script and its other language', () => {
  const styles = new Set<string>();
  const faults = allPaths.flatMap((path) => {
    const html = readFileSync(`${dist}${path}index.html`, 'utf8');
    styles.add(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '');
    return faultsOf(path, html);
  });
  expect(faults).toEqual([]);
  expect(styles.size).toBe(1);
});
