/*
 * The service worker. `src/build/worker.ts` puts four constants in front of it:
 *
 * VERSION: hash of all that follows from a publication.
 * FILES: what the site needs without a network, by path. A file whose name does not change with its content
 *   has its hash as value, any other an empty string.
 * LATER: what only some need, such as agents: kept once somebody has asked for it. Hashes as in FILES.
 * PAGES: every page of this version.
 *
 * FILES hold all of the code and texts, but of the pages only the way in and an empty shell, which shows any
 * page. So the whole site costs a tenth of its pages, and a page is never of another version than its code.
 */
const KEPT = `latchkey:${VERSION}`;
const VISITED = `${KEPT}:visited`;
const MAX_VISITED = 60;
/** How long the network may keep a person waiting before the shell shows the page. */
const PATIENCE_MS = 1000;

const pages = new Set(PAGES);

async function cached(name, path) {
  return (await caches.open(name)).match(path, { ignoreVary: true });
}

/** Files named by their content may come from an older version; of the others only this very one will do. */
async function download(path) {
  const integrity = FILES[path] ?? LATER[path];
  const known = integrity ? undefined : await caches.match(path, { ignoreVary: true });
  const response =
    known ??
    (await fetch(path, { priority: 'low', ...(integrity && { integrity, cache: 'no-cache' }) }));
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  // Made anew, because a browser takes no page that came by a redirect.
  await (await caches.open(KEPT)).put(path, new Response(response.body, response));
}

/** Names of the caches of all versions, the oldest first. Another site on the same host may have others. */
const ours = async () => (await caches.keys()).filter((name) => name.startsWith('latchkey:'));

const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));

/** A file that is missing fails the version as a whole; the next try goes on where this one stopped. */
async function install() {
  await Promise.all(Object.keys(FILES).map(download));
  const names = await ours();
  const [inUse] = names;
  // Those between are of versions that nobody took.
  await forget(names.filter((name) => !name.startsWith(inUse) && !name.startsWith(KEPT)));
}

async function activate() {
  await forget((await ours()).filter((name) => !name.startsWith(KEPT)));
  await clients.claim();
}

/** Keeps a page as the person saw it, and lets go of the oldest. */
async function remember(path, response) {
  const visited = await caches.open(VISITED);
  await visited.put(path, response);
  const requests = await visited.keys();
  await Promise.all(requests.slice(0, -MAX_VISITED).map((oldest) => visited.delete(oldest)));
}

/** The page as the site serves it, if that comes soon and belongs to this version. */
async function fetchPage(event, path) {
  try {
    const response = await fetch(event.request.url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const [, script] = /<script[^>]* src="([^"]+)"/.exec(await response.clone().text()) ?? [];
    if (!response.ok || response.redirected || !(script in FILES)) return undefined;
    // A full disk keeps no page from being shown.
    event.waitUntil(remember(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return undefined;
  }
}

async function answerPage(event, path) {
  // New pages, and what is not a page at all.
  if (!pages.has(path)) return fetch(event.request).catch(() => cached(KEPT, '/shell.html'));
  return (
    (await cached(KEPT, path)) ??
    (await cached(VISITED, path)) ??
    (await fetchPage(event, path)) ??
    (await cached(KEPT, '/shell.html')) ??
    fetch(event.request)
  );
}

/** A file that nothing can be done without is in FILES; in place of another one, nothing is a valid answer. */
const nothing = (path) =>
  path.endsWith('.js')
    ? new Response('export {}', { headers: { 'Content-Type': 'text/javascript' } })
    : Response.json(null);

async function answerLater(path) {
  const kept = await cached(KEPT, path);
  if (kept) return kept;
  await download(path).catch(() => undefined);
  return (await cached(KEPT, path)) ?? nothing(path);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
// The one thing that a page may ask for: to use this version now.
addEventListener('message', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate') event.respondWith(answerPage(event, pathname));
  else if (pathname in FILES) {
    event.respondWith(cached(KEPT, pathname).then((file) => file ?? fetch(event.request)));
  } else if (pathname in LATER) event.respondWith(answerLater(pathname));
});
