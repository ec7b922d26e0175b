/* Serves one variant, compressed, from memory, by HTTP/2 as any host does. */
import { readFile } from 'node:fs/promises';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { cacheControl } from '../../server/headers.mjs';
import { makeCertificate } from './certificate.mjs';

const TYPES = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

const certificate = makeCertificate();

/** @param {Buffer} content */
export const compress = (content) =>
  brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });

/**
 * Starts a server on a free port.
 *
 * @param {string} folder with what it serves.
 * @param {{ headersOf?: (path: string) => Record<string, string>, pageOf?: (file: string) => string }} options
 *   headers beyond the common ones; the file to serve for a page, where it is another.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveVariant(
  folder,
  { headersOf = () => ({}), pageOf = (file) => file } = {},
) {
  const compressed = new Map();
  const contentOf = async (path) => {
    const file = path.endsWith('/') ? pageOf(`${path}index.html`) : path;
    if (!compressed.has(path)) compressed.set(path, compress(await readFile(join(folder, file))));
    return { content: compressed.get(path), type: TYPES[extname(file)] };
  };
  const sessions = new Set();
  const server = createSecureServer(certificate, (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    contentOf(path).then(
      ({ content, type }) =>
        response
          .writeHead(200, {
            'Content-Type': type,
            'Content-Length': content.length,
            'Content-Encoding': 'br',
            'Cache-Control': cacheControl(path),
            ...headersOf(path),
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `https://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const session of sessions) session.destroy();
      }),
  };
}
