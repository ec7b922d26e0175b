import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test as base } from './site';

/** The link inside the tag, which stands there for as long as there is no widget. */
export const LINK = '<a href="https://help.invalid/">Help with my lamp</a>';

/** The tag of the widget for the first article, with more attributes. */
export const tag = (attributes = ''): string =>
  `<latchkey-help flow="desk-lamp" ${attributes}>${LINK}</latchkey-help>`;

/** The colours of the words in the frame, by theme: inline it has no ground of its own. */
const INK = { light: 'rgb(15, 33, 41)', dark: 'rgb(238, 244, 246)' };

/** The site of somebody who embeds the widget: of another origin than the help site, and of another site. */
export interface Host {
  url: string;
  /** Serves a page under an address of its own. */
  serve: (html: string, policy: string, headers?: Readonly<Record<string, string>>) => string;
}

/** All that a host must allow; nothing inline, no style, no eval, Trusted Types on. */
export const strictPolicy = (site: string): string =>
  [
    "default-src 'none'",
    `script-src ${site}`,
    `frame-src ${site}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

export interface HostOptions {
  lang?: string;
  head?: string;
  /** Markup of the script; another place or none. */
  script?: string;
  policy?: string;
}

/** An event of a widget, as the host's page hears it. */
export interface Heard {
  type: string;
  detail: Record<string, string | number>;
}

interface HostWindow {
  heard: Heard[];
  log: { to: 'host'; data: unknown }[];
}

const EVENTS = ['ready', 'step', 'outcome', 'resize', 'contact', 'close', 'error'];

async function record(page: Page): Promise<void> {
  await page.addInitScript((events) => {
    if (window !== window.top) return;
    const own = window as unknown as HostWindow;
    own.heard = [];
    own.log = [];
    for (const type of events) {
      addEventListener(`latchkey-${type}`, (event) =>
        own.heard.push({ type, detail: (event as CustomEvent).detail }),
      );
    }
    addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      own.log.push({ to: 'host', data }),
    );
  }, EVENTS);
}

export const heard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as HostWindow).heard);

/** How much was heard, once the widget has shown a step and has had its say: the events come one by one. */
export async function heardOfStep(page: Page, step: string): Promise<number> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const all = await heard(page);
        const isOver = all.length === before && all.some(({ detail }) => detail.step === step);
        before = all.length;
        return isOver;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return before;
}

export const messages = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as HostWindow).log.map(({ data }) => data));

/** The page inside the frame of the widget. */
export const inside = (page: Page, at = 0) =>
  page.locator('latchkey-help').nth(at).locator('iframe').contentFrame();

/** Resolves once the widget shows a step, and says which. */
export async function expectStep(page: Page, step: string, at = 0): Promise<void> {
  await expect(inside(page, at).locator('main')).toHaveAttribute('data-step', step);
}

/** Resolves once what opens a dialog does so: until its code has arrived, the link in the tag is a link. */
export const dialogMade = (page: Page): Promise<void> =>
  page.locator('latchkey-help dialog').first().waitFor({ state: 'attached' });

export const expectTheme = (page: Page, theme: keyof typeof INK): Promise<void> =>
  expect(inside(page).locator('html')).toHaveCSS('color', INK[theme]);

export async function answer(page: Page, option: string, at = 0): Promise<void> {
  await inside(page, at).locator(`main nav [data-option="${option}"]`).click();
}

interface Fixtures {
  /** Opens a page of the host with this markup in its body. */
  open: (body: string, options?: HostOptions) => Promise<string>;
}

export const test = base.extend<Fixtures, { host: Host }>({
  host: [
    async ({}, use) => {
      const pages = new Map<string, { html: string; headers: Record<string, string> }>();
      const server = createServer(({ url = '/' }, response) => {
        const found = pages.get(url);
        response.writeHead(found ? 200 : 404, {
          'Content-Type': 'text/html;charset=utf-8',
          ...found?.headers,
        });
        response.end(found?.html);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      await use({
        url,
        serve: (html, policy, headers = {}) => {
          const path = `/${pages.size}`;
          const own = policy && { 'Content-Security-Policy': policy };
          pages.set(path, { html, headers: { ...headers, ...own } });
          return url + path;
        },
      });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, host, site }, use) => {
    await record(page);
    await use(async (body, options = {}) => {
      const { lang = 'en', head = '', policy = strictPolicy(site) } = options;
      const { script = `<script type="module" src="${site}/embed.js"></script>` } = options;
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}${script}</head><body><h1>A page of the host</h1>${body}<p id="after">After</p></body></html>`;
      const url = host.serve(html, policy);
      await page.goto(url);
      return url;
    });
  },
});

export { expect };
