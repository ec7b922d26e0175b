import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { guide, inGuide } from '../../build/folders.ts';
import { type Changed, TOKEN_HEADER } from './contract.ts';
import { refusalOf } from './guard.ts';

/** What the server takes of the modules that it loads anew after each change of the guide. */
type Api = typeof import('./api.ts');

const ROOT = '/studio/';
const API = `${ROOT}api/`;
const PAGE = 'src/author/studio/ui/index.html';
const PORT = 5174;

/** The widget begins by a script of its own, which no page of the dev server has. */
const WIDGET = /^\/[\w-]+\/widget\/$/;

/** More than any guide's edits need. */
const MOST_BYTES = 4_000_000;

const token = randomBytes(24).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error('That is too much at once.');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

/** The name that a file has in the guide; undefined where it is none of the studio's. */
function nameInGuide(path: string): string | undefined {
  const name = relative(guide, path).replaceAll('\\', '/');
  const isOurs = /^(flows|locales)\//.test(name) && !basename(name).startsWith('.');
  return isOurs ? name : undefined;
}

/** Has the server read a file anew, before its own watcher has seen that it changed. */
function forget(server: ViteDevServer, path: string, isNew: boolean): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    moduleGraph.onFileChange(path);
    if (!isNew) continue;
    // The tables of the guide's files name what was there when they were made.
    for (const module of moduleGraph.idToModuleMap.values())
      if (
        module.file?.includes('/src/') &&
        readFileSync(module.file, 'utf8').includes('import.meta.glob')
      )
        moduleGraph.invalidateModule(module);
  }
}

/** Tells pages of the studio which files were written, by whomever. */
function eventsOf(server: ViteDevServer, onChange: (file: string) => void) {
  const listeners = new Set<ServerResponse>();
  const files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const data = JSON.stringify({ files: [...files] } satisfies Changed);
    files.clear();
    for (const listener of listeners) listener.write(`event: changed\ndata: ${data}\n\n`);
  };
  server.watcher.add([inGuide('flows'), inGuide('locales')]);
  server.watcher.on('all', (event, path) => {
    const name = nameInGuide(path);
    // Its code may have changed, or what the guide is set to.
    const isCode = server.environments.ssr.moduleGraph.getModulesByFile(path) !== undefined;
    if (name === undefined && !isCode) return;
    forget(server, path, name !== undefined && event !== 'change');
    onChange(name ?? path);
    if (name === undefined) return;
    files.add(name);
    clearTimeout(timer);
    timer = setTimeout(tell, 50);
  });
  const listen = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': here\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };
  return { listen, tell };
}

/** The page of an address: one of the studio, or the widget of its preview; undefined where the site itself answers. */
function pageAt(path: string): Promise<string> | undefined {
  if (`${path}/`.startsWith(ROOT)) return readFile(PAGE, 'utf8');
  return WIDGET.test(path)
    ? readFile('index.html', 'utf8').then((page) =>
        page
          .replace('/app/boot.ts', '/embed/frame/first-page.ts')
          .replace('<div id="root"', `<div id="root" data-code='["/src/app/widget.tsx"]'`),
      )
    : undefined;
}

/** Answers a request for data. */
function apiOf(server: ViteDevServer) {
  let latest = 0;
  const files = new Map<string, number>();
  const note = (file: string) => files.set(file, (latest += 1));
  const { listen, tell } = eventsOf(server, note);
  const load = async () => (await server.ssrLoadModule('/src/author/studio/api.ts')) as Api;
  // One edit after the other: each begins with what the one before has written.
  let last: Promise<unknown> = Promise.resolve();
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const sent = request.headers[TOKEN_HEADER.toLowerCase()] ?? url.searchParams.get('token');
    const { port } = server.httpServer!.address() as AddressInfo;
    const caller = { method: request.method ?? '', headers: request.headers, token: String(sent) };
    const refusal = refusalOf(caller, token, port);
    if (refusal !== undefined) return answer(response, 403, { sentence: refusal });
    const path = url.pathname.slice(API.length);
    if (path === 'events') return listen(response);
    const body = request.method === 'POST' ? await bodyOf(request) : undefined;
    const work = async () => {
      const before = { latest, files, tell };
      const { handle } = await load();
      const reply = await handle(`${request.method} ${path}`, body, before);
      if (!reply.files) return reply;
      for (const file of reply.files) {
        forget(server, inGuide(file), reply.isNew === true);
        note(file);
      }
      const after = { latest, files };
      const { finish } = await load();
      return finish(reply, after);
    };
    // What asks the network writes nothing of the guide: nobody's edit waits for it.
    const writes = request.method === 'POST' && path !== 'fetch';
    const done = writes ? last.then(work, work) : work();
    if (writes) last = done;
    const { status, body: content } = await done;
    answer(response, status, content);
  };
}

/**
 * The studio: pages that write the guide, and the data they ask for. It is part of `npm run studio` and of nothing
 * else: no build has it, and `npm run dev` has no way to write.
 */
export const studio: Plugin = {
  name: 'studio',
  apply: (_config, { command, mode }) => command === 'serve' && mode === 'studio',
  config: ({ server }) => ({
    // Its pages have packages that those of the site have not: neither has the other's made anew.
    cacheDir: 'node_modules/.vite-studio',
    optimizeDeps: { entries: ['index.html', PAGE] },
    server: {
      host: '127.0.0.1',
      port: server?.port ?? PORT,
      cors: false,
      open: server?.open ?? `${ROOT}?token=${token}`,
    },
  }),
  // The pages of the studio keep what is being written; they load the preview anew themselves.
  hotUpdate: {
    // Behind Vite itself, which has every page come anew when a file comes or goes.
    order: 'post',
    handler: ({ file }) => (nameInGuide(file) === undefined ? undefined : []),
  },
  configureServer(server) {
    // Vite's own address is no page of the studio.
    server.printUrls = () => undefined;
    server.httpServer?.once('listening', () => {
      const { port } = server.httpServer!.address() as AddressInfo;
      const { base, logger } = server.config;
      logger.info(`\n  Studio: http://127.0.0.1:${port}${base}${ROOT.slice(1)}?token=${token}\n`);
    });
    const api = apiOf(server);
    server.middlewares.use(server.config.base, (request, response, next) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname.startsWith(API)) {
        api(request, response, url).catch((error: Error) =>
          answer(response, 500, { sentence: error.message }),
        );
        return;
      }
      const found = pageAt(url.pathname);
      if (!found) return next();
      found
        .then((page) => server.transformIndexHtml(url.pathname, page))
        .then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.setHeader('X-Frame-Options', WIDGET.test(url.pathname) ? 'SAMEORIGIN' : 'DENY');
          response.setHeader('Referrer-Policy', 'no-referrer');
          response.end(html);
        })
        .catch(next);
    });
  },
};
