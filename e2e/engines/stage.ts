import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Publication } from '../publication';
import type { Place } from './guide';
import type { Page } from './page';
import type { Screen } from './screen';
import { until } from './until';
import type { Settings } from './wire';

/** What a scenario has: a browser, the site at an address that no scenario had before, a keyboard. */
export interface Stage {
  page: Page;
  screen: Screen;
  site: Publication;
  /** Shows a page of another site with this markup, and opens it. */
  openHost: (body: string) => Promise<void>;
}

export interface Scenario {
  /** A sentence about what a person can do. */
  title: string;
  settings?: Partial<Settings>;
  run: (stage: Stage) => Promise<void>;
}

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Path of the page of a step, or of an article. */
export const pathOf = (language: string, flow: string, step?: string): string =>
  `/${language}/${flow}/${step ? `${kebab(step)}/` : ''}`;

/** Resolves once a step is shown. */
export const seeStep = (page: Page, { flow, step }: Place): Promise<void> =>
  page.see('main', { 'data-flow': flow, 'data-step': step });

const HYDRATED_OPTION = 'main nav [data-option][href*="#1/"]';

/**
 * Presses a key, the sign of a person that the code of a page waits for, until the page is hydrated.
 *
 * @param mark what is there from then on; on a step, options that carry the answers given before.
 */
export async function wake(page: Page, mark = HYDRATED_OPTION): Promise<void> {
  await until(`the page wakes up and has ${mark}`, async () => {
    await page.keys({ press: 'Tab' });
    return page.has(mark);
  });
}

/** All that a host must allow. */
const hostPolicy = (site: string) =>
  `default-src 'none'; script-src ${site}; frame-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** The page of somebody who embeds the widget. */
function hostPage(site: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><script type="module" src="${site}/embed.js"></script></head><body><h1>A page of the host</h1>${body}<p>After</p></body></html>`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

/**
 * Runs a scenario against the site at an address of its own, so that nothing is kept from another.
 *
 * @throws Error also where the browser has complained in its console.
 */
export async function perform({ run }: Scenario, page: Page, screen: Screen): Promise<void> {
  const site = new Publication();
  await site.publish();
  let html = '';
  const hosts = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Security-Policy': hostPolicy(site.url),
    });
    response.end(html);
  });
  const openHost = async (body: string) => {
    html = hostPage(site.url, body);
    await page.open(`http://127.0.0.1:${await listen(hosts)}/`);
  };
  try {
    await run({ page, screen, site, openHost });
    const complaints = await page.complaints();
    if (complaints.length > 0) throw new Error(`The console says: ${complaints.join('\n')}`);
  } finally {
    screen.setLayout('us');
    hosts.closeAllConnections();
    hosts.close();
    await site.cut();
  }
}
