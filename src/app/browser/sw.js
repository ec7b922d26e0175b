/*
 * The service worker. `src/build/worker.ts` puts five constants in front of it:
 *
 * BASE: path below which the site stands, without a slash at its end.
 * VERSION: hash of all that follows from a publication.
 * FILES: what the site needs without a network: the SHA-256 of each file, by path.
 * LATER: likewise, what only some need, such as agents: kept once somebody has asked for it.
 * PAGES: every page of this version.
 *
 * FILES hold all of the code and texts, but of the pages only the way in and an empty shell, which shows any
 * page. So the whole site costs a tenth of its pages, and a page is never of another version than its code.
 */
const PREFIX = `latchkey:${BASE && `${BASE}:`}`;
const KEPT = PREFIX + VERSION;
const VISITED = `${KEPT}:visited`;
const MAX_VISITED = 60;
/** How long the network may keep a person waiting before the shell shows the page. */
const PATIENCE_MS = 1000;
const SHELL = `${BASE}/shell.html`;

const pages = new Set(PAGES);
/** Files whose content was found to be right since this worker has been running. */
const sound = new Set();

const hashOf = (path) => FILES[path] ?? LATER[path];

async function cached(name, path) {
  return (await caches.open(name)).match(path, { ignoreVary: true });
}

/** Whether a file is what was published. What a device keeps may be damaged, and would be for ever. */
async function isSound(path, response) {
  const hash = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash))) === hashOf(path);
}

/** A file of this version that another one has kept, or else from the network. */
async function find(path) {
  const known = await caches.match(path, { ignoreVary: true });
  if (known && (await isSound(path, known))) return known;
  const options = { priority: 'low', integrity: `sha256-${hashOf(path)}` };
  // What the browser keeps by itself may be damaged, too.
  return fetch(path, options).catch(() => fetch(path, { ...options, cache: 'reload' }));
}

async function download(path) {
  const response = await find(path);
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  // Made anew, because a browser takes no page that came by a redirect.
  await (await caches.open(KEPT)).put(path, new Response(response.body, response));
  sound.add(path);
}

/** A file that this version keeps; a damaged one is downloaded again. Undefined where it is not to be had. */
async function kept(path) {
  const file = await cached(KEPT, path);
  if (file && (sound.has(path) || (await isSound(path, file)))) {
    sound.add(path);
    return file;
  }
  await download(path).catch(() => undefined);
  return sound.has(path) ? cached(KEPT, path) : undefined;
}

/** Names of the caches of all versions, the oldest first. Other sites of the same host have others. */
const ours = async () =>
  (await caches.keys()).filter(
    // A site at the root has no path in the names, one below a path has.
    (name) => name.startsWith(PREFIX) && !name.slice(PREFIX.length).startsWith('/'),
  );

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

/** A page, if it is whole and belongs to this version. */
async function ifWhole(page) {
  const html = await page?.clone().text();
  const [, script] = /<script[^>]* src="([^"]+)"[^]*<\/html>\s*$/.exec(html) ?? [];
  return script in FILES ? page : undefined;
}

/** The page as the site serves it, if that comes soon. */
async function fetchPage(event, path) {
  try {
    const answer = await fetch(event.request.url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const response = await ifWhole(answer);
    if (!response?.ok || response.redirected) return undefined;
    // A full disk keeps no page from being shown.
    event.waitUntil(remember(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return undefined;
  }
}

async function answerPage(event, path) {
  // New pages, what is not a page at all, and what may stand in a frame by its own headers alone.
  if (!pages.has(path) || (event.request.destination === 'iframe' && !(path in FILES)))
    return fetch(event.request).catch(async () => (await kept(SHELL)) ?? Response.error());
  return (
    (path in FILES ? await kept(path) : undefined) ??
    (await ifWhole(await cached(VISITED, path))) ??
    (await fetchPage(event, path)) ??
    (await kept(SHELL)) ??
    fetch(event.request)
  );
}

/** A file that nothing can be done without is in FILES; in place of another one, nothing is a valid answer. */
const nothing = (path) =>
  path.endsWith('.js')
    ? new Response('export {}', { headers: { 'Content-Type': 'text/javascript' } })
    : Response.json(null);

const answerFile = async (event, path) => (await kept(path)) ?? fetch(event.request);

const answerLater = async (path) => (await kept(path)) ?? nothing(path);

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
// The one thing that a page may ask for: to use this version now.
addEventListener('message', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  // Where the device cannot read what it keeps, the network is left.
  const answer = (found) => event.respondWith(found.catch(() => fetch(event.request)));
  if (mode === 'navigate') answer(answerPage(event, pathname));
  else if (pathname in FILES) answer(answerFile(event, pathname));
  else if (pathname in LATER) answer(answerLater(pathname));
});
