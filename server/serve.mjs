// @ts-check
/* Serves dist/ with the production headers. Ends with the process that made it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, headers } from './headers.mjs';

/** A query of 10,000 Russian letters takes 60,000 bytes in an address, and must not be an error. */
const LONGEST_HEADERS = 128 * 1024;

/**
 * @param {string} dist
 * @param {string} path
 * @returns the "not found" page in the language of the path.
 */
function notFoundPage(dist, path) {
  const locale = /^\/([a-z]{2})\//.exec(path)?.[1];
  try {
    return readFileSync(join(dist, locale ?? '', '404.html'));
  } catch {
    return readFileSync(join(dist, '404.html'));
  }
}

/**
 * Starts the site.
 *
 * @param {object} [options]
 * @param {string} [options.out] folder of a build: the one that holds `dist/` and `build/`.
 * @param {string} [options.dist] folder of the site.
 * @param {number} [options.port] 0 takes any free one.
 * @param {string | undefined} [options.host]
 * @param {string | undefined} [options.frameAncestors] who may frame the widget.
 * @returns {Promise<{ url: string, base: string, close: () => Promise<void> }>}
 */
export async function serve({
  out = '.',
  dist = join(out, 'dist'),
  port = 0,
  host = '127.0.0.1',
  frameAncestors,
} = {}) {
  /** @type {{ styleHash: string, base?: string }} */
  const { styleHash, base = '' } = JSON.parse(
    readFileSync(join(out, 'build/server/style-hash.json'), 'utf8'),
  );
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });

  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (base && !url.pathname.startsWith(`${base}/`)) {
      const isWayIn = url.pathname === '/' || url.pathname === base;
      response.writeHead(isWayIn ? 302 : 404, isWayIn ? { Location: `${base}/` } : {}).end();
      return;
    }
    const path = url.pathname.slice(base.length);
    request.url = path + url.search;
    const given = headers({ styleHash, frameAncestors }, path);
    for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/html;charset=utf-8',
        'Cache-Control': 'no-cache',
      });
      response.end(notFoundPage(dist, path));
    });
  });
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, host, () => resolve(undefined)),
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${address.port}`,
    base,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
