import { readdirSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headers } from '../server/headers.mjs';
import { dist, OUT } from './fixture';
import { ensureHosts, head, type Host, HOSTS } from './hosts';
import { BELOW, BELOW_OUT } from './shared-host';

const LONGEST_INSTALLATION = 600_000;

const [data] = readdirSync(join(dist, 'flows'));
const asset = readdirSync(join(dist, 'assets')).find((name) => name.endsWith('.js'))!;

/** What is asked for: method, path and fields of a request. */
const REQUESTS: Readonly<
  Record<string, { method?: string; path: string; fields?: Record<string, string> }>
> = {
  'a page': { path: '/en/desk-lamp/what-happens/' },
  'a page, through a proxy': { path: '/en/', fields: { Via: '1.1 proxy' } },
  'a page, asked for its head': { path: '/ru/', method: 'HEAD' },
  'a page, plain': { path: '/en/', fields: { 'Accept-Encoding': 'identity' } },
  'a page that is missing': { path: '/ru/none/' },
  'a page that is missing outside all languages': { path: '/none' },
  'a folder without a slash': { path: '/en/desk-lamp?q=1' },
  'a folder without a page': { path: '/en/map/' },
  'a folder of files': { path: '/flows/' },
  'an asset': { path: `/assets/${asset}` },
  'an asset that is missing': { path: '/assets/none-00000000.js' },
  'the folder of assets': { path: '/assets/' },
  'the widget': { path: '/en/widget/' },
  'an article in the widget': { path: '/en/widget/desk-lamp/' },
  'a step in the widget': { path: '/ru/widget/desk-lamp/what-happens/' },
  'a step in the widget that is missing': { path: '/ru/widget/desk-lamp/none/' },
  'a widget in no language': { path: '/xx/widget/' },
  'the workspace': { path: '/en/agent/' },
  'the worker': { path: '/sw.js' },
  'open data': { path: `/flows/${data}` },
  'the loader': { path: '/embed.js' },
  'the types of the loader': { path: '/embed.d.ts' },
  'the manifest': { path: '/manifest.webmanifest' },
  'a picture': { path: '/icons/192.png' },
  'a method that is not taken': { path: '/en/', method: 'POST' },
};

const COMPARED = [
  ...Object.keys(headers({ styleHashes: [] }, '/en/widget/')).map((name) => name.toLowerCase()),
  'access-control-allow-origin',
  'allow',
  'cache-control',
  'content-encoding',
  'content-type',
  'location',
  'vary',
];
/** Permanent, both of them; each server has its own. */
const MOVED = new Set([301, 308]);

/** The same meaning in the same words. */
function comparable(name: string, value: string | undefined): string | undefined {
  return name === 'content-type'
    ? value?.split(';')[0]!.replace('application/javascript', 'text/javascript')
    : value;
}

function compared({ status, headers: given }: { status: number; headers: IncomingHttpHeaders }) {
  // The few words of an answer without a page are each server's own.
  const names = status === 200 || status === 404 ? COMPARED : COMPARED.filter(isOfNoFile);
  return {
    status: MOVED.has(status) ? 'moved' : status,
    headers: Object.fromEntries(
      names.map((name) => [name, comparable(name, given[name] as string | undefined)]),
    ),
  };
}
const isOfNoFile = (name: string) => !/^(content-(encoding|type)|vary)$/.test(name);

test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  test.setTimeout(LONGEST_INSTALLATION);
  ensureHosts();
});

for (const [out, base] of [
  [OUT, ''],
  [BELOW_OUT, BELOW],
] as const) {
  test.describe(base ? 'a site below a path' : 'a site with a host of its own', () => {
    const hosts = new Map<string, Host>();
    test.beforeAll(async () => {
      for (const [name, start] of Object.entries(HOSTS)) hosts.set(name, await start(out, base));
    });
    test.afterAll(async () => {
      for (const host of hosts.values()) await host.stop();
    });
    const portOf = (name: string) => hosts.get(name)!.port;

    for (const name of Object.keys(HOSTS).slice(1)) {
      for (const [what, { path, method, fields }] of Object.entries(REQUESTS)) {
        test(`${name} answers as npm start does: ${what}`, async () => {
          const ask = async (host: string) =>
            compared(await head(portOf(host), base + path, method, fields));
          expect(await ask(name)).toEqual(await ask('npm start'));
        });
      }

      for (const path of ['/en/', `/assets/${asset}`]) {
        test(`${name} says the same as npm start of what a client has: ${path}`, async () => {
          const again = async (host: string) => {
            const { headers: first } = await head(portOf(host), base + path);
            const given = await head(portOf(host), base + path, 'GET', {
              'If-None-Match': first.etag!,
            });
            return { ...compared(given), vary: given.headers.vary };
          };
          const given = await again(name);
          expect(given.status).toBe(304);
          expect(given).toEqual(await again('npm start'));
        });
      }
    }
  });
}
