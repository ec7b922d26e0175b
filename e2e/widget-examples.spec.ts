import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { answer, expect, expectStep, inside, test } from './host';

const plain = readFileSync('docs/examples/plain.html', 'utf8');
/** The article of the guide that the examples come with. */
const [, named] = /flow="([^"]+)"/.exec(plain)!;

/** An example as the fixture guide has it. */
const ofFixture = (code: string, site: string) =>
  code.replaceAll(named!, 'desk-lamp').replaceAll('https://help.example', site);

const example = (name: string, site: string) =>
  ofFixture(readFileSync(`docs/examples/${name}`, 'utf8'), site);

/** The part of Vue that the example uses: the project has no other use for Vue, so it is not installed. */
const VUE_STAND_IN = `
let draw = () => {};
export const ref = (value) => ({
  get value() { return value; },
  set value(next) { value = next; queueMicrotask(() => draw()); },
});
export const h = (tag, props = {}, children = []) => ({ tag, props, children: [children].flat() });
const dashed = (name) => name.replace(/\\B[A-Z]/g, (letter) => '-' + letter).toLowerCase();
function patch(parent, at, node) {
  const old = parent.childNodes[at];
  if (typeof node === 'string') {
    if (old) old.textContent = node; else parent.append(node);
    return;
  }
  const element = old ?? document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.props)) {
    if (name.startsWith('on')) {
      if (!old) element.addEventListener(dashed(name.slice(2)), value);
    } else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  node.children.forEach((child, index) => patch(element, index, child));
  if (!old) parent.append(element);
}
export const createApp = ({ setup }) => ({
  mount(selector) {
    const root = document.querySelector(selector), render = setup();
    draw = () => render().forEach((node, index) => patch(root, index, node));
    draw();
  },
});
`;

/** The example in React as a browser takes it. */
async function reactCode(site: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: 'docs/examples/react.tsx', formats: ['es'], fileName: 'react' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return ofFixture(output[0].code, site);
}

async function walk(page: Page) {
  await expectStep(page, 'whatHappens');
  await answer(page, 'flickers');
  await expectStep(page, 'tightenBulb');
  await expect(page.locator('output')).toHaveText('desk-lamp, tightenBulb');
}

async function walkThenSwitch(page: Page) {
  await walk(page);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'ru');
  await expectStep(page, 'tightenBulb');
  await expect(inside(page).locator('.answers dd')).toHaveCount(1);
}

test('the example in plain HTML works', async ({ page, host, site }) => {
  await page.goto(host.serve(example('plain.html', site), ''));
  await walk(page);
});

test('the example in React works', async ({ page, host, site }) => {
  const code = await reactCode(site);
  await page.route('**/react-example.js', (route) =>
    route.fulfill({ body: code, contentType: 'text/javascript' }),
  );
  await page.goto(
    host.serve(
      `<!doctype html><html lang="en"><title>React</title><script type="module" src="${site}/embed.js"></script><div id="app"></div><script type="module" src="/react-example.js"></script></html>`,
      '',
    ),
  );
  await walkThenSwitch(page);
});

test('the example in Vue works', async ({ page, host, site }) => {
  await page.route('https://unpkg.com/vue@*/**', (route) =>
    route.fulfill({
      body: VUE_STAND_IN,
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  await page.goto(host.serve(example('vue.html', site), ''));
  await walkThenSwitch(page);
});

test('the owner of the help site hears the same events on its own pages', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const type of ['step', 'outcome'])
      addEventListener(`latchkey-${type}`, (event) =>
        told.push([type, (event as CustomEvent).detail]),
      );
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await page.goto(`${site}/ru/front-door/what-stops/`);
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('main nav [data-option][href*="#1/"]').first()).toBeAttached();
  await page.locator('[data-option="keyLost"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'callLocksmith');
  const told = await page.evaluate(() => (window as unknown as { told: unknown }).told);
  const detail = { flow: 'front-door', language: 'ru', seconds: expect.any(Number) as unknown };
  const end = { ...detail, step: 'callLocksmith', outcome: 'escalated' };
  expect(told).toEqual([
    ['step', { ...detail, step: 'whatStops', outcome: '' }],
    ['step', end],
    ['outcome', end],
  ]);
  for (const request of requests) expect(request).toMatch(new RegExp(`^GET ${site}/`));
});
