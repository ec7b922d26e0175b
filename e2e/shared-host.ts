import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../server/serve.mjs';
import { OUT } from './fixture';

/** Where `npm test` builds the fixture guide once more, as a site below a path. */
export const BELOW_OUT = 'build/below';
export const BELOW = '/help';
/** What it is built for. */
export const BELOW_URL = `https://help.example${BELOW}/`;

/** A host with two sites: the one below a path, and at its root another one, which is of this kind too. */
export interface SharedHost {
  url: string;
  /** Path of each request so far, those of workers included. */
  asked: string[];
  /** Serves a page of a third kind. */
  add: (path: string, html: string) => void;
  /** Nobody answers any more. */
  stop: () => Promise<void>;
}

/** Starts the host on a port of its own. */
export async function startSharedHost(): Promise<SharedHost> {
  const [below, root] = await Promise.all([serve({ out: BELOW_OUT }), serve({ out: OUT })]);
  const asked: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/', method, headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    asked.push(pathname);
    const page = pages.get(pathname);
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html;charset=utf-8').end(page);
      return;
    }
    const isBelow = pathname === BELOW || pathname.startsWith(`${BELOW}/`);
    const site = isBelow ? below : root;
    request(site.url + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    })
      .on('error', () => response.destroy())
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    add: (path, html) => void pages.set(path, html),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([below.close(), root.close()]);
    },
  };
}
